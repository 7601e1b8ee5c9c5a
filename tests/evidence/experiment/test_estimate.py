"""Experiments: references, identities, extremes, coverage, and the checks on the lot."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import stats

from sowhat.evidence.experiment.arms import Arm, ArmMoments, from_rows
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.provenance import Provenance, attainable
from sowhat.model.estimate import ByArm, Estimate, NotEstimable
from tests.evidence.trials import answered, arms, drawn, moments, rows_of

ROOT = Path(__file__).parents[3]
CASES = {
    "mean": (("y",), ("y",)),
    "uneven": (("y",), ("y",)),
    "ratio": (("y", "d"), ("y", "d")),
    "covariate": (("y", "x0"), ("y", "x")),
}


def stored() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / "tests/oracles/experiment/gbstats.json").read_text(encoding="utf-8"))
    return told


def test_the_stored_output_comes_from_its_script() -> None:
    script = (ROOT / "oracles/experiment/gbstats/run.py").read_bytes()
    assert stored()["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"
    assert "gbstats" in stored()["packages"]


@pytest.mark.parametrize("case", CASES)
def test_growthbook_says_the_same(case: str) -> None:
    names, columns = CASES[case]
    mine, theirs = answered(moments(rows_of(case), names, columns)), stored()["answer"][case]["absolute"]
    assert mine.estimate == pytest.approx(theirs["estimate"], abs=1e-8)
    assert mine.ci == pytest.approx(tuple(theirs["ci"]), abs=1e-8)
    assert mine.p == pytest.approx(theirs["p"], abs=1e-8)


@pytest.mark.parametrize("case", ["mean", "uneven", "ratio"])
def test_growthbook_says_the_same_of_the_share(case: str) -> None:
    names, columns = CASES[case]
    [arm], theirs = arms(moments(rows_of(case), names, columns)), stored()["answer"][case]["relative"]
    assert arm.relative is not None
    assert arm.relative.ci is not None
    assert (arm.relative.estimate, *arm.relative.ci) == pytest.approx((theirs["estimate"], *theirs["ci"]), abs=1e-8)


def test_a_large_level_costs_no_digits_where_sums_of_squares_lose_five() -> None:
    plain, shifted = (answered(moments(rows_of(case), ("y",), ("y",))) for case in ("mean", "shifted"))
    assert shifted.p == pytest.approx(plain.p, abs=1e-8)
    assert abs(stored()["answer"]["shifted"]["absolute"]["p"] - plain.p) > 1e-6


def test_it_is_welch() -> None:
    values, arm = drawn(3, effect=0.2)
    sides = [values[[one == name for one in arm], 0] for name in ("b", "a")]
    theirs, mine = stats.ttest_ind(*sides, equal_var=False), answered(from_rows(("y",), values, arm))
    assert (mine.p, mine.inference.df) == pytest.approx((theirs.pvalue, theirs.df), abs=1e-10)


def test_covariates_give_the_coefficient_of_least_squares() -> None:
    values, arm = drawn(4, effect=0.3, covariates=3)
    design = np.column_stack([np.ones(len(arm)), np.array(arm) == "b", values[:, 1:]]).astype(float)
    least = np.linalg.lstsq(design, values[:, 0], rcond=None)[0]
    found = answered(from_rows(("y", "x0", "x1", "x2"), values, arm))
    assert isinstance(found.by, ByArm)
    assert (found.estimate, *found.by.slope) == pytest.approx((least[1], *least[2:]), abs=1e-10)


def test_collinear_covariates_change_nothing() -> None:
    values, arm = drawn(5, covariates=1)
    doubled = np.column_stack([values, 2 * values[:, 1]])
    once, twice = answered(from_rows(("y", "x0"), values, arm)), answered(from_rows(("y", "x0", "x1"), doubled, arm))
    assert (twice.estimate, twice.se) == pytest.approx((once.estimate, once.se), abs=1e-9)


def test_clusters_are_a_ratio_of_their_sums() -> None:
    values, arm = drawn(6, n=600)
    sums = np.column_stack([values[0::3, 0] + values[1::3, 0], np.full(200, 2.0)])
    means = answered(from_rows(("y",), sums[:, :1] / 2, arm[:200]))
    found = answered(from_rows(("y", "n"), sums, arm[:200]))
    assert (found.estimate, found.se) == pytest.approx((means.estimate, means.se), abs=1e-12)


def test_strata_are_weighted_by_their_units() -> None:
    values, arm = drawn(7, effect=0.5)
    stratum = ["young" if at % 3 else "old" for at in range(len(arm))]
    parts = []
    for name in ("young", "old"):
        chosen = [at for at, one in enumerate(stratum) if one == name]
        part = answered(from_rows(("y",), values[chosen], [arm[at] for at in chosen]))
        parts.append((len(chosen) / len(arm), part.estimate, part.se))
    found = answered(from_rows(("y",), values, arm, stratum))
    assert found.estimate == pytest.approx(sum(w * e for w, e, _ in parts), abs=1e-12)
    assert found.se == pytest.approx(np.sqrt(sum((w * s) ** 2 for w, _, s in parts)), abs=1e-12)


def test_swapping_the_arms_turns_the_sign() -> None:
    found = from_rows(("y", "x0"), *drawn(8, effect=0.2, covariates=1))
    one, other = answered(found, Trial(baseline="a")), answered(found, Trial(baseline="b"))
    assert (one.estimate, one.se, one.p) == pytest.approx((-other.estimate, other.se, other.p), abs=1e-12)


@pytest.mark.parametrize("factor", [1e-6, 1e9])
def test_units_of_the_outcome_change_nothing_but_its_scale(factor: float) -> None:
    values, arm = drawn(9)
    one, other = answered(from_rows(("y",), values, arm)), answered(from_rows(("y",), values * factor, arm))
    assert (other.estimate / factor, other.p) == pytest.approx((one.estimate, one.p), abs=1e-9)


def test_the_order_of_rows_does_not_matter() -> None:
    values, arm = drawn(10, covariates=1)
    one, other = from_rows(("y", "x0"), values, arm), from_rows(("y", "x0"), values[::-1], arm[::-1])
    assert answered(other).estimate == pytest.approx(answered(one).estimate, abs=1e-12)


def test_three_arms_are_each_compared_and_pay_for_it() -> None:
    values, _ = drawn(11, n=900)
    first, second = arms(from_rows(("y",), values, ["a", "b", "c"] * 300))
    assert (first.arm, second.arm) == ("b", "c")
    assert sorted([first.p_adjusted, second.p_adjusted])[0] == min(1.0, 2 * min(first.p, second.p))


@pytest.mark.parametrize("covariates", [0, 2])
def test_nineteen_of_twenty_intervals_hold_the_truth(covariates: int) -> None:
    names = ("y", *(f"x{at}" for at in range(covariates)))
    held = 0
    for seed in range(1500):
        values, arm = drawn(seed, n=60, effect=0.25, covariates=covariates)
        ci = answered(from_rows(names, values, arm)).ci
        assert ci is not None
        low, high = ci
        held += low <= 0.25 <= high
    assert 0.93 <= held / 1500 <= 0.97


def test_whoever_looks_often_is_not_misled_by_the_always_valid_interval() -> None:
    rng, plain, always = np.random.default_rng(0), 0, 0
    for _ in range(300):
        y, arm = rng.normal(size=4000), ["a", "b"] * 2000
        looks = [arms(from_rows(("y",), y[:n, None], arm[:n]))[0] for n in range(200, 4001, 200)]
        plain += any(one.ci is not None and not one.ci[0] <= 0 <= one.ci[1] for one in looks)
        always += any(
            one.always_valid is not None and not one.always_valid[0] <= 0 <= one.always_valid[1] for one in looks
        )
    assert always / 300 <= 0.05
    assert plain / 300 > 0.15


def reason(found: ArmMoments, trial: Trial | None = None) -> str:
    said = estimate(found, trial or Trial())
    assert isinstance(said, NotEstimable)
    return said.reasons[0].code


def test_one_arm_is_nobody_to_compare_with() -> None:
    assert reason(from_rows(("y",), np.ones((4, 1)), ["a"] * 4)) == "reason-one-arm"


def test_an_arm_of_one_has_no_spread() -> None:
    assert reason(from_rows(("y",), np.arange(4.0)[:, None], ["a", "a", "a", "b"])) == "reason-empty-arm"


def test_no_variation_is_no_estimate() -> None:
    assert reason(from_rows(("y",), np.full((6, 1), 1e9), ["a", "b"] * 3)) == "reason-no-variation"


def test_two_arms_that_do_not_vary_have_no_interval_between_them() -> None:
    y = np.array([[0.0, 1.0, float(at % 5)][at % 3] for at in range(60)])
    one, other = arms(from_rows(("y",), y[:, None], ["a", "b", "c"] * 20))
    assert (one.estimate, one.se, one.ci, one.p, one.always_valid) == (1.0, None, None, 1.0, None)
    assert other.ci is not None


def test_strata_without_both_arms_leave_nothing() -> None:
    found = from_rows(("y",), np.arange(8.0)[:, None], list("aaaabbbb"), list("ssssuuuu"))
    assert reason(found) == "reason-no-overlap"


def test_a_divisor_of_nothing_is_no_ratio() -> None:
    values = np.column_stack([np.arange(6.0), [1, 0, 1, 0, 1, 0]])
    assert reason(from_rows(("y", "d"), values, ["a", "b"] * 3)) == "reason-empty-arm"


def lot(a: tuple[int, int], b: tuple[int, int]) -> ArmMoments:
    """Two arms of so many units, and so many whose outcome is missing."""
    one, eye = np.ones(1), np.eye(1)
    return ArmMoments(("y",), (Arm("a", "", a[0], a[0], a[1], one, eye), Arm("b", "", b[0], b[0], b[1], one, eye)))


def verdict(found: ArmMoments, name: str, trial: Trial | None = None) -> str:
    return next(check.verdict for check in answered(found, trial).checks if check.name == name)


@pytest.mark.parametrize(
    ("b", "split", "says"), [(1000, {}, "pass"), (1200, {}, "fail"), (2000, {"a": 1, "b": 2}, "pass")]
)
def test_sizes_are_held_against_the_plan(b: int, split: dict[str, float], says: str) -> None:
    assert verdict(lot((1000, 0), (b, 0)), "sample-ratio", Trial(split=split)) == says


def test_a_mismatch_leaves_no_more_than_what_is_related() -> None:
    assert answered(lot((1000, 0), (1200, 0))).grade == "D"


def test_sample_ratio_is_the_chi_squared_of_scipy() -> None:
    check = next(one for one in answered(lot((500, 0), (560, 0))).checks if one.name == "sample-ratio")
    assert check.p == pytest.approx(stats.chisquare([500, 560]).pvalue, abs=1e-12)


@pytest.mark.parametrize(("missing", "says"), [((30, 31), "pass"), ((0, 60), "fail")])
def test_outcomes_must_be_missing_alike(missing: tuple[int, int], says: str) -> None:
    found = lot((1000 - missing[0], missing[0]), (1000 - missing[1], missing[1]))
    assert verdict(found, "complete") == says


def test_a_divisor_that_moves_is_told() -> None:
    rng = np.random.default_rng(0)
    arm = ["a", "b"] * 500
    d = 1 + rng.random(1000) + 0.2 * (np.array(arm) == "b")
    found = from_rows(("y", "d"), np.column_stack([d * rng.random(1000), d]), arm)
    assert verdict(found, "denominator") == "weak"


def test_divisors_that_move_apart_in_two_arms_are_told() -> None:
    rng = np.random.default_rng(0)
    arm = np.array(["a", "b", "c"] * 500)
    d = 2 + rng.random(1500) + 0.2 * (arm == "b") - 0.2 * (arm == "c")
    found = from_rows(("y", "d"), np.column_stack([d * rng.random(1500), d]), list(map(str, arm)))
    assert verdict(found, "denominator") == "weak"


def test_the_divisor_of_clusters_is_one_a_unit() -> None:
    rng = np.random.default_rng(1)
    n = rng.integers(5, 40, size=200).astype(float)
    arm = ["ab"[int(size > 20)] for size in n]  # larger clusters in one arm: their units' divisor is the same
    d = n * 3 + np.sqrt(n) * rng.normal(size=200)
    found = from_rows(("y", "d", "n"), np.column_stack([d * rng.random(200), d, n]), arm)
    assert verdict(found, "denominator") == "pass"


def test_a_divisor_is_compared_by_welch_where_nothing_else_is_known() -> None:
    rng = np.random.default_rng(2)
    arm, d = ["a", "b"] * 300, 1 + rng.random(600)
    found = answered(from_rows(("y", "d"), np.column_stack([d, d * rng.random(600)])[:, ::-1], arm))
    check = next(one for one in found.checks if one.name == "denominator")
    assert check.statistic == pytest.approx(abs(stats.ttest_ind(d[0::2], d[1::2], equal_var=False).statistic), abs=1e-9)


def test_a_lot_that_was_none_shows_in_the_covariates() -> None:
    rng = np.random.default_rng(0)
    x = rng.random(1000)
    arm = ["b" if value > rng.random() else "a" for value in x]
    assert (
        verdict(from_rows(("y", "x0"), np.column_stack([x, x + rng.random(1000)])[:, ::-1], arm), "covariates")
        == "weak"
    )


def test_nothing_better_than_weak_while_nobody_knows_when_it_was_read() -> None:
    assert answered(from_rows(("y",), *drawn(1))).grade == "C"


@pytest.mark.parametrize(("n", "grade"), [(400, "A"), (6, "C")])
def test_a_lot_that_was_kept_to_carries_the_best_grade_where_chance_can_be_ruled_out(n: int, grade: str) -> None:
    kept = Provenance(exposure="decided", randomised=True, registered=True, as_assigned=True, cut_off=True)
    values = np.random.default_rng(0).normal(size=(n, 1))
    found = estimate(from_rows(("y",), values, ["ab"[at % 2] for at in range(n)]), Trial(provenance=kept))
    assert isinstance(found, Estimate)
    assert found.grade == grade


def test_a_covariate_that_is_the_outcome_leaves_no_estimate() -> None:
    values, arm = drawn(8, effect=0.2)
    found = estimate(from_rows(("y", "x0"), np.column_stack([values[:, 0], values[:, 0]]), arm), Trial())
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code in ("reason-explained-away", "reason-no-variation")


def test_a_column_of_units_taken_for_arms_is_not_listed() -> None:
    found = estimate(from_rows(("y",), np.arange(40.0)[:, None], [f"u{at}" for at in range(40)]), Trial())
    assert isinstance(found, NotEstimable)
    assert str(found.reasons[0].params["arms"]).count(",") == 5


@pytest.mark.parametrize("smaller", [39, 40, 5_000_000])
def test_orders_are_not_counted_beyond_what_anybody_reads(smaller: int) -> None:
    assert attainable(smaller, 5_000_000).statistic == 2e-9
