"""Totals of the same teams move together: the covariance against a jackknife of their sum made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did import totals
from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.joint.replicates import covariance, replicates
from sowhat.model.portfolio import Replicates

ASKED = Question(control="not-yet", horizon=2, beside=False)
TEAMS, PERIODS, SIZE = 24, 8, 6
STARTS = [3] * 6 + [4] * 6 + [None] * 12
Names = list[str]


def outcomes(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two outcomes of each customer that share what happens to the team."""
    rng = np.random.default_rng(seed)
    team = np.repeat(np.arange(TEAMS), SIZE)
    common = rng.normal(0, 1, (TEAMS, PERIODS))[team]
    return common + rng.normal(0, 1, (len(team), PERIODS)), 2 * common + rng.normal(0, 1, (len(team), PERIODS))


def moments(y: np.ndarray, starts: list[int | None] | None = None, without: int | None = None) -> CohortMoments:
    team = np.repeat(np.arange(TEAMS), SIZE)
    kept = team != (-1 if without is None else without)
    own = [(starts or STARTS)[at] for at in team[kept]]
    names = [f"team {at}" for at in team[kept]]
    return from_units(Units(y[kept], own, Periods.of(range(PERIODS)), cluster=names))


def total(made: CohortMoments) -> tuple[float, float]:
    """The total with its error."""
    found = totals.retained(made, ASKED, 2)
    assert found is not None
    assert found.se is not None
    return found.estimate, found.se


def told(made: CohortMoments) -> Replicates:
    found = replicates(made, ASKED, 2)
    assert found is not None
    return found


def jackknifed(y: np.ndarray, units: float) -> np.ndarray:
    """Totals without each team in turn, the counted customers kept: they are counted, not estimated."""
    each = []
    for team in range(TEAMS):
        found = totals.retained(moments(y, without=team), ASKED, 2)
        assert found is not None
        each.append(units * found.per_unit)
    return np.array(each)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_variance_of_a_sum_is_that_of_its_jackknife(seed: int) -> None:
    """Delete a team from the rows of both outcomes, estimate both again, add them up."""
    first, second = outcomes(seed)
    made = [moments(y) for y in (first, second)]
    whole = sum(total(one)[0] for one in made)
    units = float(12 * SIZE)
    sums = jackknifed(first, units) + jackknifed(second, units)
    brute = (TEAMS - 1) / TEAMS * float(((sums - whole) ** 2).sum())
    a, b = (told(one) for one in made)
    assert covariance(a, a) + 2 * covariance(a, b) + covariance(b, b) == pytest.approx(brute, rel=1e-10)


def test_the_squares_add_up_to_the_error_of_the_total() -> None:
    made = moments(outcomes(4)[0])
    one = told(made)
    assert np.sqrt(covariance(one, one)) == pytest.approx(total(made)[1], rel=1e-12)


def test_a_total_and_itself_doubled_have_twice_the_variance() -> None:
    y = outcomes(5)[0]
    one, twice = told(moments(y)), told(moments(2 * y))
    assert covariance(one, twice) == pytest.approx(2 * covariance(one, one), rel=1e-12)


def test_the_covariance_is_the_same_both_ways() -> None:
    a, b = (told(moments(y)) for y in outcomes(6))
    assert covariance(a, b) == pytest.approx(covariance(b, a), rel=1e-14)


def test_totals_of_different_teams_do_not_move_together() -> None:
    a = told(moments(outcomes(7)[0]))
    other = Replicates(teams=tuple(f"other {name}" for name in a.teams), apart=a.apart)
    assert covariance(a, other) == 0


def test_teams_too_many_to_leave_out_are_told_by_their_influence() -> None:
    """The cluster-robust error of the total, from the same teams' shares in it."""
    made, asked = moments(outcomes(8)[0]), replace(ASKED, inference="normal")
    found, one = totals.retained(made, asked, 2), replicates(made, asked, 2)
    assert found is not None
    assert one is not None
    assert np.sqrt(covariance(one, one)) == pytest.approx(found.se, rel=1e-12)


def test_without_a_total_there_is_nothing_to_move() -> None:
    made = moments(outcomes(9)[0], [7] * 6 + [None] * 18)
    assert replicates(made, ASKED, 2) is None
