"""How much drift a conclusion stands: the event study behind the headline, the breakdown value, the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan
from sowhat.evidence.did.inference import infer
from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.relative import LARGEST, Path, holds_zero
from sowhat.evidence.did.sensitivity import Claim, check, path, sensitivity
from sowhat.evidence.did.tables import recipe
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Check, Estimate

Panel = Callable[..., Units]


def made(units: Units, question: Question | None = None) -> Path | None:
    asked, moments = question or Question(), from_units(units)
    grid = layout(moments)
    planned = plan(grid, asked, asked.base)
    result = infer(grid, planned, recipe(planned), moments.clusters, "jackknife" if units.cluster else "normal")
    return path(moments, grid, asked, result)


def found(units: Units, question: Question | None = None) -> Estimate:
    answer = estimate(from_units(units), question)
    assert isinstance(answer, Estimate)
    return answer


def verdict(units: Units, question: Question | None = None) -> Check:
    return next(c for c in found(units, question).checks if c.name == "sensitivity")


def steady(effect: float, drift: float = 0.0, before: int = 5) -> Units:
    """60 deciding units, half of them treated at `before`; their difference drifts all the time."""
    rng = np.random.default_rng(2)
    y: Floats = 0.02 * rng.normal(size=(60, before + 3)) + rng.normal(size=(60, 1))
    y[:30] += drift * np.arange(before + 3)
    y[:30, before:] += effect
    return Units(y, [before] * 30 + [None] * 30, Periods.of(range(before + 3)), cluster=list(range(60)))


def test_the_path_holds_the_headline_and_the_universal_event_study(panel: Panel) -> None:
    whole = made(panel())
    answer = found(panel(), Question(base="universal"))
    assert whole is not None
    assert isinstance(answer.by, By)
    event = {each.e: each.estimate for each in answer.by.event}
    assert whole.effect == pytest.approx(answer.estimate, abs=1e-12)
    assert whole.rates == pytest.approx([event[-3] - event[-4], event[-2] - event[-3], -event[-2]], abs=1e-12)


def test_the_headline_is_its_steps_times_their_reach() -> None:
    """So the variance of the effect is that of the steps after the start, where no weights are estimated."""
    whole = made(replace(steady(1.0), cluster=None))
    assert whole is not None
    after = whole.cov[5:, 5:]
    assert whole.reach @ after @ whole.reach == pytest.approx(whole.cov[0, 0], rel=1e-9)


def test_a_gap_in_time_is_as_many_steps_as_it_is_long() -> None:
    units = steady(1.0, drift=0.1)
    gapped = replace(
        units, y=np.delete(units.y, 2, axis=1), periods=Periods((0, 1, 3, 4, 5, 6, 7), (0, 1, 3, 4, 5, 6, 7))
    )
    whole = made(gapped)
    assert whole is not None
    assert whole.rates == pytest.approx([0.1] * 3, abs=0.03)
    assert len(whole.rates) == 3


def test_periods_of_anticipation_are_one_long_step_to_the_start() -> None:
    whole = made(steady(1.0), Question(anticipation=1))
    assert whole is not None
    assert len(whole.rates) == 3
    assert whole.reach[0] == pytest.approx(2.0)


def test_few_deciding_units_stretch_the_errors_to_those_of_t(panel: Panel) -> None:
    answer = found(panel())
    whole = made(panel())
    assert whole is not None
    assert isinstance(answer.by, By)
    assert answer.by.sensitivity is not None
    low, high = answer.by.sensitivity.robust[0].ci
    assert (high - low) / 2 == pytest.approx((answer.ci[1] - answer.ci[0]) / 2, rel=0.03)  # type: ignore[index]


def test_a_clear_effect_on_a_steady_past_passes() -> None:
    assert verdict(steady(1.0)).verdict == "pass"
    assert verdict(steady(1.0)).statistic == LARGEST


def test_a_drift_that_goes_on_is_weak() -> None:
    one = verdict(steady(0.0, drift=0.2))
    assert one.verdict == "weak"
    assert one.says.params["claim"] == "sign"


def test_the_breakdown_value_is_where_zero_enters() -> None:
    whole = made(steady(0.5, drift=0.1))
    assert whole is not None
    told = sensitivity(whole, Claim(null=False, mde=0.0), 0.95)
    assert 0.5 < told.breakdown < LARGEST
    assert not holds_zero(whole, told.breakdown, 0.95)
    assert holds_zero(whole, told.breakdown + 0.01, 0.95)


def test_a_null_claim_holds_as_long_as_all_that_stands_is_below_what_can_be_detected() -> None:
    whole = made(steady(0.0))
    assert whole is not None
    told = sensitivity(whole, Claim(null=True, mde=0.2), 0.95)
    assert told.claim == "null"
    assert told.breakdown >= 1
    assert sensitivity(whole, Claim(null=True, mde=0.001), 0.95).breakdown == 0.0


def test_without_two_periods_before_it_is_unknown() -> None:
    answer = found(steady(1.0, before=1))
    assert isinstance(answer.by, By)
    assert answer.by.sensitivity is None
    assert check(None).verdict == "unknown"


def test_an_early_period_that_one_unit_alone_shows_says_nothing() -> None:
    """The first of them starts later than all others: what lies before is known from it alone."""
    units = steady(1.0)
    late = replace(units, start=[7, *units.start[1:]])
    alone, usual = made(late), made(units)
    assert alone is not None
    assert usual is not None
    assert len(alone.rates) == len(usual.rates)


def test_an_outcome_around_a_billion_keeps_its_digits() -> None:
    far = replace(steady(1.0), y=steady(1.0).y + 1e9)
    assert verdict(far).statistic == verdict(steady(1.0)).statistic
