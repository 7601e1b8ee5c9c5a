"""The query as text: every dialect's own parser reads it, it is made of plain aggregates, and small groups stay in."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlglot
from sqlglot import expressions as exp

from sowhat.errors import CallError
from sowhat.model.value import Span
from sowhat.studies.moments_file import read
from sowhat.studies.query.dialect import DIALECTS, NAMES
from sowhat.studies.query.text import columns, reads
from tests.servers.engines import DuckDB
from tests.studies.query.companies import COMPANIES, STARTS, Company

READ_AS = {"maxcompute": "hive"}
"""A parser stands in where a dialect has none."""

ALLOWED = {"Count", "Avg", "Sum", "Min", "Max"}


@pytest.mark.parametrize("dialect", NAMES)
@pytest.mark.parametrize("company", COMPANIES.values(), ids=COMPANIES)
def test_each_dialect_reads_it_as_one_select_of_plain_aggregates(
    company: Company, dialect: str, tmp_path: Path
) -> None:
    [tree] = sqlglot.parse(company.sql(tmp_path, dialect), read=READ_AS.get(dialect, dialect))
    assert isinstance(tree, exp.Union)
    assert {type(each).__name__ for each in tree.find_all(exp.AggFunc)} <= ALLOWED
    assert not list(tree.find_all(exp.Window, exp.Pow, exp.DML, exp.Create, exp.Command))


def test_only_the_declared_tables_are_read(tmp_path: Path) -> None:
    tree = sqlglot.parse_one(COMPANIES["values"].sql(tmp_path, lives="lives"), read="duckdb")
    made = {each.alias for each in tree.find_all(exp.CTE)}
    assert {table.name for table in tree.find_all(exp.Table)} - made == {"active", "rosters", "lives"}


def test_the_request_names_all_columns_that_are_read(tmp_path: Path) -> None:
    company = COMPANIES["customers who moved"]
    tree = sqlglot.parse_one(company.sql(tmp_path, lives="lives"), read="duckdb")
    steps = ("outcome_read", "roster_read", "go_live_read")
    found = [each for each in tree.find_all(exp.CTE) if each.alias in steps]
    read_ = {column.name for each in found for column in each.find_all(exp.Column) if column.this.quoted}
    told = {name for _, _, names in reads(company.terms(tmp_path, lives="lives")) for name in names}
    assert read_ == told


def answer(company: Company, folder: Path) -> Path:
    engine, path = DuckDB(), folder / "answer.csv"
    for table, rows in company.files(folder).items():
        engine.load(table, rows)
    engine.answer(company.sql(folder), path)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_answer_has_the_columns_that_the_request_lists(tmp_path: Path) -> None:
    company = COMPANIES["values"]
    with answer(company, tmp_path).open(encoding="utf-8") as file:
        assert tuple(file.readline().strip().split(",")) == columns(company.terms(tmp_path))


SMALL = Company(sizes=(40, 25, 12, 22, 5, 4, 3, 60, 33, 27, 7, 6), starts=STARTS)


def test_no_group_of_fewer_than_twenty_customers_is_in_the_answer(tmp_path: Path) -> None:
    found = rows(answer(SMALL, tmp_path))
    assert min(float(row["n"]) for row in found if row["kind"] in ("mean", "team", "cov")) >= 20


def test_teams_that_went_together_and_customers_left_out_are_told(tmp_path: Path) -> None:
    # 12 goes with 25; 5 and 4 with 22; 7 and 6 with 27. The cohort of 3 is left out, and told as 20.
    handed = read(answer(SMALL, tmp_path))
    assert (handed.left_out, handed.pooled) == (20, 8)


def test_of_small_teams_together_no_team_can_be_told_by_subtraction(tmp_path: Path) -> None:
    found = rows(answer(SMALL, tmp_path))
    cohort = [row for row in found if row["cohort"] == "20260209" and row["kind"] == "team"]
    assert [(row["name"], row["n"]) for row in cohort] == [("+20260209", "31.0")]


def test_a_day_that_cannot_be_read_is_counted_not_taken_for_another(tmp_path: Path) -> None:
    files = COMPANIES["values"].files(tmp_path)
    told = files["active"].read_text(encoding="utf-8").replace("2026-02-16", "2026-W08")
    files["active"].write_text(told, encoding="utf-8")
    engine = DuckDB()
    for table, path in files.items():
        engine.load(table, path)
    engine.answer(COMPANIES["values"].sql(tmp_path), tmp_path / "answer.csv")
    [unread] = [row["n"] for row in rows(tmp_path / "answer.csv") if row["kind"] == "unread"]
    assert float(unread) == sum(COMPANIES["values"].sizes)


def test_an_outcome_that_nobody_here_has_seen_is_asked_for_by_the_window(tmp_path: Path) -> None:
    company = replace(COMPANIES["values"], window=Span(from_=date(2026, 1, 5), to=date(2026, 3, 2)))
    seen, unseen = company.terms(tmp_path), company.terms(tmp_path, unseen=True)
    assert unseen == seen


@pytest.mark.parametrize(
    ("company", "code"),
    [
        (replace(COMPANIES["values"], starts=(None,) * 12), "query-no-go-live"),
        (replace(COMPANIES["values"], missing="available-pairs"), "query-available-pairs"),
        (replace(COMPANIES["values"], weeks=70), "query-long"),
    ],
)
def test_a_study_that_cannot_be_asked_so_says_why(company: Company, code: str, tmp_path: Path) -> None:
    with pytest.raises(CallError) as refused:
        company.terms(tmp_path)
    assert refused.value.problems[0].code == code


@pytest.mark.parametrize("name", ["dw.t; DROP TABLE x", "a b", "x`y", ""])
def test_a_table_is_named_or_refused(name: str) -> None:
    with pytest.raises(CallError) as refused:
        DIALECTS["hive"].table(name)
    assert refused.value.problems[0].code == "query-bad-table"


@pytest.mark.parametrize(
    ("dialect", "said"), [("duckdb", "'o''brien'"), ("hive", r"'o\'brien'"), ("mysql", "'o''brien'")]
)
def test_a_quote_in_a_team_s_name_ends_no_text(dialect: str, said: str) -> None:
    assert DIALECTS[dialect].literal("o'brien") == said
