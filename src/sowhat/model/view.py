"""A saved view: a page with its filters, order and period under a name."""

from __future__ import annotations

from datetime import datetime

from sowhat.model.value import Value

LONGEST = 60
"""Characters of a name."""


class View(Value):
    """`address` is a page of ours with its query. `owner` is a person's id, empty without sign-in. `shared`: everybody
    sees it. `first`: its page opens with it, for its owner."""

    id: str
    owner: str
    name: str
    address: str
    shared: bool
    first: bool
    created_at: datetime


class ViewSeen(Value):
    """A view as somebody sees it; `mine`: they may change it."""

    id: str
    name: str
    address: str
    shared: bool
    first: bool
    mine: bool


class ViewsSeen(Value):
    """Views of somebody, and those that are shared: their own first, then by name."""

    views: tuple[ViewSeen, ...]
