"""The catalog of a build: what the workspace and its Backstage files declare, with keys as pseudonyms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sowhat.errors import Problem
from sowhat.lake.lake import Lake, Mark
from sowhat.model.catalog import Catalog, Consumer, Key, merge
from sowhat.model.workspace import BackstageCatalog, Workspace
from sowhat.sources import backstage
from sowhat.sources.catalog_rows import rows
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.tables.facts import ENTITIES, RELATIONS
from sowhat.workspace.paths import matches


@dataclass(frozen=True, slots=True)
class Declared:
    """The catalog that counts, and what could not be read of it."""

    catalog: Catalog
    problems: tuple[Problem, ...]


def declared(workspace: Workspace, lake: Lake, secret: bytes) -> Declared:
    """Read the catalog, and append it to the facts where the lake has not seen it like this before."""
    merged = workspace.catalog
    problems: list[Problem] = []
    for source in workspace.sources:
        if isinstance(source, BackstageCatalog):
            found = backstage.read(_paths(workspace, source))
            merged = merge(merged, found.catalog)
            problems += found.problems
    catalog = merged.model_copy(update={"consumers": tuple(_hidden(one, secret) for one in merged.consumers)})
    entities, relations, snapshot = rows(catalog)
    for table, data in ((ENTITIES, entities), (RELATIONS, relations)):
        lake.append(table, data, [Mark(f"catalog:{snapshot}", 0, 1)])
    return Declared(catalog, tuple(problems))


def _paths(workspace: Workspace, source: BackstageCatalog) -> list[Path]:
    return [path for pattern in source.paths for path in matches(Path(workspace.root), pattern)]


def _hidden(consumer: Consumer, secret: bytes) -> Consumer:
    """A consumer whose raw keys are replaced by the pseudonyms that telemetry is stored under."""
    keys = tuple(
        Key(pseudonym=pseudonym(derived_key(secret, "consumer"), key.raw), span=key.span)
        if key.raw is not None
        else key
        for key in consumer.keys
    )
    return consumer.model_copy(update={"keys": keys})
