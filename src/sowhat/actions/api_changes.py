"""Versions of APIs side by side: of two files, or of what a workspace's sources describe."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path

from pydantic import JsonValue

from sowhat.actions.catalog import paths_of
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Problem
from sowhat.lifecycle.api_changes import changes
from sowhat.lifecycle.example_request import example, text
from sowhat.lifecycle.translation import translate
from sowhat.model.api import Api, ApiOperation, Request
from sowhat.model.api_changes import ApiChanges, Translated, Untranslatable
from sowhat.model.source import OpenApi
from sowhat.model.workspace import Workspace
from sowhat.sources.apis import openapi
from sowhat.sources.apis.description import described as read

MOST_KEPT = 200
"""Descriptions that stay in memory."""
MOST_DEEP = 60
"""Levels of a request's message."""
LARGEST = 8 << 20
"""Bytes of a request's file."""
KEYS = frozenset(one.name for one in fields(Request))
"""What a request's file may hold: a message without its `body:` around it would be left out in silence."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A description as it was read, and how its files were then."""

    api: Api | None
    files: tuple[Path, ...]
    stamps: tuple[tuple[int, int], ...]


_KEPT: dict[tuple[Path, str | None, str | None], _Kept] = {}


def described(root: Path) -> tuple[Api, ...]:
    """Every API that the sources of a workspace describe, under the names that the catalog has for their services."""
    return of(written(root))


def of(workspace: Workspace) -> tuple[Api, ...]:
    """The same of a workspace that is read already."""
    sources = [one for one in workspace.sources if isinstance(one, OpenApi)]
    found = [_kept(path, one.service, one.base) for one in sources for path in paths_of(workspace, one)]
    return tuple(api for api in found if api)


def _kept(path: Path, service: str | None, base: str | None) -> Api | None:
    """Read again only after one of its files changed: pages ask for it with every request."""
    key = (path, service, base)
    held = _KEPT.get(key)
    if held is None or held.stamps != _stamps(held.files):
        api, files = read(path, service, base)
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        held = _KEPT[key] = _Kept(api, files, _stamps(files))
    return held.api


def _stamps(files: tuple[Path, ...]) -> tuple[tuple[int, int], ...]:
    states = [path.stat() if path.exists() else None for path in files]
    return tuple((state.st_mtime_ns, state.st_size) if state else (0, -1) for state in states)


def versions(apis: tuple[Api, ...], service: str) -> tuple[Api, ...]:
    """The versions of one service's API, the oldest first: by the numbers in what they call themselves."""
    held = [one for one in apis if one.service.casefold() == service.casefold()]
    return tuple(sorted(held, key=_age))


def _age(api: Api) -> tuple[tuple[int, ...], str]:
    numbers = "".join(one if one.isascii() and one.isdigit() else " " for one in api.version).split()
    return tuple(int(one[:18]) for one in numbers), api.version


def one(path: Path) -> Api:
    """The API that a file describes. Raises DataError with what `openapi.read` finds wrong."""
    found, _ = read(path)
    if found is None:
        problems = openapi.read([path]).problems
        raise DataError(*(problems or (Problem("openapi-none", None, {"path": str(path)}),)))
    return found


def compared(old: Path, new: Path) -> ApiChanges:
    """What changed from one file to another. Raises DataError for one that is no description."""
    return changes(one(old), one(new))


def translated(old: Path, new: Path, operation: str, request: Path | None) -> Translated | Untranslatable:
    """A request of the older version for the newer: the one in a file, else an example.

    Raises DataError for a file that is no description, CallError (`api-operation`, `api-request`).
    """
    first, second = one(old), one(new)
    found = _operation(first, operation, old)
    return translate(first, second, found, _request(first, found, request) if request else example(first, found))


def _operation(api: Api, asked: str, file: Path) -> ApiOperation:
    method, _, path = asked.strip().partition(" ")
    found = api.operation(method, path.strip())
    if found is None:
        known = [each.key for each in api.operations]
        near = get_close_matches(asked, known, n=1, cutoff=0) or ["–"]
        raise CallError(Problem("api-operation", None, {"file": file.name, "value": asked, "nearest": near[0]}))
    return found


def _request(api: Api, operation: ApiOperation, file: Path) -> Request:
    """What a file tells; path and what else it leaves out is the example's."""
    told, start = _told(file), example(api, operation)
    return Request(
        method=operation.method,
        path=text(told.get("path")) or start.path,
        query=_pairs(told.get("query")),
        headers=_pairs(told.get("headers")),
        media=operation.media if told.get("body") is not None else "",
        body=told.get("body"),
        base=operation.base,
    )


def _told(file: Path) -> Mapping[str, JsonValue]:
    try:
        if file.stat().st_size > LARGEST:
            raise ValueError(f"> {LARGEST >> 20} MiB")
        found = json.loads(file.read_text(encoding="utf-8-sig"))
        if not isinstance(found, dict):
            raise ValueError(type(found).__name__)
        if _deep(found):
            raise ValueError(f"> {MOST_DEEP}")
        if strange := sorted(set(found) - KEYS):
            raise ValueError(", ".join(strange))
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", "") or str(error)[:200] or type(error).__name__
        raise CallError(Problem("api-request", None, {"file": file.name, "reason": reason})) from error
    return found


def _deep(told: JsonValue) -> bool:
    """Whether anything in it lies deeper than any message does."""
    held: list[JsonValue] = [told]
    for _ in range(MOST_DEEP):
        inside = [list(one.values()) if isinstance(one, dict) else one for one in held if isinstance(one, dict | list)]
        held = [each for one in inside for each in one]
    return bool(held)


def _pairs(told: JsonValue) -> tuple[tuple[str, str], ...]:
    """From an object, or from a list of pairs as `--json` writes it."""
    if isinstance(told, list):
        return tuple((text(one[0]), text(one[1])) for one in told if isinstance(one, list) and len(one) == 2)
    held = told.items() if isinstance(told, dict) else ()
    return tuple((key, text(each)) for key, value in held for each in (value if isinstance(value, list) else [value]))
