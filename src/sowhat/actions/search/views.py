"""Saved views: keep a page with its query under a name, rename, share and delete it, and let its page open with it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from sowhat.actions import instant, places
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.person import Person, may
from sowhat.model.view import LONGEST, View, ViewSeen, ViewsSeen
from sowhat.store.database import Work

LONGEST_ADDRESS = 2000
MOST = 200
"""Views that one person keeps."""
DROPPED = frozenset({"lang", "said", "token", "again", "all"})
"""Parameters that are no part of a view: the reader's language, what was just done, and that all is asked for."""


def address_of(text: str) -> str:
    """A page of ours by its relative address, without what is no part of a view. Raises CallError `view-address`."""
    bad = len(text) > LONGEST_ADDRESS or any(ord(one) < 33 or ord(one) == 127 or one == "\\" for one in text)
    if bad or not text.startswith("/") or text.startswith("//"):
        raise CallError(Problem("view-address", params={"value": text[:80]}))
    parts = urlsplit(text)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in DROPPED and value]
    query, anchor = urlencode(kept), parts.fragment
    return f"{parts.path}{'?' if query else ''}{query}{'#' if anchor else ''}{anchor}"


def views(root: Path, person: Person) -> ViewsSeen:
    """What somebody kept, and what is shared."""
    if not places.decided(root):
        return ViewsSeen(views=())
    with store_of(places.decisions(root)).read() as work:
        found = work.views.seen(person.id)
    seen = [_seen(one, person) for one in found]
    return ViewsSeen(views=tuple(sorted(seen, key=lambda one: not one.mine)))


def opening(root: Path, person: Person, path: str) -> str:
    """The address with a query that a page opens with for somebody; empty for the page itself."""
    if not places.decided(root):
        return ""
    with store_of(places.decisions(root)).read() as work:
        found = work.views.first(person.id, path)
    return found.address if found and "?" in found.address else ""


def keep(root: Path, person: Person, name: str, address: str, *, shared: bool = False, first: bool = False) -> ViewSeen:
    """Keep an address under a name; the view of that name, where there is one, becomes this. Raises CallError:
    `view-name`, `view-address`, `view-many`, and `role-refused` where a viewer shares."""
    called, place = _named(name), address_of(address)
    _may_share(person, shared=shared)
    with store_of(places.decisions(root)).begin() as work:
        own = [one for one in work.views.seen(person.id) if one.owner == person.id]
        same = next((one for one in own if one.name == called), None)
        if same is None and len(own) >= MOST:
            raise CallError(Problem("view-many", params={"most": MOST}))
        made = View(
            id=same.id if same else secrets.token_hex(8),
            owner=person.id,
            name=called,
            address=place,
            shared=shared,
            first=first,
            created_at=instant.now(),
        )
        work.views.keep(made)
    return _seen(made, person)


def change(root: Path, person: Person, id_: str, name: str, *, shared: bool = False, first: bool = False) -> ViewSeen:
    """Rename a view, share it or not, let its page open with it or not. Raises CallError: `no-such-view` (also where it
    is another person's), `view-name`, `role-refused`."""
    called = _named(name)
    _may_share(person, shared=shared)

    def changed(work: Work, one: View) -> View:
        made = one.model_copy(update={"name": called, "shared": shared, "first": first and one.owner == person.id})
        work.views.keep(made)
        return made

    return _seen(_on(root, person, id_, changed), person)


def drop(root: Path, person: Person, id_: str) -> None:
    """Delete a view. Raises CallError `no-such-view`."""

    def dropped(work: Work, one: View) -> View:
        work.views.drop(one.id)
        return one

    _on(root, person, id_, dropped)


def _on(root: Path, person: Person, id_: str, do: Callable[[Work, View], View]) -> View:
    with store_of(places.decisions(root)).begin() as work:
        found = work.views.find(id_)
        if found is None or not _changes(found, person):
            raise CallError(Problem("no-such-view", params={"value": id_[:40]}))
        return do(work, found)


def _changes(view: View, person: Person) -> bool:
    """Its owner may change it, and an administrator one that everybody sees."""
    return view.owner == person.id or (view.shared and person.role == "admin")


def _may_share(person: Person, *, shared: bool) -> None:
    if shared and not may(person.role, "contributor"):
        raise CallError(Problem("role-refused", params={"needs": "contributor", "role": person.role}))


def _named(name: str) -> str:
    called = " ".join(name.split())
    if not called or len(called) > LONGEST:
        raise CallError(Problem("view-name", params={"most": LONGEST}))
    return called


def _seen(view: View, person: Person) -> ViewSeen:
    return ViewSeen(
        id=view.id,
        name=view.name,
        address=view.address,
        shared=view.shared,
        first=view.first and view.owner == person.id,
        mine=_changes(view, person),
    )
