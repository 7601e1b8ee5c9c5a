"""Where there is no estimate: the reasons, and what would help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import NotEstimable

Panel = Callable[..., Units]


def refused(units: Units, question: Question | None = None) -> tuple[list[str], list[str]]:
    found = estimate(from_units(units), question)
    assert isinstance(found, NotEstimable)
    return [each.code for each in found.reasons], [each.code for each in found.what_would_help]


def test_one_period(panel: Panel) -> None:
    units = replace(panel(), y=panel().y[:, :1], periods=Periods.of(["2026-01"]))
    assert refused(units) == (["reason-one-period"], ["help-more-periods"])


def test_nobody_treated(panel: Panel) -> None:
    codes = refused(replace(panel(), start=[None] * 240))
    assert codes == (["reason-no-treated"], ["help-go-live-dates", "help-more-periods"])


def test_all_treated_from_the_first_period(panel: Panel) -> None:
    units = replace(panel(), start=[0 if s is not None else None for s in panel().start])
    assert refused(units) == (["reason-treated-from-start"], ["help-earlier-periods"])


def test_all_treated_within_the_anticipation(panel: Panel) -> None:
    units = replace(panel(), start=[1 if s is not None else None for s in panel().start])
    assert refused(units, Question(anticipation=1))[0] == ["reason-treated-from-start"]


def test_no_never_treated_but_some_not_yet(panel: Panel) -> None:
    units = replace(panel(), start=[4 if s is None else s for s in panel().start])
    assert refused(units) == (["reason-no-never-treated"], ["help-not-yet-controls", "help-hold-out"])


def test_all_treated_at_once(panel: Panel) -> None:
    units = replace(panel(), start=[2] * 240)
    assert refused(units) == (["reason-no-never-treated"], ["help-hold-out"])
    assert refused(units, Question(control="not-yet")) == (
        ["reason-no-controls"],
        ["help-hold-out", "help-staged-roll-out"],
    )


def test_no_stratum_in_common(panel: Panel) -> None:
    units = replace(panel(), stratum=["b" if s is None else "a" for s in panel().start])
    assert refused(units) == (["reason-no-overlap"], ["help-coarser-strata", "help-hold-out"])


@pytest.mark.parametrize("inference", ["auto", "normal"])
def test_two_treated_teams(panel: Panel, inference: str) -> None:
    units = panel()
    start = [s if i < 20 else None for i, s in enumerate(units.start)]
    question = Question(inference="auto" if inference == "auto" else "normal")
    assert refused(replace(units, start=start), question)[0] == ["reason-few-treated"]


def test_one_cluster_for_all(panel: Panel) -> None:
    units = replace(panel(), cluster=["only"] * 240)
    assert refused(units) == (
        ["reason-few-treated", "reason-few-control"],
        ["help-more-deciding-units", "help-random-order"],
    )


def test_a_few_names_how_many_there_are(panel: Panel) -> None:
    found = estimate(from_units(replace(panel(), cluster=["only"] * 240)))
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].params == {"have": 1, "need": 3}


@pytest.mark.parametrize("level", [0.0, 0.1, 1e9])
@pytest.mark.parametrize("clustered", [True, False])
def test_an_outcome_that_never_varies(panel: Panel, level: float, clustered: bool) -> None:
    units = replace(panel(), y=np.full((240, 6), level))
    units = units if clustered else replace(units, cluster=None)
    assert refused(units) == (["reason-no-variation"], ["help-look-at-outcome"])


def test_a_refusal_counts_what_there_was(panel: Panel) -> None:
    found = estimate(from_units(replace(panel(), start=[None] * 240)))
    assert (found.n.units, found.n.treated, found.n.clusters, found.n.periods) == (240, 0, 24, 6)
