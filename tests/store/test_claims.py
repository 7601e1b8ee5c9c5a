"""The ledger's rows, sealed documents and pins."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from sowhat.model.build import Build
from sowhat.model.ledger import Entry, Head
from sowhat.store.database import Store

AT = datetime(2026, 9, 1, 8, 30, 0, 123456, tzinfo=UTC)
FIRST = Entry(number=1, kind="claimed", subject="c000001", at=AT, body="{}", previous="", hash="a" * 64)
SECOND = FIRST.model_copy(update={"number": 2, "previous": "a" * 64, "hash": "b" * 64})


def test_entries_come_back_to_the_microsecond_and_in_order(store: Store) -> None:
    with store.begin() as work:
        work.ledger.append(FIRST)
        work.ledger.append(SECOND)
    with store.read() as work:
        assert work.ledger.entries() == (FIRST, SECOND)
        assert work.ledger.last() == SECOND


def test_two_entries_cannot_follow_the_same_one(store: Store) -> None:
    forked = SECOND.model_copy(update={"number": 3, "previous": "", "hash": "c" * 64})
    with store.begin() as work:
        work.ledger.append(FIRST)
        with pytest.raises(IntegrityError, match="previous"):
            work.ledger.append(forked)


def test_a_document_is_sealed_once(store: Store) -> None:
    with store.begin() as work:
        work.ledger.seal("h", "first")
        work.ledger.seal("h", "second")
        assert work.ledger.sealed("h") == "first"


def test_a_document_that_is_not_there_is_none(store: Store) -> None:
    with store.read() as work:
        assert work.ledger.sealed("h") is None


def test_a_pinned_build_cannot_be_removed(store: Store) -> None:
    with store.begin() as work:
        work.builds.add(Build(id="b000001", created_at=AT, code_version="1"))
        work.ledger.append(FIRST)
        work.ledger.pin("b000001", 1, AT)
        assert work.ledger.pinned() == {"b000001"}
        with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
            work.builds.remove("b000001")


def test_the_newest_entry_is_named_in_a_second_place(store: Store) -> None:
    with store.begin() as work:
        work.ledger.append(FIRST)
        work.ledger.append(SECOND)
    with store.read() as work:
        assert work.ledger.head() == Head(number=2, hash=SECOND.hash)


def test_a_ledger_without_entries_has_no_newest_one(store: Store) -> None:
    with store.read() as work:
        assert work.ledger.head() is None
