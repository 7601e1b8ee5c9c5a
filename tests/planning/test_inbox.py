"""Whose a task is, how urgent, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.model.inbox import SOON, URGENCIES, Task
from sowhat.model.person import Person
from sowhat.planning.inbox import ordered, urgency, whose

TODAY = date(2026, 11, 2)
LIN = Person(id="oidc/1", name="Lin Yue", email="lin@bank.example", groups=("Payments",), role="approver")


def task(id_: str = "review:pay", **said: object) -> Task:
    told = {"id": id_, "kind": "review", "area": "lifecycle", "href": "/lifecycle/pay", "role": "approver"}
    return Task.model_validate({**told, **said})


@pytest.mark.parametrize(
    ("days", "waited_for", "expected"),
    [
        (-1, False, "overdue"),
        (0, False, "soon"),
        (SOON, True, "soon"),
        (SOON + 1, True, "waited-for"),
        (SOON + 1, False, "open"),
        (None, True, "waited-for"),
        (None, False, "open"),
    ],
)
def test_the_first_rule_that_holds_says_how_urgent(days: int | None, waited_for: bool, expected: str) -> None:
    due = None if days is None else TODAY + timedelta(days=days)
    assert urgency(task(due=due, waited_for=waited_for), TODAY) == expected


def test_names_decide_before_teams_and_teams_before_roles() -> None:
    assert whose(task(names=("lin  YUE",), teams=("cards",)), LIN) == "you"
    assert whose(task(names=("lin@bank.example",)), LIN) == "you"
    assert whose(task(names=("Chen",), teams=("payments",)), LIN) == "other"
    assert whose(task(teams=("payments",)), LIN) == "team"
    assert whose(task(teams=("cards",)), LIN) == "role"


def test_too_small_a_role_and_a_bar_make_it_somebody_elses() -> None:
    viewer = LIN.model_copy(update={"role": "viewer"})
    assert whose(task(names=("Lin Yue",)), viewer) == "other"
    assert whose(task(barred=("Lin Yue",)), LIN) == "other"


def test_whoever_uses_this_machine_stands_for_everybody_of_their_role() -> None:
    assert whose(task(names=("Chen",), barred=("Lin",)), Person(role="approver")) == "role"
    assert whose(task(), Person(role="contributor")) == "other"


def test_the_most_urgent_first_then_mine_then_the_earliest_then_the_longest_wait() -> None:
    late = task("review:a", due=TODAY - timedelta(days=1))
    named = task("review:b", due=TODAY + timedelta(days=5), names=("Lin Yue",))
    sooner = task("review:c", due=TODAY + timedelta(days=1))
    asked = task("review:d", waited_for=True)
    old, new = task("review:e", since=date(2026, 1, 1)), task("review:f", since=date(2026, 9, 1))
    found = ordered((new, old, asked, sooner, named, late), LIN, TODAY)
    assert [one.id[-1] for one in found] == ["a", "b", "c", "d", "e", "f"]


dues = st.none() | st.integers(-40, 40).map(lambda n: TODAY + timedelta(days=n))
many = st.lists(st.builds(lambda n, due, w: task(f"review:{n}", due=due, waited_for=w), st.integers(0, 99), dues, st.booleans()), max_size=12, unique_by=lambda one: one.id)  # fmt: skip # noqa: E501


@given(many, st.randoms())
def test_order_does_not_depend_on_how_they_came_and_nothing_is_lost(found: list[Task], dice: object) -> None:
    mixed = list(found)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    first, again = ordered(found, LIN, TODAY), ordered(mixed, LIN, TODAY)
    assert first == again
    assert sorted(one.id for one in first) == sorted(one.id for one in found)
    places = [URGENCIES.index(one.urgency) for one in first]
    assert places == sorted(places)
