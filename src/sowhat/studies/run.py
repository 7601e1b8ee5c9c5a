"""A study, run: go-lives, a frozen roster and an outcome become a panel, its moments, and a finding.

Customer-level rows stay in the engine; what leaves it is moments, and counts of teams and customers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import ibis
import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, DataError
from sowhat.evidence.did.document import to_document
from sowhat.metrics import steps
from sowhat.metrics.panel import Panel
from sowhat.model.claim import Exposed, Studied
from sowhat.model.estimate import Counts, Estimate, Finding, NotEstimable, Remark, Total
from sowhat.model.value import Value
from sowhat.studies import sealed as sealing
from sowhat.studies.columns import Columns
from sowhat.studies.did import of_reading
from sowhat.studies.panel import Measured, measure
from sowhat.studies.scene import Context, Scene, exposed, look, panel_of, roster_of
from sowhat.studies.sealed import Asked, Prospect, Sealed

__all__ = ["Context", "Ran", "run"]

RELATION = "study_panel"
_NOBODY = Counts(units=0, treated=0, clusters=0, periods=0)


class Ran(Value):
    """What a study found, with all that it takes to find it again: `sealed` (null where there was nothing to measure)
    and `context`. `outcome_until` is the last day of the last outcome period."""

    studied: Studied
    sealed: Sealed | None
    context: Context
    retained: Total | None
    prospect: Prospect
    first_go_live: date | None
    outcome_until: date | None


def run(engine: DuckDB, context: Context) -> Ran:
    """The answer to a study from the facts that `engine` reads. What is missing or contradicts itself becomes the
    reason of a `NotEstimable`; nothing is raised for it."""
    scene = look(engine, context)
    if scene is None:
        return _empty(context, None, "reason-no-outcome", "help-outcome-table")
    try:
        return _asked(scene)
    except (CallError, DataError) as error:
        problem = error.problems[0]
        reason = Remark(code=f"error-{problem.code}", params=dict(problem.params))
        cure = Remark(code=f"error-{problem.code}.cure", params=dict(problem.params))
        return _refused(context, scene, (reason,), (cure,))


def _asked(scene: Scene) -> Ran:
    by_team = scene.table.unit == "team"  # its rows are the deciding units themselves: nobody's customers are looked up
    roster = None if by_team else roster_of(scene)
    if roster is None and not by_team:
        return _empty(scene.context, scene, "reason-no-roster", "help-roster-table")
    made = panel_of(scene, roster)
    measured = _measured(scene, made)
    sealed = _sealed(scene, made, measured)
    found = _explained(sealing.finding(sealed), scene)
    total = sealing.retained(sealed, found)
    reached = exposed(scene, roster, _customers(scene, sealed, total, found))
    return Ran(
        studied=_studied(scene.context, found, reached),
        sealed=sealed,
        context=scene.context,
        retained=total,
        prospect=sealing.prospect(sealed, total, found),
        first_go_live=scene.first_go_live,
        outcome_until=_until(scene),
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    """A panel laid out for measuring, and whether its weights count customers."""

    rows: ir.Table
    weighted: bool


def _measured(scene: Scene, made: Panel) -> Measured:
    """The panel's moments; its rows live in the engine as long as it takes."""
    laid = _laid(scene, made)
    with scene.engine.kept(RELATION, laid.rows, ("unit", "period")) as bench:
        columns = Columns(
            relation=RELATION,
            unit="unit",
            period="period",
            outcome="y",
            first="first",
            cluster=None if scene.exposure == "first-touch" else "cluster",
            weight="weight" if laid.weighted else None,
            denominator="denominator" if "denominator" in laid.rows.columns else None,
        )
        return measure(bench, columns)


def _laid(scene: Scene, made: Panel) -> _Laid:
    """Periods by their first day; a ratio by team as a rate, weighted by its last denominator before the team went live
    (by its first where it never did): what adoption itself may have changed weighs nothing."""
    ends = steps.following(made.starts[-1], scene.table.every)
    days = ibis.literal([*made.starts, ends], type="array<date>")
    rows = made.rows
    if made.unit == "team" and "denominator" in rows.columns:
        rows = rows.mutate(y=rows.y / rows.denominator, weight=_before(rows)).drop("denominator")
    rows = rows.mutate(period=days[rows.period], first=days[rows["first"]])
    return _Laid(rows, "weight" in rows.columns)


