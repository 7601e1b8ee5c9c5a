"""Grades, doubts, and where there is no ratio to speak of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.figures import _bent
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.language import Language
from sowhat.model.rate_effects import ByProtection
from sowhat.stories.words import words
from tests.evidence.count_worlds import Floats, drawn, panel

RNG = 11


def verdicts(found: Estimate | NotEstimable) -> dict[str, str]:
    return {check.name: check.verdict for check in found.checks}


def reasons(found: Estimate | NotEstimable) -> list[str]:
    assert isinstance(found, NotEstimable), found
    assert found.what_would_help
    return [reason.code for reason in found.reasons]


def test_with_controls_it_is_c_and_without_sensitivity_never_b() -> None:
    world, _ = drawn(np.random.default_rng(RNG), 0.5)
    known = Provenance(registered=True, exposure="decided")
    found = estimate(world, ProtectionQuestion(provenance=known))
    assert isinstance(found, Estimate)
    assert (found.grade, verdicts(found)["controls"], verdicts(found)["sensitivity"]) == ("C", "pass", "unknown")


def test_before_and_after_alone_is_d() -> None:
    world, _ = drawn(np.random.default_rng(RNG), 0.5)
    treated = replace(world, y=world.y[:20], d=world.d[:20], n=world.n[:20], sizes=world.sizes[:20], units=(20, 0))
    found = estimate(treated)
    assert isinstance(found, Estimate)
    assert (found.grade, verdicts(found)["controls"]) == ("D", "fail")
    assert isinstance(found.by, ByProtection)
    assert found.by.ratio == pytest.approx(world.y[:20, 0, 12:].sum() / world.y[:20, 0, :9].sum() * 9 / 12)
    assert found.by.rates.control_before is None


def test_adoption_after_a_bad_quarter_is_seen_and_makes_no_claim() -> None:
    rng, seen, claims = np.random.default_rng(RNG), 0, 0
    for _ in range(200):
        found = estimate(drawn(rng, 1.0, bad_quarter=3.0)[0])
        assert isinstance(found, Estimate)
        seen += verdicts(found)["bad-periods"] == "weak"
        claims += found.grade == "C" and found.p < 0.05
    assert seen >= 180
    assert claims <= 18


def test_with_too_few_periods_to_set_it_aside_a_bad_time_fails() -> None:
    counts = np.random.default_rng(RNG).poisson(20.0, (40, 10)).astype(float)
    counts[:20, 2:4] *= 3
    found = estimate(panel(counts, [4] * 20 + [None] * 20, quarter=3))
    assert isinstance(found, Estimate)
    assert (found.grade, verdicts(found)["bad-periods"]) == ("D", "fail")


def test_the_last_quarter_counts_neither_before_nor_after() -> None:
    world, _ = drawn(np.random.default_rng(RNG), 0.7)
    other = world.y.copy()
    other[:, :, 9:12] *= 10
    found, again = estimate(world), estimate(replace(world, y=other))
    assert isinstance(found, Estimate)
    assert isinstance(again, Estimate)
    assert again.estimate == pytest.approx(found.estimate, rel=1e-12)


def test_rates_that_drift_apart_beforehand_fail() -> None:
    rng, failed = np.random.default_rng(RNG), 0
    for _ in range(20):
        mean = np.full((40, 24), 20.0)
        mean[:20] *= np.exp(-0.04 * np.arange(24))
        found = estimate(panel(rng.poisson(mean).astype(float), [12] * 20 + [None] * 20))
        failed += verdicts(found)["pre-trend"] == "fail"
    assert failed >= 18


def test_zero_lies_in_the_interval_just_where_one_lies_in_the_ratios() -> None:
    rng = np.random.default_rng(RNG)
    for ratio in np.linspace(0.5, 1.5, 41):
        found = estimate(drawn(rng, float(ratio), side=6)[0])
        assert isinstance(found, Estimate)
        assert isinstance(found.by, ByProtection)
        assert found.ci is not None
        assert found.by.ratio_ci is not None
        assert (found.ci[0] <= 0 <= found.ci[1]) == (found.by.ratio_ci[0] <= 1 <= found.by.ratio_ci[1])
        assert found.ci[0] <= found.estimate <= found.ci[1]


@pytest.mark.parametrize("x", [-5.0, -0.3, 0.01, 0.7, 4.0])
def test_the_bend_is_found_again(x: float) -> None:
    assert _bent((1 - np.exp(-x)) / x) == pytest.approx(x, abs=1e-8)


def test_one_giant_is_worth_one_unit() -> None:
    counts = np.random.default_rng(RNG).poisson(2.0, (20, 12)).astype(float)
    counts[0] *= 1000
    found = estimate(panel(counts, [6] * 10 + [None] * 10))
    assert isinstance(found, Estimate)
    assert found.inference.effective_treated < 1.1
    assert verdicts(found)["units"] == "weak"
    assert found.inference.df is not None
    assert found.inference.df < 1.5


NONE = np.zeros((8, 6))
SOME: Floats = np.tile([1.0, 2.0, 3.0, 2.0, 1.0, 3.0], (8, 1)) + np.arange(8.0)[:, None]
HALF = [3] * 4 + [None] * 4
AFTER, BEFORE = np.s_[:4, 3:], np.s_[:4, :3]


def without(place: tuple[slice, slice]) -> Floats:
    counts: Floats = SOME.copy()
    counts[place] = 0
    return counts


@pytest.mark.parametrize(
    ("counts", "starts", "reason"),
    [
        (NONE, HALF, "reason-no-counts-controls"),
        (without(AFTER), HALF, "reason-no-counts-after"),
        (without(BEFORE), HALF, "reason-no-counts-before"),
        (without(np.s_[4:, :3]), HALF, "reason-no-counts-controls"),
        (without(np.s_[1:4, :]), HALF, "reason-one-unit-carries"),
        (SOME, [None] * 8, "reason-no-treated"),
        (SOME, [0] * 4 + [None] * 4, "reason-treated-from-start"),
        (SOME, [3] * 2 + [None] * 6, "reason-few-treated"),
        (SOME, [3] * 6 + [None] * 2, "reason-few-control"),
        (SOME[:1], [3], "reason-few-treated"),
        (SOME[:, :1], HALF, "reason-one-period"),
        (np.tile(SOME[:1], (8, 1)), HALF, "reason-no-variation"),
    ],
)
def test_where_there_is_no_answer_it_says_why(counts: Floats, starts: list[int | None], reason: str) -> None:
    assert reasons(estimate(panel(counts, starts))) == [reason]


def test_a_cohort_without_any_before_stays_in_the_pool() -> None:
    counts = np.vstack([SOME, without(BEFORE)[:4]])
    found = estimate(panel(counts, [*HALF, 4, 4, 4, 4]))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, ByProtection)
    assert found.by.observed == counts[:4, 3:].sum() + counts[8:, 4:].sum()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_everything_that_is_remarked_on_can_be_said(language: Language) -> None:
    rng = np.random.default_rng(RNG)
    found = [estimate(drawn(rng, ratio, side=side, bad_quarter=bad)[0]) for ratio, side, bad in WORLDS]
    found.append(estimate(panel(np.vstack([SOME, SOME[:2]]), [*HALF, 0, 0])))
    for one in found:
        remarks = [*(check.says for check in one.checks), *one.what_would_help]
        assert all(words(language).say(remark.code, **remark.params) for remark in remarks)
        assert all(words(language).has(f"check-name-{check.name}") for check in one.checks)


WORLDS = [(1.0, 20, 1.0), (0.3, 40, 1.0), (1.0, 20, 3.0), (0.2, 60, 1.4), (0.5, 4, 1.0)]
