"""The trail: the newest line first, what a write answered once, and nothing older than it is kept for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sowhat.model.access import Footprint
from sowhat.store.database import Store

AT = datetime(2026, 9, 23, 8, tzinfo=UTC)


def line(id_: str, minutes: int = 0, person: str = "corp/ann", status: int = 200) -> Footprint:
    return Footprint(
        id=id_,
        at=AT + timedelta(minutes=minutes),
        person=person,
        name="Ann",
        role="viewer",
        method="GET",
        path="/value",
        status=status,
    )


def test_the_newest_line_comes_first(store: Store) -> None:
    with store.begin() as work:
        work.trail.add([line("a"), line("b", 2), line("c", 1, "corp/bob")])
        work.trail.add([])
        assert [one.id for one in work.trail.last(2)] == ["b", "c"]
        assert [one.id for one in work.trail.last(9, "corp/ann")] == ["b", "a"]
        assert [one.id for one in work.trail.last(9, since=AT + timedelta(minutes=2))] == ["b"]
        assert (work.trail.last(1)[0], work.trail.count()) == (line("b", 2), 3)


def test_what_was_answered_is_filled_in_once(store: Store) -> None:
    with store.begin() as work:
        work.trail.add([line("a", status=0)])
        work.trail.answered("a", 303)
        work.trail.answered("a", 200)
        assert [one.status for one in work.trail.last(9)] == [303]


def test_old_lines_are_forgotten(store: Store) -> None:
    with store.begin() as work:
        work.trail.add([line("a"), line("b", 2)])
        assert work.trail.forget(AT + timedelta(minutes=2)) == 1
        assert [one.id for one in work.trail.last(9)] == ["b"]
