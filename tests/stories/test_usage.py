"""What the Services page and one service say."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.model.usage import Usage
from sowhat.stories import service, trends, usage
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import samples


def told(seen: Usage, language: Language = "en") -> Story:
    return usage.services(voice(language), seen)


def sentence(story: Story) -> str:
    return "".join(part.text for part in story.answer).replace("\u00a0", " ")


def section(story: Story, id_: str) -> Section:
    return next(one for one in story.sections if one.id == id_)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "280 million calls from 1,752 consumers between 1 Oct 2025 and 23 Sep 2026; "
            "of those active in one week, 67% came back the next.",
        ),
        (
            "zh",
            "2025 年 10 月 1 日至 2026 年 9 月 23 日，1,752 个调用方共调用 2.8 亿次；一周内来过的，下一周有 67% 再来。",
        ),
    ],
)
def test_the_answer_comes_first_in_one_sentence(language: Language, said: str) -> None:
    assert sentence(told(samples.usage(), language)) == said


def test_the_share_that_came_back_is_what_the_eye_finds() -> None:
    assert [part.text for part in told(samples.usage()).answer if part.strong] == ["67%"]


def test_without_two_whole_weeks_the_sentence_stops_at_the_consumers() -> None:
    assert sentence(told(samples.small_usage())) == "8,600 calls from 1,752 consumers between 17 and 20 May 2015."


def test_without_two_whole_weeks_it_says_what_a_return_takes() -> None:
    assert "two whole weeks" in told(samples.small_usage()).under


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_call_is_no_number(language: Language) -> None:
    story = told(samples.no_usage(), language)
    assert (story.figures, story.sections, story.picture) == ((), (), None)


def test_the_return_pools_only_whole_weeks_whose_next_one_is_whole() -> None:
    seen = ((32, 4, False), (1166, 113, True), (1577, 157, True), (1800, None, True))
    one = samples.small_usage().weeks[0]
    weeks = [one.model_copy(update={"active": n, "returned": back, "complete": all_}) for n, back, all_ in seen]
    assert trends.return_share(weeks) == pytest.approx(270 / 2743)


def test_calls_without_a_service_come_last_with_what_to_do() -> None:
    table, notes = section(told(samples.usage()), "services").blocks
    assert isinstance(table, Table)
    assert isinstance(notes, Notes)
    assert (table.rows[-1].last, notes.notes[0].tone) == (True, "care")


def test_columns_that_nothing_fills_are_left_out() -> None:
    table = section(told(samples.small_usage()), "services").blocks[0]
    assert isinstance(table, Table)
    keys = [column.key for column in table.columns]
    assert keys == ["service", "calls", "share", "consumers", "client_error_share", "server_error_share"]


def test_every_section_has_the_address_of_its_numbers() -> None:
    story = service.service(voice("en"), samples.usage("identity", "2026-09"), "identity", "2026-09")
    assert {one.api for one in story.sections} == {"/api/v1/usage?service=identity&month=2026-09"}


def test_titles_that_people_gave_are_shown() -> None:
    spoken = voice("zh", catalog=samples.workspace(Path()).catalog)
    assert service.service(spoken, samples.usage("identity"), "identity").title == "身份"


def test_latency_that_is_not_known_says_how_to_get_it() -> None:
    found = trends.latency_section(voice("en"), samples.small_usage().months, "")
    assert "$request_time" in found.lede


def test_months_without_a_call_are_an_empty_section_with_a_reason() -> None:
    found = trends.months_section(voice("en"), (), "")
    assert (found.blocks, found.lede != "") == ((), True)


def unnamed_usage() -> Usage:
    """Counts that tell neither who called nor how it ended."""
    seen = samples.usage()
    traffic = {"people": seen.totals.traffic["people"].model_copy(update={"consumers": 0})}
    told_ = {"consumers": 0, "traffic": traffic, "status": {"": seen.totals.calls}}
    return seen.model_copy(update={"totals": seen.totals.model_copy(update=told_)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_calls_that_name_nobody_are_no_zero_consumers(language: Language) -> None:
    story = told(unnamed_usage(), language)
    assert "who called" in sentence(story) or "未标明" in sentence(story)
    assert [figure.value for figure in story.figures[1:3]] == ["–", "–"]


def test_calls_whose_end_nobody_told_are_not_without_an_error() -> None:
    story = told(unnamed_usage())
    assert [one.id for one in story.sections] == ["weeks", "services", "months", "traffic"]
    assert "No call says who called" in section(story, "weeks").lede
