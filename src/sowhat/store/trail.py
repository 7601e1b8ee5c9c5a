"""Who saw and did what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from sowhat.model.access import Footprint
from sowhat.model.person import Person
from sowhat.store.schema import TRAIL


class Trail:
    """Lines of the trail. What a request answered is filled in once; nothing else ever changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, lines: Sequence[Footprint]) -> None:
        """Keep lines."""
        if lines:
            self._connection.execute(insert(TRAIL), [line.model_dump() for line in lines])

    def answered(self, id_: str, status: int, came: Person | None = None) -> None:
        """What was answered to a request whose line was written before it was let in, and who came in by it."""
        query = update(TRAIL).where(TRAIL.c.id == id_, TRAIL.c.status == 0)
        who = {"person": came.id, "name": came.name[:256], "role": came.role} if came else {}
        self._connection.execute(query.values(status=status, **who))

    def last(self, most: int, person: str = "", since: datetime | None = None) -> tuple[Footprint, ...]:
        """The newest lines, of one person and since a moment where asked."""
        query = select(TRAIL).order_by(TRAIL.c.at.desc(), TRAIL.c.id).limit(most)
        if person:
            query = query.where(TRAIL.c.person == person)
        if since is not None:
            query = query.where(TRAIL.c.at >= since)
        return tuple(Footprint.model_validate(dict(row)) for row in self._connection.execute(query).mappings())

    def count(self) -> int:
        """How many lines are kept."""
        return self._connection.execute(select(func.count()).select_from(TRAIL)).scalar() or 0

    def forget(self, before: datetime) -> int:
        """Forget lines that are older."""
        return self._connection.execute(delete(TRAIL).where(TRAIL.c.at < before)).rowcount
