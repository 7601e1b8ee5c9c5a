"""The three-minute rule: each thing that is asked for is missed when it is missing, and only then."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.model.pitch import PARTS, AdviceCode, Checked
from sowhat.model.talk import AUDIENCES, Audience
from sowhat.stories.pitch import page
from sowhat.stories.pitch.check import POINTS, check
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

ENGLISH = {
    "customer": "Mrs Li is a customer who asked for a refund.",
    "change": "She used to wait nine working days.",
    "number": "Compared with branches that wait, 1,240 more clients stayed, as finance confirmed.",
    "why-us": "Only we hold the accounts and the risk rules in one place.",
    "doubt": "We do not know yet whether large firms behave alike.",
    "ask": "Please give us two more engineers by May.",
}
CHINESE = {
    "customer": "李女士是我们的客户，她要退一笔款。",
    "change": "以前她要等九个工作日。",
    "number": "跟还没用上的网点相比，多留住了 1,240 位储户，财务已确认。",
    "why-us": "只有我们把账户和风控打通了。",
    "doubt": "大企业是不是也这样，还不知道。",
    "ask": "请五月前再给两个人。",
}
PITCHES: dict[Language, dict[str, str]] = {"en": ENGLISH, "zh": CHINESE}


def checked(language: Language, without: str = "", more: str = "", audience: Audience = "executives") -> Checked:
    said = [text for part, text in PITCHES[language].items() if part != without]
    return check("\n".join([*said[:-1], *filter(None, [more]), said[-1]]), language, audience, target=45)


def codes(found: Checked) -> list[AdviceCode]:
    return [one.code for one in found.advice]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pitch_that_says_everything_has_all_points(language: Language) -> None:
    found = checked(language)
    assert (codes(found), found.score) == ([], 100)
    assert found.main is not None
    assert (found.main.line, found.main.unit) == (3, "customers")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["change", "number", "why-us", "ask", "doubt"])
def test_what_is_missing_is_missed_and_nothing_else(language: Language, part: str) -> None:
    found = checked(language, without=part)
    missed = {"no-doubt"} if part == "doubt" else {f"missing-{part}"}
    assert set(codes(found)) - {"no-figure", "ask-vague"} == missed
    mark = next(one for one in found.marks if one.name == part)
    assert mark.got == 0


def test_without_a_customer_there_is_none() -> None:
    found = check("It used to be slow.\nNow it is fast.", "en", "executives")
    assert "missing-customer" in codes(found)


@pytest.mark.parametrize(
    ("more", "code", "word"),
    [
        ("The p99 fell.", "jargon", "p99"),
        ("It runs on XYZW now.", "abbreviation", "XYZW"),
        ("This guarantees growth.", "overclaim", "guarantees"),
    ],
)
def test_a_word_that_should_not_be_there_is_named_in_its_line(more: str, code: AdviceCode, word: str) -> None:
    [one] = checked("en", more=more).advice
    assert (one.code, one.line, one.params["word"]) == (code, 6, word)


def test_jargon_is_jargon_for_its_audience() -> None:
    found = {whom: codes(checked("zh", more="时延降了。", audience=whom)) for whom in AUDIENCES}
    assert found == {"executives": ["jargon"], "business": ["jargon"], "developers": []}


def test_an_abbreviation_that_is_spelt_out_is_none() -> None:
    assert codes(checked("en", more="It runs on XYZW (a queue) now.")) == []


def test_a_number_without_its_evidence_is_bare() -> None:
    found = check("Customers now stay: 1,240 more.", "en", "executives")
    assert "number-bare" in codes(found)
    assert "missing-number" not in codes(found)


def test_more_numbers_than_people_remember_are_counted() -> None:
    found = checked("en", more="3 teams, 40 services, 7 units and 2,000 calls came too.")
    [one] = [each for each in found.advice if each.code == "too-many-figures"]
    assert one.params["n"] == 5


def test_the_ends_of_an_interval_are_no_numbers_of_their_own() -> None:
    text = ENGLISH["number"].replace("clients", "clients (890 to 1,590)")
    assert check(text, "en", "executives").figures == 1


def test_too_long_is_told_in_seconds_and_costs_more_the_longer_it_is() -> None:
    text = "\n".join(ENGLISH.values())
    found = [check(text, "en", "executives", target=target) for target in (25, 15)]
    took = sum(one.seconds for one in found[0].lines)
    assert [next(one for one in each.advice if one.code == "too-long").params["seconds"] for each in found] == [
        round(each.seconds - each.target) for each in found
    ]
    assert [each.marks[0].got for each in found] == [round(15 * (1 - (took / 25 - 1) / 0.5)), 0]


def test_points_make_a_hundred_and_every_part_has_some() -> None:
    assert sum(POINTS.values()) == 100
    assert set(PARTS) < set(POINTS)


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_advice_has_words_in_both_languages(language: Language, reader: Language) -> None:
    text = "We leverage QRST, proven, with 1, 2, 3, 4, 5 and 6 teams. " + "word " * 40 + "."
    for found in (check(text, language, "executives", target=30), checked(language), checked(language, "ask")):
        told = page.page(voice(reader), found)
        assert len(told.sections) == 2 + bool([one for one in found.advice if one.line is None])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "为什么是我们：16 个团队各做一套要做 16 遍。"),
        ("en", "Why us: sixteen teams would each have built it."),
    ],
)
def test_who_says_why_us_outright_is_heard(language: Language, text: str) -> None:
    assert "missing-why-us" not in codes(check(text, language, "executives"))
