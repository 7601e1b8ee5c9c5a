"""What the cells of the workbook know: lists to choose from, what fits, what is still missing, what stands twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from xlsxwriter import Workbook as Book
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from sowhat.render.workbook_look import Look
from sowhat.stories import workbook as story
from sowhat.stories.words import Words
from sowhat.stories.workbook import ColumnText, SheetText
from sowhat.workspace.workbook_form import SheetKey

TITLE_ROWS = 5
"""Rows above the first one to fill in."""
CHECKED = 2000
CHECKED_FACTS = 20000
KEYS: Mapping[SheetKey, tuple[str, ...]] = {
    "services": ("service",),
    "go_lives": ("service", "team"),
    "outcomes": ("outcome",),
    "results": ("outcome", "unit", "period"),
    "rosters": ("team", "customer", "from"),
    "costs": ("service", "month", "kind", "person_days", "amount", "project_code", "note"),
    "questions": ("service", "outcome"),
}
"""What may stand once only; an app may have several rows."""
PICKED: Mapping[tuple[SheetKey, str], str] = {
    ("services", "owner"): "team",
    ("go_lives", "service"): "service",
    ("go_lives", "team"): "team",
    ("results", "outcome"): "outcome",
    ("results", "unit"): "team",
    ("rosters", "team"): "team",
    ("costs", "service"): "service",
    ("questions", "service"): "service",
    ("questions", "outcome"): "outcome",
}
"""Cells that name what another sheet declares: picked, not typed, although another name may be typed."""
DECLARED: Mapping[str, tuple[SheetKey, str]] = {
    "service": ("services", "service"),
    "team": ("apps", "team"),
    "outcome": ("outcomes", "outcome"),
}
ZONES = ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Europe/Berlin", "Europe/London", "UTC")
CURRENCIES = ("CNY", "HKD", "USD", "EUR", "GBP", "JPY", "SGD")
_ANY_NUMBER = ("value",)
"""Numbers that may be negative, such as a profit."""

Rule = dict[str, object]


def names(book: Book, sheets: Sequence[SheetText]) -> None:
    """Define the lists of services, teams and outcomes, as long as they are filled in."""
    by_key = {sheet.form.key: sheet for sheet in sheets}
    for name, (key, column) in DECLARED.items():
        sheet = by_key[key]
        letter = xl_col_to_name(_position(sheet, column))
        cells = f"'{sheet.title}'!${letter}${TITLE_ROWS + 1}:${letter}${TITLE_ROWS + CHECKED}"
        top = cells.partition(":")[0]
        book.define_name(f"sowhat_{name}", f"=OFFSET({top},0,0,MAX(1,COUNTA({cells})),1)")


class Checks:
    """The checks of one sheet, over the rows that are filled in and many more."""

    def __init__(self, page: Worksheet, look: Look, sheet: SheetText, filled: int) -> None:
        self._page, self._look, self._sheet = page, look, sheet
        self._last = TITLE_ROWS + max(CHECKED_FACTS if sheet.form.facts else CHECKED, 2 * filled)

    def write(self, words: Words) -> None:
        """Write all of them."""
        for number, text in enumerate(self._sheet.columns):
            rule = _rule(self._sheet.form.key, text, words, self._cell(number))
            if rule:
                self._page.data_validation(TITLE_ROWS, number, self._last - 1, number, rule)
        for number, condition, style in self._conditions(words):
            spot = {"type": "formula", "criteria": f"={condition}", "format": self._look.rule(style)}
            self._page.conditional_format(TITLE_ROWS, number, self._last - 1, number, spot)

    def _conditions(self, words: Words) -> Iterator[tuple[int, str, str]]:
        """Column, formula for its first cell, style."""
        begun = f"COUNTA($A{TITLE_ROWS + 1}:${xl_col_to_name(len(self._sheet.columns) - 1)}{TITLE_ROWS + 1})>0"
        mark = story.example("", words).strip()
        example = f'LEFT($A{TITLE_ROWS + 1},{len(mark)})="{mark}"'
        for number, text in enumerate(self._sheet.columns):
            yield number, example, "example"
            if text.column.required:
                yield number, f"AND({begun},LEN(TRIM({self._cell(number)}))=0)", "lacking"
        keys = [_position(self._sheet, key) for key in KEYS.get(self._sheet.form.key, ())]
        for number in keys:
            yield number, self._twice(keys), "twice"

    def _twice(self, keys: Iterable[int]) -> str:
        pairs = [
            f'${(letter := xl_col_to_name(key))}${TITLE_ROWS + 1}:${letter}${self._last},{self._cell(key)}&""'
            for key in keys
        ]
        return f"AND(LEN($A{TITLE_ROWS + 1})>0,COUNTIFS({','.join(pairs)})>1)"

    def _cell(self, column: int) -> str:
        return f"${xl_col_to_name(column)}{TITLE_ROWS + 1}"


def _position(sheet: SheetText, key: str) -> int:
    return next(number for number, text in enumerate(sheet.columns) if text.column.key == key)


def _rule(sheet: SheetKey, text: ColumnText, words: Words, cell: str) -> Rule | None:
    """What a cell of that column takes; None where anything may be typed."""
    column = text.column
    listed = _listed(sheet, text, words)
    if listed or column.key in _ANY_NUMBER:
        return listed
    rules: dict[str, Rule] = {
        "whole": {"validate": "integer", "criteria": ">=", "value": 0},
        "day": {**_DAYS, "error_type": "warning"},
        "number": {"validate": "custom", "value": f"=IF(ISNUMBER({cell}),{cell}>=0,TRUE)"},
    }
    return {**rules[column.kind], **_says(column.kind, words)} if column.kind in rules else None


def _listed(sheet: SheetKey, text: ColumnText, words: Words) -> Rule | None:
    """A list to choose from; only that of a choice refuses what is not in it."""
    column = text.column
    if column.kind == "choice":
        return {"validate": "list", "source": [word for _, word in text.choices], **_says("choice", words)}
    if (sheet, column.key) in PICKED:
        return {"validate": "list", "source": f"=sowhat_{PICKED[sheet, column.key]}", "show_error": False}
    if column.kind in ("zone", "currency"):
        return {"validate": "list", "source": list(ZONES if column.kind == "zone" else CURRENCIES), "show_error": False}
    return None


_DAYS: Rule = {"validate": "date", "criteria": "between", "minimum": "=DATE(2000,1,1)", "maximum": "=DATE(2100,1,1)"}


def _says(kind: str, words: Words) -> Rule:
    return {"error_title": story.check("title", words), "error_message": story.check(kind, words)}
