"""Campaigns by their steps alone: terms, dates, stages, what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.errors import CallError
from sowhat.lifecycle import campaigns as rules
from sowhat.lifecycle.campaigns import Around, Callers
from sowhat.model.campaign import (
    BrownOut,
    Campaign,
    CampaignBody,
    Cancelled,
    Done,
    Opened,
    Quiet,
    RolledBack,
    Scope,
    Step,
    Terms,
    Told,
    Window,
)
from sowhat.model.governing import ReviewRule

NOTICE, SUNSET = date(2026, 1, 31), date(2026, 8, 31)
TERMS = Terms(service="fax", notice=NOTICE, sunset=SUNSET, why="nobody faxes")
WINDOW = Window(start=datetime(2026, 5, 4, 10), end=datetime(2026, 5, 4, 12))
LATE = Window(start=datetime(2026, 9, 1, 1), end=datetime(2026, 9, 1, 2))
BUSY = Quiet(days=0, needed=30, since=None)
AROUND = Around(frozenset({"fax", "mail"}), ReviewRule(), NOTICE)


def made(*bodies: CampaignBody, terms: Terms = TERMS) -> Campaign:
    steps = [Opened(day=NOTICE, terms=terms), *bodies]
    at = datetime(2026, 1, 31, tzinfo=UTC)
    return rules.replay("w000001", [Step(number=n, at=at, by="Li", body=one) for n, one in enumerate(steps, 1)])


def told(team: str, stage: str, outcome: str | None = "told", **more: object) -> Told:
    step = "notice" if stage == "notice" else "reminder"
    return Told.model_validate({"step": step, "day": NOTICE, "stage": stage, "team": team, "outcome": outcome, **more})


def codes(terms: Terms, around: Around = AROUND) -> set[str]:
    try:
        rules.refuse(terms, around)
    except CallError as error:
        return {one.code for one in error.problems}
    return set()


def changed(**what: object) -> Terms:
    return Terms.model_validate({**TERMS.model_dump(), **what})


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (changed(service="telex"), "campaign-service"),
        (changed(replaced_by="telex"), "campaign-service"),
        (changed(replaced_by="fax"), "campaign-itself"),
        (changed(scope={"kind": "operations"}), "campaign-no-operations"),
        (changed(scope={"kind": "version"}), "campaign-no-version"),
        (changed(why=" "), "campaign-no-reason"),
        (changed(why="x" * 2001), "campaign-long"),
        (changed(agreed="x" * 2001), "campaign-long"),
        (changed(sunset=NOTICE), "campaign-sunset"),
        (changed(notice=NOTICE - timedelta(days=1)), "campaign-notice-past"),
        (changed(sunset=date(2026, 7, 30)), "campaign-short-notice"),
        (changed(brown_outs=(Window(start=WINDOW.end, end=WINDOW.start),)), "campaign-window"),
        (
            changed(brown_outs=(Window(start=datetime(2026, 9, 1, 1), end=datetime(2026, 9, 1, 2)),)),
            "campaign-window-outside",
        ),
    ],
)
def test_terms_that_are_wrong_say_so(terms: Terms, code: str) -> None:
    assert codes(terms) == {code}


def test_terms_that_are_right_pass() -> None:
    assert codes(TERMS) == set()
    assert codes(changed(why=""), Around(AROUND.services, AROUND.rule, NOTICE, "retire")) == set()


def test_nobody_is_sent_to_what_is_wound_down_itself() -> None:
    around = replace(AROUND, ending=frozenset({"mail"}))
    assert codes(changed(replaced_by="mail"), around) == {"campaign-towards-ending"}


def test_a_short_notice_needs_a_reason_and_both_sides() -> None:
    assert codes(changed(sunset=date(2026, 4, 1), agreed="Wang")) == set()
    decided = Around(AROUND.services, AROUND.rule, NOTICE, "retire")
    assert codes(changed(sunset=date(2026, 4, 1), agreed="Wang", why=""), decided) == {"campaign-short-notice"}


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 1, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_where_months_end(day: date, months: int, before: date) -> None:
    assert rules.months_before(day, months) == before


def test_reminders_of_an_ordinary_notice() -> None:
    assert rules.reminders(TERMS) == (
        ("half", date(2026, 5, 17)),
        ("month", date(2026, 7, 31)),
        ("week", date(2026, 8, 24)),
    )


@given(days=st.integers(1, 900))
def test_reminders_lie_in_order_within_the_notice(days: int) -> None:
    terms = changed(sunset=NOTICE + timedelta(days=days))
    found = [day for _, day in rules.reminders(terms)]
    assert found == sorted(set(found))
    assert all(NOTICE < day < terms.sunset for day in found)


def test_a_campaign_is_what_its_steps_made_it() -> None:
    later = RolledBack(day=NOTICE, why="moved", resume=True, sunset=date(2026, 12, 1))
    back = RolledBack(day=NOTICE, why="payslips")
    one = made(BrownOut(day=NOTICE, window=WINDOW), back, later)
    assert (one.terms.sunset, one.terms.brown_outs) == (date(2026, 12, 1), (WINDOW,))
    assert (rules.rolled_back(one), rules.rounds(one)) == (None, 1)
    gone = made(BrownOut(day=NOTICE, window=WINDOW), BrownOut(day=NOTICE, window=WINDOW, cancel=True))
    assert gone.terms.brown_outs == ()


def stage(one: Campaign, day: date, quiet: Quiet = BUSY) -> str:
    return rules.stage(one, day, datetime(day.year, day.month, day.day), quiet)


def test_stages_follow_from_steps_days_and_calls() -> None:
    heard = told("risk", "notice")
    ready = Quiet(days=30, needed=30, since=NOTICE, ready=True)
    back = RolledBack(day=NOTICE, why="payslips")
    assert stage(made(), NOTICE) == "opened"
    assert stage(made(told("risk", "notice", "refused")), NOTICE) == "opened"
    assert stage(made(heard), NOTICE) == "notice"
    assert stage(made(heard, BrownOut(day=NOTICE, window=WINDOW)), date(2026, 5, 5)) == "brown-out"
    assert stage(made(heard, back), SUNSET) == "rolled-back"
    assert stage(made(heard), SUNSET) == "ended"
    assert stage(made(heard), SUNSET, ready) == "quiet"
    assert stage(made(Done(day=SUNSET, since=NOTICE)), SUNSET) == "done"
    assert stage(made(Cancelled(day=SUNSET, why="it stays")), SUNSET) == "cancelled"


def test_nobody_is_told_before_the_day_of_notice() -> None:
    one = made(terms=changed(notice=date(2026, 2, 10)))
    assert rules.due(one, Callers({"risk": 5}), date(2026, 2, 9)) == ()
    assert len(rules.due(one, Callers({"risk": 5}), date(2026, 2, 10))) == 1


def test_a_team_that_begins_to_call_later_is_given_notice_first() -> None:
    one = made(told("risk", "notice"))
    [due] = rules.due(one, Callers({"risk": 0, "sales": 3}), date(2026, 8, 25))
    assert (due.team, due.stage) == ("sales", "notice")


def test_who_missed_reminders_hears_the_latest_alone() -> None:
    one = made(told("risk", "notice"))
    assert [each.stage for each in rules.due(one, Callers({"risk": 3}), date(2026, 8, 25))] == ["week"]


def test_an_ended_campaign_tells_nobody_anything() -> None:
    assert rules.due(made(Cancelled(day=NOTICE, why="it stays")), Callers({"risk": 3}), SUNSET) == ()


@given(outcomes=st.lists(st.sampled_from(["told", "refused", "doubtful", "unset", "unreadable", None]), max_size=6))
def test_a_message_that_arrived_is_never_due_again_and_one_in_doubt_at_most_once(outcomes: list[str | None]) -> None:
    """However sendings end, as often as they are due."""
    bodies: list[Told] = []
    callers, sent = Callers({"risk": 3}, {"risk": "A"}), 0
    for outcome in outcomes:
        one = made(*bodies)
        for due in rules.due(one, callers, NOTICE):
            attempt = rules.attempt(one, due)
            bodies += [
                told("risk", due.stage, None, attempt=attempt),
                told("risk", due.stage, outcome, attempt=attempt),
            ]
            sent += 1
    arrived = [one.outcome for one in bodies if one.outcome in ("told", "doubtful")]
    assert arrived.count("told") <= 1
    assert len(arrived) <= 2
    assert sent <= len(outcomes)


def test_a_notice_whose_fate_nobody_knows_is_due_once_more() -> None:
    callers = Callers({"risk": 3}, {"risk": "A"})
    once, twice = (made(told("risk", "notice", "doubtful", attempt=n)) for n in (1, 2))
    assert [one.stage for one in rules.due(once, callers, NOTICE)] == ["notice"]
    assert rules.due(twice, callers, NOTICE) == ()


def test_who_may_have_had_notice_hears_of_a_roll_back() -> None:
    one = made(told("risk", "notice", "doubtful"), RolledBack(day=NOTICE, why="payslips failed"))
    assert [each.stage for each in rules.due(one, Callers({"risk": 3}), NOTICE)] == ["rolled-back"]


def test_ids_go_on() -> None:
    assert rules.numbered([]) == "w000001"
    assert rules.numbered(["w000001", "w000009"]) == "w000010"


def test_scopes_are_kept_apart() -> None:
    other = made(terms=changed(scope=Scope(kind="version", version="v1")))
    around = Around(AROUND.services, AROUND.rule, NOTICE, "", (other,))
    assert codes(TERMS, around) == set()
    assert codes(other.terms, around) == {"campaign-under-way"}
