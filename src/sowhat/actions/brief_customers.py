"""How a partner's customers fare in their own metrics, and the pillars that they answer for."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.measured import measured
from sowhat.actions.so_what import so_what
from sowhat.errors import SowhatError
from sowhat.model.brief import OutcomeLine, Partner, PillarLine
from sowhat.model.measured import Measured, MonthMeasured, NotMeasured
from sowhat.model.pillar import Pillar
from sowhat.model.study import OutcomeTable
from sowhat.model.workspace import Workspace
from sowhat.stories.answer import is_share

FEW, YEAR = 10, 12
"""Fewer customers than FEW are not told."""


def pillars(root: Path, workspace: Workspace, partner: Partner) -> tuple[PillarLine, ...]:
    """Their own first, then those that the whole company answers for."""
    mine = [one for one in workspace.pillars if one.unit in (None, partner.unit or None)]
    shares = _shares(root)
    told = [_pillar(root, workspace, one, share=one.metric in shares) for one in mine]
    return tuple(sorted(told, key=lambda one: not one.own))


def _pillar(root: Path, workspace: Workspace, one: Pillar, *, share: bool) -> PillarLine:
    """Its figure is that of whom the target is for."""
    own, found = one.unit is not None, measured(root, one.metric, unit=one.unit)
    customers = {each.name for each in workspace.outcomes if each.unit == "customer"}
    few = one.metric in customers and _few(found.months)
    told = found if isinstance(found, Measured) and not few else None
    line = PillarLine(pillar=one.name, title=one.title, own=own, metric=one.metric, target=one.target, by=one.by)
    return line.model_copy(update={"measured": told, "share": share})


def outcomes(root: Path, workspace: Workspace, partner: Partner) -> tuple[OutcomeLine, ...]:
    """Each outcome of the partner's unit: measured ones first, in the order in which they are declared."""
    if not partner.unit:
        return ()
    shares = _shares(root)
    known = {one.name: one for one in workspace.outcomes}
    found = [_outcome(root, one, partner.unit, share=one.name in shares) for one in known.values()]
    return tuple(sorted(found, key=lambda one: one.measured is None))


def _shares(root: Path) -> frozenset[str]:
    """Outcomes whose figures are shares of customers."""
    try:
        return frozenset(one.studied.study.outcome for one in so_what(root).studies if is_share(one))
    except SowhatError:
        return frozenset()


def _outcome(root: Path, one: OutcomeTable, unit: str, *, share: bool) -> OutcomeLine:
    found = measured(root, one.name, unit=unit)
    told = OutcomeLine(metric=one.name, title=one.title, unit=unit, share=share)
    if one.unit == "customer" and _few(found.months):
        return told.model_copy(update={"few": True})
    if isinstance(found, NotMeasured):
        return told.model_copy(update={"reasons": found.reasons})
    whole = [one for one in found.months if one.whole]
    back = min(YEAR, len(whole) - 1)
    before = whole[-1 - back].value if back else None
    return told.model_copy(update={"measured": found, "before": before, "back": _apart(whole, back)})


def _apart(whole: list[MonthMeasured], back: int) -> int:
    """Months between the last one and the one it is compared with, by the calendar."""
    first, last = whole[-1 - back].month, whole[-1].month
    return 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7])


def _few(months: tuple[MonthMeasured, ...]) -> bool:
    """Whether a figure of any month would show a group of fewer than ten."""
    return any(one.n is not None and one.n < FEW for one in months)
