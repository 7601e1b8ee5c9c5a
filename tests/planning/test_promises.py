"""What became of a promise, and which comes first."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sowhat.errors import CallError
from sowhat.model.brief import Closed, Kept, Met, Promise, PromiseBody, Promised
from sowhat.planning import promises as rules

TODAY, AT = date(2026, 11, 23), datetime(2026, 11, 1, 9, tzinfo=UTC)


def made(*bodies: PromiseBody, due: date | None = None, id_: str = "PR-1") -> Promise:
    first = Promised(day=date(2026, 11, 1), partner="cards", what="numbers", person="Wang", due=due)
    steps = [(n, AT, "Li", body) for n, body in enumerate((first, *bodies), 1)]
    return rules.replay(id_, steps, TODAY)


@pytest.mark.parametrize(
    ("due", "state", "waits"),
    [
        (None, "open", 0),
        (date(2026, 11, 22), "overdue", -1),
        (date(2026, 11, 23), "soon", 0),
        (date(2026, 12, 7), "soon", 14),
        (date(2026, 12, 8), "open", 15),
    ],
)
def test_how_near_its_day_is(due: date | None, state: str, waits: int) -> None:
    one = made(due=due)
    assert (one.state, one.waits) == (state, waits)


def test_a_kept_one_is_late_no_more() -> None:
    one = made(Kept(day=date(2026, 11, 20), says="shown"), due=date(2026, 11, 10))
    assert (one.state, one.said, one.ended) == ("kept", "shown", date(2026, 11, 20))


def test_one_that_was_given_up_says_why() -> None:
    one = made(Closed(day=TODAY, why="not needed"))
    assert (one.state, one.said) == ("closed", "not needed")


def test_whoever_puts_it_down_keeps_it_where_nobody_is_named() -> None:
    assert made().who == "Li"


def test_late_ones_first_then_by_day_then_without_one_and_the_ended_last() -> None:
    late, near = made(due=date(2026, 11, 1), id_="a"), made(due=date(2026, 11, 30), id_="b")
    free, kept = made(id_="c"), made(Kept(day=TODAY), id_="d")
    assert [one.id for one in rules.in_order((kept, free, near, late))] == ["a", "b", "c", "d"]


def test_a_person_has_their_own_promises_only() -> None:
    body = Met(day=TODAY, partner="cards", person="Wang", next="call", next_on=date(2026, 11, 1))
    other = made(id_="x").model_copy(update={"person": "Zhao"})
    one = rules.person((9, AT, "Li", body), (made(), other), TODAY)
    assert ([each.id for each in one.promises], one.state) == (["PR-1"], "overdue")


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_person_needs_a_name(name: str) -> None:
    with pytest.raises(CallError, match="promise-nobody"):
        rules.who_of(name)
