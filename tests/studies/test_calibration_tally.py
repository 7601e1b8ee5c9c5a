"""What is counted, and when a promise counts as broken."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from scipy import stats

from sowhat.model.calibration import Judged, Share, WorldTally
from sowhat.simulate.worlds.made import Asked, Standing, World
from sowhat.studies.calibration import NOTHING, Answer
from sowhat.studies.calibration_tally import bounds, tally


def world(truth: float = 0.0, holds: bool = True, sides: float = 40, standing: Standing = "judged") -> World:
    return World("w", "did", lambda rng: NotImplemented, truth, holds, sides, Asked(), standing)


def rule(counted: WorldTally, name: str) -> Judged:
    return next(one for one in counted.judged if one.rule == name)


def answers(*told: tuple[int, str, float, float]) -> Sequence[Answer]:
    """So many of a grade with these ends."""
    return [Answer(grade, (low + high) / 2, low, high) for count, grade, low, high in told for _ in range(count)]


@pytest.mark.parametrize(("k", "n"), [(0, 10), (1, 10), (10, 10), (7, 100), (130, 2000)])
def test_bounds_are_those_of_clopper_and_pearson(k: int, n: int) -> None:
    exact = stats.binomtest(k, n).proportion_ci(0.98, method="exact")
    assert bounds(Share(k=k, n=n)) == pytest.approx((exact.low, exact.high), abs=1e-12)


def test_grades_intervals_and_refusals_are_counted() -> None:
    found = tally(world(truth=1.0), [*answers((6, "C", 0.5, 1.5), (2, "C", -1, 3), (1, "D", 2, 3)), NOTHING])
    assert (found.draws, found.published, found.grades) == (
        10,
        Share(k=8, n=10),
        {"A": 0, "B": 0, "C": 8, "D": 1, "": 1},
    )
    assert (found.coverage, found.coverage_published) == (Share(k=8, n=9), Share(k=8, n=8))
    assert found.power == Share(k=7, n=10)
    assert found.bias == pytest.approx((8 * 1.0 + 2.5) / 9 - 1)
    assert found.length == 1.0


def test_an_effect_on_the_wrong_side_is_no_power() -> None:
    assert tally(world(truth=1.0), answers((4, "C", -2, -1))).power == Share(k=0, n=4)


def test_false_claims_are_those_published_and_those_of_all() -> None:
    found = tally(world(), answers((90, "C", -1, 1), (5, "C", 1, 2), (10, "D", 1, 2)))
    assert (found.false_claims, found.false_claims_all) == (Share(k=5, n=95), Share(k=15, n=105))


def test_without_an_interval_nothing_is_published() -> None:
    assert tally(world(), [Answer("C", 1.0, np.nan, np.nan)] * 3).published == Share(k=0, n=3)


@pytest.mark.parametrize(("k", "passed"), [(100, True), (123, True), (124, False)])
def test_false_claims_fail_where_the_exact_bound_is_above_one_in_twenty(k: int, passed: bool) -> None:
    counted = tally(world(), answers((2000 - k, "C", -1, 1), (k, "C", 1, 2)))
    assert rule(counted, "false-claims").passed is passed
    assert (bounds(Share(k=k, n=2000))[0] > 0.05) is not passed


@pytest.mark.parametrize(
    ("hit", "sides", "passed"),
    [(1860, 40, True), (1859, 40, False), (1941, 40, False), (1990, 10, True), (1859, 10, False)],
)
def test_coverage_of_a_long_run_is_held_against_its_bounds(hit: int, sides: float, passed: bool) -> None:
    counted = tally(world(1.0, sides=sides), answers((hit, "C", 0, 2), (2000 - hit, "C", 2, 3)))
    assert rule(counted, "coverage").passed is passed


def test_a_short_run_fails_only_where_chance_cannot_explain_it() -> None:
    assert rule(tally(world(1.0), answers((90, "C", 0, 2), (10, "C", 2, 3))), "coverage").passed
    assert not rule(tally(world(1.0), answers((80, "C", 0, 2), (20, "C", 2, 3))), "coverage").passed


def test_refusals_are_asked_about_only_where_the_effect_is_seen() -> None:
    seen = tally(world(1.0), answers((80, "C", 0.5, 2), (20, "D", -1, 2)))
    unseen = tally(world(1.0), answers((79, "C", 0.5, 2), (21, "D", -1, 2)))
    assert not rule(seen, "refusal").passed
    assert "refusal" not in {one.rule for one in unseen.judged}


def test_of_broken_assumptions_only_false_claims_are_asked() -> None:
    assert {one.rule for one in tally(world(0.0, holds=False), answers((9, "C", -1, 1))).judged} == {"false-claims"}


@pytest.mark.parametrize("standing", ["compared", "unseen"])
def test_nothing_is_asked_of_a_world_of_which_nothing_is_promised(standing: Standing) -> None:
    assert tally(world(standing=standing), answers((9, "C", 1, 2))).judged == ()


def test_an_interval_for_every_look_may_be_wide() -> None:
    always = World("w", "experiment", lambda rng: NotImplemented, sides=500, asked=Asked(always_valid=True))
    assert rule(tally(always, answers((2000, "A", -1, 1))), "coverage").passed


def test_all_refused_is_no_false_claim() -> None:
    assert tally(world(holds=False), [NOTHING] * 50).passed
