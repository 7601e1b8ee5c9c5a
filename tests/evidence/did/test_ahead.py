"""What could be detected, before anyone goes live."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.ahead import Drift, could_detect, drift
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.units import Units, from_units


def past(teams: int = 200, noise: float = 1.0, periods: int = 6, clustered: bool = True) -> Units:
    """Nobody treated; each team's change between any two periods has variance 2·noise²."""
    rng = np.random.default_rng(4)
    y = rng.normal(size=(teams, 1)) * 10 + noise * rng.normal(size=(teams, periods))
    return Units(y, [None] * teams, Periods.of(range(periods)), cluster=list(range(teams)) if clustered else None)


@pytest.mark.parametrize("clustered", [True, False])
def test_the_drift_is_that_of_the_past(clustered: bool) -> None:
    found = drift(from_units(past(clustered=clustered)), after=1)
    assert found is not None
    assert found.variance == pytest.approx(2.0, rel=0.1)
    assert (found.units, round(found.worth, 9)) == (200, 1.0)


def test_a_longer_reading_averages_noise_away() -> None:
    found = drift(from_units(past()), after=4)
    assert found is not None
    assert found.variance == pytest.approx(1.25, rel=0.15)


def test_treated_periods_are_not_looked_at() -> None:
    units = past()
    treated = np.arange(200) % 2 == 0
    units.y[np.ix_(treated, [4, 5])] += 50.0 * np.random.default_rng(1).normal(size=(100, 2))
    started = Units(units.y, [4 if t else None for t in treated], units.periods, cluster=units.cluster)
    found = drift(from_units(started), after=1)
    assert found is not None
    assert found.variance == pytest.approx(2.0, rel=0.15)


def test_without_a_window_nothing_is_known() -> None:
    assert drift(from_units(past(periods=3)), after=3) is None
    assert drift(from_units(past(teams=2)), after=1) is None


def test_more_units_detect_less() -> None:
    known = Drift(variance=2.0, units=40, worth=1.0, after=1)
    assert could_detect(known, 20, 20) < could_detect(known, 3, 37) < could_detect(known, 2, 4)


def test_a_giant_makes_units_worth_less() -> None:
    even, giant = Drift(2.0, 12, 1.0, 1), Drift(2.0, 12, 0.2, 1)
    assert could_detect(giant, 6, 6) > 2 * could_detect(even, 6, 6)


def test_one_unit_a_side_detects_nothing() -> None:
    assert could_detect(Drift(2.0, 12, 1.0, 1), 1, 11) == float("inf")


def test_the_usual_formula_for_many_units() -> None:
    known = Drift(variance=2.0, units=2000, worth=1.0, after=1)
    assert could_detect(known, 1000, 1000) == pytest.approx(2.8016 * np.sqrt(2.0 / 500), rel=2e-3)
