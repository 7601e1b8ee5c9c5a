"""What a story is made of, before anything is drawn: sentences, figures, tables, charts, steps.

A page, a terminal, a document and a slide draw the same story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sowhat.stories.words import Phrase

Scalar = str | int | float | None
Tone = Literal["plain", "good", "care", "bad"]
ColumnKind = Literal["text", "number", "bar", "spark"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its name and what to know about it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` names it in addresses and CSV; a `bar` is a share of one, a `spark` a run of numbers.

    A `wide` column is left out where there is little room (a terminal).
    """

    key: str
    title: str
    kind: ColumnKind = "number"
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is read (`text`), what is sorted and exported (`value`), and the run that a spark draws."""

    text: str
    value: Scalar
    run: tuple[float | None, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `name` is what its first cell links to, and a `last` row stays at the end however the table is sorted."""

    name: str | None
    cells: tuple[Cell, ...]
    last: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `sort` is its first order (`-calls`), `empty` what to read when there is no row.

    `links` names the page that a row's first cell leads to. `find` asks for a filter field.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    sort: str = ""
    links: str = ""
    find: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its kind (see render.charts), its rows, the words on it, the sentence and table that say the same.

    `ticks` are the values on its scale and their words, where the chart cannot word them itself.
    """

    id: str
    kind: str
    says: str
    rows: tuple[Mapping[str, Scalar], ...]
    labels: Mapping[str, str]
    table: Table
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A share drawn to scale with its own words."""

    label: str
    text: str
    share: float
    note: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares of the same whole below each other; `says` is the sentence for who cannot see them."""

    says: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One line of a list: what is so, with a smaller line and a place such as `file:line` with an excerpt."""

    text: str
    detail: str = ""
    tone: Tone = "plain"
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """A list of notes."""

    notes: tuple[Note, ...]


Block = Table | Chart | Bars | Notes


@dataclass(frozen=True, slots=True)
class Section:
    """A section under its heading. `api` is the address of its numbers; `half` sections stand side by side."""

    id: str
    title: str
    lede: str
    blocks: tuple[Block, ...]
    api: str = ""
    half: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """The answer first, then what it rests on. `build` and `code_version` are the address of every number in it.

    `tone` is what the strong part of the answer means: good news, a matter of care, or plainly a number.
    """

    page: str
    title: str
    question: str
    answer: Phrase
    under: str
    figures: tuple[Figure, ...] = ()
    picture: Bars | None = None
    sections: tuple[Section, ...] = ()
    tone: Tone = "plain"
    build: str = ""
    code_version: str = ""
