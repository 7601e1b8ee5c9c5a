"""The figures of a synthetic comparison, each beside the same figure of every placebo, laid out for reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from sowhat.evidence.synthetic import continued
from sowhat.evidence.synthetic.donors import Beside, Group, Whole, held_back, whole
from sowhat.evidence.synthetic.placebos import Ranks
from sowhat.evidence.synthetic.simplex import Floats
from sowhat.model.estimate import (
    BySynthetic,
    Donor,
    Effect,
    EventEffect,
    Label,
    PathPoint,
    SyntheticCohort,
    TimeWeight,
)

SHOWN = 1e-6
"""Weights below are not listed."""


class Panel(Protocol):
    """What things are called, and the outcomes as they were read."""

    @property
    def units(self) -> tuple[str, ...]: ...

    @property
    def periods(self) -> tuple[Label, ...]: ...

    @property
    def y(self) -> Floats: ...

    def controls(self) -> list[int]: ...

    def called(self, start: int) -> Label: ...


def figures(controls: Floats, groups: Sequence[Group]) -> Floats:
    """The effect, the distance before, the effect at the placebo date (NaN without one), then by event and cohort;
    last, what is left without everybody's own lines."""
    found, early = whole(controls, groups), at_placebo_date(controls, groups)
    parts, left = [one.estimate for one in found.parts], continued.left(controls, groups)
    return np.array([found.estimate, found.rmse, np.nan if early is None else early, *found.events()[1], *parts, left])


def at_placebo_date(controls: Floats, groups: Sequence[Group]) -> float | None:
    """The effect if the last third of the periods before had been treated; None where there are too few."""
    held = held_back(groups)
    return None if held is None else whole(controls[:, : held[0]], held[1]).estimate


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A comparison and the ranks of its `figures`."""

    whole: Whole
    ranks: tuple[Ranks, ...]
    confidence: float

    @property
    def headline(self) -> Ranks:
        return self.ranks[0]

    @property
    def distance(self) -> Ranks:
        return self.ranks[1]

    @property
    def early(self) -> Ranks:
        return self.ranks[2]

    @property
    def left(self) -> Ranks:
        return self.ranks[-1]

    def effect(self, value: float, at: int) -> Effect:
        """A figure with the error and the interval that its placebos give it."""
        reach = self.ranks[at].reach(self.confidence)
        ci = None if reach is None else (value - reach, value + reach)
        return Effect(estimate=value, se=self.ranks[at].se, ci=ci)


def by(seen: Seen, panel: Panel, usable: Mapping[int, Sequence[int]], plain: float) -> BySynthetic:
    """Everything with the labels of the data."""
    events, values = seen.whole.events()
    told = [(e, seen.effect(float(values[at]), 3 + at)) for at, e in enumerate(events)]
    cohorts = [
        _cohort(panel, one, usable[one.start], seen.effect(one.estimate, 3 + len(events) + at))
        for at, one in enumerate(seen.whole.parts)
    ]
    return BySynthetic(
        simple=seen.effect(seen.whole.estimate, 0),
        event=tuple(EventEffect(e=e, estimate=one.estimate, se=one.se, ci=one.ci) for e, one in told),
        cohort=tuple(cohorts),
        plain=plain,
        placebos=tuple(float(value) for value in seen.headline.placebos),
    )


def _cohort(panel: Panel, one: Beside, units: Sequence[int], effect: Effect) -> SyntheticCohort:
    names = [panel.units[unit] for unit in panel.controls()]
    treated = panel.y[list(units)].mean(axis=0)
    path = zip(panel.periods, treated, treated - one.gap, strict=True)
    return SyntheticCohort(
        g=panel.called(one.start),
        estimate=effect.estimate,
        se=effect.se,
        ci=effect.ci,
        units=one.n,
        donors=tuple(Donor(unit=names[at], weight=weight) for at, weight in _largest(one.omega)),
        times=tuple(TimeWeight(t=panel.periods[at], weight=weight) for at, weight in _largest(one.lam)),
        effective_donors=one.effective,
        rmse_before=one.rmse,
        path=tuple(PathPoint(t=t, treated=float(a), synthetic=float(b)) for t, a, b in path),
    )


def _largest(weights: Floats) -> list[tuple[int, float]]:
    return [(int(at), float(weights[at])) for at in np.argsort(-weights, kind="stable") if weights[at] > SHOWN]
