"""Periods as tables write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sowhat.errors import CallError, DataError
from sowhat.studies.periods import Calendar, calendar, never

SCALES: list[tuple[list[object], str, tuple[int, ...]]] = [
    ([3, 1, 2], "number", (0, 1, 2)),
    ([2003, 2004, 2007], "number", (0, 1, 4)),
    ([2003.0, 2004.0], "number", (0, 1)),
    (["2003", "2004.0"], "number", (0, 1)),
    (["2026-09", "2026-10", "2027-01"], "month", (0, 1, 4)),
    ([202611, 202612, 202701], "month", (0, 1, 2)),
    (["2026Q3", "2026Q4", "2027Q1"], "quarter", (0, 1, 2)),
    (["2026-W52", "2026-W53", "2027-W01"], "week", (0, 1, 2)),
    ([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)], "month", (0, 1, 2)),
    ([date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 26)], "week", (0, 1, 3)),
    ([date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 9)], "day", (0, 1, 4)),
    ([datetime(2026, 1, 1), datetime(2026, 4, 1), datetime(2026, 7, 1)], "quarter", (0, 1, 2)),
    (["2024-01-01", "2025-01-01", "2026-01-01"], "year", (0, 1, 2)),
    ([20260105, 20260106], "day", (0, 1)),
    (["wave b", "wave a", "wave c"], "text", (0, 1, 2)),
]


@pytest.mark.parametrize(("periods", "scale", "positions"), SCALES)
def test_a_scale_is_recognised(periods: list[object], scale: str, positions: tuple[int, ...]) -> None:
    found = calendar(periods, [])
    assert (found.scale, found.positions) == (scale, positions)


def test_labels_are_as_written_in_order() -> None:
    assert calendar(["wave b", "wave a"], []).labels == ("wave a", "wave b")


@pytest.mark.parametrize("value", [None, 0, 0.0, "", " ", "0", "never", "NaN", float("nan"), float("inf"), "inf"])
def test_never(value: object) -> None:
    assert never(value)


def starts(found: Calendar) -> dict[object, int | None]:
    return {value: found.starts[index] for value, index in found.code.items()}


def test_a_start_between_periods_keeps_its_place() -> None:
    found = calendar([2003, 2004, 2007], [2006, 0])
    assert (starts(found), found.cohorts) == ({2006: 3}, (2006, None))


def test_a_day_falls_into_its_month() -> None:
    found = calendar(["2026-01", "2026-02", "2026-03"], ["2026-02-17", "2026-02-03"])
    assert starts(found) == {"2026-02-17": 1, "2026-02-03": 1}
    assert found.cohorts == ("2026-02", None)


def test_a_start_after_the_data_has_a_label_of_its_own() -> None:
    assert calendar(["2026Q1", "2026Q2"], ["2027Q1"]).cohorts == ("2027Q1", None)


def test_a_start_among_texts_takes_its_place_in_their_order() -> None:
    found = calendar(["wave 1", "wave 3"], ["wave 2"])
    assert (found.positions, starts(found)) == ((0, 2), {"wave 2": 1})


def test_one_period_written_twice_is_refused() -> None:
    with pytest.raises(DataError, match="panel-period-twice"):
        calendar(["2003", "2003.0"], [])


def test_a_broken_number_is_refused() -> None:
    with pytest.raises(DataError, match="panel-period-not-whole"):
        calendar([1.0, 1.5], [])


def test_a_start_that_is_no_period_is_refused() -> None:
    with pytest.raises(CallError, match="panel-first-treated-unreadable"):
        calendar([1, 2], ["soon"])
