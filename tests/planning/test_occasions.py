"""What steps make of a showcase, and what it still lacks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sowhat.model.showcase_calendar import Blocked, Occasion, ShowcaseRule
from sowhat.model.showcase_steps import (
    Answered,
    Attended,
    Drafted,
    Dropped,
    Finished,
    FollowUp,
    Item,
    Moved,
    Noted,
    OccasionBody,
    OccasionStep,
    Off,
    Question,
    Sending,
    Sent,
    Slot,
)
from sowhat.planning import occasions as rules
from sowhat.planning.occasions import Plan

DAY = date(2026, 9, 3)
ID = "developers-2026-09-03"
SLOT = Slot(day=DAY, start=time(15), minutes=45)
LATER = SLOT.model_copy(update={"day": DAY + timedelta(days=1)})


def plan(today: date = DAY - timedelta(days=2), **rule: object) -> Plan:
    return Plan(ShowcaseRule(**rule), "en", today)


def made(*bodies: OccasionBody, today: date = DAY - timedelta(days=2), **rule: object) -> Occasion:
    """The occasion that these steps make."""
    at = datetime(2026, 8, 20, tzinfo=UTC)
    steps = [OccasionStep(number=n, at=at, by="Li", body=body) for n, body in enumerate(bodies)]
    found = rules.replay(plan(today, **rule), ID, steps)
    assert found is not None
    return found


def lacks(one: Occasion) -> set[str]:
    return {each.code for each in one.missing}


def test_a_day_of_the_rhythm_is_one_without_any_step() -> None:
    assert (made().slot, made().state, lacks(made())) == (SLOT, "planned", {"agenda", "draft", "unsent"})


def test_what_nobody_touched_is_no_past() -> None:
    found = rules.calendar(plan(), {})
    assert {one.slot.day >= DAY - timedelta(days=2) for one in found} == {True}


def test_a_line_of_the_agenda_is_worded_anew_and_falls_out() -> None:
    one = made(Item(number=1, what="a"), Item(number=2, what="b"), Item(number=1, what="c"), Dropped(number=2))
    assert [each.what for each in one.agenda] == ["c"]


@pytest.mark.parametrize(("minutes", "long"), [(45, False), (46, True)])
def test_an_agenda_may_fill_its_time_and_no_more(minutes: int, long: bool) -> None:
    one = made(Item(number=1, what="a", presenter="Li", minutes=minutes))
    assert ("long" in lacks(one)) is long


def test_its_number_grows_with_every_published_change() -> None:
    noted = Noted(kind="developers", slot=SLOT)
    moved, again = Moved(kind="developers", slot=LATER), Noted(kind="developers", slot=LATER)
    numbers = [made(*steps).sequence for steps in ((), (noted,), (noted, moved), (noted, moved, again))]
    assert numbers == [0, 0, 1, 1]


def test_a_changed_setting_is_a_change_too() -> None:
    early = Slot(day=DAY, start=time(9), minutes=45)
    assert made(Noted(kind="developers", slot=early)).sequence == 1


def test_one_that_is_called_off_is_a_change_and_lacks_nothing() -> None:
    one = made(Noted(kind="developers", slot=SLOT), Off(why="Release"))
    assert (one.state, one.why, one.sequence, one.missing) == ("off", "Release", 1, ())


def test_what_is_past_stays_where_it_was_held() -> None:
    early = Slot(day=DAY, start=time(9), minutes=20, place="Hall")
    assert made(Noted(kind="developers", slot=early), today=DAY + timedelta(days=1)).slot == early


def test_a_holiday_moves_it_and_says_why() -> None:
    one = made(blocked=(Blocked(since=DAY, until=DAY, why="Holiday"),))
    assert (one.slot.day, one.planned, one.why) == (DAY + timedelta(days=1), DAY, "Holiday")


def test_an_answer_replaces_the_sending_that_waited_for_it() -> None:
    begun = Sending(day=DAY, digest="d", to="CHAT")
    done = Sent(day=DAY, digest="d", to="CHAT", outcome="told")
    assert [one.outcome for one in made(begun, done).sent] == ["told"]


def test_a_sending_that_was_cut_off_is_told_as_unknown() -> None:
    one = made(Sending(day=DAY, digest="d", to="CHAT"))
    assert ([each.outcome for each in one.sent], "doubtful" in lacks(one)) == ([None], True)


def test_what_is_left_afterwards_is_asked_for() -> None:
    question = Question(number=1, day=DAY, text="When?")
    follow = FollowUp(number=1, day=DAY, what="Show", due=DAY + timedelta(days=1))
    one = made(question, follow, today=DAY + timedelta(days=9))
    assert lacks(one) == {"attendance", "answer", "follow-up"}


def test_nothing_is_left_when_all_is_done() -> None:
    steps = (
        Question(number=1, day=DAY, text="When?"),
        Answered(number=1, day=DAY, answer="In May"),
        FollowUp(number=1, day=DAY, what="Show", due=DAY),
        Finished(number=1, day=DAY),
        Attended(units={"retail": 3}),
    )
    assert made(*steps, today=DAY + timedelta(days=9)).missing == ()


@pytest.mark.parametrize(("old", "due"), [(0, False), (7, False), (8, True)])
def test_a_draft_is_due_again_after_a_week(old: int, due: bool) -> None:
    today = DAY - timedelta(days=1)
    one = made(Drafted(day=today - timedelta(days=old), digest="d"), today=today)
    assert bool(rules.due(plan(today), (one,))) is due


def test_nothing_is_drafted_before_its_day() -> None:
    assert rules.due(plan(DAY - timedelta(days=4)), (made(today=DAY - timedelta(days=4)),)) == ()
