"""A joint objective by its steps."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sowhat.model.measured import Measured, MonthMeasured
from sowhat.model.okr import (
    Accepted,
    Baseline,
    CheckedIn,
    CreditSplit,
    DeclaredBinding,
    KeyResult,
    MetricBinding,
    OkrBody,
    OkrStep,
    Prepared,
    Proposed,
    Reviewed,
    Scored,
    Standing,
    Sure,
    Terms,
)
from sowhat.model.value import Text
from sowhat.planning.okr_periods import named

PERIOD = named("2026-Q3")
HABIT = KeyResult(
    id="kr-1",
    title=Text(en="Use by habit", zh="形成习惯"),
    binding=MetricBinding(metric="habit", service="identity"),
    start=Decimal("0.4"),
    target=Decimal("0.6"),
)
DECLARED = KeyResult(id="kr-2", title=Text(en="People like it", zh="大家喜欢"), binding=DeclaredBinding())
TERMS = Terms(
    title=Text(en="Identity is a habit", zh="身份核验成为习惯"),
    why="Branches check twice.",
    period=PERIOD,
    platform_team="identity-team",
    business_team="deposits",
    key_results=(HABIT, DECLARED),
    split=CreditSplit(study="refunds", platform=Decimal("0.4"), business=Decimal("0.6")),
)
BASE = Baseline(key_result="kr-1", value=Decimal("0.41"), month="2026-03", build="b000001", day=date(2026, 4, 1))
FINAL = Standing(key_result="kr-1", value=Decimal("0.55"), progress=Decimal("0.75"), month="2026-09", build="b000003")


def steps(*bodies: tuple[str, OkrBody]) -> tuple[OkrStep, ...]:
    """Steps by who took them, numbered from 1."""
    at = datetime(2026, 4, 1, 9, tzinfo=UTC)
    return tuple(OkrStep(number=n, at=at, by=by, body=body) for n, (by, body) in enumerate(bodies, 1))


PROPOSED = ("Li", Proposed(day=date(2026, 4, 1), terms=TERMS))
BOTH = (
    ("Li", Accepted(day=date(2026, 4, 2), side="platform", terms=1)),
    ("Wang", Accepted(day=date(2026, 4, 3), side="business", terms=1)),
)
READY = ("Li", Prepared(day=date(2026, 4, 1), problem="Checked twice", owner="Li", baseline=(BASE,)))
CHECKED = (
    "Wang",
    CheckedIn(
        day=date(2026, 8, 1),
        side="business",
        words="On the way",
        sure=(Sure(key_result="kr-1", confidence=Decimal("0.6")),),
    ),
)
SCORED = (
    ("Li", Scored(day=date(2026, 10, 2), side="platform", score=Decimal("0.8"), why="Most branches")),
    ("Wang", Scored(day=date(2026, 10, 3), side="business", score=Decimal("0.6"), why="Not the largest")),
)
REVIEWED = (
    "Li",
    Reviewed(
        day=date(2026, 10, 5),
        learned="Habit follows success",
        next="The largest",
        standings=(FINAL,),
        score=Decimal("0.75"),
    ),
)
WHOLE = (PROPOSED, READY, *BOTH, CHECKED, *SCORED, REVIEWED)
"""From the proposal to the review. The acceptances name the first statement."""


def measured(*months: tuple[str, str, bool]) -> Measured:
    """The share with a habit, by month."""
    told = tuple(MonthMeasured(month=at, value=Decimal(value), whole=whole) for at, value, whole in months)
    last = [one for one in told if one.whole][-1]
    return Measured(
        metric="habit",
        service="identity",
        value=last.value,
        measured_in="share",
        how="level",
        good="up",
        month=last.month,
        months=told,
        build="b000003",
        href="/adoption",
    )
