"""The gallery shows every component: each macro of the templates, each kind of chart and plot, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import DictLoader, FileSystemLoader
from jinja2.environment import Environment

from sowhat.model.language import Language
from sowhat.render import charts, page
from sowhat.render import gallery as drawn
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.stories.gallery import drawn as samples
from sowhat.stories.gallery import pieces
from sowhat.stories.gallery.shelves import shelves
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web.reader import Reader

TEMPLATES = Path(page.__file__).parent / "templates"
SHOWN = ("blocks.html", "drawings.html", "start_parts.html")
ELSEWHERE = {"article", "step"}
"""A whole page, which the gallery is itself."""
MACRO = re.compile(r"\{% macro (\w+)\(.*?\) %\}")


def frame(language: Language) -> Frame:
    return Frame(voice(language), Place("/gallery"), "Bank", (), ())


def macros(name: str) -> set[str]:
    return set(MACRO.findall((TEMPLATES / name).read_text(encoding="utf-8")))


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates whose macros say that they were called."""
    told = {}
    for name in SHOWN:
        text = (TEMPLATES / name).read_text(encoding="utf-8")
        told[name] = MACRO.sub(rf"\g<0><!--{name}:\g<1>-->", text)
    made: Environment = page.environment().overlay(loader=None)
    plain = FileSystemLoader(TEMPLATES)
    sources = {name: plain.get_source(made, name)[0] for name in plain.list_templates() if name.endswith(".html")}
    made.loader = DictLoader({**sources, **told})
    monkeypatch.setattr(drawn, "environment", lambda: made)


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("name", SHOWN)
def test_every_macro_is_in_the_gallery(name: str) -> None:
    called = set(re.findall(rf"<!--{re.escape(name)}:(\w+)-->", drawn.gallery(frame("en"))))
    assert macros(name) - called - ELSEWHERE == set()


def test_every_kind_of_chart_and_plot_is_in_the_gallery() -> None:
    spoken = voice("en")
    plots = {page.kind_of(plot) for plot in samples.plots(spoken)}
    known = set(page.environment().globals["draw_plot"])  # type: ignore[call-overload]
    assert ({chart.kind for chart in samples.charts(spoken)}, plots) == (set(charts.KINDS), known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sample_says_what_it_shows_and_has_a_table(language: Language) -> None:
    blocks = [one.block for shelf in shelves(voice(language)) for one in shelf.specimens if hasattr(one.block, "says")]
    assert [block for block in blocks if hasattr(block, "table") and not (block.says and block.table.rows)] == [
        pieces.contrasts(voice(language))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_served(bank: Reader, language: Language) -> None:
    answer = bank.get("/gallery", {"Accept-Language": language})
    assert (answer.status_code, answer.text.count('class="chart"')) == (200, len(charts.KINDS))


def test_a_table_without_rows_says_why(bank: Reader) -> None:
    empty = replace(pieces.table(voice("en"), 0, "none"), id="none")
    assert empty.empty in bank.get("/gallery", {"Accept-Language": "en"}).text


def test_its_tables_can_be_taken_away(bank: Reader) -> None:
    assert bank.get("/gallery/unknown.csv", {"Accept-Language": "en"}).text.splitlines()[0].endswith("group,value")
