"""Who is signed in, and who is on the way to it. Of what a browser holds only the SHA-256 is kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sowhat.model.access import Identity, Session
from sowhat.store.schema import DEPARTURES, SESSIONS


class Sessions:
    """Sessions and departures."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session: Session) -> None:
        """Keep a session."""
        row = session.model_dump(exclude={"identity"}) | {"identity": session.identity.model_dump_json()}
        self._connection.execute(insert(SESSIONS), row)

    def find(self, id_: str) -> Session | None:
        """The session of this id, whether it has ended or not."""
        return next(iter(self._all(SESSIONS.c.id == id_)), None)

    def of(self, person: str) -> tuple[Session, ...]:
        """Every session of a person, the latest first."""
        return self._all(SESSIONS.c.person == person)

    def every(self) -> tuple[Session, ...]:
        """Every session, the latest first."""
        return self._all(SESSIONS.c.id != "")

    def seen(self, ids: dict[str, datetime]) -> None:
        """Note when sessions were last used."""
        for id_, at in ids.items():
            query = update(SESSIONS).where(SESSIONS.c.id == id_, SESSIONS.c.seen_at < at)
            self._connection.execute(query.values(seen_at=at))

    def end(self, id_: str) -> bool:
        """Forget a session; whether there was one."""
        return self._forget(SESSIONS.c.id == id_) > 0

    def end_all(self, person: str) -> int:
        """Forget every session of a person; how many there were."""
        return self._forget(SESSIONS.c.person == person)

    def sweep(self, now: datetime, unused_since: datetime) -> None:
        """Forget what has ended."""
        self._forget(SESSIONS.c.ends_at <= now)
        self._forget(SESSIONS.c.seen_at <= unused_since)
        self._connection.execute(delete(DEPARTURES).where(DEPARTURES.c.ends_at <= now))

    def depart(self, id_: str, body: str, ends_at: datetime) -> None:
        """Remember somebody who was sent to a provider."""
        self._connection.execute(insert(DEPARTURES), {"id": id_, "body": body, "ends_at": ends_at})

    def arrive(self, id_: str, now: datetime) -> str | None:
        """What was remembered, once: a second time there is nothing, nor for whoever asks at the same moment."""
        taken = delete(DEPARTURES).where(DEPARTURES.c.id == id_).returning(DEPARTURES.c.body, DEPARTURES.c.ends_at)
        row = self._connection.execute(taken).mappings().first()
        return str(row["body"]) if row and row["ends_at"] > now else None

    def _all(self, which: ColumnElement[bool]) -> tuple[Session, ...]:
        query = select(SESSIONS).where(which).order_by(SESSIONS.c.created_at.desc(), SESSIONS.c.id)
        rows = self._connection.execute(query).mappings()
        return tuple(
            Session.model_validate({**row, "identity": Identity.model_validate_json(row["identity"])}) for row in rows
        )

    def _forget(self, which: ColumnElement[bool]) -> int:
        return self._connection.execute(delete(SESSIONS).where(which)).rowcount
