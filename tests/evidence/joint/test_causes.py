"""What the metric did beyond adoption: counted change less the estimated effect, up or down."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.causes import causes
from sowhat.model.portfolio import Causes
from tests.evidence.joint.worlds import HORIZON, PERIODS, Company, Starts, mostly_both

ASKED = Question(control="not-yet", horizon=HORIZON, beside=False)


def taken(company: Company) -> Causes:
    found = causes(company.moments(), ASKED)
    assert found is not None
    return found


def test_the_change_is_that_of_the_plain_average() -> None:
    company = Company(mostly_both(), (1.0, 0.0), drift=0.2)
    found, mean = taken(company), company.y().mean(axis=0)
    assert (found.first, found.last) == (2, PERIODS - 1)
    assert found.before == pytest.approx(mean[2], abs=1e-12)
    assert found.change == pytest.approx(mean[-1] - mean[2], abs=1e-12)


def test_effect_and_other_causes_add_up_to_the_change() -> None:
    found = taken(Company(mostly_both(), (1.0, 0.0), drift=-0.3))
    assert found.effect.estimate + found.other.estimate == pytest.approx(found.change, abs=1e-12)
    assert found.effect.ci is not None
    assert found.other.ci is not None
    assert found.effect.ci[0] + found.other.ci[1] == pytest.approx(found.change, abs=1e-12)


def test_a_falling_market_is_shown_as_a_loss_to_other_causes_beside_a_gain() -> None:
    drawn = [taken(Company(mostly_both(), (1.0, 0.0), seed, drift=-0.3)) for seed in range(30)]
    assert np.mean([one.other.estimate for one in drawn]) == pytest.approx(-0.3 * (PERIODS - 3), abs=0.05)
    assert np.mean([one.effect.estimate for one in drawn]) == pytest.approx(30 / 70, abs=0.05)


def test_where_all_have_adopted_it_looks_back_to_where_somebody_could_be_compared() -> None:
    starts: Starts = [(3, None)] * 10 + [(None, 6)] * 10
    assert taken(Company(starts, (1.0, 1.0))).last == 5


def test_with_nobody_to_compare_nothing_is_taken_apart() -> None:
    starts: Starts = [(3, None)] * 10 + [(None, 3)] * 10
    assert causes(Company(starts, (1.0, 1.0)).moments(), ASKED) is None
