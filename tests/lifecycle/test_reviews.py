"""Decisions about services: which holds, when the next is due, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sowhat.errors import CallError
from sowhat.lifecycle import reviews
from sowhat.model.estimate import Remark
from sowhat.model.lifecycle import Evidence, MonthCalls, Review, ReviewBody, Verdict, VerdictKind
from sowhat.model.statement import Statement

NEW_YEAR = date(2027, 1, 31)
TODAY = date(2026, 11, 23)


def body(**told: object) -> ReviewBody:
    base = {"month": "2026-10", "says": "confirmed", "verdict": "retire", "kind": "retire"}
    return ReviewBody.model_validate({**base, **told})


def stated(number: int, text: str) -> Statement:
    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    return Statement(number=number, kind="review", subject="fax", body=text, by="Ann", at=at)


def seen(calls: int = 10, month: str | None = "2026-10") -> Evidence:
    months = (MonthCalls(month=month, people=calls),) if month else ()
    return Evidence(service="fax", threshold=400, month=month, months=months)


def says(kind: VerdictKind = "retire") -> Verdict:
    return Verdict(kind=kind, rule="fading", reasons=(Remark(code="review-fading"),))


def reviewed(*bodies: ReviewBody, kind: VerdictKind = "retire", today: date = TODAY, **known: object) -> Review:
    history = reviews.decisions([stated(n, one.model_dump_json()) for n, one in enumerate(bodies, 1)])
    return reviews.review(seen(**known), says(kind), history, today)  # type: ignore[arg-type]


def test_the_newest_decision_holds_and_those_before_stay() -> None:
    found = reviewed(body(), body(says="changed", kind="keep", why="a branch needs it"))
    assert found.decision is not None
    assert (found.decision.kind, found.decision.number) == ("keep", 2)
    assert [one.number for one in found.history] == [2, 1]


def test_what_a_later_version_wrote_is_left_out() -> None:
    assert reviews.decisions([stated(1, '{"says": "sung"}')]) == ()


def test_under_the_threshold_a_decision_is_due_from_the_end_of_the_month() -> None:
    assert reviewed().due == date(2026, 11, 1)


@pytest.mark.parametrize(("kind", "due"), [("keep", None), ("migrate", date(2026, 11, 1))])
def test_above_it_only_what_should_not_stay(kind: VerdictKind, due: date | None) -> None:
    assert reviewed(kind=kind, calls=500).due == due


def test_without_a_whole_month_nothing_is_due() -> None:
    assert reviewed(month=None).due is None


def test_a_decision_that_holds_is_not_asked_for_again_next_month() -> None:
    assert reviewed(body(month="2026-09")).due is None


def test_after_a_year_it_is() -> None:
    assert reviewed(body(month="2025-10")).due == date(2026, 11, 1)


def test_a_new_month_in_which_the_rule_says_something_else_asks_again() -> None:
    found = reviewed(body(month="2026-09", verdict="protect", kind="protect"))
    assert (found.due, found.moved) == (date(2026, 11, 1), True)


def test_a_verdict_that_moved_is_shown_whatever_was_decided() -> None:
    assert reviewed(body(verdict="keep", says="changed", kind="retire", why="x")).moved


@pytest.mark.parametrize(("today", "due"), [(date(2027, 1, 30), None), (NEW_YEAR, NEW_YEAR)])
def test_what_was_put_off_is_due_on_its_day(today: date, due: date | None) -> None:
    assert reviewed(body(says="deferred", until=NEW_YEAR), today=today).due == due


@pytest.mark.parametrize(
    ("told", "by", "code"),
    [
        ({}, "", "review-nobody"),
        ({}, "x" * 61, "review-nobody"),
        ({"why": "x" * 601}, "Ann", "review-too-long"),
        ({"says": "changed", "kind": "keep"}, "Ann", "review-no-why"),
        ({"says": "deferred"}, "Ann", "review-no-until"),
        ({"says": "deferred", "until": TODAY}, "Ann", "review-until"),
        ({"says": "deferred", "until": date(2027, 11, 25)}, "Ann", "review-until"),
    ],
)
def test_what_is_refused(told: dict[str, object], by: str, code: str) -> None:
    with pytest.raises(CallError) as refused:
        reviews.refuse(body(**told), by, TODAY)
    assert [one.code for one in refused.value.problems] == [code]


@pytest.mark.parametrize(
    "told", [{}, {"says": "deferred", "until": date(2027, 11, 24)}, {"says": "changed", "why": "x"}]
)
def test_what_is_not(told: dict[str, object]) -> None:
    reviews.refuse(body(**told), "Ann", TODAY)
