"""Randomisation inference from cluster sums: orders, studentised effects, p, interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from scipy.stats import binom

from sowhat.errors import CallError
from sowhat.evidence.did import aggregate, orders
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan
from sowhat.evidence.did.influence import cluster_scores, influence
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Periods
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.did.randomisation import BESIDE, randomisation
from sowhat.evidence.did.reassigned import reassigned
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Estimate, Randomisation

Panel = Callable[..., Units]


def small(seed: int = 0, effect: float = 0.0, starts: tuple[int | None, ...] = (2, 2, 3, None, None, None)) -> Units:
    """Six or more deciding units of two to four customers over five periods."""
    rng = np.random.default_rng(seed)
    team = np.repeat(np.arange(len(starts)), 2 + np.arange(len(starts)) % 3)
    begun = [starts[t] for t in team]
    treated = np.array([[s is not None and t >= s for t in range(5)] for s in begun])
    y = rng.normal(size=(len(starts), 5))[team] + 0.3 * rng.normal(size=(len(team), 5)) + effect * treated
    return Units(y, begun, Periods.of(range(5)), cluster=team.tolist())


def sums(moments: CohortMoments) -> ClusterSums:
    assert moments.clusters is not None
    return moments.clusters


def lots(units: Units, most: int = BESIDE, confidence: float = 0.95) -> Randomisation:
    moments = from_units(units)
    grid = layout(moments)
    found = randomisation(grid, plan(grid, Question(), "varying"), sums(moments), confidence, most)
    assert found is not None
    return found


def answer(units: Units, question: Question) -> Estimate:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    return found


@pytest.mark.parametrize("control", ["never", "not-yet"])
@pytest.mark.parametrize("strata", [False, True])
def test_the_order_that_came_about_has_the_scores_of_the_influence(
    panel: Panel, control: Control, strata: bool
) -> None:
    units = replace(panel(), weight=np.random.default_rng(1).uniform(0.5, 2, 240))
    if strata:
        units = replace(units, stratum=[str(i % 2) for i in range(240)])
    moments = from_units(units)
    grid = layout(moments)
    planned = plan(grid, Question(control=control), "varying")
    recipe = aggregate.stack(aggregate.simple(planned), aggregate.by_event(planned)[1])
    drawn = orders.possible(grid, planned, sums(moments), 5)
    assert drawn is not None
    seen = reassigned(grid, planned, recipe, sums(moments), drawn.row)
    expected = cluster_scores(grid, influence(grid, planned, recipe), sums(moments))
    np.testing.assert_allclose(seen.scores[0], expected, atol=1e-12)


def test_every_order_gives_what_its_rows_would() -> None:
    """By brute force: the rows of each order, estimated on their own with the cluster-robust error."""
    units = small()
    start = np.array([2, 2, 3, 9, 9, 9])
    team = np.array(units.cluster)
    statistics = []
    for order in set(permutations(start.tolist())):
        begun = [None if order[t] == 9 else int(order[t]) for t in team]
        one = answer(replace(units, start=begun), Question(inference="normal"))
        statistics.append(abs(one.estimate / one.se))
    own = answer(units, Question(inference="normal"))
    expected = np.mean(np.array(statistics) >= abs(own.estimate / own.se) * (1 - 1e-9))
    found = lots(units)
    assert (found.exact, found.orders) == (True, 60)
    assert found.p == pytest.approx(expected, abs=1e-12)


def test_the_interval_ends_where_p_falls_to_alpha() -> None:
    units = small(seed=4, effect=1.0, starts=(2, 2, 2, 3, None, None, None, None))
    found = lots(units)
    assert found.ci is not None
    treated = np.array([[s is not None and t >= s for t in range(5)] for s in units.start])
    for end, inwards in zip(found.ci, (1e-3, -1e-3), strict=True):
        assert lots(replace(units, y=units.y - (end - inwards) * treated)).p <= 0.05
        assert lots(replace(units, y=units.y - (end + inwards) * treated)).p > 0.05


def test_an_effect_added_moves_the_interval_and_nothing_else() -> None:
    starts = (2, 2, 2, 3, None, None, None, None)
    plain, moved = lots(small(4, starts=starts)), lots(small(4, effect=3.0, starts=starts))
    assert plain.ci is not None
    assert moved.ci == pytest.approx((plain.ci[0] + 3, plain.ci[1] + 3), abs=1e-6)


def test_three_against_three_have_no_interval_of_95_per_cent() -> None:
    found = lots(small(starts=(2, 2, 2, None, None, None), effect=50.0))
    assert (found.orders, found.p, found.ci) == (20, 0.1, None)


def test_where_there_are_too_many_orders_the_seed_is_kept(panel: Panel) -> None:
    first, again = lots(panel()), lots(panel())
    assert first == again
    assert (first.exact, first.orders, first.seed) == (False, BESIDE, orders.SEED)


def test_units_change_places_within_their_stratum(panel: Panel) -> None:
    units = replace(panel(), stratum=["east" if i < 120 else "west" for i in range(240)])
    moments = from_units(units)
    grid = layout(moments)
    drawn = orders.possible(grid, plan(grid, Question(), "varying"), sums(moments), 50)
    assert drawn is not None
    assert (np.sort(drawn.row[:, :12], axis=1) == np.sort(drawn.row[0, :12])).all()
    assert len(np.unique(drawn.row, axis=0)) == 50


def test_a_true_null_is_rejected_no_more_often_than_it_says() -> None:
    """p of an exact test: at most 5 % at 0.05, whatever the distribution."""
    rng = np.random.default_rng(6)
    starts = [2, 2, 3, 3, None, None, None, None, None]
    heavy = [
        Units(rng.standard_cauchy((9, 5)), starts, Periods.of(range(5)), cluster=list(range(9))) for _ in range(200)
    ]
    assert sum(lots(each, most=300).p <= 0.05 for each in heavy) <= 18  # 99.7 % of binomials with 5 %


def test_asked_for_it_is_the_interval(panel: Panel) -> None:
    found = answer(panel(), Question(inference="randomisation"))
    assert (found.inference.method, found.inference.df) == ("randomisation", None)
    assert found.inference.randomisation is not None
    assert (found.p, found.ci) == (found.inference.randomisation.p, found.inference.randomisation.ci)


def test_a_lot_makes_it_the_interval_without_being_asked(panel: Panel) -> None:
    assert answer(panel(), Question(provenance=Provenance(randomised=True))).inference.method == "randomisation"


def test_a_lot_of_too_few_orders_leaves_the_jackknife() -> None:
    found = answer(small(starts=(2, 2, 2, None, None, None)), Question(provenance=Provenance(randomised=True)))
    assert found.inference.method == "jackknife"
    assert found.ci is not None


def test_it_stands_beside_the_jackknife_and_leaves_it_as_it_was(panel: Panel) -> None:
    beside, without = answer(panel(), Question()), answer(panel(), Question(beside=False))
    assert beside.inference.randomisation is not None
    assert without.inference.randomisation is None
    assert (beside.estimate, beside.se, beside.ci, beside.p) == (without.estimate, without.se, without.ci, without.p)


def test_it_needs_named_deciding_units(panel: Panel) -> None:
    with pytest.raises(CallError, match="inference-needs-clusters"):
        answer(replace(panel(), cluster=None), Question(inference="randomisation"))


def test_it_needs_deciding_units_that_start_as_a_whole(panel: Panel) -> None:
    mixed = replace(panel(), cluster=[f"mix-{i % 8}" for i in range(240)])
    with pytest.raises(CallError, match="inference-needs-whole-clusters"):
        answer(mixed, Question(inference="randomisation"))
    assert answer(mixed, Question()).inference.randomisation is None


def test_an_outcome_around_a_billion_has_the_same_p() -> None:
    units = small(seed=2, effect=1.0)
    assert lots(replace(units, y=units.y + 1e9)).p == lots(units).p


def test_the_interval_covers_where_one_team_serves_most_customers() -> None:
    """Twelve teams drawn by lot for two dates or none; they drift by themselves, and one has 80 % of all customers."""
    hits, draws, effect = 0, 120, 0.5
    rng = np.random.default_rng(14)
    team = np.repeat(np.arange(12), (240, *[6] * 11))
    for _ in range(draws):
        start = rng.permutation([2] * 3 + [4] * 3 + [6] * 6)
        path = np.cumsum(rng.normal(size=(12, 6)), axis=1) + effect * (np.arange(6) >= start[:, None])
        begun = [None if start[t] == 6 else int(start[t]) for t in team]
        found = lots(Units(path[team], begun, Periods.of(range(6)), cluster=team.tolist()), most=199)
        hits += found.ci is None or found.ci[0] <= effect <= found.ci[1]
    assert binom.cdf(hits, draws, 0.93) > 0.01, f"{hits} of {draws}"
