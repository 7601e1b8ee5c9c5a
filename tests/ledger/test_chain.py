"""Entries hold each other: whatever is changed afterwards shows, and is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sowhat.ledger import chain
from sowhat.model.ledger import Entry

AT = datetime(2026, 9, 1, 8, tzinfo=UTC)


@pytest.fixture
def entries() -> list[Entry]:
    made: list[Entry] = []
    for number in range(4):
        last = made[-1] if made else None
        made.append(chain.follow(last, "claimed", f"c{number}", AT + timedelta(days=number), f'{{"n":{number}}}'))
    return made


def test_an_untouched_chain_has_no_fault(entries: list[Entry]) -> None:
    assert chain.faults(entries) == ()


def test_an_empty_chain_has_no_fault() -> None:
    assert chain.faults([]) == ()


@pytest.mark.parametrize("field", ["subject", "body"])
def test_one_changed_character_names_its_entry(entries: list[Entry], field: str) -> None:
    entries[2] = entries[2].model_copy(update={field: getattr(entries[2], field) + " "})
    assert [(fault.number, fault.kind) for fault in chain.faults(entries)] == [(3, "hash")]


def test_a_changed_instant_names_its_entry(entries: list[Entry]) -> None:
    entries[1] = entries[1].model_copy(update={"at": AT})
    assert [(fault.number, fault.kind) for fault in chain.faults(entries)] == [(2, "hash")]


def test_an_entry_forged_with_a_right_hash_breaks_the_next(entries: list[Entry]) -> None:
    entries[1] = chain.follow(entries[0], "claimed", "c1", AT, '{"n":9}')
    assert [(fault.number, fault.kind) for fault in chain.faults(entries)] == [(3, "previous")]


def test_a_missing_entry_shows(entries: list[Entry]) -> None:
    del entries[1]
    assert ("previous" in {fault.kind for fault in chain.faults(entries)}) is True


def test_a_missing_first_entry_shows(entries: list[Entry]) -> None:
    assert {fault.kind for fault in chain.faults(entries[1:])} >= {"previous", "number"}


def test_the_same_instant_in_another_zone_has_the_same_hash(entries: list[Entry]) -> None:
    moved = entries[0].model_copy(update={"at": AT.astimezone(timezone(timedelta(hours=8)))})
    assert chain.entry_hash(moved) == entries[0].hash
