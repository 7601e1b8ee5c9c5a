"""Cohort tuples: which service came when, counted from the first of them."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.joint.tuples import Pattern, apart, collapsed
from tests.evidence.joint.worlds import PERIODS, Company, mostly_both


@pytest.mark.parametrize("lags", [(0, None), (None, None), (2, 0, None), (0, 0, 0)])
def test_a_pattern_survives_its_code(lags: tuple[int | None, ...]) -> None:
    assert Pattern.read(Pattern(lags).code) == Pattern(lags)


def test_starts_are_counted_from_the_first_service() -> None:
    assert Pattern.of((5, None, 3)) == Pattern((2, None, 0))


def test_a_service_that_came_after_the_horizon_is_not_live_at_it() -> None:
    pattern = Pattern((0, 3, None))
    assert pattern.live(2) == {0}
    assert pattern.live(3) == {0, 1}
    assert (pattern.together(2), pattern.together(3)) == (True, False)


def test_collapsed_moments_are_those_of_the_same_rows_without_tuples() -> None:
    company = Company(mostly_both(), (1.0, 0.5))
    found = collapsed(company.moments())
    names = [f"team {n}" for n in range(len(company.starts))]
    units = Units(company.y(), company.first, company.moments().periods, None, names)
    direct = from_units(units)
    assert found.cells == direct.cells
    for part in ("n", "weight", "mean", "square_cov"):
        np.testing.assert_allclose(
            getattr(found, part), getattr(direct, part), atol=1e-12, err_msg=f"{part} (same centre of {PERIODS})"
        )


def test_a_cell_a_row_keeps_cohorts_of_one_date_apart() -> None:
    moments = Company(mostly_both(), (1.0, 0.5)).moments()
    grid = apart(moments)
    assert grid.starts.count(3) == 3
