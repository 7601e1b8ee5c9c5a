"""Whatever lies in a file: rows under a header, or a problem that says what to do; never the machine's memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from sowhat.errors import WorkspaceError
from sowhat.stories.problems import explain_all
from sowhat.stories.words import words
from sowhat.workspace import book_bounds
from sowhat.workspace.grid import Grid, cell_name, cell_place, grids
from tests.workspace.books import Rows, book

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def only(path: Path) -> Grid:
    """The one sheet of a file."""
    [found] = grids(path)
    return found


def refused(path: Path) -> str:
    """The code of the problem of a file that cannot be read, which both languages have words for."""
    with pytest.raises(WorkspaceError) as caught:
        grids(path, "a.xlsx")
    assert all(explain_all(caught.value, words(language))[0].cure for language in ("zh", "en"))
    assert caught.value.problems[0].where is not None
    return caught.value.problems[0].code


def replaced(path: Path, part: str, content: str) -> Path:
    """The workbook with one part of its package exchanged."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()} | {part: content.encode()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


def test_values_are_text_as_people_would_write_them(tmp_path: Path) -> None:
    cells = [date(2026, 7, 1), datetime(2026, 7, 1, 8, 30), 12.0, 0.5, True, " a\u00a0b\u200b ", 13800138000, 1e20]
    found = only(book(tmp_path / "a.xlsx", S=[[f"c{n}" for n in range(len(cells))], cells]))
    assert found.rows[0].cells == (
        *("2026-07-01", "2026-07-01 08:30:00", "12", "0.5", "true", "a b", "13800138000", "100000000000000000000"),
    )


