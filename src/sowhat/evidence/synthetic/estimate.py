"""Synthetic difference-in-differences: from outcomes of a handful of aggregate units to an effect, or to why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sowhat.evidence.grade import grade, helps
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.synthetic import checks, continued, donors, tables
from sowhat.evidence.synthetic.donors import FEWEST_BEFORE, Group, Whole
from sowhat.evidence.synthetic.placebos import Plan, Ranks, plan, tried
from sowhat.evidence.synthetic.simplex import Floats, Unsolved
from sowhat.evidence.synthetic.tables import Seen
from sowhat.model.estimate import Check, Counts, Estimate, Inference, Interval, Label, NotEstimable, Remark

ESTIMAND = "att"
"""The average effect on the treated over their treated periods, each unit-period counting the same."""


UNKNOWN = Provenance()


@dataclass(frozen=True, slots=True, eq=False)
class Aggregates:
    """Outcomes of aggregate units: `y` (N, T), none missing. `starts`: the place of each unit's first treated period,
    None for never (T or later counts as never); `cohorts`: what those places are called."""

    units: tuple[str, ...]
    periods: tuple[Label, ...]
    y: Floats
    starts: tuple[int | None, ...]
    cohorts: Mapping[int, Label] = field(default_factory=dict)

    def called(self, start: int) -> Label:
        return self.cohorts.get(start, self.periods[start])

    def start(self, unit: int) -> int:
        """T for never."""
        found = self.starts[unit]
        return len(self.periods) if found is None else min(found, len(self.periods))

    def treated(self) -> dict[int, list[int]]:
        """Units by their start, in its order."""
        found: dict[int, list[int]] = {}
        for unit in range(len(self.units)):
            if self.start(unit) < len(self.periods):
                found.setdefault(self.start(unit), []).append(unit)
        return dict(sorted(found.items()))

    def controls(self) -> list[int]:
        """The never treated by name, so that a fixed set of placebos is the same whatever the order of units."""
        never = (unit for unit in range(len(self.units)) if self.start(unit) == len(self.periods))
        return sorted(never, key=self.units.__getitem__)


@dataclass(frozen=True, slots=True)
class SyntheticQuestion:
    """What is asked beyond the rows, and what is known of how adoption came about."""

    confidence: float = 0.95
    provenance: Provenance = UNKNOWN


def estimate(panel: Aggregates, question: SyntheticQuestion | None = None) -> Estimate | NotEstimable:
    """The effect, its place among placebos, checks and grade; or why there is none.

    Below 19 controls (at 95 %) `ci` and `mde` are None: no rank can then reach 1/20.
    """
    asked = question or SyntheticQuestion()
    by_start = panel.treated()
    usable = {start: units for start, units in by_start.items() if start >= FEWEST_BEFORE}
    n = _counts(panel, usable)
    reason = _reason(panel, by_start, usable)
    if reason:
        return _refused(reason, n, asked)
    controls = panel.y[panel.controls()]
    groups = tuple(Group(panel.y[units], start) for start, units in usable.items())
    planned = plan(len(controls), [len(one.y) for one in groups])
    if planned is None:
        params = {"have": len(controls), "need": 2 * len(groups)}
        return _refused(Remark(code="reason-few-for-placebos", params=dict(params)), n, asked)
    try:
        return _Answer(panel, asked, usable, controls, groups, planned).finding(n)
    except Unsolved:
        return _refused(Remark(code="reason-no-weights"), n, asked)


def _counts(panel: Aggregates, usable: Mapping[int, Sequence[int]]) -> Counts:
    treated, units = sum(map(len, usable.values())), len(panel.units)
    return Counts(units=units, treated=treated, clusters=units, periods=len(panel.periods))


def _reason(
    panel: Aggregates, by_start: Mapping[int, Sequence[int]], usable: Mapping[int, Sequence[int]]
) -> Remark | None:
    """What is plain before anything is computed."""
    if len(panel.periods) < 2:
        return Remark(code="reason-one-period", params={"have": len(panel.periods)})
    if not by_start:
        return Remark(code="reason-no-treated")
    if not panel.controls():
        return Remark(code="reason-no-never-treated")
    if not any(by_start):
        return Remark(code="reason-treated-from-start")
    return None if usable else Remark(code="reason-few-before", params={"need": FEWEST_BEFORE})


_HELPS = {
    "reason-one-period": "help-more-periods",
    "reason-no-treated": "help-go-live-dates",
    "reason-no-never-treated": "help-hold-out",
    "reason-treated-from-start": "help-earlier-periods",
    "reason-few-before": "help-earlier-periods",
    "reason-few-for-placebos": "help-more-controls",
    "reason-no-variation": "help-look-at-outcome",
    "reason-no-weights": "help-look-at-outcome",
}


def _refused(reason: Remark, n: Counts, asked: SyntheticQuestion) -> NotEstimable:
    aid = (Remark(code=_HELPS[reason.code]),)
    return NotEstimable(design="synthetic", reasons=(reason,), what_would_help=aid, n=n, confidence=asked.confidence)


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What an estimate is put together from."""

    panel: Aggregates
    question: SyntheticQuestion
    usable: Mapping[int, Sequence[int]]
    controls: Floats
    groups: tuple[Group, ...]
    planned: Plan

    def finding(self, n: Counts) -> Estimate | NotEstimable:
        """Raises `Unsolved`."""
        found = donors.whole(self.controls, self.groups)
        seen = Seen(found, self._ranks(found), self.question.confidence)
        scale = float(np.abs(self.panel.y).max())
        if not seen.headline.se > 4 * np.finfo(float).eps * scale:
            return _refused(Remark(code="reason-no-variation"), n, self.question)
        return self._estimate(seen, n)

    def _ranks(self, found: Whole) -> tuple[Ranks, ...]:
        """One for each figure of `tables.figures`."""

        def measure(rest: Floats, standing: list[Floats]) -> Floats:
            groups = [Group(y, one.start) for y, one in zip(standing, found.parts, strict=True)]
            return tables.figures(rest, groups)

        rows = tried(self.controls, self.planned.assignments, measure)
        return tuple(Ranks(column, len(self.controls)) for column in rows.T)

    def _estimate(self, seen: Seen, n: Counts) -> Estimate:
        value, ranks, confidence = seen.whole.estimate, seen.headline, self.question.confidence
        reach, mde = ranks.reach(confidence), ranks.detectable(confidence)
        ci = None if reach is None else (value - reach, value + reach)
        made = self._checks(seen, ci, mde)
        return Estimate(
            design="synthetic",
            estimand=ESTIMAND,
            estimate=value,
            se=ranks.se,
            ci=ci,
            p=ranks.p(value),
            confidence=confidence,
            grade=grade("synthetic", made),
            checks=made,
            what_would_help=helps(made),
            n=n,
            inference=self._inference(n),
            mde=mde,
            by=tables.by(seen, self.panel, self.usable, donors.plain(self.controls, self.groups)),
        )

    def _checks(self, seen: Seen, ci: Interval | None, mde: float | None) -> tuple[Check, ...]:
        value = seen.whole.estimate
        claim = mde if mde is not None and ci is not None and ci[0] <= 0 <= ci[1] else abs(value)
        claims = ci is not None and not ci[0] <= 0 <= ci[1] and not self.question.provenance.randomised
        left_over = continued.left(self.controls, self.groups)
        early_effect = tables.at_placebo_date(self.controls, self.groups)
        named = [self.panel.units[unit] for unit in self.panel.controls()]
        left = {start: units for start, units in self.panel.treated().items() if start not in self.usable}
        return (
            checks.fit(seen),
            checks.pre_trend(seen, claim, early_effect),
            continued.check(left_over, seen.left, value if claims else None),
            checks.concentration(seen, self.controls, self.groups, named),
            checks.placebos(seen, self.planned, [len(one.y) for one in self.groups]),
            *checks.standing(self.question.provenance, sum(map(len, self.usable.values())), len(named)),
            *checks.left_out([self.panel.called(start) for start in left], sum(map(len, left.values()))),
        )

    def _inference(self, n: Counts) -> Inference:
        controls = len(self.controls)
        return Inference(
            method="placebo",
            df=None,
            treated_clusters=n.treated,
            control_clusters=controls,
            effective_clusters=n.treated + controls,
            effective_treated=n.treated,
            effective_control=controls,
        )
