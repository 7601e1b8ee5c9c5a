"""From deciding units and wishes to a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan as comparisons
from sowhat.evidence.did.orders import possible
from sowhat.evidence.rollout.dates import Step
from sowhat.evidence.rollout.lots import Counts, draw
from sowhat.evidence.rollout.past import Past, Shape, laid
from sowhat.evidence.rollout.planner import Known, Wanted, planned
from sowhat.model.rollout import Blocked, PastRead, RolloutPlan

WANTED = Wanted(date(2026, 12, 7), Step(days=14), waves=2, held=4, draws=20)


def known(units: int = 16) -> Known:
    """Sixteen teams of two business units, twenty weeks."""
    rng = np.random.default_rng(1)
    y = rng.normal(size=(units, 1)) + rng.normal(size=(units, 20)) * 0.2
    names = tuple(f"t{i:02}" for i in range(units))
    sides = tuple("ab"[i % 2] for i in range(units))
    past = PastRead(first="a", last="b", periods=20, units=units, fingerprint="x")
    return Known("s", "advice", "calls", "week", 3, names, y, np.full(units, 30.0), sides, past, customers=True)


@pytest.fixture(scope="module")
def plan() -> RolloutPlan:
    return planned(known(), WANTED)


def test_the_same_wishes_past_and_seed_give_the_same_plan(plan: RolloutPlan) -> None:
    assert planned(known(), WANTED) == plan


def test_another_seed_gives_other_lots(plan: RolloutPlan) -> None:
    assert planned(known(), replace(WANTED, seed=2)).places != plan.places


def test_more_placebo_roll_outs_change_no_lot(plan: RolloutPlan) -> None:
    assert planned(known(), replace(WANTED, draws=5)).places == plan.places


def test_hold_outs_wait_until_the_horizon_after_the_last_wave(plan: RolloutPlan) -> None:
    assert [wave.day for wave in plan.waves] == [date(2026, 12, 7), date(2026, 12, 21)]
    assert plan.until == date(2027, 1, 17)  # the Sunday of the third week after the last wave's


def test_a_blocked_wave_moves_and_the_end_with_it() -> None:
    blocked = (Blocked(from_=date(2026, 12, 20), to=date(2027, 1, 3)),)
    moved = planned(known(), replace(WANTED, blocked=blocked))
    assert (moved.waves[1].day, moved.waves[1].wished) == (date(2027, 1, 4), date(2026, 12, 21))
    assert moved.until == date(2027, 1, 31)


@pytest.mark.parametrize("strata", ["unit", "both"])
def test_business_units_get_their_share_of_every_wave(strata: str) -> None:
    found = planned(known(), replace(WANTED, strata=strata))  # type: ignore[arg-type]
    side = dict(zip(known().names, known().unit, strict=True))
    for wave in (0, 1, 2):
        sides = [side[place.unit] for place in found.places if place.wave == wave]
        assert abs(sides.count("a") - sides.count("b")) <= 2


def test_the_effect_in_customers_is_that_of_those_who_go(plan: RolloutPlan) -> None:
    assert plan.power.detectable is not None
    assert plan.power.customers == pytest.approx(plan.power.detectable * 12 * 30)


def test_neighbouring_plans_differ_and_begin_with_this_one(plan: RolloutPlan) -> None:
    first, *others = plan.alternatives
    assert (first.what, first.waves, first.held, first.units) == ("this", 2, 4, 16)
    shapes = [(one.waves, one.held, one.units, one.periods) for one in plan.alternatives]
    assert len(set(shapes)) == len(shapes)
    twice = next(one for one in others if one.what == "twice-units")
    assert first.detectable is not None
    assert twice.detectable == pytest.approx(first.detectable / np.sqrt(2), rel=0.25)


def test_other_orders_stay_within_the_blocks_that_drew() -> None:
    blocks = ("x",) * 6 + ("y",) * 6
    past, shape, wanted = Past(known(12).y, np.ones(12), blocks), Shape((0, 2), 5), Counts((4, 4), 4)
    moments = laid(past, shape, draw(blocks, wanted, np.random.default_rng(3)), 5, 0)
    assert moments.clusters is not None
    grid = layout(moments)
    drawn = possible(
        grid, comparisons(grid, shape.question(), "varying"), moments.clusters, 300, tuple(enumerate(blocks))
    )
    assert drawn is not None
    own = [np.sort(drawn.row[:, side], axis=1) for side in (slice(0, 6), slice(6, 12))]
    assert all((rows == rows[0]).all() for rows in own)
    assert len(np.unique(drawn.row, axis=0)) > 200


def test_units_that_drew_no_lot_keep_their_place_in_every_order() -> None:
    past, shape, wanted = Past(known(12).y, np.ones(12), ("",) * 12), Shape((0,), 3), Counts((6,), 6)
    moments = laid(past, shape, draw(("",) * 12, wanted, np.random.default_rng(3)), 5, 0)
    assert moments.clusters is not None
    grid = layout(moments)
    lots = tuple((unit, "") for unit in range(2, 12))
    drawn = possible(grid, comparisons(grid, shape.question(), "varying"), moments.clusters, 300, lots)
    assert drawn is not None
    assert (drawn.row[:, :2] == drawn.row[0, :2]).all()
