"""Pace, stragglers, quiet days, reactions and savings, from plain numbers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from sowhat.lifecycle import burning
from sowhat.lifecycle.burning import Costs
from sowhat.metrics import weeks as iso
from sowhat.model.campaign import BurnWeek, Pace, Saved, Terms
from sowhat.model.estimate import Remark

NOTICE, SUNSET = date(2026, 1, 5), date(2026, 7, 6)
TERMS = Terms(service="fax", notice=NOTICE, sunset=SUNSET)
UNTIL = date(2026, 3, 31)


def weeks(*calls: int) -> list[BurnWeek]:
    return [BurnWeek(week=iso.label(NOTICE + timedelta(weeks=n)), people=one) for n, one in enumerate(calls)]


def pace(*calls: int, today: date | None = None) -> Pace:
    return burning.pace(weeks(*calls), TERMS, today or NOTICE + timedelta(weeks=len(calls)))


@given(values=st.lists(st.integers(0, 10_000), min_size=2, max_size=12))
def test_the_slope_is_theil_and_sens(values: list[int]) -> None:
    assert burning.slope(values) == pytest.approx(theilslopes(values, range(len(values)))[0])


def test_a_week_switched_off_does_not_bend_the_pace() -> None:
    assert pace(100, 95, 90, 85, 80, 75, 70, 65).now == 5
    assert pace(100, 95, 90, 0, 80, 75, 70, 65).now == pytest.approx(5, abs=0.7)


def test_the_pace_leads_to_a_day() -> None:
    """65 left, 5 fewer a week: thirteen weeks after the eighth week's Sunday."""
    found = pace(100, 95, 90, 85, 80, 75, 70, 65)
    assert found.zero == NOTICE + timedelta(weeks=8, days=-1) + timedelta(weeks=13)
    assert found.says.code == "campaign-pace-on"
    assert found.needed == pytest.approx(65 / ((SUNSET - (NOTICE + timedelta(weeks=8))).days / 7))


@pytest.mark.parametrize(
    ("calls", "code"),
    [
        ((100, 90), "early"),
        ((100, 99, 98, 97), "late"),
        ((100, 100, 100), "flat"),
        ((100, 110, 120), "flat"),
        ((100, 50, 0), "none"),
        ((10**9, 10**9, 10**9 - 1), "flat"),
    ],
)
def test_what_is_said_of_a_pace(calls: tuple[int, ...], code: str) -> None:
    assert pace(*calls).says.code == f"campaign-pace-{code}"


def test_past_its_end_there_is_no_pace_to_need() -> None:
    found = pace(100, 90, 80, today=SUNSET)
    assert (found.needed, found.says.code) == (None, "campaign-pace-over")


def test_nothing_on_record_says_nothing() -> None:
    assert burning.pace([], TERMS, NOTICE).says.code == "campaign-pace-early"


@pytest.mark.parametrize(
    ("before", "left", "days", "behind"),
    [
        (100, 100, 27, False),
        (100, 100, 28, True),
        (100, 50, 91, False),
        (100, 51, 91, True),
        (0, 1, 28, True),
        (0, 0, 91, False),
        (100, 1, 400, True),
    ],
)
def test_who_is_behind_a_straight_line(before: int, left: int, days: int, behind: bool) -> None:
    """From 5 January to 6 July are 182 days."""
    assert burning.behind(before, left, TERMS, NOTICE + timedelta(days=days)) is behind


def every(*missing: int) -> dict[str, list[date]]:
    """A source heard on each of 90 days but those so many days before the end."""
    return {"gateway": [UNTIL - timedelta(days=n) for n in range(90) if n not in missing]}


def test_quiet_days_begin_after_the_last_call_of_people() -> None:
    daily = {(UNTIL - timedelta(days=30), "people"): 1, (UNTIL, "bot"): 4, (UNTIL - timedelta(days=40), "bot"): 9}
    found = burning.quiet(daily, every(), UNTIL, 30)
    assert (found.days, found.since, found.bots, found.ready) == (30, UNTIL - timedelta(days=29), 4, True)


def test_a_call_on_the_last_day_leaves_no_quiet_day() -> None:
    found = burning.quiet({(UNTIL, "people"): 1}, every(), UNTIL, 30)
    assert (found.days, found.since, found.ready) == (0, None, False)


def test_a_source_that_was_not_heard_proves_nothing() -> None:
    found = burning.quiet({(UNTIL - timedelta(days=40), "people"): 1}, every(3), UNTIL, 30)
    assert (found.days, found.silent, found.ready) == (40, ("gateway",), False)


def test_a_hole_before_the_days_that_count_does_not_matter() -> None:
    assert burning.quiet({(UNTIL - timedelta(days=60), "people"): 1}, every(45), UNTIL, 30).ready


def test_without_records_nothing_is_quiet() -> None:
    assert burning.quiet({}, {}, None, 30).ready is False
    assert burning.quiet({}, {}, UNTIL, 30).days == 0


@pytest.mark.parametrize(
    ("before", "after", "did"),
    [
        (10.0, None, "unknown"),
        (0.5, 0.0, "few"),
        (10.0, 0.0, "stopped"),
        (10.0, 6.0, "fell"),
        (10.0, 7.0, "same"),
        (10.0, 14.0, "grew"),
    ],
)
def test_reactions(before: float, after: float | None, did: str) -> None:
    assert burning.reaction(before, after) == did


MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05")
OWN = {"2025-11": Decimal(900), "2025-12": Decimal(1100), "2026-01": Decimal(1000), "2026-04": Decimal(100)}
COSTS = Costs("CNY", OWN, MONTHS)


def test_what_is_saved_is_before_less_after_and_a_month_without_a_bill_costs_nothing() -> None:
    found = burning.saved(COSTS, NOTICE, date(2026, 3, 10))
    assert isinstance(found, Saved)
    assert (found.before, found.after, found.months_after) == (Decimal(1000), Decimal(50), MONTHS[-2:])
    assert found.month == Decimal(950)


def test_months_that_were_booked_are_left_out() -> None:
    found = burning.saved(Costs("CNY", OWN, MONTHS, frozenset({"2026-04"})), NOTICE, date(2026, 3, 10))
    assert isinstance(found, Saved)
    assert (found.after, found.months_after) == (Decimal(0), ("2026-05",))


@pytest.mark.parametrize(
    ("costs", "since", "code"),
    [
        (None, date(2026, 3, 10), "no-costs"),
        (Costs("CNY", {}, MONTHS), date(2026, 3, 10), "no-costs"),
        (Costs("CNY", {"2026-04": Decimal(5)}, MONTHS), date(2026, 3, 10), "no-costs"),
        (COSTS, date(2026, 5, 10), "early"),
    ],
)
def test_why_it_is_not_known_what_is_saved(costs: Costs | None, since: date, code: str) -> None:
    assert burning.saved(costs, NOTICE, since) == Remark(code=f"campaign-saved-{code}")
