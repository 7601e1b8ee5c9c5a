"""`sowhat check`: whether what was written can be used, and what would make it more useful."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sowhat import workspace
from sowhat.errors import Param, Problem, Where
from sowhat.model.workspace import AccessLog, BackstageCatalog, Workspace
from sowhat.workspace.paths import matches


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace without errors: what it declares, and warnings, each a Problem with the message `error-<code>`."""

    root: str
    sources: int
    services: int
    units: int
    teams: int
    consumers: int
    warnings: tuple[Problem, ...]


def check(root: Path) -> Checked:
    """Validate the workspace `root`. Raises CallError or WorkspaceError as `workspace.load` does."""
    found = workspace.load(root)
    catalog = found.catalog
    return Checked(
        root=found.root,
        sources=len(found.sources),
        services=len(catalog.services),
        units=len(catalog.units),
        teams=len(catalog.teams),
        consumers=len(catalog.consumers),
        warnings=(*_sources(found), *_services(found), *_people(found)),
    )


def _warning(code: str, file: str, **params: Param) -> Problem:
    return Problem(code, Where(file), params)


def _sources(found: Workspace) -> Iterator[Problem]:
    if not any(not isinstance(source, BackstageCatalog) for source in found.sources):
        yield _warning("no-sources", "sowhat.yaml")
    for source in found.sources:
        for pattern in source.paths:
            if not matches(Path(found.root), pattern):
                yield _warning("glob-empty", "sowhat.yaml", source=source.name, value=pattern)


def _services(found: Workspace) -> Iterator[Problem]:
    if not found.catalog.services:
        yield _warning("no-services", "catalog")
    logs = {source.name for source in found.sources if isinstance(source, AccessLog)}
    only_logs = bool(logs) and all(source.type != "table" for source in found.sources)
    for service in found.catalog.services:
        if not service.routes:
            yield _warning("service-without-route", "catalog", service=service.name)
        for route in service.routes:
            if not route.path.startswith("/") and (route.source in logs or only_logs):
                yield _warning("route-no-slash", "catalog", service=service.name, value=route.path)


def _people(found: Workspace) -> Iterator[Problem]:
    for team in found.catalog.teams:
        if not team.units:
            yield _warning("team-without-unit", "catalog", team=team.name)
    for consumer in found.catalog.consumers:
        if not consumer.keys:
            yield _warning("consumer-without-key", "catalog", consumer=consumer.name)
        if not consumer.teams:
            yield _warning("consumer-without-team", "catalog", consumer=consumer.name)
