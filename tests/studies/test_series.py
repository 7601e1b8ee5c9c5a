"""An interrupted series from a file: how it is read, what is refused, and two real sources that break."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Sequence
from csv import DictReader
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from sowhat.errors import CallError, DataError, SowhatError
from sowhat.model.estimate import BySeries, Estimate, NotEstimable
from sowhat.studies.series import SeriesColumns, from_file

COLUMNS = SeriesColumns("month", "calls", ("orders",))
MONTHS = tuple(f"{2018 + at // 12}-{at % 12 + 1:02d}" for at in range(60))


def wave(at: int) -> float:
    """Up and down without a rule that a season or a slope could know."""
    return at * 37 % 23 + at * 11 % 7 + 0.25


def lines(months: Sequence[str] = MONTHS) -> list[str]:
    return [f"{month},{100 + 2 * wave(at) + at * 29 % 13},{wave(at)}" for at, month in enumerate(months)]


def written(folder: Path, rows: Sequence[str], header: str = "month,calls,orders") -> Path:
    path = folder / "series.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def told(path: Path, starts: str = "2022-01", columns: SeriesColumns = COLUMNS) -> Estimate:
    found = from_file(path, columns, starts)
    assert isinstance(found, Estimate)
    return found


def by(found: Estimate) -> BySeries:
    assert isinstance(found.by, BySeries)
    return found.by


def verdict(found: Estimate, name: str) -> tuple[str, str]:
    check = next(one for one in found.checks if one.name == name)
    return check.verdict, str(check.says.params.get("periods", ""))


def test_a_table_of_months_is_answered(tmp_path: Path) -> None:
    found = told(written(tmp_path, lines()))
    assert (by(found).starts, by(found).season, len(by(found).periods)) == ("2022-01", 12.0, 12)
    assert (found.n.periods, found.inference.method) == (60, "state-space")


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    first = told(written(tmp_path, lines()))
    second = told(written(tmp_path, lines()[::-1]))
    assert (second.estimate, second.data) == (first.estimate, first.data)


def test_parquet_and_days_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "series.parquet"
    csv = written(tmp_path, [line.replace(",", "-01,", 1) for line in lines()])
    duckdb.sql(f"COPY (SELECT month::DATE AS month, calls, orders FROM '{csv}') TO '{path}'")
    assert told(path, "2022-01-15").estimate == told(csv, "2022-01").estimate


@pytest.mark.parametrize(
    ("periods", "starts", "season"),
    [
        ([str(2000 + at) for at in range(40)], "2030", None),
        ([str(at - 30) for at in range(40)], "0", None),
        ([(date(2024, 1, 1) + timedelta(at)).isoformat() for at in range(40)], "2024-01-31", 7.0),
        ([f"{2010 + at // 4}Q{at % 4 + 1}" for at in range(40)], "2017Q3", 4.0),
        ([f"sprint {at:02d}" for at in range(40)], "sprint 30", None),
    ],
)
def test_periods_come_as_people_write_them(
    tmp_path: Path, periods: list[str], starts: str, season: float | None
) -> None:
    told_ = by(told(written(tmp_path, lines(periods)), starts))
    assert (str(told_.starts), told_.season, len(told_.periods)) == (starts, season, 10)


GAP, TWICE, LATE = [*lines()[:30], *lines()[32:]], [*lines(), lines()[5]], lines()


@pytest.mark.parametrize(
    ("rows", "code", "row"),
    [
        (GAP, "series-gap", 32),
        (TWICE, "series-period-twice", 62),
        ([*LATE[:9], "2018-10,much,3", *LATE[10:]], "panel-not-a-number", 11),
        ([*LATE[:9], "2018-10,1,many", *LATE[10:]], "panel-not-a-number", 11),
        ([*LATE[:9], "2018-10,,3", *LATE[10:]], "series-value-missing", 11),
        ([*LATE[:55], "2022-08,1,", *LATE[56:]], "series-value-missing", 57),
        ([*LATE[:9], "2018-10,inf,3", *LATE[10:]], "series-infinite", 11),
        ([*LATE[:9], ",1,3", *LATE[10:]], "panel-value-missing", 11),
        ([f"{line.rsplit(',', 1)[0]},5" for line in LATE], "series-control-dull", None),
        ([], "series-empty", None),
    ],
)
def test_what_makes_no_series_is_named(tmp_path: Path, rows: list[str], code: str, row: int | None) -> None:
    with pytest.raises(DataError, match=code) as caught:
        from_file(written(tmp_path, rows), COLUMNS, "2022-01")
    where = caught.value.problems[0].where
    assert where is not None
    assert where.line == row


@pytest.mark.parametrize(
    ("starts", "code"),
    [
        ("2018-01", "series-start-outside"),
        ("2023-01", "series-start-outside"),
        ("2016-05", "series-start-outside"),
        ("spring", "series-start-unreadable"),
        ("", "series-start-unreadable"),
        ("0", "series-start-unreadable"),
    ],
)
def test_a_start_that_is_not_inside_is_a_wrong_call(tmp_path: Path, starts: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        from_file(written(tmp_path, lines()), COLUMNS, starts)


@pytest.mark.parametrize("controls", [("calls",), ("orders", "orders"), ("month",)])
def test_a_column_in_two_roles_is_a_wrong_call(tmp_path: Path, controls: tuple[str, ...]) -> None:
    with pytest.raises(CallError, match="series-column-twice"):
        from_file(written(tmp_path, lines()), SeriesColumns("month", "calls", controls), "2022-01")


def test_a_control_series_that_is_not_there_is_named_with_its_option(tmp_path: Path) -> None:
    with pytest.raises(SowhatError, match="estimate-missing-column") as caught:
        from_file(written(tmp_path, lines()), SeriesColumns("month", "calls", ("order",)), "2022-01")
    params = caught.value.problems[0].params
    assert (params["option"], params["nearest"]) == ("--control-series", "orders")


def test_too_many_periods_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, [f"{at},{at % 7},{at % 5}" for at in range(3001)])
    with pytest.raises(DataError, match="series-too-long"):
        from_file(path, COLUMNS, "2900")


def test_too_few_periods_before_the_start_are_no_estimate(tmp_path: Path) -> None:
    found = from_file(written(tmp_path, lines()), COLUMNS, "2018-07")
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code == "reason-short-history"


def test_periods_in_order_of_spelling_are_said(tmp_path: Path) -> None:
    found = told(written(tmp_path, lines([f"s{at:02d}" for at in range(40)])), "s30")
    assert verdict(found, "period-order") == ("weak", "")


def counted(source: Path, when: str, what: str, number: str, names: Sequence[str]) -> list[str]:
    """Rows of a period and the count of each of the names."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(names, 0))
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for row in DictReader(file):
            if row[what] in names:
                found[row[when]][row[what]] += int(row[number])
    return [",".join([period, *(str(each) for each in found[period].values())]) for period in sorted(found)]