def _before(rows: ir.Table) -> ir.FloatingValue:
    """Each unit's denominator in the last period before it went live, else in its first."""
    own, ordered = ibis.window(group_by="unit"), ibis.window(group_by="unit", order_by="period")
    last: ir.FloatingValue = rows.denominator.max(where=rows.period == rows["first"] - 1).over(own)
    opening: ir.FloatingValue = rows.denominator.first().over(ordered)
    return ibis.coalesce(last, opening)


def _of_customers(scene: Scene, made: Panel, measured: Measured) -> bool:
    """Whether an effect is a share of customers: on an outcome of 0 or 1 of each, or on a rate by team of which
    somebody declared that it is one, as long as it is never above the whole."""
    if made.unit == "customer":
        return measured.masked
    if scene.table.counts != "customers" or "denominator" not in made.rows.columns:
        return False
    rows = made.rows
    odd = rows.filter((rows.y < 0) | (rows.y > rows.denominator)).limit(1)
    return len(scene.engine.execute(odd)) == 0


def _sealed(scene: Scene, made: Panel, measured: Measured) -> Sealed:
    study, absorbing = scene.context.study, scene.table.kind == "absorbing"
    counted = absorbing or _of_customers(scene, made, measured)
    return Sealed(
        asked=Asked(
            control=study.control,
            # A landmark's outcome is already that of `horizon` periods later.
            horizon=0 if absorbing else study.horizon,
            anticipation=made.anticipation,
            registered=_registered_before(scene),
            exposure=scene.exposure,
        ),
        moments=to_document(measured.moments),
        reading=tuple(of_reading(measured)),
        data=measured.data,
        good=_good(scene.context) == "up",
        customers=counted,
    )


def _registered_before(scene: Scene) -> bool | None:
    """Whether the study was fixed before the first outcome after a go-live existed: by the day of the first go-live."""
    if scene.context.registered is None or scene.first_go_live is None:
        return None
    return scene.context.registered <= scene.first_go_live


def _good(context: Context) -> Literal["up", "down"]:
    """An absorbing outcome is told as those still there."""
    table = context.outcome
    return "up" if table is None or table.kind == "absorbing" else table.good


def _explained(found: Finding, scene: Scene) -> Finding:
    """Nobody is treated because nobody knows of a go-live: said as such."""
    if isinstance(found, Estimate) or scene.lives:
        return found
    others = [remark for remark in found.reasons if remark.code != "reason-no-treated"]
    params = {"service": scene.context.study.service}
    return found.model_copy(update={"reasons": (Remark(code="reason-no-go-live", params=params), *others)})


def _customers(scene: Scene, sealed: Sealed, total: Total | None, found: Finding) -> int:
    """Customers counted in the estimated cells; without an estimate, those of the treated ones."""
    if total is not None:
        return round(total.units)
    teams = scene.table.kind == "absorbing" or (scene.table.unit == "team" and sealed.customers)
    if teams or (scene.table.unit == "customer" and isinstance(found, NotEstimable)):
        # Cells of teams are weighted by their customers; a refused study counts nobody in its headline.
        treated = (cell for cell in sealed.moments.cells if cell.start is not None)
        return round(sum(cell.weighted.weight if cell.weighted else cell.n for cell in treated))
    return found.n.treated if scene.table.unit == "customer" else 0


def _until(scene: Scene) -> date:
    return steps.following(scene.last, scene.table.every) - timedelta(days=1)


def _studied(context: Context, found: Finding, reached: Exposed) -> Studied:
    table = context.outcome
    titles = {} if table is None else {"outcome_title_en": table.title.en, "outcome_title_zh": table.title.zh}
    return Studied(
        study=context.study,
        build="",
        code_version="",
        finding=found,
        exposed=reached,
        moments=None,
        outcome_kind=table.kind if table else "state",
        outcome_good=_good(context),
        outcome_every=table.every if table else None,
        outcome_unit=table.unit if table else "customer",
        **titles,
    )


def _empty(context: Context, scene: Scene | None, reason: str, cure: str) -> Ran:
    params = {"outcome": context.study.outcome, "service": context.study.service}
    return _refused(context, scene, (Remark(code=reason, params=params),), (Remark(code=cure, params=params),))


def _refused(context: Context, scene: Scene | None, reasons: tuple[Remark, ...], helps: tuple[Remark, ...]) -> Ran:
    found = NotEstimable(design="did", reasons=reasons, what_would_help=helps, n=_NOBODY)
    return Ran(
        studied=_studied(context, found, Exposed(teams=0, customers=0)),
        sealed=None,
        context=context,
        retained=None,
        prospect=Prospect(detectable=None, customers=None),
        first_go_live=scene.first_go_live if scene else None,
        outcome_until=_until(scene) if scene else None,
    )
