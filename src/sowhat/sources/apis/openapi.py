"""OpenAPI 2.0 to 3.1 descriptions, and exports of YApi and Apifox: the operations of services.

The paths of all operations are templates of all calls. A description is one API; files with the same title are
versions of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sowhat.errors import Problem, Where
from sowhat.model.catalog import Catalog, Entity, Operation, Route, Service
from sowhat.model.source import OpenApi
from sowhat.sources.apis.exports import as_openapi
from sowhat.sources.apis.files import Library, Part
from sowhat.sources.apis.operations import MOST_OPERATIONS, Reading
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.tables.names import name_of, prefixes, title_of

_TAIL = 1 << 16
_YAML = re.compile(rb"(?:\A(?:\xef\xbb\xbf)?|\n)[\"']?(?:openapi|swagger)[\"']?[ \t]*:[ \t]*[\"']?[1-4]\.")
_JSON = re.compile(rb"[{,]\s*\"(?:openapi|swagger)\"\s*:\s*\"[1-4]\.")
_SORTED = re.compile(rb"\A\s*\{\s*\"(?:basePath|components|definitions|externalDocs|host|info)\"")
_YAPI = re.compile(rb"\"(?:req_body_type|res_body_type|query_path|catid|req_query)\"\s*:")
_APIFOX = re.compile(rb"\A\s*\{.{0,200}?\"apifoxProject\"\s*:", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Api:
    """One described API; `base` stands before its paths."""

    path: Path
    service: str
    title: str
    description: str
    base: str
    operations: tuple[Operation, ...]

    @property
    def routes(self) -> tuple[str, ...]:
        """Path prefixes that are its own."""
        return prefixes(self.base, [one.path for one in self.operations])


@dataclass(frozen=True, slots=True)
class Described:
    """What the files say, what could not be read, and all files that were opened for it."""

    apis: tuple[Api, ...]
    problems: tuple[Problem, ...]
    files: tuple[Path, ...] = ()

    @property
    def catalog(self) -> Catalog:
        """Services, entities and operations; each operation once, as the first file tells it."""
        first = {(one.service, one.method, one.path, one.version): one for one in reversed(self._operations)}
        entities = {one.service.lower(): one for one in reversed(self.apis)}
        return Catalog(
            services=tuple(_services(self.apis)),
            entities=tuple(_entity(one) for one in reversed(entities.values())),
            operations=tuple(reversed(first.values())),
        )

    @property
    def _operations(self) -> list[Operation]:
        return [one for api in self.apis for one in api.operations]


def read(paths: Sequence[Path], service: str | None = None, base: str | None = None) -> Described:
    """All descriptions. Never raises for what is in them; a file that is none is told."""
    apis: list[Api] = []
    problems: list[Problem] = []
    files: list[Path] = []
    for path in paths:
        library = Library(path.resolve().parent)
        api = _api(library, path, service, base)
        apis += [api] if api else []
        problems += library.problems
        files += library.files
    once = {(one.code, str(one.where), tuple(one.params.values())): one for one in problems}
    return Described(tuple(apis), tuple(once.values()), tuple(files))


def detect(sample: Sample) -> Detection | None:
    """A description, told by its version; an export of YApi or Apifox, told by its keys."""
    form = _form(sample)
    if not form:
        return None
    source = OpenApi(name=name_of(sample.path.stem, otherwise="api"), paths=(str(sample.path),))
    return Detection(source, 0.97, ((f"openapi-{form}", {}),))


def _form(sample: Sample) -> str:
    content, start = sample.content, sample.content.lstrip()[:1]
    if start == b"[":
        return "yapi" if b'"list"' in content and _YAPI.search(content) else ""
    if start == b"{":
        if _APIFOX.match(content):
            return "apifox"
        return "description" if _JSON.search(content) or _late(sample) else ""
    return "description" if _YAML.search(content) else ""


def _late(sample: Sample) -> bool:
    """Whether a description with sorted keys tells its version at its end, beyond the sample."""
    if not _SORTED.match(sample.content) or not sample.path.is_file():
        return False
    size = sample.path.stat().st_size
    with sample.path.open("rb") as file:
        file.seek(max(0, size - _TAIL))
        return size > len(sample.content) and _JSON.search(file.read(_TAIL)) is not None


def _api(library: Library, path: Path, service: str | None, base: str | None) -> Api | None:
    root = Part(path.resolve(), as_openapi(library.load(path.resolve())))
    if root.value is None and library.problems:
        return None
    if not (root.get("openapi").text or root.get("swagger").text):
        library.problems.append(Problem("openapi-none", Where(str(path))))
        return None
    library.adopt(root)
    title = root.get("info").get("title").text or path.stem
    named = service or name_of(title, otherwise="api")
    reading = Reading(library, named, base)
    operations: list[Operation] = []
    for one in reading.operations(root):
        if len(operations) == MOST_OPERATIONS:
            library.problems.append(Problem("openapi-many", Where(str(path)), {"limit": MOST_OPERATIONS}))
            break
        operations.append(one)
    about = root.get("info").get("description").text
    return Api(path, named, title, about, reading.base_of(root), tuple(operations))


def _services(apis: Iterable[Api]) -> list[Service]:
    """One service for all that describe it, with the routes of each."""
    families: dict[str, list[Api]] = {}
    for api in apis:
        families.setdefault(api.service, []).append(api)
    return [
        Service(
            name=name,
            title=title_of(family[0].title),
            routes=tuple(Route(path=path) for path in dict.fromkeys(path for one in family for path in one.routes)),
        )
        for name, family in families.items()
    ]


def _entity(api: Api) -> Entity:
    ref = f"api:default/{api.service.lower()}"
    return Entity(ref=ref, kind="api", type="openapi", title=api.title, description=api.description[:2000])
