"""Why not mine: each reason by itself, and what it would have pushed out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings

from sowhat.model.priority import Candidate, LeftOut
from sowhat.planning.choice import choose
from sowhat.planning.left_out import left_out
from tests.planning import boards
from tests.planning.boards import candidate, room

HAS = room(api=10)
FULL = candidate("full", 9, api=10)
LAW = candidate("law", 1, must=True, api=8)
CASES: dict[str, tuple[Sequence[Candidate], LeftOut]] = {
    "effort unknown": ([candidate("x", 50)], LeftOut(id="x", why="no-effort")),
    "base not listed": ([candidate("x", 50, ["ghost"], api=1)], LeftOut(id="x", why="absent", other="ghost")),
    "base without effort": (
        [candidate("base", 1, must=True), candidate("x", 50, ["base"], api=1)],
        LeftOut(id="x", why="absent", other="base"),
    ),
    "too large": ([candidate("x", 50, api=12)], LeftOut(id="x", why="too-large", team="api", over=Decimal(2))),
    "too large with its base": (
        [candidate("base", 0, api=7), candidate("x", 50, ["base"], api=4)],
        LeftOut(id="x", why="too-large", team="api", over=Decimal(1)),
    ),
    "clash": (
        [candidate("base", 0, (), ["x"], api=1), candidate("x", 50, ["base"], api=1)],
        LeftOut(id="x", why="clash", other="base"),
    ),
    "no room beside a must": (
        [LAW, candidate("x", 50, api=3)],
        LeftOut(id="x", why="beside-musts", instead=("law",)),
    ),
    "nobody knows its worth": (
        [FULL, candidate("x", None, api=3)],
        LeftOut(id="x", why="unvalued", costs=Decimal(9), instead=("full",)),
    ),
    "as good": (
        [FULL, candidate("x", 9, api=10)],
        LeftOut(id="x", why="equal", costs=Decimal(0), instead=("full",)),
    ),
    "as much worth, more days": (
        [candidate("a", 9, api=5), candidate("x", 9, api=6)],
        LeftOut(id="x", why="outweighed", costs=Decimal(0), instead=("a",)),
    ),
    "worth less": (
        [FULL, candidate("x", 7, api=3)],
        LeftOut(id="x", why="outweighed", costs=Decimal(2), instead=("full",)),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_why_it_was_not_chosen(name: str) -> None:
    candidates, expected = CASES[name]
    told = left_out(candidates, HAS, choose(candidates, HAS))
    assert {one.id: one for one in told}["x"] == expected


def test_what_was_chosen_is_not_left_out() -> None:
    candidates = [FULL, candidate("x", 1, api=1)]
    assert [one.id for one in left_out(candidates, HAS, choose(candidates, HAS))] == ["x"]


@settings(max_examples=60, deadline=None)
@given(board=boards.boards(most=6, musts=False))
def test_what_it_costs_is_what_all_subsets_with_it_lack(
    board: tuple[tuple[Candidate, ...], dict[str, Decimal]],
) -> None:
    candidates, has = board
    told = choose(candidates, has)
    for one in left_out(candidates, has, told):
        forced = [each.model_copy(update={"must": each.id == one.id}) for each in candidates]
        (musts, worth, _), _ = boards.tried(forced, has)
        assert (one.costs is None) == (musts == 0)
        assert one.costs is None or one.costs == told.best.worth - worth
