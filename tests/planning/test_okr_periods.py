"""Quarters and pairs of months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.errors import CallError
from sowhat.model.okr import PeriodKind
from sowhat.planning.okr_periods import choices, due, following, holding, months, named

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
KINDS: st.SearchStrategy[PeriodKind] = st.sampled_from(["bimonth", "quarter"])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-B5", date(2026, 9, 1), date(2026, 10, 31)),
        ("2028-b1", date(2028, 1, 1), date(2028, 2, 29)),
        ("2027q1", date(2027, 1, 1), date(2027, 3, 31)),
    ],
)
def test_a_period_has_its_days(text: str, start: date, end: date) -> None:
    found = named(text)
    assert (found.start, found.end) == (start, end)


NONE = ("", "2026", "2026-Q5", "2026-B7", "2026-Q0", "26-Q1", "2026-H1", "2026-Q\N{ARABIC-INDIC DIGIT ONE}", "0000-Q1")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(CallError) as refused:
        named(text)
    assert refused.value.problems[0].code == "okr-period"


@given(DAYS, KINDS)
def test_every_day_lies_in_one_period_that_its_name_leads_back_to(day: date, kind: PeriodKind) -> None:
    found = holding(day, kind)
    assert found.start <= day <= found.end
    assert named(found.name) == found


@given(DAYS, KINDS)
def test_periods_follow_without_a_gap(day: date, kind: PeriodKind) -> None:
    found = holding(day, kind)
    assert following(found).start == found.end + timedelta(days=1)


@given(DAYS, KINDS)
def test_its_months_are_whole(day: date, kind: PeriodKind) -> None:
    found = holding(day, kind)
    named_ = months(found)
    assert (named_[0], named_[-1]) == (f"{found.start:%Y-%m}", f"{found.end:%Y-%m}")
    assert len(named_) == (2 if kind == "bimonth" else 3)


def test_preparation_is_due_ninety_days_before() -> None:
    assert due(named("2026-Q4")) == date(2026, 7, 3)


def test_what_can_be_proposed_begins_with_what_is_on() -> None:
    assert [one.name for one in choices(date(2026, 12, 31), 2)] == ["2026-Q4", "2026-B6", "2027-B1", "2027-Q1"]
