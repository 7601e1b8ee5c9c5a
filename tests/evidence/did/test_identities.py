"""What must not change an estimate, and what must change it in a known way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.merge import merge
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Estimate

Panel = Callable[..., Units]
NORMAL, JACKKNIFE = Question(inference="normal"), Question(inference="jackknife", control="not-yet")
both = pytest.mark.parametrize("question", [NORMAL, JACKKNIFE], ids=["normal", "jackknife"])


def answer(units: Units, question: Question) -> Estimate:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    return found


def figures(found: Estimate) -> list[float]:
    """All effects and errors, the headline's p and degrees of freedom."""
    by = found.by
    assert isinstance(by, By)
    effects = [by.simple, by.dynamic, by.cohort, by.calendar, *by.event, *by.group_time]
    checks = [check.statistic or 0.0 for check in found.checks]
    return [
        *(x for each in effects for x in (each.estimate, each.se or 0.0)),
        found.p,
        found.inference.df or 0,
        *checks,
    ]


def same(a: Estimate, b: Estimate, rtol: float = 1e-9) -> None:
    np.testing.assert_allclose(figures(a), figures(b), rtol=rtol, atol=1e-10)


def taken(units: Units, rows: np.ndarray) -> Units:
    cluster = units.cluster
    return replace(
        units,
        y=units.y[rows],
        start=[units.start[i] for i in rows],
        cluster=None if cluster is None else [cluster[i] for i in rows],
    )


@both
def test_row_order_does_not_matter(panel: Panel, question: Question) -> None:
    shuffled = taken(panel(), np.random.default_rng(1).permutation(240))
    same(answer(shuffled, question), answer(panel(), question))


@both
def test_a_constant_added_to_all_outcomes_does_not_matter(panel: Panel, question: Question) -> None:
    units = panel()
    same(answer(replace(units, y=units.y + 17.0), question), answer(units, question))


@both
def test_a_level_of_each_unit_does_not_matter(panel: Panel, question: Question) -> None:
    units = panel()
    level = np.random.default_rng(2).normal(size=(240, 1)) * 5
    same(answer(replace(units, y=units.y + level), question), answer(units, question))


@both
def test_a_shock_of_each_period_does_not_matter(panel: Panel, question: Question) -> None:
    units = panel()
    same(answer(replace(units, y=units.y + np.arange(6) ** 2), question), answer(units, question))


@both
def test_merged_halves_give_the_same_answer(panel: Panel, question: Question) -> None:
    units, rows = panel(), np.arange(240)
    moments = merge(from_units(taken(units, rows[:77])), from_units(taken(units, rows[77:])))
    merged = estimate(moments, question)
    assert isinstance(merged, Estimate)
    same(merged, answer(units, question))


@both
def test_scaling_the_outcome_scales_effect_and_error(panel: Panel, question: Question) -> None:
    units = panel()
    one, ten = answer(units, question), answer(replace(units, y=units.y * 10), question)
    told = [np.array([each.estimate, each.se, each.mde or 0]) for each in (one, ten)]
    np.testing.assert_allclose(told[1], told[0] * 10)
    assert ten.p == pytest.approx(one.p)


@both
def test_a_weight_of_two_for_all_does_not_matter(panel: Panel, question: Question) -> None:
    same(answer(replace(panel(), weight=np.full(240, 2.0)), question), answer(panel(), question))


def test_duplicating_every_unit_shrinks_the_error_by_root_two(panel: Panel) -> None:
    units = replace(panel(), cluster=None)
    once, twice = answer(units, NORMAL), answer(taken(units, np.arange(480) % 240), NORMAL)
    assert twice.estimate == pytest.approx(once.estimate, rel=1e-12)
    assert twice.se == pytest.approx(once.se / np.sqrt(2), rel=1e-12)


@both
def test_duplicating_units_inside_their_teams_brings_no_precision(panel: Panel, question: Question) -> None:
    same(answer(taken(panel(), np.arange(480) % 240), question), answer(panel(), question))


def test_an_effect_added_to_the_treated_moves_the_estimate_by_as_much(panel: Panel) -> None:
    without, with_ = answer(panel(effect=0.0), NORMAL), answer(panel(effect=2.5), NORMAL)
    assert with_.estimate - without.estimate == pytest.approx(2.5, rel=1e-12)
    assert with_.se == pytest.approx(without.se, rel=1e-9)


def test_each_unit_its_own_cluster_is_the_plain_normal_answer(panel: Panel) -> None:
    own = answer(replace(panel(), cluster=list(range(240))), NORMAL)
    assert own.se == pytest.approx(answer(replace(panel(), cluster=None), NORMAL).se, rel=1e-12)


def test_one_stratum_for_all_does_not_matter(panel: Panel) -> None:
    same(answer(replace(panel(), stratum=["x"] * 240), NORMAL), answer(panel(), NORMAL))


def test_a_shock_of_each_stratum_does_not_matter(panel: Panel) -> None:
    stratum = np.arange(240) % 2
    plain = replace(panel(), stratum=[f"s{s}" for s in stratum])
    shocked = replace(plain, y=plain.y + stratum[:, None] * np.arange(6) ** 2)
    same(answer(shocked, NORMAL), answer(plain, NORMAL))
