"""Who could use a service, and from when on use is a habit, as people declare it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.catalog import HabitRule, Service
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]


def service(rest: str) -> str:
    return f"units: [{{name: retail}}]\nservices: [{{name: pay{rest}}}]\n"


def read(folder: Write, rest: str) -> Service:
    [found] = workspace.load(folder(PLATFORM, all=service(rest))).catalog.services
    return found


def test_what_is_left_out_is_teams_of_all_units_in_three_of_four_weeks(folder: Write) -> None:
    found = read(folder, "")
    assert (found.eligible, found.eligible_units, found.habit) == ("team", (), HabitRule(weeks=3, of=4))


def test_kind_units_and_rule_are_read(folder: Write) -> None:
    found = read(folder, ", eligible: person, eligible_units: [retail], habit: {weeks: 2, of: 8}")
    assert (found.eligible, found.eligible_units, found.habit) == ("person", ("retail",), HabitRule(weeks=2, of=8))


@pytest.mark.parametrize("rule", ["{weeks: 5}", "{weeks: 0}", "{weeks: 1, of: 53}"])
def test_a_habit_of_more_weeks_than_there_are_is_reported(wrong: Wrong, rule: str) -> None:
    assert [one.code for one in wrong(PLATFORM, all=service(f", habit: {rule}"))] == ["bad-habit"]


@pytest.mark.parametrize(
    ("rest", "code"), [(", eligible: robot", "bad-choice"), (", eligible_units: [moon]", "undeclared")]
)
def test_nobody_who_could_be_is_reported(wrong: Wrong, rest: str, code: str) -> None:
    assert code in {one.code for one in wrong(PLATFORM, all=service(rest))}
