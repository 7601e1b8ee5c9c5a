"""Keys of writes: one answer each, each person's their own, forgotten after a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from sowhat.store.answers import Kept
from sowhat.store.database import Store

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
ONE = Kept("lin", "k1", "digest", AT, headers={"worker": "w"})


def test_a_key_has_no_answer_until_the_write_is_done(store: Store) -> None:
    with store.begin() as work:
        work.answers.begin(ONE)
    with store.begin() as work:
        assert work.answers.find("lin", "k1") == ONE
        work.answers.end("lin", "k1", 201, {"location": "/x"}, b"\x00{}")
    with store.read() as work:
        done = work.answers.find("lin", "k1")
    assert done == Kept("lin", "k1", "digest", AT, 201, {"location": "/x"}, b"\x00{}")


def test_each_persons_keys_are_their_own_and_a_released_one_is_free(store: Store) -> None:
    with store.begin() as work:
        work.answers.begin(ONE)
        assert work.answers.find("wang", "k1") is None
        work.answers.release("lin", "k1")
        assert work.answers.find("lin", "k1") is None


def test_a_key_is_taken_once(store: Store) -> None:
    with store.begin() as work:
        work.answers.begin(ONE)
    with pytest.raises(IntegrityError), store.begin() as work:
        work.answers.begin(ONE)


def test_old_keys_are_forgotten(store: Store) -> None:
    with store.begin() as work:
        work.answers.begin(ONE)
        work.answers.forget(AT)
        assert work.answers.find("lin", "k1") is not None
        work.answers.forget(AT + timedelta(seconds=1))
        assert work.answers.find("lin", "k1") is None
