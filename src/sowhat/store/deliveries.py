"""The outbox: events that are to be told elsewhere, and whether they arrived."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select, update

from sowhat.model.webhook import Delivery
from sowhat.store.schema import DELIVERIES

_NEWEST = (DELIVERIES.c.at.desc(), DELIVERIES.c.id)


class Deliveries:
    """Deliveries by id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, made: Sequence[Delivery]) -> None:
        """Put deliveries down; one whose id is there already is not put down again."""
        known = {id_ for one in made for id_ in self._ids(one.id)}
        rows = [_row(one) for one in made if one.id not in known]
        if rows:
            self._connection.execute(insert(DELIVERIES), rows)

    def find(self, id_: str) -> Delivery | None:
        """One of them."""
        return next(iter(self._all(select(DELIVERIES).where(DELIVERIES.c.id == id_))), None)

    def every(self, most: int | None = None) -> tuple[Delivery, ...]:
        """The newest first."""
        return self._all(select(DELIVERIES).order_by(*_NEWEST).limit(most))

    def due(self, now: datetime, but: Collection[str] = ()) -> tuple[Delivery, ...]:
        """Those to try now, the one that waits longest first, of webhooks `but` those."""
        waits = (DELIVERIES.c.due_at <= now) & DELIVERIES.c.webhook.not_in(but)
        return self._all(select(DELIVERIES).where(waits).order_by(DELIVERIES.c.due_at, DELIVERIES.c.id).limit(100))

    def last(self, webhook: str) -> Delivery | None:
        """The delivery of a webhook that ended last."""
        over = (DELIVERIES.c.webhook == webhook) & DELIVERIES.c.done_at.is_not(None)
        return next(
            iter(self._all(select(DELIVERIES).where(over).order_by(DELIVERIES.c.done_at.desc()).limit(1))), None
        )

    def change(self, one: Delivery, tries: int | None = None) -> bool:
        """Note how far it is; False where it is not at so many `tries` any more, because somebody else took it."""
        mine = DELIVERIES.c.id == one.id
        if tries is not None:
            mine &= (DELIVERIES.c.tries == tries) & DELIVERIES.c.done_at.is_(None)
        return self._connection.execute(update(DELIVERIES).where(mine).values(_row(one))).rowcount == 1

    def forget(self, before: datetime) -> None:
        """Forget those that were over earlier."""
        self._connection.execute(delete(DELIVERIES).where(DELIVERIES.c.done_at < before))

    def _ids(self, id_: str) -> tuple[str, ...]:
        return tuple(self._connection.execute(select(DELIVERIES.c.id).where(DELIVERIES.c.id == id_)).scalars())

    def _all(self, query: Select[Any]) -> tuple[Delivery, ...]:
        return tuple(_delivery(row) for row in self._connection.execute(query).mappings())


def _row(one: Delivery) -> dict[str, object]:
    return {**one.model_dump(exclude={"said", "status"}), "said": f"{one.said}:{one.status or ''}"}


def _delivery(row: RowMapping) -> Delivery:
    said, _, status = row["said"].partition(":")
    return Delivery.model_validate({**row, "said": said, "status": int(status) if status else None})
