"""ZenTao's list of bugs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sources.records.record_files import only, rows

HEAD = "Bug编号,所属产品,所属模块,Bug标题,严重程度,优先级,Bug状态,由谁创建,创建日期,指派日期,解决日期,关闭日期\n"
ROW = "12,收银台(#3),支付(#9),支付超时,1,2,已解决,li,2026-07-03 14:05,2026-07-03 14:10,2026-07-04 09:00:00,0000-00-00\n"


def bug(text: str = HEAD + ROW, **more: object) -> dict[str, Any]:
    return only("incidents", text.encode("gb18030"), format="zentao-bugs", **more)


def test_a_bug() -> None:
    assert bug() == {
        "service": "收银台",
        "id": "12",
        "title": "支付超时",
        "severity": "critical",
        "found_by": "unknown",
        "opened": datetime(2026, 7, 3, 6, 5),
        "detected": None,
        "acknowledged": datetime(2026, 7, 3, 6, 10),
        "resolved": datetime(2026, 7, 4, 1),
        "downtime_minutes": None,
    }


def test_a_day_that_never_was_is_none() -> None:
    assert bug(HEAD + ROW.replace("2026-07-04 09:00:00", "0000-00-00 00:00:00"))["resolved"] is None


def test_a_mapping_overrules_the_saved_one() -> None:
    assert bug(columns={"service": "所属模块", "severity": "优先级"}) | {"opened": 0} == bug() | {
        "service": "支付(#9)",
        "severity": "high",
        "opened": 0,
    }


@pytest.mark.parametrize(
    "head", ["Bug ID,Product,Bug Title,Severity,Opened Date\n", "ID,Product,Title,Severity,Created Date\n"]
)
def test_the_headers_in_english(head: str) -> None:
    assert only("incidents", head + "1,pay,x,2,2026-07-03\n", format="zentao-bugs")["severity"] == "high"


def test_an_empty_row_says_nothing() -> None:
    assert len(rows("incidents", HEAD + ROW + "," * 11 + "\n", format="zentao-bugs")) == 1
