"""The workbook as a file: what a spreadsheet program and our own reader find in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from sowhat.model.language import Language
from sowhat.render.workbook import HEADER, workbook
from sowhat.render.workbook_checks import DECLARED, KEYS, PICKED, TITLE_ROWS
from sowhat.stories import workbook as story
from sowhat.stories.words import LANGUAGES, words
from sowhat.workspace.workbook_form import FORMS
from sowhat.workspace.workbook_words import is_example

TEXT = 49
"""The number format of text cells."""
Cells = list[list[object]]
Books = Mapping[Language, bytes]


@pytest.fixture(scope="module")
def templates() -> Books:
    """The template in each language."""
    return {language: workbook(words(language)) for language in LANGUAGES}


def cells(content: bytes, sheet: str) -> Cells:
    """A sheet as its reader sees it, from A1."""
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [list(row) for row in rows]


def part(content: bytes, name: str) -> str:
    """One of the XML files in the workbook."""
    return zipfile.ZipFile(BytesIO(content)).read(name).decode("utf-8")


def sheet_xml(content: bytes, title: str) -> str:
    """The XML of a sheet."""
    names = CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names
    return part(content, f"xl/worksheets/sheet{names.index(title) + 1}.xml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sheet_says_where_to_start_and_every_form_follows(templates: Books, language: Language) -> None:
    names = CalamineWorkbook.from_filelike(BytesIO(templates[language])).sheet_names
    say = words(language)
    assert names == [story.start(say).sheet, *(story.sheet_title(form.key, say) for form in FORMS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_its_columns_and_only_examples_below(templates: Books, language: Language) -> None:
    for sheet in story.sheets(words(language)):
        rows = cells(templates[language], sheet.title)
        assert rows[HEADER] == [text.title for text in sheet.columns]
        assert len(rows) > TITLE_ROWS
        assert all(is_example(str(row[0])) for row in rows[TITLE_ROWS:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_inside_is_well_formed(templates: Books, language: Language) -> None:
    archive = zipfile.ZipFile(BytesIO(templates[language]))
    assert archive.testzip() is None
    for name in archive.namelist():
        ElementTree.fromstring(archive.read(name))


def test_the_same_content_gives_the_same_bytes(templates: Books) -> None:
    assert workbook(words("zh")) == templates["zh"]


def test_every_choice_is_a_list_in_the_language(templates: Books) -> None:
    xml = sheet_xml(templates["zh"], "上线")
    assert '"自主选择,项目要求,默认接入,旧系统下线,领导通知,不清楚"' in xml.replace("&quot;", '"')


def test_no_list_is_longer_than_a_cell_may_have(templates: Books) -> None:
    lists = [",".join(word for _, word in text.choices) for say in LANGUAGES for text in _columns(say)]
    assert [one for one in lists if len(one) > 255] == []


def _columns(language: Language) -> list[story.ColumnText]:
    return [text for sheet in story.sheets(words(language)) for text in sheet.columns]


def test_names_are_picked_from_the_sheet_that_declares_them(templates: Books) -> None:
    assert "sowhat_service" in sheet_xml(templates["en"], "Go-lives")
    defined = part(templates["en"], "xl/workbook.xml")
    assert "OFFSET('Apps'!$C$6,0,0,MAX(1,COUNTA('Apps'!$C$6:$C$2005)),1)" in defined


def test_every_picked_and_unique_column_is_one_of_the_form() -> None:
    columns = {(form.key, column.key) for form in FORMS for column in form.columns}
    unique = {(sheet, key) for sheet, keys in KEYS.items() for key in keys}
    assert {*PICKED, *DECLARED.values(), *unique} <= columns
    assert set(PICKED.values()) == set(DECLARED)


def test_a_begun_row_shows_what_it_lacks(templates: Books) -> None:
    xml = sheet_xml(templates["en"], "Go-lives").replace("&gt;", ">")
    for letter in "ABC":
        assert f"AND(COUNTA($A6:$D6)>0,LEN(TRIM(${letter}6))=0)" in xml
    assert "TRIM($D6)" not in xml


def test_what_stands_twice_is_shown(templates: Books) -> None:
    xml = sheet_xml(templates["en"], "Go-lives").replace("&amp;", "&").replace("&quot;", '"')
    assert 'COUNTIFS($A$6:$A$2005,$A6&"",$B$6:$B$2005,$B6&"")' in xml


def test_names_and_periods_are_text_so_that_no_program_rewrites_them(templates: Books) -> None:
    styles = ElementTree.fromstring(part(templates["en"], "xl/styles.xml"))
    space = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    formats = [int(one.attrib["numFmtId"]) for one in styles.findall("x:cellXfs/x:xf", space)]
    columns = re.findall(r'<col min="(\d)" max="(\d)" [^>]*style="(\d+)"', sheet_xml(templates["en"], "Results"))
    as_text = {(int(first), int(last)) for first, last, style in columns if formats[int(style)] == TEXT}
    assert as_text == {(1, 2), (3, 3)}


def test_filled_in_rows_keep_their_types() -> None:
    row = {"service": "pay", "routes": ("/a", "/b"), "live_from": date(2026, 1, 2), "title": None}
    filled = cells(workbook(words("en"), {"services": [row]}), "Services")
    assert filled[TITLE_ROWS:] == [["pay", "", "", "/a, /b", date(2026, 1, 2), ""]]


def test_filled_in_numbers_and_choices_are_those_of_the_language() -> None:
    row = {"service": "支付", "month": "2026-07", "kind": "run", "amount": Decimal("12.5"), "person_days": 3}
    filled = cells(workbook(words("zh"), {"costs": [row]}), "投入")
    assert filled[TITLE_ROWS] == ["支付", "2026-07", "运行", 3.0, 12.5, "", ""]


def test_a_filled_in_workbook_has_no_examples() -> None:
    assert len(cells(workbook(words("en"), {}), "Services")) == TITLE_ROWS


def test_a_key_that_is_no_column_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="colour"):
        workbook(words("en"), {"services": [{"colour": "red"}]})


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    filled = workbook(words("en"), {"services": [{"service": "=1+1", "title": "=HYPERLINK()"}]})
    assert cells(filled, "Services")[TITLE_ROWS][:2] == ["=1+1", "=HYPERLINK()"]
    assert "<f>" not in sheet_xml(filled, "Services").partition("<dataValidations")[0].partition("<conditional")[0]
