"""Demands from a spreadsheet: one row each, under a header in either language; and the table to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import xlsxwriter

from sowhat.actions import demand_rows, demands
from sowhat.actions.written import written
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.demand import Imported, Need, Refused, Twice
from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.planning import demand_fields as fields
from sowhat.planning import demand_rules as rules
from sowhat.stories.words import LANGUAGES, words
from sowhat.workspace.grid import Grid, grids
from sowhat.workspace.workbook_values import name_of
from sowhat.workspace.workbook_vocabulary import EXAMPLES

COLUMNS = (
    *("title", "whose", "today", "often", "words", "asker", "team", "unit", "service", "pillar"),
    *("customers", "scenarios", "solution"),
)
NAMED = ("team", "unit", "service", "pillar")
EXAMPLE = ("title", "whose", "today", "words", "asker", "customers", "scenarios", "solution")
MOST = 1000
"""Rows of one table."""
WIDTHS = {"today": 44, "words": 36, "title": 30, "solution": 30, "whose": 28, "customers": 28, "scenarios": 28}


def read(root: Path, path: Path, by: str, shown: str = "") -> Imported:
    """Every row of a table becomes a demand, unless it is one already or names no problem. Nobody has to name a problem
    twice: the same table brought in again makes nothing new.

    The table is brought in whole or not at all. Raises CallError (`demand-by-nobody`, `demand-no-header`,
    `demand-rows`), DataError and WorkspaceError where the file cannot be read.
    """
    who, name = rules.named(by), shown or path.name
    grid, columns = _table(grids(path, name), name)
    rows = [(row.number, {key: row.cells[at].strip() for key, at in columns.items()}) for row in grid.rows]
    told = [(number, cells) for number, cells in rows if any(cells.values())]
    meant = [(number, cells) for number, cells in told if not _example(cells)]
    if len(meant) > MOST:
        raise CallError(Problem("demand-rows", params={"file": name, "most": MOST}))
    read_ = [(number, _one(root, cells, who)) for number, cells in meant]
    able = [(number, one) for number, one in read_ if isinstance(one, Need)]
    found = demand_rows.bring(root, [one for _, one in able], who)
    done = [(number, id_, new) for (number, _), (id_, new) in zip(able, found, strict=True)]
    return Imported(
        file=name,
        made=tuple(id_ for _, id_, new in done if new),
        known=tuple(Twice(row=number, id=id_) for number, id_, new in done if not new),
        refused=tuple(Refused(row=number, what=one) for number, one in read_ if isinstance(one, Remark)),
        examples=len(told) - len(meant),
    )


def _table(found: tuple[Grid, ...], name: str) -> tuple[Grid, Mapping[str, int]]:
    """The first sheet that has the columns without which there is no problem."""
    for grid in found:
        columns = _columns(grid.header)
        if all(key in columns for key in rules.FIRST):
            return grid, columns
    raise CallError(Problem("demand-no-header", params={"file": name}))


def _columns(header: tuple[str, ...]) -> dict[str, int]:
    """Where each column stands, by what it may be called in either language."""
    names = _names()
    found: dict[str, int] = {}
    for at, text in enumerate(header):
        key = names.get(_plain(text))
        if key is not None and key not in found:
            found[key] = at
    return found


@cache
def _names() -> Mapping[str, str]:
    told = ((key, words(language).say("demand-column-also", what=key)) for language in LANGUAGES for key in COLUMNS)
    names = {_plain(name): key for key, many in told for name in many.split("|")}
    return {**names, **{key: key for key in COLUMNS}}


def _plain(text: str) -> str:
    return " ".join(text.replace("*", " ").replace("’", "'").split()).casefold()


def _example(cells: Mapping[str, str]) -> bool:
    first = cells.get("title") or cells.get("whose", "")
    return first.casefold().startswith(EXAMPLES)


def _one(root: Path, cells: Mapping[str, str], who: str) -> Need | Remark:
    """What a row asks for, or why it is no demand."""
    try:
        return demands.prepared(root, _need(root, cells), who)
    except CallError as error:
        first = error.problems[0]
        return Remark(code=f"error-{first.code}", params=dict(first.params))


def _need(root: Path, cells: Mapping[str, str]) -> Need:
    told = dict(cells)
    told["often"] = _often(cells.get("often", ""))
    told |= {key: _named(root, key, cells[key]) for key in NAMED if cells.get(key)}
    return fields.need(told)


@cache
def _often_words() -> Mapping[str, str]:
    return {
        _plain(words(language).say("demand-often", often=one)): one for language in LANGUAGES for one in fields.OFTEN
    }


def _often(text: str) -> str:
    """How often in a closed word; what is in no vocabulary is not known, and the asker is asked again."""
    plain = _plain(text)
    return plain if plain in fields.OFTEN else _often_words().get(plain, "")


def _named(root: Path, key: str, text: str) -> str:
    """A name of the catalogue by its name or by its title in either language."""
    wanted = text.strip().casefold()
    for name, title in demands.named(written(root))[key]:
        if wanted in (name.casefold(), title.en.casefold(), title.zh.casefold()):
            return name
    return name_of(text)


def template(language: Language) -> bytes:
    """The workbook to fill in: a header, one example (left out when it comes back), choices for how often."""
    say, held = words(language).say, io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        page = book.add_worksheet(say("demand-page"))
        look = {"text_wrap": True, "valign": "top"}
        head = book.add_format({**look, "bold": True, "bottom": 1})
        plain, faint = book.add_format(look), book.add_format({**look, "font_color": "#6b7280"})
        for at, key in enumerate(COLUMNS):
            page.set_column(at, at, WIDTHS.get(key, 16), plain)
            needed = "*" if key in rules.FIRST else ""
            page.write_string(0, at, f"{say('demand-column', what=key)}{needed}", head)
        for at, text in _example_row(language):
            page.write_string(1, at, text, faint)
        often = COLUMNS.index("often")
        choices = [say("demand-often", often=one) for one in fields.OFTEN]
        page.data_validation(1, often, MOST, often, {"validate": "list", "source": choices})
        page.freeze_panes(1, 0)
    return held.getvalue()


def template_csv(language: Language) -> bytes:
    """The same as CSV, which Excel opens as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([words(language).say("demand-column", what=key) for key in COLUMNS])
    row = dict(_example_row(language))
    writer.writerow([row.get(at, "") for at in range(len(COLUMNS))])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _example_row(language: Language) -> Iterator[tuple[int, str]]:
    say = words(language).say
    for key in EXAMPLE:
        yield COLUMNS.index(key), say(f"demand-example-{key}")
    yield COLUMNS.index("often"), say("demand-often", often="daily")


def write(path: Path, language: Language) -> Path:
    """Write the template at a path that ends in .xlsx or .csv, or into a folder. Never overwrites.

    Raises CallError `demand-template-exists`, BlockedError `folder-unwritable`.
    """
    target = path / words(language).say("demand-file") if path.is_dir() else path
    content = template_csv(language) if target.suffix.casefold() == ".csv" else template(language)
    try:
        with target.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise CallError(Problem("demand-template-exists", params={"path": str(target)})) from None
    except OSError as error:
        params = {"folder": str(target.parent), "reason": error.strerror or type(error).__name__}
        raise BlockedError(Problem("folder-unwritable", params=params)) from None
    return target