def test_a_real_source_that_breaks_is_not_read_as_adoption(real_inputs: Path, tmp_path: Path) -> None:
    source = real_inputs / "adoption" / "pypi_downloads_2018_2022.csv.gz"
    rows = counted(source, "month", "project", "downloads_30d", ("requests", "flask", "numpy"))
    path = written(tmp_path, rows, "month,requests,flask,numpy")
    found = told(path, "2021-05", SeriesColumns("month", "requests", ("flask", "numpy")))
    assert verdict(found, "source-break") == ("fail", "2018-08, 2021-05")
    assert verdict(found, "stale") == ("weak", "2020-02")
    assert found.grade == "D"


def test_without_a_control_series_nobody_can_know_that_it_broke(real_inputs: Path, tmp_path: Path) -> None:
    source = real_inputs / "adoption" / "pypi_downloads_2018_2022.csv.gz"
    rows = counted(source, "month", "project", "downloads_30d", ("requests",))
    found = told(written(tmp_path, rows, "month,requests"), "2021-05", SeriesColumns("month", "requests"))
    assert verdict(found, "source-break")[0] == "unknown"
    assert found.grade == "D"


def test_days_that_were_not_counted_are_told(real_inputs: Path, tmp_path: Path) -> None:
    source = real_inputs / "adoption" / "home_assistant_50_days.csv.gz"
    rows = counted(source, "day", "integration", "installations", ("hacs", "sonoff"))
    path = written(tmp_path, rows, "day,hacs,sonoff")
    found = told(path, "2022-12-07", SeriesColumns("day", "hacs", ("sonoff",)))
    assert verdict(found, "stale")[1] == "2022-12-03, 2022-12-04, 2022-12-05, 2022-12-06"
    assert verdict(found, "source-break") == ("fail", "2022-12-07")
