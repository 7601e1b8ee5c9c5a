"""Read what is new, append facts, derive what changed, and make it real with one row."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sowhat.actions import catalog as catalogs
from sowhat.actions import (
    derive,
    derive_campaigns,
    derive_compliance,
    derive_ecosystem,
    derive_feedback,
    derive_health,
    derive_lifecycle,
    derive_measured,
    derive_opportunities,
    places,
    portfolio,
    study,
)
from sowhat.actions.business import Recorded, Recording
from sowhat.actions.catalog import Declared
from sowhat.actions.fetch import Fetched, fetch
from sowhat.actions.fetch import Tools as Fetching
from sowhat.actions.ingest import Ingested, Ingestion
from sowhat.actions.ingest_batches import Tools
from sowhat.actions.version import code_version
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.lake.lake import Lake
from sowhat.lake.results import Results
from sowhat.ledger import claims
from sowhat.metrics.binding import bind
from sowhat.model.build import Build, BuiltResult, BuiltTable
from sowhat.model.built import Built
from sowhat.model.ledger import Book
from sowhat.model.workspace import Workspace
from sowhat.store.database import Store, open_store
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS
from sowhat.workspace.loading import load
from sowhat.workspace.secret_file import secret

SELDOM = 200_000
"""Objects more than were freed, between two looks for cycles."""
KEPT_BUILDS = 3
"""Unpinned builds that are kept, so that a page which is being read does not lose its files."""


class Progress(Protocol):
    """Where progress is told."""

    def reading(self, source: str, done: int, total: int) -> None: ...

    def deriving(self, result: str) -> None: ...

    def waiting(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Open:
    """An open workspace, its lake held alone."""

    root: Path
    workspace: Workspace
    lake: Lake
    store: Store
    results: Results
    progress: Progress
    tools: Tools
    fetching: Fetching


def build(
    root: Path, progress: Progress, wait: float = 0, tools: Tools | None = None, fetching: Fetching | None = None
) -> Built:
    """Bring the workspace up to date; can be killed at any moment and run again.

    `wait`: seconds to wait for another build. `tools`: how slices are cut and read. `fetching`: how servers are asked.
    Raises WorkspaceError, DataError, BlockedError.
    """
    started = time.monotonic()
    workspace = load(root)
    lake = Lake(places.lake(root))
    with _seldom_collected(), lake.locked(_patience(progress, wait) if wait else None):
        store = open_store(places.decisions(root))
        try:
            tools, fetching = tools or Tools(), fetching or Fetching()
            open_ = Open(root, workspace, lake, store, Results(places.results(root)), progress, tools, fetching)
            return _build(open_, started)
        finally:
            store.close()


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Queries are made of very many small objects that live as long as the build: looking through them again and again
    for cycles costs a tenth of it."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], SELDOM), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _patience(progress: Progress, wait: float) -> Callable[[], bool]:
    progress_told = iter([progress.waiting])
    deadline = time.monotonic() + wait

    def waiting() -> bool:
        for tell in progress_told:
            tell()
        return time.monotonic() < deadline

    return waiting


def _build(open_: Open, started: float) -> Built:
    key = secret(open_.root)
    _check_zone(open_)
    now = datetime.now(UTC)
    fetched = fetch(open_.workspace, open_.lake, open_.store, open_.progress, now, open_.fetching)
    open_ = replace(open_, workspace=fetched.workspace)
    catalog = catalogs.read(open_.workspace, key)
    tools = replace(open_.tools, operations=catalog.templates)
    read = Ingestion(open_.workspace, open_.lake, open_.store, key, tools).run(open_.progress, now)
    catalogs.keep(catalog.catalog, open_.lake)
    recorded = Recording(open_.workspace, catalog.catalog, open_.lake, open_.store, key).run(open_.progress)
    standing = derive.Standing(tuple(sorted(recorded.files)), tuple(sorted(recorded.revisions.items())))
    versions = open_.lake.versions(FACTS)
    files = {name: open_.lake.uris(name, version) for name, version in versions.items()}
    workspace = open_.workspace.model_copy(update={"catalog": catalog.catalog})
    with DuckDB(files, FACTS, study.call_sources(workspace)) as engine:
        held = _book(open_)
        asked = study.plans(workspace, engine, standing, held)
        derived = derive.plans(workspace, bind(catalog.catalog), engine, standing)
        plans: tuple[derive.Plan, ...] = (
            *derived,
            *derive_campaigns.plans(workspace, bind(catalog.catalog), engine, _winding(open_, workspace), derived),
            *derive_health.plans(workspace, engine, standing, derived),
            *derive_ecosystem.plans(workspace, engine, standing, derived),
            *derive_feedback.plans(workspace, engine, standing),
            *derive_measured.plans(workspace, engine, standing),
            *derive_compliance.plans(workspace, engine, standing, derived, key),
            *asked,
            portfolio.plan(workspace, engine, asked[0], held),
        )
        plans = (*plans, *derive_lifecycle.plans(workspace, plans))
        plans = (*plans, *derive_opportunities.plans(workspace, engine, standing, plans))
        latest = _latest(open_)
        if latest and _same(latest, plans, open_.results):
            return _built(latest, (fetched, read, recorded, catalog), started)
        made, computed = _derive(open_, plans, engine, versions)
    _tidy(open_)
    return _built(made, (fetched, read, recorded, catalog), started, computed)


def _check_zone(open_: Open) -> None:
    """Facts hold local days, so the zone of the first build is that of all."""
    latest = _latest(open_)
    if latest and latest.timezone != open_.workspace.timezone:
        params = {"value": open_.workspace.timezone, "fixed": latest.timezone}
        raise WorkspaceError(Problem("timezone-fixed", Where("sowhat.yaml"), params))


def _book(open_: Open) -> Book:
    with open_.store.read() as work:
        return claims.book(work.ledger.entries())


def _winding(open_: Open, workspace: Workspace) -> tuple[str, ...]:
    with open_.store.read() as work:
        return derive_campaigns.looked_at(workspace, work)


def _latest(open_: Open) -> Build | None:
    with open_.store.read() as work:
        return work.builds.latest()


def _same(latest: Build, plans: tuple[derive.Plan, ...], results: Results) -> bool:
    """Whether the latest build already holds exactly what is planned."""
    if latest.code_version != code_version():
        return False
    planned = {(plan.table.name, period): print_ for plan in plans for period, print_ in plan.fingerprints.items()}
    held = {(result.name, result.period): result.fingerprint for result in latest.results}
    return planned == held and all(results.path(result).exists() for result in latest.results)


def _derive(open_: Open, plans: tuple[derive.Plan, ...], engine: DuckDB, versions: dict[str, int]) -> tuple[Build, int]:
    """Compute or take over every planned result, then commit the build's row; also, how many were computed."""
    with open_.store.read() as work:
        id_ = work.builds.next_id()
    made: list[tuple[BuiltResult, bool]] = []
    files: dict[str, list[str]] = {}
    with DuckDB(files, RESULTS) as held:  # it opens a result when it is first asked for, and then all of it is made
        for plan in plans:
            done = list(_results(open_, id_, plan, engine if plan.later is None else held))
            files[plan.table.name] = [str(open_.results.path(result)) for result, _ in done]
            made += done
    committed = Build(
        id=id_,
        created_at=datetime.now(UTC),
        code_version=code_version(),
        timezone=open_.workspace.timezone,
        tables=tuple(BuiltTable(table=name, version=version) for name, version in versions.items()),
        results=tuple(result for result, _ in made),
    )
    with open_.store.begin() as work:
        work.builds.add(committed)
    return committed, sum(fresh for _, fresh in made)


