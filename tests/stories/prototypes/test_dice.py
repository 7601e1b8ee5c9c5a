"""Throws that are the same everywhere."""

from __future__ import annotations

from sowhat.stories.prototypes.dice import Dice


def test_a_seed_gives_the_same_throws_for_ever() -> None:
    dice = Dice("a")
    assert [dice.between(1, 100) for _ in range(4)] == [87, 22, 18, 86]


def test_throws_follow_each_other_and_keep_their_bounds() -> None:
    dice = Dice("b")
    thrown = [dice.between(1, 6) for _ in range(600)]
    assert set(thrown) == {1, 2, 3, 4, 5, 6}


def test_bits_are_as_many_as_asked_for() -> None:
    assert max(Dice(str(n)).bits(8) for n in range(300)) < 256
