"""Studies in a build: which have to be computed anew, their results, and reading them back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import ibis
import pyarrow as pa

from sowhat.actions.derive import Plan, Standing
from sowhat.actions.version import code_version
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain, claims
from sowhat.model.build import Build
from sowhat.model.ledger import Book
from sowhat.model.study import GoLive, Study
from sowhat.model.workspace import Workspace
from sowhat.studies.run import Context, Ran, run
from sowhat.tables import results


def plan(workspace: Workspace, engine: DuckDB, standing: Standing, held: Book) -> Plan:
    """The result `studies`: one period a study, computed anew where the question, the facts or the code changed.

    `workspace` has the catalog with pseudonyms; `held` knows which studies were registered, and when.
    """
    contexts = {study.name: context(workspace, study, held) for study in workspace.studies}
    facts = _facts(engine)
    prints = {name: _digest(chain.canonical(each), _touching(facts, each, standing)) for name, each in contexts.items()}
    return Plan(results.STUDIES, "study", prints, lambda wanted: ibis.memtable(_rows(contexts, wanted, engine)))


def context(workspace: Workspace, study: Study, held: Book) -> Context:
    """All that a study's answer depends on besides facts and code."""
    stamp = claims.registration(held, study)
    return Context(
        study=study,
        outcome=next((one for one in workspace.outcomes if one.name == study.outcome), None),
        go_lives=tuple(one for one in workspace.go_lives if isinstance(one, GoLive) and one.service == study.service),
        catalog=workspace.catalog,
        timezone=workspace.timezone,
        registered=stamp.at.date() if stamp else study.registered,
    )


def ran(engine: DuckDB, build: Build) -> dict[str, Ran]:
    """What every study of a build found, by name. The build's id and code version are on it."""
    rows = engine.execute(engine.table("studies")).to_pylist()
    found = [Ran.model_validate_json(row["document"]) for row in rows]
    at = {"build": build.id, "code_version": build.code_version}
    stamped = [one.model_copy(update={"studied": one.studied.model_copy(update=at)}) for one in found]
    return {one.studied.study.name: one for one in stamped}


def _rows(contexts: Mapping[str, Context], wanted: Iterable[str], engine: DuckDB) -> pa.Table:
    rows = [{"study": name, "document": run(engine, contexts[name]).model_dump_json()} for name in wanted]
    return pa.Table.from_pylist(rows, results.STUDIES.schema)


def _facts(engine: DuckDB) -> list[dict[str, object]]:
    slices = engine.execute(engine.table("slices").select("source", "path", "file", "start", "end"))
    return sorted(slices.to_pylist(), key=lambda row: tuple(map(str, row.values())))


def _touching(facts: list[dict[str, object]], asked: Context, standing: Standing) -> str:
    """The contents that a study reads: its outcome's, all go-lives, rosters and telemetry; not other outcomes'."""
    own = f"outcomes:{asked.study.outcome}"
    mine = [row for row in facts if not str(row["source"]).startswith("outcomes:") or row["source"] == own]
    revisions = [one for one in standing.revisions if one[0] in (own, "go_lives", "rosters")]
    return repr((mine, revisions))


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join((*texts, code_version())).encode()).hexdigest()[:32]
