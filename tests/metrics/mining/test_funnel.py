"""Where an open platform loses its developers."""

from __future__ import annotations

from datetime import date

from sowhat.metrics.mining.funnel import Step, leaks

DAY = date(2026, 9, 30)


def told(*teams: int) -> list[Step]:
    names = ("signed-up", "key", "first-call", "active", "habit")
    return [Step(name, n) for name, n in zip(names, teams, strict=False)]


def test_the_step_that_loses_most_is_found() -> None:
    assert [one.key for one in leaks(told(40, 38, 15, 13), DAY)] == ["key>first-call"]


def test_how_many_are_lost_is_evidence() -> None:
    [found] = leaks(told(40, 38, 15), DAY)
    assert {row.name: row.amount for row in found.evidence}["funnel-lost"] == round(23 / 38, 4)


def test_a_small_loss_is_no_leak() -> None:
    assert leaks(told(40, 35, 30, 28), DAY) == ()


def test_of_few_teams_nobody_can_tell() -> None:
    assert leaks(told(9, 2), DAY) == ()


def test_without_steps_there_is_none() -> None:
    assert leaks([], DAY) == ()
