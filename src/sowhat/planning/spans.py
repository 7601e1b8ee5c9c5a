"""The period that priorities are for: as written, as teams stated it, else the quarter of today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from sowhat.model.pillar import Capacity
from sowhat.model.priorities import Period, PeriodFrom

_MONTH = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])$")
_QUARTER = re.compile(r"^(\d{4})-?[Qq]([1-4])$")
_DAYS = re.compile(r"^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$")


def written(text: str) -> Period | None:
    """`2026-11`, `2026-Q4`, or days such as `2026-10-01..2027-01-01`, of which the second is not in it. Null: it is
    not written so."""
    if found := _MONTH.match(text):
        return months(int(found[1]), int(found[2]), 1)
    if found := _QUARTER.match(text):
        return months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := _DAYS.match(text):
        return _between(found[1], found[2])
    return None


def _between(first: str, after: str) -> Period | None:
    try:
        period = Period(from_=date.fromisoformat(first), to=date.fromisoformat(after))
    except ValueError:
        return None
    return period if period.from_ < period.to else None


def months(year: int, month: int, n: int) -> Period | None:
    """So many months from the first day of one; null where the calendar does not go so far."""
    last = month - 1 + n
    try:
        return Period(from_=date(year, month, 1), to=date(year + last // 12, last % 12 + 1, 1))
    except ValueError:
        return None


def stated(capacities: Sequence[Capacity]) -> tuple[Period, ...]:
    """The spans for which teams stated time, in their order."""
    spans = {(one.from_, one.to) for one in capacities}
    return tuple(Period(from_=first, to=after) for first, after in sorted(spans))


def usual(capacities: Sequence[Capacity], today: date) -> tuple[Period, PeriodFrom]:
    """The stated span that holds today (of several the one of most teams, then the longest), else the next one, else
    the last one; where none is stated, the quarter of today."""
    teams = Counter((one.from_, one.to) for one in capacities)
    spans = stated(capacities)
    holding = [one for one in spans if one.from_ <= today < one.to]
    later = [one for one in spans if one.from_ > today]
    if holding:
        best = max(holding, key=lambda one: (teams[one.from_, one.to], one.to - one.from_))
        return best, "stated"
    if spans:
        return (later[0] if later else spans[-1]), "stated"
    first = date(today.year, today.month - (today.month - 1) % 3, 1)
    return Period(from_=first, to=(months(first.year, first.month, 3) or Period(from_=first, to=date.max)).to), "today"
