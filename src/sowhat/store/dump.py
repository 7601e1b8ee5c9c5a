"""Every row of every table as lines of JSON, the same on each kind of database, and back again."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from sqlalchemy import Column, Connection, LargeBinary, Table, func, insert, select

from sowhat.store.schema import METADATA, Instant

STEP = 1000
"""Rows that are held at once."""
OF_THE_MOMENT = frozenset({"sessions", "departures", "answers", "deliveries", "jobs"})
"""Tables that are not carried over: put back, they would sign people in again, repeat work and tell things twice."""
_ENCODED = (Instant, LargeBinary)


class Dump:
    """What a backup takes out of the database, and what a restored one gets."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tables(self) -> tuple[str, ...]:
        """Names of the tables, those that others refer to first."""
        return tuple(table.name for table in METADATA.sorted_tables if table.name not in OF_THE_MOMENT)

    def lines(self, table: str) -> Iterator[bytes]:
        """Each row as a line, in the order of the primary key."""
        known = METADATA.tables[table]
        rows = self._connection.execution_options(yield_per=STEP).execute(
            select(known).order_by(*known.primary_key.columns)
        )
        for row in rows.mappings():
            told = {column.name: _told(column, row[column.name]) for column in known.columns}
            yield json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def fill(self, table: str, lines: Iterable[bytes]) -> None:
        """Put rows in. Raises KeyError or ValueError for a line that is no row of the table."""
        known = METADATA.tables[table]
        rows = (_row(known, line) for line in lines)
        while some := list(islice(rows, STEP)):
            self._connection.execute(insert(known), some)

    def empty(self) -> bool:
        """Whether no table holds a row."""
        counted = (select(func.count()).select_from(table) for table in METADATA.sorted_tables)
        return not any(self._connection.execute(query).scalar() for query in counted)


def _told(column: Column[object], value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def _row(table: Table, line: bytes) -> dict[str, object]:
    told = json.loads(line)
    return {column.name: _meant(column, told[column.name]) for column in table.columns}


def _meant(column: Column[object], told: object) -> object:
    if told is None or not isinstance(column.type, _ENCODED):
        return told
    text = str(told)
    return datetime.fromisoformat(text) if isinstance(column.type, Instant) else b64decode(text)
