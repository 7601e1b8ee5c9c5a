"""The first sheet of the workbook: what it is for, three steps, what each sheet unlocks, what is enough for what."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook as Book
from xlsxwriter.worksheet import Worksheet

from sowhat.render.theme import tokens
from sowhat.render.workbook_look import Look, height
from sowhat.stories.workbook import SheetText, StartText

WIDTHS = (3, 24, 62, 52)
_RIGHT = sum(WIDTHS[2:])
_ALL = sum(WIDTHS[1:])


def start_sheet(book: Book, look: Look, text: StartText, sheets: Sequence[SheetText]) -> None:
    """Add it to the book."""
    page = book.add_worksheet(text.sheet)
    page.hide_gridlines(2)
    page.set_tab_color(tokens("light")["ink"])
    for column, wide in enumerate(WIDTHS):
        page.set_column(column, column, wide)
    start = _Start(page, look)
    start.opening(text)
    start.sheets(text, sheets)
    start.goals(text)
    start.legend(text, sheets[1].title)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 1)
    page.activate()


class _Start:
    """Writes from top to bottom."""

    def __init__(self, page: Worksheet, look: Look) -> None:
        self._page, self._look, self._row = page, look, 1

    def opening(self, text: StartText) -> None:
        self._line(text.title, "hero", 36)
        self._line(text.about, "prose", height(text.about, _ALL, 16))
        self._section(text.steps_title)
        for number, step in enumerate(text.steps, 1):
            self._page.set_row(self._row, height(step, _RIGHT, 16))
            self._page.write_number(self._row, 1, number, self._look.style("number"))
            self._page.merge_range(self._row, 2, self._row, 3, step, self._look.style("step"))
            self._row += 1

    def sheets(self, text: StartText, sheets: Sequence[SheetText]) -> None:
        self._row += 1
        self._page.set_row(self._row, 24)
        for column, head in enumerate(text.heads, 1):
            self._page.write_string(self._row, column, head, self._look.style("head"))
        self._row += 1
        for sheet in sheets:
            self._page.set_row(self._row, 5 + height(sheet.about, WIDTHS[2] * 1.1, 15))
            self._page.write_url(
                self._row, 1, f"internal:'{sheet.title}'!A1", self._look.style("row-link"), sheet.title
            )
            self._page.write_string(self._row, 2, sheet.about, self._look.style("row"))
            self._page.write_string(self._row, 3, sheet.unlocks, self._look.style("row"))
            self._row += 1

    def goals(self, text: StartText) -> None:
        self._row += 1
        self._pair(*text.goal_heads, style="head")
        for goal, enough in text.goals:
            self._page.set_row(self._row, 5 + max(height(goal, WIDTHS[1] + WIDTHS[2]), height(enough, WIDTHS[3] * 1.1)))
            self._pair(goal, enough, style="row")

    def legend(self, text: StartText, sample: str) -> None:
        self._row += 1
        self._section(text.legend_title)
        for style, meaning in text.legend:
            self._page.set_row(self._row, 20)
            self._page.write_string(self._row, 1, sample, self._look.style(style))
            self._page.write_string(self._row, 2, meaning, self._look.style("step"))
            self._row += 1

    def _pair(self, left: str, right: str, style: str) -> None:
        self._page.merge_range(self._row, 1, self._row, 2, left, self._look.style(style))
        self._page.write_string(self._row, 3, right, self._look.style(style))
        self._row += 1

    def _section(self, title: str) -> None:
        self._row += 1
        self._line(title, "section", 22)

    def _line(self, text: str, style: str, points: float) -> None:
        self._page.set_row(self._row, points)
        self._page.merge_range(self._row, 1, self._row, 3, text, self._look.style(style))
        self._row += 1
