"""Parts of a joint effect: bounded where teams show it, anything where nobody does, one bundle beyond three."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.effect import joint
from sowhat.evidence.joint.shares import Asked, shares
from sowhat.model.portfolio import Bundle, ShareRange
from tests.evidence.joint.worlds import HORIZON, Company, Starts, mostly_both

ASKED = Question(control="not-yet", horizon=HORIZON, beside=False)
TWO = Asked(("a", "b"), HORIZON, HORIZON)


def ranges(company: Company, asked: Asked = TWO) -> tuple[ShareRange, ...]:
    found = shares(company.moments(), ASKED, asked)
    assert not isinstance(found, Bundle)
    return found


def test_ranges_include_the_truth_where_only_one_of_two_works() -> None:
    drawn = [Company(mostly_both(), (1.0, 0.0), seed) for seed in range(60)]
    hits = [tuple(part.ci[0] <= one.kept(k) <= part.ci[1] for k, part in enumerate(ranges(one))) for one in drawn]
    assert np.mean(hits, axis=0) == pytest.approx([1, 1], abs=0.05)


def test_one_partys_least_and_the_others_most_add_up_to_the_joint_total() -> None:
    company = Company(mostly_both(), (1.0, 0.4), seed=2)
    total = joint(company.moments(), ASKED, HORIZON).retained
    assert total is not None
    a, b = ranges(company)
    assert a.low + b.high == pytest.approx(total.estimate, abs=1e-10)
    assert a.high + b.low == pytest.approx(total.estimate, abs=1e-10)


def test_services_that_never_met_have_their_own_effect_and_no_range() -> None:
    starts: Starts = [(3, None)] * 8 + [(None, 3)] * 8 + [(None, None)] * 16
    company = Company(starts, (1.0, 0.2), seed=4)
    y = company.y()
    change = y[:, 3 + HORIZON] - y[:, 2]
    for k, part in enumerate(ranges(company)):
        own = 8 * (change[8 * k : 8 * k + 8].mean() - change[16:].mean())
        assert (part.low, part.high) == pytest.approx((own, own), abs=1e-10)
        assert part.informed


def test_without_teams_that_took_one_alone_each_part_is_anything() -> None:
    starts: Starts = [(3, 3)] * 10 + [(None, None)] * 10
    company = Company(starts, (2.0, 0.0))
    total = joint(company.moments(), ASKED, HORIZON).retained
    assert total is not None
    for part in ranges(company):
        assert (part.low, part.high) == pytest.approx((0.0, total.estimate), abs=1e-10)
        assert not part.informed


def test_services_that_came_one_after_the_other_are_told_apart_by_nobody() -> None:
    starts: Starts = [(3, 4)] * 10 + [(3, None)] * 10 + [(None, 4)] * 10 + [(None, None)] * 20
    assert not any(part.informed for part in ranges(Company(starts, (1.0, 1.0))))


def test_a_service_that_came_after_the_horizon_has_no_part_in_it() -> None:
    starts: Starts = [(2, 2 + HORIZON + 1)] * 10 + [(None, None)] * 10
    _, late = ranges(Company(starts, (1.0, 1.0)))
    assert (late.low, late.high, late.ci) == (0.0, 0.0, (0.0, 0.0))


def test_three_services_lie_between_their_least_and_greatest_contribution() -> None:
    """All seven sets exist; without noise an additive world gives each service one number."""
    sets = [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (1, 0, 1), (0, 1, 1), (1, 1, 1)]
    starts = [tuple(3 if has else None for has in one) for one in sets for _ in range(6)] + [(None,) * 3] * 40
    company = Company(starts, (3.0, 2.0, 1.0), seed=1)
    asked = Asked(("a", "b", "c"), HORIZON, HORIZON)
    for k, part in enumerate(ranges(company, asked)):
        assert part.informed
        assert part.ci[0] < company.kept(k) < part.ci[1]


def test_more_than_three_services_are_one_bundle() -> None:
    company = Company([(3,) * 4] * 10 + [(None,) * 4] * 10, (1.0,) * 4)
    asked = Asked(("a", "b", "c", "d"), HORIZON, HORIZON)
    assert shares(company.moments(), ASKED, asked) == Bundle(services=asked.services, reason="many")


def test_too_few_teams_are_one_bundle() -> None:
    company = Company([(3, 3)] * 2 + [(None, None)] * 10, (1.0, 0.0))
    assert shares(company.moments(), ASKED, TWO) == Bundle(services=("a", "b"), reason="few-units")


def test_a_single_team_that_took_one_alone_makes_no_bundle_of_all() -> None:
    starts: Starts = [(3, 3)] * 10 + [(3, None)] + [(None, None)] * 12
    company = Company(starts, (2.0, 0.0), seed=2)
    total = joint(company.moments(), ASKED, HORIZON).retained
    assert total is not None
    alone, _ = ranges(company)
    assert (alone.low, alone.high) == pytest.approx((0.0, total.estimate), abs=1e-10)
    assert alone.ci[1] == pytest.approx(total.ci[1] if total.ci else None, abs=1e-8)
