"""WJX (问卷星): answers as texts of the choices."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import DataError
from tests.sources.records.record_files import content_of, rows

HEADER = [
    "序号",
    "提交答卷时间",
    "所用时间",
    "来源",
    "来源详情",
    "来自IP",
    "1、您的部门",
    "2、您满意吗？",
    "3、您用哪些服务？",
]
ROWS = [
    ["1", "2026/3/4 9:03:11", "58秒", "微信", "x", "1.2.3.4", "支付部", "非常满意", "支付┋其他〖账单〗"],
    ["2", "2026/3/4 9:05:00", "60秒", "微信", "x", "1.2.3.4", "零售部", "一般", "(跳过)"],
]
ANSWERS = [
    ("您满意吗？", "一般", "score", 3.0, "零售部"),
    ("您满意吗？", "非常满意", "score", 5.0, "支付部"),
    ("您用哪些服务？", "其他", "choice", None, "支付部"),
    ("您用哪些服务？", "支付", "choice", None, "支付部"),
    ("您用哪些服务？ [其他]", "账单", "text", None, "支付部"),
]


def answers(content: bytes) -> list[tuple[object, ...]]:
    found = rows("surveys", content, format="wjx", survey="q")
    return sorted((row["question"], row["answer"], row["kind"], row["score"], row["team"]) for row in found)


def text(encoding: str) -> bytes:
    return "".join(",".join(cells) + "\n" for cells in [HEADER, *ROWS]).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_in_any_usual_encoding(encoding: str) -> None:
    assert answers(text(encoding)) == ANSWERS


def test_a_workbook_says_the_same() -> None:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate([HEADER, *ROWS]):
            sheet.write_row(number, 0, cells)
    assert answers(held.getvalue()) == ANSWERS


def test_another_survey_is_refused() -> None:
    with pytest.raises(DataError, match="export-other"):
        content_of("surveys", "ID,How likely?\n1,9\n", format="wjx")


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_behind_a_header_end_in_rows_or_quarantine(content: bytes) -> None:
    found = content_of("surveys", (",".join(HEADER) + "\n").encode() + content, format="wjx")
    assert found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
