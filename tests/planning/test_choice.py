"""The best choice, held against all subsets; ties, must-haves that do not fit, and what a team can give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.pillar import Capacity
from sowhat.model.priority import Absent, Candidate, Choice, Clash
from sowhat.planning import choice as choices
from sowhat.planning import program
from sowhat.planning.choice import MOST_EQUAL, choose
from tests.planning import boards
from tests.planning.boards import Ids, Merit, candidate, room

Board = tuple[tuple[Candidate, ...], dict[str, Decimal]]


def found(told: Choice) -> tuple[Decimal, Decimal, set[Ids]]:
    return told.best.worth, -told.best.days, {told.best.ids, *(one.ids for one in told.equal)}


def picked(candidates: Sequence[Candidate], ids: Ids) -> list[Candidate]:
    return [one for one in candidates if one.id in ids]


def random_board(seed: int, size: int, spread: float) -> Board:
    """Four teams, worths over many orders of magnitude, a chain and some exclusions."""
    rng = np.random.default_rng(seed)
    made = []
    for at in range(size):
        days = {f"t{team}": round(float(rng.uniform(0.5, 40)), 1) for team in range(4) if rng.random() < 0.6}
        depends = [f"c{rng.integers(at)}"] if at and rng.random() < 0.3 else []
        excludes = [f"c{rng.integers(at)}"] if at and rng.random() < 0.2 and not depends else []
        worth = round(float(rng.lognormal(8, spread)), 2)
        made.append(candidate(f"c{at}", worth, depends, excludes, at == 3, **(days or {"t0": 1})))
    return tuple(made), {f"t{team}": Decimal(str(round(float(rng.uniform(40, 110)), 1))) for team in range(4)}


@settings(max_examples=120, deadline=None)
@given(board=boards.boards())
def test_the_choice_is_the_best_of_all_subsets(board: Board) -> None:
    candidates, has = board
    told = choose(candidates, has)
    (_, worth, days), ties = boards.tried(candidates, has)
    best = found(told)
    assert best[:2] == (worth, days)
    assert best[2] <= ties
    assert told.more or best[2] == ties
    assert told.proven


@pytest.mark.parametrize("spread", [0.5, 4])
@pytest.mark.parametrize("seed", range(4))
def test_fourteen_candidates_of_four_teams_are_chosen_as_all_subsets_say(seed: int, spread: float) -> None:
    candidates, has = random_board(seed, 14, spread)
    (_, worth, days), ties = boards.tried(candidates, has)
    assert found(choose(candidates, has)) == (worth, days, ties)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_no_team_gives_more_than_it_has_and_nothing_comes_without_its_base(seed: int) -> None:
    candidates, has = random_board(seed, 16, 1)
    told = choose(candidates, has)
    assert boards.allowed(picked(candidates, told.best.ids), has)
    assert all(team.used <= team.room for team in told.teams)


def greedy(candidates: Sequence[Candidate], has: Mapping[str, Decimal]) -> Merit:
    """The most worth a day first, with all that it depends on, as long as it fits."""
    kept: list[Candidate] = []
    rate = {one.id: boards.worth_of(one) / boards.days_of(one) for one in candidates}
    for one in sorted(candidates, key=lambda one: (-one.must, -rate[one.id])):
        more = [each for each in choices.with_bases(candidates, (one.id,)) if each not in kept]
        if boards.allowed([*kept, *more], has):
            kept += more
    return boards.merit(kept)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_choice_is_never_worth_less_than_the_greedy_one(seed: int) -> None:
    candidates, has = random_board(seed, 16, 1)
    told = choose(candidates, has)
    musts = sum(one.must for one in picked(candidates, told.best.ids))
    assert (musts, told.best.worth) >= greedy(candidates, has)[:2]


def test_the_greedy_choice_would_be_worse() -> None:
    """Sixty an hour fills the room for 60; two of fifty are worth 100."""
    candidates = (candidate("dense", 60, api=6), candidate("a", 50, api=5.5), candidate("b", 50, api=5.5))
    assert greedy(candidates, room(api=11))[1] == 60
    assert choose(candidates, room(api=11)).best.ids == ("a", "b")


def test_equal_bundles_are_all_named() -> None:
    candidates = [candidate(id_, 5, api=3) for id_ in "abc"]
    told = choose(candidates, room(api=6))
    assert told.best.ids == ("a", "b")
    assert [one.ids for one in told.equal] == [("a", "c"), ("b", "c")]


def test_of_equal_worth_fewer_days_win() -> None:
    told = choose([candidate("long", 5, api=4), candidate("short", 5, api=3)], room(api=4))
    assert (told.best.ids, told.equal) == (("short",), ())


def test_a_cent_a_month_breaks_a_tie_of_billions() -> None:
    """What the solver's floating point may take for equal is told apart in whole numbers."""
    told = choose([candidate("a", 10**13, api=3), candidate("b", 10**13 + 0.01, api=4)], room(api=4))
    assert (told.best.ids, told.equal) == (("b",), ())


