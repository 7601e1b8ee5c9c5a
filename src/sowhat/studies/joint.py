"""Several services of one outcome, from facts: the first go-live of any of them, on cohort tuples, as one study."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, DataError
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.causes import causes
from sowhat.evidence.joint.effect import HOLD_OUT, Joint, joint
from sowhat.evidence.joint.replicates import added
from sowhat.evidence.joint.shares import Asked, shares
from sowhat.evidence.joint.tuples import Pattern
from sowhat.evidence.provenance import Provenance
from sowhat.metrics import steps
from sowhat.metrics.panel import Panel
from sowhat.model.estimate import Counts, Finding, NotEstimable, Remark, Total
from sowhat.model.portfolio import Added, Bundle, Causes, Shares
from sowhat.model.stream import Counting
from sowhat.model.study import OutcomeTable
from sowhat.model.value import Value
from sowhat.studies.designs.did import rule_of
from sowhat.studies.did import of_reading
from sowhat.studies.laying import columns_of, laid, of_customers
from sowhat.studies.panel import Measured, Rule, measure
from sowhat.studies.scene import Context, Scene, day_of, look, panel_of, roster_of

RELATION = "joint_panel"
CODES = pa.schema([("coded_team", pa.string()), ("code", pa.string())])
_NOBODY = Counts(units=0, treated=0, clusters=0, periods=0)


class Together(Value):
    """What several services did together. `shares` and `causes` are null where there is nothing to take apart."""

    services: tuple[str, ...]
    finding: Finding
    retained: Total | None = None
    uncounted: float = 0.0
    customers: bool = False
    good: bool = True
    shares: Shares | None = None
    causes: Causes | None = None
    added: tuple[Added, ...] = ()


def together(engine: DuckDB, contexts: Sequence[Context]) -> Together:
    """The joint effect of the services that `contexts` ask about: studies of one outcome and horizon, one a service.

    What is missing or contradicts itself becomes the reason of a `NotEstimable`; nothing is raised for it.
    """
    services = tuple(dict.fromkeys(one.study.service for one in contexts))
    scenes = [look(engine, one) for one in contexts]
    there = [scene for scene in scenes if scene is not None]
    if not there:
        return _refused(services, "reason-no-outcome", "help-outcome-table", contexts)
    try:
        return _asked(_joined(there), services, there)
    except (CallError, DataError) as error:
        problem = error.problems[0]
        params = dict(problem.params)
        reason, cure = (Remark(code=f"error-{problem.code}{end}", params=params) for end in ("", ".cure"))
        return Together(services=services, finding=_none((reason,), (cure,)))


def _asked(scene: Scene, services: tuple[str, ...], each: Sequence[Scene]) -> Together:
    by_team = scene.table.unit == "team"
    roster = None if by_team else roster_of(scene)
    if roster is None and not by_team:
        return _refused(services, "reason-no-roster", "help-roster-table", [scene.context])
    made = panel_of(scene, roster)
    rows = _coded(laid(made, scene.table), _codes(each, made.starts, scene.table))
    measured = _measured(scene, rows, rule_of(scene, made))
    question = _question(scene, each, made)
    absorbing = scene.table.kind == "absorbing"
    horizon = 0 if absorbing else scene.context.study.horizon
    counted = absorbing or of_customers(scene.engine, scene.table, made, measured.masked)
    found = joint(measured.moments, question, horizon)
    kept = found.retained if counted else None
    asked = Asked(services, horizon, scene.context.study.horizon)
    return Together(
        services=services,
        finding=_read(found, measured),
        retained=kept,
        uncounted=found.uncounted,
        customers=counted,
        good=scene.good == "up",
        shares=None if len(services) < 2 else _shares(measured, question, asked, kept),
        causes=None if isinstance(found.finding, NotEstimable) else causes(measured.moments, question),
        added=()
        if isinstance(found.finding, NotEstimable)
        else _added(measured, question, horizon, counted=counted, absorbing=absorbing),
    )


def _added(
    measured: Measured, question: Question, horizon: int, *, counted: bool, absorbing: bool
) -> tuple[Added, ...]:
    """Customers kept where customers are counted; periods too, but not of landmarks, which lie over each other."""
    wanted: dict[Counting, int | None] = {"retained": horizon} if counted else {}
    return added(measured.moments, question, wanted if absorbing else {**wanted, "unit-periods": None})


def _shares(measured: Measured, question: Question, asked: Asked, kept: Total | None) -> Shares:
    if kept is None or kept.ci is None:
        return Bundle(services=asked.services, reason="no-total")
    return shares(measured.moments, question, asked)


def _read(found: Joint, measured: Measured) -> Finding:
    checks = (*found.finding.checks, *of_reading(measured))
    return found.finding.model_copy(update={"checks": checks, "data": measured.data})


def _joined(scenes: Sequence[Scene]) -> Scene:
    """One scene: a team went live with the first service that it took, and a team that had any of them before anyone
    looked is neither treated nor a control. Fixed where all its questions were, by the last of them."""
    first = scenes[0]
    early = frozenset[str]().union(*(scene.early for scene in scenes))
    lives: dict[str, Mapping[str, object]] = {}
    for live in sorted((live for scene in scenes for live in scene.lives), key=lambda live: str(live["day"])):
        lives.setdefault(str(live["team"]), {**live, "service": first.context.study.service})
    registered, stamped = (
        _last([getattr(scene.context, name) for scene in scenes]) for name in ("registered", "stamped")
    )
    context = first.context.model_copy(update={"registered": registered, "stamped": stamped})
    kept = tuple(live for team, live in lives.items() if team not in early)
    return replace(first, context=context, lives=kept, early=early)


def _last(days: Sequence[date | None]) -> date | None:
    """The last day, if all are known."""
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def _codes(scenes: Iterable[Scene], starts: tuple[date, ...], table: OutcomeTable) -> pa.Table:
    """Each team's cohort tuple, as periods from its first go-live."""
    dated = [{str(live["team"]): _number(day_of(live), starts, table) for live in scene.lives} for scene in scenes]
    teams = sorted({team for own in dated for team in own})
    codes = [Pattern.of([own.get(team) for own in dated]).code for team in teams]
    return pa.table({"coded_team": teams, "code": codes}, schema=CODES)


