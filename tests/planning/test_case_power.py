"""What a study of a case could show, beside what is expected."""

from __future__ import annotations

from statistics import NormalDist

import pytest

from sowhat.model.study import Study
from sowhat.planning.case_power import Known, power

STUDY = Study(name="stay-study", service="refunds", outcome="stay", horizon=4)


def test_two_halves_by_lot_follow_the_formula() -> None:
    found = power(Known(customers=10_000, level=0.4, expected=0.03))
    normal = NormalDist()
    least = (normal.inv_cdf(0.975) + normal.inv_cdf(0.8)) * (2 * 0.4 * 0.6 / 5000) ** 0.5
    assert found.detectable == pytest.approx(least, rel=1e-12)
    assert (found.design, found.source, found.enough) == ("experiment", "formula", True)


def test_four_times_the_customers_see_half_the_effect() -> None:
    few, many = (power(Known(customers=n, level=0.4)).detectable for n in (1000, 4000))
    assert few is not None
    assert many == pytest.approx(few / 2, rel=1e-12)


def test_an_effect_too_small_to_be_seen_is_said_to_be() -> None:
    assert power(Known(customers=1000, level=0.4, expected=0.001)).enough is False


def test_a_loss_is_seen_as_well_as_a_gain() -> None:
    assert power(Known(customers=10_000, level=0.4, expected=-0.03)).enough is True


@pytest.mark.parametrize("level", [None, 0.0, 1.0, 12.0])
def test_without_a_share_nobody_can_say(level: float | None) -> None:
    found = power(Known(customers=1000, level=level))
    assert found.detectable is None
    assert found.why is not None
    assert found.why.code == "case-power-no-study"


def test_a_study_without_plan_or_estimate_says_so() -> None:
    found = power(Known(study=STUDY))
    assert found.why is not None
    assert (found.study, found.why.code) == ("stay-study", "case-power-no-plan")


def test_teams_that_can_wait_allow_staggered_adoption() -> None:
    assert power(Known(study=STUDY, teams=12, before=6)).design == "did"
    assert power(Known(study=STUDY, teams=3, before=6)).design is None
    assert power(Known(study=STUDY)).design is None


def test_without_an_expected_effect_nothing_is_enough() -> None:
    found = power(Known(customers=1000, level=0.4))
    assert (found.enough, found.why and found.why.code) == (None, "case-power-no-effect")