def test_a_thousandth_of_a_day_too_much_does_not_fit() -> None:
    told = choose([candidate("a", 5, api=500.001), candidate("b", 4, api=1)], room(api=500))
    assert told.best.ids == ("b",)


def test_many_equal_bundles_are_cut_off_and_said_to_be_more() -> None:
    told = choose([candidate(f"c{at}", 5, api=1) for at in range(20)], room(api=1))
    assert (len(told.equal), told.more) == (MOST_EQUAL, True)


def test_just_as_many_as_are_named_are_no_more() -> None:
    told = choose([candidate(f"c{at}", 5, api=1) for at in range(MOST_EQUAL + 1)], room(api=1))
    assert (len(told.equal), told.more) == (MOST_EQUAL, False)


def test_a_base_comes_with_what_is_worth_it() -> None:
    told = choose([candidate("base", None, api=4), candidate("top", 9, ["base"], api=1)], room(api=5))
    assert (told.best.ids, told.unvalued) == (("base", "top"), ("base",))


def test_what_nobody_valued_is_not_chosen_for_itself() -> None:
    assert choose([candidate("a", None, api=1)], room(api=5)).best.ids == ()


def test_those_that_need_each_other_come_together_or_not_at_all() -> None:
    both = [candidate("a", 5, ["b"], api=3), candidate("b", 5, ["a"], api=3)]
    assert choose(both, room(api=5)).best.ids == ()
    assert choose(both, room(api=6)).best.ids == ("a", "b")


def test_a_team_that_nobody_gave_time_has_none() -> None:
    told = choose([candidate("a", 5, api=1, design=1)], room(api=5))
    assert told.best.ids == ()
    assert {one.team: int(one.room) for one in told.teams} == {"api": 5, "design": 0}


def test_a_must_comes_before_any_worth() -> None:
    told = choose([candidate("law", -5, must=True, api=4), candidate("gold", 10**12, api=4)], room(api=5))
    assert (told.best.ids, told.misfit) == (("law",), None)


def test_must_haves_that_are_too_much_are_told_with_what_is_over() -> None:
    """`big` needs 7 with its base and `small` 3: of 8 days, two are over. One is dropped, the least worth."""
    base = candidate("base", 0, api=2)
    big = candidate("big", 1, ["base"], must=True, api=5)
    small = candidate("small", 2, must=True, api=3)
    told = choose([base, big, small, candidate("extra", 9, api=5)], room(api=8))
    assert told.best.ids == ("small", "extra")
    assert told.misfit is not None
    assert told.misfit.dropped == ("big",)
    (lack,) = told.misfit.short
    assert [int(one) for one in (lack.room, lack.needed, lack.over)] == [8, 10, 2]
    assert (lack.team, lack.ids) == ("api", ("base", "big", "small"))


def test_must_haves_that_exclude_each_other_clash() -> None:
    told = choose([candidate("a", 5, must=True, api=1), candidate("b", 6, (), ["a"], True, api=1)], room(api=9))
    assert told.misfit is not None
    assert (told.misfit.clashes, told.misfit.dropped) == ((Clash(first="a", second="b"),), ("a",))


def test_a_must_have_that_rests_on_nothing_is_told() -> None:
    told = choose([candidate("a", 5, ["ghost"], must=True, api=1), candidate("b", 5, must=True)], room(api=9))
    assert told.misfit is not None
    assert told.misfit.absent == (Absent(id="a", base="ghost"),)
    assert told.misfit.unestimated == ("b",)
    assert told.misfit.short == ()


def test_nothing_to_choose_from_is_an_empty_choice() -> None:
    told = choose([], room(api=9))
    assert (told.best.ids, int(told.best.worth), told.equal, told.proven) == ((), 0, (), True)


def test_two_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        choose([candidate("a", 5, api=1)] * 2, room(api=9))


def test_a_search_that_was_ended_is_not_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    candidates, has = random_board(1, 40, 1)
    monkeypatch.setattr(program, "NODES", 0)
    told = choose(candidates, has)
    assert not told.proven
    assert boards.allowed(picked(candidates, told.best.ids), has)


SPANS = (
    (date(2026, 1, 1), date(2026, 4, 1), "90"),
    (date(2026, 3, 1), date(2026, 5, 1), "31"),
    (date(2025, 1, 1), date(2026, 1, 1), "0"),
)


@pytest.mark.parametrize(("from_", "to", "days"), SPANS)
def test_of_a_stated_span_its_part_by_days_counts(from_: date, to: date, days: str) -> None:
    stated = Capacity(team="api", from_=date(2026, 1, 1), to=date(2026, 4, 1), person_days=Decimal(90))
    assert choices.room([stated], from_, to) == ({"api": Decimal(days)} if days != "0" else {})


def test_spans_of_one_team_add_up() -> None:
    first = Capacity(team="api", from_=date(2026, 1, 1), to=date(2026, 2, 1), person_days=Decimal(31))
    second = Capacity(team="api", from_=date(2026, 2, 1), to=date(2026, 3, 1), person_days=Decimal(14))
    assert choices.room([first, second], date(2026, 1, 31), date(2026, 2, 3)) == {"api": Decimal(2)}
