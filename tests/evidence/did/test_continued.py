"""What is left of an effect once the lines from before the start are carried on."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did import continued
from sowhat.evidence.did.aggregate import evaluate
from sowhat.evidence.did.continued import Left, check
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import effects, plan
from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Estimate

STARTS = np.array([4, 4, 7, 7, 7, -1, -1, -1, -1, -1, -1, -1])


def units(starts: Floats | np.ndarray[tuple[int], np.dtype[np.int64]], y: Floats) -> Units:
    return Units(
        y=y,
        start=[None if at < 0 else int(at) for at in starts],
        periods=Periods.of(list(range(y.shape[1]))),
        cluster=list(range(len(y))),
    )


def drawn(seed: int = 0) -> Floats:
    return np.random.default_rng(seed).normal(size=(len(STARTS), 10))


def left(y: Floats, starts: Floats | np.ndarray[tuple[int], np.dtype[np.int64]] = STARTS) -> tuple[float, float]:
    """What is left, and the slope."""
    grid = layout(from_units(units(starts, y)))
    planned = plan(grid, Question(), "universal")
    found = evaluate(continued.recipe(grid, planned), effects(planned, *grid.whole))[0]
    return float(found[0]), float(found[1])


def test_with_one_wave_it_is_the_gap_to_a_fitted_line() -> None:
    starts, y = np.where(STARTS == 7, 7, -1), drawn()
    gap = y[starts == 7].mean(axis=0) - y[starts < 0].mean(axis=0)
    slope, level = np.polyfit(np.arange(7), gap[:7], 1)
    found = left(y, starts)
    assert found == pytest.approx((gap[7:].mean() - (level + slope * np.arange(7, 10)).mean(), slope), abs=1e-12)


def test_with_two_waves_the_slope_is_that_of_least_squares_with_a_level_each() -> None:
    y = drawn(1)
    rows, values, weights = [], [], []
    for wave, start in enumerate((4, 7)):
        gap = y[start == STARTS].mean(axis=0) - y[STARTS < 0].mean(axis=0)
        for t in range(start):
            rows.append([t - start, wave == 0, wave == 1])
            values.append(gap[t])
            weights.append(float(np.sum(start == STARTS)))
    root = np.sqrt(np.array(weights))
    fitted = np.linalg.lstsq(np.array(rows, dtype=float) * root[:, None], np.array(values) * root, rcond=None)[0]
    assert left(y)[1] == pytest.approx(fitted[0], abs=1e-12)


def test_a_trend_of_the_treated_changes_nothing_that_is_left() -> None:
    y = drawn(2)
    trend = 0.7 * np.arange(10) * (STARTS >= 0)[:, None]
    assert left(y + trend)[0] == pytest.approx(left(y)[0], abs=1e-12)
    assert left(y + trend)[1] == pytest.approx(left(y)[1] + 0.7, abs=1e-12)


def test_an_effect_stays_whole() -> None:
    y = drawn(3)
    treated = (STARTS >= 0)[:, None] & (np.arange(10) >= STARTS[:, None])
    assert left(y + 2.0 * treated)[0] == pytest.approx(left(y)[0] + 2.0, abs=1e-12)


@pytest.mark.parametrize(
    ("found", "claim", "verdict"),
    [
        (None, 1.0, "unknown"),
        (Left(0.1, 1.0, None), None, "pass"),
        (Left(1.29, 1.0, None), 1.0, "pass"),
        (Left(1.28, 1.0, None), 1.0, "fail"),
        (Left(-3.0, 1.0, None), 1.0, "fail"),
        (Left(-3.0, 1.0, None), -1.0, "pass"),
        (Left(1.47, 1.0, 5.0), 1.0, "fail"),
        (Left(0.1, 2.01, None), 1.0, "weak"),
        (Left(9.0, 2.01, None), 1.0, "pass"),
    ],
)
def test_a_claim_has_to_outlast_the_lines(found: Left | None, claim: float | None, verdict: str) -> None:
    assert check(found, claim, 1.0).verdict == verdict


def test_a_lot_needs_no_line() -> None:
    rng = np.random.default_rng(4)
    starts = np.repeat([8, -1], 20)
    y = rng.normal(size=(40, 12)) + 0.3 * np.arange(12) * (starts > 0)[:, None]
    drawn_by_lot = Question(beside=False, inference="jackknife", provenance=Provenance(randomised=True))
    found = estimate(from_units(units(starts, y)), drawn_by_lot)
    assert next(one.says.code for one in found.checks if one.name == "continued") == "check-continued-none"


def test_a_drift_that_goes_on_is_told_as_related_at_most() -> None:
    rng = np.random.default_rng(4)
    starts = np.repeat([8, -1], 20)
    y = rng.normal(size=(40, 12)) + 0.3 * np.arange(12) * (starts > 0)[:, None]
    found = estimate(from_units(units(starts, y)), Question(beside=False))
    assert isinstance(found, Estimate)
    assert found.ci is not None
    assert found.ci[0] > 0
    assert found.grade == "D"
    assert next(one.verdict for one in found.checks if one.name == "continued") == "fail"