def _results(open_: Open, build_id: str, plan: derive.Plan, engine: DuckDB) -> Iterator[tuple[BuiltResult, bool]]:
    open_.progress.deriving(plan.table.name)
    wanted: dict[str, BuiltResult] = {}
    for period, print_ in sorted(plan.fingerprints.items()):
        earlier = _earlier(open_, plan.table.name, period, print_)
        if earlier is not None:
            yield open_.results.link(build_id, earlier), False
            continue
        names = {"name": plan.table.name, "period": period, "fingerprint": print_}
        wanted[period] = BuiltResult(**names, code_version=code_version(), path="", rows=0)
    if wanted:
        for period, rows in derive.compute(plan, engine, tuple(wanted)):
            yield open_.results.write(build_id, wanted[period], rows), True


def _earlier(open_: Open, name: str, period: str, fingerprint: str) -> BuiltResult | None:
    """The same period made from the same inputs by the same code, if its file is still there."""
    with open_.store.read() as work:
        found = work.results.find(name, period, fingerprint, code_version())
    return found if found and open_.results.path(found).exists() else None


def _tidy(open_: Open) -> None:
    """Forget old builds that no claim pins, then delete and compact what nobody refers to."""
    with open_.store.begin() as work:
        ids = work.builds.ids()
        kept = {*ids[-KEPT_BUILDS:], *work.ledger.pinned()}
        for old in (one for one in ids if one not in kept):
            work.builds.remove(old)
        pinned = work.builds.pinned_versions()
    open_.results.clean(kept)
    open_.lake.tidy(FACTS, pinned)


def _built(
    build: Build, done: tuple[Fetched, Ingested, Recorded, Declared], started: float, computed: int | None = None
) -> Built:
    fetched, read, recorded, catalog = done
    return Built(
        id=build.id,
        changed=computed is not None,
        records=read.records + recorded.records,
        quarantined=read.quarantined + recorded.quarantined,
        computed=computed or 0,
        linked=0 if computed is None else len(build.results) - computed,
        seconds=time.monotonic() - started,
        notes=(*fetched.problems, *read.problems, *catalog.problems, *recorded.problems),
    )
