"""`--placebo-outcome`: an outcome that the service cannot move, from the same rows as the study's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError, DataError
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Check, Estimate
from sowhat.model.study import Missing
from sowhat.studies.did import from_file
from tests.studies.conftest import FOUR, csv

NAMED = replace(FOUR, placebo="other")


def table(moves: float, folder: Path, holes: str = "", more: str = "") -> Path:
    """40 units, half of them treated at 4 of 6; `other` moves with them by `moves`, and is empty for unit 3 in 2 where
    `holes` is "other"; `y` likewise."""
    rng = np.random.default_rng(6)
    rows = ["unit,period,y,g,other"]
    for unit in range(40):
        a, b = rng.normal(size=2)
        for period in range(1, 7):
            treated = unit < 20 and period >= 4
            y, other = a + rng.normal() * 0.3 + treated, 1e6 + b + rng.normal() + moves * treated
            told = {"y": f"{y:.9f}", "other": f"{other:.9f}"}
            if (unit, period) == (3, 2):
                told.update({name: "" for name in holes.split()})
            rows.append(f"{unit},{period},{told['y']},{4 if unit < 20 else 0},{told['other']}")
    return csv("\n".join([*rows, *more.splitlines()]) + "\n", folder)


def check(path: Path, missing: Missing = "drop-unit") -> Check:
    found = from_file(path, NAMED, Question(), missing)
    assert isinstance(found, Estimate)
    return next(each for each in found.checks if each.name == "placebo-outcome")


@pytest.mark.parametrize(("moves", "verdict", "grade"), [(0.0, "pass", "C"), (4.0, "fail", "D")])
def test_an_outcome_that_moves_although_it_cannot_costs_the_grade(
    tmp_path: Path, moves: float, verdict: str, grade: str
) -> None:
    path = table(moves, tmp_path)
    found = from_file(path, NAMED, Question())
    assert isinstance(found, Estimate)
    assert (check(path).verdict, found.grade) == (verdict, grade)


def test_its_effect_is_that_of_an_estimate_of_its_own(tmp_path: Path) -> None:
    path = table(4.0, tmp_path)
    alone = from_file(path, replace(FOUR, outcome="other"), Question())
    assert isinstance(alone, Estimate)
    assert check(path).says.params["effect"] == pytest.approx(alone.estimate, abs=1e-9)


def test_nothing_else_of_the_answer_changes(tmp_path: Path) -> None:
    path = table(0.0, tmp_path)
    plain, named = from_file(path, FOUR, Question()), from_file(path, NAMED, Question())
    others = tuple(each for each in named.checks if each.name != "placebo-outcome")
    assert named.model_copy(update={"checks": others}) == plain


@pytest.mark.parametrize("missing", ["drop-unit", "available-pairs"])
def test_it_is_read_of_the_same_units_and_periods(tmp_path: Path, missing: Missing) -> None:
    """A gap of the outcome is one of the other, too."""
    (both := tmp_path / "both").mkdir()
    own, two = table(4.0, tmp_path, holes="y"), table(4.0, both, holes="y other")
    assert check(own, missing) == check(two, missing)


def test_a_gap_of_zero_takes_nothing_from_the_other(tmp_path: Path) -> None:
    (whole := tmp_path / "whole").mkdir()
    own, none = table(4.0, tmp_path, holes="y"), table(4.0, whole)
    effects = [check(path, "zero").says.params["effect"] for path in (own, none)]
    assert effects[0] == pytest.approx(effects[1], abs=1e-9)


def test_text_in_it_is_told_with_its_line(tmp_path: Path) -> None:
    path = table(0.0, tmp_path, more="50,1,0.5,0,many\n")
    with pytest.raises(DataError, match="panel-not-a-number") as caught:
        from_file(path, NAMED, Question())
    where = caught.value.problems[0].where
    assert where is not None
    assert where.line == 242


def test_one_without_end_is_told_with_its_line(tmp_path: Path) -> None:
    path = table(0.0, tmp_path, more="\n".join(f"50,{t},0.5,0,{'inf' if t == 3 else 1}" for t in range(1, 7)))
    with pytest.raises(DataError, match="panel-infinite") as caught:
        from_file(path, NAMED, Question())
    problem = caught.value.problems[0]
    assert problem.where is not None
    assert (problem.where.line, problem.params["column"]) == (244, "other")


@pytest.mark.parametrize(
    ("name", "kind", "code"), [("y", "state", "placebo-same"), ("other", "absorbing", "absorbing-options")]
)
def test_what_it_cannot_be(tmp_path: Path, name: str, kind: str, code: str) -> None:
    call = EstimateCall(
        table(0.0, tmp_path), unit="unit", period="period", outcome="y", first_treated="g", placebo_outcome=name
    )
    with pytest.raises(CallError, match=code):
        estimate(replace(call, outcome_kind=kind))
