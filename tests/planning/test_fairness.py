"""Who gets what: exact shares, what belongs to several, and what cannot be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.model.priority import Candidate, Fairness, UnitShare
from sowhat.planning.fairness import fairness
from tests.planning.boards import candidate


def of(*units: str, id_: str = "a", worth: float | None = 6, days: float = 3) -> Candidate:
    return candidate(id_, worth, api=days).model_copy(update={"units": units})


def row(told: Fairness, unit: str | None) -> UnitShare:
    return next(one for one in told.units if one.unit == unit)


def test_shares_of_worth_days_and_people_stand_side_by_side() -> None:
    """Retail has three quarters of the worth, half of the days and a quarter of the people: three times its part."""
    board = [of("retail", worth=9), of("cards", id_="b", worth=3), of("cards", id_="c", worth=99)]
    told = fairness(board, ["a", "b"], {"retail": 100, "cards": 300})
    retail, cards = row(told, "retail"), row(told, "cards")
    assert (retail.worth_share, retail.days_share, retail.people_share, retail.ratio) == (0.75, 0.5, 0.25, 3)
    assert (retail.asked, retail.chosen, cards.asked, cards.chosen) == (1, 1, 2, 1)
    assert told.moved == 0.5


def test_what_is_for_several_is_parted_by_their_people() -> None:
    told = fairness([of("retail", "cards", worth=8)], ["a"], {"retail": 100, "cards": 300})
    assert [str(one.worth) for one in told.units] == ["6.00", "2.00"]
    assert told.moved == 0


def test_what_is_for_all_is_parted_among_all() -> None:
    told = fairness([of(worth=8), of("x", id_="b", worth=0)], ["a"], {"x": 100, "y": 300})
    assert [(one.unit, str(one.worth), one.asked) for one in told.units] == [("x", "2.00", 1), ("y", "6.00", 0)]


def test_without_a_count_of_people_nothing_is_compared() -> None:
    told = fairness([of("x")], ["a"], {"x": 100, "y": None})
    assert (told.unknown, told.moved) == (("y",), None)
    assert [one.people_share for one in told.units] == [None, None]
    assert row(told, "x").worth_share == 1


def test_a_unit_that_nobody_counted_is_unknown() -> None:
    assert fairness([of("new")], [], {"x": 100}).unknown == ("new",)


def test_what_cannot_be_parted_stands_by_itself() -> None:
    told = fairness([of("x", "y"), of("x", id_="b")], ["a", "b"], {"x": 100})
    assert (row(told, None).worth_share, row(told, "x").worth_share) == (0.5, 0.5)
    assert told.moved is None


def test_nothing_chosen_has_no_shares() -> None:
    told = fairness([of("x")], [], {"x": 1})
    assert (row(told, "x").worth_share, row(told, "x").chosen, told.moved) == (None, 0, None)


def test_a_unit_without_people_has_no_ratio() -> None:
    told = fairness([of("x")], ["a"], {"x": 0, "y": 10})
    assert (row(told, "x").people_share, row(told, "x").ratio, told.moved) == (0, None, 1)


def test_shares_of_losses_are_not_told() -> None:
    told = fairness([of("x", worth=5), of("y", id_="b", worth=-2)], ["a", "b"], {"x": 1, "y": 1})
    assert [one.worth_share for one in told.units] == [None, None]
    assert [one.days_share for one in told.units] == [0.5, 0.5]


def test_without_units_all_is_nobodys() -> None:
    told = fairness([of()], ["a"], {})
    assert [(one.unit, one.worth_share) for one in told.units] == [(None, 1)]


@given(
    worths=st.lists(st.integers(0, 50), min_size=1, max_size=6),
    people=st.lists(st.integers(1, 50), min_size=3, max_size=3),
)
def test_shares_add_up_to_one_and_what_moves_is_no_more_than_all(worths: list[int], people: list[int]) -> None:
    units = dict(zip("xyz", people, strict=True))
    board = [of("xyz"[at % 3], id_=f"c{at}", worth=told) for at, told in enumerate(worths)]
    told = fairness(board, [one.id for one in board], units)
    if not any(worths):
        assert told.moved is None
        return
    assert sum(one.worth_share or 0 for one in told.units) == pytest.approx(1)
    assert told.moved is not None
    assert 0 <= told.moved < 1
