"""The ledger's entries, what is sealed with them, and the builds that claims pin. Rows are added, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from sowhat.model.ledger import Entry
from sowhat.store.schema import LEDGER, PINS, SEALED


class Ledger:
    """Entries in the order in which they were made, and sealed documents by their content's hash."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self) -> tuple[Entry, ...]:
        """All entries, first to last."""
        rows = self._connection.execute(select(LEDGER).order_by(LEDGER.c.number)).mappings()
        return tuple(Entry.model_validate(dict(row)) for row in rows)

    def last(self) -> Entry | None:
        """The newest entry."""
        row = self._connection.execute(select(LEDGER).order_by(LEDGER.c.number.desc()).limit(1)).mappings().first()
        return Entry.model_validate(dict(row)) if row else None

    def append(self, entry: Entry) -> None:
        """Add an entry; the database refuses a number that is taken."""
        self._connection.execute(insert(LEDGER), entry.model_dump())

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