def test_a_percentage_stays_its_number(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        made.add_worksheet().write_column(0, 0, ["团队", 0.12], made.add_format({"num_format": "0%"}))
    assert only(tmp_path / "a.xlsx").rows[0].cells == ("0.12",)


def test_titles_above_the_header_and_merged_headers(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet("结果")
        sheet.merge_range("A1:D1", "2026 年经营数据")
        for place, text in (("A3:A4", "指标"), ("B3:B4", "团队"), ("C3:D3", "2026年")):
            sheet.merge_range(place, text)
        sheet.write_row("C4", ["7月", "十月"])
        sheet.merge_range("A5:A6", "留存")
        sheet.write_row("B5", ["甲", 0.9, 0.8])
        sheet.write_row("B6", ["乙", 0.7, 0.6])
    found = only(tmp_path / "a.xlsx")
    assert (found.header, found.header_row) == (("指标", "团队", "2026年7月", "2026年10月"), 4)
    assert [(row.number, row.cells[:2]) for row in found.rows] == [(5, ("留存", "甲")), (6, ("留存", "乙"))]


def test_years_over_quarters_without_merged_cells(tmp_path: Path) -> None:
    rows: Rows = [["", "", "2026", "2026"], ["指标", "团队", "Q1", "Q2"], ["留存", "甲", 0.9, 0.8]]
    assert only(book(tmp_path / "a.xlsx", S=rows)).header == ("指标", "团队", "2026Q1", "2026Q2")


def test_two_header_rows_with_names_in_both(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet("指标")
        sheet.merge_range("A1:A2", "指标")
        sheet.merge_range("B1:D1", "价格")
        sheet.write_row("B2", ["单价", "单价下限", "单价上限"])
        sheet.write_row("A3", ["留存", 10, 8, 12])
    assert only(tmp_path / "a.xlsx").header == ("指标", "价格 单价", "价格 单价下限", "价格 单价上限")


def test_a_failed_formula_is_empty_and_remembered(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet("R & D")
        sheet.write_row("A1", ["团队", "数值"])
        sheet.write("A2", "甲")
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
    assert (only(tmp_path / "a.xlsx").rows[0].cells, only(tmp_path / "a.xlsx").errors) == (("甲", ""), ("B2",))


@pytest.mark.parametrize(
    ("value", "pending"), [("<v></v>", ("B2",)), ("<v/>", ("B2",)), ("", ("B2",)), ("<v>0</v>", ())]
)
def test_a_formula_that_nothing_calculated_is_remembered(tmp_path: Path, value: str, pending: tuple[str, ...]) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet()
        sheet.write_row("A1", ["指标", "数值"])
        sheet.write("A2", "留存")
        sheet.write_formula("B2", "=1+1")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        part = package.read("xl/worksheets/sheet1.xml").decode().replace("</f><v>0</v>", f"</f>{value}")
    assert only(replaced(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", part)).pending == pending


def test_an_empty_text_that_a_formula_gave_is_no_lack(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet()
        sheet.write_row("A1", ["指标", "数值"])
        sheet.write_formula("A2", '=""', None, "留存")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        part = package.read("xl/worksheets/sheet1.xml").decode().replace("<v>留存</v>", "<v></v>")
    assert 't="str"' in part
    assert only(replaced(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", part)).pending == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_sheet_saved_as_text(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [["应用", "应用标识", "团队"], ["收银台", '"k1\nk2"', "支付"], ["", "#N/A", "风控"]]
    (tmp_path / "应用.csv").write_bytes("\r\n".join(map(delimiter.join, lines)).encode(encoding))
    found = only(tmp_path / "应用.csv")
    assert (found.name, found.header, found.errors) == ("应用", ("应用", "应用标识", "团队"), ("B3",))
    assert [row.cells for row in found.rows] == [("收银台", "k1\nk2", "支付"), ("", "", "风控")]


def test_text_that_calls_itself_xls_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "导出.xls").write_bytes("服务\t路径\n结账\t/pay\n".encode("gb18030"))
    assert only(tmp_path / "导出.xls").rows[0].cells == ("结账", "/pay")


def test_a_quote_that_nobody_closed_does_not_swallow_the_rows_below(tmp_path: Path) -> None:
    (tmp_path / "应用.csv").write_text('应用,标识,团队\n收银台,"k1,甲\n信贷,k2,乙\n', encoding="utf-8")
    assert refused(tmp_path / "应用.csv") == "workbook-damaged"


def test_hidden_sheets_are_read_and_charts_are_none(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        made.add_worksheet("seen")
        made.add_worksheet("hidden").hide()
        made.add_chartsheet("chart")
    assert [grid.name for grid in grids(tmp_path / "a.xlsx")] == ["seen", "hidden"]


NO_WORKBOOKS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (lambda whole: whole[: len(whole) // 2], "workbook-damaged"),
    "one byte wrong": (lambda whole: whole.replace(b"PK\x03\x04", b"PK\x03\x05", 3), "workbook-damaged"),
    "a password": (
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "workbook-encrypted",
    ),
    "an old one, broken": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "workbook-damaged"),
    "a web page": (lambda _: b"<html><table><tr><td>1", "workbook-not-one"),
    "a PDF": (lambda _: b"%PDF-1.7 \x00", "workbook-not-one"),
    "noise": (lambda _: bytes(range(256)), "workbook-not-one"),
    "a zip of something else": (lambda _: b"PK\x05\x06" + bytes(18), "workbook-not-one"),
}


@pytest.mark.parametrize("case", NO_WORKBOOKS)
def test_what_is_no_workbook_is_refused(tmp_path: Path, case: str) -> None:
    path = book(tmp_path / "a.xlsx", S=[["团队"], ["甲"]])
    make, code = NO_WORKBOOKS[case]
    path.write_bytes(make(path.read_bytes()))
    assert refused(path) == code


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.xlsx") == "workspace-file-unreadable"


def test_a_binary_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsb", "w") as made:
        made.writestr("xl/workbook.bin", b"")
    assert refused(tmp_path / "a.xlsb") == "workbook-not-one"


FAR = {
    "one far cell": '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "a wide row and a far one": '<row r="1">'
    + "<c><v>1</v></c>" * 16000
    + '</row><row r="1000000"><c><v>1</v></c></row>',
}


@pytest.mark.parametrize("case", FAR)
def test_cells_far_apart_are_not_laid_out(tmp_path: Path, case: str) -> None:
    path = book(tmp_path / "a.xlsx", S=[["团队"]])
    assert refused(replaced(path, "xl/worksheets/sheet1.xml", SHEET.format(FAR[case]))) == "workbook-large"


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_bounds, "MAX_UNPACKED", 1 << 20)
    path = replaced(book(tmp_path / "a.xlsx", S=[["团队"]]), "xl/media/image1.png", " " * (2 << 20))
    assert path.stat().st_size < 1 << 16
    assert refused(path) == "workbook-unpacks-large"


def test_a_part_that_claims_to_be_small_is_damaged(tmp_path: Path) -> None:
    path = replaced(book(tmp_path / "a.xlsx", S=[["团队"]]), "xl/media/image1.png", " " * (1 << 20))
    path.write_bytes(path.read_bytes().replace((1 << 20).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    assert refused(path) == "workbook-damaged"


ODS = (
    '<office:document-content xmlns:office="o" xmlns:table="t"><table:table table:name="S">{}</table:table>'
    "</office:document-content>"
)
FILLED = (
    '<table:table-row table:number-rows-repeated="9000"><table:table-cell office:value-type="float"{}/>'
    "</table:table-row>"
)


def test_repeated_cells_of_open_document_are_not_laid_out(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as made:
        made.writestr("content.xml", ODS.format(FILLED.format(' table:number-columns-repeated="9000"')))
    assert refused(tmp_path / "a.ods") == "workbook-large"


@pytest.mark.parametrize("name", ["A1", "Z9", "AA10", "XFD1048576"])
def test_a_cell_is_known_by_its_name(name: str) -> None:
    assert cell_name(*cell_place(name)) == name
