"""Tables of incidents: what a row means, in Chinese and English, and what is set aside."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.sources.records.record_files import only, reasons, rows

COLUMNS = {
    "opened": "发生时间",
    "acknowledged": "响应时间",
    "resolved": "恢复时间",
    "severity": "级别",
    "found_by": "发现方式",
    "title": "描述",
    "service": "系统",
    "id": "编号",
    "downtime_minutes": "影响时长",
}
HEAD = ",".join(COLUMNS.values()) + "\n"


def test_a_row_in_chinese() -> None:
    row = "2026年7月3日 14:05,2026年7月3日 14:09,2026/7/3 15:00,P1,监控告警,支付超时,支付,A-1,55分钟\n"
    assert only("incidents", HEAD + row, columns=COLUMNS) == {
        "service": "支付",
        "id": "A-1",
        "title": "支付超时",
        "severity": "critical",
        "found_by": "alert",
        "opened": datetime(2026, 7, 3, 6, 5),
        "detected": None,
        "acknowledged": datetime(2026, 7, 3, 6, 9),
        "resolved": datetime(2026, 7, 3, 7, 0),
        "downtime_minutes": 55.0,
    }


SEVERITIES = {
    "critical": ("P0", "P1", "SEV1", "sev-0", "S1", "1", "Critical", "致命", "1-致命", "一级", "fatal"),
    "high": ("P2", "SEV2", "严重", "Major", "high", "2", "P2 - High", "serious"),
    "medium": ("P3", "一般", "Medium", "warning", "3", "normal"),
    "low": ("P4", "P5", "提示", "建议", "minor", "4", "S4"),
    "": ("", "-", "unheard-of", "P9", "2.5", "12"),
}
FOUND_BY = {
    "alert": ("监控", "自动告警", "alert", "Monitoring", "Datadog integration"),
    "people": ("值班人员", "内部用户", "on-call", "测试发现", "Employee"),
    "customer": ("客户投诉", "用户反馈", "客服", "customer", "Support ticket"),
    "unknown": ("", "天气", "?"),
}


@pytest.mark.parametrize(("role", "known"), [("severity", SEVERITIES), ("found_by", FOUND_BY)])
def test_usual_words(role: str, known: dict[str, tuple[str, ...]]) -> None:
    expected = {f"{meant}{number}": meant for meant, words in known.items() for number in range(len(words))}
    lines = [
        f"{meant}{number},2026-07-03,{word}" for meant, words in known.items() for number, word in enumerate(words)
    ]
    text = "\n".join(["i,at,w", *lines]) + "\n"
    found = rows("incidents", text, columns={"id": "i", "opened": "at", role: "w"})
    assert {row["id"]: row[role] for row in found} == expected


INSTANTS = {
    "2026-07-03T14:05:00Z": datetime(2026, 7, 3, 14, 5),
    "2026-07-03T14:05:00+08:00": datetime(2026, 7, 3, 6, 5),
    "2026-07-03 14:05": datetime(2026, 7, 3, 6, 5),
    "1783058700": datetime(2026, 7, 3, 6, 5),
    "1783058700000": datetime(2026, 7, 3, 6, 5),
    "2026年7月3日下午2点05分": datetime(2026, 7, 3, 6, 5),
    "2026年7月3日": datetime(2026, 7, 2, 16),
    "2026.7.3 14:05:09": datetime(2026, 7, 3, 6, 5, 9),
}


def test_instants_are_utc_and_a_day_alone_is_its_first() -> None:
    text = "\n".join(["i,at", *(f"{number},{told}" for number, told in enumerate(INSTANTS))]) + "\n"
    found = rows("incidents", text, columns={"id": "i", "opened": "at"})
    assert [row["opened"] for row in found] == list(INSTANTS.values())


def test_an_end_of_which_only_the_day_is_told_is_not_before_the_beginning() -> None:
    columns = {"opened": "a", "resolved": "b"}
    found = only("incidents", "a,b\n2026-07-03 14:05,2026-07-03\n", columns=columns)
    assert found["resolved"] == found["opened"]


def test_a_row_without_an_id_is_named_by_what_it_says() -> None:
    columns = {"opened": "at", "title": "t"}
    first, second, again = (
        [row["id"] for row in rows("incidents", text, columns=columns)]
        for text in ("at,t\n2026-07-03,x\n", "at,t\n2026-07-04,x\n", "at,t\n2026-07-03,x\n")
    )
    assert first == again != second
    assert len(first[0]) == 16


@pytest.mark.parametrize(("own", "meant"), [("pay", "cart"), (None, "cart")])
def test_the_service_of_the_file_only_stands_in_for_one_that_is_not_told(own: str | None, meant: str) -> None:
    columns = {"opened": "at", "service": "s"}
    found = rows("incidents", "at,s\n2026-07-03,cart\n2026-07-04,\n", columns=columns, service=own)
    assert [row["service"] for row in found] == sorted([meant, own or ""])


def test_what_cannot_be_read_is_set_aside_with_its_line() -> None:
    columns = {"opened": "a", "resolved": "b", "downtime_minutes": "c"}
    text = (
        "a,b,c\n,,\n,2026-07-03,\nsoon,,\n2026-07-03,later,\n2026-07-03,2026-07-02,\n2026-07-03,,many\n2026-07-03,,-1\n"
    )
    assert reasons("incidents", text, columns=columns) == [
        (2, "row-without-time"),
        (3, "row-without-time"),
        (4, "row-bad-time"),
        (5, "row-bad-time"),
        (6, "row-span-empty"),
        (7, "row-bad-number"),
        (8, "row-bad-number"),
    ]


def test_two_rows_of_one_id_that_differ_are_set_aside_both() -> None:
    text = "i,at\n1,2026-07-03\n1,2026-07-04\n2,2026-07-04\n2,2026-07-04\n"
    assert reasons("incidents", text, columns={"id": "i", "opened": "at"}) == [
        (2, "row-key-conflict"),
        (3, "row-key-conflict"),
    ]


def test_when_it_was_noticed_is_kept_apart_from_when_it_began() -> None:
    columns = {"opened": "发生时间", "detected": "发现时间"}
    found = only("incidents", "发生时间,发现时间\n2026-07-03 14:05,2026-07-03 14:09\n", columns=columns)
    assert (found["opened"], found["detected"]) == (datetime(2026, 7, 3, 6, 5), datetime(2026, 7, 3, 6, 9))


def test_a_time_of_noticing_that_cannot_be_read_is_set_aside() -> None:
    columns = {"opened": "a", "detected": "b"}
    assert reasons("incidents", "a,b\n2026-07-03,sometime\n", columns=columns) == [(2, "row-bad-time")]
