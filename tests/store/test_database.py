"""Opening, migrating and refusing a database; transactions."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from sowhat.errors import BlockedError
from sowhat.model.build import Build
from sowhat.model.ledger import Entry, Head
from sowhat.store.database import Store, open_store
from sowhat.store.migrating import upgrade
from sowhat.store.schema import METADATA, REVISION

AT = datetime(2026, 9, 1, tzinfo=UTC)
ENTRY = Entry(number=1, kind="claimed", subject="c000001", at=AT, body="{}", previous="", hash="a" * 64)
APPLICATION = ("sessions", "tokens", "trail", "views", "seen", "departures", "answers", "deliveries", "jobs")
"""Tables that came later."""
BUILD = Build(id="b000001", created_at=datetime(2026, 9, 1, tzinfo=UTC), code_version="1")


def sql(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_an_empty_database_is_brought_to_the_schema(url: str, store: Store) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []


def test_the_migrations_lead_to_the_schema(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        upgrade(connection)
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []
    open_store(url).close()


def test_opening_again_keeps_what_is_there(url: str, store: Store) -> None:
    with store.begin() as work:
        work.builds.add(BUILD)
    again = open_store(url)
    with again.read() as work:
        assert work.builds.latest() == BUILD
    again.close()


def test_a_newer_database_is_refused_and_left_alone(url: str, store: Store) -> None:
    store.close()
    sql(url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BlockedError, match=f"store-newer.*{REVISION}"):
        open_store(url)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BlockedError, match=r"nowhere.*store-unavailable"):
        open_store(f"sqlite:///{tmp_path / 'nowhere' / 'decisions.db'}")


def test_a_failed_block_changes_nothing(store: Store) -> None:
    def add_twice() -> None:
        with store.begin() as work:
            work.builds.add(BUILD)
            work.builds.add(BUILD)

    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        add_twice()
    with store.read() as work:
        assert work.builds.latest() is None


def test_reading_writes_nothing(store: Store) -> None:
    with store.read() as work:
        work.builds.add(BUILD)
    with store.read() as work:
        assert work.builds.latest() is None


def test_a_reader_sees_one_moment_while_another_writes(url: str, store: Store) -> None:
    with store.read() as reading:
        assert reading.builds.ids() == ()
        with store.begin() as writing:
            writing.builds.add(BUILD)
        assert reading.builds.ids() == ()


def test_writers_wait_for_each_other(store: Store) -> None:
    def add() -> None:
        with store.begin() as work:
            work.builds.add(BUILD.model_copy(update={"id": work.builds.next_id()}))

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as work:
        assert len(work.builds.ids()) == 8


def test_a_ledger_from_before_the_newest_entry_was_named_gets_it_named(url: str, store: Store) -> None:
    with store.begin() as work:
        work.ledger.append(ENTRY)
    for name in ("ledger_head", *APPLICATION):
        sql(url, f"DROP TABLE {name}")
    sql(url, "UPDATE alembic_version SET version_num = '0003'")
    again = open_store(url)
    with again.read() as work:
        assert work.ledger.head() == Head(number=1, hash=ENTRY.hash)
    again.close()
