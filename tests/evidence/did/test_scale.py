"""The headline of a share on log-odds: double differences of log-odds by hand, and what a turned direction does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.scale import check
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.grade import REQUIRED, grade
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import By, Check, Effect, Estimate, Remark

NORMAL = Question(inference="normal")


def customers(shares: Mapping[int | None, tuple[float, ...]], size: int = 400, seed: int = 3) -> Units:
    """0 or 1 for each customer of each cohort, at these shares by period; teams of twenty."""
    rng = np.random.default_rng(seed)
    y = np.vstack([(rng.random((size, len(own))) < own) for own in shares.values()]).astype(float)
    start = [at for at in shares for _ in range(size)]
    periods = Periods.of(range(len(next(iter(shares.values())))))
    return Units(y, start, periods, cluster=[index // 20 for index in range(len(start))])


STEADY = {2: (0.3, 0.3, 0.5, 0.5), None: (0.6, 0.6, 0.65, 0.65)}


def odds(moments: CohortMoments, question: Question = NORMAL) -> Effect:
    found = estimate(moments, question)
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    assert found.by.log_odds is not None
    return found.by.log_odds


def scale(moments: CohortMoments, question: Question = NORMAL) -> Check:
    found = estimate(moments, question)
    return next(each for each in found.checks if each.name == "scale")


def by_hand(y: Floats, treated: Floats, weight: Floats) -> float:
    """Mean over two treated periods of the double difference of log-odds, the base the period before."""

    def logit(rows: Floats, t: int) -> float:
        m = np.average(y[rows == 1, t], weights=weight[rows == 1])
        return float(np.log(m / (1 - m)))

    own, other = treated, 1 - treated
    each = [logit(own, t) - logit(own, 1) - logit(other, t) + logit(other, 1) for t in (2, 3)]
    return sum(each) / 2


def test_it_is_the_double_difference_of_log_odds() -> None:
    units = customers(STEADY)
    treated = np.array([at is not None for at in units.start], dtype=float)
    assert odds(from_units(units)).estimate == pytest.approx(by_hand(units.y, treated, np.ones(800)), abs=1e-12)


def test_its_error_is_how_it_moves_with_each_customer() -> None:
    units = replace(customers(STEADY, 60), cluster=None)
    treated = np.array([at is not None for at in units.start], dtype=float)
    moved = []
    for index in range(120):
        step = np.eye(120)[index] * 1e-5
        up, down = (by_hand(units.y, treated, np.ones(120) + side * step) for side in (1, -1))
        moved.append((up - down) / 2e-5)
    assert odds(from_units(units)).se == pytest.approx(np.sqrt(np.sum(np.square(moved))), rel=1e-6)


def test_the_same_direction_passes() -> None:
    assert scale(from_units(customers(STEADY))).verdict == "pass"


TURNED: Mapping[int | None, tuple[float, ...]] = {2: (0.05, 0.05, 0.10, 0.10), None: (0.50, 0.50, 0.57, 0.57)}
"""From 5 to 10 in a hundred is twice as much; from 50 to 57 is more in levels and less in odds."""


def test_a_direction_that_turns_with_the_scale_is_weak_where_nothing_is_claimed() -> None:
    assert scale(from_units(customers(TURNED, 400))).verdict == "weak"


def test_a_claim_in_levels_that_turns_on_log_odds_fails() -> None:
    found = estimate(from_units(customers(TURNED, 4000)), NORMAL)
    assert isinstance(found, Estimate)
    assert (next(each for each in found.checks if each.name == "scale").verdict, found.grade) == ("fail", "D")


def test_where_a_lot_decided_neither_scale_is_assumed() -> None:
    drawn = replace(NORMAL, provenance=Provenance(randomised=True))
    assert scale(from_units(customers(TURNED, 4000)), drawn).verdict == "weak"


@pytest.mark.parametrize(
    ("odds_ratio", "claimed", "verdict"),
    [(1.70, True, "pass"), (1.60, True, "fail"), (1.60, False, "pass"), (-1.60, False, "weak"), (-9.0, True, "fail")],
)
def test_a_claim_must_be_sure_at_five_per_cent_on_its_side(odds_ratio: float, claimed: bool, verdict: str) -> None:
    found = Effect(estimate=odds_ratio, se=1.0, ci=(odds_ratio - 2, odds_ratio + 2))
    assert check(found, 0.1, claimed, None).verdict == verdict


def test_what_is_no_share_has_no_such_scale() -> None:
    units = customers(STEADY)
    found = scale(from_units(replace(units, y=units.y * 0.5)))
    assert (found.verdict, found.says.code, found.statistic) == ("pass", "check-scale-none", None)


def test_rates_by_team_have_it_where_somebody_says_that_they_are_shares() -> None:
    units = customers(STEADY)
    assert units.cluster is not None
    teams = sorted(set(units.cluster))
    rates = np.array([units.y[np.array(units.cluster) == team].mean(axis=0) for team in teams])
    by_team = from_units(Units(rates, [units.start[20 * team] for team in range(40)], units.periods))
    assert scale(by_team).says.code == "check-scale-none"
    declared = odds(by_team, replace(NORMAL, share=True))
    assert declared.estimate == pytest.approx(odds(from_units(units)).estimate, abs=1e-12)


def test_a_share_of_all_or_of_nobody_counts_half_a_customer_on_the_other_side() -> None:
    full = customers({2: (0.5, 0.5, 1.0, 1.0), None: (0.5, 0.5, 0.5, 0.5)})
    assert np.isfinite(odds(from_units(full)).estimate)


def test_with_the_jackknife_it_has_an_interval_of_its_own() -> None:
    found = odds(from_units(customers(STEADY)), Question())
    assert found.ci is not None
    assert found.ci[0] < found.estimate < found.ci[1]


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_turned_direction_caps_the_grade_at_c(letter: str) -> None:
    names = REQUIRED["did"]["A" if letter == "A" else "B"]
    passed = [Check(name=name, verdict="pass", says=Remark(code="x")) for name in names]
    turned = [each if each.name != "scale" else each.model_copy(update={"verdict": "weak"}) for each in passed]
    assert (grade("did", passed), grade("did", turned)) == (letter, "C")
