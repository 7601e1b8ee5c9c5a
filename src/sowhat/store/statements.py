"""Statements of people, in the order in which they were made. Rows are added, never changed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from sowhat.model.statement import Statement, StatementKind
from sowhat.store.schema import STATEMENTS


class Statements:
    """What was stated, by kind and subject."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def state(self, kind: StatementKind, subject: str, body: str, by: str, at: datetime) -> Statement:
        """Add a statement. Two writers wait for each other, so that numbers have no gap and no twin."""
        last = self._connection.execute(select(func.max(STATEMENTS.c.number))).scalar() or 0
        made = Statement(number=last + 1, kind=kind, subject=subject, body=body, by=by, at=at)
        self._connection.execute(insert(STATEMENTS), made.model_dump())
        return made

    def history(self, kind: StatementKind, subject: str | None = None) -> tuple[Statement, ...]:
        """Every statement of a kind (about a subject), first to last."""
        query = select(STATEMENTS).where(STATEMENTS.c.kind == kind).order_by(STATEMENTS.c.number)
        if subject is not None:
            query = query.where(STATEMENTS.c.subject == subject)
        rows = self._connection.execute(query).mappings()
        return tuple(Statement.model_validate(dict(row)) for row in rows)

    def latest(self, kind: StatementKind) -> dict[str, Statement]:
        """The statement that holds for each subject of a kind."""
        return {statement.subject: statement for statement in self.history(kind)}

    def last(self) -> int:
        """The number of the newest statement of any kind; 0 before the first."""
        return self._connection.execute(select(func.max(STATEMENTS.c.number))).scalar() or 0

    def after(self, number: int) -> tuple[Statement, ...]:
        """Statements of every kind with a higher number, first to last."""
        query = select(STATEMENTS).where(STATEMENTS.c.number > number).order_by(STATEMENTS.c.number)
        return tuple(Statement.model_validate(dict(row)) for row in self._connection.execute(query).mappings())

    def newest(self, but: Collection[StatementKind] = ()) -> tuple[int, datetime | None]:
        """The number and the instant of the newest statement of any kind `but` those; 0 before the first."""
        query = select(STATEMENTS.c.number, STATEMENTS.c.at).where(STATEMENTS.c.kind.not_in(but))
        found = self._connection.execute(query.order_by(STATEMENTS.c.number.desc()).limit(1)).first()
        return (found.number, found.at) if found else (0, None)
