"""Studies in a build: which have to be computed anew, their results, and reading them back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import ibis
import pyarrow as pa

from sowhat.actions import derive_adoption
from sowhat.actions import derive_worth as worth
from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.version import code_version
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain, registrations
from sowhat.metrics import periods, recent
from sowhat.metrics.binding import bind
from sowhat.model.assignment import AssignmentTable
from sowhat.model.build import Build
from sowhat.model.claim import Studied
from sowhat.model.ledger import Book
from sowhat.model.study import GoLive, Study
from sowhat.model.workspace import CallSource, Workspace
from sowhat.studies.run import Context, Ran, run
from sowhat.tables import results
from sowhat.workspace import rollouts


def plans(workspace: Workspace, engine: DuckDB, standing: Standing, held: Book) -> tuple[Plan, ...]:
    """What a build has to hold for the front door: costs, adoptions, studies, what changed in two weeks, customers by
    team."""
    asked = _studies(workspace, engine, standing, held)
    always = (
        asked,
        worth.spend(workspace, engine, standing, held),
        worth.adoptions(workspace, engine, standing),
        *derive_adoption.plans(workspace, engine, standing),
    )
    until = last_day(engine, workspace.timezone)
    if until is None:
        return always
    facts, catalog = repr(_facts(engine)), chain.canonical(workspace.catalog)
    revisions = [one for one in standing.revisions if one[0] != "costs"]
    known = {ALL: _digest(facts, catalog, workspace.timezone, repr(revisions))}
    bindings = bind(workspace.catalog)
    return (
        *always,
        Plan(results.RECENT, ALL, known, lambda _: recent.recent(engine.table("uses"), bindings, until)),
        Plan(
            results.SERVED,
            ALL,
            known,
            lambda _: recent.served(engine.table("rosters"), workspace.catalog, until),
            of=("rosters",),
        ),
    )


def last_day(engine: DuckDB, zone: str) -> date | None:
    """The last local day with telemetry; without any, the first day of the last outcome period."""
    outcomes = engine.table("outcomes")
    seen = max((row["last"] for row in worth.slices(engine) if row["last"] is not None), default=None)
    if seen is not None:
        return periods.day(seen, zone)
    [known] = engine.execute(outcomes.agg(last=outcomes.period.max())).to_pylist()
    day: date | None = known["last"]
    return day


def _studies(workspace: Workspace, engine: DuckDB, standing: Standing, held: Book) -> Plan:
    """The result `studies`: one period a study, computed anew where the question, the facts or the code changed.

    `workspace` has the catalog with pseudonyms; `held` knows which studies were registered, and when.
    """
    contexts = {study.name: context(workspace, study, held) for study in workspace.studies}
    facts = _facts(engine)
    prints = {name: _digest(chain.canonical(each), _touching(facts, each, standing)) for name, each in contexts.items()}
    return Plan(results.STUDIES, "study", prints, lambda wanted: ibis.memtable(_rows(contexts, wanted, engine)))


def call_sources(workspace: Workspace) -> tuple[str, ...]:
    """The names of the declared sources of calls: only their telemetry counts."""
    return tuple(sorted(source.name for source in workspace.sources if isinstance(source, CallSource)))


def context(workspace: Workspace, study: Study, held: Book) -> Context:
    """All that a study's answer depends on besides facts and code."""
    outcome = next((one for one in workspace.outcomes if one.name == study.outcome), None)
    plan = rollouts.plan_of(Path(workspace.root), study)
    terms = registrations.beside(outcome, plan)
    stamp = registrations.standing(held, study, terms)
    stamped = stamp.at.astimezone(ZoneInfo(workspace.timezone)).date() if stamp else None
    return Context(
        study=study,
        outcome=outcome,
        go_lives=tuple(one for one in workspace.go_lives if isinstance(one, GoLive) and one.service == study.service),
        catalog=workspace.catalog,
        timezone=workspace.timezone,
        sources=call_sources(workspace),
        registered=stamped or study.registered,
        stamped=stamped,
        lots=tuple(one for one in workspace.assignments if _speaks(one, study)),
        beside=tuple(one for one in workspace.outcomes if one.name in (*study.control_series, study.placebo)),
        changed=tuple(dict.fromkeys(one.field for one in registrations.changes(held, study, terms))),
        plan=plan,
    )


def _speaks(table: AssignmentTable, study: Study) -> bool:
    """Whether a table of assignments may tell of the study's experiment."""
    return study.experiment is not None and table.experiment in (None, study.experiment)


def ran(engine: DuckDB, build: Build) -> dict[str, Ran]:
    """What every study of a build found, by name. The build's id and code version are on it."""
    rows = engine.execute(engine.table("studies")).to_pylist()
    found = [Ran.model_validate_json(row["document"]) for row in rows]
    at = {"build": build.id, "code_version": build.code_version}
    return {one.studied.study.name: one.model_copy(update={"studied": _stamped(one, at)}) for one in found}


def _stamped(one: Ran, at: Mapping[str, str]) -> Studied:
    """The study with the build it is read from, and the name of the moments that a claim would seal."""
    finding = one.studied.finding.model_copy(update={"version": at["code_version"]})
    moments = None if one.sealed is None else chain.digest(chain.canonical(one.sealed))
    return one.studied.model_copy(update={**at, "finding": finding, "moments": moments})


def _rows(contexts: Mapping[str, Context], wanted: Iterable[str], engine: DuckDB) -> pa.Table:
    beside = sorted(wanted, key=lambda name: (contexts[name].study.outcome, name))  # they share what an outcome is
    rows = [{"study": name, "document": run(engine, contexts[name]).model_dump_json()} for name in beside]
    return pa.Table.from_pylist(rows, results.STUDIES.schema)


def _facts(engine: DuckDB) -> list[dict[str, object]]:
    """What was read, save costs: nothing here asks for them."""
    names = ("source", "path", "file", "start", "end")
    read = ({name: row[name] for name in names} for row in worth.slices(engine) if row["source"] != "business:costs")
    return sorted(read, key=lambda row: tuple(map(str, row.values())))


def _touching(facts: list[dict[str, object]], asked: Context, standing: Standing) -> str:
    """The contents that a study reads: its outcome's and of those beside it, all go-lives, rosters, lots and telemetry;
    not other outcomes'."""
    own = [f"outcomes:{one.name}" for one in (asked.outcome, *asked.beside) if one is not None]
    mine = [row for row in facts if not str(row["source"]).startswith("outcomes:") or row["source"] in own]
    revisions = [one for one in standing.revisions if one[0] in (*own, "go_lives", "rosters", "assignments")]
    return repr((mine, revisions))


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join((*texts, code_version())).encode()).hexdigest()[:32]
