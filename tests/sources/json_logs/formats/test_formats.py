"""Each JSON format that is known by name: three calls in its documented shape, and what becomes of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import LOG_FORMATS
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Sample, prepare
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.logs import access_log

HERE = Path(__file__).parent
CALLERS = {
    "traefik-json": "user",
    "caddy": "user",
    "kong": "user",
    "apisix": "user",
    "aws-api-gateway": "field:apiKeyId",
    "aliyun-api-gateway": "field:appName",
    "aliyun-sls": "header:X-App-Id",
    "tencent-cls": "address",
    "json": "field:app_id",
}
"""Who calls, as the fixture of each format says it."""
PROPOSED = CALLERS | {"aliyun-api-gateway": "field:appId", "aliyun-sls": "header:x-app-id"}
ADDRESSES = ["10.0.0.0", "10.0.0.1", "10.0.0.2"]


def content(name: str) -> bytes:
    return (HERE / f"{name}.jsonl").read_bytes()


def calls(source: AccessLog) -> list[dict[str, object]]:
    """The calls of a format's fixture, by path."""
    data = content(source.format)
    with Workbench(threads=1) as bench:
        prepare(bench)
        path = Path(source.paths[0])
        access_log.read(bench, source, Slice("s", "f", path, 0, len(data), 1, data), "Asia/Shanghai")
        rows: list[dict[str, object]] = bench.fetch("SELECT * FROM records ORDER BY path").to_pylist()
        return rows


def log(name: str, **changes: object) -> AccessLog:
    return AccessLog(name="s", paths=(f"{name}.jsonl",), format=name, consumer=(CALLERS[name],)).model_copy(
        update=changes
    )


def test_every_named_json_format_has_a_file() -> None:
    assert tuple(sorted(FORMATS)) == tuple(sorted(LOG_FORMATS[LOG_FORMATS.index("json") :]))


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_finds_what_no_call_is_without(name: str) -> None:
    rows = [(row["path"], row["status"], row["hour"]) for row in calls(log(name))]
    hour = datetime(2026, 3, 1, 2)
    assert rows == [("/v1/orders/1001", "200", hour), ("/v1/orders/1002", "404", hour), ("/v1/refunds", "503", hour)]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_reads_durations_in_its_own_unit(name: str) -> None:
    assert [row["latency_sum"] for row in calls(log(name))] == pytest.approx([0.02, 0.04, 0.06])


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_finds_host_and_bytes(name: str) -> None:
    assert [(row["host"], row["bytes"]) for row in calls(log(name))] == [
        ("api.example.com", size) for size in (100, 101, 102)
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_who_called(name: str) -> None:
    expected = ADDRESSES if CALLERS[name] == "address" else ["shop-app", "shop-app", "crm"]
    assert [row["consumer"] for row in calls(log(name))] == expected


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_finds_the_callers_address(name: str) -> None:
    assert [row["consumer"] for row in calls(log(name, consumer=("address",)))] == ADDRESSES


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_recognised_with_its_consumer(name: str) -> None:
    found = access_log.detect(Sample(Path(f"{name}.jsonl"), content(name)))
    assert found is not None
    assert isinstance(found.source, AccessLog)
    assert (found.source.format, found.source.consumer, found.sure) == (name, (PROPOSED[name],), 0.96)


def test_a_header_that_is_a_list_gives_its_first_value() -> None:
    source = log("caddy", consumer=("header:X-App-Id",))
    assert [row["consumer"] for row in calls(source)] == ["app-0", "app-0", "app-1"]


def test_every_format_is_documented_or_says_that_it_is_a_saved_mapping() -> None:
    page = (HERE.parents[3] / "docs/reference/sources/json-logs.md").read_text(encoding="utf-8")
    missing = [f.name for f in FORMATS.values() if f"`{f.name}`" not in page or f.reference not in page]
    assert missing == []
