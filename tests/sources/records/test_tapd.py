"""TAPD's list of bugs, exported or from its API."""

from __future__ import annotations

from datetime import datetime

from tests.sources.records.record_files import only, reasons

TABLE = "ID,标题,严重程度,优先级,状态,模块,创建人,创建时间,解决时间,关闭时间\n"
BUG = {
    "id": "1010104801",
    "title": "支付超时",
    "severity": "fatal",
    "module": "收银台",
    "created": "2026-07-03 14:05:00",
    "in_progress_time": "2026-07-03 14:20:00",
    "resolved": None,
    "closed": "2026-07-03 18:00:00",
}


def test_a_bug_of_the_export() -> None:
    row = "1010104801,支付超时,致命,高,已关闭,收银台,li,2026-07-03 14:05,2026-07-03 18:00,2026-07-05 10:00\n"
    found = only("incidents", TABLE + row, format="tapd-bugs")
    assert (found["service"], found["severity"], found["opened"], found["resolved"]) == (
        "收银台",
        "critical",
        datetime(2026, 7, 3, 6, 5),
        datetime(2026, 7, 3, 10),
    )


def test_a_bug_of_the_api() -> None:
    found = only("incidents", {"status": 1, "data": [{"Bug": BUG}]}, format="tapd-bugs")
    assert (found["id"], found["severity"], found["acknowledged"], found["resolved"]) == (
        "1010104801",
        "critical",
        datetime(2026, 7, 3, 6, 20),
        datetime(2026, 7, 3, 10),
    )


def test_a_bug_without_id_is_set_aside() -> None:
    found = reasons("incidents", {"data": [{"Bug": {"title": "x"}}]}, format="tapd-bugs")
    assert found == [(1, "row-without-id")]
