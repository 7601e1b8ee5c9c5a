"""A roll-out plan drawn: its chart, its calendar file, the terminal."""

from __future__ import annotations

import io
from datetime import date

import pytest
import vl_convert
from rich.console import Console

from sowhat.render import charts
from sowhat.render.rollout import ics
from sowhat.render.terminal_rollout import plan as in_terminal
from sowhat.render.theme import Mode
from sowhat.stories import rollout
from sowhat.stories.drawings import Chart
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES, words
from tests.rollouts import plan


def chart(detectable: float | None = 0.12) -> Chart:
    story = rollout.plan(voice("en"), plan(detectable))
    return next(block for one in story.sections for block in one.blocks if isinstance(block, Chart))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_power_curve_is_a_picture_with_its_words(mode: Mode) -> None:
    picture = vl_convert.vegalite_to_svg(charts.spec(chart(), mode))
    assert picture.count(">12 points<") == 1
    assert picture.count(">four times in five<") == 1


def test_a_curve_that_never_gets_there_has_no_mark() -> None:
    picture = vl_convert.vegalite_to_svg(charts.spec(chart(None), "light"))
    assert ">four times in five<" in picture
    assert ">12 points<" not in picture


def test_the_calendar_has_each_wave_and_the_day_after_the_end() -> None:
    lines = ics(plan(), words("en")).split("\r\n")
    days = [date.fromisoformat(line.partition(":")[2]) for line in lines if line.startswith("DTSTART")]
    assert days == [date(2026, 12, 7), date(2027, 1, 4), date(2027, 2, 1)]
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terminal_tells_it_in_both_languages(language: str) -> None:
    console = Console(file=io.StringIO(), width=100)
    console.print(in_terminal(plan(), words(language), "1"))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert ("four times in five" if language == "en" else "五次里有四次") in text
