"""Service level objectives: what was kept, how much of the error budget is spent, how fast it burns.

Beyer et al., The Site Reliability Workbook, chapter 2 (budgets of requests) and chapter 5 (alerts on several windows
and burn rates, table 5-8; low-traffic services). Facts are hours, so the short window of an alert is one at least.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sowhat.metrics import chances
from sowhat.metrics.habit import wilson

Severity = Literal["page", "ticket"]
SURE = 0.05
"""An alert needs that many failures that a service which just keeps `factor` times its budget would have them with less
than this probability; a budget counts as overspent only where one that just keeps it would hardly fail so often."""
LOW_TRAFFIC = 10
"""A budget that allows fewer failures than that may be spent by chance alone (The Site Reliability Workbook, chapter 5,
low-traffic services)."""
CALENDAR = {7: "week", 28: "month", 30: "month", 31: "month", 90: "quarter", 91: "quarter", 365: "year"}
"""Which calendar period a window of so many days stands for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """An alert when both windows (hours) burn the budget at least `factor` times as fast as it lasts."""

    severity: Severity
    long: int
    short: int
    factor: float


RULES = (
    Rule("page", 1, 1, 14.4),
    Rule("page", 6, 1, 6.0),
    Rule("ticket", 24, 2, 3.0),
    Rule("ticket", 72, 6, 1.0),
)


@dataclass(frozen=True, slots=True)
class Hour:
    """Calls that began in an hour (UTC), and how many of them were good."""

    at: datetime
    good: int
    total: int


@dataclass(frozen=True, slots=True)
class Budget:
    """What a window holds. `allowed` bad calls are the budget of the calls so far; `spent` is their share (1: all of
    it, above: overspent; null without a call); `low` and `high` bound the share of good calls (Wilson, 95 %). `few`:
    too few calls to say, see `_few`."""

    total: int
    bad: int
    kept: float | None
    low: float | None
    high: float | None
    allowed: float
    spent: float | None
    few: bool = False


@dataclass(frozen=True, slots=True)
class Burn:
    """One rule at a moment: how many times as fast as planned the budget burns in both windows. `sounds` where both do
    and there are enough failures to be `SURE`; `few` where only that is lacking."""

    rule: Rule
    long: float | None
    short: float | None
    sounds: bool
    few: bool


def window(days: float, calendar: bool, today: date) -> tuple[date, date]:
    """The first and the last day of the window that `today` lies in: the last `days` days, or the calendar's week,
    month, quarter or year until today.

    Raises ValueError for a calendar window of a length that no period has.
    """
    if not calendar:
        return today - timedelta(days=max(round(days), 1) - 1), today
    kind = CALENDAR.get(round(days))
    if kind is None:
        raise ValueError(f"no calendar period has {days} days")
    starts = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "quarter": today.replace(month=today.month - (today.month - 1) % 3, day=1),
        "year": today.replace(month=1, day=1),
    }
    return starts[kind], today


def budget(hours: Sequence[Hour], objective: float) -> Budget:
    """What the hours of a window leave of the budget of an objective (0 < objective < 1)."""
    total = sum(hour.total for hour in hours)
    bad = total - sum(hour.good for hour in hours)
    allowed = (1 - objective) * total
    if not total:
        return Budget(0, 0, None, None, None, 0.0, None)
    low, high = wilson(total - bad, total)
    return Budget(total, bad, (total - bad) / total, low, high, allowed, bad / allowed, _few(bad, total, objective))


def _few(bad: int, total: int, objective: float) -> bool:
    """Whether too few calls were made to say whether the objective holds: not one failure was allowed, or as many as
    there were are to be expected now and then where it is just kept."""
    allowed = (1 - objective) * total
    told = allowed >= 1 and bad < allowed
    return allowed < LOW_TRAFFIC and not told and not _sure((bad, total), 1 - objective)


def burns(hours: Sequence[Hour], objective: float, now: datetime) -> tuple[Burn, ...]:
    """Each rule at `now`, the end of the last complete hour (UTC)."""
    return tuple(_burn(rule, hours, objective, now) for rule in RULES)


def _burn(rule: Rule, hours: Sequence[Hour], objective: float, now: datetime) -> Burn:
    long, short = (_span(hours, now, size) for size in (rule.long, rule.short))
    fast = [_speed(span, objective) for span in (long, short)]
    both = all(speed is not None and speed >= rule.factor for speed in fast)
    sure = both and _sure(long, min(rule.factor * (1 - objective), 1.0))
    return Burn(rule, fast[0], fast[1], both and sure, both and not sure)


def _span(hours: Sequence[Hour], now: datetime, size: int) -> tuple[int, int]:
    """Bad calls and all calls of the last `size` hours."""
    within = [hour for hour in hours if now - timedelta(hours=size) <= hour.at < now]
    total = sum(hour.total for hour in within)
    return total - sum(hour.good for hour in within), total


def _speed(span: tuple[int, int], objective: float) -> float | None:
    bad, total = span
    return bad / total / (1 - objective) if total else None


def _sure(span: tuple[int, int], rate: float) -> bool:
    """Whether so many failures are unlikely at the rate that the rule tolerates. One alone never tells."""
    bad, total = span
    return bad > 1 and chances.binomial_above(bad - 1, total, rate) < SURE
