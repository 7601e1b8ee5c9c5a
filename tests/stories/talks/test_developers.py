"""The fortnight for developers: speed, failures, what goes and what to do, whom to thank, what to try."""

from __future__ import annotations

import pytest

from sowhat.model.changed import Changed
from sowhat.model.language import Language
from sowhat.model.talk import Slide, Talk
from sowhat.stories.talks.developers import TRIED, developers
from sowhat.stories.words import LANGUAGES
from tests.stories.guard.digits import loose
from tests.stories.talks.changes import everything, frame, opportunity, quiet, service


def told(seen: Changed, language: Language = "en") -> Talk:
    return developers(frame("developers", "developers", language), seen)


def slide(talk: Talk, id_: str) -> Slide:
    return next(one for one in talk.slides if one.id == id_)


def read(seen: Changed, id_: str) -> str:
    """What is read on one of its slides."""
    one = slide(told(seen), id_)
    return "\n".join((one.title.text, *(point.text for point in one.points))).replace("\xa0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seen", [everything(), quiet()], ids=["everything", "nothing"])
def test_no_digit_stands_outside_a_figure(language: Language, seen: Changed) -> None:
    assert loose(told(seen, language)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TRIED)
def test_every_kind_of_opportunity_has_words(kind: str, language: Language) -> None:
    seen = quiet(opportunities=[opportunity(kind)])
    assert loose(told(seen, language)) == ()


def test_slower_is_told_with_both_times() -> None:
    assert "pay-2 got slower: 95% of calls answered within 100 ms, now within 250 ms." in read(everything(), "speed")


def test_a_service_without_times_is_not_called_the_same() -> None:
    assert "1 more service is not timed, so nobody can say." in read(everything(), "speed")


def test_without_any_times_speed_is_not_known() -> None:
    seen = quiet(services=[service(p95=None, p95_before=None, slower=False)])
    assert read(seen, "speed") == "We do not know what got faster or slower: no times on record to compare"


def test_failures_are_told_where_the_intervals_lie_apart() -> None:
    assert "pay-2: failures rose to 1.2% of calls, from 0.2%." in read(everything(), "failures")


def test_failures_that_may_be_chance_are_not_told() -> None:
    alike = service(errors={"part": 6, "whole": 500, "low": 0.005, "high": 0.026}, errors_before=None)
    assert read(quiet(services=[alike]), "failures") == "No service fails clearly more, and no incident on record"


def test_an_incident_says_who_saw_it_first() -> None:
    assert "19 Oct, pay-2: Error 500, 42 minutes; no alert saw it first, and it is not over." in read(
        everything(), "failures"
    )


def test_what_goes_says_until_when_and_what_to_do() -> None:
    said = read(everything(), "going")
    assert "old-1 answers no more from 31 Dec 2026: use pay-2. 3 teams still call it. See v2" in said
    assert "POST /v1/charges of pay-2 is deprecated; use POST /v2/charges." in said


def test_teams_are_thanked_by_name() -> None:
    said = read(everything(), "thanks")
    assert "team-7, who asked for “Top 10 addresses”: chosen." in said
    assert "team-7, who started with pay-2 without being asked to." in said


def test_whoever_had_to_join_is_not_thanked_for_choosing() -> None:
    ordered = everything().joined[0].model_copy(update={"decided": "notice"})
    assert all(one.id != "thanks" for one in told(quiet(joined=[ordered])).slides)


def test_feedback_that_was_acted_on_says_what_was_done() -> None:
    said = read(everything(), "feedback")
    assert "You spoke of error and 404. We did this: Documented all 404s" in said


def test_the_chart_sets_the_days_beside_those_before() -> None:
    chart = slide(told(everything()), "lead").chart
    assert chart is not None
    assert [one.values for one in chart.series] == [(40_100.0, 40_100.0), (52_500.0, 52_500.0)]


def test_without_records_nothing_is_called_fine() -> None:
    assert read(quiet(), "failures") == "What failed is not known: no record belongs to a declared service"
    assert "No times to compare" in read(quiet(services=[service(p95=None, slower=False)]), "lead")
