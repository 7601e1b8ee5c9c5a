"""Saved views belong to somebody; those that are shared are everybody's to see."""

from __future__ import annotations

from datetime import UTC, datetime

from sowhat.model.view import View
from sowhat.store.database import Store

AT = datetime(2026, 9, 1, 8, tzinfo=UTC)


def view(id_: str, owner: str = "ann", *, shared: bool = False, first: bool = False, page: str = "/services") -> View:
    address = f"{page}?sort={id_}#services"
    return View(id=id_, owner=owner, name=id_, address=address, shared=shared, first=first, created_at=AT)


def keep(store: Store, *views: View) -> None:
    with store.begin() as work:
        for one in views:
            work.views.keep(one)


def names(store: Store, owner: str) -> list[str]:
    with store.read() as work:
        return [one.name for one in work.views.seen(owner)]


def test_a_view_comes_back_as_it_was_kept(store: Store) -> None:
    keep(store, view("a", shared=True, first=True))
    with store.read() as work:
        assert work.views.find("a") == view("a", shared=True, first=True)


def test_somebody_sees_their_own_and_what_is_shared(store: Store) -> None:
    keep(store, view("b"), view("a", "bo", shared=True), view("c", "bo"))
    assert names(store, "ann") == ["a", "b"]
    assert names(store, "") == ["a"]


def test_a_view_is_put_in_the_place_of_the_one_with_its_id(store: Store) -> None:
    keep(store, view("a"), view("a", page="/teams"))
    with store.read() as work:
        assert [one.address for one in work.views.seen("ann")] == ["/teams?sort=a#services"]


def test_a_page_opens_with_the_view_that_was_chosen_last(store: Store) -> None:
    keep(store, view("a", first=True), view("b", first=True), view("c", first=True, page="/teams"))
    with store.read() as work:
        found = [work.views.first(owner, path) for owner, path in (("ann", "/services"), ("bo", "/services"))]
        assert [one and one.id for one in found] == ["b", None]
        kept = work.views.find("a")
    assert kept is not None
    assert not kept.first


def test_a_view_is_deleted(store: Store) -> None:
    keep(store, view("a"))
    with store.begin() as work:
        work.views.drop("a")
    assert names(store, "ann") == []
