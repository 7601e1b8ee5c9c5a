"""Candidates in whole numbers, and searches with conditions."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from sowhat.model.priority import Candidate
from sowhat.planning import program
from sowhat.planning.program import Extra, Found, Program, named
from tests.planning.boards import candidate, room


def told(*candidates: Candidate, **days: float) -> Program:
    return named(candidates, room(**days)).program


def test_efforts_are_rounded_up_and_room_down() -> None:
    made = told(candidate("a", 1.00004, api=0.3333), api=0.3339)
    assert (made.days, made.room, made.worth) == (((334,),), (333,), (10_000,))


def test_efforts_stand_with_their_teams() -> None:
    made = named([candidate("a", 1, data=2), candidate("b", 1, api=1, data=3)], room(api=9))
    assert made.teams == ("api", "data")
    assert (made.program.days, made.program.room) == (((0, 1000), (2000, 3000)), (9000, 0))


def test_what_has_no_effort_or_no_base_is_barred() -> None:
    made = told(candidate("a", 1), candidate("b", 1, ["ghost"], api=1), candidate("c", 1, ["a"], api=1))
    assert (made.barred, made.bases) == (frozenset({0, 1}), ((2, 0),))


def test_who_excludes_whom_does_not_matter_and_nobody_excludes_himself() -> None:
    made = told(candidate("a", 1, (), ["b", "ghost", "a"], api=1), candidate("b", 1, (), ["a"], api=1))
    assert made.clashes == ((0, 1),)


def test_as_many_must_haves_as_possible_come_before_worth() -> None:
    """Two of three fit, and then the one that is worth more beside them."""
    small = [candidate(id_, -1, must=True, api=2) for id_ in "abc"]
    made = told(*small, candidate("gold", 10**9, api=4), candidate("tin", 1, api=1), api=5)
    assert made.merit(program.best(made).ids or frozenset()) == (2, -10_000, -5000)


BOARD = told(candidate("a", 5, api=3), candidate("b", 4, api=3), candidate("c", 1, api=3), candidate("d", 9), api=6)


@pytest.mark.parametrize(
    ("extra", "ids"),
    [
        (Extra(), {0, 1}),
        (Extra(needs=frozenset({2})), {0, 2}),
        (Extra(cuts=(frozenset({0, 1}),)), {0, 2}),
        (Extra(cuts=(frozenset({0, 1}), frozenset({0, 2}), frozenset({0}))), {1, 2}),
        (Extra(needs=frozenset({3})), None),
        (Extra(needs=frozenset({0, 1, 2})), None),
        (Extra(floor=(np.ones(4), 3)), None),
    ],
)
def test_the_best_under_conditions(extra: Extra, ids: set[int] | None) -> None:
    assert program.best(BOARD, extra) == Found(None if ids is None else frozenset(ids), proven=True)


def test_what_comes_with_a_need_and_what_then_cannot() -> None:
    chain = [candidate("base", 1, (), ["rival"], api=1), candidate("on", 1, ["base"], api=1)]
    made = told(*chain, candidate("rival", 1, api=1), candidate("rests", 1, ["rival"], api=1), candidate("x", 1, api=1))
    assert program.settled(made, frozenset({1})) == (frozenset({0, 1}), frozenset({2, 3}))


def test_where_all_is_settled_nothing_is_searched() -> None:
    alone = told(candidate("a", 5, api=3), api=2)
    assert program.best(alone, Extra(needs=frozenset({0}))).ids is None
    assert program.best(told(), Extra()).ids == frozenset()


def test_another_objective_may_be_asked_for() -> None:
    assert program.fitting(BOARD, Extra(), -np.ones(4)).ids == frozenset()


def test_what_the_solver_takes_for_fitting_is_counted_again() -> None:
    """A ten millionth over the room is within the solver's tolerance, and not within ours."""
    days, has = Decimal(10_000), Decimal("9999.999")
    made = named([candidate("a", 5, api=float(days)), candidate("b", 1, api=1)], {"api": has}).program
    assert program.best(made).ids == frozenset({1})


QUIET = """
from sowhat.planning import choice, left_out, stability
from tests.planning.test_choice import random_board
for seed in (3, 4, 131):
    candidates, has = random_board(seed, 20, 1)
    told = choice.choose(candidates, has)
    left_out.left_out(candidates, has, told)
    stability.stability(candidates, has, told.best.ids, 1, 10)
"""


def test_what_is_settled_beforehand_makes_the_solver_write_nothing() -> None:
    """With fixed columns its C++ wrote some two hundred lines to standard output here."""
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), str(root / "src")])
    call = [sys.executable, "-c", QUIET]
    done = subprocess.run(call, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=True)
    assert done.stdout == ""
