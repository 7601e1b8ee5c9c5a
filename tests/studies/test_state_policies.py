"""Panels in the shape of published ones, from file to figures, beside a second implementation that loops over units.

Shapes only, with outcomes drawn here: stand-your-ground laws (50 states, 2000 to 2010, cohorts of 1, 13, 4, 2 and 1),
unilateral divorce (51 states, 1964 to 1996, some from the start), Medicaid (51 states, two years missing), hospital
stays (five waves, nobody never treated), bank branching (48 states, all deregulated sooner or later).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from sowhat.evidence.did.moments import Floats
from sowhat.evidence.did.question import Control, Question
from sowhat.model.estimate import By, Estimate
from sowhat.studies.did import from_file
from tests.studies.conftest import FOUR, csv

NEVER = 9999


@dataclass(frozen=True)
class Shape:
    """`start` of each unit (NEVER for none), the `years` that are there, and how never is written."""

    start: tuple[int, ...]
    years: tuple[int, ...]
    control: Control = "never"
    anticipation: int = 0
    never: str = ""

    def outcomes(self) -> Floats:
        rng = np.random.default_rng(len(self.start))
        after = np.maximum(np.array(self.years) - np.array(self.start)[:, None] + 1, 0)
        size = (len(self.start), len(self.years))
        return np.asarray(rng.normal(size=(size[0], 1)) + rng.normal(size=size) + 0.2 * after)

    def text(self) -> str:
        rows = [
            f"state {unit},{year},{value!r},{self.never if self.start[unit] == NEVER else self.start[unit]}"
            for unit, path in enumerate(self.outcomes().tolist())
            for year, value in zip(self.years, path, strict=True)
        ]
        return "\n".join(["unit,period,y,g", *rows]) + "\n"


def some(seed: int, starts: list[int], count: int) -> tuple[int, ...]:
    return tuple(np.random.default_rng(seed).choice(starts, count).tolist())


CASTLE = (2005, *[2006] * 13, *[2007] * 4, *[2008] * 2, 2009, *[NEVER] * 29)
DIVORCE = some(1, [1950, 1969, 1970, 1971, 1973, 1977, 1985, NEVER, NEVER], 51)
MEDICAID = (*[2014] * 24, *[2015] * 3, *[2016] * 2, *[2019] * 2, *[NEVER] * 20)
BANKS = some(2, [1960, 1976, 1978, 1981, 1985, 1988, 1994, 1999], 48)
SHAPES = {
    "castle": Shape(CASTLE, tuple(range(2000, 2011)), never="NA"),
    "castle, 9999": Shape(CASTLE, tuple(range(2000, 2011)), "not-yet", never="9999"),
    "divorce": Shape(DIVORCE, tuple(range(1964, 1997)), never="0"),
    "divorce, foreseen": Shape(DIVORCE, tuple(range(1964, 1997)), "not-yet", 2, "inf"),
    "medicaid, years missing": Shape(MEDICAID, tuple(y for y in range(2008, 2020) if y not in (2012, 2017))),
    "medicaid, start missing": Shape(MEDICAID, tuple(y for y in range(2008, 2020) if y != 2015), "not-yet", 1),
    "hospital": Shape(some(3, [8, 9, 10, 11], 300), tuple(range(7, 12)), "not-yet"),
    "banks": Shape(BANKS, tuple(range(1976, 2007)), "not-yet"),
}


def by_hand(shape: Shape) -> tuple[float, float]:
    """The simple effect and its analytic error (Callaway and Sant'Anna 2021, section 3 and theorem 2): each unit's
    influence, that on the cohorts' estimated weights included."""
    y, start, last = shape.outcomes(), np.array(shape.start), shape.years[-1]
    effects: list[tuple[float, float]] = []
    scores: list[Floats] = []
    members: list[Floats] = []
    for g in sorted({s for s in shape.start if s <= last}):
        before = [at for at, year in enumerate(shape.years) if year + shape.anticipation < g]
        for at in [at for at, year in enumerate(shape.years) if year >= g and before]:
            free = (last if shape.control == "never" else shape.years[at]) + shape.anticipation
            treated, controls = (start == g).astype(float), ((start > free) & (start != g)).astype(float)
            if not controls.any():
                continue
            change = y[:, at] - y[:, before[-1]]
            own, other = (float(side @ change / side.sum()) for side in (treated, controls))
            effects.append((treated.sum(), own - other))
            scores.append(treated * (change - own) - controls * (change - other) * treated.sum() / controls.sum())
            members.append(treated)
    weight, att = np.array(effects).T
    theta = float(weight @ att / weight.sum())
    influence = sum(scores) + np.einsum("k,ki->i", att - theta, np.array(members))
    return theta, float(np.sqrt((influence**2).sum()) / weight.sum())


@pytest.mark.parametrize("name", SHAPES)
def test_the_headline_is_that_of_loops_over_units(tmp_path: Path, name: str) -> None:
    shape = SHAPES[name]
    question = Question(control=shape.control, anticipation=shape.anticipation, inference="normal")
    found = from_file(csv(shape.text(), tmp_path), FOUR, question)
    assert isinstance(found, Estimate)
    assert (found.estimate, found.se) == pytest.approx(by_hand(shape), abs=1e-8)


def test_cohorts_from_the_start_are_left_out_and_named(tmp_path: Path) -> None:
    found = from_file(csv(SHAPES["divorce"].text(), tmp_path), FOUR, Question())
    [told] = [check for check in found.checks if check.name == "left-out"]
    assert (told.verdict, told.says.params["cohorts"]) == ("weak", "1950")
    assert told.says.params["units"] == DIVORCE.count(1950)


def test_event_time_counts_years_that_are_missing(tmp_path: Path) -> None:
    found = from_file(csv(SHAPES["medicaid, years missing"].text(), tmp_path), FOUR, Question())
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    first = [effect.t for effect in found.by.group_time if effect.g == 2014]
    assert first == [2009, 2010, 2011, 2013, 2014, 2015, 2016, 2018, 2019]
