"""Every subset tried at once finds what a search for each finds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.priority import Candidate
from sowhat.planning import program, subsets
from sowhat.planning.program import Ids, Program
from sowhat.planning.stability import trimmed
from tests.planning.boards import boards, candidate, room, tried

HAS = room(api=10)
Board = tuple[tuple[Candidate, ...], dict[str, Decimal]]


@settings(max_examples=25, deadline=None)
@given(boards(most=6))
def test_it_is_the_best_of_all_subsets(board: Board) -> None:
    candidates, has = board
    told = program.named(candidates, has)
    [found] = subsets.bests([told.program])
    assert tuple(told.ids[at] for at in sorted(found)) in tried(candidates, has)[1]


@settings(max_examples=15, deadline=None)
@given(boards(most=6), st.integers(0, 99))
def test_it_is_as_good_as_a_search_for_each(board: Board, seed: int) -> None:
    told = program.named(*board).program
    rng = np.random.default_rng(seed)
    worlds = [replace(told, worth=tuple(int(rng.integers(-5, 9)) for _ in told.worth)) for _ in range(3)]
    searched = [trimmed(world, program.best(world).ids or frozenset()) for world in worlds]
    merits = [world.merit(ids) for world, ids in zip(worlds, searched, strict=True)]
    assert [world.merit(ids)[:2] for world, ids in zip(worlds, subsets.bests(worlds), strict=True)] == [
        one[:2] for one in merits
    ]


def test_more_programs_than_a_block_are_all_answered() -> None:
    told = program.named((candidate("a", 5, api=6), candidate("b", 4, api=6)), HAS).program
    worlds = [replace(told, worth=(at, 7)) for at in range(2 * subsets.BLOCK + 1)]
    assert subsets.bests(worlds) == [_better(world) for world in worlds]


def _better(world: Program) -> Ids:
    return max((frozenset({0}), frozenset({1})), key=world.merit)


def test_what_brings_nothing_is_not_chosen() -> None:
    told = program.named((candidate("a", 5, api=6), candidate("idle", api=1)), HAS).program
    assert subsets.bests([told]) == [frozenset({0})]
    assert trimmed(told, frozenset({0, 1})) == frozenset({0})


def test_a_base_and_a_must_stay_though_they_bring_nothing() -> None:
    board = (candidate("base", api=1), candidate("a", 5, depends=["base"], api=2), candidate("law", must=True, api=1))
    told = program.named(board, HAS).program
    assert trimmed(told, frozenset({0, 1, 2})) == frozenset({0, 1, 2})


@pytest.mark.parametrize(("n", "fit"), [(subsets.MOST, True), (subsets.MOST + 1, False)])
def test_many_candidates_are_searched_instead(n: int, fit: bool) -> None:
    told = program.named(tuple(candidate(f"c{at}", 1, api=1) for at in range(n)), HAS).program
    assert subsets.fits([told]) is fit


def test_sums_that_floating_point_would_round_are_searched_instead() -> None:
    told = program.named((candidate("a", 1, api=1),), HAS).program
    assert not subsets.fits([replace(told, worth=(2**53,))])
