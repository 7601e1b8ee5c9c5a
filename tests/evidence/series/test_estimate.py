"""An interrupted series: what it finds, how sure it is, and every reason to doubt it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from sowhat.evidence.provenance import Provenance
from sowhat.evidence.series.breaks import jumps
from sowhat.evidence.series.estimate import estimate
from sowhat.evidence.series.interrupted import Forecaster, Series, seasonal
from sowhat.evidence.series.mixture import Mixture
from sowhat.evidence.series.placebo_dates import planned
from sowhat.model.estimate import BySeries, Check, Estimate, NotEstimable
from sowhat.stories.words import words
from tests.evidence.series_worlds import WORLDS, alone, beside


def answered(series: Series) -> Estimate:
    found = estimate(series)
    assert isinstance(found, Estimate)
    return found


def by(found: Estimate) -> BySeries:
    assert isinstance(found.by, BySeries)
    return found.by


def check(series: Series, name: str) -> Check:
    return next(one for one in answered(series).checks if one.name == name)


@pytest.mark.parametrize("world", WORLDS)
def test_nineteen_of_twenty_intervals_hold_the_truth(world: str) -> None:
    held, rounds = 0, 200
    rng = np.random.default_rng(5)
    for _ in range(rounds):
        gap = Forecaster(alone(rng, world, 60, 48), (48,)).gap(48, 12).average
        held += gap.quantile(0.025)[0] <= 0 <= gap.quantile(0.975)[0]
    assert held / rounds >= 0.93


def test_so_do_those_with_a_control_series_and_a_season() -> None:
    held, rounds = 0, 250
    rng = np.random.default_rng(6)
    for _ in range(rounds):
        series = beside(rng, 60, 48, effect=1.0, season=7)
        gap = Forecaster(series, (48,)).gap(48, 12).average
        held += gap.quantile(0.025)[0] <= 1 <= gap.quantile(0.975)[0]
    assert held / rounds >= 0.93


def test_periods_that_were_independent_would_make_the_sum_look_too_sure() -> None:
    gap = Forecaster(alone(np.random.default_rng(1), "wander", 60, 48), (48,)).gap(48, 12)
    assert gap.total.deviation[-1] > 1.5 * np.sqrt((gap.each.deviation**2).sum())


def test_a_jump_is_found() -> None:
    found = answered(beside(np.random.default_rng(0), 90, 72, effect=6.0))
    assert found.ci is not None
    assert found.ci[0] > 0
    assert found.ci[0] < 6 < found.ci[1]


def test_the_sum_is_the_average_times_the_periods() -> None:
    found = answered(beside(np.random.default_rng(0), 90, 72))
    told = by(found)
    assert told.cumulative.estimate == pytest.approx(18 * found.estimate, rel=1e-12)
    assert told.cumulative.se == pytest.approx(18 * (found.se or 0), rel=1e-12)
    assert told.periods[-1].cumulative == told.cumulative
    assert sum(one.estimate for one in told.periods) == pytest.approx(told.cumulative.estimate, rel=1e-10)


def test_observed_less_expected_is_the_effect() -> None:
    told = by(answered(beside(np.random.default_rng(2), 90, 72)))
    assert [one.observed - one.expected for one in told.periods] == pytest.approx(
        [one.estimate for one in told.periods], abs=1e-10
    )


@pytest.mark.parametrize(("factor", "shift"), [(1e-6, 0.0), (1e6, 0.0), (1.0, 1e9), (-1.0, 0.0)])
def test_units_of_the_outcome_change_nothing_but_its_scale(factor: float, shift: float) -> None:
    series = beside(np.random.default_rng(3), 90, 72, effect=2.0)
    one, other = answered(series), answered(replace(series, y=factor * series.y + shift))
    assert other.estimate / factor == pytest.approx(one.estimate, rel=1e-5)
    assert (other.se or 0) / abs(factor) == pytest.approx(one.se, rel=1e-5)


def test_units_of_a_control_series_change_nothing() -> None:
    series = beside(np.random.default_rng(3), 90, 72)
    other = replace(series, controls=1e7 * series.controls - 1e9)
    assert answered(other).estimate == pytest.approx(answered(series).estimate, rel=1e-6)


def test_what_came_after_the_start_does_not_touch_the_forecast() -> None:
    series = beside(np.random.default_rng(4), 90, 72)
    other = replace(series, y=np.where(np.arange(90) < 72, series.y, 1e4))
    expected = [[one.expected for one in by(answered(each)).periods] for each in (series, other)]
    assert expected[0] == expected[1]


def test_more_of_an_effect_moves_the_estimate_by_as_much() -> None:
    series = beside(np.random.default_rng(4), 90, 72)
    more = replace(series, y=series.y + 3.0 * (np.arange(90) >= 72))
    assert answered(more).estimate - answered(series).estimate == pytest.approx(3.0, abs=1e-10)


def test_the_season_is_taken_out() -> None:
    rng = np.random.default_rng(7)
    at = np.arange(98)
    y = 10.0 * (at % 7 == 6) + rng.normal(size=98)
    plain, seasons = Series(tuple(range(98)), y, np.empty((98, 0)), (), 84), 7.0
    assert (answered(replace(plain, season=seasons)).se or 9) < 0.6 * (answered(plain).se or 0)


def test_two_rounds_of_a_season_are_asked_for() -> None:
    series = beside(np.random.default_rng(8), 60, 48)
    assert seasonal(replace(series, season=24.0)) == 24.0
    assert seasonal(replace(series, season=25.0)) is None
    assert check(replace(series, season=25.0), "history").says.code == "check-history-no-season"


def test_a_year_of_weeks_is_waves() -> None:
    at = np.arange(170)
    y = 5 * np.sin(2 * np.pi * at / 52.18) + np.random.default_rng(9).normal(size=170)
    found = answered(Series(tuple(range(170)), y, np.empty((170, 0)), (), 158, 365.25 / 7))
    assert abs(found.estimate) < 1.0


@pytest.mark.parametrize("names", [(), ("x",)])
def test_grade_c_takes_a_control_series(names: tuple[str, ...]) -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    chosen = replace(series, controls=series.controls[:, : len(names)], names=names)
    assert answered(chosen).grade == ("C" if names else "D")


def test_grade_c_takes_twenty_earlier_dates() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    short = replace(series, labels=tuple(range(36)), y=series.y[54:], controls=series.controls[54:], start=24)
    assert check(short, "placebo-dates").says.code == "check-placebo-dates-few"
    assert answered(short).grade == "D"


def test_the_grade_does_not_depend_on_the_effect() -> None:
    rng = np.random.default_rng(0)
    series = beside(rng, 90, 72)
    grades = {answered(replace(series, y=series.y + size * (np.arange(90) >= 72))).grade for size in (-9.0, 0.0, 9.0)}
    assert grades == {"C"}


def test_placebo_dates_keep_the_horizon_where_twenty_fit() -> None:
    dates, horizon = planned(beside(np.random.default_rng(0), 90, 72))
    assert horizon == 18
    assert len(dates) >= 20
    assert max(dates) + horizon <= 72


def test_placebo_dates_look_less_far_ahead_before_they_are_too_few() -> None:
    dates, horizon = planned(beside(np.random.default_rng(0), 60, 42))
    assert (len(dates), horizon) == (20, 13)


def test_a_series_that_always_jumps_has_alarms() -> None:
    rng = np.random.default_rng(1)
    stairs = 10.0 * (np.arange(120) // 15 % 2) + 0.1 * rng.normal(size=120)
    found = check(replace(beside(rng, 120, 108), y=stairs), "placebo-dates")
    assert found.p is not None
    assert found.p > 0.05


def test_a_control_series_that_moves_as_well_is_no_control() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    moved = series.controls + 30.0 * (np.arange(90) >= 72)[:, None]
    assert check(replace(series, controls=moved), "control-series").verdict == "fail"


def test_a_control_series_that_says_nothing_is_weak() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    noise = np.random.default_rng(12).normal(size=(90, 1))
    assert check(replace(series, controls=noise), "control-series").verdict == "weak"


@pytest.mark.parametrize(("at", "verdict"), [(72, "fail"), (80, "fail"), (30, "weak")])
def test_a_period_in_which_all_jump_is_the_sources(at: int, verdict: str) -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    jumped = 3.0 ** (np.arange(90) >= at)
    broken = replace(series, y=(series.y + 50) * jumped, controls=(series.controls + 50) * jumped[:, None])
    found = check(broken, "source-break")
    assert (found.verdict, found.says.params["periods"]) == (verdict, str(at))


def test_an_effect_alone_is_no_break_of_the_source() -> None:
    series = beside(np.random.default_rng(0), 90, 72, effect=200.0)
    assert check(series, "source-break").verdict == "pass"
    assert np.abs(jumps(series)[71, 0]) > 20


def test_values_told_twice_are_told() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    keep = np.where(np.arange(90) == 40, 39, np.arange(90))
    found = check(replace(series, y=series.y[keep], controls=series.controls[keep]), "stale")
    assert found.says.params["periods"] == "40"


def test_small_counts_repeat_by_themselves() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    counts = np.random.default_rng(1).poisson(0.3, size=(90, 2)).astype(float)
    found = answered(replace(series, y=counts[:, 0], controls=counts[:, 1:]))
    assert "stale" not in {one.name for one in found.checks}


def test_a_period_far_off_is_named() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    found = check(replace(series, y=series.y + 40.0 * (np.arange(90) == 50)), "outliers")
    assert (found.verdict, found.says.params["period"]) == ("weak", "50")


def test_what_the_model_does_not_know_is_left_in_its_errors() -> None:
    rng = np.random.default_rng(0)
    y = 5.0 * (np.arange(120) % 5 == 0) + 0.5 * rng.normal(size=120)
    assert check(Series(tuple(range(120)), y, np.empty((120, 0)), (), 108), "residuals").verdict == "fail"


def reason(series: Series) -> str:
    found = estimate(series)
    assert isinstance(found, NotEstimable)
    return found.reasons[0].code


def test_too_short_a_history_is_no_estimate() -> None:
    assert reason(replace(beside(np.random.default_rng(0), 30, 15), start=8)) == "reason-short-history"


def test_a_series_that_never_moved_is_no_estimate() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    assert reason(replace(series, y=np.where(np.arange(90) < 72, 1e9, 2e9))) == "reason-no-variation"


def test_an_outcome_made_of_its_control_series_is_no_estimate() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    assert reason(replace(series, y=2 * series.controls[:, 0] + 1)) == "reason-exact"


def test_rare_zeros_and_ones_are_answered() -> None:
    series = beside(np.random.default_rng(0), 90, 72)
    rare = np.asarray(np.random.default_rng(1).random(90) < 0.1, dtype=float)
    assert np.isfinite(answered(replace(series, y=rare)).estimate)


def test_one_period_after_the_start_is_enough() -> None:
    told = by(answered(beside(np.random.default_rng(0), 61, 60)))
    assert told.average == told.cumulative


def test_registration_is_what_the_study_knows() -> None:
    found = estimate(beside(np.random.default_rng(0), 90, 72), Provenance(registered=True))
    assert {one.name: one.verdict for one in found.checks}["registered"] == "pass"


def test_a_mixture_of_one_part_is_its_t_distribution() -> None:
    one = Mixture(np.ones(1), np.array([10.0]), np.array([[2.0]]), np.array([[0.5]]))
    assert one.quantile(0.975)[0] == pytest.approx(2 + 0.5 * 2.228138852, abs=1e-8)
    assert one.deviation[0] == pytest.approx(0.5 * np.sqrt(10 / 8), abs=1e-12)
    assert one.p()[0] == pytest.approx(2 * stats.t.sf(4, 10), rel=1e-12)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_whatever_is_remarked_has_words(language: str) -> None:
    rng = np.random.default_rng(0)
    series = beside(rng, 90, 72)
    told = [answered(one) for one in (series, replace(series, controls=series.controls[:, :0], names=()))]
    said = words("en" if language == "en" else "zh")
    for found in told:
        assert all(said.say(one.says.code, **one.says.params) for one in found.checks)
        assert all(said.has(f"check-name-{one.name}") for one in found.checks)
