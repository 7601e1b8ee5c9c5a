"""No cell and no cluster sum of a few customers leaves; what is left are the moments of the same rows, pooled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sowhat.errors import DataError
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.small import merged
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Estimate

PERIODS = Periods.of(["p0", "p1", "p2", "p3", "p4", "p5"])
ARRAYS = ("n", "weight", "mean", "square", "square_mean", "square_cov")


def rows(starts: list[int | None], sizes: list[int], strata: list[str] | None = None, seed: int = 0) -> Units:
    """`sizes` units of each start (and stratum), in teams of seven, with weights."""
    rng = np.random.default_rng(seed)
    start = [at for at, size in zip(starts, sizes, strict=True) for _ in range(size)]
    names = None if strata is None else [s for s, size in zip(strata, sizes, strict=True) for _ in range(size)]
    count = len(start)
    team = [f"{at}-{index // 7}" for index, at in enumerate(start)]
    weight = rng.uniform(0.5, 2, count)
    return Units(rng.normal(5, 2, (count, 6)), start, PERIODS, names, team, weight)


def same(found: CohortMoments, expected: CohortMoments) -> None:
    """All but the names of cohorts and strata; cells come in the same order here."""
    for name in ARRAYS:
        np.testing.assert_allclose(getattr(found, name), getattr(expected, name), rtol=1e-11, atol=1e-11)


def test_a_small_cohort_goes_into_the_one_before_it_as_if_its_rows_had_started_then() -> None:
    units = rows([2, 4, None], [30, 5, 40])
    found = merged(from_units(units))
    pooled = replace(units, start=[2 if at == 4 else at for at in units.start])
    same(found.moments, from_units(pooled))
    assert [cell.start for cell in found.moments.cells] == [2, None]
    assert [(one.into.start, [cell.start for cell in one.cells]) for one in found.pooled] == [(2, [2, 4])]


def test_a_small_first_cohort_takes_in_the_one_after_it() -> None:
    found = merged(from_units(rows([2, 4, None], [5, 30, 40])))
    assert [(cell.start, n) for cell, n in zip(found.moments.cells, found.moments.n, strict=True)] == [
        (2, 35),
        (None, 40),
    ]


def test_several_small_cohorts_stop_as_soon_as_they_are_enough() -> None:
    found = merged(from_units(rows([1, 2, 3, 4, 5, None], [50, 8, 8, 8, 8, 40])))
    assert [(cell.start, n) for cell, n in zip(found.moments.cells, found.moments.n, strict=True)] == [
        (1, 58),
        (3, 24),
        (None, 40),
    ]


def test_small_strata_are_pooled_in_all_cohorts_alike_as_their_rows_would_be() -> None:
    strata = ["a", "b", "c", "a", "b", "c"]
    units = rows([2, 2, 2, None, None, None], [30, 4, 25, 30, 26, 40], strata)
    found = merged(from_units(units))
    assert units.stratum is not None
    pooled = replace(units, stratum=["c" if s == "c" else "a + b" for s in units.stratum])
    assert {cell.stratum for cell in found.moments.cells} == {"a + b", "c"}
    same(found.moments, from_units(pooled))


def test_never_treated_are_never_pooled_with_treated_and_left_out_if_they_are_too_few() -> None:
    found = merged(from_units(rows([2, 3, None], [30, 30, 6])))
    assert [cell.start for cell in found.moments.cells] == [2, 3]
    assert [cell.start for cell in found.left_out] == [None]
    assert found.customers == 6


@pytest.mark.parametrize("start", [0, 7])
def test_cohorts_treated_from_the_start_or_after_the_end_are_no_neighbours_of_the_others(start: int) -> None:
    found = merged(from_units(rows([2, start, None], [30, 5, 30])))
    assert [cell.start for cell in found.left_out] == [start]


def test_moments_without_a_small_cell_or_cluster_stay_as_they_are() -> None:
    moments = from_units(replace(rows([2, 4, None], [28, 35, 42]), cluster=None))
    found = merged(moments)
    same(found.moments, moments)
    assert not found.changed


def test_no_cluster_sum_is_left_of_fewer_customers_than_that() -> None:
    found = merged(from_units(rows([2, 4, None], [30, 45, 90])))
    assert found.moments.clusters is not None
    assert found.moments.clusters.n.min() >= 20
    assert found.clusters == 5 + 7 + 14 - len(found.moments.clusters.names)


def test_clusters_that_lie_in_several_strata_are_pooled_as_a_whole() -> None:
    units = rows([2, 2, None, None], [60, 30, 60, 30], ["a", "b", "a", "b"])
    spread = replace(units, cluster=[f"{at}-{index % 9}" for index, at in enumerate(units.start)])
    found = merged(from_units(spread)).moments
    assert found.clusters is not None
    assert found.clusters.n.min() >= 20
    np.testing.assert_array_equal(np.bincount(found.clusters.cell, found.clusters.n), found.n)


def test_a_pooled_cluster_is_the_mean_of_its_rows() -> None:
    units = rows([2, None], [40, 40])
    found = merged(from_units(units)).moments
    assert found.clusters is not None
    assert units.weight is not None
    whole = np.average(units.y, axis=0, weights=units.weight)
    mean = np.average(found.clusters.mean, axis=0, weights=found.clusters.weight) + found.centre
    np.testing.assert_allclose(mean, whole, rtol=1e-12)


def test_names_of_units_do_not_leave_with_the_clusters_that_they_are_pooled_into() -> None:
    units = rows([2, None], [40, 40])
    each = replace(units, cluster=[f"person-{index}" for index in range(80)])
    found = merged(from_units(each)).moments
    assert found.clusters is not None
    assert not [name for name in found.clusters.names if "person" in str(name)]


def test_an_effect_without_strata_is_that_of_the_rows_pooled_by_the_rule() -> None:
    units = rows([2, 4, None], [60, 5, 80])
    found = estimate(merged(from_units(units)).moments, Question(inference="normal"))
    pooled = from_units(replace(units, start=[2 if at == 4 else at for at in units.start]))
    expected = estimate(pooled, Question(inference="normal"))
    assert isinstance(found, Estimate)
    assert isinstance(expected, Estimate)
    assert found.estimate == pytest.approx(expected.estimate, rel=1e-11)


def test_customers_may_be_counted_by_weight_where_a_row_is_a_team() -> None:
    units = rows([2, 4, None], [3, 3, 4])
    teams = replace(units, cluster=None, weight=np.array([30.0] * 3 + [2.0] * 3 + [50.0] * 4))
    found = merged(from_units(teams), by="weight").moments
    assert [(cell.start, n) for cell, n in zip(found.cells, found.n, strict=True)] == [(2, 6), (None, 4)]


def test_too_few_of_any_kind_are_refused() -> None:
    with pytest.raises(DataError, match="moments-too-few"):
        merged(from_units(rows([2, None], [9, 9])))
