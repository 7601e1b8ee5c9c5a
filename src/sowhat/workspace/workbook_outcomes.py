"""The outcomes of workbooks: what the sheet of outcomes says, completed by how the results are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sowhat.errors import Problem
from sowhat.workspace.nodes import Fields, Items, Node
from sowhat.workspace.settings import Settings
from sowhat.workspace.workbook import Book
from sowhat.workspace.workbook_facts import CUSTOMERS, RESULTS, Measured
from sowhat.workspace.workbook_nodes import Told, fields
from sowhat.workspace.workbook_sheets import Cell, Row, Sheet
from sowhat.workspace.workbook_values import foreign, items, money, scalar
from sowhat.workspace.written import number

_RATIO, _PLAIN = ("numerator", "denominator"), ("value",)


@dataclass(slots=True)
class Outcomes:
    """Reads the outcomes of all workbooks together: they may be declared in one and measured in another."""

    books: tuple[Book, ...]
    patterns: tuple[str, ...]
    settings: Settings
    gaps: list[Problem] = field(default_factory=list)
    _units: dict[str, str] = field(default_factory=dict)

    def sections(self) -> Mapping[str, Node]:
        """The section `outcomes` as YAML would have it; nothing where no workbook speaks of one."""
        nodes = [*self._declared(), *self._undeclared()]
        return {"outcomes": Items(nodes[0].where, tuple(nodes), 1 + len(nodes))} if nodes else {}

    def teams(self) -> dict[int, list[Cell]]:
        """By workbook, the cells of results that name a team."""
        return {
            place: [
                cell for name, one in book.measured.items() if self._units.get(name) == "team" for cell in one.units
            ]
            for place, book in enumerate(self.books)
        }

    def _declared(self) -> Iterator[Fields]:
        for book in self.books:
            for sheet in book.of("outcomes"):
                for row in sheet.rows:
                    yield self._outcome(book, sheet, row)

    def _undeclared(self) -> Iterator[Fields]:
        """Outcomes that have results and no line of their own."""
        known = {entry.name for entry in self.settings.reader.declared if entry.kind == "outcome"} | self._units.keys()
        for book in self.books:
            for name, one in book.measured.items():
                if name and name not in known:
                    known.add(name)
                    self.gaps.append(Problem("workbook-outcome-undeclared", one.cell.where, {"value": one.cell.text}))
                    yield fields(one.cell.where, self._complete(book, one.cell, {}))

    def _outcome(self, book: Book, sheet: Sheet, row: Row) -> Fields:
        told = book.reading.plain(sheet, row, "title", "kind", "unit", "every", "good", "counts")
        if "price" in row.cells:
            told["price"] = self._price(sheet, row)
        elif any(key in row.cells for key in ("price_low", "price_high")):
            first = row.cells.get("price_low") or row.cells["price_high"]
            self.gaps.append(Problem("workbook-price-missing", first.where, {"value": row.text("outcome")}))
        return fields(row.where, self._complete(book, row.cells["outcome"], told))

    def _complete(self, book: Book, cell: Cell, told: Told) -> Told:
        """What was told of an outcome, with the rest as its results show; a team's month where nothing says."""
        name = book.reading.name("outcome", cell)
        one = self._measured(name.text, cell)
        told.setdefault("unit", scalar(cell, "team"))
        told.setdefault("every", scalar(cell, one.every))
        told["columns"] = self._columns(one, cell, _text(told.get("kind")) == "absorbing")
        if one.customers:
            told.setdefault("counts", scalar(cell, "customers"))
        self._units[name.text] = _text(told["unit"])
        told["sheet"] = scalar(cell, CUSTOMERS if self._units[name.text] == "customer" else RESULTS)
        patterns = self.patterns or tuple(pattern for pattern, _ in self.settings.workbooks)
        told["paths"] = items([scalar(cell, pattern) for pattern in patterns], cell)
        title: Told = {"title": scalar(cell)} if cell.text != name.text else {}
        return {"name": name, **title, **told}

    def _measured(self, name: str, cell: Cell) -> Measured:
        """How an outcome's results are written, in all workbooks."""
        found = [book.measured[name] for book in self.books if name in book.measured]
        together = Measured(found[0].cell if found else cell)
        for one in found:
            together.plain, together.ratio = together.plain + one.plain, together.ratio + one.ratio
            together.periods |= one.periods
            together.customers |= one.customers
        return together

    def _columns(self, one: Measured, cell: Cell, absorbing: bool) -> Fields:
        """Which columns hold the value; where rows differ in that, most of them decide."""
        ratio = one.ratio > one.plain and not absorbing
        if one.ratio and one.plain:
            params: dict[str, str | int | float] = {"value": one.cell.text, "used": "ratio" if ratio else "value"}
            self.gaps.append(Problem("workbook-value-and-ratio", one.cell.where, params))
        roles = {"unit": "unit", "period": "period", "metric": "outcome"}
        roles |= {key: key for key in (_RATIO if ratio else _PLAIN)}
        return fields(cell.where, {key: scalar(cell, column) for key, column in roles.items()})

    def _price(self, sheet: Sheet, row: Row) -> Fields:
        """A price in the workspace's currency; without both bounds it counts as exact, which is said."""
        price = row.cells["price"]
        own = self.settings.currency
        told: Told = {"amount": money(price, sheet.form.column("price"), own)}
        value = number(price.text)
        sound = value is not None and value >= 0 and not foreign(price.text, own)
        same = told["amount"] if sound else scalar(price, "0")
        for key, bound in (("low", "price_low"), ("high", "price_high")):
            told[key] = money(row.cells[bound], sheet.form.column(bound), own) if bound in row.cells else same
        told["currency"] = scalar(price, self.settings.currency)
        if "price_source" in row.cells:
            told["source"] = scalar(row.cells["price_source"])
        if not {"price_low", "price_high"} <= row.cells.keys():
            self.gaps.append(Problem("workbook-price-exact", price.where, {"value": row.text("outcome")}))
        return fields(price.where, told)


def _text(one: Node | None) -> str:
    return getattr(one, "text", "")
