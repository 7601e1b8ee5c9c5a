"""Talks of built companies: every kind for everybody in both languages, told from what records hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sowhat.actions.talks.changed import changed
from sowhat.actions.talks.telling import Asked, talk
from sowhat.errors import CallError
from sowhat.model.language import Language
from sowhat.model.talk import AUDIENCES, TalkKind
from sowhat.stories.words import LANGUAGES
from tests.actions.conftest import Demos
from tests.conftest import Harbours
from tests.stories.guard.digits import loose

KINDS: tuple[tuple[TalkKind, str], ...] = (("weekly", ""), ("developers", ""), ("service", "advice"))


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.fixture(scope="module")
def market(demos: Demos) -> Path:
    return Path(demos("marketplace").root)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "about"), KINDS)
def test_a_small_company_is_told_without_a_loose_digit(
    harbour: Path, kind: TalkKind, about: str, language: Language
) -> None:
    told = [talk(harbour, Asked(kind, audience, language, about)) for audience in AUDIENCES]
    assert [loose(one) for one in told] == [(), (), ()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "about"), [*KINDS[:2], ("service", "size-advisor"), ("service", "catalogue-old")])
def test_an_example_company_is_told_without_a_loose_digit(
    market: Path, kind: TalkKind, about: str, language: Language
) -> None:
    told = [talk(market, Asked(kind, audience, language, about)) for audience in AUDIENCES]
    assert [loose(one) for one in told] == [(), (), ()]


def test_the_week_is_the_last_whole_one_on_record(market: Path) -> None:
    told = talk(market, Asked("weekly", "business", "zh"))
    assert (told.since, told.until) == (date(2026, 10, 19), date(2026, 10, 25))


def test_days_that_were_asked_for_are_told(market: Path) -> None:
    asked = Asked("weekly", "business", "zh", until=date(2026, 8, 17))
    assert (talk(market, asked).since, talk(market, asked).until) == (date(2026, 8, 10), date(2026, 8, 16))


def test_a_simulated_company_says_so(market: Path) -> None:
    assert talk(market, Asked("weekly", "business", "zh")).simulated


def test_every_address_is_a_page(market: Path) -> None:
    told = talk(market, Asked("weekly", "executives", "zh"))
    addresses = {figure.address for slide in told.slides for said in slide.points for figure in said.figures}
    assert {one for one in addresses if one and not one.startswith("/")} == set()


def test_a_team_that_fell_silent_everywhere_is_told_in_one_line(market: Path) -> None:
    told = talk(market, Asked("weekly", "business", "zh"))
    [line] = [one.text for slide in told.slides for one in slide.points if "整周没有调用" in one.text]
    assert "电子发票、商品发布、订单" in line


def test_who_moved_is_not_lost(market: Path) -> None:
    gone = {one.towards for one in changed(market, (date(2026, 10, 19), date(2026, 10, 25))).stopped if one.going}
    assert gone == {"catalogue"}


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked("service", "business", "en"), "talk-about"),
        (Asked("service", "business", "en", "nothing"), "no-such-service"),
        (Asked("weekly", "business", "en", since=date(2027, 1, 1)), "talk-days"),
    ],
    ids=["about", "service", "days"],
)
def test_what_cannot_be_told_is_refused(harbour: Path, asked: Asked, code: str) -> None:
    with pytest.raises(CallError) as refused:
        talk(harbour, asked)
    assert [one.code for one in refused.value.problems] == [code]
