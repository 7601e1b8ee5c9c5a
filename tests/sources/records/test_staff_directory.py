"""Staff directories of Feishu, DingTalk and WeCom: who is in which team."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import DataError
from tests.sources.records.record_files import content_of, only, rows

FEISHU = "姓名,手机号,邮箱,部门,工号,职务,入职时间\n"
WECOM = "姓名,帐号,别名,职务,部门,性别,手机\n"


def teams(text: str | bytes) -> list[tuple[str, str]]:
    return sorted((row["team"], row["role"]) for row in rows("members", text, format="staff-directory"))


def test_the_last_department_of_a_path_is_the_team() -> None:
    found = only(
        "members", f"{FEISHU}张三,1380,z@x.cn,集团/技术部/支付,001,工程师,2024-03-01\n", format="staff-directory"
    )
    assert (found["team"], found["role"], found["valid_from"]) == ("支付", "工程师", date(2024, 3, 1))


def test_a_person_of_two_departments_is_a_member_of_both() -> None:
    assert teams(f"{WECOM}张三,zhangsan,,经理,集团/支付;集团/风控,男,1\n") == [("支付", "经理"), ("风控", "经理")]


def test_a_directory_in_english_and_one_in_gb18030_are_read() -> None:
    english = "Name,Employee ID,Department,Job title\nLi,7,Pay,Engineer\n"
    chinese = f"{WECOM}李四,lisi,,工程师,Pay,女,2\n".encode("gb18030")
    assert (teams(english), teams(chinese)) == ([("Pay", "Engineer")], [("Pay", "工程师")])


def test_a_column_of_the_mapping_overrules_the_usual_one() -> None:
    by_mail = only(
        "members",
        f"{FEISHU}张三,1380,z@x.cn,支付,001,工程师,\n",
        format="staff-directory",
        columns={"person": "邮箱"},
    )
    assert by_mail["person"] == only("members", "p\nz@x.cn\n", columns={"person": "p"})["person"]


def test_an_empty_row_says_nothing() -> None:
    found = content_of("members", f"{FEISHU},,,,,,\n", format="staff-directory")
    assert (found.read, found.blank, len(found.rejected)) == (0, 1, 0)


@pytest.mark.parametrize("text", ["time,route\n1,2\n", '{"incidents": []}', "姓名,部门\n张三,支付\n"])
def test_what_names_nobody_by_a_key_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="export-other"):
        content_of("members", text, format="staff-directory")


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_end_in_rows_quarantine_or_a_refusal(content: bytes, headed: bool) -> None:
    codes, whole = set[str](), True
    try:
        found = content_of("members", (FEISHU.encode() if headed else b"") + content, format="staff-directory")
    except DataError as error:
        codes = {one.code for one in error.problems}
    else:
        whole = found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
    assert (codes - {"export-other", "export-broken", "table-without-header", "workbook-damaged"}, whole) == (
        set(),
        True,
    )
