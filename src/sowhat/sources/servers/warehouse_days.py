"""Days of a table of calls in a database: which there are from some day on, and the rows of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ibis.backends import BaseBackend
from ibis.expr.types import BooleanValue, Table

from sowhat.errors import DataError
from sowhat.sources.servers.warehouse import Asked, value

DAY = timedelta(days=1)
FIRST, LAST = date(1970, 1, 1), date(2200, 1, 1)
_TEXT = re.compile(r"(\d{4}-\d\d-\d\d)([ T].*)?", re.DOTALL)
_UNITS = ((1e11, 1), (1e14, 10**3), (1e17, 10**6), (float("inf"), 10**9))
"""Counts since 1970 by their size, as everywhere: seconds, milli-, micro- and nanoseconds."""
Bound = date | datetime | str | int


@dataclass(frozen=True, slots=True)
class Days:
    """A table by the days of its time column, in a zone where its times do not say one themselves."""

    backend: BaseBackend
    table: Table
    column: str
    zone: ZoneInfo
    asked: Asked
    unit: int = 0
    """Of counts since 1970, how many are a second."""

    def there(self, since: date, until: date) -> Iterator[date]:
        """The days from `since` up to `until` that have rows, in order; each asked for when it is wanted."""
        at = since
        while at < until and (found := self._next(at, until)) is not None:
            yield found
            at = found + DAY

    def rows(self, day: date) -> Table:
        """The rows of a day."""
        return self.table.filter(self._within(day, day + DAY))

    def untimed(self) -> int:
        """How many rows are in no day: their time is missing, or none that can be."""
        told = self._within(FIRST, LAST)
        every, timed = (value(self.backend, one.count()) for one in (self.table, self.table.filter(told)))
        return int(str(every)) - int(str(timed))

    def _next(self, since: date, until: date) -> date | None:
        """The first day with rows."""
        within = self.table.filter(self._within(since, until))
        found = value(self.backend, within[self.column].min())
        return None if found is None else max(self._day(found), since)

    def _day(self, found: object) -> date:
        if isinstance(found, datetime):
            return (found.astimezone(self.zone) if found.tzinfo else found).date()
        if isinstance(found, date):
            return found
        if isinstance(found, int):
            return datetime.fromtimestamp(found / self.unit, UTC).astimezone(self.zone).date()
        text = _TEXT.fullmatch(str(found))
        if text is None:
            raise DataError(self.asked.problem("warehouse-time", column=self.column, value=str(found)[:40]))
        return date.fromisoformat(text[1])

    def _within(self, since: date, until: date) -> BooleanValue:
        column = self.table[self.column]
        return (column >= self._bound(since)) & (column < self._bound(until))

    def _bound(self, day: date) -> Bound:
        kind = self.table[self.column].type()
        if kind.is_timestamp():
            start = datetime.combine(day, time())
            return start.replace(tzinfo=self.zone).astimezone(UTC) if kind.timezone else start
        if kind.is_integer():
            return int(datetime.combine(day, time(), self.zone).timestamp()) * self.unit
        return day.isoformat() if kind.is_string() else day


def by_day(backend: BaseBackend, table: Table, column: str, zone: ZoneInfo, asked: Asked) -> Days:
    """A table by its days. Raises DataError `warehouse-time` for a column that is no time."""
    kind = table[column].type()
    if kind.is_integer():
        most = int(str(value(backend, table[column].max()) or 0))
        return Days(backend, table, column, zone, asked, next(unit for limit, unit in _UNITS if most < limit))
    if not (kind.is_timestamp() or kind.is_date() or kind.is_string()):
        raise DataError(asked.problem("warehouse-time", column=column, value=str(kind)))
    return Days(backend, table, column, zone, asked)
