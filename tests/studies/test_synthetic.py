"""A synthetic comparison from a file: periods as people write them, gaps, and rows that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest

from sowhat.errors import DataError, SowhatError
from sowhat.evidence.synthetic.estimate import SyntheticQuestion
from sowhat.model.estimate import BySynthetic, Estimate, NotEstimable
from sowhat.studies.columns import Columns
from sowhat.studies.synthetic import MOST_PERIODS, MOST_UNITS, from_file
from tests.evidence.aggregates import answered, drawn, panel_of

FOUR = Columns(relation="", unit="unit", period="period", outcome="y", first="g")
Row = tuple[object, object, object, object]


def rows_of(case: str, never: object = "") -> list[Row]:
    panel = panel_of(case)
    starts = [never if start is None else panel.periods[start] for start in panel.starts]
    return [
        (unit, period, repr(float(y)), first)
        for unit, values, first in zip(panel.units, panel.y, starts, strict=True)
        for period, y in zip(panel.periods, values, strict=True)
    ]


def written(folder: Path, rows: Sequence[Row]) -> Path:
    path = folder / "panel.csv"
    lines = [",".join(map(str, row)) for row in rows]
    path.write_text("\n".join(["unit,period,y,g", *lines]) + "\n", encoding="utf-8")
    return path


def told(path: Path) -> Estimate:
    found = from_file(path, FOUR, SyntheticQuestion())
    assert isinstance(found, Estimate)
    return found


@pytest.mark.parametrize("case", ["prop99", "several", "staggered", "wide"])
def test_a_file_agrees_with_numbers_in_memory(tmp_path: Path, case: str) -> None:
    found, plain = told(written(tmp_path, rows_of(case))), answered(panel_of(case))
    assert (found.estimate, found.se, found.p) == pytest.approx((plain.estimate, plain.se, plain.p), abs=1e-9)
    assert found.n == plain.n


def test_the_order_of_rows_changes_neither_answer_nor_fingerprint(tmp_path: Path) -> None:
    rows = rows_of("wide")
    one = told(written(tmp_path, rows))
    other = told(written(tmp_path, [rows[at] for at in np.random.default_rng(0).permutation(len(rows))]))
    assert one == other


def test_parquet_says_the_same_as_csv(tmp_path: Path) -> None:
    rows = rows_of("wide", never=0)
    columns = list(zip(*rows, strict=True))
    table = pa.table(
        {"unit": columns[0], "period": columns[1], "y": [float(str(y)) for y in columns[2]], "g": columns[3]}
    )
    pa.parquet.write_table(table, tmp_path / "panel.parquet")
    assert told(tmp_path / "panel.parquet").data == told(written(tmp_path, rows)).data


@pytest.mark.parametrize("never", ["", "0", "never", "inf", "NaN", "2030"])
def test_never_is_written_in_many_ways(tmp_path: Path, never: str) -> None:
    assert told(written(tmp_path, rows_of("prop99", never))).estimate == pytest.approx(-15.6042309, abs=1e-7)


def quarters(rows: Sequence[Row]) -> list[Row]:
    def word(value: object) -> object:
        return f"{2020 + (int(str(value)) - 1) // 4}Q{(int(str(value)) - 1) % 4 + 1}" if value else value

    return [(unit, word(period), y, word(first)) for unit, period, y, first in rows]


def test_periods_may_be_quarters_and_starts_days_in_them(tmp_path: Path) -> None:
    rows = [(unit, t, y, "2022-05-15" if g else "") for unit, t, y, g in quarters(rows_of("wide"))]
    early = answered(panel_of("wide"))
    found = told(written(tmp_path, [(u, t, y, "2026-02-10" if g else "") for u, t, y, g in rows]))
    assert found.estimate == pytest.approx(early.estimate, abs=1e-9)
    assert isinstance(found.by, BySynthetic)
    assert found.by.cohort[0].times[0].t in {f"{year}Q{q}" for year in range(2020, 2026) for q in (1, 2, 3, 4)}


def test_a_start_between_two_observed_periods_begins_with_the_next(tmp_path: Path) -> None:
    rows = [row for row in rows_of("prop99") if row[1] != 1989]
    found = told(written(tmp_path, rows))
    assert isinstance(found.by, BySynthetic)
    assert (found.n.periods, found.by.cohort[0].g, len(found.by.cohort[0].path)) == (30, 1989, 30)


def test_a_unit_with_a_gap_is_left_out_and_named(tmp_path: Path) -> None:
    rows = [row for row in rows_of("prop99") if (row[0], row[1]) != ("Nevada", 1975)]
    found = told(written(tmp_path, rows))
    [check] = [check for check in found.checks if check.name == "missing"]
    assert (check.verdict, check.says.params["units"], found.n.units) == ("weak", "Nevada", 38)


def test_without_the_only_treated_unit_there_is_no_number(tmp_path: Path) -> None:
    rows = [row if row[:2] != ("California", 1975) else (*row[:2], "", row[3]) for row in rows_of("prop99")]
    found = from_file(written(tmp_path, rows), FOUR, SyntheticQuestion())
    assert isinstance(found, NotEstimable)
    assert [reason.code for reason in found.reasons] == ["reason-no-treated"]
    assert {check.name: check.verdict for check in found.checks}["missing"] == "weak"


RUINED: Mapping[str, Callable[[list[Row]], list[Row]]] = {
    "panel-unit-period-twice": lambda rows: [*rows, rows[40]],
    "panel-two-values": lambda rows: [*rows[:5], (*rows[5][:3], 3), *rows[6:]],
    "panel-not-a-number": lambda rows: [*rows[:5], (*rows[5][:2], "many", rows[5][3]), *rows[6:]],
    "panel-infinite": lambda rows: [*rows[:5], (*rows[5][:2], "inf", rows[5][3]), *rows[6:]],
    "panel-value-missing": lambda rows: [("", *rows[0][1:]), *rows[1:]],
    "panel-empty": lambda rows: [],
    "panel-first-treated-unreadable": lambda rows: [*rows, ("new", rows[0][1], 1, "soon")],
}


@pytest.mark.parametrize("code", RUINED)
def test_rows_that_contradict_each_other_are_named(tmp_path: Path, code: str) -> None:
    with pytest.raises(SowhatError) as caught:
        from_file(written(tmp_path, RUINED[code](rows_of("staggered"))), FOUR, SyntheticQuestion())
    assert caught.value.problems[0].code == code


def test_a_fault_has_its_column_and_line(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        from_file(written(tmp_path, RUINED["panel-not-a-number"](rows_of("wide"))), FOUR, SyntheticQuestion())
    [problem] = caught.value.problems
    assert problem.where is not None
    assert (problem.where.line, problem.params["column"], problem.params["value"]) == (7, "y", "many")


@pytest.mark.parametrize(
    ("units", "periods", "code"),
    [(MOST_UNITS + 1, 1, "synthetic-too-many-units"), (2, MOST_PERIODS + 1, "synthetic-too-many-periods")],
)
def test_what_is_no_panel_of_aggregates_is_refused(tmp_path: Path, units: int, periods: int, code: str) -> None:
    rows: list[Row] = [(unit, t, unit, "") for unit in range(units) for t in range(1, periods + 1)]
    with pytest.raises(DataError, match=code):
        from_file(written(tmp_path, rows), FOUR, SyntheticQuestion())


def test_periods_that_are_only_words_keep_their_order_and_say_so(tmp_path: Path) -> None:
    panel = drawn(3)
    rows: list[Row] = [
        (unit, f"step {t:02}", repr(float(y)), "step 11" if start else "")
        for unit, values, start in zip(panel.units, panel.y, panel.starts, strict=True)
        for t, y in enumerate(values)
    ]
    found = told(written(tmp_path, rows))
    assert found.estimate == pytest.approx(answered(panel).estimate, abs=1e-9)
    assert {check.name: check.verdict for check in found.checks}["period-order"] == "weak"
