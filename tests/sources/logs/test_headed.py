"""Logs whose header names the fields: where it changes, where it lies before the slice, where it is missing."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError, WorkspaceError
from sowhat.lake.slices import Slice
from sowhat.sources.contract import Counts, Sample, prepare
from sowhat.sources.logs import access_log
from sowhat.sources.logs import headed as headed_log
from sowhat.sources.logs.detect import detect
from sowhat.sources.logs.formats.w3c import Header, told, variables
from tests.sources.logs.formats.reading import only, read, reasons, source

FIELDS = "#Fields: date time c-ip cs-method cs-uri-stem sc-status"
LINE = "2026-03-01 10:05:03 10.1.2.3 GET /a 200"
W3C = source("w3c")


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


def paths(bench: Workbench) -> list[str]:
    return [str(row["path"]) for row in bench.fetch("SELECT path FROM records ORDER BY 1").to_pylist()]


def sliced(bench: Workbench, path: Path, content: bytes, start: int, end: int) -> Counts:
    first = content[:start].count(b"\n") + 1
    return access_log.read(bench, W3C, Slice("edge", "f1", path, start, end, first, content[start:end]), "UTC")


def test_fields_may_change_inside_a_file(bench: Workbench) -> None:
    second = "#Date: 2026-03-01 11:00:00\n#Fields: time sc-status cs-uri date\n11:00:01 404 /b?x=1 2026-03-01\n"
    text = f"{FIELDS}\n{LINE}\n{second}"
    counts = read(bench, text, W3C)
    assert (counts.lines, counts.read, counts.quarantined, paths(bench)) == (5, 2, 0, ["/a", "/b"])


def test_the_same_fields_again_are_the_same_header(bench: Workbench) -> None:
    text = "".join(f"#Date: 2026-03-01 10:0{n}:00\n{FIELDS}\n{LINE}\n" for n in range(9))
    assert read(bench, text, W3C).read == 9


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("filler", [1, 300_000])
def test_a_slice_from_the_middle_takes_the_last_header_before_it(
    bench: Workbench, tmp_path: Path, packed: bool, filler: int
) -> None:
    head = f"#Fields: time date\n{FIELDS}\n" + f"{LINE}\n" * filler
    content = (
        f"{head}{LINE.replace('/a', '/b')}\n#Fields: date time cs-uri sc-status\n2026-03-01 10:05:03 /c 200\n".encode()
    )
    path = tmp_path / "u_ex.log"
    path.write_bytes(gzip.compress(content, 1) if packed else content)
    counts = sliced(bench, path, content, len(head), len(content))
    assert (counts.read, counts.quarantined, paths(bench)) == (2, 0, ["/b", "/c"])


def test_the_header_is_remembered_from_slice_to_slice(bench: Workbench, tmp_path: Path) -> None:
    content = f"{FIELDS}\n{LINE}\n{LINE}\n".encode()
    half = len(content) - len(LINE) - 1
    sliced(bench, tmp_path / "gone.log", content, 0, half)
    assert sliced(bench, tmp_path / "gone.log", content, half, len(content)).read == 1


def test_a_file_without_a_header_is_refused(bench: Workbench) -> None:
    with pytest.raises(DataError, match="log-no-header"):
        read(bench, f"{LINE}\n", W3C)


def test_lines_before_the_first_header_are_quarantined(bench: Workbench) -> None:
    counts = read(bench, f"{LINE}\n\n{FIELDS}\n{LINE}\n", W3C)
    assert (counts.read, reasons(bench)) == (1, ["no-header"])


@pytest.mark.parametrize(
    ("fields", "missing"),
    [("cs-uri sc-status", "time"), ("date time sc-status", "request"), ("date time cs-uri", "status"), ("", "")],
)
def test_a_header_that_names_no_call_is_refused(bench: Workbench, fields: str, missing: str) -> None:
    with pytest.raises(DataError) as caught:
        read(bench, f"#Fields: {fields}\n{LINE}\n", W3C)
    code = "log-header-unusable" if fields else "log-no-header"
    assert (caught.value.problems[0].code, caught.value.problems[0].params.get("missing", "")) == (code, missing)


def test_a_header_alone_is_a_file_without_calls_yet(bench: Workbench) -> None:
    assert read(bench, f"#Version: 1.0\n{FIELDS}\n", W3C).read == 0


@pytest.mark.parametrize(
    ("clock", "moment"),
    [("16:44:49", datetime(2026, 3, 1, 16, 44, 49)), ("00:00:07", datetime(2026, 3, 2, 0, 0, 7))],
)
def test_a_line_without_a_date_has_the_headers_and_may_pass_midnight(
    bench: Workbench, clock: str, moment: datetime
) -> None:
    text = f"#Date: 2026-03-01 16:44:49\n#Fields: time cs-uri-stem sc-status\n{clock} /a 200\n"
    assert read(bench, text, W3C).first == moment


def test_local_times_are_in_the_sources_zone(bench: Workbench) -> None:
    text = "#Fields: date-local time-local cs-uri sc-status\n2026-03-01 10:05:03.123 /a 200\n"
    assert read(bench, text, source("w3c", timezone="Asia/Shanghai")).first == datetime(2026, 3, 1, 2, 5, 3)


@pytest.mark.parametrize(
    ("software", "taken", "seconds"),
    [
        ("Microsoft Internet Information Services 10.0", "171", 0.171),
        ("Microsoft Internet Information Services 10.0", "0.171", 0.171),
        ("SGOS 6.7", "171", 0.171),
        ("Tomcat", "0.171", 0.171),
        ("Oracle9iAS Web Cache", "370879", None),
        ("Microsoft Internet Information Services 10.0", "-", None),
    ],
)
def test_whole_numbers_are_milliseconds_only_of_writers_that_count_so(
    bench: Workbench, software: str, taken: str, seconds: float | None
) -> None:
    read(bench, f"#Software: {software}\n{FIELDS} time-taken\n{LINE} {taken}\n", W3C)
    bucketed, found = only(bench, "bucket IS NOT NULL, latency_sum")
    assert (bucketed, found) == (seconds is not None, pytest.approx(seconds or 0.0))


@pytest.mark.parametrize("agent", ["Mozilla/5.0+(Windows+NT+10.0)", '"Mozilla/5.0 (Windows NT 10.0)"'])
def test_a_blank_in_a_user_agent_is_written_as_plus_or_in_quotes(bench: Workbench, agent: str) -> None:
    read(bench, f"{FIELDS} cs(User-Agent)\n{LINE} {agent}\n", source("w3c", "agent"))
    assert only(bench, "consumer") == ("Mozilla/5.0 (Windows NT 10.0)",)


def test_cloudfront_encodes_its_user_agents(bench: Workbench) -> None:
    text = (
        "#Fields: date time x-edge-location c-ip cs-uri-stem sc-status cs(User-Agent)\n"
        "2026-03-01\t10:05:03\tFRA2\t1.2.3.4\t/a\t200\tMozilla/5.0%2520(X11)\n"
    )
    read(bench, text, source("aws-cloudfront", "agent"))
    assert only(bench, "consumer") == ("Mozilla/5.0 (X11)",)


def test_quotes_inside_a_quoted_value_are_doubled(bench: Workbench) -> None:
    read(bench, f'{FIELDS} cs(X-App)\n{LINE} "a ""b"" c"\n', source("w3c", "header:X-App"))
    assert only(bench, "consumer") == ('a "b" c',)


def test_the_query_is_a_field_of_its_own(bench: Workbench) -> None:
    text = f"{FIELDS} cs-uri-query\n{LINE} app=k1&x=2\n{LINE} -\n"
    read(bench, text, source("w3c", "query:app"))
    found = bench.fetch("SELECT path, consumer FROM records ORDER BY consumer").to_pylist()
    assert found == [{"path": "/a", "consumer": "k1"}, {"path": "/a", "consumer": None}]


def test_a_selector_that_one_header_lacks_selects_nothing_there(bench: Workbench) -> None:
    text = f"{FIELDS}\n{LINE}\n{FIELDS} cs-username\n{LINE} ann\n"
    read(bench, text, source("w3c", "user"))
    assert bench.fetch("SELECT consumer FROM records ORDER BY 1")["consumer"].to_pylist() == ["ann", None]


def test_what_is_no_selector_is_refused(bench: Workbench) -> None:
    with pytest.raises(WorkspaceError, match="log-selector"):
        read(bench, f"{FIELDS}\n{LINE}\n", source("w3c", "nonsense"))


def test_headers_without_end_cost_no_more_than_their_lines(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headed_log, "MOST_FIELDS", 3 * 7)
    text = "".join(f"{FIELDS} x-{n}\n{LINE} {n}\n" for n in range(9))
    counts = read(bench, text, W3C)
    assert (counts.read, counts.quarantined) == (3, 6)


def test_a_field_that_comes_twice_has_two_names() -> None:
    assert variables(("a", "a_1", "a", "cs(X-Y)", "9z")) == ("a", "a_1", "a_2", "http_x_y", "f_9z")


def test_directives_change_only_what_they_say() -> None:
    header = Header(("a",), "IIS", "2026-03-01", "10:00:00")
    assert told(told(header, "#Version: 1.0"), "#Remark: x") == header
    assert told(header, "#Date: 2026-03-02 00:00:01 // when").date == "2026-03-02"


@pytest.mark.parametrize(("name", "calls"), [("w3c-0", 1), ("w3c-1", 1), ("w3c-2", 14), ("w3c-3", 3)])
def test_real_files(bench: Workbench, real_inputs: Path, name: str, calls: int) -> None:
    path = real_inputs / f"access_logs/{name}.log"
    found = detect(Sample(path, path.read_bytes()))
    text = path.read_text(encoding="utf-8")
    assert calls == sum(1 for line in text.splitlines() if line.strip() and line[0] != "#")
    assert found is not None
    counts = read(bench, path.read_bytes(), found.source, path)  # type: ignore[arg-type]
    assert (counts.read, counts.quarantined, counts.lines) == (calls, 0, text.count("\n"))
