"""A message: in its place's own dialect, short enough for it, and nothing in it acts."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from sowhat.model.language import Language
from sowhat.model.talk import Slide
from sowhat.render.talks.dialects import DIALECTS, To, inert
from sowhat.render.talks.message import message
from sowhat.stories.words import LANGUAGES
from tests.render.talks import samples
from tests.render.talks.samples import said

PAGE = "/showcase/talks/stakeholders"
PLACES: tuple[To, ...] = get_args(To)
CHATS = tuple(to for to in PLACES if to in DIALECTS and DIALECTS[to].markup)


def written(to: To, *extra: Slide, language: Language = "en", rows: int = 6) -> str:
    return message(samples.talk(language, rows, extra), samples.speaker(language), to)


def wordy(language: Language) -> tuple[Slide, ...]:
    """More than any chat takes."""
    slide = samples.long_slide(language)
    return tuple(slide.model_copy(update={"id": f"long-{i}"}) for i in range(30))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", CHATS)
def test_a_long_talk_fits_and_says_where_to_read_on(to: To, language: Language) -> None:
    text = written(to, *wordy(language), language=language)
    size = len(text) if to == "slack" else len(text.encode())
    limit = {"feishu": 20_000, "dingtalk": 20_000, "wecom": 4_096, "slack": 3_000}[to]
    assert (size <= limit, PAGE in text.splitlines()[-1]) == (True, True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", CHATS)
def test_a_long_talk_is_cut_where_a_sentence_ends(to: To, language: Language) -> None:
    text = written(to, *wordy(language), language=language)
    last = text.rsplit("\n\n", 1)[0].rstrip("*")
    assert last.endswith((".", "。"))


@pytest.mark.parametrize("to", CHATS)
def test_one_endless_line_is_cut_too(to: To) -> None:
    endless = Slide(id="endless", title=said("A slide"), points=(said("It went on. " * 3000, strong="It went on."),))
    text = written(to, endless)
    cut = text.rsplit("\n\n", 1)[0]
    mark = DIALECTS[to].strong.partition("#")[0]
    assert (cut.endswith("on."), cut.count(mark) % 2) == (True, 0)


def test_what_is_asked_at_the_end_stays_in_when_the_middle_is_too_long() -> None:
    slides = tuple(samples.talk(rows=60).slides[i].model_copy(update={"id": f"s{i}"}) for i in (0, 1, 2, 3, 6))
    ask = Slide(id="last", title=said("Please decide today."), points=(said("It costs nothing."),))
    text = written("slack", *slides, *slides, ask)
    assert ("*Please decide today.*\n• It costs nothing." in text, "Read on" in text) == (True, True)


def test_an_interval_is_told_with_its_value() -> None:
    assert "Wealth 34% (20% – 50%)" in written("feishu")


def test_a_heading_does_not_stand_last() -> None:
    points = tuple(said("x" * 900) for _ in range(4))
    slides = tuple(Slide(id=f"s{i}", title=said(f"Heading {i}"), points=points) for i in range(3))
    assert not re.search(r"\*Heading \d\*\n\n", written("slack", *slides))


@pytest.mark.parametrize("to", CHATS)
def test_nothing_that_people_wrote_acts(to: To) -> None:
    text = written(to, samples.hostile())
    acts = ("@all", "<!channel>", "<at", "](", "https://", "**x**", "<script", "`z`")
    assert [one for one in acts if one in text] == []


@pytest.mark.parametrize("to", [*CHATS, "text"])
def test_a_line_of_a_person_stays_a_line(to: To) -> None:
    text = written(to, samples.hostile())
    assert not re.search(r"^(- )?a line of its own|^# a heading", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("risk_score", "risk_score"),
        ("_slanted_", "＿slanted＿"),
        ("# not a heading", "＃ not a heading"),
        ("1. not a list", "１． not a list"),
        ("-5 points", "-5 points"),
        ("www.evil.example", "www．evil.example"),
        ("javascript:alert(1)", "javascript：alert(1)"),
        ("ab\u202ec\u200bd", "abcd"),
        ("R&D, 50% > 40%", "R&D, 50% ＞ 40%"),
    ],
)
def test_signs_that_act_become_signs_that_do_not(text: str, safe: str) -> None:
    assert inert(text) == safe


def test_slack_reads_its_three_signs_as_entities() -> None:
    assert "R&amp;D" in written("slack", Slide(id="s", title=said("R&D")))


def test_slack_gets_room_around_strong_words_in_chinese() -> None:
    slide = Slide(id="s", title=said("标题"), points=(said("多留住了客户。", strong="留住"),))
    assert "• 多 *留住* 了客户。" in written("slack", slide, language="zh")


def test_a_sign_at_the_edge_of_strong_words_gets_room() -> None:
    slide = Slide(id="s", title=said("标题"), points=(said("创造了¥78 万，守住", strong="¥78 万"),))
    assert "- 创造了 **¥78 万**，守住" in written("dingtalk", slide, language="zh")


def test_word_gets_headings_and_tables_that_it_takes_over() -> None:
    page = written("word", samples.hostile(), rows=60)
    counts = tuple(page.count(tag) for tag in ("<h1>", "<h2>", "<td>checkout", "<script"))
    assert counts == (1, len(samples.talk().slides) + 1, 20, 0)


def test_a_chat_gets_ten_rows_and_how_many_more() -> None:
    text = written("feishu", rows=60)
    assert ("50 more rows: in the whole report" in text, "Calls 61,700" in text) == (True, False)


def test_a_short_talk_ends_with_where_its_figures_come_from() -> None:
    last = message(samples.talk(), samples.speaker(), "wecom", "https://sowhat.example").splitlines()[-1]
    where = f"{PAGE}?audience=executives&until=2026-09-30"
    assert last == f"Every figure with its source: https://sowhat.example{where}"


def test_slack_reads_on_at_an_address_with_its_ands() -> None:
    assert written("slack").splitlines()[-1].endswith(f"{PAGE}?audience=executives&amp;until=2026-09-30")
