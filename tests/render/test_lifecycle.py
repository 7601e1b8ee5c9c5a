"""The small months of a card: to scale, from zero, with the threshold only where it can be seen."""

from __future__ import annotations

from sowhat.render.lifecycle import HEIGHT, STEP, columns, limit
from sowhat.stories.lifecycle_board import Bar, Card

BARS = (Bar(100, whole=True, busy=False), Bar(50, whole=True, busy=True), Bar(0, whole=True, busy=False))


def card(threshold: int) -> Card:
    return Card("Pay", "/lifecycle/pay", BARS, threshold, "", "", "", "", due=False)


def test_bars_stand_on_the_same_foot_in_proportion() -> None:
    made = columns(BARS, 10_000)
    assert [one.height for one in made[:2]] == [HEIGHT, HEIGHT / 2]
    assert {one.y + one.height for one in made} == {HEIGHT}
    assert [one.x for one in made] == [0, STEP, 2 * STEP]


def test_a_busy_month_and_one_that_is_not_over_differ() -> None:
    assert [one.kind for one in columns((*BARS, Bar(9, whole=False, busy=True)), 1)] == [
        "whole",
        "busy",
        "whole",
        "part",
    ]


def test_the_threshold_is_on_the_scale_of_the_bars() -> None:
    assert limit(card(50)) == HEIGHT / 2
    assert limit(card(400)) == 0


def test_a_threshold_too_far_above_is_left_out_and_flattens_nothing() -> None:
    assert limit(card(401)) is None
    assert columns(BARS, 401)[0].height == HEIGHT


def test_a_service_without_calls_has_bars_of_no_height_to_speak_of() -> None:
    assert [one.height for one in columns((Bar(0, whole=True, busy=False),), 0)] == [0.5]
