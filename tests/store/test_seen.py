"""What persons have seen: the newest counts, each person's is their own."""

from __future__ import annotations

from datetime import UTC, datetime

from sowhat.store.database import Store

AT, LATER = datetime(2026, 11, 2, 9, tzinfo=UTC), datetime(2026, 11, 3, 9, tzinfo=UTC)


def test_the_newest_sight_of_a_thing_counts(store: Store) -> None:
    with store.begin() as work:
        work.seen.put("lin", "front", AT, "b1|2|3")
        work.seen.put("lin", "front", LATER, "b2|2|3")
    with store.read() as work:
        found = work.seen.find("lin", "front")
    assert found is not None
    assert (found.at, found.mark) == (LATER, "b2|2|3")


def test_each_person_sees_their_own_and_a_name_is_no_pattern(store: Store) -> None:
    with store.begin() as work:
        for person, what in (("", "task:a%"), ("lin", "task:a"), ("lin", "taskXb"), ("lin", "task:c")):
            work.seen.put(person, what, AT, what)
    with store.read() as work:
        assert list(work.seen.every("lin", "task:")) == ["task:a", "task:c"]
        assert work.seen.find("", "task:a") is None
        assert list(work.seen.people("task:a%")) == [""]


def test_what_is_dropped_was_never_seen(store: Store) -> None:
    with store.begin() as work:
        work.seen.put("lin", "task:a", AT, "x")
        work.seen.drop("lin", "task:a")
        work.seen.drop("lin", "task:none")
    with store.read() as work:
        assert work.seen.every("lin") == {}
