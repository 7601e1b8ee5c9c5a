"""Workbooks that a workspace refers to: what they declare beside its YAML, through the same readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from sowhat.errors import Problem, WorkspaceError
from sowhat.model.cost import CostColumns, CostTable
from sowhat.model.setup import FoundWorkbook
from sowhat.model.study import RosterColumns, RosterTable
from sowhat.workspace.catalog import Catalogue
from sowhat.workspace.nodes import Items, Node
from sowhat.workspace.paths import matches
from sowhat.workspace.settings import Settings
from sowhat.workspace.workbook import Book, open_book
from sowhat.workspace.workbook_checks import Checks
from sowhat.workspace.workbook_copies import Copy, copies
from sowhat.workspace.workbook_facts import COSTS, ROSTERS
from sowhat.workspace.workbook_form import SheetKey
from sowhat.workspace.workbook_outcomes import Outcomes
from sowhat.workspace.workbook_sheets import Cell
from sowhat.workspace.workbook_values import name_of

_SECTIONS = {"team": "teams", "unit": "units", "product": "products"}
_LOCK = "~$"
"""How the name of a file begins that a spreadsheet program keeps beside one that is open."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was understood of each workbook, every gap in them, and what looks like a copy."""

    found: tuple[FoundWorkbook, ...] = ()
    gaps: tuple[Problem, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class _Opened:
    """A workbook and the pattern that names it."""

    book: Book
    pattern: str


def files(root: Path, pattern: str) -> list[Path]:
    """The workbooks that a path or pattern names now."""
    return [path for path in matches(root, pattern) if not path.name.startswith(_LOCK)]


def add(root: Path, settings: Settings, catalogue: Catalogue) -> Added:
    """Read the workbooks into the readers of YAML; what is wrong with them is reported there."""
    opened = list(_opened(root, settings))
    reader, books = settings.reader, [one.book for one in opened]
    gaps = [gap for book in books for gap in settings.fill(book.declared.platform_in(settings.currency))]
    for book in books:
        reader.problems += book.problems
        found = {section: _items(nodes) for section, nodes in book.declared.sections.items()}
        catalogue.add_found({key: node for key, node in found.items() if key in ("services", "consumers")})
        settings.business.add({key: node for key, node in found.items() if key in ("go_lives", "studies")})
    outcomes = Outcomes(tuple(books), _patterns(opened, "results"), settings)
    settings.business.add(outcomes.sections())
    _derived(books, outcomes.teams(), catalogue)
    settings.business.add_tables(tuple(_rosters(opened)), tuple(_costs(opened)))
    checks = Checks(frozenset(entry.name for entry in catalogue.reader.declared if entry.kind == "service"), settings)
    seen = tuple(_seen(book, checks) for book in books)
    return Added(seen, (*gaps, *outcomes.gaps, *(gap for one in seen for gap in one.gaps)), copies(books))


def _seen(book: Book, checks: Checks) -> FoundWorkbook:
    found = book.found()
    return found.model_copy(update={"gaps": (*found.gaps, *checks.gaps(book))})


def _opened(root: Path, settings: Settings) -> Iterator[_Opened]:
    """The workbooks that can be read; of the others it is said why not."""
    for pattern, where in settings.workbooks:
        found = files(root, pattern)
        if not found:
            settings.reader.whole = False
            settings.reader.report("workbook-missing", where, value=pattern)
        for path in found:
            try:
                yield _Opened(open_book(path, _shown(root, path)), pattern)
            except WorkspaceError as error:
                settings.reader.whole = False
                settings.reader.problems += error.problems


def _shown(root: Path, path: Path) -> str:
    """How problems call a file."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _items(nodes: list[Node]) -> Items:
    return Items(nodes[0].where, tuple(nodes), 1 + sum(node.size for node in nodes))


def _patterns(opened: list[_Opened], key: SheetKey) -> tuple[str, ...]:
    """The patterns of workbooks with rows in a sheet of that form."""
    return tuple(dict.fromkeys(one.pattern for one in opened if any(sheet.rows for sheet in one.book.of(key))))


def _derived(books: list[Book], teams: Mapping[int, list[Cell]], catalogue: Catalogue) -> None:
    """Declare what is used and not declared by anyone. Teams that only results or rosters speak of count too: they
    can be a control."""
    known = {(entry.kind, entry.name.casefold()) for entry in catalogue.reader.declared}
    for number, book in enumerate(books):
        rosters = (row.cells["team"] for sheet in book.of("rosters") for row in sheet.rows)
        for kind, name, node in chain(_used(book), _told(book, (*teams.get(number, ()), *rosters))):
            if (kind, name.casefold()) not in known:
                known.add((kind, name.casefold()))
                catalogue.add_found({_SECTIONS[kind]: _items([node])})


def _used(book: Book) -> Iterator[tuple[str, str, Node]]:
    return ((kind, name, node) for (kind, name), node in book.declared.derived.items())


def _told(book: Book, cells: Iterable[Cell]) -> Iterator[tuple[str, str, Node]]:
    """Teams by cells, each text once."""
    once = {cell.text: cell for cell in reversed(list(cells)) if name_of(cell.text)}
    return (("team", book.names.of("team", cell.text), book.reading.entry("team", cell)) for cell in once.values())


def _rosters(opened: list[_Opened]) -> Iterator[RosterTable]:
    if patterns := _patterns(opened, "rosters"):
        columns = RosterColumns(team="team", customer="customer", from_="from", to="to")
        yield RosterTable(paths=patterns, columns=columns, sheet=ROSTERS)


def _costs(opened: list[_Opened]) -> Iterator[CostTable]:
    if patterns := _patterns(opened, "costs"):
        told = {name: name for name in ("month", "service", "kind", "amount", "person_days")}
        columns = CostColumns.model_validate({**told, "project": "project_code"})
        yield CostTable(paths=patterns, columns=columns, sheet=COSTS)
