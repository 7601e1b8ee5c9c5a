"""What was answered to writes that carry a key, by who asked and their key: a write that is repeated is not done
twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from sowhat.store.schema import ANSWERS


@dataclass(frozen=True, slots=True)
class Kept:
    """What a key stands for: the `request` (its digest) and its answer. A `status` of 0: not answered yet, and
    `headers` name the worker that does it."""

    person: str
    key: str
    request: str
    at: datetime
    status: int = 0
    headers: dict[str, str] | None = None
    body: bytes = b""


class Answers:
    """Answers by person and key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, person: str, key: str) -> Kept | None:
        """What a key of a person stands for."""
        query = select(ANSWERS).where(ANSWERS.c.person == person, ANSWERS.c.key == key)
        row = self._connection.execute(query).mappings().first()
        return Kept(**dict(row)) if row else None

    def begin(self, kept: Kept) -> None:
        """A write is about to be done."""
        row = {name: getattr(kept, name) for name in Kept.__slots__}
        self._connection.execute(insert(ANSWERS), {**row, "headers": kept.headers or {}})

    def end(self, person: str, key: str, status: int, headers: dict[str, str], body: bytes) -> None:
        """It was done, and this was answered."""
        mine = (ANSWERS.c.person == person) & (ANSWERS.c.key == key)
        self._connection.execute(update(ANSWERS).where(mine).values(status=status, headers=headers, body=body))

    def release(self, person: str, key: str) -> None:
        """Nothing was done: the key is free again."""
        self._connection.execute(delete(ANSWERS).where(ANSWERS.c.person == person, ANSWERS.c.key == key))

    def forget(self, before: datetime) -> None:
        """Forget keys that are older."""
        self._connection.execute(delete(ANSWERS).where(ANSWERS.c.at < before))
