"""What miners see in the facts and results of a build, as a result of it.

What an opportunity is worth, which pillar it serves, what people said of it: all joined when it is read, so that none
of them needs a build. A pillar's gap is worked out there too: a changed target is no reason to build.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions import adoption_waits, lifecycle_alike
from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import digest, telemetry, told
from sowhat.actions.lifecycle_scene import span
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics.binding import bind
from sowhat.metrics.mining import alike, chains, export, failures, funnel, moving, polling, twins
from sowhat.metrics.mining.scene import Scene, Shelf
from sowhat.model.estimate import Remark
from sowhat.model.opportunity import Mined, OpportunityKind, Unasked, identity
from sowhat.model.workspace import Workspace
from sowhat.tables import planning_results, results

STRONGEST = 40
"""So many of a kind are kept, the strongest: a list that nobody reads through helps nobody."""
PROMOTED = frozenset({"project", "default", "old-closed", "notice"})
"""An adoption that was decided so shows that somebody promotes the service."""
FROM = (results.ACTIVE, results.CONSUMERS, results.SIGNUPS, results.SOURCES, results.ADOPTIONS)


@dataclass(frozen=True, slots=True)
class Looking:
    """A scene, the workspace, and the engine over results of the same build."""

    scene: Scene
    workspace: Workspace
    held: DuckDB


@dataclass(frozen=True, slots=True)
class Miner:
    """`facts` without which it is not asked, and what it says."""

    kind: OpportunityKind
    facts: tuple[str, ...]
    mine: Callable[[Looking], Sequence[Mined]]


def _funnel(at: Looking) -> Sequence[Mined]:
    """An open platform's, by the very steps that the page Ecosystem tells; one that cannot be known is left out."""
    if at.workspace.platform.kind != "open":
        return ()
    stages = adoption_waits.stages(at.held, at.scene.catalog, span(at.held, at.scene.timezone))
    steps = [funnel.Step(one.name, one.teams, one.days) for one in stages if one.teams is not None]
    return funnel.leaks(steps, at.scene.until)


def _moving(at: Looking) -> Sequence[Mined]:
    return moving.mine(at.scene, at.workspace.outcomes, _promoted(at))


def _studied(at: Looking) -> Set[str]:
    return {one.service for one in at.workspace.studies}


def _promoted(at: Looking) -> Set[str]:
    """Services that somebody studies, or that were rolled out other than by choice."""
    rows = at.held.execute(at.held.table("adoptions").select("service", "decided").distinct()).to_pylist()
    ordered = {str(row["service"]) for row in rows if row["decided"] in PROMOTED}
    return ordered | _studied(at)


MINERS: tuple[Miner, ...] = (
    Miner("alike", ("uses",), lambda at: alike.mine(at.scene, _studied(at))),
    Miner("funnel", ("uses", "members"), _funnel),
    Miner("moving", ("uses", "outcomes"), _moving),
    Miner("failures", ("uses", "calls"), lambda at: failures.mine(at.scene)),
    Miner("polling", ("uses", "calls"), lambda at: polling.mine(at.scene)),
    Miner("chain", ("uses",), lambda at: chains.mine(at.scene)),
    Miner("twins", ("uses",), lambda at: twins.mine(at.scene, lifecycle_alike.alike(at.workspace))),
    Miner("export", ("uses", "calls"), lambda at: export.mine(at.scene)),
)


def plans(workspace: Workspace, engine: DuckDB, standing: Standing, planned: Sequence[Plan]) -> tuple[Plan, ...]:
    """The result `opportunities`; `planned` are those that come before it."""
    used = sorted((plan.table.name, sorted(plan.fingerprints.items())) for plan in planned if plan.table in FROM)
    business = [told(engine, standing, name) for name in ("outcomes", "rosters", "members", "grants")]
    asked = [chain.canonical(one) for one in (workspace.catalog, *workspace.outcomes)]
    known = digest(
        used,
        telemetry(engine),
        business,
        asked,
        sorted({one.service for one in workspace.studies}),
        workspace.timezone,
        workspace.platform.kind,
        lifecycle_alike.prints(workspace),
    )

    def later(held: DuckDB) -> ir.Table:
        rows = mined(workspace, engine, held)
        return ibis.memtable(pa.Table.from_pylist(rows, planning_results.OPPORTUNITIES.schema))

    return (Plan(planning_results.OPPORTUNITIES, ALL, {ALL: known}, later=later),)


def mined(workspace: Workspace, engine: DuckDB, held: DuckDB) -> list[dict[str, str]]:
    """Rows of the result: a line an opportunity, and one for each kind that could not be looked for."""
    until, begun = span(held, workspace.timezone)[1], _begun(engine)
    facts = Shelf(engine.table, engine.has, engine.execute, engine.held)
    results_ = Shelf(held.table, held.has, held.execute, held.held)
    bindings = bind(workspace.catalog)
    rows: dict[str, dict[str, str]] = {}
    for miner in MINERS:
        lacks = [name for name in miner.facts if not engine.has(name)]
        if until is None or lacks:
            rows[miner.kind] = _unasked(miner.kind, lacks[0] if lacks else "calls")
            continue
        scene = Scene(workspace.catalog, bindings, workspace.timezone, facts, results_, until, begun)
        found = sorted(miner.mine(Looking(scene, workspace, held)), key=lambda one: (-one.strength, one.key))
        for one in found[:STRONGEST]:
            rows[identity(one)] = {"id": identity(one), "kind": one.kind, "document": one.model_dump_json()}
    return [rows[id_] for id_ in sorted(rows)]


def _begun(engine: DuckDB) -> date:
    """The first day of use."""
    uses = engine.table("uses")
    [row] = engine.execute(uses.agg(first=uses.day.min())).to_pylist()
    first = row["first"]
    return first if isinstance(first, date) else date.min


def _unasked(kind: OpportunityKind, fact: str) -> dict[str, str]:
    why = Unasked(kind=kind, reasons=(Remark(code="opportunity-no-facts", params={"fact": fact}),))
    return {"id": kind, "kind": kind, "document": why.model_dump_json()}
