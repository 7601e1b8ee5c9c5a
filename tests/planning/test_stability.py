"""The choice under moved guesses: exact where nothing moves, by chance where it does, the same for the same seed."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import norm

from sowhat.model.priority import Candidate, Delay, Effort, Estimates, Stability
from sowhat.planning.choice import choose
from sowhat.planning.stability import DRAWS, quantiles, stability, worths
from tests.planning.boards import about, candidate, room, sure

HAS = room(api=10)
SPREAD = 1.959963984540054


def guessed(id_: str, low: float, likely: float, high: float, days: float = 10, most: float | None = None) -> Candidate:
    """Worth `likely` a month, perhaps `low` or `high`; its days may be up to `most`."""
    effort = (Effort(team="api", days=about(days, days, most or days)),)
    return Candidate(
        id=id_, estimates=Estimates(reach=sure(1), value=about(low, likely, high), grade="A", effort=effort)
    )


def stable(*candidates: Candidate, seed: int = 1, draws: int = DRAWS) -> Stability:
    return stability(candidates, HAS, choose(candidates, HAS).best.ids, seed, draws)


def share(told: Stability, id_: str) -> float:
    return next(one.share for one in told.each if one.id == id_)


def test_where_nothing_moves_the_plan_is_always_best() -> None:
    told = stable(candidate("a", 5, api=6), candidate("b", 4, api=6), draws=5)
    assert [(one.id, one.share) for one in told.each] == [("a", 1), ("b", 0)]
    assert (told.plan, told.fits, told.regret) == (1, 1, 0)
    assert [one.ids for one in told.often] == [("a",)]


def test_two_alike_are_chosen_half_of_the_time_each() -> None:
    told = stable(guessed("a", 80, 101, 120), guessed("b", 80, 100, 120))
    assert share(told, "a") + share(told, "b") == pytest.approx(1)
    assert share(told, "a") == pytest.approx(0.5, abs=4 * math.sqrt(0.25 / DRAWS) + 0.04)


def test_the_chance_of_being_better_is_the_normals() -> None:
    """a is 120 ± 20 / 1.96, b is 100 ± 20 / 1.96: a is better with the probability of their difference above 0."""
    told = stable(guessed("a", 100, 120, 140), guessed("b", 80, 100, 120), draws=400)
    chance = float(norm.cdf(20 / (20 / SPREAD * math.sqrt(2))))
    assert told.plan == pytest.approx(chance, abs=4 * math.sqrt(chance * (1 - chance) / DRAWS))


def test_what_is_likely_best_need_not_be_best_most_often() -> None:
    """b seldom wins by a little, a's worth may fall far: the choice that was best most often stands first."""
    told = stable(guessed("a", -100, 101, 102), guessed("b", 99, 100, 160))
    assert told.often[0].ids == ("b",)
    assert told.plan < 0.5


def test_efforts_that_may_grow_may_not_fit() -> None:
    """Ten days at best fill the room: half of the draws take more."""
    told = stable(guessed("a", 5, 5, 5, days=10, most=20))
    assert told.fits == pytest.approx(0.5, abs=4 * math.sqrt(0.25 / DRAWS))
    assert told.regret == 0


def test_a_plan_that_never_fits_has_no_regret_to_tell() -> None:
    told = stability([candidate("a", 5, api=11)], HAS, ["a"], seed=1, draws=3)
    assert (told.fits, told.plan, told.regret) == (0, 0, None)


def test_regret_is_the_share_given_away() -> None:
    told = stability([candidate("a", 10, api=6), candidate("b", 8, api=6)], HAS, ["b"], seed=1, draws=3)
    assert told.regret == pytest.approx(0.2)


def test_equal_seeds_give_equal_digits_and_others_do_not() -> None:
    both = [guessed("a", 80, 100, 120), guessed("b", 80, 100, 120)]
    seven, again, eight = (stable(*both, seed=seed, draws=50) for seed in (7, 7, 8))
    assert seven == again
    assert seven.regret != eight.regret


def test_another_candidate_moves_nobodys_draws() -> None:
    """c never fits, so that shares stay to the digit."""
    both = [guessed("a", 80, 101, 120), guessed("b", 80, 100, 120)]
    alone, beside = stable(*both, draws=50), stable(guessed("c", 80, 100, 120, days=99), *both, draws=50)
    assert [share(alone, id_) for id_ in "ab"] == [share(beside, id_) for id_ in "ab"]


def test_the_order_of_candidates_does_not_matter() -> None:
    three = [guessed(id_, 50, 90 + at, 150, days=5) for at, id_ in enumerate("abc")]
    one, other = stable(*three, draws=60), stable(*reversed(three), draws=60)
    assert {each.id: each.share for each in one.each} == {each.id: each.share for each in other.each}


def test_a_must_is_chosen_in_every_draw_in_which_it_fits() -> None:
    law = candidate("law", 0, must=True, api=10)
    told = stable(guessed("a", 10, 1000, 5000), law, draws=20)
    assert (share(told, "law"), share(told, "a")) == (1, 0)


@pytest.mark.parametrize(("at", "is_"), [(0.025, 2), (0.5, 10), (0.975, 40)])
def test_ranges_are_95_percent_around_the_likely(at: float, is_: float) -> None:
    assert quantiles(about(2, 10, 40), np.array([at]))[0] == pytest.approx(is_)


def test_a_loss_is_drawn_beside_the_value_and_never_below_nothing() -> None:
    told = Estimates(delay=Delay(loss=about(0, 10, 100), chance=sure(0.5).likely))
    drawn = worths(told, np.random.default_rng(1), 2000)
    assert drawn.min() >= 0
    assert np.median(drawn) == pytest.approx(5, abs=2.6)
    assert np.quantile(drawn, 0.975) == pytest.approx(50, rel=0.15)


def test_reach_is_never_below_nothing() -> None:
    told = Estimates(reach=about(0, 1, 1), value=sure(1), grade="A")
    assert worths(told, np.random.default_rng(1), 2000).min() == 0
