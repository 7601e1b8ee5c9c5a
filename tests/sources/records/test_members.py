"""Members: mapped tables, what each lack is called."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.sources.pseudonym import derived_key, pseudonym
from tests.sources.records.record_files import only, reasons

COLUMNS = {"person": "p", "team": "t", "unit": "u", "role": "r", "from": "f", "to": "until"}
HEAD = "p,t,u,r,f,until\n"


def test_a_row_is_a_person_in_a_team_for_a_time() -> None:
    assert only("members", f"{HEAD}001,pay,retail,engineer,2024/3/1,2026-01-01\n", columns=COLUMNS) == {
        "person": pseudonym(derived_key(b"k" * 32, "person"), "001"),
        "team": "pay",
        "unit": "retail",
        "role": "engineer",
        "valid_from": date(2024, 3, 1),
        "valid_to": date(2026, 1, 1),
    }


def test_a_person_alone_is_a_member() -> None:
    assert only("members", "p\n001\n", columns={"person": "p"})["team"] == ""


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",pay,,,,", "row-without-person"),
        ("1,pay,,,soon,", "row-bad-day"),
        ("1,pay,,,2026-01-02,2026-01-02", "row-span-empty"),
    ],
)
def test_each_lack_has_its_own_reason(row: str, reason: str) -> None:
    assert reasons("members", f"{HEAD}{row}\n", columns=COLUMNS) == [(2, reason)]
