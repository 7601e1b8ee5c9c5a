"""Access logs: what is read, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import WorkspaceError
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Counts, Sample, prepare
from sowhat.sources.logs import access_log
from sowhat.tables.buckets import bucket

SOURCE = AccessLog(name="web", paths=("access.log",))
GOOD = '1.2.3.4 - ann [01/Mar/2025:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 12 "-" "curl/8"'
NGINX = (
    '$remote_addr [$time_iso8601] "$request_method $request_uri $server_protocol" $status $body_bytes_sent '
    'rt=$request_time urt="$upstream_response_time" key="$http_x_api_key" $host'
)
TIMED = (
    '1.2.3.4 [2025-03-01T10:05:03+08:00] "GET /a HTTP/1.1" 200 12 rt=0.250 urt="0.1, 0.1" key="k1" Api.Example.com:443'
)


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


def read(bench: Workbench, text: str | bytes, source: AccessLog = SOURCE, zone: str = "UTC", line: int = 1) -> Counts:
    content = text.encode() if isinstance(text, str) else text
    return access_log.read(bench, source, Slice("web", "f1", Path("access.log"), 0, len(content), line, content), zone)


def records(bench: Workbench, columns: str = "*") -> list[dict[str, object]]:
    rows: list[dict[str, object]] = bench.fetch(f"SELECT {columns} FROM records ORDER BY ALL").to_pylist()
    return rows


def only(bench: Workbench, column: str) -> object:
    """The value of one column in the only record."""
    (row,) = records(bench, column)
    return row[column]


def rejected(bench: Workbench) -> list[tuple[int, str]]:
    rows = bench.fetch("SELECT line, reason FROM rejected ORDER BY line").to_pylist()
    return [(row["line"], row["reason"]) for row in rows]


def nginx(**changes: object) -> AccessLog:
    return SOURCE.model_copy(update={"format": NGINX, "consumer": ("header:X-Api-Key",), **changes})


def test_real_log_has_the_known_statuses_and_one_malformed_line(bench: Workbench, real_inputs: Path) -> None:
    counts = read(bench, (real_inputs / "access_logs/apache-combined-10k.log").read_bytes())
    statuses = bench.fetch("SELECT status, sum(calls)::BIGINT AS calls FROM records GROUP BY status").to_pylist()
    assert (counts.lines, counts.read, counts.quarantined) == (10_000, 9_999, 1)
    assert rejected(bench) == [(8899, "unclosed-quote")]
    assert {row["status"]: row["calls"] for row in statuses} == {
        "200": 9125, "304": 445, "404": 213, "301": 164, "206": 45, "500": 3, "403": 2, "416": 2,
    }  # fmt: skip


def test_real_log_knows_its_first_and_last_second(bench: Workbench, real_inputs: Path) -> None:
    counts = read(bench, (real_inputs / "access_logs/apache-combined-10k.log").read_bytes())
    assert (counts.first, counts.last) == (datetime(2015, 5, 17, 10, 5), datetime(2015, 5, 20, 21, 5, 59))


@pytest.mark.parametrize(
    ("name", "read_", "quarantined"), [("nginx.log", 4, 5), ("apache2.log", 4, 5), ("traefik-clf.log", 0, 7)]
)
def test_mixed_real_logs_lose_no_line(
    bench: Workbench, real_inputs: Path, name: str, read_: int, quarantined: int
) -> None:
    counts = read(bench, (real_inputs / "access_logs" / name).read_bytes())
    assert (counts.read, counts.quarantined) == (read_, quarantined)


def test_a_traefik_log_is_read_with_the_format_that_was_detected(bench: Workbench, real_inputs: Path) -> None:
    path = real_inputs / "access_logs/traefik-clf.log"
    found = access_log.detect(Sample(path, path.read_bytes()))
    assert found is not None
    assert read(bench, path.read_bytes(), found.source).read == 7  # type: ignore[arg-type]
    assert bench.fetch("SELECT max(bucket) AS b FROM records").to_pylist() == [{"b": bucket(0.042)}]


def test_a_line_becomes_a_record(bench: Workbench) -> None:
    read(bench, GOOD, SOURCE.model_copy(update={"customer": ("user",)}))
    assert records(bench) == [
        {
            "host": "", "path": "/a", "version": "", "status": "200", "status_class": "ok", "traffic": "people",
            "hour": datetime(2025, 3, 1, 10), "day": date(2025, 3, 1), "consumer": "1.2.3.4", "customer": "ann",
            "bucket": None, "calls": 1, "latency_sum": 0.0, "bytes": 12,
        }
    ]  # fmt: skip


TAMPERED = {
    "unclosed-quote": GOOD[:-1],
    "bad-time": GOOD.replace("01/Mar", "31/Feb"),
    "bad-status": GOOD.replace(" 200 ", " 2e2 "),
    "bad-size": GOOD.replace(" 12 ", " twelve "),
    "too-few-fields": GOOD.replace(' "curl/8"', ""),
    "not-this-format": GOOD.replace("[", "").replace("]", ""),
}


@pytest.mark.parametrize(("reason", "line"), TAMPERED.items())
def test_a_tampered_line_is_quarantined_with_its_reason(bench: Workbench, reason: str, line: str) -> None:
    read(bench, f"{GOOD}\n{line}\n{GOOD}\n", line=41)
    assert rejected(bench) == [(42, reason)]


ODD = [
    GOOD.replace('"-" "curl/8"', '"a"b" "curl/8"'),
    GOOD.replace('"GET /a?b=c HTTP/1.1" 200', 'GET "/a?b=c HTTP/1.1" 200'),
    GOOD.replace('"-" "curl', '"-"  x "curl'),
    GOOD.replace('"-"', '"-\\"'),
    GOOD + ' "more"',
    GOOD + " 0.1",
    GOOD.replace(" 200 12", " 200"),
    GOOD.replace(" 200 12", " 200 12 13"),
    GOOD.replace("+0000", "0000 +"),
    GOOD.replace(" 200 ", " 999 "),
    GOOD.replace(":10:05:03", ":25:05:03"),
    "1.2.3.4 - ann [01/Mar/2025:10:05:03 +0000",
]


@pytest.mark.parametrize("line", ODD)
def test_an_odd_line_with_balanced_quotes_does_not_slip_through(bench: Workbench, line: str) -> None:
    counts = read(bench, line)
    assert (counts.read, counts.quarantined) == (0, 1)


@pytest.mark.parametrize(
    "agent", [r"a \"quoted\" name", r"ends in a backslash \\", r"\x22hex\x22", "", "-", "名字 🙂", "tab\tnul\0cr\rx"]
)
def test_unusual_quoted_fields_are_read_whole(bench: Workbench, agent: str) -> None:
    read(bench, GOOD.replace("curl/8", agent) + "\n", SOURCE.model_copy(update={"consumer": ("agent", "address")}))
    assert only(bench, "consumer") == (agent if agent not in {"", "-"} else "1.2.3.4")


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\n\n", "\r\n \r\n"])
def test_line_ends_and_blank_lines_are_no_records(bench: Workbench, ending: str) -> None:
    counts = read(bench, GOOD + ending)
    assert (counts.read, counts.quarantined, counts.lines) == (1, 0, max(1, ending.count("\n")))


def test_one_bad_byte_costs_only_itself(bench: Workbench) -> None:
    counts = read(bench, GOOD.replace("curl/8", "cürl").encode("latin-1") + b"\n" + GOOD.encode())
    assert (counts.read, counts.quarantined) == (2, 0)


def test_a_byte_order_mark_is_no_address(bench: Workbench) -> None:
    read(bench, b"\xef\xbb\xbf" + GOOD.encode())
    assert only(bench, "consumer") == "1.2.3.4"


def test_a_megabyte_of_path_is_read(bench: Workbench) -> None:
    assert read(bench, GOOD.replace("/a?", "/" + "a" * 2**20 + "?")).read == 1


@pytest.mark.parametrize(
    ("asked", "host", "path"),
    [
        ("GET /a/b?c#d HTTP/2.0", "", "/a/b"),
        ("GET /a", "", "/a"),
        ("GET /a b HTTP/1.1", "", "/a b"),
        ("GET http://User@Host.cn:80/a?b HTTP/1.1", "host.cn", "/a"),
        ("GET http://host HTTP/1.1", "host", "/"),
        ("OPTIONS * HTTP/1.1", "", "*"),
        ("CONNECT host:443 HTTP/1.1", "", ""),
        ("-", "", ""),
        ("", "", ""),
        (r"\x16\x03\x01\x02", "", ""),
        ("SSH-2.0-Go", "", ""),
    ],
)
def test_request_lines(bench: Workbench, asked: str, host: str, path: str) -> None:
    read(bench, GOOD.replace("GET /a?b=c HTTP/1.1", asked))
    assert records(bench, "host, path") == [{"host": host, "path": path}]


@pytest.mark.parametrize(
    ("status", "stored", "class_"),
    [
        ("101", "101", "ok"),
        ("304", "304", "ok"),
        ("404", "404", "client_error"),
        ("429", "429", "throttled"),
        ("499", "499", "client_error"),
        ("599", "599", "server_error"),
        ("000", "000", "unknown"),
        ("0", "000", "unknown"),
        ("-", "000", "unknown"),
    ],
)
def test_statuses(bench: Workbench, status: str, stored: str, class_: str) -> None:
    read(bench, GOOD.replace(" 200 ", f" {status} "))
    assert records(bench, "status, status_class") == [{"status": stored, "status_class": class_}]


@pytest.mark.parametrize(
    ("zone", "written", "hour", "day"),
    [
        ("Asia/Shanghai", "01/Mar/2025:23:30:00 +0000", 23, date(2025, 3, 2)),
        ("Asia/Kolkata", "01/Mar/2025:18:29:59 +0000", 18, date(2025, 3, 1)),
        ("Asia/Kolkata", "01/Mar/2025:18:30:00 +0000", 18, date(2025, 3, 2)),
        ("UTC", "01/Mar/2025:23:30:00 +0530", 18, date(2025, 3, 1)),
        ("America/New_York", "01/Mar/2025:02:00:00 +0000", 2, date(2025, 2, 28)),
    ],
)
def test_hours_are_utc_and_days_the_zones(bench: Workbench, zone: str, written: str, hour: int, day: date) -> None:
    read(bench, GOOD.replace("01/Mar/2025:10:05:03 +0000", written), zone=zone)
    assert records(bench, "hour(hour) AS hour, day") == [{"hour": hour, "day": day}]


def test_a_time_without_offset_is_in_the_sources_zone(bench: Workbench) -> None:
    source = SOURCE.model_copy(update={"timezone": "Asia/Shanghai"})
    assert read(bench, GOOD.replace(" +0000", ""), source).first == datetime(2025, 3, 1, 2, 5, 3)


def test_custom_format_with_times_key_and_host(bench: Workbench) -> None:
    read(bench, TIMED, nginx())
    assert records(bench, "host, path, consumer, bucket, latency_sum, hour") == [
        {
            "host": "api.example.com", "path": "/a", "consumer": "k1", "bucket": bucket(0.25), "latency_sum": 0.25,
            "hour": datetime(2025, 3, 1, 2),
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("0.000", 0.0), ("1.5", 1.5), ("25ms", 0.025), ("-", None), ("-1", None), ("nan", None), ("inf", None)],
)
def test_durations(bench: Workbench, written: str, seconds: float | None) -> None:
    read(bench, TIMED.replace("rt=0.250", f"rt={written}"), nginx())
    expected = (None, 0.0) if seconds is None else (bucket(seconds), seconds)
    assert records(bench, "bucket, latency_sum") == [{"bucket": expected[0], "latency_sum": expected[1]}]


@pytest.mark.parametrize("written", ["0.1, 0.2", "0.1 : 0.2", "0.3"])
def test_several_upstreams_add_up(bench: Workbench, written: str) -> None:
    text = NGINX.replace("rt=$request_time ", "")
    read(bench, TIMED.replace("rt=0.250 ", "").replace("0.1, 0.1", written), nginx(format=text))
    assert only(bench, "latency_sum") == pytest.approx(0.3)


def test_unquoted_upstream_list_goes_through_the_full_pattern(bench: Workbench) -> None:
    text = '$remote_addr [$time_local] "$request" $status $upstream_response_time $pipe'
    line = '1.2.3.4 [01/Mar/2025:10:05:03 +0000] "GET / HTTP/1.1" 200 0.1, 0.2 .'
    assert read(bench, line, SOURCE.model_copy(update={"format": text})).read == 1
    assert only(bench, "latency_sum") == pytest.approx(0.3)


FORMATS = {
    "json": (
        '{"at":"$msec","uri":"$uri","args":"$args","status":$status,"ua":"$http_user_agent"}',
        '{"at":"1740823503.123","uri":"/a","args":"key=k%201","status":200,"ua":"x"}',
    ),
    "vhost": (
        '$host:$server_port $remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent',
        'h.cn:443 1.2.3.4 - - [01/Mar/2025:10:05:03 +0000] "GET /a?key=k%201 HTTP/1.1" 200 5',
    ),
    "pipes": (
        "$time_iso8601|$remote_addr|$request|$status",
        "2025-03-01T10:05:03Z|::1|GET /a?key=k%201 HTTP/1.1|200",
    ),
    "tabs": (
        "$time_iso8601\t$request_uri\t$status\t$http_x_any",
        "2025-03-01T10:05:03+00:00\t/a?key=k+1&b\t200\t-",
    ),
    "braces": (
        "${remote_addr} ${time_iso8601} ${request_uri} $status",
        "1.2.3.4 2025-03-01T18:05:03+08:00 /a?x&key=k%201 200",
    ),
}


@pytest.mark.parametrize(("format_", "line"), FORMATS.values(), ids=FORMATS)
def test_odd_formats_find_time_path_and_key(bench: Workbench, format_: str, line: str) -> None:
    source = SOURCE.model_copy(update={"format": format_, "consumer": ("query:key",)})
    counts = read(bench, line + "\r\n", source)
    assert counts.first is not None
    assert (counts.read, counts.first.replace(microsecond=0)) == (1, datetime(2025, 3, 1, 10, 5, 3))
    assert records(bench, "path, consumer") == [{"path": "/a", "consumer": "k 1"}]


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        (("user",), "ann"),
        (("query:none", "query:b"), "c"),
        (("field:http_referer", "address"), "1.2.3.4"),
        (("header:user-agent",), "curl/8"),
        (("query:none",), None),
    ],
)
def test_the_first_selector_that_is_present_names_the_consumer(
    bench: Workbench, selectors: tuple[str, ...], expected: str | None
) -> None:
    read(bench, GOOD, SOURCE.model_copy(update={"consumer": selectors}))
    assert only(bench, "consumer") == expected


@pytest.mark.parametrize("selector", ["header:x-api-key", "field:nothing", "cookie:a", "query:", "customer"])
def test_a_selector_that_the_format_lacks_says_what_it_has(bench: Workbench, selector: str) -> None:
    with pytest.raises(WorkspaceError) as error:
        read(bench, GOOD, SOURCE.model_copy(update={"consumer": ("user", selector)}))
    (problem,) = error.value.problems
    assert problem.code == "log-selector"
    assert "header:user-agent" in str(problem.params["available"])


def test_equal_lines_are_one_record(bench: Workbench) -> None:
    read(bench, f"{GOOD}\n" * 3)
    assert records(bench, "calls, bytes") == [{"calls": 3, "bytes": 36}]


def test_a_slice_that_repeats_itself_keeps_every_line(bench: Workbench) -> None:
    counts = read(bench, f"{GOOD}\n{GOOD[:-1]}\n" * 5, line=11)
    assert (counts.lines, counts.read, counts.quarantined) == (10, 5, 5)
    assert records(bench, "calls, bytes") == [{"calls": 5, "bytes": 60}]
    assert rejected(bench) == [(line, "unclosed-quote") for line in range(12, 21, 2)]


def test_what_an_earlier_slice_asked_is_known_and_not_counted_again(bench: Workbench) -> None:
    read(bench, GOOD)
    prepare(bench)
    read(bench, GOOD.replace("GET /a", "GET /b"))
    read(bench, GOOD)
    assert records(bench, "path, calls") == [{"path": "/a", "calls": 1}, {"path": "/b", "calls": 1}]


def test_another_plan_forgets_what_was_asked_under_the_first(bench: Workbench) -> None:
    read(bench, GOOD)
    read(bench, GOOD, SOURCE.model_copy(update={"consumer": ("query:b",)}))
    assert records(bench, "consumer") == [{"consumer": "1.2.3.4"}, {"consumer": "c"}]


def test_nothing_is_read_from_nothing(bench: Workbench) -> None:
    assert read(bench, b"") == Counts(0, 0, 0, 0, None, None)


def test_the_excerpt_hides_who_and_shows_how(bench: Workbench) -> None:
    read(bench, GOOD[:-1].replace("b=c", "mail=bob@example.com&token=abc123"))
    (row,) = bench.fetch("SELECT excerpt, file FROM rejected").to_pylist()
    assert row["excerpt"].startswith('0.0.0.0 - x [00/Mar/0000:00:00:00 +0000] "GET /x?x=x@x.x&x=x HTTP/0.0" 000 00')
    assert row["file"] == "f1"


def test_a_long_excerpt_is_cut_to_240_characters(bench: Workbench) -> None:
    read(bench, GOOD[:-1].replace("/a", "/a" * 5000))
    assert bench.fetch("SELECT max(length(excerpt)) AS n FROM rejected").to_pylist()[0]["n"] <= 240


PIECES = st.sampled_from(
    [GOOD, TIMED, '"', "\\", "\r", "\n", " ", "-", "[", "]", "\0", "200", "\xff", "01/Mar/2025", "%"]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=400), st.lists(PIECES, max_size=12).map(lambda p: "".join(p).encode("latin-1"))
    )
)
@pytest.mark.parametrize("source", [SOURCE, nginx()], ids=["combined", "nginx"])
def test_any_bytes_are_read_quarantined_or_blank(bench: Workbench, source: AccessLog, content: bytes) -> None:
    prepare(bench)
    counts = read(bench, content, source)
    lines = content.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").split("\n")
    blank = sum(1 for line in lines[:-1] if not line.strip(" \t\r\f\v")) + bool(lines[-1]) * (
        not lines[-1].strip(" \t\r\f\v")
    )
    assert counts.lines == len(lines) - (not lines[-1])
    assert counts.read + counts.quarantined + blank == counts.lines
    assert len(rejected(bench)) == counts.quarantined
