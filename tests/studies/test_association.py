"""An association from a file: with and without periods, clusters, weights, many units, wrong rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sowhat.errors import DataError
from sowhat.evidence.association.estimate import AssociationQuestion
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByAssociation
from sowhat.studies import association
from sowhat.studies.columns import Columns

Cells = list[list[object]]
ONCE = Columns("", "customer", "", "orders", "since", stratum="segment")
RNG = np.random.default_rng(9)
SIDE, STRATUM = RNG.integers(0, 2, 60), RNG.integers(0, 2, 60)
Y = np.round(RNG.normal(5.0 + SIDE + 3 * STRATUM), 4)


def rows(copies: int = 1) -> Cells:
    return [
        [f"c{copy}-{at:02}", Y[at], "2026-03-02" if SIDE[at] else "", "ab"[STRATUM[at]]]
        for copy in range(copies)
        for at in range(60)
    ]


def written(folder: Path, lines: Cells, *more: str) -> Path:
    path = folder / "customers.csv"
    head = ",".join(["customer", "orders", "since", "segment", *more])
    path.write_text("\n".join([head, *(",".join(map(str, line)) for line in lines)]), encoding="utf-8")
    return path


def answer(path: Path, columns: Columns = ONCE) -> Estimate:
    found = association.from_file(path, columns, AssociationQuestion())
    assert isinstance(found, Estimate), found
    return found


def by_hand() -> float:
    gaps = [Y[(SIDE == 1) & (s == STRATUM)].mean() - Y[(SIDE == 0) & (s == STRATUM)].mean() for s in (0, 1)]
    return float(np.average(gaps, weights=[((SIDE == 1) & (s == STRATUM)).sum() for s in (0, 1)]))


def test_one_row_a_unit_gives_the_standardised_difference(tmp_path: Path) -> None:
    found = answer(written(tmp_path, rows()))
    assert found.estimate == pytest.approx(by_hand(), rel=1e-10)
    assert (found.grade, found.n.units, found.n.treated, found.n.periods) == ("D", 60, int(SIDE.sum()), 1)


@pytest.mark.parametrize(("yes", "no"), [("true", "false"), ("1", "0"), ("yes", "no"), ("是", "否")])
def test_a_column_that_only_says_whether_will_do(tmp_path: Path, yes: str, no: str) -> None:
    lines = [[unit, y, yes if since else no, segment] for unit, y, since, segment in rows()]
    assert answer(written(tmp_path, lines)).estimate == pytest.approx(by_hand(), rel=1e-10)


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    found, again = answer(written(tmp_path, rows())), answer(written(tmp_path, rows()[::-1]))
    assert found.data == again.data
    assert found.estimate == pytest.approx(again.estimate, rel=1e-12)


def test_more_than_five_hundred_units_come_to_the_same_as_left_out_in_turn(tmp_path: Path) -> None:
    many = answer(written(tmp_path, rows(10)))
    few = answer(written(tmp_path, rows(8)))
    assert (many.inference.method, few.inference.method) == ("normal", "jackknife")
    assert many.estimate == pytest.approx(few.estimate, rel=1e-10)
    assert many.se * np.sqrt(10) == pytest.approx(few.se * np.sqrt(8), rel=0.01)
    assert many.inference.effective_treated == pytest.approx(10 * SIDE.sum(), rel=1e-9)


def test_a_team_that_has_both_is_a_deciding_unit_of_both_sides(tmp_path: Path) -> None:
    lines = [[*line, f"t{at % 10}"] for at, line in enumerate(rows(10))]
    columns = Columns("", "customer", "", "orders", "since", stratum="segment", cluster="team")
    found = answer(written(tmp_path, lines, "team"), columns)
    assert (found.n.clusters, found.inference.treated_clusters, found.inference.control_clusters) == (10, 10, 10)


def test_weights_count(tmp_path: Path) -> None:
    doubled = [[*line, 1 + (at < 20)] for at, line in enumerate(rows())]
    twice = [*rows(), *([f"again{at}", *line[1:]] for at, line in enumerate(rows()[:20]))]
    columns = Columns("", "customer", "", "orders", "since", stratum="segment", weight="size")
    found = answer(written(tmp_path, doubled, "size"), columns)
    assert found.estimate == pytest.approx(answer(written(tmp_path, twice)).estimate, rel=1e-10)


def panel_rows() -> Cells:
    """Three months; adopters since February; everybody rises by 10 in March."""
    return [
        [unit, float(str(y)) + 10 * (month == 3), "2026-02" if since else "", segment, f"2026-{month:02}"]
        for unit, y, since, segment in rows()
        for month in (1, 2, 3)
    ]


PERIODS = Columns("", "customer", "month", "orders", "since", stratum="segment")


def test_periods_are_compared_with_themselves(tmp_path: Path) -> None:
    found = answer(written(tmp_path, panel_rows(), "month"), PERIODS)
    assert found.estimate == pytest.approx(by_hand(), rel=1e-10)
    assert isinstance(found.by, ByAssociation)
    assert found.by.crude.estimate > found.estimate + 1
    assert found.what_would_help[0].code == "help-design-staggered"


def test_what_adopters_did_before_counts_on_neither_side(tmp_path: Path) -> None:
    lines = [[*line[:1], 999 if line[2] and line[4] == "2026-01" else line[1], *line[2:]] for line in panel_rows()]
    assert answer(written(tmp_path, lines, "month"), PERIODS).estimate == pytest.approx(by_hand(), rel=1e-10)


def test_months_of_one_unit_are_not_units(tmp_path: Path) -> None:
    once, often = answer(written(tmp_path, rows())), answer(written(tmp_path, panel_rows(), "month"), PERIODS)
    assert often.n.clusters == 60
    assert often.se == pytest.approx(once.se, rel=1e-9)


def test_a_row_without_an_outcome_is_told(tmp_path: Path) -> None:
    lines = rows()
    lines[4][1] = ""
    found = answer(written(tmp_path, lines))
    assert found.n.units == 59
    assert [check.verdict for check in found.checks if check.name == "missing"] == ["weak"]


def test_a_unit_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="association-unit-twice") as raised:
        answer(written(tmp_path, [*rows(), rows()[3]]))
    where = raised.value.problems[0].where
    assert where is not None
    assert where.line == 62


def test_a_unit_in_two_strata_is_refused(tmp_path: Path) -> None:
    lines = panel_rows()
    lines[1][3] = "b" if lines[1][3] == "a" else "a"
    with pytest.raises(DataError, match="panel-two-values"):
        answer(written(tmp_path, lines, "month"), PERIODS)
