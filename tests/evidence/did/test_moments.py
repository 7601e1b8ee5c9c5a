"""Moments: what they refuse, and that those of two halves add up to the whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.errors import DataError
from sowhat.evidence.did.merge import merge
from sowhat.evidence.did.moments import Cell, CohortMoments, Periods, unweighted
from sowhat.evidence.did.units import Units, from_units

Panel = Callable[..., Units]
ARRAYS = ("n", "weight", "mean", "square", "square_mean", "square_cov")


def part(units: Units, rows: slice) -> Units:
    assert units.cluster is not None
    weight = None if units.weight is None else units.weight[rows]
    return replace(units, y=units.y[rows], start=units.start[rows], cluster=units.cluster[rows], weight=weight)


def recentred(moments: CohortMoments) -> CohortMoments:
    """The same moments told relative to zero."""
    by = moments.centre
    assert moments.clusters is not None
    return replace(
        moments,
        mean=moments.mean + by,
        square_mean=moments.square_mean + by,
        centre=0 * by,
        clusters=replace(moments.clusters, mean=moments.clusters.mean + by),
    )


def halves(units: Units) -> CohortMoments:
    """A cut through a cluster, with centres of their own."""
    return merge(from_units(part(units, slice(0, 103))), from_units(part(units, slice(103, None))))


@pytest.mark.parametrize("name", ARRAYS)
def test_halves_merge_into_the_whole(panel: Panel, name: str) -> None:
    weighted = replace(panel(), weight=np.random.default_rng(3).uniform(0.5, 2, 240))
    whole, merged = recentred(from_units(weighted)), recentred(halves(weighted))
    np.testing.assert_allclose(getattr(merged, name), getattr(whole, name), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", ["cluster", "cell", "n", "weight", "mean"])
def test_cluster_sums_of_halves_merge_into_the_whole(panel: Panel, name: str) -> None:
    whole, merged = recentred(from_units(panel())), recentred(halves(panel()))
    np.testing.assert_allclose(getattr(merged.clusters, name), getattr(whole.clusters, name), rtol=1e-12, atol=1e-12)


def test_cells_that_only_one_half_has_are_kept(panel: Panel) -> None:
    units = panel()
    moments = merge(from_units(part(units, slice(0, 10))), from_units(part(units, slice(10, 30))))
    assert [cell.start for cell in moments.cells] == [2, 4, None]


def test_variance_survives_a_base_of_a_billion(panel: Panel) -> None:
    low = from_units(panel())
    high = from_units(replace(panel(), y=panel().y + 1e9))
    np.testing.assert_allclose(high.square_cov, low.square_cov, rtol=1e-6)


def test_moments_of_other_periods_do_not_add(panel: Panel) -> None:
    other = replace(panel(), periods=Periods.of(range(6)))
    with pytest.raises(DataError, match="moments-periods-differ"):
        merge(from_units(panel()), from_units(other))


def test_moments_with_and_without_clusters_do_not_add(panel: Panel) -> None:
    with pytest.raises(DataError, match="moments-clusters-differ"):
        merge(from_units(panel()), from_units(replace(panel(), cluster=None)))


def test_an_outcome_that_is_not_a_number_is_refused(panel: Panel) -> None:
    units = panel()
    units.y[3, 2] = np.nan
    with pytest.raises(DataError, match="moments-not-finite"):
        from_units(units)


def test_wrong_shapes_are_refused(panel: Panel) -> None:
    moments = from_units(panel())
    with pytest.raises(DataError, match=r"moments-shape.*square_cov"):
        replace(moments, square_cov=moments.square_cov[:, :2])


def test_a_cell_stands_once(panel: Panel) -> None:
    moments = from_units(panel())
    with pytest.raises(DataError, match="moments-cell-twice"):
        replace(moments, cells=(moments.cells[0], moments.cells[0], moments.cells[2]))


def test_a_cell_has_units(panel: Panel) -> None:
    moments = from_units(panel())
    with pytest.raises(DataError, match="moments-empty-cell"):
        replace(moments, n=np.array([0.0, 1.0, 1.0]))


def test_cluster_sums_point_at_cells(panel: Panel) -> None:
    moments = from_units(panel())
    assert moments.clusters is not None
    with pytest.raises(DataError, match="moments-shape"):
        replace(moments, clusters=replace(moments.clusters, cell=moments.clusters.cell + 3))


def test_cluster_sums_add_up_to_their_cells(panel: Panel) -> None:
    moments = from_units(panel())
    assert moments.clusters is not None
    with pytest.raises(DataError, match="moments-clusters-sum"):
        replace(moments, clusters=replace(moments.clusters, n=moments.clusters.n * 2))


def test_periods_increase() -> None:
    with pytest.raises(DataError, match="moments-periods-order"):
        Periods(("b", "a"), (1, 0))


def test_periods_have_a_position_each() -> None:
    with pytest.raises(DataError, match="moments-shape"):
        Periods(("a", "b"), (0,))


def test_unweighted_moments_count_each_unit_once() -> None:
    n, mean, cov = np.array([2.0, 3.0]), np.zeros((2, 2)), np.zeros((2, 2, 2))
    cells = (Cell(1, "b"), Cell(None, None))
    moments = unweighted(Periods.of(["a", "b"]), cells, n, mean, cov, np.zeros(2))
    assert moments.square is n
    assert moments.square_mean is mean
