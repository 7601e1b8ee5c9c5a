"""The joint effect: each team once, nulls and losses included, and no number where nobody is left to compare with."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from sowhat.evidence.did import totals
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.effect import HOLD_OUT, joint
from sowhat.model.estimate import Estimate, NotEstimable
from tests.evidence.joint.worlds import HORIZON, Company, Starts, mostly_both

ASKED = Question(control="not-yet", horizon=HORIZON, beside=False)
DRAWS = 60


def total(company: Company) -> float:
    found = joint(company.moments(), ASKED, HORIZON).retained
    assert found is not None
    return found.estimate


def alone(company: Company, service: int) -> float:
    found = totals.retained(company.moments(service), ASKED, HORIZON)
    assert found is not None
    return found.estimate


def test_of_one_service_the_joint_effect_is_its_own() -> None:
    starts = [(row[0],) for row in mostly_both()]
    company = Company(starts, (1.0,), seed=3)
    mine, own = joint(company.moments(), ASKED, HORIZON).finding, estimate(company.moments(0), ASKED)
    assert isinstance(mine, Estimate)
    assert isinstance(own, Estimate)
    assert mine.estimate == pytest.approx(own.estimate, abs=1e-12)
    assert mine.se == pytest.approx(own.se, rel=1e-10)


def test_the_order_of_services_does_not_matter() -> None:
    starts = mostly_both()
    turned = [tuple(reversed(row)) for row in starts]
    assert total(Company(starts, (1.0, 0.0))) == pytest.approx(total(Company(turned, (0.0, 1.0))), abs=1e-10)


def test_it_is_the_plain_difference_in_differences_where_all_start_together() -> None:
    starts: Starts = [(3, 3)] * 8 + [(3, None)] * 7 + [(None, None)] * 15
    company = Company(starts, (1.0, 0.5), seed=8)
    y, treated = company.y(), np.arange(30) < 15
    change = y[:, 3 + HORIZON] - y[:, 2]
    by_hand = change[treated].mean() - change[~treated].mean()
    assert total(company) == pytest.approx(15 * by_hand, abs=1e-10)


def test_services_adopted_together_are_counted_twice_by_their_own_studies_and_once_together() -> None:
    """Only the first works; over many draws the sum of single studies overstates by a third, the joint is right."""
    drawn = [Company(mostly_both(), (1.0, 0.0), seed) for seed in range(DRAWS)]
    truth = drawn[0].kept(0)
    sums = [alone(one, 0) + alone(one, 1) for one in drawn]
    assert np.mean(sums) > 1.3 * truth
    assert np.mean([total(one) for one in drawn]) == pytest.approx(truth, rel=0.05)


def test_its_interval_covers_the_truth_as_often_as_it_says() -> None:
    drawn = [Company(mostly_both(), (1.0, 0.0), seed) for seed in range(100, 100 + 2 * DRAWS)]
    found = [joint(one.moments(), ASKED, HORIZON).retained for one in drawn]
    hits = sum(
        each is not None and each.ci is not None and each.ci[0] <= one.kept(0) <= each.ci[1]
        for each, one in zip(found, drawn, strict=True)
    )
    assert hits >= 0.9 * len(drawn)  # 95 % said; fewer than 108 of 120 happens once in 200


def test_a_sum_over_studies_that_found_something_overstates_where_nothing_is_true() -> None:
    """Twelve services, none of which does anything: the joint total is about nothing, the best of them are not."""
    starts = [tuple(3 if n % 12 == k else None for k in range(12)) for n in range(48)] + [(None,) * 12] * 48
    drawn = [Company(starts, (0.0,) * 12, seed) for seed in range(12)]
    best = [sum(max(alone(one, k), 0.0) for k in range(12)) for one in drawn]
    together = [total(one) for one in drawn]
    assert abs(np.mean(together)) < 0.5 * np.mean(best)
    assert np.mean(best) > 5


def test_no_function_adds_up_what_was_chosen_by_its_result() -> None:
    source = Path(joint.__code__.co_filename).parents[2]
    names = {
        node.name
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    assert [name for name in names if "winner" in name.lower() or "significant" in name.lower()] == []


def test_with_nobody_left_it_refuses_and_asks_for_a_hold_out_first() -> None:
    """Every team takes some service on the same day: each study alone still finds controls, together nobody is."""
    starts: Starts = [(3, None)] * 10 + [(None, 3)] * 10
    company = Company(starts, (1.0, 0.0))
    assert isinstance(estimate(company.moments(0), ASKED), Estimate)
    found = joint(company.moments(), ASKED, HORIZON)
    assert isinstance(found.finding, NotEstimable)
    assert found.finding.reasons[0].code == "reason-no-controls"
    assert found.finding.what_would_help[0] == HOLD_OUT
    assert found.retained is None


def test_teams_that_outlive_their_controls_are_counted_out_and_a_hold_out_asked_for() -> None:
    starts: Starts = [(2, None)] * 6 + [(None, 3)] * 6 + [(5, 5)] * 6
    found = joint(Company(starts, (1.0, 0.5)).moments(), ASKED, HORIZON)
    assert found.retained is not None
    assert found.retained.units == 6  # those of period 3 would need controls in period 5
    assert found.uncounted == 12
    assert found.finding.what_would_help[0] == HOLD_OUT
