"""One table of texts: what people write means the same in Python, for workbooks, and in SQL, for tables of facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import duckdb
import pytest

from sowhat.sources.tables import numbers, periods
from sowhat.workspace import written

NUMBERS = {
    "12": "12",
    "-3.5": "-3.5",
    "1,234": "1234",
    "1,234,567.5": "1234567.5",
    "1.2万": "12000",
    "3.5亿": "350000000",
    "2万亿": "2000000000000",
    "１２．５": "12.5",
    "￥12,000": "12000",
    "¥ 99": "99",
    "12%": "0.12",
    "９９％": "0.99",
    "120元": "120",
    "1e3": "1000",
    "是": "1",
    "no": "0",
    "1,23": None,
    "1.234,5": None,
    "九成": None,
    "约120": None,
    "": None,
    "%": None,
    "--5": None,
}
DAYS = {
    "2026-07-01": date(2026, 7, 1),
    "2026/7/1": date(2026, 7, 1),
    "2026.7.1": date(2026, 7, 1),
    "2026.07.15": date(2026, 7, 15),
    "2026年7月1日": date(2026, 7, 1),
    "2026年07月01号": date(2026, 7, 1),
    "20260701": date(2026, 7, 1),
    "2026-07-01 08:30": date(2026, 7, 1),
    "7/1/2026": None,
    "1.7.2026": None,
    "7月1日": None,
    "2026-02-30": None,
    "26-07-01": None,
    "明天": None,
}
PERIODS = {
    ("2026-07", "month"): date(2026, 7, 1),
    ("2026/7", "month"): date(2026, 7, 1),
    ("202607", "month"): date(2026, 7, 1),
    ("2026年7月", "month"): date(2026, 7, 1),
    ("2026年7月份", "month"): date(2026, 7, 1),
    ("2026-07-15", "month"): date(2026, 7, 1),
    ("2026Q3", "quarter"): date(2026, 7, 1),
    ("2026-q3", "quarter"): date(2026, 7, 1),
    ("2026年三季度", "quarter"): date(2026, 7, 1),
    ("2026年第3季度", "quarter"): date(2026, 7, 1),
    ("2026年8月", "quarter"): date(2026, 7, 1),
    ("2026-W38", "week"): date(2026, 9, 14),
    ("2026年第38周", "week"): date(2026, 9, 14),
    ("2026-09-20", "week"): date(2026, 9, 14),
    ("2026-07-01", "day"): date(2026, 7, 1),
    ("2026H1", "month"): None,
    ("2026H1", "quarter"): None,
    ("7月", "month"): None,
    ("2026Q5", "quarter"): None,
    ("2026Q3", "month"): None,
    ("2026-W54", "week"): None,
    ("2026-07", "week"): None,
    ("26年7月", "month"): None,
    ("2026年13月", "month"): None,
}


@pytest.fixture(scope="module")
def sql() -> Iterator[duckdb.DuckDBPyConnection]:
    """An engine that knows how tables of facts are read."""
    with duckdb.connect() as engine:
        for macro in (*periods.MACROS, *numbers.MACROS):
            engine.execute(macro)
        yield engine


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_the_same_everywhere(sql: duckdb.DuckDBPyConnection, text: str) -> None:
    wanted = None if NUMBERS[text] is None else Decimal(NUMBERS[text] or "")
    assert written.number(text) == wanted
    [found] = sql.execute("SELECT any_number(?)", [text]).fetchone() or ()
    assert found == (None if wanted is None else pytest.approx(float(wanted), rel=1e-15))


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_the_same_everywhere(sql: duckdb.DuckDBPyConnection, text: str) -> None:
    assert written.day(text) == DAYS[text]
    assert sql.execute("SELECT any_day(?, 'Asia/Shanghai')", [text]).fetchone() == (DAYS[text],)


@pytest.mark.parametrize(("text", "every"), PERIODS)
def test_a_period_is_the_same_everywhere(sql: duckdb.DuckDBPyConnection, text: str, every: str) -> None:
    assert written.period(text, every) == PERIODS[text, every]
    assert sql.execute("SELECT any_period(?, ?, 'UTC')", [text, every]).fetchone() == (PERIODS[text, every],)


@pytest.mark.parametrize(
    ("text", "every", "shown"),
    [("2026年7月", "month", "2026-07"), ("2026年三季度", "quarter", "2026Q3"), ("2026-09-15", "week", "2026-W38")],
)
def test_a_period_is_shown_as_everyone_reads_it(text: str, every: str, shown: str) -> None:
    assert written.period_text(text, every) == shown


@pytest.mark.parametrize(
    ("year", "part", "both"),
    [("2026年", "7月", "2026年7月"), ("2026", "十二月", "2026年12月"), ("2026年度", "Q3", "2026Q3")],
)
def test_a_year_over_its_parts_is_one_period(year: str, part: str, both: str) -> None:
    assert (written.is_year(year), written.is_part_of_year(part)) == (True, True)
    assert written.of_year(year, part) == both
