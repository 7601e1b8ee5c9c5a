"""Periods as people write them: every way says the same day; nothing is guessed where two readings fit."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.errors import CallError, DataError
from sowhat.studies.periods import calendar
from sowhat.studies.written import Named, day, day_first, in_order, named, serial

NAMES: list[tuple[Named, date, tuple[str, ...]]] = [
    ("quarter", date(2026, 7, 1), ("2026Q3", "2026-q3", "Q3 2026", "3Q2026", "2026年第3季度", "2026年三季度")),
    ("week", date(2026, 2, 9), ("2026-W07", "2026W7", "2026-w7", "W07 2026", "week 7, 2026", "2026年第7周")),
    ("half", date(2026, 7, 1), ("2026H2", "2026-h2", "H2 2026", "2026年下半年")),
    ("month", date(2025, 3, 1), ("2025-03", "2025-3", "2025/3", "202503", "2025m3", "03/2025", "2025年3月")),
    ("month", date(2025, 9, 1), ("Sep 2025", "Sept-2025", "September 2025", "2025-Sep", "Sep-25", "２０２５年９月")),
    ("year", date(2004, 1, 1), ("2004年", "2004年度", "FY2004", "2004-05", "2004/2005")),
]


@pytest.mark.parametrize(("unit", "begins", "texts"), NAMES)
def test_a_name_is_read_in_every_way(unit: Named, begins: date, texts: tuple[str, ...]) -> None:
    assert {text: named(text, unit) for text in texts} == dict.fromkeys(texts, begins)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("2026-W54", "week"), ("2025-13", "month"), ("2026Q5", "quarter"), ("2004-06", "year"), ("wave 10", "month")],
)
def test_what_there_is_not_is_no_name(text: str, unit: Named) -> None:
    assert named(text, unit) is None


DAYS = ("2026-03-15", "2026/3/15", "20260315", "2026年3月15日", "15-Mar-2026", "15mar2026", "March 15, 2026")


@pytest.mark.parametrize("text", [*DAYS, "3/15/2026", "15.03.2026", "2026-03-15T08:00:00Z", "2026-03-15 00:00:00"])
def test_a_day_is_read_in_every_way(text: str) -> None:
    assert day(text) == date(2026, 3, 15)


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (("03/01/2026", "04/01/2026"), False),
        (("01/03/2026", "01/04/2026"), True),
        (("03/04/2026", "03/13/2026"), False),
        (("03/04/2026", "13/04/2026"), True),
        (("03/04/2026", "05/06/2026"), None),
    ],
)
def test_a_column_tells_whether_its_days_begin_with_the_day(texts: tuple[str, ...], first: bool | None) -> None:
    assert day_first(texts) is first


def test_days_that_may_be_either_are_refused() -> None:
    with pytest.raises(DataError, match="panel-period-ambiguous"):
        calendar(["03/04/2026", "05/06/2026"], [])


def test_texts_are_ordered_by_their_numbers() -> None:
    assert sorted(["wave 10", "wave 2", "wave 1"], key=in_order) == ["wave 1", "wave 2", "wave 10"]


def test_a_spreadsheets_day() -> None:
    assert serial(46027) == date(2026, 1, 5)


SCALES: list[tuple[list[object], str, tuple[int, ...]]] = [
    (["2026-W9", "2026-W10", "2026-W12"], "week", (0, 1, 3)),
    (["2025年9月", "2025年10月", "2025年12月"], "month", (0, 1, 3)),
    (["Nov 2025", "Dec 2025", "Jan 2026"], "month", (0, 1, 2)),
    (["Q4 2025", "Q1 2026", "Q2 2026"], "quarter", (0, 1, 2)),
    (["2025H2", "2026H1", "2027H1"], "half", (0, 1, 3)),
    (["2009-10", "2010-11", "2011-12"], "year", (0, 1, 2)),
    (["03/01/2026", "04/01/2026", "06/01/2026"], "month", (0, 1, 3)),
    (["5/1/2026", "12/1/2026", "19/1/2026"], "week", (0, 1, 2)),
    ([46027, 46034, 46048], "week", (0, 1, 3)),
    ([45658, 45689, 45717], "month", (0, 1, 2)),
    ([100, 107, 114], "number", (0, 7, 14)),
    ([2004.0, 2004.25, 2004.75], "quarter", (0, 1, 3)),
    (["2.004000e+03", "2.005000e+03"], "number", (0, 1)),
    (["wave 2", "wave 10", "wave 9"], "text", (0, 1, 2)),
]


@pytest.mark.parametrize(("periods", "scale", "positions"), SCALES)
def test_a_scale_is_recognised(periods: list[object], scale: str, positions: tuple[int, ...]) -> None:
    found = calendar(periods, [])
    assert (found.scale, found.positions) == (scale, positions)


STARTS: list[tuple[list[object], object, int]] = [
    ([2003, 2004, 2005], "2004-07-01", 1),
    ([2003, 2004, 2005], 2004.5, 1),
    (["FY2003", "FY2004", "FY2005"], 2004, 1),
    (["2009-10", "2010-11"], "2010-2011", 1),
    (["Q1 2026", "Q2 2026"], "2026-05-02", 1),
    ([46027, 46034, 46041], 46034, 1),
    (["wave 1", "wave 2"], "wave 3", 2),
    ([2004.0, 2004.25, 2004.5], 2004.25, 1),
]


@pytest.mark.parametrize(("periods", "first", "position"), STARTS)
def test_a_start_falls_into_its_period(periods: list[object], first: object, position: int) -> None:
    found = calendar(periods, [first])
    assert found.starts[found.code[first]] == position


@pytest.mark.parametrize("value", ["TBD", "wave two", "-inf"])
def test_a_start_that_looks_like_no_period_is_refused(value: str) -> None:
    for periods in (["wave 1", "wave 2"], [1, 2]):
        with pytest.raises(CallError, match="panel-first-treated-unreadable"):
            calendar(periods, [value])


def test_a_negative_code_among_counted_periods_is_refused() -> None:
    with pytest.raises(CallError, match="panel-first-treated-unreadable"):
        calendar([2003, 2004], [-1])
    assert calendar([-2, -1, 0, 1], [-1]).starts == (1, None)


def test_serials_that_other_programs_count_from_other_days_stay_numbers() -> None:
    assert calendar([45658, 45689, 45717], [45670]).scale == "number"
