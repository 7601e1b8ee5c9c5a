"""Whatever the figures of a talk are worded as, reading the wording gives a figure that is true of their value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.language import Language
from sowhat.model.talk import Stated, Unit
from sowhat.stories.guard.agreement import agrees
from sowhat.stories.guard.mentions import mentions
from sowhat.stories.talks import figures
from sowhat.stories.voice import Voice, voice

VOICES = {"en": voice("en"), "zh": voice("zh")}
spoken = st.sampled_from(list(VOICES.values()))
whole = st.integers(-(10**15), 10**15)
broken = st.floats(-1e15, 1e15, allow_nan=False, allow_infinity=False)
numbers = st.one_of(whole, broken, st.floats(-1e-7, 1e-7), st.floats(-1000, 1000))
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
COUNTED: tuple[Unit, ...] = ("teams", "people", "calls", "days", "count", "incidents", "person-days", "years")


def holds(stated: Stated, language: Language) -> None:
    """The wording is read as one figure, and it is true."""
    found = mentions(stated.text, language, loose=True)
    assert [agrees(one, stated) for one in found] == [True], (stated, found)


@settings(max_examples=300, deadline=None)
@given(spoken, numbers, st.sampled_from(COUNTED))
def test_counts(told: Voice, n: float, unit: Unit) -> None:
    holds(figures.count(told, n, unit, "/x"), told.language)


@settings(max_examples=200, deadline=None)
@given(spoken, st.one_of(st.integers(0, 10**12), st.floats(0, 1e12)))
def test_customers(told: Voice, n: float) -> None:
    holds(figures.customers(told, n, "/x"), told.language)


@settings(max_examples=300, deadline=None)
@given(spoken, st.decimals(-(10**14), 10**14, places=2), st.sampled_from(["CNY", "USD", "EUR", "CHF", "JPY", "HKD"]))
def test_money(told: Voice, amount: Decimal, currency: str) -> None:
    holds(figures.money(told, amount, currency, "/x"), told.language)


@settings(max_examples=300, deadline=None)
@given(spoken, st.one_of(st.floats(0, 1), st.floats(0, 1e-3), st.floats(0.99, 1)))
def test_shares(told: Voice, share: float) -> None:
    holds(figures.share(share, "/x"), told.language)


@settings(max_examples=300, deadline=None)
@given(spoken, st.one_of(st.floats(-1, 1), st.floats(-1e-6, 1e-6)), st.booleans())
def test_points(told: Voice, points: float, signed: bool) -> None:
    holds(figures.points(told, points, "/x", signed=signed), told.language)


@settings(max_examples=200, deadline=None)
@given(spoken, st.one_of(st.floats(0, 1e9), st.floats(0, 1), st.floats(0, 1e-6)))
def test_durations(told: Voice, seconds: float) -> None:
    holds(figures.duration(told, seconds, "/x"), told.language)


@settings(max_examples=200, deadline=None)
@given(spoken, days)
def test_days_months_and_weeks(told: Voice, day: date) -> None:
    year, week, _ = day.isocalendar()
    short = figures.month(told, f"{day:%Y-%m}")
    if 2000 < day.year <= 2031:  # later ones read as no day either: Jan 45
        holds(short.model_copy(update={"text": told.numbers.month_short(f"{day:%Y-%m}")}), told.language)
    for stated in (
        figures.day(told, day),
        figures.day_short(told, day),
        figures.month(told, f"{day:%Y-%m}"),
        figures.week(told, f"{year}-W{week:02}"),
    ):
        holds(stated, told.language)


def test_grades() -> None:
    for told in VOICES.values():
        for letter in ("A", "B", "C", "D", "E", None):
            holds(figures.grade(told, letter, "/x"), told.language)
