"""A scene told: the difference first, each figure with its address, money and customers only from the ledger."""

from __future__ import annotations

import re

import pytest

from sowhat.model.language import Language
from sowhat.model.scenario import ScenarioSeen
from sowhat.model.talk import Sentence
from sowhat.stories import scenario as story
from sowhat.stories import scenario_words as said
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.scenes import REFUND
from tests.web.scenario_samples import ALL, NONE, SEEN, UNKNOWN, made

EN, ZH = voice("en"), voice("zh")
COUNTED = REFUND.replace(
    "frequency: {low: 30, likely: 50, high: 80, stated_by: Wang}",
    "frequency: {operation: {service: pay, route: /v2/transfers}}",
)
SLOWER = REFUND.replace("low: 15, likely: 20, high: 25", "low: 2000, likely: 2000, high: 2000")
EVERY = {"whole": SEEN, "unknown": UNKNOWN, "counted": made(COUNTED), "slower": made(SLOWER)}


def sentences(language: Language, seen: ScenarioSeen) -> list[Sentence]:
    """All of its sum."""
    return [one for part in story.scenario(voice(language), seen).sum for one in part.sentences]


def text(language: Language, seen: ScenarioSeen) -> str:
    """The same as one text."""
    return "\n".join(one.text for one in sentences(language, seen)).replace("\N{NO-BREAK SPACE}", " ")


def rest(one: Sentence) -> str:
    """A sentence without its figures, each taken out where it is read."""
    left, at = "", 0
    for figure in one.figures:
        start = one.text.index(figure.text, at)
        left, at = left + one.text[at:start], start + len(figure.text)
    return left + one.text[at:]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVERY)
def test_every_digit_stands_in_a_figure_with_an_address(name: str, language: Language) -> None:
    for one in sentences(language, EVERY[name]):
        assert not re.search(r"\d", rest(one)), one.text
        assert all(figure.address.startswith("/") for figure in one.figures)


def test_the_answer_is_what_the_customer_notices() -> None:
    english, chinese = ("".join(part.text for part in story.answer(each, SEEN)) for each in (EN, ZH))
    assert (
        english.replace("\N{NO-BREAK SPACE}", " ") == "Ms Chen is done 15 min 40 s sooner: in 20 s instead of 16 min."
    )
    assert chinese.replace("\N{NO-BREAK SPACE}", " ") == "陈女士少花 15 分 40 秒：原来 16 分钟，现在 20 秒。"


def test_hours_are_never_told_as_money() -> None:
    assert "¥2,400 a person-day; until it does, no money is shown" in text("en", SEEN)
    assert "13 hours a month, 3.7 to 38 (E declared)" in text("en", SEEN)


def test_a_budget_line_that_fell_is_money() -> None:
    fallen = SEEN.released[0].model_copy(update={"money": SEEN.claims[0].money})
    told = text("en", SEEN.model_copy(update={"released": (fallen,)}))
    assert "a budget line fell by ¥83,000" in told
    assert "no money is shown" not in told


def test_claims_are_told_as_the_ledger_does() -> None:
    told = text("en", SEEN)
    assert "297 customers kept, 199 to 394 (C weak, published). New value: ¥83,000" in told
    assert "1,990 minutes of downtime avoided, 845 to 3,560 (C weak, published). Protected: ¥83,000" in told
    assert "may be nothing, 199 to 394 customers kept" in told
    assert "goes along with 297 customers, why is not shown (D related only" in told
    assert "counted for too few customers to tell" in told
    assert told.count("¥83,000") == 2


def test_without_a_claim_customers_are_not_known_yet() -> None:
    assert "is not known yet: no claim about pay stands in the ledger" in text("en", UNKNOWN)


def test_what_nobody_timed_has_no_number() -> None:
    told = story.scenario(EN, UNKNOWN)
    assert (told.story.badge.letter if told.story.badge else "", told.equation) == ("–", ())
    assert "neither measured nor stated" in told.doubts[0]
    assert told.lanes[1].took == "at least 20 s"


def test_a_slower_way_is_no_good_news() -> None:
    told = story.scenario(EN, EVERY["slower"])
    assert (told.story.tone, told.lanes[1].took) == ("care", "33 min 20 s")
    assert [one.label for one in told.equation] == ["The ledger, of all who use the service"]
    assert "the agent spends 32 min 20 s more" in text("en", EVERY["slower"])


def test_what_a_call_takes_says_how_that_is_known() -> None:
    (call,) = story.scenario(EN, SEEN).lanes[1].steps[0].calls
    assert call.says.replace("\N{NO-BREAK SPACE}", " ") == (
        "200 ms, one in ten over 500 ms; measured over 4,000 calls in September 2026"
    )


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [(0.037, "37 ms", "37 毫秒"), (12.4, "12 s", "12 秒"), (60, "1 min", "1 分钟"), (272, "4 min 32 s", "4 分 32 秒"),
     (3791, "1 h 3 min", "1 小时 3 分"), (7200, "2 h", "2 小时"), (259_200, "3 days", "3 天")],
)  # fmt: skip
def test_times_are_told_in_two_units_at_most(seconds: float, english: str, chinese: str) -> None:
    told = [said.took(each, seconds).replace("\N{NO-BREAK SPACE}", " ") for each in (EN, ZH)]
    assert told == [english, chinese]


def test_reading_takes_longer_the_more_there_is_to_read() -> None:
    short, long = (said.reading("Where is my money? " * n, "") for n in (1, 5))
    assert said.LEAST < short < long
    assert said.reading("", "我的钱去哪里了呢" * 10) == pytest.approx(said.SETTLE + 8)


def test_the_list_leads_to_each_scene_and_begins_with_none() -> None:
    found = story.scenarios(EN, ALL)
    assert [row.name for row in found.sections[0].blocks[0].rows] == [  # type: ignore[union-attr]
        "/showcase/scenarios/lost-call",
        "/showcase/scenarios/refund-call",
    ]
    assert [one.id for one in story.scenarios(ZH, NONE).sections] == ["begin", "rules"]
