"""How the workbook looks: the page's colours as cell formats, widths of columns, heights of rows."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import east_asian_width

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format

from sowhat.model.language import Language
from sowhat.render.theme import tokens
from sowhat.stories.workbook import ColumnText
from sowhat.workspace.workbook_form import Column

FONTS: Mapping[Language, str] = {"en": "Calibri", "zh": "Microsoft YaHei"}
_WIDTHS: Mapping[str, int] = {
    **{"name": 20, "names": 28, "text": 28, "texts": 32, "choice": 20, "zone": 18},
    **{"currency": 12, "day": 15, "period": 14, "number": 14, "whole": 14},
}
_GENERAL, _AMOUNT, _TEXT = 0, 4, 49
_MONEY = ("price", "price_low", "price_high", "amount", "day_rate")
_STYLES: Mapping[str, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "ink"},
    "hero": {"bold": True, "font_size": 22, "font_color": "ink", "valign": "vcenter"},
    "about": {"font_color": "soft", "valign": "top"},
    "prose": {"font_color": "soft", "text_wrap": True, "valign": "top"},
    "link": {"font_color": "protect", "underline": 0},
    "section": {"bold": True, "font_size": 13, "font_color": "create", "bottom": 1, "bottom_color": "line"},
    "number": {"bold": True, "font_color": "create", "align": "right", "indent": 1, "valign": "vcenter"},
    "step": {"font_color": "ink", "text_wrap": True, "valign": "vcenter"},
    "head": {"bold": True, "font_color": "soft", "bottom": 1, "bottom_color": "edge"},
    "row": {"font_color": "ink", "text_wrap": True, "valign": "vcenter", "bottom": 1, "bottom_color": "line"},
    "row-link": {"font_color": "protect", "bold": True, "valign": "vcenter", "bottom": 1, "bottom_color": "line"},
    "help": {"font_color": "faint", "font_size": 9, "text_wrap": True, "valign": "bottom", "bg_color": "wash"},
    "rule": {"bg_color": "wash"},
    "required": {"bold": True, "font_color": "card", "bg_color": "create", "valign": "vcenter", "border": 1},
    "optional": {"bold": True, "font_color": "create", "bg_color": "create-wash", "valign": "vcenter", "border": 1},
    "lacking": {"bg_color": "warn-wash", "border": 1, "border_color": "warn"},
    "twice": {"font_color": "bad", "bold": True},
    "example": {"italic": True, "font_color": "edge"},
}


class Look:
    """The formats of one workbook, each made when it is first used."""

    def __init__(self, book: Book, language: Language) -> None:
        self._book = book
        self._font = {"font_name": FONTS[language], "font_size": 11}
        self._made: dict[str, Format] = {}

    def style(self, name: str) -> Format:
        """A format by its name. Raises KeyError."""
        if name not in self._made:
            own = {key: _coloured(value) for key, value in _STYLES[name].items()}
            edges = {"border_color": tokens("light")["line"]} if "border" in own else {}
            self._made[name] = self._book.add_format({**self._font, **edges, **own})
        return self._made[name]

    def rule(self, name: str) -> Format:
        """A format that a condition lays over a cell: without a font of its own, which conditions may not set."""
        return self._book.add_format({key: _coloured(value) for key, value in _STYLES[name].items()})

    def cells(self, column: Column) -> Format:
        """The format of a column's cells: what looks like a number or a date but is a name stays text."""
        shown = f"cell-{(code := _number_format(column))}"
        if shown not in self._made:
            left = {"align": "left"} if column.kind == "day" else {}
            self._made[shown] = self._book.add_format({**self._font, **left, "num_format": code, "valign": "vcenter"})
        return self._made[shown]


def width(text: ColumnText) -> float:
    """The width of a column in characters, so that its help takes about four lines."""
    return max(_WIDTHS[text.column.kind], spread(text.title) + 4, spread(text.help) / 4.5)


def height(text: str, wide: float, line: float = 15) -> float:
    """The height in points of a cell in which `text` is wrapped at a width of `wide` characters."""
    lines = sum(max(1, -(-spread(part) // max(1, int(wide - 1)))) for part in text.split("\n"))
    return line * lines + 3


def spread(text: str) -> int:
    """The width of a text in characters; Chinese ones count twice."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _coloured(value: object) -> object:
    return tokens("light").get(value, value) if isinstance(value, str) else value


def _number_format(column: Column) -> str | int:
    """A built-in format by its number, or one of our own."""
    if column.kind == "day":
        return "yyyy-mm-dd"
    if column.kind in ("number", "whole"):
        return _AMOUNT if column.key in _MONEY else _GENERAL
    return _TEXT
