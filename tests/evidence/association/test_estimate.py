"""A difference between adopters and the others, by hand, and never more than grade D."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from sowhat.evidence.association.estimate import AssociationQuestion, Compared, estimate
from sowhat.evidence.association.sums import Deciders, Linear, Sums, coefficients, differences
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.language import Language
from sowhat.model.rate_effects import ByAssociation
from sowhat.stories.words import words

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Y = np.array([5.0, 7.0, 4.0, 9.0, 3.0, 2.0, 4.0, 8.0, 6.0, 1.0, 2.0, 5.0])
SIDE = np.array([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
STRATUM = np.array([0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1])


def compared(y: Floats = Y, side: Whole = SIDE, stratum: Whole = STRATUM, before: bool = False) -> Compared:
    """Units that each decide for themselves, in strata "0", "1" …"""
    size = int(stratum.max()) + 1
    weight, mean = (np.zeros((len(y), size, 2)) for _ in range(2))
    at = np.arange(len(y)), stratum, side
    weight[at], mean[at] = 1.0, y
    total = weight.sum(axis=0)
    level = np.divide((weight * mean).sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
    names = tuple(map(str, range(size)))
    sums = Sums(names, np.arange(size), total, level, total.astype(np.int64))
    return Compared(sums, Deciders(weight, mean), len(y), int(side.sum()), len(y), 1, before)


def found(of: Compared) -> Estimate:
    answer = estimate(of)
    assert isinstance(answer, Estimate)
    return answer


def standardised(y: Floats, side: Whole, stratum: Whole) -> float:
    gaps = [y[(side == 1) & (stratum == s)].mean() - y[(side == 0) & (stratum == s)].mean() for s in (0, 1)]
    return float(np.average(gaps, weights=[((side == 1) & (stratum == s)).sum() for s in (0, 1)]))


def test_strata_are_weighted_as_the_adopters_are_spread() -> None:
    assert found(compared()).estimate == pytest.approx(standardised(Y, SIDE, STRATUM), rel=1e-12)


def test_the_crude_difference_stands_beside_it() -> None:
    answer = found(compared())
    assert isinstance(answer.by, ByAssociation)
    assert answer.by.crude.estimate == pytest.approx(Y[SIDE == 1].mean() - Y[SIDE == 0].mean(), rel=1e-12)
    assert [one.share for one in answer.by.strata] == pytest.approx([0.4, 0.6])


def test_the_error_is_that_of_leaving_each_unit_out() -> None:
    each = np.array([standardised(*(np.delete(one, out) for one in (Y, SIDE, STRATUM))) for out in range(12)])
    by_hand = np.sqrt(11 / 12 * ((each - standardised(Y, SIDE, STRATUM)) ** 2).sum())
    assert found(compared()).se == pytest.approx(by_hand, rel=1e-10)


def test_without_strata_the_error_is_that_of_two_means() -> None:
    many = np.tile(Y, 200)
    side = np.tile(SIDE, 200)
    answer = found(compared(many, side, np.zeros_like(side)))
    parts = [many[side == one].var(ddof=1) / (side == one).sum() for one in (0, 1)]
    assert answer.se == pytest.approx(np.sqrt(sum(parts)), rel=2e-3)


def test_the_linearised_error_is_what_the_jackknife_comes_to_with_many() -> None:
    of = compared(np.tile(Y, 100), np.tile(SIDE, 100), np.tile(STRATUM, 100))
    made = coefficients(of.sums)
    assert isinstance(of.errors, Deciders)
    moved = (made.a[:, None] * of.errors.weight * (of.errors.mean - made.c[:, None])).sum(axis=(2, 3))
    linear = found(replace(of, errors=Linear((moved**2).sum(axis=1), (500.0, 700.0), (500, 700))))
    assert linear.se == pytest.approx(found(of).se, rel=5e-3)
    assert (linear.inference.method, linear.inference.df) == ("normal", None)


def test_the_influence_of_all_rows_adds_up_to_nothing() -> None:
    of = compared()
    made = coefficients(of.sums)
    moved = (made.a * of.sums.weight * (of.sums.mean - made.c)).sum(axis=(1, 2))
    assert moved == pytest.approx(0, abs=1e-12)


def test_a_level_of_a_billion_costs_no_digits() -> None:
    high = found(compared(Y + 1e9))
    assert (high.estimate, high.se) == pytest.approx((found(compared()).estimate, found(compared()).se), rel=1e-6)


def test_adopters_without_anybody_else_in_their_stratum_are_left_out_and_told() -> None:
    y, side, stratum = np.append(Y, 100.0), np.append(SIDE, 1), np.append(STRATUM, 2)
    answer = found(compared(y, side, stratum))
    assert answer.estimate == pytest.approx(standardised(Y, SIDE, STRATUM), rel=1e-12)
    assert [check.verdict for check in answer.checks if check.name == "overlap"] == ["weak"]


def test_it_is_d_whatever_is_known() -> None:
    sure = Provenance(True, "decided", True, True, True, True, True)
    answer = estimate(
        compared(np.tile(Y, 20), np.tile(SIDE, 20), np.tile(STRATUM, 20)), AssociationQuestion(0.95, sure)
    )
    assert isinstance(answer, Estimate)
    assert (answer.grade, answer.estimand) == ("D", "difference")


@pytest.mark.parametrize(("before", "help_"), [(True, "help-design-staggered"), (False, "help-design-periods")])
def test_it_says_which_design_would_show_more(before: bool, help_: str) -> None:
    assert found(compared(before=before)).what_would_help[0].code == help_


@pytest.mark.parametrize(
    ("y", "side", "stratum", "reason"),
    [
        (Y, 0 * SIDE, STRATUM, "reason-no-adopters"),
        (Y, 0 * SIDE + 1, STRATUM, "reason-no-others"),
        (Y, SIDE, 1 - SIDE, "reason-no-shared-stratum"),
        (Y, np.eye(12, dtype=int)[0], 0 * STRATUM, "reason-few-adopters"),
        (Y, 1 - np.eye(12, dtype=int)[0], 0 * STRATUM, "reason-few-others"),
        (0 * Y + 3, SIDE, STRATUM, "reason-association-same"),
    ],
)
def test_where_there_is_no_answer_it_says_why(y: Floats, side: Whole, stratum: Whole, reason: str) -> None:
    answer = estimate(compared(y, side, stratum))
    assert isinstance(answer, NotEstimable)
    assert [one.code for one in answer.reasons] == [reason]
    assert answer.what_would_help


@pytest.mark.parametrize(("language", "word"), [("en", "effect"), ("zh", "效果")])
def test_no_word_of_it_is_effect(language: Language, word: str) -> None:
    answers = [estimate(compared()), estimate(compared(np.append(Y, 9.0), np.append(SIDE, 1), np.append(STRATUM, 2)))]
    answers += [estimate(compared(before=True)), estimate(compared(Y, 0 * SIDE)), estimate(compared(0 * Y))]
    answers += [
        estimate(compared(), AssociationQuestion(0.95, Provenance(registered=known, exposure=how)))  # type: ignore[arg-type]
        for known, how in ((True, "decided"), (False, "first-touch"))
    ]
    for answer in answers:
        reasons = answer.reasons if isinstance(answer, NotEstimable) else ()
        remarks = [*(check.says for check in answer.checks), *answer.what_would_help, *reasons]
        assert not [one for one in remarks if word in words(language).say(one.code, **one.params).lower()]


def test_the_interval_covers_in_nineteen_of_twenty_worlds() -> None:
    rng, hits = np.random.default_rng(5), 0
    for _ in range(600):
        stratum = rng.integers(0, 3, 60)
        side = (rng.random(60) < 0.3 + 0.2 * stratum).astype(int)
        answer = estimate(compared(rng.normal(2.0 * stratum + side, 1.0 + side), side, stratum))
        assert isinstance(answer, Estimate)
        low, high = answer.ci or (0, 0)
        hits += low <= 1 <= high
    assert 0.93 <= hits / 600 <= 0.97


def test_empty_sides_are_nan_and_not_zero() -> None:
    weight, mean = np.array([[1.0, 0.0]]), np.array([[5.0, 0.0]])
    assert np.isnan(differences(np.array([0]), 1, weight, mean)).all()
