"""What designs that follow units over time share: whose outcomes they look at, and what they cannot take."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.errors import DataError, Param, Problem
from sowhat.metrics import together
from sowhat.metrics.panel import Panel
from sowhat.metrics.roster import Roster
from sowhat.model.claim import Exposed
from sowhat.model.estimate import Check, Remark
from sowhat.studies.designs.seal import Lacking
from sowhat.studies.scene import Scene, exposed, live_customers, no_roster, panel_of, roster_of


@dataclass(frozen=True, slots=True)
class Survey:
    """The panel of a study, of units that are there in every period, and whose customers are in it (None: the outcome
    is by team). `missing` says how many units were not."""

    panel: Panel
    roster: Roster | None
    missing: Check


def cannot(scene: Scene) -> Lacking | None:
    """Why levels over time say nothing here: the outcome happens once, or no unit decided."""
    params: dict[str, Param] = {"outcome": scene.context.study.outcome, "service": scene.context.study.service}
    if scene.table.kind == "absorbing":
        return Lacking(Remark(code="reason-design-absorbing", params=params), Remark(code="help-design-absorbing"))
    if scene.exposure == "first-touch":
        return Lacking(Remark(code="reason-design-touched"), Remark(code="help-go-live-dates"))
    if not scene.lives:
        return Lacking(Remark(code="reason-no-go-live", params=params), Remark(code="help-go-live-dates"))
    return None


def surveyed(scene: Scene) -> Survey | Lacking:
    """The panel; or why there is none. Raises CallError `window-short`."""
    by_team = scene.table.unit == "team"
    roster = None if by_team else roster_of(scene)
    if roster is None and not by_team:
        return Lacking(*no_roster(scene))
    made = panel_of(scene, roster)
    kept = together.same_throughout(made)
    before, after = (_units(scene, each) for each in (made, kept))
    if not after:
        params: dict[str, Param] = {"units": before, "periods": len(made.starts)}
        raise DataError(Problem("panel-no-whole-unit", params=params))
    return Survey(kept, roster, _throughout(before - after, after))


def _throughout(lost: int, kept: int) -> Check:
    """Units that were left out because something is not known of them in every period."""
    share = lost / (lost + kept)
    params: dict[str, Param] = {"lost": lost, "share": round(100 * share, 1)}
    says = Remark(code=f"check-throughout-{'weak' if lost else 'pass'}", params=params if lost else {})
    return Check(name="missing", verdict="weak" if lost else "pass", says=says, statistic=share)


def _units(scene: Scene, made: Panel) -> int:
    [row] = scene.engine.execute(together.units(made)).to_pylist()
    return int(row["units"])


def reached(scene: Scene, roster: Roster | None) -> Exposed:
    """Teams that went live, and the customers on their rosters."""
    return exposed(scene, roster, live_customers(scene, roster))


def order(scale: str) -> list[Check]:
    """Whether periods are placed by their order alone."""
    says = Remark(code="check-period-order-weak")
    return [Check(name="period-order", verdict="weak", says=says)] if scale == "text" else []
