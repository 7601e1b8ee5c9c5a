"""Sheets and workbooks that look like copies: their many collisions are told as the one problem that they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sowhat.errors import Problem, Where
from sowhat.workspace.workbook import Book
from sowhat.workspace.workbook_form import SheetKey
from sowhat.workspace.workbook_sheets import Sheet

ALIKE = 0.8
"""Share of a sheet's rows that stand in another one, from which on it looks like a copy of it."""
DECLARING: frozenset[SheetKey] = frozenset(("services", "apps", "outcomes", "questions"))
"""Forms whose entries may be there only once."""
TWICE = frozenset(("name-taken", "key-claimed-twice", "memberships-overlap", "route-claimed-twice"))
FEWEST = 2
"""One row that stands twice is told by its own cells."""
Place = tuple[str, str]
"""A workbook and a sheet."""
Pair = tuple[Book, Sheet, Sheet]
"""Where a sheet was seen before, that sheet, and the one that looks like it."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A sheet (of a whole workbook '') that looks like a copy of another; `places` are both sides of it."""

    path: str
    sheet: str
    of: str
    places: frozenset[Place]

    @property
    def problem(self) -> Problem:
        """What is to be said of it."""
        kind = "sheet" if self.sheet else "workbook"
        return Problem("workbook-copy", Where(self.path, sheet=self.sheet or None), {"kind": kind, "value": self.of})


def copies(books: Sequence[Book]) -> tuple[Copy, ...]:
    """The sheets that look like copies of earlier ones; a workbook of copies counts once."""
    seen: list[tuple[Book, Sheet]] = []
    found: list[Copy] = []
    for book in books:
        declaring = [sheet for sheet in book.sheets if sheet.form.key in DECLARING and sheet.rows]
        pairs: list[Pair] = []
        for sheet in declaring:
            pairs += [(*like, sheet) for like in seen if _alike(sheet, like[1])][:1]
            seen.append((book, sheet))
        found += _copies(book, pairs, len(declaring))
    return tuple(found)


def _copies(book: Book, pairs: Sequence[Pair], declaring: int) -> Iterator[Copy]:
    """The copies in a workbook with so many sheets that declare something."""
    others = {other.path for other, _, _ in pairs} - {book.path}
    rows = sum(len(sheet.rows) for _, _, sheet in pairs)
    if rows >= FEWEST and len(pairs) == declaring and len(others) == 1:
        yield _whole(book, pairs)
    else:
        yield from (_one(book, *pair) for pair in pairs if len(pair[2].rows) >= FEWEST)


def folded(problems: Sequence[Problem], found: Sequence[Copy]) -> Iterator[Problem]:
    """The problems, with those that only say that a copy repeats its original replaced by one for the copy."""
    told: set[int] = set()
    for problem in problems:
        at = next((number for number, copy in enumerate(found) if _is_of(problem, copy)), None)
        if at is None:
            yield problem
        elif at not in told:
            told.add(at)
            yield found[at].problem


def _is_of(problem: Problem, copy: Copy) -> bool:
    where = problem.where
    return problem.code in TWICE and where is not None and (where.path, where.sheet or "") in copy.places


def _alike(sheet: Sheet, other: Sheet) -> bool:
    if sheet.form.key != other.form.key:
        return False
    there = {_said(one) for one in _texts(other)}
    rows = [_said(one) for one in _texts(sheet)]
    return sum(row in there for row in rows) >= ALIKE * len(rows)


def _texts(sheet: Sheet) -> Iterator[dict[str, str]]:
    return ({key: cell.text for key, cell in row.cells.items()} for row in sheet.rows)


def _said(row: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))


def _one(book: Book, other: Book, original: Sheet, sheet: Sheet) -> Copy:
    of = original.grid.name if other.path == book.path else f"{other.path}:{original.grid.name}"
    places = frozenset(((book.path, sheet.grid.name), (other.path, original.grid.name)))
    return Copy(book.path, sheet.grid.name, of, places)


def _whole(book: Book, pairs: Sequence[Pair]) -> Copy:
    of = next(other.path for other, _, _ in pairs if other.path != book.path)
    places = {(book.path, sheet.grid.name) for _, _, sheet in pairs} | {(of, one.grid.name) for _, one, _ in pairs}
    return Copy(book.path, "", of, frozenset(places))
