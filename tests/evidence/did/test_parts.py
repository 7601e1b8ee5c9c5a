"""A total taken apart by period, against the effect estimated again from the rows without each deciding unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did import parts
from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.stream import Stream

TEAMS = 16
NEVER = 99
TIMES = 6
QUESTION = Question(control="not-yet")


@pytest.fixture(scope="module")
def rows() -> Units:
    """Three waves and some never, in teams of unequal size; nothing else."""
    rng = np.random.default_rng(4)
    team = np.repeat(np.arange(TEAMS), [3 + number % 4 for number in range(TEAMS)])
    start = np.array([1, 2, 4, NEVER])[team % 4]
    time = np.arange(TIMES)
    y = rng.normal(size=(TEAMS, TIMES))[team] + rng.normal(size=(len(team), TIMES)) + (time >= start[:, None])
    return Units(
        y=y,
        start=[None if one == NEVER else int(one) for one in start],
        periods=Periods.of([f"2026-0{one}-01" for one in range(1, TIMES + 1)]),
        cluster=team.tolist(),
    )


def att(y: Floats, start: Floats, g: int, t: int) -> float:
    """Callaway and Sant'Anna's, by hand: the change since the period before, against all who have not started by t."""
    own, others = start == g, start > t
    return float((y[own, t] - y[own, g - 1]).mean() - (y[others, t] - y[others, g - 1]).mean())


def by_hand(y: Floats, start: Floats, cells: Sequence[tuple[int, int]]) -> dict[int, float]:
    """Each period's part of the average over cells weighted by their units: Σ n_g ATT(g, t) / Σ n_g."""
    size = {g: int((start == g).sum()) for g, _ in cells}
    whole = sum(size[g] for g, _ in cells)
    found: dict[int, float] = {}
    for g, t in cells:
        found[t] = found.get(t, 0.0) + size[g] * att(y, start, g, t) / whole
    return found


def cells_of(horizon: int | None) -> list[tuple[int, int]]:
    every = [(g, t) for g in (1, 2, 4) for t in range(g, TIMES)]
    return every if horizon is None else [(g, t) for g, t in every if t == g + horizon]


def stream(rows: Units, horizon: int | None, question: Question = QUESTION) -> Stream:
    moments = from_units(rows)
    found = parts.unit_periods(moments, question) if horizon is None else parts.retained(moments, question, horizon)
    assert found is not None
    return found


@pytest.mark.parametrize("horizon", [None, 1])
def test_the_parts_are_those_of_the_rows(rows: Units, horizon: int | None) -> None:
    start = np.array([NEVER if one is None else one for one in rows.start])
    expected = by_hand(rows.y, start, cells_of(horizon))
    found = stream(rows, horizon)
    np.testing.assert_allclose(found.parts, [found.total.units * expected[t] for t in sorted(expected)], rtol=1e-10)


@pytest.mark.parametrize("horizon", [None, 1])
def test_their_covariance_is_that_of_the_rows_without_each_team(rows: Units, horizon: int | None) -> None:
    assert rows.cluster is not None
    start, team = np.array([NEVER if one is None else one for one in rows.start]), np.array(rows.cluster)
    cells, found = cells_of(horizon), stream(rows, horizon)
    whole = by_hand(rows.y, start, cells)
    order = sorted(whole)
    rest = [by_hand(rows.y[team != one], start[team != one], cells) for one in range(TEAMS)]
    apart = np.array([[each[t] - whole[t] for t in order] for each in rest])
    cov = found.total.units**2 * (TEAMS - 1) / TEAMS * apart.T @ apart
    np.testing.assert_allclose(found.cov, cov, rtol=1e-9)


@pytest.mark.parametrize("horizon", [None, 0, 1, 3])
@pytest.mark.parametrize("inference", ["jackknife", "normal"])
def test_parts_and_covariance_add_up_to_the_total(rows: Units, horizon: int | None, inference: str) -> None:
    found = stream(rows, horizon, replace(QUESTION, inference=inference))  # type: ignore[arg-type]
    assert sum(found.parts) == pytest.approx(found.total.estimate, rel=1e-12)
    assert np.sum(found.cov) == pytest.approx(found.total.se**2 if found.total.se else 0, rel=1e-9)


def test_customers_kept_come_in_the_period_in_which_their_cohort_reaches_the_horizon(rows: Units) -> None:
    assert stream(rows, 1).periods == ("2026-03-01", "2026-04-01", "2026-06-01")


def test_nobody_who_reaches_the_horizon_has_no_parts(rows: Units) -> None:
    assert parts.retained(from_units(rows), QUESTION, 5) is None
