"""Tables with one row a call: what is read, what is refused and why."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import CallError, DataError
from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Counts, prepare
from sowhat.sources.tables import call_table
from sowhat.sources.tables.csv_rows import Shape, split

SHANGHAI = "Asia/Shanghai"
COLUMNS = Columns(time="time", route=("api",), consumer="app", status="status", latency="ms")
SOURCE = CallTable(name="calls", paths=("calls.csv",), columns=COLUMNS, latency_unit="ms")
HEADER = b"time,api,app,status,ms\n"
ROW = b"2026-09-01 08:00:00,pay,shop,200,50\n"


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    """A workbench for many examples; each empties it first."""
    with Workbench(threads=1) as bench:
        yield bench


def a_slice(content: bytes, path: Path = Path("calls.csv"), **changes: object) -> Slice:
    fields = {"source": "calls", "file": "f", "path": path, "start": 0, "end": len(content), "first_line": 1}
    return Slice(**(fields | {"content": content} | changes))  # type: ignore[arg-type]


def read(bench: Workbench, content: bytes, source: CallTable = SOURCE, zone: str = SHANGHAI) -> Counts:
    return call_table.read(bench, source, a_slice(content), zone)


def records(bench: Workbench, columns: str = "*") -> list[dict[str, object]]:
    rows: list[dict[str, object]] = bench.fetch(f"SELECT {columns} FROM records ORDER BY ALL").to_pylist()
    return rows


def rejected(bench: Workbench) -> list[tuple[int, str]]:
    rows = bench.fetch("SELECT line, reason FROM rejected ORDER BY line").to_pylist()
    return [(row["line"], row["reason"]) for row in rows]


def only(bench: Workbench, column: str) -> object:
    """The value of one column in the only record."""
    (row,) = records(bench, column)
    return row[column]


def with_time(text: str) -> bytes:
    return b"time,api\n" + text.encode() + b",pay\n"


def test_a_row_becomes_a_record(bench: Workbench) -> None:
    counts = read(bench, HEADER + ROW)
    assert counts == Counts(1, 1, 0, 0, datetime(2026, 9, 1), datetime(2026, 9, 1))
    assert records(bench) == [
        {
            "host": "",
            "path": "pay",
            "version": "",
            "status": "200",
            "status_class": "ok",
            "traffic": "people",
            "hour": datetime(2026, 9, 1),
            "day": date(2026, 9, 1),
            "consumer": "shop",
            "customer": None,
            "bucket": -31,
            "calls": 1,
            "latency_sum": 0.05,
            "bytes": 0,
        }
    ]


def test_equal_calls_of_an_hour_are_one_record(bench: Workbench) -> None:
    counts = read(bench, HEADER + ROW + ROW.replace(b"08:00", b"08:59"))
    assert (counts.read, counts.duplicates, only(bench, "calls")) == (2, 0, 2)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_of_the_header(bench: Workbench, mark: str) -> None:
    read(bench, (HEADER + ROW).replace(b",", mark.encode()))
    assert only(bench, "consumer") == "shop"


def test_a_byte_order_mark_is_not_part_of_the_first_name(bench: Workbench) -> None:
    assert read(bench, b"\xef\xbb\xbf" + HEADER + ROW).read == 1


def test_carriage_returns_before_newlines_are_line_ends(bench: Workbench) -> None:
    read(bench, (b"time,api\n2026-09-01,pay\n").replace(b"\n", b"\r\n"), mapped(time="time", route=("api",)))
    assert only(bench, "path") == "pay"


def mapped(**columns: object) -> CallTable:
    return SOURCE.model_copy(update={"columns": Columns.model_validate(columns)})


TIMED = mapped(time="time", route=("api",))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026-09-01T08:00:00Z", datetime(2026, 9, 1, 8)),
        ("2026-09-01T08:00:00+08:00", datetime(2026, 9, 1, 0)),
        ("2026-09-01 08:00:00 +0800", datetime(2026, 9, 1, 0)),
        ("2026-09-01 08:00:00-03", datetime(2026, 9, 1, 11)),
        ("2026-09-01 08:00:00.123456", datetime(2026, 9, 1, 0)),
        ('"2026-09-01 08:00:00,123"', datetime(2026, 9, 1, 0)),
        ("2026-09-01 08:00", datetime(2026, 9, 1, 0)),
        ("2026/9/1 8:00:00", datetime(2026, 9, 1, 0)),
        ("2026-09-01", datetime(2026, 8, 31, 16)),
        ("20260901", datetime(2026, 8, 31, 16)),
        ("20260901080000", datetime(2026, 9, 1, 0)),
        ("1788220800", datetime(2026, 9, 1, 0)),
        ("1788220800.5", datetime(2026, 9, 1, 0)),
        ("1788220800123", datetime(2026, 9, 1, 0)),
        ("1788220800123456", datetime(2026, 9, 1, 0)),
        ("1788220800123456789", datetime(2026, 9, 1, 0)),
    ],
)
def test_times_are_understood(bench: Workbench, text: str, hour: datetime) -> None:
    read(bench, with_time(text), TIMED)
    assert only(bench, "hour") == hour


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "2026-02-30 08:00:00",
        "01/09/2026",
        "2026-09-01 25:00",
        "infinity",
        "2026-09-01 08:00 CST",
        "12",
        "0001-01-01",
    ],
)
def test_what_is_no_time_is_refused(bench: Workbench, text: str) -> None:
    read(bench, with_time(text), TIMED)
    assert rejected(bench) == [(2, "row-bad-time")]


@pytest.mark.parametrize("text", ["", "  ", "NULL", r"\N", "NaN"])
def test_a_missing_time_is_refused(bench: Workbench, text: str) -> None:
    read(bench, with_time(text), TIMED)
    assert rejected(bench) == [(2, "row-without-time")]


def test_local_times_are_those_of_the_source(bench: Workbench) -> None:
    source = SOURCE.model_copy(update={"timezone": "UTC"})
    read(bench, HEADER + ROW.replace(b"08:", b"20:"), source)
    assert records(bench, "hour, day") == [{"hour": datetime(2026, 9, 1, 20), "day": date(2026, 9, 2)}]


def test_a_summer_time_change_moves_the_hour(bench: Workbench) -> None:
    read(bench, with_time("2026-03-29 01:30:00") + b"2026-03-29 03:30:00,pay\n", TIMED, "Europe/Berlin")
    assert [row["hour"] for row in records(bench, "hour")] == [datetime(2026, 3, 29, 0), datetime(2026, 3, 29, 1)]


def test_refused_rows_have_their_line_and_reason(bench: Workbench) -> None:
    content = HEADER + ROW + b"a,b\n" + b"1,2,3,4,5,6\n" + b'2026-09-01,"pay,shop,200,50\n' + b'x,"a"b,c,d,e\n' + ROW
    counts = read(bench, content)
    expected = [(3, "row-too-short"), (4, "row-too-long"), (5, "row-unclosed-quote"), (6, "row-stray-quote")]
    assert rejected(bench) == expected
    assert (counts.lines, counts.read, counts.quarantined) == (6, 2, 4)


def test_a_line_break_in_quotes_belongs_to_the_field(bench: Workbench) -> None:
    content = HEADER + b'2026-09-01,"a\nb",shop,200,1\n' + b"x,pay,shop,200,1\n"
    read(bench, content)
    assert only(bench, "path") == "a\nb"
    assert rejected(bench) == [(4, "row-bad-time")]


def test_an_unclosed_quote_costs_its_line_only(bench: Workbench) -> None:
    content = HEADER + ROW + b'2026-09-01,"pay,shop,200,1\n' + ROW * 3 + b'2026-09-01,"p,q",shop,200,1\n' + ROW
    assert read(bench, content).read == 6
    assert rejected(bench) == [(3, "row-unclosed-quote")]


def test_two_unclosed_quotes_do_not_swallow_what_lies_between(bench: Workbench) -> None:
    torn = b'2026-09-01,"pay,shop,200,1\n'
    assert read(bench, HEADER + torn + ROW * 3 + torn + ROW).read == 4
    assert rejected(bench) == [(2, "row-unclosed-quote"), (6, "row-unclosed-quote")]


def test_doubled_quotes_and_delimiters_in_quotes(bench: Workbench) -> None:
    read(bench, HEADER + b'2026-09-01,"the ""big"", one",shop,200,1\n')
    assert only(bench, "path") == 'the "big", one'


def test_inch_marks_inside_a_field_are_ordinary(bench: Workbench) -> None:
    read(bench, HEADER + b'2026-09-01,5" screen,shop,200,1\n')
    assert only(bench, "path") == '5" screen'


def test_a_repeated_header_is_refused_as_such(bench: Workbench) -> None:
    assert read(bench, HEADER + ROW + HEADER + ROW).read == 2
    assert rejected(bench) == [(3, "row-repeats-header")]


def test_blank_lines_count_as_lines(bench: Workbench) -> None:
    counts = read(bench, HEADER + b"\n" + ROW + b"\r\n")
    assert (counts.lines, counts.read, counts.quarantined) == (3, 1, 0)


def test_a_later_slice_has_no_header_of_its_own(bench: Workbench) -> None:
    slice_ = a_slice(ROW + b"bad\n", start=500, end=700, first_line=10, header=HEADER)
    assert call_table.read(bench, SOURCE, slice_, SHANGHAI).read == 1
    assert rejected(bench) == [(11, "row-too-short")]


def test_a_first_slice_may_come_without_its_header(bench: Workbench) -> None:
    slice_ = a_slice(ROW + b"bad\n", end=len(HEADER + ROW) + 4, first_line=2, header=HEADER)
    assert call_table.read(bench, SOURCE, slice_, SHANGHAI).read == 1
    assert rejected(bench) == [(3, "row-too-short")]


def test_bad_bytes_are_replaced(bench: Workbench) -> None:
    read(bench, HEADER + "2026-09-01,支付\n".encode().replace(b"\n", b"\xff,shop,200,1\n"))
    assert only(bench, "path") == "支付\ufffd"


def test_gb18030_is_read(bench: Workbench) -> None:
    text = "时间,接口,应用\n2026-09-01,支付,商城\n"
    read(bench, text.encode("gb18030"), mapped(time="时间", route=("接口",), consumer="应用"))
    assert records(bench, "path, consumer") == [{"path": "支付", "consumer": "商城"}]


def test_the_excerpt_is_masked(bench: Workbench) -> None:
    read(bench, HEADER + b"soon,pay,alice,200,1\n")
    assert "alice" not in str(bench.fetch("SELECT excerpt FROM rejected").to_pylist())


def test_a_missing_column_names_the_nearest_and_all() -> None:
    with Workbench() as bench, pytest.raises(CallError) as caught:
        read(bench, b"time,apis,app,status,ms\n" + ROW)
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.where)) == ("missing-column", "calls.csv:1")
    assert dict(problem.params) == {
        "column": "api",
        "role": "route",
        "nearest": "apis",
        "columns": "time, apis, app, status, ms",
    }


def test_a_file_without_header_is_no_table(bench: Workbench) -> None:
    with pytest.raises(DataError, match="table-without-header"):
        call_table.read(bench, SOURCE, a_slice(ROW, start=5), SHANGHAI)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("200", "ok"),
        ("304", "ok"),
        ("404", "client_error"),
        ("429", "throttled"),
        ("503", "server_error"),
        ("500.0", "server_error"),
        ("done", "ok"),
        ("DONE", "ok"),
        ("odd", "unknown"),
        ("", "unknown"),
        ("999", "unknown"),
    ],
)
def test_status_classes(bench: Workbench, status: str, expected: str) -> None:
    source = SOURCE.model_copy(update={"statuses": {"Done": "ok"}})
    read(bench, HEADER + ROW.replace(b"200", status.encode()), source)
    assert records(bench, "status, status_class") == [{"status": status.removesuffix(".0"), "status_class": expected}]


def test_without_a_status_column_the_class_is_unknown(bench: Workbench) -> None:
    read(bench, HEADER + ROW, TIMED)
    assert records(bench, "status, status_class") == [{"status": "", "status_class": "unknown"}]


@pytest.mark.parametrize("text", ["", "slow", "-1", "nan", "inf"])
def test_an_unusable_latency_leaves_the_call(bench: Workbench, text: str) -> None:
    read(bench, HEADER + ROW.replace(b",50", b"," + text.encode()))
    assert records(bench, "bucket, latency_sum, calls") == [{"bucket": None, "latency_sum": 0.0, "calls": 1}]


@pytest.mark.parametrize(
    ("first", "second", "path"),
    [("a", "b", "a/b"), ("a", "", "a"), ("", "b", "b"), ("", "", ""), ("/a/", "/b", "/a/b"), ("a?x=1", "b#c", "a/b")],
)
def test_route_columns_are_joined(bench: Workbench, first: str, second: str, path: str) -> None:
    read(bench, f"time,x,y\n2026-09-01,{first},{second}\n".encode(), mapped(time="time", route=("x", "y")))
    assert only(bench, "path") == path


def test_an_address_gives_host_and_path(bench: Workbench) -> None:
    read(bench, b"time,api\n2026-09-01,https://API.example.com/v1/pay?id=7\n", TIMED)
    assert records(bench, "host, path") == [{"host": "api.example.com", "path": "/v1/pay"}]


def test_the_agent_tells_bots_from_people(bench: Workbench) -> None:
    rows = b"time,api,ua\n2026-09-01,pay,Googlebot/2.1\n2026-09-01,pay,curl/8\n2026-09-01,pay,\n"
    read(bench, rows, mapped(time="time", route=("api",), agent="ua"))
    assert records(bench, "traffic, calls") == [{"traffic": "bot", "calls": 1}, {"traffic": "people", "calls": 2}]


@pytest.mark.parametrize(("choice", "read_rows"), [("keep", 4), ("drop", 2)])
def test_exact_duplicates(bench: Workbench, choice: str, read_rows: int) -> None:
    source = SOURCE.model_copy(update={"duplicates": choice})
    counts = read(bench, HEADER + ROW * 3 + ROW.replace(b"50", b"51"), source)
    assert (counts.lines, counts.read, counts.duplicates) == (4, read_rows, 2)
    assert bench.fetch("SELECT sum(calls)::INT AS n FROM records")["n"].to_pylist() == [read_rows]


def test_json_lines(bench: Workbench) -> None:
    lines = (
        b'{"time":"2026-09-01","req":{"api":"pay","a.b":1},"app":"shop"}\n\nnot json\n[1]\n'
        b'{"time":"2026-09-01","req.api":"dotted"}\n{"req":{}}\n'
    )
    counts = read(bench, lines, mapped(time="time", route=("req.api",), consumer="app"))
    assert (counts.lines, counts.read) == (6, 2)
    assert {row["path"] for row in records(bench, "path")} == {"pay", "dotted"}
    assert rejected(bench) == [(3, "row-not-json"), (4, "row-not-json"), (6, "row-without-time")]


def test_json_lines_without_the_time_name_what_they_have(bench: Workbench) -> None:
    with pytest.raises(CallError, match="'nearest': 'tme'"):
        read(bench, b'{"tme": 1, "api": "x"}\n', TIMED)


def test_parquet_row_groups(bench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "calls.parquet"
    when = pa.array([datetime(2026, 9, 1, 8), datetime(2026, 9, 1, 9), None], pa.timestamp("ms"))
    nested = pa.array([{"api": "a"}, {"api": "b"}, {"api": "c"}])
    pq.write_table(pa.table({"time": when, "req": nested, "ms": [1.5, 2.5, 3.5]}), path, row_group_size=1)
    source = mapped(time="time", route=("req.api",), latency="ms")
    counts = call_table.read(bench, source, a_slice(b"", path, start=1, end=3, first_line=2), SHANGHAI)
    assert (counts.read, only(bench, "path"), only(bench, "latency_sum")) == (1, "b", 0.0025)
    assert rejected(bench) == [(3, "row-without-time")]


def test_parquet_instants_keep_their_zone(bench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "calls.parquet"
    when = pa.array([datetime(2026, 9, 1, 8)], pa.timestamp("us", tz="UTC"))
    pq.write_table(pa.table({"time": when, "api": ["a"]}), path)
    call_table.read(bench, TIMED, a_slice(b"", path, end=1), SHANGHAI)
    assert only(bench, "hour") == datetime(2026, 9, 1, 8)


SHORT = st.lists(
    st.sampled_from([b'"', b",", b"\n", b"\r", b"a", b"2026-09-01", b"\xff", b"\0", b" ", "支".encode()]), max_size=40
)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=80), SHORT.map(b"".join)))
def test_any_bytes_are_read_or_refused(shared: Workbench, body: bytes) -> None:
    prepare(shared)
    counts = call_table.read(shared, TIMED, a_slice(body, start=9, first_line=2, header=b"time,api\n"), "UTC")
    refused = rejected(shared)
    called = shared.fetch("SELECT coalesce(sum(calls), 0)::INT AS n FROM records")["n"][0].as_py()
    blank = counts.lines - counts.read - counts.quarantined
    assert (called, len(refused)) == (counts.read, counts.quarantined)
    assert 0 <= blank <= body.count(b"\n") + 1
    assert counts.lines <= body.count(b"\n") + 1


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(st.text(st.sampled_from('",\n\r a;'), max_size=6), min_size=2, max_size=2), max_size=8),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.just("\r\n"),
)
def test_what_a_writer_writes_is_read_back(cells: list[list[str]], quoting: int, end: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=quoting, lineterminator=end).writerows(cells)  # type: ignore[arg-type]
    records = split(text.getvalue().encode(), Shape(ord(","), 2))
    assert [list(row) for row in zip(*(records.column(i).to_pylist() for i in range(2)), strict=True)] == cells


def test_the_generative_platform(bench: Workbench, real_inputs: Path) -> None:
    path = real_inputs / "calls/genai_platform_requests.csv"
    columns = Columns(
        time="gmt_create",
        route=("predict_type", "checkpoint_model_version_id"),
        consumer="groupId",
        status="predict_status",
        latency="exec_time_seconds",
    )
    source = CallTable(name="g", paths=("x",), columns=columns, statuses={"SUCCEED": "ok", "FAILED": "server_error"})
    counts = call_table.read(bench, source, a_slice(path.read_bytes(), path), SHANGHAI)
    assert (counts.lines, counts.read, counts.quarantined, counts.duplicates) == (26823, 26823, 0, 19)
    failed = "(sum(calls) FILTER (status_class = 'server_error'))::INT AS failed"
    totals = f"sum(calls)::INT AS calls, count(DISTINCT consumer) AS consumers, {failed}"
    assert records(bench, totals) == [{"calls": 26823, "consumers": 4247, "failed": 398}]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from([b'{"time":', b'"2026-09-01"', b"}", b"\n", b"[", b'"', b"\xff", b"\0", b"1e9", b"{}"]),
        max_size=20,
    )
)
def test_any_json_is_read_or_refused(shared: Workbench, parts: list[bytes]) -> None:
    body = b'{"time":"2026-09-01"}\n' + b"".join(parts)
    prepare(shared)
    counts = call_table.read(shared, TIMED, a_slice(body), "UTC")
    refused = rejected(shared)
    assert counts.read >= 1
    assert len(refused) == counts.quarantined <= body.count(b"\n") + 1


@pytest.mark.parametrize("pieces", [2, 5])
def test_slices_add_up_to_the_whole(bench: Workbench, pieces: int) -> None:
    body = b"".join(ROW.replace(b"08:00", b"%02d:%02d" % (8 + i // 60, i % 60)) for i in range(100)) + b"x\n" + ROW
    lines = body.splitlines(keepends=True)
    size = -(-len(lines) // pieces)
    for first in range(0, len(lines), size):
        content = b"".join(lines[first : first + size])
        slice_ = a_slice(content, start=first + 1, first_line=first + 2, header=HEADER)
        call_table.read(bench, SOURCE, slice_, SHANGHAI)
    assert bench.fetch("SELECT sum(calls)::INT AS n FROM records")["n"].to_pylist() == [101]
    assert rejected(bench) == [(102, "row-too-short")]
