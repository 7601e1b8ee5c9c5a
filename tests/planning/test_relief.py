"""What a little more time of one team would bring."""

from __future__ import annotations

from decimal import Decimal

from sowhat.model.priority import Candidate, Relief
from sowhat.planning.choice import choose
from sowhat.planning.relief import MORE, relief
from tests.planning.boards import candidate, room


def told(*candidates: Candidate, **days: float) -> dict[str, Relief]:
    has = room(**days)
    return {one.team: one for one in relief(candidates, has, choose(candidates, has))}


def test_the_team_that_is_short_would_bring_what_is_left_out() -> None:
    found = told(candidate("a", 9, api=10), candidate("b", 5, api=10, data=1), api=10, data=5)
    assert (found["api"].worth, found["api"].added, found["api"].dropped) == (Decimal(5), ("b",), ())
    assert (found["data"].worth, found["data"].added) == (Decimal(), ())
    assert found["api"].days == MORE


def test_more_time_may_swap_one_for_another() -> None:
    found = told(candidate("a", 5, api=10), candidate("b", 9, api=20), api=10)
    assert (found["api"].worth, found["api"].added, found["api"].dropped) == (Decimal(4), ("b",), ("a",))


def test_a_must_that_comes_to_fit_counts_before_worth() -> None:
    found = told(candidate("law", must=True, api=15), candidate("a", 9, api=10), api=10)
    assert (found["api"].musts, found["api"].worth, found["api"].added) == (1, Decimal(-9), ("law",))


def test_a_team_without_stated_time_is_asked_too_and_the_most_stands_first() -> None:
    board = (candidate("a", 9, data=5), candidate("b", 1, api=5))
    found = relief(board, room(api=1), choose(board, room(api=1)))
    assert [(one.team, one.worth) for one in found] == [("data", Decimal(9)), ("api", Decimal(1))]
