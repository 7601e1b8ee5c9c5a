"""Rows that contradict themselves are refused with the column and the line; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.errors import CallError, DataError, Problem, SowhatError
from sowhat.studies.columns import Columns
from tests.studies.conftest import FOUR, Panel, csv, parquet, read, with_roles

HEAD = "unit,period,y,g,cluster,stratum,weight,denominator"
SOUND = [
    f"{unit},{period},{unit + period / 7},{3 * (unit % 2)},c{unit},s,1,2" for unit in (1, 2, 3) for period in (1, 2, 3)
]


def table(*, line: int | None = None, becomes: str = "", more: str = "") -> str:
    """Nine sound rows, one of them changed; the header is line 1."""
    rows = [HEAD, *SOUND]
    if line is not None:
        rows[line - 1] = becomes
    return "\n".join([*rows, *more.splitlines()]) + "\n"


def problem(text: str, folder: Path, columns: Columns = FOUR) -> Problem:
    with pytest.raises(SowhatError) as caught:
        read(csv(text, folder), columns)
    return caught.value.problems[0]


def test_the_sound_rows_are_read(tmp_path: Path) -> None:
    assert read(csv(table(), tmp_path), with_roles(["cluster", "stratum", "weight", "denominator"])).units == 3


CASES = [
    ("1,3,many,3,c1,s,1,2", "panel-not-a-number", "y"),
    ("1,3,inf,3,c1,s,1,2", "panel-infinite", "y"),
    ("1,3,2,2,c1,s,1,2", "panel-two-values", "g"),
    ("1,3,2,3,c9,s,1,2", "panel-two-values", "cluster"),
    ("1,3,2,3,c1,t,1,2", "panel-two-values", "stratum"),
    ("1,3,2,3,c1,s,7,2", "panel-two-values", "weight"),
    ("1,3,2,3,c1,s,-7,2", "panel-bad-weight", "weight"),
    ("1,3,2,3,c1,s,x,2", "panel-not-a-number", "weight"),
    ("1,3,2,3,c1,s,1,4", "panel-denominator-moves", "denominator"),
    ("1,2,2,3,c1,s,1,2", "panel-unit-period-twice", "period"),
    ("1,,2,3,c1,s,1,2", "panel-value-missing", "period"),
    (",3,2,3,c1,s,1,2", "panel-value-missing", "unit"),
]


@pytest.mark.parametrize(("row", "code", "column"), CASES)
def test_a_wrong_row_is_told_with_its_column_and_line(tmp_path: Path, row: str, code: str, column: str) -> None:
    columns = with_roles(["cluster", "stratum", "weight", "denominator"])
    found = problem(table(line=4, becomes=row), tmp_path, columns)
    assert (found.code, found.params["column"]) == (code, column)
    assert found.where is not None
    assert found.where.line == 4


def test_a_unit_without_a_cluster_is_told(tmp_path: Path) -> None:
    text = table().replace(",c2,", ",,")
    assert problem(text, tmp_path, with_roles(["cluster"])).params == {
        "column": "cluster", "unit": "2", "value": "", "other": "",
    }  # fmt: skip


def test_every_missing_column_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        read(csv(table(), tmp_path), replace(FOUR, unit="Units", first="go_live"))
    assert [(p.code, p.params["nearest"]) for p in caught.value.problems] == [
        ("estimate-missing-column", "unit"),
        ("estimate-missing-column", ""),
    ]


def test_a_first_treated_value_on_no_calendar_is_told(tmp_path: Path) -> None:
    assert problem(table().replace(",3,c", ",soon,c"), tmp_path).code == "panel-first-treated-unreadable"


def test_a_table_without_rows_is_told(tmp_path: Path) -> None:
    assert problem(HEAD + "\n", tmp_path).code == "panel-empty"


def test_a_panel_without_a_whole_unit_is_told(tmp_path: Path) -> None:
    text = "\n".join([HEAD, *SOUND[:2], *SOUND[4:6]]) + "\n"
    with pytest.raises(DataError, match="panel-no-whole-unit"):
        read(csv(text, tmp_path))


def test_too_many_periods_are_refused(tmp_path: Path) -> None:
    rows = [f"1,{period},0.5,0,c,s,1,2" for period in range(1, 200)]
    assert problem("\n".join([HEAD, *rows]), tmp_path).code == "panel-too-many-periods"


def test_an_infinite_outcome_in_a_large_parquet_file_is_told(tmp_path: Path) -> None:
    panel = Panel.random(4, 1200)
    panel.y[700, 2] = float("inf")
    with pytest.raises(DataError, match="panel-infinite"):
        read(parquet(panel.table(), tmp_path))


FLAGS = [("1", "0"), ("yes", "no"), ("True", "False"), ("1", ""), ("treated", "control"), ("是", "否")]


@pytest.mark.parametrize(("yes", "no"), FLAGS)
def test_a_column_that_says_whether_and_not_since_when_is_told(tmp_path: Path, yes: str, no: str) -> None:
    rows = [f"{unit},{2000 + t},{unit + t},{yes if unit % 2 else no}" for unit in range(8) for t in range(3)]
    found = problem("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path)
    assert (found.code, found.params) == ("panel-first-treated-flag", {"column": "g", "value": yes})


def test_a_flag_that_turns_on_is_told_with_its_line(tmp_path: Path) -> None:
    rows = [f"{unit},{t},{unit + t},{int(unit % 2 and t >= 2)}" for unit in range(8) for t in range(4)]
    found = problem("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path)
    assert found.where is not None
    assert (found.code, found.where.line) == ("panel-first-treated-flag", 8)


def test_a_start_in_the_period_called_1_is_no_flag(tmp_path: Path) -> None:
    rows = [f"{unit},{t},{unit + t},{unit % 2}" for unit in range(8) for t in range(3)]
    assert read(csv("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path)).units == 8


@pytest.mark.parametrize("text", ["inf", "-Infinity", "1e999"])
def test_an_infinite_outcome_is_found_behind_negative_ones(tmp_path: Path, text: str) -> None:
    rows = [f"{unit},{t},{text if (unit, t) == (2, 3) else -unit - t},0" for unit in range(4) for t in (1, 2, 3)]
    found = problem("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path)
    assert found.where is not None
    assert (found.code, found.where.line) == ("panel-infinite", 10)


def test_a_first_treated_value_on_no_calendar_has_its_column_and_line(tmp_path: Path) -> None:
    found = problem(table(line=6, becomes="2,2,2.3,soon,c2,s,1,2"), tmp_path)
    assert found.where is not None
    assert (found.where.line, found.params["column"], found.params["value"]) == (6, "g", "soon")


def test_a_period_that_may_be_two_days_has_its_column_and_line(tmp_path: Path) -> None:
    rows = [f"{unit},{day},{unit},0" for unit in range(4) for day in ("03/04/2026", "05/06/2026")]
    found = problem("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path)
    assert found.where is not None
    assert (found.code, found.where.line, found.params["column"]) == ("panel-period-ambiguous", 2, "period")
