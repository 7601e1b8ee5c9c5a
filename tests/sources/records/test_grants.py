"""Grants of data access: mapped tables, what each lack is called."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.sources.pseudonym import derived_key, pseudonym
from tests.sources.records.record_files import only, reasons, rows

COLUMNS = {"subject": "who", "data": "what", "at": "when", "event": "event", "until": "until", "purpose": "why"}
HEAD = "who,what,when,event,until,why\n"


def test_a_row_is_who_may_see_what_from_when_to_when() -> None:
    assert only("grants", f"{HEAD}001,客户表,2026-06-01,授权,2026-12-31,对账\n", columns=COLUMNS) == {
        "subject": pseudonym(derived_key(b"k" * 32, "person"), "001"),
        "data": "客户表",
        "event": "granted",
        "at": date(2026, 6, 1),
        "until": date(2026, 12, 31),
        "purpose": "对账",
    }


def test_two_purposes_of_one_day_are_two_grants() -> None:
    found = rows("grants", f"{HEAD}a,t,2026-06-01,,,audit\na,t,2026-06-01,,2026-07-01,care\n", columns=COLUMNS)
    assert [(row["purpose"], row["until"]) for row in found] == [("audit", None), ("care", date(2026, 7, 1))]


@pytest.mark.parametrize(
    ("word", "event"),
    [("", "granted"), ("Revoked", "revoked"), ("回收", "revoked"), ("访问", "used"), ("query", "used")],
)
def test_words_for_what_happened(word: str, event: str) -> None:
    assert only("grants", f"{HEAD}a,t,2026-06-01,{word},,\n", columns=COLUMNS)["event"] == event


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",t,2026-06-01,,,", "row-without-subject"),
        ("a,,2026-06-01,,,", "row-without-data"),
        ("a,t,,,,", "row-without-time"),
        ("a,t,soon,,,", "row-bad-day"),
        ("a,t,2026-06-01,,later,", "row-bad-day"),
        ("a,t,2026-06-01,maybe,,", "row-bad-event"),
        ("a,t,2026-06-01,,2026-05-01,", "row-span-empty"),
    ],
)
def test_each_lack_has_its_own_reason(row: str, reason: str) -> None:
    assert reasons("grants", f"{HEAD}{row}\n", columns=COLUMNS) == [(2, reason)]
