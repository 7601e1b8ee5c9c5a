"""A talk's figures as a workbook: each as it is read, exactly, with its unit and address; each chart and table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sowhat.model.talk import Listed, Plotted, Sentence, Slide, Stated, Talk, said_on
from sowhat.render.talks.packed import stamped
from sowhat.render.talks.pieces import addressed
from sowhat.render.talks.slides.text import clean
from sowhat.render.theme import tokens
from sowhat.render.workbook_look import FONTS, spread
from sowhat.stories.evidence import grade_word
from sowhat.stories.voice import Voice

LONGEST = 32_000
"""Characters of a cell; a spreadsheet takes 32,767."""
FORMS = {
    "share": "0.0%",
    "money": "#,##0.00",
    "points": "0.0%",
    "day": "yyyy-mm-dd",
    "number": "#,##0.####",
    "seconds": '#,##0.0000" s"',
}
_UNNAMABLE = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
COLUMNS = ("slide", "title", "figure", "value", "unit", "currency", "grade", "where")
WIDTHS = (8, 44, 22, 18, 16, 10, 18, 40)


def xlsx(talk: Talk, voice: Voice, *, home: str | None = None) -> bytes:
    """The workbook; the same talk gives the same bytes. Text is text: nothing in it is ever computed.

    `home` begins the addresses of figures where readers reach the web application; null: they stay as they are.
    """
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(stream, options)
    at = datetime.combine(talk.until, time())
    book.set_properties({"title": clean(talk.title), "author": clean(talk.platform), "created": at})
    writer = _Writer(book, talk, voice, home)
    writer.figures()
    for number, slide in enumerate(talk.slides, 1):
        if slide.chart:
            writer.chart(number, slide.chart)
        if slide.table:
            writer.table(number, slide.table)
    book.close()
    return stamped(stream.getvalue(), talk.until)


@dataclass(frozen=True, slots=True)
class _Row:
    """A figure on its slide; the grade is that of the slide's figure."""

    number: int
    slide: Slide
    figure: Stated

    @property
    def grade(self) -> str:
        """The letter, where the figure has one."""
        big = self.slide.big
        if self.figure.unit == "grade":
            return str(self.figure.value)
        return (big.grade or "") if big and big.figure == self.figure else ""


