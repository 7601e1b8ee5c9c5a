"""Tables of deliveries, and what becomes of a lead time."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.sources.records.record_files import only, reasons, rows

COLUMNS = {
    "finished": "上线时间",
    "started": "开始时间",
    "first_commit": "首次提交",
    "environment": "环境",
    "result": "结果",
    "service": "应用",
}
HEAD = ",".join(COLUMNS.values()) + "\n"


def test_a_row_with_its_lead_time_from_the_first_commit() -> None:
    row = "2026-07-03 18:00,2026-07-03 17:50,2026-07-01 18:00,生产,成功,pay\n"
    assert only("deliveries", HEAD + row, columns=COLUMNS) | {"id": ""} == {
        "service": "pay",
        "id": "",
        "environment": "production",
        "result": "success",
        "started": datetime(2026, 7, 3, 9, 50),
        "finished": datetime(2026, 7, 3, 10),
        "lead_seconds": 2 * 86400.0,
    }


def test_results_and_environments_in_usual_words() -> None:
    told = {
        "成功": "success",
        "已回滚": "failure",
        "FAILED": "failure",
        "不通过": "failure",
        "": "unknown",
        "半": "unknown",
    }
    text = "i,at,r,e\n" + "".join(f"{n},2026-07-03,{word},PRD\n" for n, word in enumerate(told))
    columns = {"id": "i", "finished": "at", "result": "r", "environment": "e"}
    found = rows("deliveries", text, columns=columns)
    assert [row["result"] for row in found] == list(told.values())
    assert {row["environment"] for row in found} == {"production"}


@pytest.mark.parametrize(("lead", "meant"), [("90", 90.0), ("1,200", 1200.0), ("", 86400.0), ("-5", None)])
def test_a_lead_time_that_is_told_counts_before_one_that_is_reckoned(lead: str, meant: float | None) -> None:
    columns = {"finished": "at", "first_commit": "c", "lead_seconds": "l"}
    found = only("deliveries", f'at,c,l\n2026-07-03,2026-07-02,"{lead}"\n', columns=columns)
    assert found["lead_seconds"] == meant


def test_a_commit_after_the_delivery_gives_no_lead_time() -> None:
    columns = {"finished": "at", "first_commit": "c"}
    assert only("deliveries", "at,c\n2026-07-03,2026-07-04\n", columns=columns)["lead_seconds"] is None


def test_what_cannot_be_read_is_set_aside() -> None:
    columns = {"finished": "a", "started": "b", "lead_seconds": "c"}
    text = "a,b,c\n,2026-07-03,\nsoon,,\n2026-07-03,early,\n2026-07-03,2026-07-04,\n2026-07-03,,long\n"
    assert reasons("deliveries", text, columns=columns) == [
        (2, "row-without-time"),
        (3, "row-bad-time"),
        (4, "row-bad-time"),
        (5, "row-span-empty"),
        (6, "row-bad-number"),
    ]
