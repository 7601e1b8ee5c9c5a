"""What a workbook says, and every gap in it by its cell: nothing stops because something is not filled in yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import Problem, WorkspaceError
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.workspace.workbook import TableText, examine, table_text
from sowhat.workspace.workbook_form import FORMS
from sowhat.workspace.workbook_values import name_of
from sowhat.workspace.workbook_words import choice_of, column_of, sheet_named
from tests.workspace.books import Rows, book

RESULTS: Sequence[object] = ["指标", "团队", "月份", "数值"]


def gaps(path: Path, **sheets: Rows) -> list[tuple[str, str]]:
    """The codes and cells of the gaps in a workbook with these sheets; each has words in both languages."""
    found = examine(book(path / "a.xlsx", **sheets), "a.xlsx").gaps
    assert all(explain(gap, words(language)).cure for gap in found for language in ("zh", "en"))
    return [(gap.code, place(gap)) for gap in found]


def place(problem: Problem) -> str:
    assert problem.where is not None
    return problem.where.cell or problem.where.sheet or ""


def facts(path: Path, sheet: str, **sheets: Rows) -> tuple[TableText, ...]:
    return table_text(book(path / "a.xlsx", **sheets), sheet)


SHEETS = {
    "by its name": ("应用清单", ["应用", "团队"], "apps"),
    "by its name with a number": ("3. 上线", ["服务", "团队", "日期"], "go_lives"),
    "by English words": ("Business results", ["KPI", "Team", "Month", "Value"], "results"),
    "by headers alone": ("Sheet1", ["服务名称", "使用团队", "上线日期", "决定方式"], "go_lives"),
    "by headers in two languages": ("表1", ["团队 Team", "客户编号 (Customer ID)"], "rosters"),
    "by one column a period": ("Sheet2", ["指标", "团队", "2026年6月", "2026年7月"], "results"),
    "a name whose headers mean nothing": ("数据", ["x", "y"], ""),
    "words that could be several": ("Sheet1", ["名称", "类型"], ""),
    "a log of calls": ("access", ["time", "method", "path", "status", "service", "team", "latency"], ""),
}


@pytest.mark.parametrize("case", SHEETS)
def test_a_sheet_is_recognised(tmp_path: Path, case: str) -> None:
    name, header, form = SHEETS[case]
    found = examine(book(tmp_path / "a.xlsx", **{name: [header]}), "a.xlsx")
    assert [sheet.form for sheet in found.sheets] == [form]


def test_every_column_and_choice_is_known_by_its_own_key() -> None:
    for form in FORMS:
        assert sheet_named(form.key) == form.key
        assert [column_of(form.key, column.key) for column in form.columns] == [column.key for column in form.columns]
        assert all(choice_of(one.choices, code.upper()) == code for one in form.columns for code in one.choices)


def test_examples_helps_totals_and_repeated_headers_are_no_rows(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [
        RESULTS,
        ["例：留存", "甲", "2026-07", 1],
        ["说明：每月一行"],
        ["留存", "甲", "2026-07", 1],
        RESULTS,
    ]
    found = examine(book(tmp_path / "a.xlsx", 结果=[*rows, ["合计", "", "", 1]]), "a.xlsx")
    assert [(sheet.rows, sheet.examples) for sheet in found.sheets] == [(1, 1)]
    assert [(gap.code, place(gap)) for gap in found.gaps] == [("workbook-total", "A6")]


HALF_FILLED: dict[str, tuple[Rows, list[tuple[str, str]]]] = {
    "nothing but a header": ([RESULTS], [("workbook-sheet-empty", "结果")]),
    "nothing at all": ([], [("workbook-sheet-empty", "结果")]),
    "a row without its team": ([RESULTS, ["留存", "", "2026-07", 1]], [("workbook-cell-missing", "B2")]),
    "待定 for a value": ([RESULTS, ["留存", "甲", "2026-07", "待定"]], [("workbook-cell-missing", "D2")]),
    "a value that is none": ([RESULTS, ["留存", "甲", "2026-07", "九成"]], [("workbook-value-unreadable", "D2")]),
    "a month without a year": ([RESULTS, ["留存", "甲", "7月", 1]], [("workbook-value-unreadable", "C2")]),
    "a column that is missing": (
        [["指标", "月份", "数值"], ["留存", "2026-07", 1]],
        [("workbook-column-missing", "结果")],
    ),
    "a column of one's own": ([[*RESULTS, "心情"], ["留存", "甲", "2026-07", 1]], [("workbook-header-unknown", "E1")]),
    "two columns of one meaning": ([[*RESULTS, "值"], ["留存", "甲", "2026-07", 1]], [("workbook-header-same", "E1")]),
    "half a ratio": (
        [["指标", "团队", "月份", "分子", "分母"], ["留存", "甲", "2026-07", 5, ""]],
        [("workbook-cell-missing", "E2")],
    ),
}


@pytest.mark.parametrize("case", HALF_FILLED)
def test_a_gap_is_named_by_its_cell_and_stops_nothing(tmp_path: Path, case: str) -> None:
    rows, wanted = HALF_FILLED[case]
    assert gaps(tmp_path, 结果=rows) == wanted


def test_a_sheet_of_a_known_name_with_strange_headers_is_a_gap(tmp_path: Path) -> None:
    found = gaps(tmp_path, 应用=[["应用", "团队"], ["a", "甲"]], 上线=[["系统", "业务方"], ["支付", "甲"]])
    assert found == [("workbook-column-missing", "上线")] * 3


def test_many_gaps_of_one_kind_are_counted(tmp_path: Path) -> None:
    found = gaps(tmp_path, 结果=[RESULTS, *[["留存", "", "2026-07", 1]] * 30])
    assert (len(found), found[-1]) == (21, ("workbook-more", "结果"))


def test_a_header_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        gaps(tmp_path, 结果=[["指标", "团队", "月份", "数值", "数值"], ["留存", "甲", "2026-07", 1, 2]])
    assert [(one.code, place(one), one.params["first"]) for one in caught.value.problems] == [
        ("workbook-header-twice", "E1", "D1")
    ]


def test_results_are_told_under_the_forms_own_columns(tmp_path: Path) -> None:
    rows: Rows = [["统计月份", "团队", "指标", "留存数", "总数"], ["2026年7月", "渠道/一组", "周 留存", "1.2万", 20000]]
    [table] = facts(tmp_path, "@results", 结果=rows)
    assert table.header == ("outcome", "unit", "period", "value", "numerator", "denominator")
    assert table.lines == ((2, ("周-留存", "渠道-一组", "2026年7月", "", "1.2万", "20000")),)


def test_the_key_of_a_customer_stays_as_typed(tmp_path: Path) -> None:
    rows: Rows = [["指标", "客户", "月份", "数值"], ["留存", "C/001 *", "2026-07", 1]]
    [table] = facts(tmp_path, "@results:customer", 结果=rows)
    assert table.lines[0][1][1] == "C/001 *"


def test_one_column_a_month_makes_one_table_each(tmp_path: Path) -> None:
    rows: Rows = [
        ["指标", "团队", "2026年6月", "2026年7月"],
        ["留存", "甲", 0.9, ""],
        ["留存", "乙", 0.8, "-"],
        ["留存", "丙", "", 0.7],
    ]
    june, july = facts(tmp_path, "@results", 结果=rows)
    assert (june.column, [(number, cells[2:4]) for number, cells in june.lines]) == (
        "C",
        [(2, ("2026-06", "0.9")), (3, ("2026-06", "0.8"))],
    )
    assert [(number, cells[2:4]) for number, cells in july.lines] == [(4, ("2026-07", "0.7"))]


@pytest.mark.parametrize("header", ["项目编号", "项目代码", "Project code", "project_id", "WBS"])
def test_costs_carry_the_code_of_their_project(tmp_path: Path, header: str) -> None:
    rows: Rows = [["服务", "月份", "人天", header], ["pay", "202607", "12", "IT-7"]]
    [costs] = facts(tmp_path, "@costs", 成本=rows)
    assert [dict(zip(costs.header, cells, strict=True))["project_code"] for _, cells in costs.lines] == ["IT-7"]


def test_costs_and_rosters_are_told(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "成本": [["服务", "月份", "类型", "人天", "金额"], ["统一 结账", "202607", "研发", "12人天", ""]],
        "客户": [["团队", "客户编号"], ["渠道 一组", "C1"]],
    }
    [costs] = facts(tmp_path, "@costs", **sheets)
    [rosters] = table_text(tmp_path / "a.xlsx", "@rosters")
    assert costs.lines == ((2, ("统一-结账", "202607", "build", "", "12", "")),)
    assert rosters.lines == ((2, ("渠道-一组", "C1", "", "")),)


def test_any_sheet_is_told_by_its_name(tmp_path: Path) -> None:
    [table] = facts(tmp_path, "Q", Q=[["a", "b"], [], [1, 2], ["e.g. 1", 2]])
    assert (table.header, table.lines) == (("a", "b"), ((3, ("1", "2")),))


def test_a_sheet_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"workbook-no-sheet .*'known': 'Q'"):
        facts(tmp_path, "P", Q=[["a", "b"]])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Retail Banking", "Retail-Banking"),
        ("渠道/一组", "渠道-一组"),
        (" Ａ组（新） ", "A组新"),
        ("a -- b", "a-b"),
        ("-.x", "x"),
        ("***", ""),
        ("长" * 80, "长" * 63),
    ],
)
def test_a_name_is_made_of_a_text(text: str, name: str) -> None:
    assert name_of(text) == name


KNOWN = st.sampled_from(
    [column for form in FORMS for column in (*(one.key for one in form.columns), form.key)]
    + ["团队", "应用", "2026年7月", "2026", "7月", "例：x", "合计", "#REF!", "待定", "1.2万", "7/1/2026", "own-choice"]
)
CELLS = KNOWN | st.text(max_size=8)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["结果", "apps", "costs", "Sheet1", "x"]), st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_any_grid_is_understood_or_its_problem_has_a_place(
    tmp_path_factory: pytest.TempPathFactory, name: str, rows: Sequence[Sequence[str]]
) -> None:
    path = tmp_path_factory.mktemp("grid") / f"{name}.csv"
    path.write_text("\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in rows), "utf-8", "replace")
    try:
        problems: Sequence[Problem] = examine(path, "a.csv").gaps
        assert all(len(cells) == len(one.header) for one in table_text(path, "@results") for _, cells in one.lines)
    except WorkspaceError as error:
        problems = error.problems
    for problem in problems:
        assert problem.where is not None
        assert explain(problem, words("zh")).says


def test_a_formula_that_nothing_calculated_is_a_gap_and_no_empty_cell(tmp_path: Path) -> None:
    book(tmp_path / "a.xlsx", 经营结果=[RESULTS, ["留存", "甲", "2026-07", "=1+1"]])
    with ZipFile(tmp_path / "a.xlsx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with ZipFile(tmp_path / "a.xlsx", "w") as package:
        for name, part in parts.items():
            package.writestr(name, part.replace(b"</f><v>0</v>", b"</f><v></v>"))
    found = examine(tmp_path / "a.xlsx", "a.xlsx")
    assert [(gap.code, place(gap)) for gap in found.gaps] == [("workbook-formula-pending", "D2")]
