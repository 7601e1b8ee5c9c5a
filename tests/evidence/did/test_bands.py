"""Bands for all event times at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binom, multivariate_normal, norm

from sowhat.evidence.did.bands import largest
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Estimate, EventEffect

Panel = Callable[..., Units]


def events(units: Units, question: Question | None = None) -> tuple[EventEffect, ...]:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    return found.by.event


def test_of_a_single_effect_it_is_the_normal_quantile() -> None:
    assert largest(np.array([[4.0]]), 0.95) == pytest.approx(norm.ppf(0.975), abs=0.03)


def test_of_independent_effects_it_is_sidaks() -> None:
    assert largest(np.diag([1.0, 4.0, 9.0]), 0.95) == pytest.approx(norm.ppf(0.5 + 0.95 ** (1 / 3) / 2), abs=0.03)


def test_of_effects_that_move_as_one_it_is_that_of_one() -> None:
    assert largest(np.full((5, 5), 2.0), 0.9) == pytest.approx(norm.ppf(0.95), abs=0.03)


def test_the_cube_of_that_size_holds_the_level_by_integration() -> None:
    cov = np.array([[1.0, 0.6, -0.2], [0.6, 2.0, 0.3], [-0.2, 0.3, 0.5]])
    ends = largest(cov, 0.95) * np.sqrt(np.diag(cov))
    inside = multivariate_normal(cov=cov).cdf(ends, lower_limit=-ends)
    assert inside == pytest.approx(0.95, abs=0.004)


@pytest.mark.parametrize("clusters", ["few", "none"])
def test_a_band_holds_the_interval_of_its_event_time(panel: Panel, clusters: str) -> None:
    units = panel() if clusters == "few" else replace(panel(), cluster=None)
    for each in events(units):
        assert each.ci is not None
        assert each.band is not None
        assert each.band[0] <= each.ci[0] < each.ci[1] <= each.band[1]


def test_it_is_as_many_errors_wide_at_each_event_time_by_the_normal(panel: Panel) -> None:
    widths = [(e.band[1] - e.estimate) / e.se for e in events(replace(panel(), cluster=None)) if e.band and e.se]
    assert widths == pytest.approx([widths[0]] * 7)
    assert widths[0] > norm.ppf(0.975)


def test_too_few_orders_for_the_level_leave_no_band() -> None:
    rng = np.random.default_rng(0)
    units = Units(rng.normal(size=(6, 5)), [2] * 3 + [None] * 3, Periods.of(range(5)), cluster=list(range(6)))
    assert [each.band for each in events(units, Question(confidence=0.99))] == [None] * 4


def test_an_event_time_without_an_error_has_no_band() -> None:
    rng = np.random.default_rng(0)
    starts = [2] * 5 + [4] + [None] * 6
    units = Units(rng.normal(size=(12, 6)), starts, Periods.of(range(6)), cluster=list(range(12)))
    told = events(units)
    assert all((each.se is None) == (each.band is None) for each in told)
    assert any(each.band is None for each in told)


def test_bands_cover_all_event_times_at_once_with_twenty_teams() -> None:
    rng = np.random.default_rng(12)
    starts, effect, hits, draws = [3] * 5 + [4] * 5 + [None] * 10, 0.7, 0, 120
    treated = np.array([[s is not None and t >= s for t in range(6)] for s in starts])
    for _ in range(draws):
        y = np.cumsum(rng.normal(size=(20, 6)), axis=1) + effect * treated
        told = events(Units(y, starts, Periods.of(range(6)), cluster=list(range(20))))
        bands = [(each.e, each.band) for each in told]
        hits += all(band is None or band[0] <= (effect if e >= 0 else 0.0) <= band[1] for e, band in bands)
    assert binom.cdf(hits, draws, 0.92) > 0.01, f"{hits} of {draws}"
