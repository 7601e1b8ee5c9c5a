"""The query and the request for a data team that lets no rows out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.reading import latest, reading
from sowhat.actions.study import ran
from sowhat.actions.written import written
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import BlockedError, CallError, Param, Problem
from sowhat.lake.lake import Lake
from sowhat.model.build import Build
from sowhat.model.query import QueryStep, QueryTable, StudyQuery
from sowhat.model.study import GoLiveTable
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.studies.query.terms import FEWEST, Terms, Wanted, terms
from sowhat.studies.query.text import columns, command, query, reads
from sowhat.studies.run import Context, Ran
from sowhat.studies.scene import blind, look
from sowhat.tables.facts import FACTS


def ask(root: Path, study: str, wanted: Wanted) -> StudyQuery:
    """The query of a study and all that its request says.

    Raises CallError (`no-such-study`, `query-design`, `query-no-window`, and those of `terms`), DataError where nothing
    was built yet.
    """
    build = latest(root)
    found = _ran(root, build, study)
    design = found.studied.study.design
    design = found.studied.finding.design if design == "auto" else design
    return of_context(root, build, found.context, design, wanted)


def of_context(root: Path, build: Build, context: Context, design: str, wanted: Wanted) -> StudyQuery:
    """The query of a study as a build asked it, from the facts of that build. Raises as `ask` does, and DataError where
    the facts are gone."""
    workspace = written(root)
    if design != "did":
        raise CallError(Problem("query-design", params={"study": context.study.name, "design": design}))
    tables = tuple(one for one in workspace.go_lives if isinstance(one, GoLiveTable))
    with _facts(root, build, context.sources) as engine:
        scene = look(engine, context) or blind(engine, context)
        if scene is None:
            params: dict[str, Param] = {"study": context.study.name, "outcome": context.study.outcome}
            raise CallError(Problem("query-no-window", params=params))
        asked = terms(scene, wanted, workspace.rosters, tables)
    return _told(workspace, asked, wanted.dialect)


def _told(workspace: Workspace, asked: Terms, dialect: str) -> StudyQuery:
    study, outcome = asked.study, asked.outcome
    service = next((one.title for one in workspace.catalog.services if one.name == study.service), Text())
    platform = workspace.platform
    return StudyQuery(
        study=study.name,
        title=study.title,
        service=study.service,
        service_title=service,
        outcome=outcome.name,
        outcome_title=outcome.title,
        kind=outcome.kind,
        every=outcome.every,
        dialect=dialect,
        platform=platform.title if platform.title.in_("en") else Text(en=platform.name),
        tables=tuple(QueryTable(role=role, name=name, columns=of) for role, name, of in reads(asked)),
        keys=(outcome.columns.unit, asked.rosters.customer),
        first=asked.starts[0],
        last=asked.end - timedelta(days=1),
        roster_day=asked.day,
        periods=len(asked.landmarks),
        teams=len(asked.live),
        fewest=FEWEST,
        steps=tuple(QueryStep(name=step.name, sql=step.sql) for step in query(asked)),
        columns=columns(asked),
        command=command(asked),
    )


def write(folder: Path, files: dict[str, str]) -> tuple[Path, ...]:
    """Files into a folder. Raises BlockedError (`folder-unwritable`)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        params: dict[str, Param] = {"folder": str(folder), "reason": error.strerror or type(error).__name__}
        raise BlockedError(Problem("folder-unwritable", params=params)) from None
    return tuple(folder / name for name in files)


def _ran(root: Path, build: Build, study: str) -> Ran:
    with reading(root, build) as open_:
        found = ran(open_.engine, build)
    if study not in found:
        params: dict[str, Param] = {"study": study, "nearest": "none", "known": ", ".join(found)}
        raise CallError(Problem("no-such-study", params=params))
    return found[study]


@contextmanager
def _facts(root: Path, build: Build, sources: tuple[str, ...]) -> Iterator[DuckDB]:
    """The facts that a build read."""
    lake = Lake(places.lake(root))
    files = {table.table: lake.uris(table.table, table.version) for table in build.tables}
    with DuckDB(files, FACTS, sources) as engine:
        yield engine
