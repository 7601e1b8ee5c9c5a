"""Budgets and burn rates, against the handbook's own figures and counting by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from sowhat.metrics.slo import RULES, Hour, budget, burns, window

NOW = datetime(2026, 9, 20, 12)
MONTH = 30 * 24


def hours(*counts: tuple[int, int]) -> list[Hour]:
    """Hours that end now, as (bad, total)."""
    first = NOW - timedelta(hours=len(counts))
    return [Hour(first + timedelta(hours=n), total - bad, total) for n, (bad, total) in enumerate(counts)]


def sounding(*counts: tuple[int, int], objective: float = 0.999) -> list[tuple[str, int]]:
    return [(one.rule.severity, one.rule.long) for one in burns(hours(*counts), objective, NOW) if one.sounds]


@pytest.mark.parametrize(("rule", "share"), list(zip(RULES, (0.02, 0.05, 0.10, 0.10), strict=True)))
def test_a_rule_speaks_once_so_much_of_thirty_days_is_gone(rule: object, share: float) -> None:
    factor, long = rule.factor, rule.long  # type: ignore[attr-defined]
    assert factor * long / MONTH == pytest.approx(share)


def test_a_budget_is_the_bad_calls_that_the_objective_allows() -> None:
    found = budget(hours((3, 1000), (0, 1000), (1, 2000)), 0.999)
    assert (found.total, found.bad, found.kept) == (4000, 4, 0.999)
    assert found.allowed == pytest.approx(4.0)
    assert found.spent == pytest.approx(1.0)


def test_without_a_call_nothing_is_kept_and_nothing_spent() -> None:
    found = budget(hours((0, 0)), 0.999)
    assert (found.kept, found.spent, found.low) == (None, None, None)


def test_an_outage_of_an_hour_pages() -> None:
    assert ("page", 1) in sounding(*[(0, 10_000)] * 71, (2_000, 10_000))


def test_an_outage_that_is_over_does_not_sound_any_more() -> None:
    assert ("page", 1) not in sounding(*[(0, 10_000)] * 70, (2_000, 10_000), (0, 10_000))


def test_a_slow_leak_is_a_ticket_and_no_page() -> None:
    assert {severity for severity, _ in sounding(*[(20, 10_000)] * 72)} == {"ticket"}


def test_one_failure_of_a_quiet_service_is_too_few_to_page() -> None:
    told = burns(hours(*[(0, 1)] * 71, (1, 20)), 0.9, NOW)
    assert [(one.sounds, one.few) for one in told if one.rule.long == 6] == [(False, False)]
    quiet = burns(hours(*[(0, 0)] * 71, (1, 10)), 0.99, NOW)
    assert [(one.sounds, one.few) for one in quiet if one.rule.long == 6] == [(False, True)]


@pytest.mark.parametrize("calls", [5, 50, 5_000])
def test_a_service_that_keeps_its_objective_hardly_ever_sounds(calls: int) -> None:
    draw = np.random.default_rng(calls)
    alarms = sum(bool(sounding(*[(int(bad), calls) for bad in draw.binomial(calls, 0.0005, 72)])) for _ in range(300))
    assert alarms / 300 < 0.05


@pytest.mark.parametrize(
    ("days", "first"),
    [(7, date(2026, 9, 14)), (30, date(2026, 9, 1)), (90, date(2026, 7, 1)), (365, date(2026, 1, 1))],
)
def test_a_calendar_window_begins_with_its_period(days: int, first: date) -> None:
    assert window(days, True, date(2026, 9, 20)) == (first, date(2026, 9, 20))


def test_a_rolling_window_has_its_days() -> None:
    assert window(28, False, date(2026, 9, 20)) == (date(2026, 8, 24), date(2026, 9, 20))


def test_a_calendar_has_no_period_of_ten_days() -> None:
    with pytest.raises(ValueError, match="no calendar period has 10 days"):
        window(10, True, NOW.replace(tzinfo=UTC).date())


@pytest.mark.parametrize(
    ("bad", "total", "few"),
    [
        (0, 50, True),
        (1, 50, True),
        (4, 50, False),
        (0, 2000, False),
        (3, 2000, True),
        (9, 2000, False),
        (200, 10**5, False),
    ],
)
def test_a_budget_of_few_calls_says_nothing_unless_chance_hardly_spends_it(bad: int, total: int, few: bool) -> None:
    """99.9 %: of 50 calls not one may fail, of 2,000 two may; four of 50 are more than chance, three of 2,000 not."""
    assert budget(hours((bad, total)), 0.999).few is few


def test_one_failed_call_in_the_night_wakes_nobody_and_two_do() -> None:
    """Of one call at 99.9 % every rule burns a thousand times too fast."""
    assert sounding(*[(0, 0)] * 71, (1, 1)) == []
    assert ("page", 1) in sounding(*[(0, 0)] * 71, (2, 2))
