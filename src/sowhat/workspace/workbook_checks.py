"""What a workbook's facts contradict in the rest of the workspace: said before a build sets the rows aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.errors import Param, Problem
from sowhat.model.workspace import BackstageCatalog
from sowhat.workspace import written
from sowhat.workspace.reader import nearest, suggestion
from sowhat.workspace.settings import Settings
from sowhat.workspace.workbook import Book
from sowhat.workspace.workbook_sheets import Row
from sowhat.workspace.workbook_values import Names, foreign, in_yuan


@dataclass(frozen=True, slots=True)
class Checks:
    """What is declared: the names of services, and the settings."""

    services: frozenset[str]
    settings: Settings

    def gaps(self, book: Book) -> Iterator[Problem]:
        """Costs of services that nobody declares or in a currency that is not clear, and memberships that end before
        they begin."""
        for sheet in book.of("costs"):
            for row in sheet.rows:
                yield from self._cost(row, book.names)
        for sheet in book.of("rosters"):
            for row in sheet.rows:
                yield from _backwards(row)

    def _cost(self, row: Row, names: Names) -> Iterator[Problem]:
        service = row.cells["service"]
        name = names.of("service", service.text)
        elsewhere = any(isinstance(source, BackstageCatalog) for source in self.settings.sources)
        if self.services and name and name not in self.services and not elsewhere:
            params: dict[str, Param] = {"value": service.text[:60], **suggestion(nearest(name, sorted(self.services)))}
            yield Problem("workbook-cost-service", service.where, params)
        amount, own = row.cells.get("amount"), self.settings.currency
        if amount is not None and in_yuan(amount.text) and foreign(amount.text, own):
            yield Problem("workbook-cost-yuan", amount.where, {"value": amount.text[:60], "currency": own})


def _backwards(row: Row) -> Iterator[Problem]:
    first, last = (written.day(row.text(key)) for key in ("from", "to"))
    if first and last and last <= first:
        params: dict[str, Param] = {"start": first.isoformat(), "end": last.isoformat()}
        yield Problem("workbook-span-empty", row.cells["to"].where, params)
