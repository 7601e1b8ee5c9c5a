"""`sowhat check`: whether what was written can be used, and what would make it more useful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sowhat import workspace
from sowhat.compliance.policies import tried
from sowhat.errors import Param, Problem, Where, WorkspaceError
from sowhat.model.setup import Checked
from sowhat.model.source import OpenApi
from sowhat.model.workspace import AccessLog, BackstageCatalog, CallSource
from sowhat.sources.logs import access_log
from sowhat.sources.logs import headed as headed_log
from sowhat.workspace import policies
from sowhat.workspace.connections import table_of
from sowhat.workspace.paths import matches
from sowhat.workspace.routes import host_first

__all__ = ["Checked", "check"]


def check(root: Path) -> Checked:
    """Validate the workspace `root`. Raises CallError or WorkspaceError as `workspace.load` does, and for access logs
    that could not be read as they are declared."""
    reading = workspace.read(root)
    refuse(reading)
    found, catalog = reading.workspace, reading.workspace.catalog
    warn = _Warnings(reading)
    return Checked(
        root=found.root,
        sources=len(found.sources),
        services=len(catalog.services),
        units=len(catalog.units),
        teams=len(catalog.teams),
        consumers=len(catalog.consumers),
        warnings=(*warn.sources(), *warn.services(), *warn.people(), *reading.gaps),
    )


def refuse(reading: workspace.Reading, instead: Mapping[str, bytes] | None = None) -> None:
    """Raises WorkspaceError for what can be read and yet not be used; `instead` as in `loading.read`."""
    _refuse_unreadable(reading)
    _refuse_policies(reading, instead)


def _refuse_unreadable(reading: workspace.Reading) -> None:
    problems: list[Problem] = []
    for source in reading.workspace.sources:
        if not isinstance(source, AccessLog) or headed_log.is_headed(source):
            continue
        try:
            access_log.plan(source, reading.workspace.timezone)
        except WorkspaceError as error:
            where = reading.places.get(("source", source.name))
            problems += [replace(problem, where=where) for problem in error.problems]
    if problems:
        raise WorkspaceError(*problems)


def _refuse_policies(reading: workspace.Reading, instead: Mapping[str, bytes] | None = None) -> None:
    """Policies that cannot be read, and tests of them that do not come as expected."""
    found = reading.workspace
    told = policies.read(Path(found.root), found.policies, found.catalog, instead)
    failed = [
        policies.failing(one.test.where, one.test.data, one.test.expect, (one.got.outcome, one.got.reason))
        for one in tried(told, found.catalog)
        if not one.passed
    ]
    if failed:
        raise WorkspaceError(*failed)


class _Warnings:
    """What is allowed but leaves something unanswered; entries of one kind with one lack make one warning."""

    def __init__(self, reading: workspace.Reading) -> None:
        self.found = reading.workspace
        self.places = reading.places

    def sources(self) -> Iterator[Problem]:
        """Sources that cannot say anything."""
        if not any(isinstance(source, CallSource) for source in self.found.sources):
            yield Problem("no-sources", Where("sowhat.yaml"))
        for source in self.found.sources:
            for pattern in source.paths:
                if table_of(pattern) is None and not matches(Path(self.found.root), pattern):
                    where = self.places.get(("source", source.name))
                    yield Problem("glob-empty", where, {"source": source.name, "value": pattern})

    def services(self) -> Iterator[Problem]:
        """Services that no call can be attributed to."""
        services = self.found.catalog.services
        described = any(isinstance(source, BackstageCatalog | OpenApi) for source in self.found.sources)
        if not services and not described:
            yield Problem("no-services", Where("catalog"))
        yield from self._lack("service-without-route", "service", [one.name for one in services if not one.routes])
        logs = {source.name for source in self.found.sources if isinstance(source, AccessLog)}
        no_table = bool(logs) and all(source.type != "table" for source in self.found.sources)
        for service in services:
            for route in service.routes:
                if not route.path.startswith("/") and (route.source in logs or no_table):
                    where = self.places.get(("service", service.name))
                    kind = "host" if host_first(route.path) else "path"
                    params: dict[str, Param] = {"service": service.name, "value": route.path, "kind": kind}
                    yield Problem("route-no-slash", where, params)

    def people(self) -> Iterator[Problem]:
        """Teams and consumers that lead nowhere."""
        teams, consumers = self.found.catalog.teams, self.found.catalog.consumers
        yield from self._lack("team-without-unit", "team", [one.name for one in teams if not one.units])
        yield from self._lack("consumer-without-key", "consumer", [one.name for one in consumers if not one.keys])
        yield from self._lack("consumer-without-team", "consumer", [one.name for one in consumers if not one.teams])

    def _lack(self, code: str, kind: str, names: list[str]) -> Iterator[Problem]:
        if names:
            params: dict[str, Param] = {"count": len(names), "names": ", ".join(names[:5])}
            yield Problem(code, self.places.get((kind, names[0])), params)
