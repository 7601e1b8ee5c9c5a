"""A table as CSV."""

from __future__ import annotations

import csv

import pytest

from sowhat.render.table import to_csv
from sowhat.stories.pieces import Cell, Column, Row, Scalar, Table


def exported(*values: Scalar) -> str:
    rows = tuple(Row(None, (Cell("shown", value),)) for value in values)
    return to_csv(Table("t", "", (Column("service", "Service"),), rows, ""))


def test_it_has_keys_and_values_not_words() -> None:
    assert exported("pay", 0.25) == "service\r\npay\r\n0.25\r\n"


def test_nothing_is_an_empty_cell() -> None:
    assert next(csv.DictReader(exported(None, "x").splitlines()[::2])) == {"service": "x"}


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_text_that_a_spreadsheet_would_run_is_quoted(formula: str) -> None:
    assert exported(formula).splitlines()[1].strip('"').startswith("'")


def test_a_negative_number_stays_a_number() -> None:
    assert exported(-5).splitlines()[1] == "-5"
