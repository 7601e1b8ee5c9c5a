"""The example's simulated log."""

from __future__ import annotations

from itertools import pairwise

from tools.example_log import DAYS, lines


def test_the_same_log_is_written_every_time() -> None:
    assert list(lines()) == list(lines())


def test_every_line_says_that_it_is_simulated() -> None:
    assert all(line.endswith(' (simulated)"\n') for line in lines())


def test_days_follow_each_other() -> None:
    days = list(dict.fromkeys(line.split("[")[1][:11] for line in lines()))
    assert len(days) == DAYS


def test_one_application_joins_late_and_one_leaves() -> None:
    users = [line.split()[2] for line in lines()]
    half = len(users) // 2
    assert "partner-api" not in users[:half]
    assert "old-kiosk" not in users[half * 3 // 2 :]


def test_a_day_is_in_order_of_time() -> None:
    first = [line.split("[")[1][12:20] for line in lines() if "01/Jun/2026" in line]
    assert all(before <= after for before, after in pairwise(first))
