"""A health score: parts from 0 to 100 by stated rules, weighed by a profile. The rules are sowhat's own
(docs/decisions/0034-health-score.md); the score is shown with its parts, and an unknown part is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sowhat.model.health import Debt, Drill, Findings, Part, PartName, Share

POINTS = {"critical": 25, "high": 10, "medium": 3, "low": 1, "unknown": 3}
"""What an open finding takes."""
OLD_DAYS = 30
"""A severity whose oldest open finding is older takes twice as much."""
DEFAULT = 0.999
"""The share of calls answered that stands in for an objective where there is none."""
BUSY = 1000
"""Calls below which the stand-in says nothing: its budget would not allow one failure."""
FEWEST = 5
"""Deployments below which their failures say nothing."""
FRESH, STALE = 180, 365
"""Days for which a drill that went well counts fully, and more than half."""
MISSING = {"owner": 20, "objective": 20, "described": 10}
CALLED = 20
"""What deprecated routes take if every call goes to them."""
PER_DAY = 5
"""What a person-day of interest a month takes."""


def findings(open_: Sequence[Findings], ever: bool) -> float | None:
    """100 less what the open findings take; null where no finding was ever recorded, which is not the same as none."""
    if not ever:
        return None
    taken = sum(POINTS[one.severity] * one.open * (2 if one.oldest_days > OLD_DAYS else 1) for one in open_)
    return max(100.0 - taken, 0.0)


def stability(spent: float | None, answered: Share, failed: Share) -> float | None:
    """The mean of what is known of: the error budget (100 untouched, 50 spent, 0 spent twice), and the share of
    deployments that did not fail. Where no objective can be judged the budget is that of `DEFAULT`, from `BUSY` calls
    on."""
    if spent is None and answered.share is not None and answered.whole >= BUSY:
        spent = answered.share / (1 - DEFAULT)
    parts = [] if spent is None else [max(100 - 50 * spent, 0.0)]
    if failed.share is not None and failed.whole >= FEWEST:
        parts.append(100 * (1 - failed.share))
    return sum(parts) / len(parts) if parts else None


def readiness(drills: Sequence[Drill]) -> float | None:
    """The mean over the kinds that were ever exercised: 100 for one that went well within 180 days, 60 within a year;
    30 for any other exercise of the last year, 10 for an older one; null where none is recorded."""
    worth = [_drill(one) for one in drills]
    return sum(worth) / len(worth) if worth else None


def _drill(one: Drill) -> float:
    if one.age_days > STALE:
        return 10.0
    if one.result != "success":
        return 30.0
    return 100.0 if one.age_days <= FRESH else 60.0


def debt(owed: Debt) -> float:
    """100 less what is missing, what deprecated routes still serve, and what the register's entries cost."""
    taken = float(sum(points for name, points in MISSING.items() if not getattr(owed, name)))
    if owed.declared_calls:
        taken += CALLED * owed.deprecated_calls / owed.declared_calls
    return max(100.0 - taken - PER_DAY * (owed.interest_days or 0.0), 0.0)


def parts(values: Mapping[PartName, float | None], weights: Mapping[PartName, float]) -> tuple[Part, ...]:
    """The parts, those that weigh most first."""
    made = [Part(name=name, value=value, weight=weights[name]) for name, value in values.items()]
    return tuple(sorted(made, key=lambda part: -part.weight))


def score(weighed: Sequence[Part]) -> float | None:
    """The weighed mean of the parts that are known; null where none with a weight is."""
    known = [(part.value, part.weight) for part in weighed if part.value is not None and part.weight > 0]
    whole = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / whole if whole else None
