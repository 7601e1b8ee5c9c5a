"""The reasons to believe or doubt that fewer bad minutes came of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

import numpy as np

from sowhat.errors import Param
from sowhat.evidence.did.pretrend import TOLERATED
from sowhat.evidence.power import detectable
from sowhat.evidence.protection import plan
from sowhat.evidence.protection.figures import EARLIER, LATE, WITH, WITHOUT, Seen
from sowhat.evidence.protection.rates import Task, contrast
from sowhat.evidence.provenance import ENOUGH, Provenance, attainable, of_provenance
from sowhat.model.estimate import Check, Label, Remark, Verdict

ALPHA = 0.05


def all_of(seen: Seen, known: Provenance, confidence: float) -> tuple[Check, ...]:
    """In the order in which they are told."""
    claim = _claim(seen, confidence)
    sides = seen.stood.many_treated, seen.stood.many_control
    return (
        *of_provenance(known),
        *([attainable(*sides)] if known.randomised and sides[1] else []),
        _units(seen),
        _controls(seen),
        _pre_trend(seen, claim),
        _bad_periods(seen, claim),
        Check(name="sensitivity", verdict="unknown", says=Remark(code="check-protection-sensitivity-unknown")),
        *_left_out(seen),
    )


def _claim(seen: Seen, confidence: float) -> float:
    """What a doubt is measured against, in logs: the estimate, or what could be detected where 1 lies inside."""
    one = seen.ratio
    inside = abs(one.value) <= one.reach(confidence)
    return detectable(one.se, one.df, confidence) if inside else abs(one.value)


def _units(seen: Seen) -> Check:
    treated, control = seen.stood.effective_treated, seen.stood.effective_control
    least = min(treated, control)
    verdict: Verdict = "pass" if least >= ENOUGH else "weak"
    params: dict[str, Param] = {"treated": round(treated, 1), "control": round(control, 1), "need": ENOUGH}
    says = Remark(code=f"check-protection-units-{verdict}", params=params)
    return Check(name="units", verdict=verdict, says=says, statistic=least)


def _controls(seen: Seen) -> Check:
    """A before/after ratio alone fails: adoption follows bad quarters, and better detection raises counts."""
    verdict: Verdict = "fail" if seen.planned.alone else "pass"
    params: dict[str, Param] = {"units": seen.stood.many_control}
    return Check(name="controls", verdict=verdict, says=Remark(code=f"check-controls-{verdict}", params=params))


def _pre_trend(seen: Seen, claim: float) -> Check:
    """A start pretended in the middle of the periods before; what it finds and what it could have found, carried to
    the headline as trends of the log ratio, against half of the claim (Roth 2022, as for staggered adoption)."""
    one, tasks = seen.figures[EARLIER], plan.earlier(seen.panel, seen.planned.tasks)
    if not one.known or not one.se > 0:
        return Check(name="pre-trend", verdict="unknown", says=Remark(code="check-protection-pre-trend-unknown"))
    times, limit = _times(seen, tasks), TOLERATED * claim
    power = detectable(one.se, one.df) * times
    largest = (abs(one.value) + one.reach(1 - ALPHA)) * times
    verdict, code = _judged(one.p < ALPHA, largest < limit, power < limit)
    params = _percents(found=one.value, carried=one.value * times, limit=limit, detectable=power)
    says = Remark(code=f"check-protection-pre-trend-{code}", params=params)
    return Check(name="pre-trend", verdict=verdict, says=says, statistic=one.value / one.se, p=one.p)


def _judged(moved: bool, small: bool, strong: bool) -> tuple[Verdict, str]:
    if moved:
        return ("weak", "small") if small else ("fail", "fail")
    return ("pass", "pass") if strong else ("weak", "weak")


def _times(seen: Seen, tasks: Sequence[Task]) -> float:
    """How many times farther the headline carries a trend than the pretended start does."""
    panel = seen.panel
    early = contrast(*panel.totals, tasks)
    near = plan.distance(panel, tasks, np.nan_to_num(early.expected))
    far = plan.distance(panel, seen.planned.tasks, np.nan_to_num(seen.found.expected))
    return far / near


def _bad_periods(seen: Seen, claim: float) -> Check:
    """Regression to the mean: whether the last quarter before adoption was worse than the units' own earlier periods,
    beyond what their controls did. It does not count as before; where too few periods lie before to set it aside, what
    becomes of the estimate without it is held against the claim."""
    late, rest = seen.figures[LATE], seen.figures[WITHOUT]
    if not (late.known and late.se > 0 and np.isfinite(rest.value)):
        return Check(name="bad-periods", verdict="unknown", says=Remark(code="check-bad-periods-unknown"))
    aside = all(task.late.any() for task in seen.planned.tasks)
    p, shift = _worse(late.value, late.p), abs(rest.value - seen.ratio.value)
    verdict, code = _selected(aside, p < ALPHA, shift > TOLERATED * claim)
    with_it = seen.figures[WITH].value if aside else seen.ratio.value
    params = _percents(late=late.value, ratio=with_it, without=rest.value)
    says = Remark(code=f"check-bad-periods-{code}", params=params)
    return Check(name="bad-periods", verdict=verdict, says=says, statistic=late.value / late.se, p=p)


def _worse(value: float, two_sided: float) -> float:
    """One-sided: only a worse quarter goes down by itself."""
    return two_sided / 2 if value > 0 else 1 - two_sided / 2


def _selected(aside: bool, worse: bool, matters: bool) -> tuple[Verdict, str]:
    if aside:
        return ("weak", "aside") if worse else ("pass", "pass")
    return ("fail", "fail") if worse and matters else ("weak", "weak")


def _left_out(seen: Seen) -> list[Check]:
    """Cohorts with nothing before their start, or nobody to compare with after; nothing if there are none."""
    rows, panel = seen.planned.left_out, seen.panel
    if not rows:
        return []
    cohorts: list[Label | None] = [panel.cohorts[row] for row in rows]
    params: dict[str, Param] = {"cohorts": ", ".join(map(str, cohorts)), "units": sum(panel.units[r] for r in rows)}
    return [Check(name="left-out", verdict="weak", says=Remark(code="check-left-out-weak", params=params))]


def _percents(**logs: float) -> dict[str, Param]:
    """What a log ratio is in per cent: -40 for a rate that fell to 0.6 of what it was."""
    return {name: round(100 * (exp(min(value, 50.0)) - 1), 1) for name, value in logs.items()}
