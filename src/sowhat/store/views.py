"""Saved views, by owner; at most one of a page is what it opens with."""

from __future__ import annotations

from sqlalchemy import Connection, RowMapping, delete, insert, or_, select, update

from sowhat.model.view import View
from sowhat.store.schema import VIEWS


class Views:
    """Views by owner."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen(self, owner: str) -> tuple[View, ...]:
        """Those of an owner and those that are shared, by name."""
        query = select(VIEWS).where(or_(VIEWS.c.owner == owner, VIEWS.c.shared)).order_by(VIEWS.c.name, VIEWS.c.id)
        return tuple(_view(row) for row in self._connection.execute(query).mappings())

    def first(self, owner: str, path: str) -> View | None:
        """What a page opens with for an owner."""
        query = select(VIEWS).where(VIEWS.c.owner == owner, VIEWS.c.first)
        found = (_view(row) for row in self._connection.execute(query).mappings())
        return next((one for one in found if page_of(one.address) == path), None)

    def find(self, id_: str) -> View | None:
        """One of them, whoever owns it."""
        row = self._connection.execute(select(VIEWS).where(VIEWS.c.id == id_)).mappings().first()
        return _view(row) if row else None

    def keep(self, view: View) -> None:
        """Add a view, or put it in the place of the one with its id."""
        self.drop(view.id)
        if view.first:
            self._nothing_first(view.owner, page_of(view.address))
        self._connection.execute(insert(VIEWS), view.model_dump())

    def drop(self, id_: str) -> None:
        """Delete a view."""
        self._connection.execute(delete(VIEWS).where(VIEWS.c.id == id_))

    def _nothing_first(self, owner: str, path: str) -> None:
        before = self.first(owner, path)
        if before is not None:
            self._connection.execute(update(VIEWS).where(VIEWS.c.id == before.id).values(first=False))


def page_of(address: str) -> str:
    """The page that an address is a view of."""
    return address.partition("#")[0].partition("?")[0]


def _view(row: RowMapping) -> View:
    return View.model_validate(dict(row))
