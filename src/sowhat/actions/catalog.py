"""The catalog of a build: what the workspace, its entity files, API descriptions and objectives declare, with keys as
pseudonyms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sowhat.errors import Problem
from sowhat.lake.lake import Lake, Mark
from sowhat.model.catalog import Catalog, Consumer, Key, Service, merge
from sowhat.model.source import OpenApi, OpenSlo
from sowhat.model.workspace import BackstageCatalog, Source, Workspace
from sowhat.sources.apis import openapi
from sowhat.sources.entities import backstage
from sowhat.sources.entities.catalog_rows import rows
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.sources.slos import openslo
from sowhat.tables.facts import ENTITIES, OPERATIONS, RELATIONS, SLOS
from sowhat.workspace.paths import matches


@dataclass(frozen=True, slots=True)
class Declared:
    """The catalog that counts, what could not be read of it, and the files that were opened for it."""

    catalog: Catalog
    problems: tuple[Problem, ...]
    files: tuple[Path, ...] = ()

    @property
    def templates(self) -> tuple[str, ...]:
        """The paths of all operations, each once: templates of every source of calls."""
        return tuple(dict.fromkeys(one.path for one in self.catalog.operations))


def read(workspace: Workspace, secret: bytes) -> Declared:
    """As `merged`, raw keys of consumers replaced by the pseudonyms that telemetry is stored under."""
    found = merged(workspace)
    consumers = tuple(_hidden(one, secret) for one in found.catalog.consumers)
    return Declared(found.catalog.model_copy(update={"consumers": consumers}), found.problems, found.files)


def merged(workspace: Workspace) -> Declared:
    """Read everything that declares something. What the workspace itself says comes first; a service that it declares
    without a route has those of its API description."""
    catalog = workspace.catalog
    problems: list[Problem] = []
    files: list[Path] = []
    for source in workspace.sources:
        found = _read(workspace, source)
        if found:
            catalog = merge(_routed(catalog, found.catalog.services), found.catalog)
            problems += (_here(Path(workspace.root), problem) for problem in found.problems)
            files += found.files
    return Declared(catalog, tuple(problems), tuple(files))


def named(workspace: Workspace) -> tuple[Path, ...]:
    """The files that sources of the catalog name, without those that these refer to."""
    declaring = (one for one in workspace.sources if isinstance(one, BackstageCatalog | OpenApi | OpenSlo))
    return tuple(path for source in declaring for path in paths_of(workspace, source))


def _here(root: Path, problem: Problem) -> Problem:
    """The same problem, with a file of the workspace named from its folder, as sowhat.yaml names it."""
    where = problem.where
    if where is None or not Path(where.path).is_relative_to(root):
        return problem
    return Problem(problem.code, replace(where, path=str(Path(where.path).relative_to(root))), problem.params)


def keep(catalog: Catalog, lake: Lake) -> None:
    """Append a catalog to the facts where the lake has not seen it like this before."""
    held, snapshot = rows(catalog)
    for table in (ENTITIES, RELATIONS, OPERATIONS, SLOS):
        lake.append(table, held[table.name], [Mark(f"catalog:{snapshot}", 0, 1)])


def _read(workspace: Workspace, source: Source) -> Declared | None:
    match source:
        case BackstageCatalog():
            entities = backstage.read(paths_of(workspace, source))
            loose = backstage.dangling(entities, merge(workspace.catalog, entities.catalog))
            return Declared(entities.catalog, (*entities.problems, *loose), entities.files)
        case OpenApi():
            described = openapi.read(paths_of(workspace, source), source.service, source.base)
            return Declared(described.catalog, described.problems, described.files)
        case OpenSlo():
            objectives = openslo.read(paths_of(workspace, source))
            return Declared(Catalog(slos=objectives.slos), objectives.problems)
        case _:
            return None


def paths_of(workspace: Workspace, source: Source) -> list[Path]:
    """The files that a source's patterns name."""
    return [path for pattern in source.paths for path in matches(Path(workspace.root), pattern)]


def _routed(catalog: Catalog, described: Iterable[Service]) -> Catalog:
    """The catalog with routes for services that have none and are described."""
    known = {one.name.casefold(): one.routes for one in described}
    services = tuple(
        one if one.routes else one.model_copy(update={"routes": known.get(one.name.casefold(), ())})
        for one in catalog.services
    )
    return catalog.model_copy(update={"services": services})


def _hidden(consumer: Consumer, secret: bytes) -> Consumer:
    """A consumer whose raw keys are replaced by the pseudonyms that telemetry is stored under."""
    keys = tuple(
        Key(pseudonym=pseudonym(derived_key(secret, "consumer"), key.raw), span=key.span)
        if key.raw is not None
        else key
        for key in consumer.keys
    )
    return consumer.model_copy(update={"keys": keys})
