"""Controls in the place of the treated: which, how many, and what their ranks say."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from sowhat.evidence.synthetic.placebos import MOST, MOST_WHERE_LARGE, Ranks, needed, plan, sizes


def test_one_treated_unit_is_each_control_in_turn() -> None:
    found = plan(38, [1])
    assert found is not None
    assert found.all
    assert found.assignments == tuple(((one,),) for one in range(38))


def test_two_cohorts_take_every_pair_in_either_order() -> None:
    found = plan(6, [1, 1])
    assert found is not None
    assert len(set(found.assignments)) == 6 * 5


def test_too_many_are_a_fixed_set_in_which_each_control_stands_in_as_often() -> None:
    found, again = plan(40, [2, 2]), plan(40, [2, 2])
    assert found is not None
    assert found == again
    assert (found.all, len(found.assignments)) == (False, MOST)
    often = Counter(one for chosen in found.assignments for group in chosen for one in group)
    assert set(often.values()) == {MOST * 4 // 40}


def test_a_large_panel_tries_fewer() -> None:
    found = plan(700, [1])
    assert found is not None
    assert len(found.assignments) == MOST_WHERE_LARGE


@pytest.mark.parametrize(
    ("controls", "groups", "stand_in"),
    [(38, [3], (3,)), (4, [3], (2,)), (10, [9, 1], (4, 1)), (3, [1, 1], None), (1, [1], None)],
)
def test_at_most_half_of_the_controls_stand_in(
    controls: int, groups: list[int], stand_in: tuple[int, ...] | None
) -> None:
    assert sizes(controls, groups) == stand_in


def test_the_rank_counts_the_estimate_itself() -> None:
    ranks = Ranks(np.array([-3.0, 1.0, 2.0, 0.5]), 4)
    assert (ranks.beyond(-2.0), ranks.p(-2.0)) == (2, 3 / 5)
    assert ranks.p(4.0) == 1 / 5


def test_placebos_of_several_controls_count_no_more_than_the_controls() -> None:
    ranks = Ranks(np.arange(1.0, 172.0), 19)
    assert ranks.share(170.5) == 2 / 172
    assert (ranks.p(170.5), ranks.p(100.0), ranks.reach(0.95)) == (2 / 20, 1.0, 171.0)


@pytest.mark.parametrize(("confidence", "count"), [(0.95, 19), (0.9, 9), (0.99, 99), (0.5, 1)])
def test_an_interval_takes_so_many_controls(confidence: float, count: int) -> None:
    assert needed(confidence) == count
    values = np.arange(1.0, count + 1)
    assert Ranks(values, count).reach(confidence) == count
    assert Ranks(values[:-1], count - 1).reach(confidence) is None


def test_the_interval_holds_what_the_rank_does_not_reject() -> None:
    placebos = np.random.default_rng(0).normal(size=60)
    ranks = Ranks(placebos, 60)
    reach = ranks.reach(0.95)
    assert reach is not None
    assert ranks.p(reach) > 0.05 >= ranks.p(reach * 1.0001)
