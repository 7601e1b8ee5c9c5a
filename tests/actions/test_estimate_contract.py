"""The JSON of `sowhat estimate --json`, key by key and type by type, of every design and of every refusal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from sowhat.actions.estimate import DESIGNS, EstimateCall, estimate
from sowhat.model.estimate import Design, Grade, Verdict
from sowhat.stories.words import words

Answer = dict[str, Any]
KEYS = {
    *("status", "design", "estimand", "estimate", "se", "ci", "p", "confidence", "grade", "checks", "what_would_help"),
    *("n", "inference", "mde", "by", "data", "version"),
}
OF_DID = {"simple", "event", "cohort", "calendar", "group_time"}
OPTIONS: dict[str, dict[str, object]] = {
    "did": {"unit": "unit", "period": "month", "outcome": "y", "first_treated": "g"},
    "synthetic": {"unit": "unit", "period": "month", "outcome": "y", "first_treated": "g"},
    "protection": {"unit": "unit", "period": "month", "outcome": "y", "first_treated": "g"},
    "association": {"unit": "unit", "outcome": "y", "first_treated": "g"},
    "experiment": {"unit": "unit", "arm": "arm", "outcome": "y"},
    "series": {"period": "month", "outcome": "y", "starts": "30"},
}


def panel(treated: int) -> str:
    """30 units over 12 months, `treated` of them from the seventh on."""
    rng = np.random.default_rng(7)
    rows = [
        f"u{unit},{t},{20 + rng.normal() - 2 * (unit < treated and t >= 7)},{7 if unit < treated else ''}"
        for unit in range(30)
        for t in range(1, 13)
    ]
    return "\n".join(["unit,month,y,g", *rows])


def crowd(treated: int) -> str:
    rows = [f"u{unit},{(unit * 7) % 11},{5 if unit < treated else ''}" for unit in range(60)]
    return "\n".join(["unit,y,g", *rows])


def trial(each: int) -> str:
    rows = [f"u{unit},{'ab'[unit % 2]},{(unit * 7) % 11 + unit % 2}" for unit in range(2 * each)]
    return "\n".join(["unit,arm,y", *rows])


def months(start: int) -> str:
    """40 months; the start is at 30, so that fewer of them are before it where they begin later."""
    rng = np.random.default_rng(3)
    return "\n".join(["month,y", *(f"{t},{100 + rng.normal() + 5 * (t >= 30)}" for t in range(start, 41))])


TABLES: dict[str, tuple[str, str]] = {
    "did": (panel(12), panel(0)),
    "synthetic": (panel(3), panel(30)),
    "protection": (panel(12), panel(0)),
    "association": (crowd(30), crowd(60)),
    "experiment": (trial(50), trial(1)),
    "series": (months(1), months(27)),
}
"""By design: one that can be estimated, and one that cannot."""


@pytest.fixture(params=get_args(Design))
def design(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def answer(design: str, which: int, folder: Path) -> Answer:
    (path := folder / "table.csv").write_text(TABLES[design][which] + "\n", encoding="utf-8")
    found = estimate(EstimateCall.of(path, {"design": design, **OPTIONS[design]}))
    said = found.to_json(lambda remark: words("en").say(remark.code, **remark.params))
    made: Answer = json.loads(json.dumps(said, allow_nan=False))
    return made


@pytest.fixture
def estimated(design: str, tmp_path: Path) -> Answer:
    return answer(design, 0, tmp_path)


@pytest.fixture
def refused(design: str, tmp_path: Path) -> Answer:
    return answer(design, 1, tmp_path)


def test_every_design_is_served() -> None:
    assert set(DESIGNS) == set(get_args(Design)) == set(TABLES)


def test_an_estimate_has_every_key_and_no_other(estimated: Answer) -> None:
    assert (estimated["status"], set(estimated)) == ("estimated", KEYS)


def test_a_refusal_has_the_same_keys_and_reasons(refused: Answer) -> None:
    assert (refused["status"], set(refused)) == ("not-estimable", {*KEYS, "reasons"})


def test_figures_are_numbers(estimated: Answer) -> None:
    figures = [estimated[key] for key in ("estimate", "se", "p", "confidence")]
    assert all(isinstance(value, float) for value in figures)
    assert estimated["ci"] is None or [type(end) for end in estimated["ci"]] == [float, float]
    assert estimated["mde"] is None or isinstance(estimated["mde"], float)


def test_what_there_is_not_is_null_and_never_zero(refused: Answer) -> None:
    absent = ("estimand", "estimate", "se", "ci", "p", "grade", "inference", "mde", "by")
    assert [refused[key] for key in absent] == [None] * len(absent)


def test_reasons_and_helps_are_sentences(refused: Answer) -> None:
    said = [*refused["reasons"], *refused["what_would_help"]]
    assert refused["reasons"]
    assert all(isinstance(each, str) and " " in each for each in said)


def test_the_grade_is_one_of_the_letters(estimated: Answer) -> None:
    assert estimated["grade"] in get_args(Grade)


def test_checks_are_named_judged_and_worded(estimated: Answer) -> None:
    assert estimated["checks"]
    for check in estimated["checks"]:
        assert set(check) == {"name", "verdict", "statistic", "p", "says"}
        assert check["verdict"] in get_args(Verdict)
        assert " " in check["says"]
        assert all(check[key] is None or isinstance(check[key], float) for key in ("statistic", "p"))


def test_no_check_is_there_twice(estimated: Answer) -> None:
    names = [check["name"] for check in estimated["checks"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("which", [0, 1])
def test_counts_are_whole_numbers(design: str, tmp_path: Path, which: int) -> None:
    n = answer(design, which, tmp_path)["n"]
    assert {key: type(value) for key, value in n.items()} == dict.fromkeys(
        ("units", "treated", "clusters", "periods"), int
    )


def test_inference_says_how(estimated: Answer) -> None:
    said = estimated["inference"]
    assert {"method", "df", "treated_clusters", "effective_clusters"} <= set(said)
    assert isinstance(said["method"], str)
    assert said["df"] is None or isinstance(said["df"], float)
    assert isinstance(said["treated_clusters"], int)
    assert isinstance(said["effective_clusters"], float)


@pytest.mark.parametrize("which", [0, 1])
def test_data_and_version_are_told(design: str, tmp_path: Path, which: int) -> None:
    said = answer(design, which, tmp_path)
    rows = TABLES[design][which].count("\n")
    assert (said["data"]["rows"], set(said["data"])) == (rows, {"rows", "fingerprint"})
    assert isinstance(said["data"]["fingerprint"], str)
    assert isinstance(said["version"], str)


def test_parts_of_staggered_adoption(tmp_path: Path) -> None:
    by = answer("did", 0, tmp_path)["by"]
    assert set(by) >= OF_DID
    assert {"e", "estimate", "se", "ci"} <= set(by["event"][0])
    assert {"g", "t", "estimate", "se"} <= set(by["group_time"][0])
    assert by["simple"]["estimate"] == answer("did", 0, tmp_path)["estimate"]
