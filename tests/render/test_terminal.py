"""Stories in the terminal."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from sowhat.model.language import Language
from sowhat.render import terminal
from sowhat.stories.words import LANGUAGES, words
from tests.web import samples


def printed(drawn: RenderableType, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False).print(drawn)
    return out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [80, 140])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    drawn = [terminal.usage(samples.usage(), words(language)), terminal.data(samples.data(), words(language))]
    assert max(cell_len(line) for one in drawn for line in printed(one, width).splitlines()) <= width


def test_a_wide_terminal_shows_columns_that_a_narrow_one_leaves_out() -> None:
    drawn = terminal.usage(samples.usage(), words("en"))
    assert ("p99" in printed(drawn, 80), "p99" in printed(drawn, 140)) == (False, True)


def test_days_follow_the_workspace_s_time_zone() -> None:
    night = {"first": datetime(2026, 6, 30, 16, 10), "last": datetime(2026, 8, 28, 16, 0), "timezone": "Asia/Shanghai"}
    said = printed(terminal.usage(samples.usage().model_copy(update=night), words("en")), 140)
    assert "between 1 Jul and 29 Aug 2026" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_chinese_columns_line_up() -> None:
    lines = printed(terminal.data(samples.data(), words("zh"))).splitlines()
    bars = [line for line in lines if "█" in line or "·····" in line]
    starts = {cell_len(line[: min(line.find(mark) for mark in "█·" if mark in line)]) for line in bars}
    assert (len(bars), len(starts)) == (7, 1)


def test_one_service_is_told_as_its_page_tells_it() -> None:
    said = printed(terminal.usage(samples.usage("identity"), words("en"), "identity"))
    assert "identity: who uses it, and do they come back?" in said


def test_a_build_that_read_nothing_says_so() -> None:
    assert "No calls yet." in printed(terminal.usage(samples.no_usage(), words("en")))


def test_long_tables_say_how_much_they_leave_out() -> None:
    many = tuple(samples.service(f"s{i:03}", 1000 - i) for i in range(50))
    said = printed(terminal.usage(samples.usage().model_copy(update={"services": many}), words("en")))
    assert "20 of 50" in said


def test_a_sentence_without_spaces_is_folded_and_not_cut_off() -> None:
    long = "没有空格的一句话" * 12
    drawn = terminal.folding()
    drawn.add_row("!", long)
    assert printed(drawn, 40).replace("\n", "").replace(" ", "") == f"!{long}"
