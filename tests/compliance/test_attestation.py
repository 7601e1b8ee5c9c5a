"""Periods that somebody attests."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.compliance.attestation import over, period


@pytest.mark.parametrize(
    ("typed", "name", "first", "last"),
    [
        ("2026-09", "2026-09", date(2026, 9, 1), date(2026, 9, 30)),
        ("2026Q4", "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-q1", "2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2026H2", "2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_has_a_name_a_first_and_a_last_day(typed: str, name: str, first: date, last: date) -> None:
    assert period(typed) == (name, first, last)


@pytest.mark.parametrize("typed", ["", "2026-13", "2026-Q5", "0000", "9999", "Q3", "2026-Q3-1", "２０２６x"])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert period(typed) is None


def test_periods_that_are_over_begin_with_the_newest() -> None:
    assert over(date(2026, 6, 10), date(2026, 9, 30)) == (
        "2026-Q3",
        "2026-09",
        "2026-08",
        "2026-07",
        "2026-Q2",
        "2026-06",
    )