class _Writer:
    """Writes one workbook."""

    def __init__(self, book: Workbook, talk: Talk, voice: Voice, home: str | None) -> None:
        self._book, self._talk, self._voice, self._home = book, talk, voice, home
        self._say, self._font = voice.say, {"font_name": FONTS[talk.language], "font_size": 11}
        self._made: dict[str, Format] = {}
        self._names: set[str] = set()

    def figures(self) -> None:
        """Every figure of the talk with what it is exactly."""
        page = self._page(self._say("talk-office-sheet-figures"), self._talk.title, self._about())
        self._heads(page, tuple(self._say(f"talk-office-column-{key}") for key in COLUMNS))
        rows = list(dict.fromkeys(_rows(self._talk)))
        for at, row in enumerate(rows, 4):
            self._figure(page, at, row)
        for column, width in enumerate(WIDTHS):
            page.set_column(column, column, width)
        page.autofilter(3, 0, 3 + max(1, len(rows)), len(COLUMNS) - 1)

    def chart(self, number: int, chart: Plotted) -> None:
        """A chart's numbers, intervals beside their values."""
        page = self._page(f"{number} {chart.title}", chart.title, chart.unit)
        columns = [(one.name, one.values) for one in chart.series]
        for one in chart.series:
            for key, ends in (("low", one.lows), ("high", one.highs)):
                if ends:
                    columns.append((self._say(f"talk-office-{key}", series=one.name), ends))
        self._heads(page, (self._say("talk-form-category"), *(name for name, _ in columns)))
        form = "share" if chart.shares else "number"
        for at, category in enumerate(chart.categories, 4):
            self._text(page, at, 0, category)
            for column, (_, values) in enumerate(columns, 1):
                value = values[at - 4] if at - 4 < len(values) else None
                if value is not None:
                    page.write_number(at, column, value, self._form(form))
        page.set_column(0, 0, max([14, *(min(44, spread(one) + 2) for one in chart.categories)]))
        page.set_column(1, max(1, len(columns)), 18)

    def table(self, number: int, table: Listed) -> None:
        """A table's cells; one that is a figure and nothing else is its number."""
        page = self._page(f"{number} {table.title}", table.title, table.empty if not table.rows else "")
        self._heads(page, table.heads)
        for at, row in enumerate(table.rows, 4):
            for column, said in enumerate(row):
                self._cell(page, (at, column), said)
        for column, head in enumerate(table.heads):
            texts = [head, *(row[column].text for row in table.rows if column < len(row))]
            page.set_column(column, column, min(60, max(spread(text) for text in texts) + 3))

    def _about(self) -> str:
        day = self._voice.numbers.day
        foot = self._say("talk-office-foot", platform=self._talk.platform, since=day(self._talk.since),
                         until=day(self._talk.until))  # fmt: skip
        return " · ".join([foot, *([self._say("simulated-mark")] if self._talk.simulated else [])])

    def _page(self, name: str, title: str, about: str) -> Worksheet:
        page = self._book.add_worksheet(self._named(name))
        self._text(page, 0, 0, title, "title")
        self._text(page, 1, 0, about, "about")
        page.freeze_panes(4, 1)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(3)
        return page

    def _named(self, name: str) -> str:
        """A name that a sheet may have, and no other has."""
        plain = _UNNAMABLE.sub(" ", clean(name)).strip()[:31].strip() or "-"
        number, found = 1, plain
        while found.casefold() in self._names:
            number += 1
            found = f"{plain[:27]} {number}"
        self._names.add(found.casefold())
        return found

    def _heads(self, page: Worksheet, heads: tuple[str, ...]) -> None:
        for column, head in enumerate(heads):
            self._text(page, 3, column, head, "head")

    def _figure(self, page: Worksheet, at: int, row: _Row) -> None:
        page.write_number(at, 0, row.number, self._form("plain"))
        self._text(page, at, 1, row.slide.title.text)
        self._text(page, at, 2, row.figure.text)
        self._exact(page, (at, 3), row.figure)
        self._text(page, at, 4, self._say(f"talk-office-unit-{row.figure.unit}"))
        self._text(page, at, 5, row.figure.currency)
        if row.grade:
            words = self._voice.words
            letter = next((one for one in ("A", "B", "C", "D", "E") if one == row.grade), None)
            self._text(page, at, 6, f"{row.grade} {grade_word(letter, words)}")
        self._address(page, at, row.figure.address)

    def _address(self, page: Worksheet, at: int, address: str) -> None:
        if self._home is not None and addressed(address):
            page.write_url(at, 7, f"{self._home.rstrip('/')}{address}", self._form("link"), address[:LONGEST])
        else:
            self._text(page, at, 7, address)

    def _exact(self, page: Worksheet, at: tuple[int, int], figure: Stated) -> None:
        """A number as a number, a day as a day, else the text."""
        if isinstance(figure.value, Decimal) and figure.value.is_finite():
            page.write_number(*at, float(figure.value), self._form(figure.unit if figure.unit in FORMS else "number"))
        elif figure.unit == "day" and (day := _day(str(figure.value))):
            page.write_datetime(*at, datetime.combine(day, time()), self._form("day"))
        else:
            self._text(page, *at, str(figure.value))

    def _cell(self, page: Worksheet, at: tuple[int, int], said: Sentence) -> None:
        alone = said.figures[0] if len(said.figures) == 1 and said.figures[0].text == said.text else None
        if alone is not None and isinstance(alone.value, Decimal):
            self._exact(page, at, alone)
        else:
            self._text(page, *at, said.text)

    def _text(self, page: Worksheet, row: int, column: int, text: str, style: str = "plain") -> None:
        shown = clean(text)
        if shown:
            page.write_string(row, column, shown[:LONGEST], self._form(style))

    def _form(self, name: str) -> Format:
        if name not in self._made:
            colours = tokens("light")
            own: dict[str, object] = {
                "title": {"bold": True, "font_size": 15, "font_color": colours["ink"]},
                "about": {"font_color": colours["soft"]},
                "head": {"bold": True, "font_color": colours["soft"], "bottom": 1, "bottom_color": colours["edge"]},
                "link": {"font_color": colours["protect"]},
                "plain": {"valign": "top"},
            }.get(name, {"num_format": FORMS.get(name, ""), "valign": "top", "align": "right"})  # type: ignore[assignment]
            self._made[name] = self._book.add_format({**self._font, **own})
        return self._made[name]


def _rows(talk: Talk) -> Iterator[_Row]:
    for number, slide in enumerate(talk.slides, 1):
        for said in said_on(slide):
            yield from (_Row(number, slide, figure) for figure in said.figures)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
