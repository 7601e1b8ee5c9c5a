"""Builds in the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from sowhat.model.build import Build, BuiltResult, BuiltTable
from sowhat.store.database import Store

NINE = datetime(2026, 9, 1, 9, tzinfo=UTC)


def a_build(number: int, calls: int = 1) -> Build:
    result = BuiltResult(
        name="usage", period="2026-09", fingerprint=f"f{calls}", code_version="1", path=f"b{number}/u", rows=number
    )
    tables = (BuiltTable(table="calls", version=calls), BuiltTable(table="uses", version=7))
    return Build(
        id=f"b{number:06d}",
        created_at=NINE,
        code_version="1",
        timezone="Asia/Shanghai",
        tables=tables,
        results=(result,),
    )


def add(store: Store, *builds: Build) -> None:
    for build in builds:
        with store.begin() as work:
            work.builds.add(build)


def test_the_latest_build_comes_back_whole(store: Store) -> None:
    add(store, a_build(1), a_build(2, calls=5))
    with store.read() as work:
        assert work.builds.latest() == a_build(2, calls=5)


def test_a_build_is_found_by_its_id(store: Store) -> None:
    add(store, a_build(1), a_build(2))
    with store.read() as work:
        assert work.builds.find("b000001") == a_build(1)
        assert work.builds.find("b000009") is None


def test_ids_go_on_from_the_last(store: Store) -> None:
    with store.read() as work:
        assert work.builds.next_id() == "b000001"
    add(store, a_build(1), a_build(41))
    with store.read() as work:
        assert work.builds.next_id() == "b000042"


def test_versions_that_builds_refer_to_are_pinned(store: Store) -> None:
    add(store, a_build(1, calls=1), a_build(2, calls=5), a_build(3, calls=9))
    with store.read() as work:
        assert work.builds.pinned_versions() == {"calls": [1, 5, 9], "uses": [7]}
        assert work.builds.pinned_versions(["b000002"]) == {"calls": [5], "uses": [7]}


def test_a_removed_build_leaves_nothing(store: Store) -> None:
    add(store, a_build(1))
    with store.begin() as work:
        work.builds.remove("b000001")
    with store.read() as work:
        assert work.builds.pinned_versions() == {}
        assert work.results.find("usage", "2026-09", "f1", "1") is None


def test_a_result_is_found_by_all_that_made_it(store: Store) -> None:
    add(store, a_build(1), a_build(2))
    with store.read() as work:
        found = work.results.find("usage", "2026-09", "f1", "1")
        assert found is not None
        assert found.path == "b2/u"
        assert work.results.find("usage", "2026-09", "f1", "2") is None
        assert work.results.find("usage", "2026-09", "f2", "1") is None


def test_an_instant_of_another_zone_is_kept_as_utc(store: Store) -> None:
    local = NINE.astimezone(timezone(timedelta(hours=8)))
    add(store, a_build(1).model_copy(update={"created_at": local}))
    with store.read() as work:
        found = work.builds.latest()
    assert found is not None
    assert found.created_at.isoformat() == "2026-09-01T09:00:00+00:00"


def test_an_instant_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="needs a zone"):
        add(store, a_build(1).model_copy(update={"created_at": NINE.replace(tzinfo=None)}))
