"""Assignments as people write them, right and wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.assignment import AssignmentColumns, AssignmentTable
from tests.workspace.conftest import PLATFORM

TABLE = "assignments: [{{paths: lots.csv, columns: {{unit: c, arm: a{columns}}}{more}}}]\n"


def test_a_table_of_one_experiment_is_read(folder: Callable[..., Path]) -> None:
    more = ", experiment: pilot, of: team, split: {new: 0.3, 旧: 0.7}, baseline: 旧"
    [found] = workspace.read(folder(PLATFORM + TABLE.format(columns=", at: d", more=more))).workspace.assignments
    columns = AssignmentColumns(unit="c", arm="a", at="d")
    assert found == AssignmentTable(
        paths=("lots.csv",),
        columns=columns,
        experiment="pilot",
        of="team",
        split={"new": 0.3, "旧": 0.7},
        baseline="旧",
    )


@pytest.mark.parametrize(
    ("columns", "more", "code"),
    [
        ("", "", "assignment-experiment"),
        (", experiment: e", ", experiment: pilot", "assignment-experiment"),
        ("", ", experiment: pilot, split: {new: 0}", "split-zero"),
        ("", ", experiment: pilot, split: {new: half}", "bad-amount"),
        ("", ", experiment: pilot, split: half", "wrong-kind"),
        ("", ", experiment: pilot, of: region", "bad-choice"),
    ],
)
def test_what_is_wrong_is_named(wrong: Callable[..., list[Problem]], columns: str, more: str, code: str) -> None:
    assert code in [problem.code for problem in wrong(PLATFORM + TABLE.format(columns=columns, more=more))]
