"""Tables of findings: severities, states, days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sources.records.record_files import only, reasons, rows

COLUMNS = {
    "id": "编号",
    "found": "发现日期",
    "severity": "等级",
    "status": "状态",
    "closed": "修复日期",
    "interest_days": "每月人天",
}
HEAD = ",".join(COLUMNS.values()) + "\n"


def test_a_row() -> None:
    found = only(
        "security_findings", HEAD + "V-1,2026年7月3日,高,已修复,2026-07-10,1.5\n", columns=COLUMNS, service="pay"
    )
    assert found == {
        "service": "pay",
        "id": "V-1",
        "kind": "",
        "tool": "",
        "rule": "",
        "severity": "high",
        "status": "fixed",
        "title": "",
        "found": date(2026, 7, 3),
        "closed": date(2026, 7, 10),
        "interest_days": 1.5,
        "principal_days": None,
    }


def test_severities_are_words_grades_or_scores() -> None:
    told = {
        "致命": "critical",
        "1": "critical",
        "9.8": "critical",
        "7": "high",
        "5.0": "medium",
        "0.1": "low",
        "11": "",
    }
    text = HEAD + "".join(f"{number},2026-07-03,{word},,,\n" for number, word in enumerate(told))
    assert [row["severity"] for row in rows("security_findings", text, columns=COLUMNS)] == list(told.values())


@pytest.mark.parametrize(
    ("told", "closed", "meant"),
    [
        ("Open", "", "open"),
        ("误报", "", "suppressed"),
        ("false positive", "", "suppressed"),
        ("已关闭", "", "fixed"),
        ("", "2026-07-10", "fixed"),
        ("", "", "open"),
        ("?", "", "open"),
    ],
)
def test_states(told: str, closed: str, meant: str) -> None:
    text = HEAD + f"1,2026-07-03,,{told},{closed},\n"
    assert only("security_findings", text, columns=COLUMNS)["status"] == meant


def test_what_cannot_be_read_is_set_aside() -> None:
    text = (
        HEAD
        + ",2026-07-03,,,,\n1,,,,,\n2,soon,,,,\n3,2026-07-03,,,later,\n4,2026-07-03,,,2026-07-01,\n5,2026-07-03,,,,x\n"
    )
    assert reasons("security_findings", text, columns=COLUMNS) == [
        (2, "row-without-id"),
        (3, "row-without-time"),
        (4, "row-bad-day"),
        (5, "row-bad-day"),
        (6, "row-span-empty"),
        (7, "row-bad-number"),
    ]


@pytest.mark.parametrize(("told", "meant"), [("6", 6.0), ("", None)])
def test_what_paying_back_would_take_is_kept(told: str, meant: float | None) -> None:
    columns = {"id": "i", "found": "at", "principal_days": "p"}
    assert only("security_findings", f"i,at,p\n1,2026-07-03,{told}\n", columns=columns)["principal_days"] == meant


@pytest.mark.parametrize("told", ["a lot", "-1"])
def test_a_principal_that_is_no_number_is_set_aside(told: str) -> None:
    columns = {"id": "i", "found": "at", "principal_days": "p"}
    assert reasons("security_findings", f"i,at,p\n1,2026-07-03,{told}\n", columns=columns) == [(2, "row-bad-number")]
