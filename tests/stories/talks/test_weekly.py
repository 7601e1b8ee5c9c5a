"""The Monday report: what each audience reads, that nobody is blamed, and that no digit stands outside a figure."""

from __future__ import annotations

import re

import pytest

from sowhat.model.changed import Changed, Persuade
from sowhat.model.language import Language
from sowhat.model.talk import AUDIENCES, Audience, Talk, sentences
from sowhat.stories.talks.weekly import weekly
from sowhat.stories.words import LANGUAGES
from tests.stories.guard.digits import loose
from tests.stories.talks.changes import everything, frame, gained, promise, quiet

EVERY = [(audience, language) for audience in AUDIENCES for language in LANGUAGES]
PACE: dict[Language, int] = {"zh": 400, "en": 230}
"""Characters, and words, that people read silently in a minute."""


def told(seen: Changed, audience: Audience = "business", language: Language = "en") -> Talk:
    return weekly(frame("weekly", audience, language), seen)


def slide(talk: Talk, id_: str) -> str:
    """What is read on one of its slides."""
    one = next(one for one in talk.slides if one.id == id_)
    return "\n".join((one.title.text, *(point.text for point in one.points))).replace("\xa0", " ")


@pytest.mark.parametrize(("audience", "language"), EVERY)
@pytest.mark.parametrize("seen", [everything(), quiet()], ids=["everything", "nothing"])
def test_no_digit_stands_outside_a_figure(audience: Audience, language: Language, seen: Changed) -> None:
    assert loose(told(seen, audience, language)) == ()


@pytest.mark.parametrize(("audience", "language"), EVERY)
def test_it_is_read_in_two_minutes(audience: Audience, language: Language) -> None:
    text = " ".join(p.text for one in told(everything(), audience, language).slides for p in (one.title, *one.points))
    size = len(re.sub(r"\s", "", text)) if language == "zh" else len(text.split())
    assert size <= 2 * PACE[language]


def test_who_joined_is_named_with_how_it_was_decided() -> None:
    assert "team-7 started with pay-2: 120 calls this week; their own choice." in slide(told(everything()), "joined")


def test_whoever_came_back_is_not_asked_why() -> None:
    assert "team-8 came back to pay-2: 40 calls this week." in slide(told(everything()), "joined")


def test_that_nobody_joined_is_told_apart_from_records_that_end() -> None:
    seen = quiet()
    whole = slide(told(seen.model_copy(update={"records_until": seen.until})), "joined")
    part = slide(told(seen.model_copy(update={"records_until": seen.since})), "joined")
    none = slide(told(seen.model_copy(update={"records_until": None})), "joined")
    assert "Records cover all of these days: no team called a service for the first time" in whole
    assert "who joined after that is not known" in part
    assert "no records of calls" in none


def test_many_teams_that_began_together_are_one_line() -> None:
    one = everything().joined[0]
    many = quiet(joined=[one.model_copy(update={"team": f"team-{n}"}) for n in range(12)])
    lines = slide(told(many), "joined").splitlines()
    assert lines[1:] == ["12 teams started with pay-2 together: 1,440 calls this week; each by its own choice."]


def test_whoever_moved_as_planned_is_not_among_those_who_stopped() -> None:
    said = slide(told(everything()), "stopped")
    assert said.startswith("Stopped: 1 team, worth a call; 1 more moved on as planned")
    assert "team-4 has moved from old-1 to pay-2." in said


def test_nobody_is_blamed_for_stopping() -> None:
    assert "ask before concluding anything" in slide(told(everything()), "stopped")


def test_a_late_promise_says_by_how_much() -> None:
    assert "due 23 Oct, 2 days late." in slide(told(everything()), "promises")


def test_a_promise_that_is_not_due_yet_is_not_late() -> None:
    ahead = promise(due="2026-10-28", state="soon", waits=3)
    assert "due by 28 Oct." in slide(told(quiet(due=[ahead])), "promises")


def test_only_executives_read_the_name_and_the_concern_of_a_person() -> None:
    read = {one: "\n".join(s.text for s in sentences(told(everything(), one))) for one in AUDIENCES}
    assert ["Chen Bo" in read[one] for one in AUDIENCES] == [True, False, False]
    assert ["4th system" in read[one] for one in AUDIENCES] == [True, False, False]


def test_nobody_in_particular_is_an_answer() -> None:
    assert slide(told(quiet()), "persuade").startswith(
        "Nobody in particular to persuade this week: no next step is due"
    )


def test_a_team_like_others_is_told_by_how_many_use_it() -> None:
    one = Persuade(because="alike", team="team-7", service="pay-2", users=10, opportunity="O-1")
    assert "10 teams much like them use pay-2" in slide(told(quiet(persuade=one)), "persuade")


def test_created_and_protected_stand_apart_with_the_weakest_grade() -> None:
    said = slide(told(everything(), "executives"), "value")
    assert "created (¥661,000 to ¥992,000) and ¥827,000 protected" in said
    assert "the weakest part is graded C weak" in said


def test_without_money_the_ledger_is_not_zero() -> None:
    assert slide(told(quiet(), "executives"), "value") == (
        "No money can be counted in the ledger yet: that is not zero, it is not measured."
    )


def test_what_may_be_nothing_is_not_told_as_a_gain() -> None:
    nothing = {"quantity": {"value": -15, "low": -80, "high": 50, "kind": "retained"}, "maybe_nothing": True}
    seen = quiet(stands=[{"service": "pay-2", "gained": gained(**nothing)}])
    said = slide(told(seen, "executives"), "value")
    assert "no change to be seen: the range, −80 to 50, includes zero; grade C weak" in said


def test_a_gain_of_few_customers_is_not_counted() -> None:
    seen = quiet(stands=[{"service": "pay-2", "gained": gained(quantity=None, money=None, few=True)}])
    assert "too few customers to count them" in slide(told(seen, "executives"), "value")


def test_without_a_week_before_nothing_is_compared() -> None:
    seen = everything().model_copy(update={"calls_before": None})
    assert "12 teams made 105,000 calls; the week before is not fully on record." in slide(told(seen), "week")


def test_a_small_change_is_none() -> None:
    seen = everything().model_copy(update={"calls_before": 104_000})
    assert "much the same as the week before" in slide(told(seen), "week")


def test_gaps_are_told_and_do_not_mean_nothing() -> None:
    said = slide(told(everything()), "unknown")
    assert "Of 18 services in use, we do not know what 16 did for customers" in said
    assert "12% of calls come from callers nobody has named." in said
