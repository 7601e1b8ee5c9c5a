"""`sowhat plan-rollout`, run as a user runs it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from subprocess import CompletedProcess

import numpy as np
import pytest

Sowhat = Callable[..., CompletedProcess[str]]
COLUMNS = ("--unit", "team", "--period", "week", "--outcome", "active", "--starts", "2026-06-22", "--waves", "2")


@pytest.fixture
def teams(tmp_path: Path) -> str:
    """Twelve teams, sixteen weeks."""
    rng = np.random.default_rng(2)
    with (tmp_path / "teams.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["team", "week", "active"])
        for i in range(12):
            for n in range(16):
                out.writerow([f"t{i:02}", date(2026, 1, 5) + timedelta(weeks=n), round(0.5 + rng.normal() * 0.05, 6)])
    return "teams.csv"


@pytest.mark.parametrize(("lang", "says"), [("en", "four times in five"), ("zh", "五次里有四次")])
def test_a_table_becomes_a_plan_in_both_languages(sowhat: Sowhat, teams: str, lang: str, says: str) -> None:
    done = sowhat("plan-rollout", teams, *COLUMNS, lang=lang)
    assert (done.returncode, says in done.stdout) == (0, True)


def test_the_json_is_the_whole_plan(sowhat: Sowhat, teams: str) -> None:
    found = json.loads(sowhat("plan-rollout", teams, *COLUMNS, "--json").stdout)
    assert {"waves", "places", "until", "power", "with_lot", "without_lot", "alternatives", "past"} <= set(found)
    assert found["with_lot"]["grade"] == "A"


def test_what_is_missing_is_named_with_exit_code_two(sowhat: Sowhat, teams: str) -> None:
    done = sowhat("plan-rollout", teams, "--unit", "team", "--json")
    assert (done.returncode, json.loads(done.stderr)["problems"][0]["code"]) == (2, "rollout-option-needed")


def test_a_plan_of_a_table_has_no_study_to_be_written_to(sowhat: Sowhat, teams: str) -> None:
    done = sowhat("plan-rollout", teams, *COLUMNS, "--write", "--json")
    assert (done.returncode, json.loads(done.stderr)["problems"][0]["code"]) == (2, "rollout-write-needs-study")


def test_a_number_out_of_bounds_is_no_mistake_of_ours(sowhat: Sowhat, teams: str) -> None:
    done = sowhat("plan-rollout", teams, *COLUMNS, "--seed", "-1", "--json")
    assert (done.returncode, json.loads(done.stderr)["problems"][0]["code"]) == (2, "rollout-bad-number")
