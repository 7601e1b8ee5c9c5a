"""What the catalogue says of a service: a gain only where there is one, unknown where nobody measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.model.showcase import Asked, Card, Gained, Users
from sowhat.stories import catalogue, service_page
from sowhat.stories.voice import Voice, voice
from tests.web import catalogue_samples as samples
from tests.web.samples import workspace

ROOT = Path()
EN, ZH = (voice(tag, catalog=workspace(ROOT).catalog) for tag in ("en", "zh"))


def answer(asked: Asked | None = None) -> str:
    return "".join(part.text for part in catalogue.catalogue(EN, samples.load(ROOT, asked)).answer)


def test_what_goes_away_is_not_ready_to_build_on() -> None:
    assert answer() == "3 services are ready to build on, and one goes away"


def test_what_was_not_found_says_so() -> None:
    assert answer(Asked(find="zeppelin")) == "0 services fit “zeppelin”"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (samples.KEPT, "1,240 customers kept (890 to 1,590)"),
        (samples.NOTHING, "May be nothing: −80 to 50 customers kept"),
        (samples.FEW, "Counted for fewer than 10 customers: too few to tell"),
    ],
)
def test_a_gain_in_words(told: Gained, says: str) -> None:
    assert catalogue.gain(EN, told) == says


def test_what_only_goes_along_is_not_called_a_gain() -> None:
    says = catalogue.gain(EN, samples.ALONG)
    assert says.startswith("Goes along with")
    assert "not shown" in says


def test_without_a_claim_it_is_not_known_yet() -> None:
    line = catalogue.line(EN, samples.BARE)
    assert (line.gain, line.badge) == ("What its users gained: not known yet", None)
    page = service_page.presented(EN, samples.one(ROOT, "address-book"))
    assert page.gains == ()
    assert "not been measured" in page.no_gain


@pytest.mark.parametrize(
    ("users", "says"),
    [
        (Users(weeks=13, teams=1, small_units=1), "Used by 1 team in 1 business unit in the last 13 weeks"),
        (Users(weeks=0, teams=2, small_units=2), "Used by 2 teams in 2 business units so far"),
        (Users(weeks=13), "No other team called it in the last 13 weeks"),
        (Users(weeks=0, unnamed=True), "Called only by apps whose team nobody declared"),
    ],
)
def test_who_uses_it(users: Users, says: str) -> None:
    assert catalogue.who(EN, users) == says


def test_small_units_are_counted_and_not_named() -> None:
    page = service_page.presented(EN, samples.one(ROOT, "identity"))
    [notes] = page.users.blocks
    assert "2 business units, each with fewer than 3 teams" in repr(notes)


@pytest.mark.parametrize(
    ("card", "state", "says"),
    [
        (samples.SETTLEMENT, "kept", ">99.9% answered, objectives kept"),
        (samples.IDENTITY, "care", "An incident is open"),
        (samples.BARE, "unknown", "How it runs is not known yet"),
    ],
)
def test_how_it_runs_is_said_in_words_beside_its_dot(card: Card, state: str, says: str) -> None:
    line = catalogue.line(EN, card)
    assert (line.state, line.runs) == (state, says)


def test_a_notice_names_the_replacement_and_the_day() -> None:
    says = catalogue.notice(EN, samples.OLD).replace("\u00a0", " ")
    assert says == "Goes away: use Settlement v2 instead. From 31 Dec 2026 on it answers no more."


def test_what_is_gone_is_not_said_to_go() -> None:
    assert samples.OLD.notice is not None
    gone = samples.OLD.model_copy(update={"notice": samples.OLD.notice.model_copy(update={"gone": True})})
    assert catalogue.notice(EN, gone).startswith("Gone: it has answered no more since")


@pytest.mark.parametrize("spoken", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("name", [card.service for card in samples.CARDS])
def test_every_page_can_be_told_in_both_languages(spoken: Voice, name: str) -> None:
    seen = samples.one(ROOT, name, Asked(team="retail-app"))
    told = service_page.story(spoken, seen)
    assert told.build == "b000003"
    assert service_page.presented(spoken, seen).name == name


def test_a_version_says_what_breaks_a_caller() -> None:
    new, old = service_page.presented(EN, samples.one(ROOT, "settlement-v2")).changes
    assert new.says.endswith("2 changes, one of which breaks a caller.")
    assert "breaks a caller" in new.lines[0]
    assert "breaks" not in new.lines[1]
    assert old.says.endswith("The first version described.")


def test_reach_is_told_as_related_only() -> None:
    section = catalogue.reach_section(EN, (samples.REACH,))
    table, only = section.blocks
    assert "Related only" in repr(only)
    assert "2 of 5" in repr(table)
    assert "1 of 9" in repr(table)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_claim_of_a_few_people_tells_only_its_teams(language: Language) -> None:
    told = service_page.presented(voice(language), samples.one(ROOT, "settlement-v2"))
    few = next(one for one in told.gains if one.href.endswith("c000004"))
    assert not any(letter.isdigit() for letter in few.detail.replace("12", "")), few.detail
