"""Showcase, quarter review and packs of built companies: for everybody, in both languages, held by the guard."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.talks.telling import Asked, talk
from sowhat.errors import CallError
from sowhat.model.language import Language
from sowhat.model.pitch import Checked
from sowhat.model.talk import AUDIENCES, Talk, TalkKind, sentences
from sowhat.stories.guard.guard import refusals
from sowhat.stories.pitch.check import check
from sowhat.stories.words import LANGUAGES, words
from tests.actions.conftest import Demos
from tests.conftest import Harbours
from tests.stories.guard.digits import loose

KINDS: tuple[TalkKind, ...] = ("stakeholders", "quarter", "platform-review", "budget")


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.fixture(scope="module")
def market(demos: Demos) -> Path:
    return Path(demos("marketplace").root)


def told(root: Path, kind: TalkKind, language: Language = "en", about: str = "") -> list[Talk]:
    return [talk(root, Asked(kind, audience, language, about)) for audience in AUDIENCES]


def ids(one: Talk) -> list[str]:
    return [slide.id for slide in one.slides]


def spoken_of(one: Talk) -> Checked:
    script = "\n".join(said.text for slide in one.slides for said in slide.notes)
    return check(script, one.language, one.audience)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_small_company_is_told_and_nothing_is_refused(harbour: Path, kind: TalkKind, language: Language) -> None:
    found = told(harbour, kind, language)
    assert [(loose(one), refusals(one)) for one in found] == [((), ())] * 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_company_is_told_and_nothing_is_refused(market: Path, kind: TalkKind, language: Language) -> None:
    found = told(market, kind, language)
    assert [(loose(one), refusals(one)) for one in found] == [((), ())] * 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["D-5", "D-8", "next-teams"])
def test_a_pack_for_approval_is_told_and_nothing_is_refused(market: Path, about: str, language: Language) -> None:
    found = told(market, "approval", language, about)
    assert [(loose(one), refusals(one)) for one in found] == [((), ())] * 3


def test_a_pack_needs_to_know_what_it_is_about(market: Path) -> None:
    with pytest.raises(CallError, match="talk-about"):
        talk(market, Asked("approval", "executives", "en"))


def test_a_pack_about_something_unknown_is_refused(market: Path) -> None:
    with pytest.raises(CallError, match="no-such"):
        talk(market, Asked("approval", "executives", "en", "nothing-like-it"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_leads_to_a_page(market: Path, kind: TalkKind) -> None:
    figures = [figure for one in told(market, kind) for said in sentences(one) for figure in said.figures]
    assert [one for one in figures if one.address and not one.address.startswith("/")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_talk_ends_with_what_is_asked_and_says_what_is_not_known(market: Path, kind: TalkKind) -> None:
    executives, *_ = told(market, kind)
    assert ids(executives)[-1] == "ask"
    assert "unknown" in ids(executives)


def test_nobody_is_asked_for_more_than_three_things(market: Path) -> None:
    assert all(len(one.slides[-1].points) <= 3 for one in told(market, "stakeholders"))


def test_the_showcase_is_meant_for_three_minutes(market: Path) -> None:
    assert all(150 <= sum(slide.seconds for slide in one.slides) <= 200 for one in told(market, "stakeholders"))


def test_value_created_and_value_kept_safe_are_never_added(market: Path) -> None:
    executives, *_ = told(market, "stakeholders")
    [money] = [slide for slide in executives.slides if slide.id == "money"]
    amounts = [figure.value for figure in money.title.figures]
    assert len(amounts) == 2
    assert sum(float(one) for one in amounts) not in {
        float(figure.value) for said in sentences(executives) for figure in said.figures if figure.unit == "money"
    }


def test_the_budget_says_what_stops_at_ten_and_thirty_per_cent(market: Path) -> None:
    executives, *_ = told(market, "budget")
    assert [one for one in ids(executives) if one.startswith("cut-")] == ["cut-10", "cut-30"]


def test_a_demand_without_a_case_asks_for_the_case_alone(market: Path) -> None:
    executives, *_ = told(market, "approval", about="D-8")
    assert [one.text for one in executives.slides[-1].points] == [
        "A yes today means only this: write the case, with both sides, and come back."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_spoken_at_the_showcase_keeps_our_own_three_minute_rule(market: Path, language: Language) -> None:
    held = [spoken_of(one) for one in told(market, "stakeholders", language) if one.audience != "developers"]
    assert [(one.score >= 85, one.seconds <= 180) for one in held] == [(True, True)] * 2


def test_the_number_about_customers_is_said_first_and_again_before_the_ask(market: Path) -> None:
    executives, *_ = told(market, "stakeholders")
    ask = executives.slides[-1].notes
    assert executives.slides[0].notes[0] in ask
    assert ask.index(executives.slides[0].notes[0]) < ask.index(executives.slides[-1].points[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_effect_is_known_the_script_says_so_and_counts_no_customers(harbour: Path, language: Language) -> None:
    executives, *_ = told(harbour, "stakeholders", language)
    spoken = [said for slide in executives.slides for said in slide.notes]
    assert spoken[1].text == words(language).say("talk-script-not-nothing")
    assert [figure for said in spoken for figure in said.figures if figure.unit == "customers"] == []
