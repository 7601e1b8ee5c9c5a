"""Up to where each person has seen something: rows of a person and a thing, of which the newest counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from sowhat.store.schema import SEEN


@dataclass(frozen=True, slots=True)
class Sight:
    """When somebody saw it, and what it was then."""

    at: datetime
    mark: str


class Seen:
    """What persons have seen."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, person: str, what: str) -> Sight | None:
        """What a person saw of a thing last."""
        return self.every(person, what).get(what)

    def every(self, person: str, start: str = "") -> dict[str, Sight]:
        """What a person saw of all things whose name begins so."""
        query = select(SEEN.c.what, SEEN.c.at, SEEN.c.mark).where(SEEN.c.person == person)
        if start:
            query = query.where(SEEN.c.what.startswith(start, autoescape=True))
        return {row.what: Sight(row.at, row.mark) for row in self._connection.execute(query.order_by(SEEN.c.what))}

    def people(self, what: str) -> dict[str, Sight]:
        """What each person saw of a thing."""
        query = select(SEEN.c.person, SEEN.c.at, SEEN.c.mark).where(SEEN.c.what == what).order_by(SEEN.c.person)
        return {row.person: Sight(row.at, row.mark) for row in self._connection.execute(query)}

    def put(self, person: str, what: str, at: datetime, mark: str) -> None:
        """A person has seen a thing; what they saw of it before is forgotten."""
        self.drop(person, what)
        self._connection.execute(insert(SEEN).values(person=person, what=what, at=at, mark=mark))

    def drop(self, person: str, what: str) -> None:
        """Forget that a person saw a thing."""
        self._connection.execute(delete(SEEN).where((SEEN.c.person == person) & (SEEN.c.what == what)))
