"""Grades follow the checks and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.grade import REQUIRED, grade, helps
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Check, Estimate, Grade, Remark, Verdict

Panel = Callable[..., Units]


def checks(letter: Grade, **changed: Verdict) -> list[Check]:
    """All that did's grade asks for, passed, but for those changed."""
    names = REQUIRED["did"][letter]
    verdicts: dict[str, Verdict] = dict.fromkeys(names, "pass")
    verdicts |= {name.replace("_", "-"): verdict for name, verdict in changed.items()}
    return [Check(name=name, verdict=verdict, says=Remark(code="x")) for name, verdict in verdicts.items()]


@pytest.mark.parametrize("letter", ["A", "B"])
def test_all_required_checks_give_the_grade(letter: Grade) -> None:
    assert grade("did", checks(letter)) == letter


@pytest.mark.parametrize("verdict", ["weak", "unknown"])
@pytest.mark.parametrize("name", REQUIRED["did"]["B"])
def test_one_weak_or_unknown_check_leaves_c(name: str, verdict: Verdict) -> None:
    assert grade("did", checks("B", **{name: verdict})) == "C"


@pytest.mark.parametrize("name", [*REQUIRED["did"]["A"], *REQUIRED["did"]["B"], "placebo"])
def test_one_fail_leaves_d(name: str) -> None:
    failed: Verdict = "fail"
    assert grade("did", [*checks("A"), *checks("B"), *checks("B", **{name: failed})]) == "D"


def test_a_required_check_that_nobody_made_counts_as_weak() -> None:
    assert grade("did", checks("B")[1:]) == "C"


def test_nothing_checked_is_c_for_staggered_adoption() -> None:
    assert grade("did", []) == "C"


def test_an_association_is_d_whatever_passes() -> None:
    assert grade("association", checks("A")) == "D"


def test_a_single_series_reaches_c_only_with_controls_and_placebo_dates() -> None:
    made = [Check(name=n, verdict="pass", says=Remark(code="x")) for n in ("control-series", "placebo-dates")]
    assert grade("series", made) == "C"
    assert grade("series", made[:1]) == "D"


def test_help_names_each_cure_once() -> None:
    codes = [each.code for each in helps(checks("B", pre_trend="weak", left_out="weak", registered="unknown"))]
    assert codes == ["help-register", "help-earlier-periods"]


def answer(units: Units, known: Provenance) -> Estimate:
    found = estimate(from_units(units), Question(provenance=known))
    assert isinstance(found, Estimate)
    return found


LOT = Provenance(
    registered=True,
    exposure="decided",
    randomised=True,
    sample_ratio=True,
    as_assigned=True,
    complete=True,
    cut_off=True,
)


def test_without_registration_and_dates_it_is_at_most_c(panel: Panel) -> None:
    assert answer(panel(), Provenance()).grade == "C"


def test_a_customers_own_first_touch_is_d(panel: Panel) -> None:
    assert answer(panel(), replace(LOT, exposure="first-touch")).grade == "D"


def test_a_recorded_lot_kept_to_is_a(panel: Panel) -> None:
    assert answer(panel(), LOT).grade == "A"


@pytest.mark.parametrize(
    "known",
    [
        replace(LOT, sample_ratio=None),
        replace(LOT, as_assigned=None),
        replace(LOT, complete=None),
        replace(LOT, cut_off=None),
    ],
)
def test_a_lot_of_which_something_is_unknown_is_c(panel: Panel, known: Provenance) -> None:
    assert answer(panel(), known).grade == "C"


@pytest.mark.parametrize(
    "known", [replace(LOT, sample_ratio=False), replace(LOT, as_assigned=False), replace(LOT, complete=False)]
)
def test_a_lot_not_kept_to_is_d(panel: Panel, known: Provenance) -> None:
    assert answer(panel(), known).grade == "D"


CONCLUDED = ("pre-trend", "continued", "sensitivity")
"""Checks of what is concluded: they look at the estimate, and may pass for an effect and for a null."""
MEASURED = ("placebo", "leave-one-cohort-out")
"""Checks with figures of their own, which may differ in the last digit."""


@pytest.mark.parametrize("effect", [-3.0, 0.0, 3.0])
def test_other_checks_do_not_move_with_the_effect(panel: Panel, effect: float) -> None:
    moved, still = answer(panel(effect=effect), LOT).checks, answer(panel(effect=1.0), LOT).checks
    fixed = {*CONCLUDED, *MEASURED}
    assert [c for c in moved if c.name not in fixed] == [c for c in still if c.name not in fixed]
    assert [c.verdict for c in moved if c.name in MEASURED] == [c.verdict for c in still if c.name in MEASURED]


@pytest.mark.parametrize("name", [*CONCLUDED, *MEASURED])
def test_doubts_are_always_listed(panel: Panel, name: str) -> None:
    assert name in {c.name for c in answer(panel(), LOT).checks}


@pytest.mark.parametrize("effect", [-1.0, 0.0, 1.0])
def test_a_registered_study_that_holds_is_b_whatever_its_sign(effect: float) -> None:
    """60 deciding units, half of them treated, steadier before than after: any conclusion stands, a null one too."""
    rng = np.random.default_rng(5)
    noise = np.where(np.arange(8) < 5, 0.001, 0.05)
    y = noise * rng.normal(size=(60, 8)) + rng.normal(size=(60, 1))
    y[:30, 5:] += effect
    units = Units(y, [5] * 30 + [None] * 30, Periods.of(range(8)), cluster=list(range(60)))
    found = answer(units, Provenance(registered=True, exposure="decided", randomised=False))
    verdicts = {c.name: c.verdict for c in found.checks}
    assert {name: verdicts[name] for name in REQUIRED["did"]["B"]} == dict.fromkeys(REQUIRED["did"]["B"], "pass")
    assert found.grade == "B"