def _number(day: date, starts: tuple[date, ...], table: OutcomeTable) -> int | None:
    """The number of the period of a go-live; None after the last. A day before the first is before all periods."""
    if day >= steps.following(starts[-1], table.every):
        return None
    return sum(start <= day for start in starts) - 1


def _coded(rows: ir.Table, codes: pa.Table) -> ir.Table:
    """The panel with each unit's tuple as its stratum."""
    never = Pattern((None,)).code
    told = ibis.memtable(codes)
    joined = rows.left_join(told, rows.cluster == told.coded_team)
    return joined.mutate(stratum=joined.code.fill_null(never)).drop("coded_team", "code")


def _measured(scene: Scene, rows: ir.Table, rule: Rule) -> Measured:
    with scene.engine.kept(RELATION, rows, ("unit", "period")) as bench:
        columns = columns_of(RELATION, rows)
        return measure(bench, columns, rule=rule)


def _question(scene: Scene, scenes: Sequence[Scene], made: Panel) -> Question:
    """Compared with teams that never went live where any of the studies was fixed so."""
    never = any(one.context.study.control == "never" for one in scenes)
    absorbing = scene.table.kind == "absorbing"
    return Question(
        control="never" if never else "not-yet",
        anticipation=made.anticipation + max(one.context.study.anticipation for one in scenes),
        horizon=0 if absorbing else scene.context.study.horizon,
        provenance=Provenance(registered=scene.registered_before, exposure="decided"),
    )


def _refused(services: tuple[str, ...], reason: str, cure: str, asked: Sequence[Context]) -> Together:
    study = asked[0].study
    params = {"outcome": study.outcome, "service": study.service}
    helps = (Remark(code=cure, params=params), HOLD_OUT)
    return Together(services=services, finding=_none((Remark(code=reason, params=params),), helps))


def _none(reasons: tuple[Remark, ...], helps: tuple[Remark, ...]) -> NotEstimable:
    return NotEstimable(design="did", reasons=reasons, what_would_help=helps, n=_NOBODY)
