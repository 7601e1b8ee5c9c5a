"""The words of the workbook: what each sheet and column is called, what goes in, and what that unlocks."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.stories.words import Words
from sowhat.workspace.workbook_form import FORMS, Column, SheetForm, SheetKey

STEPS = (1, 2, 3)
LEGEND = ("required", "optional", "example", "lacking", "twice")
GOALS: tuple[tuple[str, tuple[SheetKey, ...]], ...] = (
    ("use", ("services", "apps")),
    ("lifecycle", ("services", "apps")),
    ("ladder", ("services", "apps", "go_lives")),
    ("detect", ("services", "apps", "go_lives", "outcomes", "results", "questions")),
    ("even", ("services", "apps", "outcomes", "results", "costs", "questions")),
)
"""What people come for, and the sheets that are enough for it beside the access log."""


@dataclass(frozen=True, slots=True)
class ColumnText:
    """A column: `choices` are code and word, `examples` one text a row, '' where the example leaves it empty."""

    column: Column
    title: str
    help: str
    choices: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetText:
    """A sheet: `about` says what goes in, `unlocks` what that makes visible."""

    form: SheetForm
    title: str
    about: str
    unlocks: str
    columns: tuple[ColumnText, ...]


@dataclass(frozen=True, slots=True)
class StartText:
    """The first sheet. `heads` and `goal_heads` stand over its two tables; `goals` are what to see, what is enough."""

    sheet: str
    title: str
    about: str
    steps_title: str
    steps: tuple[str, ...]
    heads: tuple[str, str, str]
    goal_heads: tuple[str, str]
    goals: tuple[tuple[str, str], ...]
    legend_title: str
    legend: tuple[tuple[str, str], ...]
    back: str


def file_name(words: Words) -> str:
    """What a new workbook is called."""
    return words.say("workbook-file")


def sheet_title(key: SheetKey, words: Words) -> str:
    """The name of a sheet."""
    return words.say(f"workbook-{key.replace('_', '-')}")


def column_title(sheet: SheetKey, column: str, words: Words) -> str:
    """The header of a column."""
    return words.say(_column(sheet, column))


def example(value: str, words: Words) -> str:
    """The first cell of an example row, by which readers know it."""
    return words.say("workbook-example", value=value)


def check(kind: str, words: Words) -> str:
    """What a cell says about a value that does not fit (`choice`, `day`, `number`, `whole`), or `title` above it."""
    return words.say(f"workbook-check-{kind}")


def sheets(words: Words) -> tuple[SheetText, ...]:
    """All sheets of the form, in their order."""
    return tuple(_sheet(form, words) for form in FORMS)


def start(words: Words) -> StartText:
    """The first sheet."""

    def told(name: str) -> str:
        return words.say(f"workbook-start-{name}")

    return StartText(
        sheet=words.say("workbook-start"),
        title=told("title"),
        about=told("about"),
        steps_title=told("steps"),
        steps=tuple(words.say(f"workbook-start-step-{step}", file=file_name(words)) for step in STEPS),
        heads=(told("sheet"), told("fill"), told("unlocks")),
        goal_heads=(told("see"), told("enough")),
        goals=tuple((words.say(f"workbook-goal-{goal}"), _enough(keys, words)) for goal, keys in GOALS),
        legend_title=told("colours"),
        legend=tuple((one, told(one)) for one in LEGEND),
        back=told("back"),
    )


def _enough(keys: tuple[SheetKey, ...], words: Words) -> str:
    return " + ".join([words.say("workbook-start-log"), *(sheet_title(key, words) for key in keys)])


def _sheet(form: SheetForm, words: Words) -> SheetText:
    name = f"workbook-{form.key.replace('_', '-')}"
    return SheetText(
        form=form,
        title=words.say(name),
        about=words.say(f"{name}.about"),
        unlocks=words.say(f"{name}.unlocks"),
        columns=tuple(_text(form.key, column, words) for column in form.columns),
    )


def _text(sheet: SheetKey, column: Column, words: Words) -> ColumnText:
    name = _column(sheet, column.key)
    return ColumnText(
        column=column,
        title=words.say(name),
        help=words.say(f"{name}.help"),
        choices=tuple((code, words.say(f"workbook-choice-{code}")) for code in column.choices),
        examples=tuple(part.strip() for part in words.say(f"{name}.examples").split("|")),
    )


def _column(sheet: SheetKey, column: str) -> str:
    return f"workbook-{sheet}-{column}".replace("_", "-")
