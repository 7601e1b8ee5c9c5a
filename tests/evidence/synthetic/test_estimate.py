"""Synthetic difference-in-differences: references, identities, extremes, coverage, checks."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sowhat.evidence.synthetic.donors import Group, whole
from sowhat.evidence.synthetic.estimate import Aggregates, estimate
from sowhat.model.estimate import Estimate, Finding, NotEstimable
from tests.evidence.aggregates import answered, drawn, made, panel_of, parts, verdicts

ROOT = Path(__file__).parents[3]
CASES = ("prop99", "several", "staggered", "wide")
each_case = pytest.mark.parametrize("case", CASES)


@cache
def stored() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / "tests/oracles/synthetic/azcausal.json").read_text(encoding="utf-8"))
    return told


def test_the_stored_output_comes_from_its_script() -> None:
    script = (ROOT / "oracles/synthetic/azcausal/run.py").read_bytes()
    assert stored()["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"
    assert {"azcausal", "quadprog"} <= set(stored()["packages"])
    assert tuple(sorted(stored()["answer"])) == tuple(sorted(CASES))


@each_case
def test_azcausal_says_the_same_where_its_weights_are_solved_to_the_end(case: str) -> None:
    found, theirs = answered(panel_of(case)), stored()["answer"][case]
    assert (found.estimate, parts(found).plain) == pytest.approx((theirs["estimate"], theirs["did"]), abs=1e-8)


@each_case
def test_weights_are_those_of_an_independent_solver(case: str) -> None:
    panel, theirs = panel_of(case), stored()["answer"][case]
    groups = [Group(panel.y[units], start) for start, units in panel.treated().items()]
    found = whole(panel.y[[at for at, start in enumerate(panel.starts) if start is None]], groups).parts
    for mine, omega, lam in zip(found, theirs["omega"], theirs["lambda"], strict=True):
        np.testing.assert_allclose(mine.omega, omega, atol=1e-8)
        np.testing.assert_allclose(mine.lam, lam, atol=1e-8)


@pytest.mark.parametrize("case", ["prop99", "wide"])
def test_placebos_are_those_of_azcausal(case: str) -> None:
    assert parts(answered(panel_of(case))).placebos == pytest.approx(stored()["answer"][case]["placebos"], abs=1e-8)


def test_the_published_figures_of_california() -> None:
    found = answered(panel_of("prop99"))
    assert found.estimate == pytest.approx(-15.6038, abs=5e-4)
    assert found.estimate == pytest.approx(stored()["answer"]["prop99"]["as_it_comes"], abs=5e-4)
    assert parts(found).plain == pytest.approx(-27.349, abs=5e-4)


def test_california_ranks_second_of_39() -> None:
    found = answered(panel_of("prop99"))
    assert (found.p, len(parts(found).placebos)) == (2 / 39, 38)
    assert found.ci is not None
    assert found.ci[0] < 0 < found.ci[1]


def figures(found: Estimate) -> list[float]:
    by = parts(found)
    return [found.estimate, found.se, found.p, *(found.ci or ()), found.mde or 0, *(one.estimate for one in by.event)]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_units_does_not_matter(seed: int) -> None:
    starts = {0: 11, 1: 13, 2: 13} if seed else None
    panel, order = drawn(seed, starts=starts), np.random.default_rng(seed).permutation(25)
    turned = Aggregates(
        tuple(panel.units[at] for at in order), panel.periods, panel.y[order], tuple(panel.starts[at] for at in order)
    )
    np.testing.assert_allclose(figures(answered(turned)), figures(answered(panel)), atol=1e-9)


def test_a_level_of_its_own_for_each_unit_changes_nothing() -> None:
    panel = drawn(1)
    level = 1e3 * np.random.default_rng(2).normal(size=(25, 1))
    np.testing.assert_allclose(
        figures(answered(replace(panel, y=panel.y + level))), figures(answered(panel)), atol=1e-8
    )


def test_a_line_that_all_units_share_changes_nothing() -> None:
    panel = drawn(1)
    np.testing.assert_allclose(
        figures(answered(replace(panel, y=panel.y + 7 * np.arange(16)))), figures(answered(panel)), atol=1e-8
    )


@pytest.mark.parametrize("factor", [-1.0, 1e-6, 1e9])
def test_units_of_the_outcome_change_nothing_but_its_scale(factor: float) -> None:
    one, other = (answered(replace(drawn(3), y=drawn(3).y * by)) for by in (1.0, factor))
    assert (other.estimate / factor, other.p) == pytest.approx((one.estimate, one.p), abs=1e-9)


def test_an_effect_that_is_added_is_what_is_found_more() -> None:
    panel = drawn(4)
    more = panel.y.copy()
    more[0, 11:] += 2.5
    one, other = answered(panel), answered(replace(panel, y=more))
    assert (other.estimate, other.se) == pytest.approx((one.estimate + 2.5, one.se), abs=1e-10)


def test_a_step_that_all_units_share_changes_only_the_ridge() -> None:
    """Eq. 5 takes the noise about one mean for all periods, so a period effect enters it; the weights' fit it does
    not enter."""
    panel, step = drawn(2), 3.0 * (np.arange(16) >= 5)
    one, other = answered(panel), answered(replace(panel, y=panel.y + step))
    assert other.estimate == pytest.approx(one.estimate, abs=0.2 * one.se)
    assert parts(other).plain == pytest.approx(parts(one).plain, abs=1e-10)


def test_a_copy_of_a_donor_without_noise_is_matched_by_it() -> None:
    y = drawn(5, starts={}).y
    y[0] = y[7] + 40
    y[0, 11:] += 3
    found = parts(answered(made(y, {0: 11}))).cohort[0]
    assert found.donors[0].unit == "u007"


def test_cohorts_are_weighted_by_their_treated_unit_periods() -> None:
    panel = drawn(6, starts={0: 11, 1: 13, 2: 13})
    found = answered(panel)
    first, second = (one.estimate for one in parts(found).cohort)
    assert found.estimate == pytest.approx((5 * first + 6 * second) / 11, abs=1e-12)


def test_the_headline_is_the_mean_of_the_event_effects_of_one_cohort() -> None:
    found = answered(drawn(7))
    after = [one.estimate for one in parts(found).event if one.e >= 0]
    assert found.estimate == pytest.approx(float(np.mean(after)), abs=1e-12)


def test_a_start_behind_the_last_period_is_never() -> None:
    panel = drawn(8)
    later = (panel.starts[0], 16, *panel.starts[2:])
    assert figures(answered(replace(panel, starts=later))) == figures(answered(panel))


def test_a_base_of_a_thousand_million_costs_no_digits_that_matter() -> None:
    panel = drawn(9)
    high = answered(replace(panel, y=panel.y + 1e9))
    np.testing.assert_allclose(figures(high), figures(answered(panel)), atol=1e-5)


def test_below_nineteen_controls_there_is_an_estimate_without_an_interval() -> None:
    found = answered(drawn(10, units=19))
    assert (found.ci, found.mde, verdicts(found)["placebos"]) == (None, None, "weak")
    assert np.isfinite([found.estimate, found.se, found.p]).all()
    assert answered(drawn(10, units=20)).ci is not None
    assert answered(drawn(10, units=19), confidence=0.9).ci is not None


def test_an_answer_without_an_interval_reads_back() -> None:
    from pydantic import TypeAdapter

    found = answered(drawn(10, units=12))
    finding: TypeAdapter[Estimate | NotEstimable] = TypeAdapter(Finding)
    assert finding.validate_json(found.model_dump_json()) == found
    assert found.to_json(lambda remark: remark.code)["ci"] is None


REFUSED = {
    "reason-one-period": made(np.ones((5, 1)), {0: 0}),
    "reason-no-treated": drawn(0, starts={}),
    "reason-no-never-treated": drawn(0, units=3, starts={0: 9, 1: 9, 2: 9}),
    "reason-treated-from-start": drawn(0, starts={0: 0, 1: 0}),
    "reason-few-before": drawn(0, starts={0: 1}),
    "reason-few-for-placebos": drawn(0, units=2),
    "reason-no-variation": made(np.ones((25, 12)), {0: 6}),
}


@pytest.mark.parametrize("code", REFUSED)
def test_where_there_is_no_number_it_says_why(code: str) -> None:
    found = estimate(REFUSED[code])
    assert isinstance(found, NotEstimable)
    assert [reason.code for reason in found.reasons] == [code]
    assert found.what_would_help


def test_cohorts_without_a_before_are_left_out_and_named() -> None:
    panel, early = drawn(11, starts={0: 11, 1: 1}), drawn(11)
    found = answered(panel)
    assert verdicts(found)["left-out"] == "weak"
    assert found.n.treated == 1
    assert found.estimate == pytest.approx(answered(without(early, 1)).estimate, abs=1e-10)


def without(panel: Aggregates, unit: int) -> Aggregates:
    kept = [at for at in range(len(panel.units)) if at != unit]
    return Aggregates(
        tuple(panel.units[at] for at in kept), panel.periods, panel.y[kept], tuple(panel.starts[at] for at in kept)
    )


def test_a_treated_unit_that_was_moving_away_before_fails() -> None:
    y = np.random.default_rng(12).normal(scale=0.3, size=(30, 24)).cumsum(axis=1) * 0.1
    y[0] += np.maximum(0, np.arange(24) - 7) * 1.0
    found = answered(made(y, {0: 14}))
    assert (verdicts(found)["pre-trend"], found.grade) == ("fail", "D")


def test_a_unit_that_no_mix_follows_has_a_weak_fit() -> None:
    panel = drawn(13)
    y = panel.y.copy()
    y[0] += np.tile([4.0, -4.0], 8)
    assert verdicts(answered(replace(panel, y=y)))["fit"] == "weak"


def test_a_comparison_that_hangs_on_one_unit_says_so() -> None:
    rng = np.random.default_rng(14)
    y = rng.normal(scale=0.01, size=(25, 40))
    for at in (0, 7):
        y[at] += 30 * np.sin(np.arange(40))
    found = answered(made(y, {0: 39}))
    assert verdicts(found)["donors"] == "weak"


def test_no_grade_depends_on_the_sign() -> None:
    panel = drawn(15)
    one, other = answered(panel), answered(replace(panel, y=-panel.y))
    assert (one.grade, verdicts(one)) == (other.grade, verdicts(other))


@pytest.mark.parametrize(("starts", "units", "seeds"), [({0: 11}, 22, 200), ({0: 11, 1: 11}, 21, 60)])
def test_nineteen_of_twenty_intervals_hold_the_truth(starts: dict[int, int], units: int, seeds: int) -> None:
    held = 0
    for seed in range(seeds):
        ci = answered(drawn(seed, units=units, starts=starts)).ci
        assert ci is not None
        held += ci[0] <= 1.0 <= ci[1]
    assert held / seeds >= 0.93


def test_under_no_effect_ranks_are_as_rare_as_they_say() -> None:
    small = 0
    for seed in range(300):
        panel = drawn(seed, units=21, starts={})
        small += answered(replace(panel, starts=(11, *panel.starts[1:]))).p <= 0.1
    assert 0.06 <= small / 300 <= 0.13
