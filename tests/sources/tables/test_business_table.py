"""Tables of outcomes, go-lives and rosters: what is read, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import CallError
from sowhat.lake.slices import Slice
from sowhat.model.study import (
    GoLiveColumns,
    GoLiveTable,
    OutcomeColumns,
    OutcomeTable,
    RosterColumns,
    RosterTable,
)
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.sources.tables import go_live_table, outcome_table, roster_table
from sowhat.sources.tables.business_table import PART, Content, Form, read

SECRET = b"k" * 32
ZONE = "Asia/Shanghai"
PLAIN = OutcomeColumns(unit="c", period="p", value="v")
TABLE = OutcomeTable(name="m", paths=("x",), columns=PLAIN)
ROSTER = RosterTable(paths=("x",), columns=RosterColumns(team="t", customer="c", from_="f", to="u"))
LIVE = GoLiveTable(paths=("x",), columns=GoLiveColumns(team="t", date="d", service="s", decided="h"))
MONDAY = date(2026, 9, 14)


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def a_slice(content: bytes, path: Path = Path("x.csv"), start: int = 0, line: int = 1, header: bytes = b"") -> Slice:
    return Slice("outcomes:m", "f", path, start, start + len(content), line, content, header)


def take(bench: Workbench, form: Form, *slices: Slice) -> Content:
    return read(bench, form, slices, SECRET)


def outcome(bench: Workbench, text: str, encoding: str = "utf-8", **changes: object) -> Content:
    form = outcome_table.form(TABLE.model_copy(update=changes), ZONE)
    return take(bench, form, a_slice(text.encode(encoding)))


def hidden(customer: str) -> str:
    return pseudonym(derived_key(SECRET, "customer"), customer)


def refused(content: Content) -> list[tuple[int, str]]:
    return [(row["line"], row["reason"]) for row in content.rejected.to_pylist()]


PERIODS = [
    ("week", "2026-09-16", MONDAY),
    ("week", "2026-W38", MONDAY),
    ("week", "2026年第38周", MONDAY),
    ("week", "2026-09-20 23:30:00", MONDAY),
    ("week", "2026-09-20T17:00:00Z", date(2026, 9, 21)),
    ("week", "2026W01", date(2025, 12, 29)),
    ("week", "2020-W53", date(2020, 12, 28)),
    ("day", "2026年9月16日", date(2026, 9, 16)),
    ("day", "20260916", date(2026, 9, 16)),
    ("month", "2026-09", date(2026, 9, 1)),
    ("month", "202609", date(2026, 9, 1)),
    ("month", "2026年9月", date(2026, 9, 1)),
    ("month", "2026年10月", date(2026, 10, 1)),
    ("month", "2026年12月", date(2026, 12, 1)),
    ("month", "2026-1", date(2026, 1, 1)),
    ("month", "2026/9/16", date(2026, 9, 1)),
    ("quarter", "2026Q3", date(2026, 7, 1)),
    ("quarter", "2026年第3季度", date(2026, 7, 1)),
    ("quarter", "2026-08", date(2026, 7, 1)),
]
NO_PERIODS = [
    ("week", "2026-09"),
    ("week", "2026-W54"),
    ("month", "2026-W38"),
    ("month", "202613"),
    ("day", "2026-02-30"),
    ("quarter", "2026Q5"),
    ("month", "last month"),
]
NUMBERS = [
    ("1,234,567.5", 1234567.5),
    ("1.2万", 12000.0),
    ("3亿", 3e8),
    ("￥1,000元", 1000.0),
    ("１２．５％", 0.125),
    ("-1e-3", -0.001),
    ("TRUE", 1.0),
    ("否", 0.0),
]


@pytest.mark.parametrize(("every", "text", "first"), PERIODS)
def test_a_period_is_its_first_day(every: str, text: str, first: date, bench: Workbench) -> None:
    found = outcome(bench, f"c,p,v\na,{text},1\n", every=every)
    assert found.rows["period"].to_pylist() == [first]


@pytest.mark.parametrize(("every", "text"), NO_PERIODS)
def test_what_is_no_such_period_is_refused(every: str, text: str, bench: Workbench) -> None:
    assert refused(outcome(bench, f"c,p,v\na,{text},1\n", every=every)) == [(2, "row-bad-period")]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_is_read_as_people_write_it(text: str, value: float, bench: Workbench) -> None:
    assert outcome(bench, f'c,p,v\na,2026-W38,"{text}"\n').rows["value"].to_pylist() == [value]


@pytest.mark.parametrize("text", ["about 5", "12,34", "1.234,5", "1e999", "万", "5 5"])
def test_text_where_a_number_belongs_is_refused(text: str, bench: Workbench) -> None:
    assert refused(outcome(bench, f'c,p,v\na,2026-W38,"{text}"\n')) == [(2, "row-bad-number")]


def test_each_lack_has_its_own_reason(bench: Workbench) -> None:
    found = outcome(bench, "c,p,v\n,2026-W38,1\na,,1\na,2026-W38,\na,2026-W38\n")
    assert refused(found) == [
        (2, "row-without-unit"),
        (3, "row-without-period"),
        (4, "row-without-value"),
        (5, "row-too-short"),
    ]


def test_a_key_said_twice_alike_counts_once_and_differently_not_at_all(bench: Workbench) -> None:
    found = outcome(bench, "c,p,v\na,2026-W38,1\na,2026-09-15,1.0\nb,2026-W38,1\nb,2026-W38,0\n")
    assert found.rows["unit"].to_pylist() == [hidden("a")]
    assert refused(found) == [(4, "row-key-conflict"), (5, "row-key-conflict")]
    assert (found.lines, found.duplicates, found.blank) == (4, 1, 0)


def test_a_refused_row_does_not_contradict_a_good_one(bench: Workbench) -> None:
    found = outcome(bench, "c,p,v\na,2026-W38,1\na,2026-W38,much\n")
    assert (len(found.rows), refused(found)) == (1, [(3, "row-bad-number")])


def test_customers_become_the_pseudonyms_of_touches_and_teams_stay(bench: Workbench) -> None:
    text = "c,p,v\nalice,2026-W38,1\n"
    assert outcome(bench, text).rows["unit"].to_pylist() == [hidden("alice")]
    assert outcome(bench, text, unit="team").rows["unit"].to_pylist() == ["alice"]


def test_no_raw_key_is_in_an_excerpt(bench: Workbench) -> None:
    assert "alice" not in str(outcome(bench, "c,p,v\nalice,2026-W38,much\n").rejected.to_pylist())


def test_a_ratio_keeps_its_parts(bench: Workbench) -> None:
    columns = OutcomeColumns(unit="c", period="p", numerator="n", denominator="d")
    found = outcome(bench, "c,p,n,d\na,2026-W38,1,4\nb,2026-W38,1,0\n", columns=columns, unit="team")
    (row,) = found.rows.to_pylist()
    assert (row["value"], row["numerator"], row["denominator"]) == (0.25, 1, 4)
    assert refused(found) == [(3, "row-empty-denominator")]


def test_what_happens_once_is_zero_or_one(bench: Workbench) -> None:
    assert refused(outcome(bench, "c,p,v\na,2026-W38,2\n", kind="absorbing")) == [(2, "row-not-zero-or-one")]


def test_a_chinese_encoding_is_read(bench: Workbench) -> None:
    columns = OutcomeColumns(unit="客户", period="月份", value="收入")
    found = outcome(bench, "客户,月份,收入\n张三,2026年9月,1.2万\n", "gb18030", columns=columns, every="month")
    assert found.rows.to_pylist()[0] | {"numerator": 0, "denominator": 0} == {
        "unit": hidden("张三"),
        "period": date(2026, 9, 1),
        "value": 12000.0,
        "numerator": 0,
        "denominator": 0,
    }


def test_a_column_that_is_not_there_is_named(bench: Workbench) -> None:
    with pytest.raises(CallError, match="missing-column") as caught:
        outcome(bench, "c,week,v\na,2026-W38,1\n")
    assert caught.value.problems[0].params["column"] == "p"


def test_json_lines_are_read_and_a_missing_key_is_named(bench: Workbench) -> None:
    assert outcome(bench, '{"c": "a", "p": "2026-W38", "v": 3}\n').rows["value"].to_pylist() == [3.0]
    with pytest.raises(CallError, match="missing-column"):
        outcome(bench, '{"c": "a", "week": "2026-W38", "v": 3}\n')


def test_parquet_is_read_with_its_own_types(bench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    pq.write_table(pa.table({"c": [7], "p": pa.array([date(2026, 9, 16)]), "v": [True]}), path)
    found = take(bench, outcome_table.form(TABLE, ZONE), Slice("s", "f", path, 0, 1, 1, b""))
    assert found.rows.to_pylist()[0]["unit"] == hidden("7")
    assert (found.rows["period"].to_pylist(), found.rows["value"].to_pylist()) == ([MONDAY], [1.0])


def test_a_file_in_two_slices_is_one_file(bench: Workbench) -> None:
    header, first, second = b"c,p,v\n", b"a,2026-W38,1\n", b"a,2026-W38,2\n"
    slices = (
        Slice("s", "f", Path("x.csv"), 0, len(header + first), 2, first, header),
        a_slice(second, start=len(header + first), line=3, header=header),
    )
    found = take(bench, outcome_table.form(TABLE, ZONE), *slices)
    assert refused(found) == [(2, "row-key-conflict"), (3, "row-key-conflict")]


def test_a_go_live_says_when_and_how_it_was_decided(bench: Workbench) -> None:
    text = "s,t,d,h\npay,A,2026-03-02,自愿\npay,B,,project\npay,C,soon,\npay,D,2026年3月5日,somehow\n,E,2026-03-02,\n"
    found = take(bench, go_live_table.form(LIVE, ZONE), a_slice(text.encode()))
    assert [(row["team"], row["day"], row["decided"]) for row in found.rows.to_pylist()] == [
        ("A", date(2026, 3, 2), "own-choice"),
        ("D", date(2026, 3, 5), "unknown"),
    ]
    assert refused(found) == [(4, "row-bad-day"), (6, "row-without-service")]
    assert found.blank == 1  # team B says that it is not live yet


def test_a_table_of_one_service_names_it_outside(bench: Workbench) -> None:
    table = GoLiveTable(paths=("x",), columns=GoLiveColumns(team="t", date="d"), service="pay")
    found = take(bench, go_live_table.form(table, ZONE), a_slice(b"t,d\nA,2026-03-02\n"))
    assert found.rows["service"].to_pylist() == ["pay"]


def test_a_roster_has_days_and_pseudonyms(bench: Workbench) -> None:
    text = b"t,c,f,u\nA,x,2026-01-01,\nA,y,,2026-05-01\nB,x,2026-05-01,2026-05-01\nB,,,\nB,z,once,\n"
    found = take(bench, roster_table.form(ROSTER, ZONE), a_slice(text))
    rows = {(row["customer"], row["valid_from"], row["valid_to"]) for row in found.rows.to_pylist()}
    assert rows == {(hidden("x"), date(2026, 1, 1), None), (hidden("y"), None, date(2026, 5, 1))}
    assert refused(found) == [(4, "row-span-empty"), (5, "row-without-unit"), (6, "row-bad-day")]


def test_a_roster_without_days_needs_none(bench: Workbench) -> None:
    table = RosterTable(paths=("x",), columns=RosterColumns(team="t", customer="c"))
    found = take(bench, roster_table.form(table, ZONE), a_slice(b"t,c\nA,x\nA,x\n"))
    assert (len(found.rows), found.duplicates) == (1, 1)


def test_rows_of_another_metric_say_nothing(bench: Workbench) -> None:
    columns = OutcomeColumns(unit="c", period="p", value="v", metric="n")
    text = "c,p,v,n\na,2026-W38,1,M\nb,2026-W38,much,other\nd,2026-W38,2,\n"
    found = outcome(bench, text, columns=columns)
    assert found.rows["unit"].to_pylist() == [hidden("a")]
    assert (found.lines, found.blank, refused(found)) == (3, 2, [])


def test_lines_of_several_parts_are_told_apart(bench: Workbench) -> None:
    header = b"c,p,v\n"
    parts = (
        a_slice(b"a,2026-W38,x\n", start=6, line=5, header=header),
        a_slice(b"b,2026-W38,y\n", start=6, line=PART + 5, header=header),
    )
    found = take(bench, outcome_table.form(TABLE, ZONE), *parts)
    assert [(row["part"], row["line"]) for row in found.rejected.to_pylist()] == [(0, 5), (1, 5)]
