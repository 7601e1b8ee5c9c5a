"""The past of deciding units, and a plan laid over it as if it had begun there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.errors import DataError, Problem
from sowhat.evidence.did.moments import CohortMoments, Floats, Ints, Periods
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.provenance import Provenance
from sowhat.model.rollout import HELD


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """`y` (C, T): each deciding unit's outcome in each past period, nobody treated. `weight` (C,): what it counts, and
    `blocks` (C): among whom it draws its lot."""

    y: Floats
    weight: Floats
    blocks: tuple[str, ...]

    def __post_init__(self) -> None:
        if not np.all(np.isfinite(self.y)):
            raise DataError(Problem("moments-not-finite", params={"part": "y"}))


@dataclass(frozen=True, slots=True)
class Shape:
    """A plan without its dates: `offsets` of its waves in periods from the first, `length` periods from the first
    wave's to the last that is read. `control` and `anticipation` as the study asks."""

    offsets: tuple[int, ...]
    length: int
    control: Control = "not-yet"
    anticipation: int = 0
    confidence: float = 0.95

    @property
    def lead(self) -> int:
        """Periods that are needed before the first wave."""
        return 1 + self.anticipation

    def question(self, provenance: Provenance | None = None, lots: tuple[tuple[int, str], ...] = ()) -> Question:
        """What will be asked of the outcome."""
        return Question(
            control=self.control,
            anticipation=self.anticipation,
            confidence=self.confidence,
            beside=False,
            provenance=provenance or Provenance(),
            lots=lots,
        )


def places(past: Past, shape: Shape) -> range:
    """Periods of the past in which the first wave could have gone. Raises DataError (`rollout-past-short`)."""
    found = range(shape.lead, past.y.shape[1] - shape.length + 1)
    if not found:
        params = {"have": past.y.shape[1], "need": shape.lead + shape.length}
        raise DataError(Problem("rollout-past-short", params=params))
    return found


def laid(past: Past, shape: Shape, wave: Ints, at: int, first: int) -> CohortMoments:
    """The moments of the periods from `first` on, had the plan begun in period `at` with these lots."""
    end = at + shape.length
    starts = [None if each == HELD else at - first + shape.offsets[each - 1] for each in wave.tolist()]
    units = Units(
        y=past.y[:, first:end],
        start=starts,
        periods=Periods.of(range(end - first)),
        cluster=range(len(past.y)),
        weight=past.weight,
    )
    return from_units(units)
