"""A story as a page. The template only prints what is in the `Frame`."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sowhat.model.person import Person
from sowhat.render import assets, break_even, case_plots, chain, charts, drifts, event_study, interval, plots, spark
from sowhat.render.place import LINKED, ONLY, Place
from sowhat.render.unbroken import on_one_line, unbroken
from sowhat.stories import defined
from sowhat.stories.drawings import Chart
from sowhat.stories.pieces import SIGNS
from sowhat.stories.shape import Story
from sowhat.stories.table import facets, narrowed, order_of, sheet, sorted_by
from sowhat.stories.voice import Voice

_INTO_THE_HOUSE = re.compile(r'<a((?: [^>]*?)?) href="/[^"]*"([^>]*)>')
"""Links to served pages, which whoever reads a file may not reach."""
STYLES = ("style.css", "answer.css", "noscript.css")
UNSIGNED = Person()
HTML_LANG = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame: its words, its address, whether it is where the reader is, its language if another."""

    text: str
    href: str
    here: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links of the frame under a heading; without one for those that need none."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """All that a page shows around its story."""

    voice: Voice
    place: Place
    platform: str
    nav: tuple[LinkGroup, ...]
    languages: tuple[Link, ...]
    periods: tuple[Link, ...] = ()
    notice: str = ""
    simulated: bool = False
    person: Person = UNSIGNED
    waiting: int | None = None
    """How much waits for the reader or is new to them; null where nobody counted yet."""


@dataclass(frozen=True, slots=True)
class Message:
    """An empty or an error page: what is so, why, and the command or link that mends it."""

    title: str
    question: str
    answer: str
    why: Sequence[str]
    command: str = ""
    home: bool = True


@cache
def environment() -> Environment:
    """The templates, compiled once."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=unbroken,
    )
    made.globals.update(asset=assets.address, linked=LINKED, order_of=order_of)
    made.globals.update(spark_points=spark.points, spark_last=spark.last_point, chart_json=chart_json, kind_of=kind_of)
    made.globals.update(
        draw_interval=interval.drawing,
        draw_events=event_study.drawings,
        draw_flow=chain.drawing,
        flow_lines=chain.lines,
    )
    made.globals.update(html_lang=HTML_LANG, signs=SIGNS, on_one_line=on_one_line)
    made.globals.update(draw_ranges=break_even.tracks, range_ends=break_even.ends, draw_drifts=drifts.drawings)
    drawn = {"dots": plots.dots, "lines": plots.lines, "spread": plots.spread, **case_plots.DRAWN}
    made.globals.update(draw_plot=drawn)
    made.globals.update(figure_defined=defined.of_figure, defined_by=defined.of_section, defined_at=defined.address)
    made.globals.update(sheet_of=sheet, facets_of=facets, narrowed=narrowed, sorted_by=sorted_by, only=ONLY)
    return made


def story(frame: Frame, told: Story) -> str:
    """A story as HTML."""
    return environment().get_template("story.html").render(frame=frame, story=told, say=frame.voice.say)


def so_what(frame: Frame, told: Story) -> str:
    """The front door or the evidence of a study as HTML."""
    return environment().get_template("so_what.html").render(frame=frame, story=told, say=frame.voice.say)


def value(frame: Frame, told: Story) -> str:
    """How far services have come, as HTML."""
    return environment().get_template("value.html").render(frame=frame, story=told, say=frame.voice.say)


def studies(frame: Frame, told: Story) -> str:
    """All studies and their total, as HTML."""
    return environment().get_template("studies.html").render(frame=frame, story=told, say=frame.voice.say)


def document(frame: Frame, told: Story) -> str:
    """The same in one file that needs nothing else: no script, styles inside."""
    style = Markup("\n".join((assets.STATIC / name).read_text(encoding="utf-8") for name in STYLES))
    parts = {"frame": frame, "story": told, "say": frame.voice.say, "style": style}
    return without_links(environment().get_template("document.html").render(**parts))


def without_links(html: str) -> str:
    """A file without links to served pages."""
    return _INTO_THE_HOUSE.sub(r"<a\1\2>", html)


def message(frame: Frame, told: Message) -> str:
    """An empty or an error page as HTML."""
    return environment().get_template("message.html").render(frame=frame, message=told, say=frame.voice.say)


def kind_of(block: object) -> str:
    """The name of a block's macro."""
    return type(block).__name__.lower()


def chart_json(chart: Chart) -> Markup:
    """A chart's specification, safe inside a script element that holds data."""
    text = json.dumps(charts.spec(chart), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
