"""The ratio of rate ratios against a Poisson regression, brute force and identities."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByProtection
from tests.evidence.count_worlds import Floats, drawn, panel

COUNTS = np.array(
    [
        [3, 5, 2, 4, 1, 2],
        [7, 6, 9, 2, 4, 3],
        [1, 0, 2, 1, 0, 1],
        [4, 4, 6, 5, 3, 6],
        [8, 7, 9, 7, 9, 8],
        [2, 3, 1, 2, 2, 3],
    ],
    dtype=float,
)
STARTS = (3, 3, 3, None, None, None)


def found(counts: Floats = COUNTS, starts: tuple[int | None, ...] = STARTS, exposure: Floats | None = None) -> Estimate:
    answer = estimate(panel(counts, starts, exposure))
    assert isinstance(answer, Estimate)
    return answer


def by(answer: Estimate) -> ByProtection:
    assert isinstance(answer.by, ByProtection)
    return answer.by


def poisson(x: Floats, y: Floats, offset: Floats) -> Floats:
    """Maximum likelihood by iteratively reweighted least squares, written out."""
    beta = np.zeros(x.shape[1])
    for _ in range(100):
        mean = np.exp(x @ beta + offset)
        beta = beta + np.linalg.solve(x.T @ (mean[:, None] * x), x.T @ (y - mean))
    return beta


def regression(exposure: Floats, after: slice) -> float:
    """The log ratio of a regression on group, period and one interaction, of the two sides' sums by period."""
    y = np.concatenate([COUNTS[:3].sum(axis=0), COUNTS[3:].sum(axis=0)])
    d = np.concatenate([exposure[:3].sum(axis=0), exposure[3:].sum(axis=0)])
    treated, period = np.repeat([1.0, 0.0], 6), np.tile(np.eye(6), (2, 1))
    post = np.zeros(6)
    post[after] = 1.0
    x = np.column_stack([treated, period, treated * np.tile(post, 2)])
    return float(poisson(x, y, np.log(d))[-1])


def test_with_two_spans_it_is_the_ratio_of_four_rates() -> None:
    a, b = COUNTS[:3, 3:].sum() / COUNTS[:3, :3].sum(), COUNTS[3:, 3:].sum() / COUNTS[3:, :3].sum()
    assert by(found()).ratio == pytest.approx(a / b, rel=1e-12)


def test_it_is_the_poisson_regression_with_periods() -> None:
    assert by(found()).log_ratio.estimate == pytest.approx(regression(np.ones_like(COUNTS), slice(3, 6)), abs=1e-9)


def test_exposure_enters_as_the_offset_of_that_regression() -> None:
    exposure = np.array([[2.0], [5.0], [1.0], [3.0], [4.0], [2.0]]) * np.ones(6)
    assert by(found(exposure=exposure)).log_ratio.estimate == pytest.approx(regression(exposure, slice(3, 6)), abs=1e-9)


def test_the_headline_is_observed_less_expected_a_unit_and_period() -> None:
    answer = found()
    expected = COUNTS[:3, :3].sum() * COUNTS[3:, 3:].sum() / COUNTS[3:, :3].sum()
    assert answer.estimate == pytest.approx((COUNTS[:3, 3:].sum() - expected) / 9, rel=1e-12)


def test_the_error_is_that_of_leaving_each_unit_out() -> None:
    def log_ratio(kept: list[int]) -> float:
        a, b = (COUNTS[[unit for unit in kept if (unit < 3) == side]] for side in (True, False))
        return float(np.log(a[:, 3:].sum() / a[:, :3].sum() * b[:, :3].sum() / b[:, 3:].sum()))

    each = np.array([log_ratio([unit for unit in range(6) if unit != out]) for out in range(6)])
    by_hand = np.sqrt(5 / 6 * ((each - log_ratio(list(range(6)))) ** 2).sum())
    assert by(found()).log_ratio.se == pytest.approx(by_hand, rel=1e-12)


def test_the_order_of_units_does_not_matter() -> None:
    order = [4, 0, 5, 2, 1, 3]
    again = found(COUNTS[order], tuple(STARTS[unit] for unit in order))
    assert (again.estimate, again.se, again.p) == pytest.approx((found().estimate, found().se, found().p), rel=1e-12)


def test_counting_in_seconds_instead_of_minutes_changes_no_ratio() -> None:
    seconds = found(60 * COUNTS)
    assert seconds.estimate == pytest.approx(60 * found().estimate, rel=1e-12)
    assert by(seconds).ratio_ci == pytest.approx(by(found()).ratio_ci)
    assert seconds.p == pytest.approx(found().p)


def test_a_season_that_both_sides_share_changes_no_ratio() -> None:
    season = np.array([1, 1, 1, 7, 0.5, 3])
    assert by(found(COUNTS * season)).log_ratio.estimate == pytest.approx(
        np.log((COUNTS[:3] * season)[:, 3:].sum() / COUNTS[:3, :3].sum())
        - np.log((COUNTS[3:] * season)[:, 3:].sum() / COUNTS[3:, :3].sum())
    )


def test_cohorts_weigh_as_much_as_the_count_expected_of_them() -> None:
    counts = np.vstack([COUNTS, COUNTS[:3] + 1])
    told = by(found(counts, (*STARTS, 4, 4, 4)))
    expected = np.array([one.expected for one in told.cohorts])
    ratios = np.array([one.ratio for one in told.cohorts], dtype=float)
    assert told.ratio == pytest.approx(float(np.average(ratios, weights=expected)), rel=1e-12)


def test_a_cohort_that_has_not_adopted_yet_can_be_compared_with() -> None:
    counts = np.vstack([COUNTS, COUNTS[:3] + 1])
    answer = estimate(panel(counts, (*STARTS, 5, 5, 5)), ProtectionQuestion(control="not-yet"))
    assert isinstance(answer, Estimate)
    before = np.vstack([COUNTS[3:], COUNTS[:3] + 1])
    change = [before[:, 3].sum() / before[:, :3].sum(), before[:, 4].sum() / before[:, :3].sum()]
    change.append(COUNTS[3:, 5].sum() / COUNTS[3:, :3].sum())
    assert by(answer).cohorts[0].expected == pytest.approx(COUNTS[:3, :3].sum() * sum(change), rel=1e-12)


def test_periods_of_anticipation_are_neither_before_nor_after() -> None:
    answer = estimate(panel(COUNTS, STARTS), ProtectionQuestion(anticipation=1))
    assert isinstance(answer, Estimate)
    expected = COUNTS[:3, :2].sum() * COUNTS[3:, 3:].sum() / COUNTS[3:, :2].sum()
    assert by(answer).expected == pytest.approx(expected, rel=1e-12)


def test_the_four_rates_give_back_the_ratio() -> None:
    told = by(found())
    four = told.rates
    assert four.control_before is not None
    assert four.control_after is not None
    ratio = four.treated_after / four.treated_before / (four.control_after / four.control_before)
    assert ratio == pytest.approx(told.ratio, rel=1e-12)


@pytest.mark.parametrize("ratio", [1.0, 0.6])
def test_the_intervals_cover_in_nineteen_of_twenty_worlds(ratio: float) -> None:
    rng, hits = np.random.default_rng(7), np.zeros(2)
    for _ in range(1000):
        world, truth = drawn(rng, ratio)
        answer = estimate(world)
        assert isinstance(answer, Estimate)
        (low, high), ends = answer.ci or (0, 0), by(answer).ratio_ci or (0, 0)
        hits += low <= truth <= high, ends[0] <= ratio <= ends[1]
    assert np.all((hits >= 930) & (hits <= 970)), hits
