"""The whole way from the published table: equal to the published analysis and to the stored output of csdid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.evidence.did.question import Question
from sowhat.model.estimate import By, Check, Estimate
from sowhat.studies.columns import Columns
from sowhat.studies.did import from_file
from tests.studies.conftest import FOUR, Panel, csv, parquet

STORED = Path(__file__).parents[1] / "oracles" / "did" / "csdid.json"
MPDTA = Columns(relation="", unit="countyreal", period="year", outcome="lemp", first="first.treat")


@pytest.fixture(scope="module")
def by(real_inputs: Path) -> By:
    found = from_file(real_inputs / "outcomes" / "mpdta.csv", MPDTA, Question(inference="normal"))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    return found.by


def test_the_published_headline(by: By) -> None:
    assert (by.simple.estimate, by.simple.se) == pytest.approx((-0.0399513, 0.0120340), abs=1e-7)


def test_the_published_dynamic_effect(by: By) -> None:
    assert (by.dynamic.estimate, by.dynamic.se) == pytest.approx((-0.0772398, 0.0199650), abs=1e-7)


def test_every_group_time_effect_is_that_of_csdid(by: By) -> None:
    plain = {"control": "never", "anticipation": 0, "base": "varying", "data": "all"}
    answers = json.loads(STORED.read_text(encoding="utf-8"))["answer"]
    rows = next(each["group_time"] for each in answers if each["case"] == plain)
    theirs = {(g, t): (effect, se) for g, t, effect, se in rows if se is not None}
    mine = {(float(each.g), float(each.t)): (each.estimate, each.se) for each in by.group_time}
    assert mine.keys() == theirs.keys()
    for key, values in theirs.items():
        assert mine[key] == pytest.approx(values, abs=1e-8)


def check(found: object, name: str) -> Check:
    assert isinstance(found, Estimate)
    return next(each for each in found.checks if each.name == name)


def test_dropped_units_are_said(tmp_path: Path) -> None:
    panel = Panel.random(3)
    panel.y[5, 2] = float("nan")
    missing = check(from_file(parquet(panel.table(), tmp_path), FOUR, Question()), "missing")
    told = {name: missing.says.params[name] for name in ("units", "share")}
    assert (missing.verdict, missing.says.code, told) == ("weak", "check-missing-dropped", {"units": 1, "share": 0.3})


def test_periods_on_no_calendar_are_said(tmp_path: Path) -> None:
    rows = [f"{u},{t},{(u * t) % 7},{'wave 2' if u % 2 else ''}" for u in range(40) for t in (1, 2, 3)]
    named = [row.replace(f",{t},", f",wave {t},", 1) for row, t in zip(rows, [1, 2, 3] * 40, strict=True)]
    found = from_file(csv("\n".join(["unit,period,y,g", *named]), tmp_path), FOUR, Question())
    assert check(found, "period-order").verdict == "weak"


@pytest.mark.parametrize("first", [0, 1])
def test_a_column_of_0_and_1_beside_a_first_period_called_1_is_asked_about(tmp_path: Path, first: int) -> None:
    """From a period called 0 on it may well be the second one."""
    rows = [f"{u},{t},{(u * 7 + t) % 5},{u % 2}" for u in range(40) for t in range(first, first + 4)]
    found = from_file(csv("\n".join(["unit,period,y,g", *rows]) + "\n", tmp_path), FOUR, Question())
    assert ("help-since-when" in {remark.code for remark in found.what_would_help}) == (first == 1)
