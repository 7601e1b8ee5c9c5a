"""Statements are added and never changed; the newest one holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from sowhat.store.database import Store

AT = datetime(2026, 9, 1, 8, tzinfo=UTC)


def state(store: Store, subject: str, body: str) -> int:
    with store.begin() as work:
        return work.statements.state("decided", subject, body, "ann", AT).number


def test_the_newest_statement_about_a_subject_holds(store: Store) -> None:
    state(store, "checkout/retail", '"project"')
    state(store, "checkout/loans", '"notice"')
    state(store, "checkout/retail", '"own-choice"')
    with store.read() as work:
        held = {subject: one.body for subject, one in work.statements.latest("decided").items()}
    assert held == {"checkout/retail": '"own-choice"', "checkout/loans": '"notice"'}


def test_what_was_stated_before_stays_readable(store: Store) -> None:
    state(store, "checkout/retail", '"project"')
    state(store, "checkout/retail", '"own-choice"')
    with store.read() as work:
        told = [(one.number, one.body, one.by, one.at) for one in work.statements.history("decided", "checkout/retail")]
    assert told == [(1, '"project"', "ann", AT), (2, '"own-choice"', "ann", AT)]


def test_kinds_are_apart(store: Store) -> None:
    state(store, "checkout/retail", '"project"')
    with store.read() as work:
        assert work.statements.latest("done") == {}


def test_many_writers_leave_no_gap_and_no_twin(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda n: state(store, f"a/{n}", "1"), range(40)))
    assert sorted(numbers) == list(range(1, 41))
