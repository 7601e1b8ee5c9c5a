"""Customers behind a synthetic comparison, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.synthetic import parts
from sowhat.evidence.synthetic.estimate import Aggregates, estimate
from sowhat.model.estimate import BySynthetic, Estimate
from sowhat.model.stream import Stream

CUSTOMERS = {"a": 300.0, "b": 100.0}


@pytest.fixture(scope="module")
def panel() -> Aggregates:
    """Two treated teams, from period 6 and 8 of 10, beside 20 that never were."""
    rng = np.random.default_rng(2)
    y = 0.5 + 0.05 * rng.normal(size=(22, 1)) + 0.02 * rng.normal(size=(22, 10))
    y[0, 6:] += 0.2
    y[1, 8:] += 0.2
    units = ("a", "b", *(f"c{number:02}" for number in range(20)))
    starts = (6, 8, *([None] * 20))
    return Aggregates(units, tuple(f"2026-{number:02}-01" for number in range(1, 11)), y, starts)


@pytest.fixture(scope="module")
def found(panel: Aggregates) -> Estimate:
    made = estimate(panel)
    assert isinstance(made, Estimate)
    return made


def kept(panel: Aggregates, found: Estimate, horizon: int) -> Stream:
    made = parts.retained(panel, found, CUSTOMERS, horizon)
    assert made is not None
    return made


def test_customers_kept_are_the_effect_at_the_horizon_times_all_who_reached_it(
    panel: Aggregates, found: Estimate
) -> None:
    assert isinstance(found.by, BySynthetic)
    effect = next(one for one in found.by.event if one.e == 1)
    total = kept(panel, found, 1).total
    assert (total.units, total.estimate) == pytest.approx((400, 400 * effect.estimate))
    assert total.ci == pytest.approx([400 * end for end in effect.ci or ()])


def test_they_come_when_their_team_reaches_it_by_its_customers(panel: Aggregates, found: Estimate) -> None:
    made = kept(panel, found, 1)
    assert made.periods == ("2026-08-01", "2026-10-01")
    assert made.shares == pytest.approx((0.75, 0.25))


def test_a_team_that_is_not_seen_so_long_is_not_counted(panel: Aggregates, found: Estimate) -> None:
    assert kept(panel, found, 3).total.units == 300


def test_customer_periods_count_each_team_from_its_start(panel: Aggregates, found: Estimate) -> None:
    made = parts.unit_periods(panel, found, CUSTOMERS)
    assert made is not None
    assert made.total.units == 300 * 4 + 100 * 2
    assert made.total.estimate == pytest.approx(1400 * found.estimate)
    assert made.shares == pytest.approx(np.array([300, 300, 400, 400]) / 1400)
