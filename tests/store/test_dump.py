"""Rows out of one database and into another."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sowhat.model.build import Build, BuiltTable
from sowhat.store.database import Store, open_store
from sowhat.store.dump import OF_THE_MOMENT, STEP
from sowhat.store.schema import METADATA

AT = datetime(2026, 9, 1, 8, 30, 15, 123456, tzinfo=UTC)
BUILD = Build(id="b000001", created_at=AT, code_version="1", tables=(BuiltTable(table="calls", version=3),))


def filled(store: Store) -> dict[str, bytes]:
    """What a database with a build and many statements holds."""
    with store.begin() as work:
        work.builds.add(BUILD)
        for number in range(STEP + 2):
            work.statements.state("decided", f"a/{number}", json.dumps({"wie": "凭合同 ü\n"}), "王芳", AT)
    return dumped(store)


def dumped(store: Store) -> dict[str, bytes]:
    with store.read() as work:
        return {table: b"".join(work.dump.lines(table)) for table in work.dump.tables()}


def test_what_comes_out_of_one_database_goes_into_any_other_and_is_the_same(store: Store, tmp_path: Path) -> None:
    lines = filled(store)
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    with other.begin() as work:
        assert work.dump.empty()
        for table in work.dump.tables():
            work.dump.fill(table, lines[table].splitlines())
    assert dumped(other) == lines
    with other.read() as work:
        assert not work.dump.empty()
        assert work.builds.latest() == BUILD
        assert work.statements.last() == STEP + 2
        assert json.loads(work.statements.latest("decided")["a/7"].body) == {"wie": "凭合同 ü\n"}
    other.close()


def test_every_table_is_carried_over_or_named_as_one_of_the_moment(store: Store) -> None:
    with store.read() as work:
        assert set(work.dump.tables()) | OF_THE_MOMENT == set(METADATA.tables)


def test_a_line_that_is_no_row_is_refused(store: Store) -> None:
    with store.begin() as work, pytest.raises(KeyError):
        work.dump.fill("builds", [b'{"id": "b000009"}'])
