"""The ledger's entries, what is sealed with them, and the builds that claims pin. Rows are added, never changed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, get_args

from sqlalchemy import Connection, RowMapping, String, cast, delete, insert, select, type_coerce

from sowhat.errors import DataError, Problem
from sowhat.model.ledger import Entry, EntryKind, Head
from sowhat.store.schema import LEDGER, LEDGER_HEAD, PINS, SEALED

UNREADABLE = datetime(1, 1, 1, tzinfo=UTC)
_TEXTS = ("kind", "subject", "body", "previous", "hash")
_STORED = "%Y-%m-%d %H:%M:%S.%f"
"""How SQLite keeps an instant: as this text."""


class Ledger:
    """Entries in the order in which they were made, and sealed documents by their content's hash."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self) -> tuple[Entry, ...]:
        """All entries, first to last. Raises DataError (`ledger-damaged`) where one cannot be read."""
        found = self.readable()
        damaged = next((one for one in found if one.at == UNREADABLE), None)
        if damaged is not None:
            raise DataError(Problem("ledger-damaged", params={"number": damaged.number}))
        return found

    def readable(self) -> tuple[Entry, ...]:
        """All entries as far as they can be read; one that holds what nobody can have written is of the instant
        `UNREADABLE`, so that its hash is never right."""
        at = type_coerce(cast(LEDGER.c.at, String), String).label("at")
        columns = [LEDGER.c.number, at, *(LEDGER.c[name] for name in _TEXTS)]
        rows = self._connection.execute(select(*columns).order_by(LEDGER.c.number)).mappings()
        exact = self._connection.dialect.name == "sqlite"
        return tuple(_entry(row, exact=exact) for row in rows)

    def last(self) -> Entry | None:
        """The newest entry."""
        row = self._connection.execute(select(LEDGER).order_by(LEDGER.c.number.desc()).limit(1)).mappings().first()
        return Entry.model_validate(dict(row)) if row else None

    def after(self, number: int) -> tuple[Entry, ...]:
        """Entries with a higher number, first to last."""
        query = select(LEDGER).where(LEDGER.c.number > number).order_by(LEDGER.c.number)
        return tuple(Entry.model_validate(dict(row)) for row in self._connection.execute(query).mappings())

    def append(self, entry: Entry) -> None:
        """Add an entry, and name it as the newest; the database refuses a number that is taken."""
        self._connection.execute(insert(LEDGER), entry.model_dump())
        self._connection.execute(delete(LEDGER_HEAD))
        self._connection.execute(insert(LEDGER_HEAD), {"one": 1, "number": entry.number, "hash": entry.hash})

    def head(self) -> Head | None:
        """The newest entry as it was named when it was added; None for a ledger without any."""
        row = self._connection.execute(select(LEDGER_HEAD.c.number, LEDGER_HEAD.c.hash)).mappings().first()
        return Head.model_validate(dict(row)) if row else None

    def seal(self, hash_: str, document: str) -> None:
        """Keep a document under its hash; the same one is kept once."""
        if self.sealed(hash_) is None:
            self._connection.execute(insert(SEALED), {"hash": hash_, "document": document})

    def sealed(self, hash_: str) -> str | None:
        """A sealed document as it is stored."""
        query = select(SEALED.c.document).where(SEALED.c.hash == hash_)
        return self._connection.execute(query).scalar()

    def pin(self, build: str, entry: int, at: datetime) -> None:
        """From now on this build, its facts and its results stay."""
        self._connection.execute(insert(PINS), {"build": build, "entry": entry, "at": at})

    def pinned(self) -> frozenset[str]:
        """The builds that entries refer to."""
        return frozenset(self._connection.execute(select(PINS.c.build).distinct()).scalars())


def _entry(row: RowMapping, *, exact: bool) -> Entry:
    """An entry as it is stored, to the byte where the database keeps texts (`exact`)."""
    at, number = _instant(row["at"], exact=exact), row["number"]
    texts = {name: row[name] for name in _TEXTS}
    sound = all(isinstance(one, str) for one in texts.values()) and row["kind"] in get_args(EntryKind)
    if at is None or not sound or not isinstance(number, int):
        known: dict[str, Any] = {name: str(one) for name, one in texts.items()}
        return Entry.model_construct(**known, number=number if isinstance(number, int) else 0, at=UNREADABLE)
    return Entry.model_validate({**texts, "number": number, "at": at})


def _instant(text: object, *, exact: bool) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return None if found.tzinfo or (exact and found.strftime(_STORED) != text) else found.replace(tzinfo=UTC)
