"""Which grade a plan can carry, with the lot and without it, by the rule that will grade the study."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.jackknife import FEWEST
from sowhat.evidence.did.moments import CohortMoments, Ints
from sowhat.evidence.grade import REQUIRED
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.rollout.lots import Counts, draw, orders
from sowhat.evidence.rollout.past import Past, Shape, laid, places
from sowhat.model.estimate import Check, Estimate, Grade
from sowhat.model.rollout import Claimable

LOOKS = 5
"""Placebo roll-outs that are graded by people's choice; with a lot all are alike, and one is enough."""

BY_LOT = Provenance(
    registered=True,
    exposure="decided",
    randomised=True,
    sample_ratio=True,
    as_assigned=True,
    complete=True,
    cut_off=True,
)
BY_CHOICE = Provenance(registered=True, exposure="decided", randomised=False)


def claimable(
    past: Past, shape: Shape, wanted: Counts, effect: float, rng: np.random.Generator, *, lot: bool
) -> Claimable:
    """The grade that most placebo roll-outs with this effect get, if all else is done as planned: registered before,
    and, with the lot, followed as drawn. Grades are the study's own, from the checks of its own estimate."""
    windows = places(past, shape)
    at = [windows[i] for i in np.unique(np.linspace(0, len(windows) - 1, 1 if lot else LOOKS).astype(int))]
    graded = [_graded(past, shape, draw(past.blocks, wanted, rng), each, effect, lot=lot) for each in at]
    known = [one for one in graded if one is not None]
    if not known:
        return Claimable(grade="D")
    usual = min(Counter(one.grade for one in known).items(), key=lambda pair: (-pair[1], pair[0]))[0]
    return Claimable(grade=usual, checks=_doubts([one for one in known if one.grade == usual], lot=lot))


def _graded(past: Past, shape: Shape, wave: Ints, at: int, effect: float, *, lot: bool) -> Estimate | None:
    moments = with_effect(laid(past, shape, wave, at, 0), effect)
    lots = tuple(enumerate(past.blocks)) if lot else ()
    found = estimate(moments, shape.question(BY_LOT if lot else BY_CHOICE, lots))
    return found if isinstance(found, Estimate) else None


def with_effect(moments: CohortMoments, effect: float) -> CohortMoments:
    """Moments with an effect added in every treated period; spreads stay what they are."""
    position = np.array(moments.periods.positions)
    never = position[-1] + 1
    start = np.array([never if cell.start is None else cell.start for cell in moments.cells])
    added = effect * (position >= start[:, None])
    sums = moments.clusters
    clusters = None if sums is None else replace(sums, mean=sums.mean + added[sums.cell])
    return replace(moments, mean=moments.mean + added, square_mean=moments.square_mean + added, clusters=clusters)


def _doubts(found: list[Estimate], *, lot: bool) -> tuple[Check, ...]:
    """Checks of the grade above that did not pass in most of them, as the first of them words it."""
    above: Grade = "A" if lot else "B"
    needed = REQUIRED["did"][above]
    named = ("randomised", *needed) if not lot else needed
    first = {check.name: check for one in reversed(found) for check in one.checks if check.verdict != "pass"}
    missed = Counter(check.name for one in found for check in one.checks if check.verdict != "pass")
    return tuple(first[name] for name in named if missed[name] > len(found) / 2)


def by_orders(blocks: tuple[str, ...], wanted: Counts, otherwise: Grade) -> tuple[int, Grade]:
    """How many orders a lot could give, and the grade: A where p < 0.05 is attainable and three stand on
    either side of the first wave, else as without a lot. One lot says it for all: blocks differ by one at most."""
    wave = draw(blocks, wanted, np.random.default_rng(0))
    count = orders(blocks, wave)
    later = wanted.units - wanted.waves[0]
    return count, "A" if 2 / count < 0.05 and min(wanted.waves[0], later) >= FEWEST else otherwise
