"""Group-time effects, aggregations and standard errors agree with independent packages to 1e-8."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Effect, Estimate

Mpdta = Callable[[Mapping[str, object]], Units]
ROOT = Path(__file__).parents[3]
PACKAGES = ("csdid", "moderndid")
CASES = 17
every_case = pytest.mark.parametrize("index", range(CASES))
by_each_package = pytest.mark.parametrize("package", PACKAGES)


@cache
def stored(package: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / f"tests/oracles/did/{package}.json").read_text(encoding="utf-8"))
    return content


@by_each_package
def test_a_stored_output_comes_from_its_script_with_versions(package: str) -> None:
    script = (ROOT / f"oracles/did/{package}/run.py").read_bytes()
    assert stored(package)["oracle"] == f"did/{package}"
    assert stored(package)["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"
    assert package in stored(package)["packages"]
    assert len(stored(package)["answer"]) == CASES


def ours(mpdta: Mpdta, case: dict[str, Any]) -> By:
    question = Question(case["control"], case["anticipation"], case["base"], inference="normal")
    found = estimate(from_units(mpdta(case)), question)
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    return found.by


def close(mine: Effect, att: float, se: float) -> None:
    assert mine.estimate == pytest.approx(att, abs=1e-8)
    assert mine.se == pytest.approx(se, abs=1e-8)


def table(rows: Iterable[list[float | None]]) -> dict[tuple[float | None, ...], list[float | None]]:
    """By their labels; the zero of a universal base period, which has no error, is left out."""
    return {tuple(row[:-2]): row[-2:] for row in rows if row[-1] is not None}


@by_each_package
@every_case
def test_group_time_effects(mpdta: Mpdta, package: str, index: int) -> None:
    result = stored(package)["answer"][index]
    theirs = table(result["group_time"])
    mine = {(float(cell.g), float(cell.t)): cell for cell in ours(mpdta, result["case"]).group_time}
    assert set(theirs) <= set(mine)
    for labels, (att, se) in theirs.items():
        close(mine[labels], att, se)  # type: ignore[index, arg-type]


@by_each_package
@every_case
def test_overall_effects(mpdta: Mpdta, package: str, index: int) -> None:
    result = stored(package)["answer"][index]
    by = ours(mpdta, result["case"])
    overall = {"simple": by.simple, "group": by.cohort, "calendar": by.calendar, "dynamic": by.dynamic}
    for kind, mine in overall.items():
        close(mine, *result[kind]["overall"])


@by_each_package
@every_case
def test_effects_by_event_cohort_and_period(mpdta: Mpdta, package: str, index: int) -> None:
    result = stored(package)["answer"][index]
    by = ours(mpdta, result["case"])
    mine = {
        "dynamic": {(float(each.e),): each for each in by.event},
        "group": {(float(each.g),): each for each in by.cohort.each},
        "calendar": {(float(each.t),): each for each in by.calendar.each},
    }
    for kind, effects in mine.items():
        for label, (att, se) in table(result[kind]["each"]).items():
            close(effects[label], att, se)  # type: ignore[index, arg-type]
