"""Approval forms: only what was approved is a grant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import DataError
from tests.sources.records.record_files import content_of, reasons, rows

FEISHU = "申请编号,发起人,申请数据,发起时间,完成时间,审批状态,有效期至,申请理由\n"
DINGTALK = "审批编号,审批状态,审批结果,发起时间,完成时间,发起人工号,发起人姓名,数据名称\n"


def granted(text: str) -> list[tuple[object, ...]]:
    found = rows("grants", text, format="approval-form")
    return [(row["data"], row["event"], row["at"]) for row in found]


def test_each_table_of_an_approved_request_is_granted_on_the_day_of_approval() -> None:
    found = granted(f"{FEISHU}1,张三,客户表;订单表,2026-06-01,2026-06-02 10:00,已通过,,对账\n")
    assert found == [("客户表", "granted", date(2026, 6, 2)), ("订单表", "granted", date(2026, 6, 2))]


@pytest.mark.parametrize("status", ["已拒绝", "审批中", "已撤回", "已撤销", "不同意", "Rejected", "pending"])
def test_a_request_that_was_not_approved_granted_nothing(status: str) -> None:
    assert granted(f"{FEISHU}1,张三,客户表,2026-06-01,2026-06-02,{status},,\n") == []


def test_a_result_counts_before_the_state_of_the_process() -> None:
    text = f"{DINGTALK}1,完成,拒绝,2026-06-01,2026-06-02,001,张三,a\n2,完成,同意,2026-06-01,2026-06-02,001,张三,b\n"
    assert granted(text) == [("b", "granted", date(2026, 6, 2))]


def test_one_that_was_revoked_after_approval_is_a_revocation() -> None:
    assert granted(f"{FEISHU}1,张三,客户表,2026-06-01,2026-06-03,通过后撤销,,\n") == [
        ("客户表", "revoked", date(2026, 6, 3))
    ]


def test_a_state_that_nobody_knows_is_set_aside() -> None:
    text = f"{FEISHU}1,张三,客户表,2026-06-01,2026-06-03,某种状态,,\n"
    assert reasons("grants", text, format="approval-form") == [(2, "row-bad-event")]


def test_a_person_is_known_by_the_number_and_not_by_the_name() -> None:
    one = rows("grants", f"{DINGTALK}1,完成,同意,2026-06-01,,001,张三,a\n", format="approval-form")
    other = rows("grants", f"{DINGTALK}1,完成,同意,2026-06-01,,001,张小三,a\n", format="approval-form")
    assert one == other


def test_a_table_of_another_kind_is_refused() -> None:
    with pytest.raises(DataError, match="export-other"):
        content_of("grants", "time,route,status\n1,2,3\n", format="approval-form")


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_end_in_rows_quarantine_or_a_refusal(content: bytes, headed: bool) -> None:
    codes, whole = set[str](), True
    try:
        found = content_of("grants", (FEISHU.encode() if headed else b"") + content, format="approval-form")
    except DataError as error:
        codes = {one.code for one in error.problems}
    else:
        whole = found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
    assert (codes - {"export-other", "export-broken", "table-without-header", "workbook-damaged"}, whole) == (
        set(),
        True,
    )
