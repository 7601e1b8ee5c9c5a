"""The written rule: each step by itself, and what no evidence may ever lead to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.lifecycle.rule import STEPS, holds, verdict
from sowhat.model.estimate import Remark
from sowhat.model.governing import ReviewRule
from sowhat.model.lifecycle import (
    Appeal,
    Candidate,
    Disturbance,
    Evidence,
    MonthCalls,
    Reach,
    Rhythm,
    Season,
    Trend,
    Worth,
)

RULE = ReviewRule()
STEADY = (1_000,) * 13
FADING = tuple(round(300_000 * 0.7**at) for at in range(13))
DOWN = Trend(per_month=-0.3, low=-0.35, high=-0.25, months=13, year=-0.98)
UP = Trend(per_month=0.2, low=0.1, high=0.3, months=13, year=5.0)
FLAT = Trend(per_month=0.0, low=-0.01, high=0.01, months=13, year=0.0)
WINTER = Season(months=(12, 1, 2), share=0.95)
QUARTERLY = Rhythm(consumer="c", every=91, times=4, regular=0.01, last=date(2026, 8, 10), next=date(2026, 11, 9))
MONEY = Worth(currency="CNY", protected=Decimal(900_000), grade="B", claims=("c000007",), sure=True)
TWIN = Candidate(service="big", because=("similar", "shared"), similarity=0.9, shared=6, consumers=6, larger=True)


def months(*people: int, bots: int = 0) -> tuple[MonthCalls, ...]:
    """Whole months that end with October 2026."""
    first = 2026 * 12 + 9 - len(people) + 1
    return tuple(
        MonthCalls(month=f"{at // 12:04}-{at % 12 + 1:02}", people=n, bots=bots, consumers=min(n, 8))
        for at, n in enumerate(people, first)
    )


def evidence(*people: int, bots: int = 0, **more: object) -> Evidence:
    """Of a service that has been called as long as there are records; nothing else is known of it."""
    told = months(*(people or STEADY), bots=bots)
    base = {"threshold": 400_000, "month": "2026-10", "months": told, "records": told[0].month, "trend": FLAT}
    base |= {"looked_back": len(told), "quiet_days": 2 if told[-1].people else 120, "now": Reach(month="", consumers=8)}
    base |= {"first_call": "2024-01"} if any(people or STEADY) else {}
    return Evidence.model_validate({"service": "x", **base, **more})


def said(seen: Evidence) -> tuple[str, str]:
    found = verdict(seen, RULE)
    return found.kind, found.rule


BEGUN = "2026-06"
UNREACHED = Appeal(eligible=30, adopted=12, habitual=6)
STEPPED = {
    "unknown": (evidence(month=None, months=()), "keep"),
    "unrouted": (evidence(*(0,) * 13, routed=False, quiet_days=None), "keep"),
    "ended": (evidence(ended=True), "keep"),
    "replaced": (evidence(replaced_by="y"), "migrate"),
    "deprecated": (evidence(lifecycle="deprecated"), "migrate"),
    "duplicate": (evidence(candidates=(TWIN,)), "merge"),
    "enough": (evidence(*(500_000,) * 13), "keep"),
    "growing": (evidence(trend=UP, appeal=UNREACHED), "promote"),
    "young": (evidence(first_call=BEGUN), "keep"),
    "protected": (evidence(season=WINTER), "protect"),
    "customers-move": (evidence(trend=DOWN, customers=900, customers_of=7000), "migrate"),
    "loved": (evidence(appeal=Appeal(eligible=30, adopted=10, habitual=9)), "promote"),
    "records": (evidence(*(10,) * 8), "keep"),
    "bots": (evidence(*(0,) * 13, bots=600_000), "retire"),
    "silent": (evidence(*FADING[:10], 0, 0, 0), "retire"),
    "never": (evidence(*(0,) * 13, quiet_days=None), "retire"),
    "quiet": (evidence(*STEADY[:12], 0, quiet_days=12), "keep"),
    "fading": (evidence(*FADING, trend=DOWN), "retire"),
    "falling": (evidence(trend=DOWN.model_copy(update={"year": -0.2})), "keep"),
    "small": (evidence(), "keep"),
}


@pytest.mark.parametrize("step", STEPPED)
def test_each_step(step: str) -> None:
    seen, kind = STEPPED[step]
    assert said(seen) == (kind, step)


@pytest.mark.parametrize(
    "hold",
    [{"season": WINTER}, {"rhythms": (QUARTERLY,)}, {"worth": (MONEY,)}, {"customers": 240, "customers_of": 7000}],
    ids=["season", "rhythm", "money", "customers"],
)
def test_what_holds_a_service_that_nobody_calls_now(hold: dict[str, object]) -> None:
    seen = evidence(*(50,) * 10, 0, 0, 0).model_copy(update=hold)
    assert said(seen) == ("protect", "protected")


def test_money_that_may_be_none_holds_nothing() -> None:
    unsure = MONEY.model_copy(update={"sure": False})
    assert said(evidence(*FADING, trend=DOWN, worth=(unsure,))) == ("retire", "fading")


def test_customers_on_rosters_are_not_behind_a_call() -> None:
    seen = evidence(*FADING, trend=DOWN, customers=900, customers_of=7000, customers_by="rosters")
    assert said(seen) == ("retire", "fading")


def test_what_is_replaced_and_silent_may_go() -> None:
    found = verdict(evidence(*FADING[:9], 0, 0, 0, 0, replaced_by="y"), RULE)
    assert (found.kind, found.towards) == ("retire", "y")


def test_what_is_replaced_and_waits_for_its_season_moves_first() -> None:
    assert said(evidence(*FADING[:9], 0, 0, 0, 0, replaced_by="y", season=WINTER)) == ("migrate", "replaced")


def test_what_fades_moves_to_what_is_there_instead() -> None:
    other = Candidate(service="y", because=("similar",), similarity=0.85)
    found = verdict(evidence(*FADING, trend=DOWN, candidates=(other,)), RULE)
    assert (found.kind, found.towards) == ("migrate", "y")


def test_what_went_live_before_the_look_back_is_not_new() -> None:
    seen = evidence(*FADING, trend=DOWN, first_call=BEGUN, live_from=date(2020, 1, 1))
    assert said(seen) == ("retire", "fading")


def test_who_comes_at_regular_gaps_is_no_beginner() -> None:
    assert said(evidence(0, 9, 0, 0, 9, 0, 0, first_call=BEGUN, rhythms=(QUARTERLY,))) == ("protect", "protected")


@pytest.mark.parametrize(
    "other",
    [
        TWIN.model_copy(update={"larger": False}),
        TWIN.model_copy(update={"similarity": 0.6}),
        TWIN.model_copy(update={"shared": 2}),
        TWIN.model_copy(update={"lifecycle": "deprecated"}),
    ],
    ids=["smaller", "not alike", "other callers", "on its way out"],
)
def test_no_twin_to_merge_into(other: Candidate) -> None:
    assert said(evidence(candidates=(other,))) == ("keep", "small")


GAP = Disturbance(source="web", kind="gap", start=date(2026, 10, 2), end=date(2026, 10, 20))


def test_silence_beside_a_break_is_the_source_s() -> None:
    seen = evidence(*STEADY[:12], 0, disturbances=(GAP,))
    broken = tuple(one.model_copy(update={"comparable": one.month != "2026-10"}) for one in seen.months)
    assert said(seen.model_copy(update={"months": broken})) == ("keep", "break")


def test_a_trend_that_a_break_hides_is_no_decline() -> None:
    hidden = Trend(why=Remark(code="review-trend-broken", params={"have": 3, "need": 6}))
    assert said(evidence(*FADING, trend=hidden, disturbances=(GAP,))) == ("keep", "break")


@pytest.mark.parametrize(("seen", "naive", "differs"), [("bots", "keep", True), ("fading", "retire", False)])
def test_a_bare_threshold_counts_whoever_calls(seen: str, naive: str, differs: bool) -> None:
    found = verdict(STEPPED[seen][0], RULE)
    assert (found.naive, found.differs) == (naive, differs)


def test_the_threshold_itself_is_enough() -> None:
    assert said(evidence(*(400_000,) * 13))[1] == "enough"


def test_every_reason_names_numbers_that_it_rests_on() -> None:
    [first, *_] = verdict(STEPPED["duplicate"][0], RULE).reasons
    assert first.params == {"towards": "big", "similarity": 0.9, "shared": 6, "consumers": 6}


# Whatever is known


TRENDS = st.sampled_from([DOWN, UP, FLAT, Trend(), Trend(why=Remark(code="review-trend-short"))])
BREAKS = st.sampled_from([(), (GAP,)])


@st.composite
def anything(draw: st.DrawFn) -> Evidence:
    """Any evidence that a build could make, and much that none would."""
    told = draw(st.lists(st.sampled_from([0, 1, 40, 5_000, 399_999, 400_000, 2_000_000]), max_size=13))
    seen = evidence(*(told or STEADY), bots=draw(st.sampled_from([0, 900_000])))
    maybe: dict[str, st.SearchStrategy[object]] = {
        "month": st.sampled_from([seen.month, None]) if not told else st.just(seen.month),
        "ended": st.booleans(),
        "routed": st.booleans(),
        "looked_back": st.integers(0, 13),
        "quiet_days": st.none() | st.integers(0, 400),
        "lifecycle": st.sampled_from([None, "production", "deprecated"]),
        "replaced_by": st.sampled_from([None, "y"]),
        "first_call": st.sampled_from([None, "2023-01", BEGUN]),
        "trend": TRENDS,
        "season": st.sampled_from([None, WINTER]),
        "rhythms": st.sampled_from([(), (QUARTERLY,)]),
        "worth": st.sampled_from([(), (MONEY,), (MONEY.model_copy(update={"sure": False}),)]),
        "customers": st.none() | st.integers(0, 9_000),
        "customers_of": st.sampled_from([None, 9_000]),
        "candidates": st.sampled_from([(), (TWIN,)]),
        "disturbances": BREAKS,
        "appeal": st.sampled_from([Appeal(), UNREACHED]),
    }
    return seen.model_copy(update={name: draw(one) for name, one in maybe.items()})


@settings(max_examples=150, deadline=None)
@given(anything())
def test_the_rule_always_says_something_and_why(seen: Evidence) -> None:
    found = verdict(seen, RULE)
    assert found.reasons
    assert found.rule


@settings(max_examples=150, deadline=None)
@given(anything())
def test_few_calls_of_high_value_and_seasonal_ones_are_never_retired(seen: Evidence) -> None:
    assert not (holds(seen) and verdict(seen, RULE).kind == "retire")


@settings(max_examples=150, deadline=None)
@given(anything())
def test_nothing_is_retired_for_what_is_not_known(seen: Evidence) -> None:
    known = seen.month is not None and seen.looked_back == 13 and seen.routed and not seen.ended
    assert known or verdict(seen, RULE).kind != "retire"


@settings(max_examples=100, deadline=None)
@given(anything())
def test_nothing_above_its_threshold_is_retired_or_promoted(seen: Evidence) -> None:
    assert seen.under or verdict(seen, RULE).kind not in ("retire", "promote", "protect")


def test_no_step_stands_twice() -> None:
    assert len(set(STEPS)) == len(STEPS)
