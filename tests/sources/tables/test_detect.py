"""Is a file a table of calls, and which column says what?"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.tables.call_table import detect
from sowhat.sources.tables.column_words import status_class, tokens


def a_table(header: str, *rows: str, name: str = "calls.csv", repeat: int = 10) -> Sample:
    return Sample(Path(name), "".join(line + "\n" for line in (header, *rows * repeat)).encode())


def found(sample: Sample) -> tuple[Detection, CallTable]:
    detection = detect(sample)
    assert detection is not None
    assert isinstance(detection.source, CallTable)
    return detection, detection.source


def sampled(path: Path) -> Sample:
    content = path.read_bytes()
    content = gzip.decompress(content) if path.suffix == ".gz" else content
    content = content[: 1 << 20]
    return Sample(path, content[: content.rfind(b"\n") + 1])


ROWS = ("2026-09-01T08:00:00Z,/v1/pay,shop,u1,200,12", "2026-09-01T09:00:00Z,/v1/mail,crm,u2,500,250")
HEADER = "ts,path,appId,user_id,http_status,latency_ms"


def test_an_api_export() -> None:
    detection, source = found(a_table(HEADER, *ROWS))
    assert source.columns == Columns(
        time="ts", route=("path",), consumer="appId", customer="user_id", status="http_status", latency="latency_ms"
    )
    assert (source.latency_unit, source.statuses, source.name) == ("ms", {}, "calls")
    assert detection.sure > 0.9


def test_sums_by_day_are_so_many_calls() -> None:
    rows = ("2026-09-01,/pay,shop,200,1204", "2026-09-02,/mail,crm,500,3")
    _, source = found(a_table("day,path,app,status,calls", *rows))
    assert source.columns == Columns(time="day", route=("path",), consumer="app", status="status", count="calls")


def test_a_number_beside_a_moment_is_no_sum() -> None:
    rows = ("2026-09-01T08:00:00Z,/pay,shop,200,1204", "2026-09-02T09:30:00Z,/mail,crm,500,3")
    _, source = found(a_table("at,path,app,status,calls", *rows))
    assert source.columns.count is None


def test_a_chinese_export() -> None:
    rows = ("2026-09-01 08:00:00,支付,商城,成功,12", "2026-09-01 09:00:00,短信,客服,失败,250")
    sample = a_table("调用时间,接口名称,应用,调用结果,耗时毫秒", *rows)
    _, source = found(Sample(sample.path, sample.content.decode().encode("gb18030")))
    assert source.columns == Columns(
        time="调用时间", route=("接口名称",), consumer="应用", status="调用结果", latency="耗时毫秒"
    )
    assert (source.latency_unit, source.statuses) == ("ms", {"成功": "ok", "失败": "server_error"})


def test_a_user_is_the_consumer_where_no_application_is_named() -> None:
    _, source = found(a_table(HEADER.replace("appId", "note"), *ROWS))
    assert (source.columns.consumer, source.columns.customer) == ("user_id", None)


def test_json_lines_by_dotted_names() -> None:
    lines = [
        {"at": 1788220800 + i, "request": {"path": f"/p{i % 3}", "app": f"a{i % 4}"}, "status": 200} for i in range(20)
    ]
    _, source = found(Sample(Path("calls.jsonl"), "\n".join(map(json.dumps, lines)).encode()))
    assert source.columns == Columns(time="at", route=("request.path",), consumer="request.app", status="status")


def test_json_objects_without_members_are_no_table() -> None:
    assert detect(Sample(Path("x.log"), b"{}\n{}\n")) is None


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "calls.parquet"
    times = pa.array([1788220800_000 + i for i in range(20)], pa.timestamp("ms"))
    table = {"time": times, "api": ["pay", "mail"] * 10, "who": [{"tenant": f"t{i % 3}"} for i in range(20)]}
    pq.write_table(pa.table(table), path)
    _, source = found(Sample(path, path.read_bytes()))
    assert source.columns == Columns(time="time", route=("api",), consumer="who.tenant")


def test_codes_beside_zero_leave_it_unknown() -> None:
    _, source = found(a_table(HEADER, *ROWS, "2026-09-01T09:00:00Z,/v1/mail,crm,u2,0,250"))
    assert source.statuses == {}


def test_a_return_code_of_zero_is_success() -> None:
    detection, source = found(
        a_table(
            HEADER.replace("http_status", "ret_code"),
            *(row.replace(",200,", ",0,").replace(",500,", ",10086,") for row in ROWS),
        )
    )
    assert source.statuses == {"0": "ok"}
    assert ("table-status-unclear", {"column": "ret_code", "words": "10086"}) in detection.notes


def test_local_times_and_a_guessed_unit_are_noted() -> None:
    detection, _ = found(a_table(HEADER.replace("latency_ms", "latency"), *(row.replace("Z", "") for row in ROWS)))
    codes = {code for code, _ in detection.notes}
    assert {"table-local-time", "table-unit-guessed"} <= codes


@pytest.mark.parametrize(
    "sample",
    [
        a_table("path,app,status", "/a,x,200"),
        a_table("time,value", "2026-09-01,3"),
        a_table("time,app,status", "2026-09-01,x,200"),
        a_table("2026-09-01,x,200", "2026-09-01,x,200"),
        a_table("time,path,path", "2026-09-01,/a,/b"),
        a_table("", ""),
        Sample(Path("x.csv"), b""),
        Sample(Path("x.csv"), b"time,api\n"),
        Sample(Path("x.bin"), bytes(range(256)) * 10),
        Sample(Path("x.json"), b'{"openapi": "3.0.0"}\n'),
    ],
    ids=["no-time", "no-route", "one-route-less", "no-header", "twice", "blank", "empty", "no-row", "binary", "json"],
)
def test_other_files_are_no_tables_of_calls(sample: Sample) -> None:
    assert detect(sample) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("groupId", {"group", "id"}),
        ("exec_time_seconds", {"exec", "time", "seconds"}),
        ("HTTPStatus", {"http", "status"}),
    ],
)
def test_words_of_a_name(name: str, words: set[str]) -> None:
    assert words <= tokens(name)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("SUCCEED", "ok"),
        ("Timed out", "server_error"),
        ("拒绝", "client_error"),
        ("限流", "throttled"),
        ("PENDING", None),
    ],
)
def test_common_status_words(word: str, expected: str | None) -> None:
    assert status_class(word) == expected


PARTS = [
    b"time",
    b"api,",
    b"app",
    b",",
    b"\n",
    b'"',
    b"{",
    b"}",
    b":",
    b"2026-09-01",
    b"\xff",
    b"\0",
    "时间".encode("gb18030"),
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30).map(b"".join) | st.binary(max_size=60))
def test_any_beginning_can_be_looked_at(content: bytes) -> None:
    detection = detect(Sample(Path("x"), content))
    assert detection is None or detection.sure >= 0.5


def test_the_generative_platform(real_inputs: Path) -> None:
    _, source = found(sampled(real_inputs / "calls/genai_platform_requests.csv"))
    assert source.columns == Columns(
        time="gmt_create",
        route=("predict_type", "checkpoint_model_version_id"),
        consumer="groupId",
        status="predict_status",
        latency="exec_time_seconds",
    )
    assert (source.latency_unit, source.statuses) == ("s", {"SUCCEED": "ok", "FAILED": "server_error"})


def test_no_other_real_table_is_one_of_calls(real_inputs: Path) -> None:
    paths = [
        path for path in real_inputs.rglob("*") if path.is_file() and path.parent.name not in {"calls", "access_logs"}
    ]
    assert [path.name for path in paths if detect(sampled(path))] == []
    assert len(paths) > 30
