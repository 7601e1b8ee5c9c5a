"""Chance and power in plain words."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Check, Estimate, Randomisation, Remark
from sowhat.model.language import Language
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.chance import chance_section, power_section, sentences
from sowhat.stories.pieces import Bars, Notes
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import so_what_samples as samples

ISOLATES = str.maketrans({"\u2068": "", "\u2069": "", "\u00a0": " "})


def found_with(orders: Randomisation | None, **more: object) -> StudyAnswer:
    studied = samples.YES.studied
    assert isinstance(studied.finding, Estimate)
    inference = studied.finding.inference.model_copy(update={"randomisation": orders})
    finding = studied.finding.model_copy(update={"inference": inference, **more})
    return samples.YES.model_copy(update={"studied": studied.model_copy(update={"finding": finding})})


def orders(beyond: int, among: int, *, exact: bool = False, ends: tuple[float, float] | None = None) -> Randomisation:
    """`beyond` orders as large as the one that came about, itself among them."""
    return Randomisation(p=beyond / among, ci=ends, orders=among, exact=exact, seed=1)


def said(answer: StudyAnswer, language: Language = "en") -> list[str]:
    [notes] = chance_section(voice(language), answer, "/api").blocks
    assert isinstance(notes, Notes)
    return [text.translate(ISOLATES) for note in notes.notes for text in (note.text, note.detail)]


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        (orders(1, 399), "Of 398 other orders, drawn by lot, none gives as much as what was found (p = 0.0025)."),
        (orders(2, 399), "Of 398 other orders, drawn by lot, 1 gives as much as what was found (p = 0.005)."),
        (orders(5, 35, exact=True), "Of all 34 other orders 4 give as much as what was found (p = 0.14)."),
    ],
)
def test_p_is_a_count_of_other_orders(drawn: Randomisation, says: str) -> None:
    assert says in said(found_with(drawn))[0]


def test_the_count_is_told_in_chinese() -> None:
    assert "随机抽出另外 398 种顺序，其中有 2 种得出这么大的差（p = 0.0075）。" in said(samples.YES, "zh")[0]


@pytest.mark.parametrize(("beyond", "title"), [(1, "would rarely give"), (100, "could give")])
def test_the_title_answers(beyond: int, title: str) -> None:
    section = chance_section(voice("en"), found_with(orders(beyond, 399)), "/api")
    assert title in section.title


def test_effects_left_standing_are_in_the_words_of_the_outcome() -> None:
    assert said(samples.YES)[1].endswith("+0.2 points to +0.9 points.")


def test_orders_that_rule_nothing_out_say_so() -> None:
    assert "rule out no effect" in said(found_with(orders(1, 6)))[1]


@pytest.mark.parametrize(("verdict", "says"), [("pass", "so this is exact"), ("unknown", "a second opinion")])
def test_only_a_recorded_lot_makes_it_exact(verdict: str, says: str) -> None:
    check = Check.model_validate({"name": "randomised", "verdict": verdict, "says": Remark(code="x")})
    assert says in said(found_with(orders(1, 399), checks=(check,)))[2]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (samples.REFUSAL, "Nothing could be estimated"),
        (found_with(None), "That takes deciding units"),
        (found_with(None, by=None), "only where units went live one after another"),
    ],
)
def test_what_was_not_tried_says_why(answer: StudyAnswer, why: str) -> None:
    section = chance_section(voice("en"), answer, "/api")
    assert section.blocks == ()
    assert why in section.lede


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (samples.YES, "An effect that pays for itself could have been missed"),
        (samples.REFUSAL, "An effect that pays for itself could be missed"),
        (
            samples.YES.model_copy(update={"ahead": samples.AHEAD.model_copy(update={"detectable_customers": 500.0})}),
            "An effect that pays for itself would have been found",
        ),
    ],
)
def test_power_is_held_against_the_break_even(answer: StudyAnswer, title: str) -> None:
    assert power_section(voice("en"), answer, "/api").title == title


def test_the_smallest_effect_stands_beside_the_break_even() -> None:
    section = power_section(voice("en"), samples.YES, "/api")
    [bars] = section.blocks
    assert isinstance(bars, Bars)
    assert [(bar.text, round(bar.share, 2)) for bar in bars.bars] == [("600", 0.73), ("824", 1.0)]
    lede = section.lede.translate(ISOLATES)
    assert "824 customers (0.4 points, 8 weeks after go-live) or more in 8 of 10 cases" in lede
    assert lede.endswith("To pay for itself it must keep 600 customers.")


@pytest.mark.parametrize(("cost", "why"), [(None, "nobody has said what it cost"), (samples.COST, "there is no price")])
def test_without_a_break_even_it_says_what_is_missing(cost: object, why: str) -> None:
    ahead = samples.AHEAD.model_copy(update={"break_even": None, "cost": cost})
    section = power_section(voice("en"), samples.YES.model_copy(update={"ahead": ahead}), "/api")
    assert section.title == "The smallest effect that would have been found"
    assert why in section.lede
    assert section.blocks == ()


def test_without_customers_the_outcome_itself_is_told() -> None:
    ahead = samples.AHEAD.model_copy(update={"detectable_customers": None})
    answer = samples.YES.model_copy(update={"ahead": ahead, "retained": None})
    lede = power_section(voice("en"), answer, "/api").lede.translate(ISOLATES)
    assert "would have found an effect of 0.4 points or more" in lede


def test_power_that_is_not_known_says_why() -> None:
    section = power_section(voice("en"), samples.UNNAMED, "/api")
    assert section.title == "What it could have found is not known"
    assert "too few deciding units" in section.lede


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_the_evidence_no_p_is_said(language: Language) -> None:
    both = sentences(voice(language), samples.YES)
    assert len(both) == 2
    assert "p =" not in "".join(both).translate(ISOLATES)
