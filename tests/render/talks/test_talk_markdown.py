"""A talk as Markdown: sections, tables and sources; what people wrote is words."""

from __future__ import annotations

import re

import pytest

from sowhat.render.talks.markdown import markdown, plain
from tests.render.talks import samples


def written(home: str | None = None, rows: int = 6) -> str:
    return markdown(samples.talk(rows=rows, extra=(samples.hostile(),)), samples.speaker(), home)


def test_a_section_a_slide_and_one_of_sources() -> None:
    assert written().count("\n## ") == len(samples.talk().slides) + 2


def test_every_row_is_a_row() -> None:
    tables = [block for block in written(rows=60).split("\n\n") if block.startswith("| Service")]
    assert [len(block.splitlines()) for block in tables] == [62]


def test_figures_are_links_where_there_is_somewhere_to_lead() -> None:
    link = f"[1,240 customers](https://sowhat.example{samples.CLAIM})"
    assert (link in written("https://sowhat.example"), "[1,240" in written()) == (True, False)


def test_each_source_is_listed_with_its_figures() -> None:
    assert f"1. `{samples.CLAIM}` 1,240 customers · 890 · 1,590" in written()


def test_nothing_that_people_wrote_is_markup() -> None:
    said = next(line for line in written().splitlines() if line.startswith("## A team wrote"))
    assert not re.search(r"(?<!\\)[<>\[\]*`#]", said.removeprefix("## "))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("1. x", "1\\. x"),
        ("- x", "\\- x"),
        ("a\nb", "a b"),
        ("https://x.example", "https\\://x.example"),
        ("a|b", "a\\|b"),
        (" x ", " x "),
    ],
)
def test_signs_are_escaped(text: str, safe: str) -> None:
    assert plain(text) == safe
