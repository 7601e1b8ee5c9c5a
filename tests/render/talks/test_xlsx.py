"""A talk's figures as a workbook: read again, numbers are numbers, text is text and never computed."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from sowhat.model.talk import Listed, Slide, Talk
from sowhat.render.talks.xlsx import xlsx
from tests.render.talks.office_samples import estimates
from tests.render.talks.samples import figure, hostile, said, speaker, talk

CLAIM = "/value/claims/settlement-retention"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1")


def sheets(told: Talk, home: str | None = None) -> dict[str, list[list[object]]]:
    """Each sheet's rows from its head on."""
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx(told, speaker(told.language), home=home)))
    return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()[3:]] for name in book.sheet_names}


def of(*slides: Slide) -> Talk:
    return talk("en").model_copy(update={"slides": slides})


def test_the_same_talk_gives_the_same_bytes() -> None:
    assert xlsx(talk("zh"), speaker("zh")) == xlsx(talk("zh"), speaker("zh"))


def test_a_figure_stands_as_read_and_exactly() -> None:
    row = sheets(talk("en"))["Figures"][2]
    assert row == [1, talk("en").slides[0].title.text, "890", 890, "customers", "", "", CLAIM]


def test_the_slides_figure_has_its_grade() -> None:
    rows = [row for row in sheets(talk("en"))["Figures"] if row[6]]
    assert rows[1][2:7] == ["1,240 customers", 1240, "customers", "", "B compared"]


def test_money_has_its_currency() -> None:
    row = next(row for row in sheets(talk("zh"))["数字"] if row[2] == "¥78 万")
    assert row[3:6] == [780000, "金额", "CNY"]


def test_a_day_is_a_day() -> None:
    day = figure("14 Sep 2026", "2026-09-14", "day", "/calendar")
    assert sheets(of(Slide(id="a", title=said("On 14 Sep 2026.", day))))["Figures"][1][3] == date(2026, 9, 14)


def test_a_charts_sheet_has_its_intervals() -> None:
    rows = sheets(of(Slide(id="a", title=said("Bars"), chart=estimates("en"))))["1 Which services kept the most"]
    assert rows[:2] == [
        ["What", *(f"customers kept this quarter{end}" for end in ("", ": low end", ": high end"))],
        ["Checkout", 1240, 890, 1590],
    ]


def test_a_cell_that_is_a_figure_is_its_number() -> None:
    rows = sheets(talk("en"))["4 Calls by service"]
    assert rows[1] == ["checkout 1", 7404, 0.4]


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_is_computed(text: str) -> None:
    listed = Listed(title=text, heads=(text, "B"), rows=((said(text), said(text, figure(text, text, "name", text))),))
    made = xlsx(of(Slide(id="a", title=said(text), table=listed), hostile()), speaker())
    with zipfile.ZipFile(BytesIO(made)) as book:
        pages = [book.read(name) for name in book.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in page or b"<f " in page for page in pages)


def test_sheets_of_one_title_have_names_of_their_own() -> None:
    chart = estimates("en").model_copy(update={"title": "A/B: [why]? " * 5})
    names = list(sheets(of(*(Slide(id=f"a{n}", title=said("Bars"), chart=chart) for n in range(12)))))
    assert len({name.casefold() for name in names}) == 13
    assert max(len(name) for name in names) <= 31


def test_addresses_are_links_where_the_application_is_known() -> None:
    made = xlsx(talk("en"), speaker("en"), home="https://sowhat.example")
    with zipfile.ZipFile(BytesIO(made)) as book:
        assert b"https://sowhat.example/value/claims/" in book.read("xl/worksheets/_rels/sheet1.xml.rels")
