"""What descriptions of APIs give a catalogue: requests to begin with, and what changed from version to version."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode

from pydantic import JsonValue

from sowhat.lifecycle.api_changes import changes
from sowhat.lifecycle.example_request import example
from sowhat.lifecycle.similarity import similarity
from sowhat.model.api import Api, ApiOperation
from sowhat.model.api_changes import ApiChange
from sowhat.model.showcase import MOST_CHANGES, Release, Sample
from sowhat.model.source import OpenApi
from sowhat.model.workspace import AccessLog, Workspace, consumer_keys
from sowhat.sources.apis.description import describe
from sowhat.workspace.paths import matches

MOST_SAMPLES = 8
_DIGITS = re.compile(r"(\d+)")
Stamps = tuple[tuple[Path, int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A description as it was read at once; what is worked out of it is kept as long as it."""

    api: Api


Apis = Mapping[str, tuple[Read, ...]]


def described(workspace: Workspace) -> Apis:
    """The descriptions of each declared service, the oldest version first; read again once a file of them changed."""
    names = {one.name.casefold(): one.name for one in workspace.catalog.services}
    found: dict[str, list[Read]] = {}
    for source in workspace.sources:
        if isinstance(source, OpenApi):
            for one in _described(_stamps(_paths(workspace, source)), source.service, source.base):
                found.setdefault(names.get(one.api.service.casefold(), one.api.service), []).append(one)
    return {name: tuple(sorted(apis, key=lambda one: _natural(one.api.version))) for name, apis in found.items()}


def carried(workspace: Workspace) -> str:
    """The header in which a gateway takes the key of an app; '' where no log says so."""
    keys = [key for one in workspace.sources if isinstance(one, AccessLog) for key in consumer_keys(one)]
    return next((key.removeprefix("header:") for key in keys if key.startswith("header:")), "")


def samples(apis: Sequence[Read], calls: Mapping[str, int], host: str, key: str = "") -> tuple[Sample, ...]:
    """Requests to the operations of the newest version: those that are called most first, deprecated ones last. `calls`
    are people's by route, `host` is where callers reach it if the description does not say so, `key` the header for an
    app's key where the description names no credential."""
    if not apis:
        return ()
    api = apis[-1].api
    found = [_sample(api, one, calls.get(one.path, 0), api.server or host, key) for one in api.operations]
    return tuple(sorted(found, key=lambda one: (one.deprecated, -one.calls))[:MOST_SAMPLES])


def named(one: ApiOperation) -> str:
    """What an operation is asked for by."""
    return one.id or one.key


def _sample(api: Api, one: ApiOperation, calls: int, host: str, key: str) -> Sample:
    made = example(api, one)
    secrets = tuple((each.carrier, each.name) for each in one.credentials)
    return Sample(
        operation=named(one),
        title=one.title,
        method=made.method,
        path=made.path,
        host=host,
        query=made.query,
        headers=made.headers,
        secrets=secrets or ((("header", key),) if key else ()),
        body=_body(made.body, made.media),
        media=made.media,
        calls=calls,
        deprecated=one.deprecated,
    )


def _body(body: JsonValue, media: str) -> str:
    if body is None:
        return ""
    if "json" in media or not isinstance(body, dict) or "form" not in media:
        return body if isinstance(body, str) and "json" not in media else json.dumps(body, ensure_ascii=False)
    return urlencode({name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()})


def releases(apis: Sequence[Read], called: Mapping[str, Mapping[str, int]], month: str | None) -> tuple[Release, ...]:
    """Versions of the description, newest first. `called`: people's calls by version and month, as far as seen."""
    found = []
    for before, one in zip((None, *apis), apis, strict=False):
        seen = next((at for name, at in called.items() if _same(name, one.api)), {})
        told = changed(before, one) if before else ()
        found.append(
            Release(
                version=one.api.version,
                file=one.api.file,
                since=min(seen, default=None),
                calls=seen.get(month or "", 0) if seen else None,
                operations=len(one.api.operations),
                before=before.api.version if before else "",
                first=before is None,
                changes=told[:MOST_CHANGES],
                changed=len(told),
                breaking=sum(each.breaking for each in told),
            )
        )
    return tuple(reversed(found))


@lru_cache(256)
def changed(before: Read, after: Read) -> tuple[ApiChange, ...]:
    """What changed from one version to the next, what breaks a caller first."""
    return tuple(sorted(changes(before.api, after.api).changes, key=lambda one: not one.breaking))


@lru_cache(4096)
def alike(one: Read, other: Read) -> float:
    """How alike two descriptions are, 0 to 1."""
    return similarity(one.api, other.api)


def _same(name: str, api: Api) -> bool:
    """Whether telemetry's word for a version (`v2`, `70`, `2.0`) is that of a description."""
    plain = name.casefold().removeprefix("v")
    major = api.version.partition(".")[0]
    return plain in (api.version.casefold().removeprefix("v"), major) or name in api.base.split("/")


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """Versions in the order in which people count: 9 before 10."""
    return tuple((not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in _DIGITS.split(text) if part)


def _paths(workspace: Workspace, source: OpenApi) -> list[Path]:
    return [path for pattern in source.paths for path in matches(Path(workspace.root), pattern)]


def _stamps(paths: Iterable[Path]) -> Stamps:
    found = ((path, path.stat()) for path in paths if path.is_file())
    return tuple((path, state.st_mtime_ns, state.st_size) for path, state in found)


@lru_cache(256)
def _described(stamps: Stamps, service: str | None, base: str | None) -> tuple[Read, ...]:
    return tuple(map(Read, describe([path for path, *_ in stamps], service, base)))
