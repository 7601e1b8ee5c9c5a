"""How what is wound down empties: the pace, who is behind it, days without a call, what a brown-out did, what is saved.

Pure numbers in, values out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from statistics import median

from sowhat.metrics import weeks as iso
from sowhat.model.campaign import BurnWeek, Pace, Quiet, Reacted, Saved, Terms
from sowhat.model.estimate import Remark

DAYS = 28
"""What somebody calls `now` is counted over so many days."""
LOOKED = 8
"""Whole weeks over which the pace is measured, at most."""
LEAST = 3
"""Whole weeks before anything is said of a pace."""
FEW = 5
"""Calls in the week before a brown-out, at least, before anything is said of a reaction."""
CENT = Decimal("0.01")
MONTHS = 3
"""Months with costs that are compared, on either side, at most."""


def slope(values: Sequence[float]) -> float:
    """The median of the slopes between all pairs of points one apart (Theil 1950; Sen 1968): a brown-out's week, or a
    holiday, does not bend it."""
    pairs = combinations(enumerate(values), 2)
    return float(median((second - first) / (later - earlier) for (earlier, first), (later, second) in pairs))


def pace(weeks: Sequence[BurnWeek], terms: Terms, today: date) -> Pace:
    """How fast people's calls fall since the notice, how fast they have to, and when this leads to none."""
    whole = [one for one in weeks if one.whole]
    since = [one for one in whole if iso.monday(one.week) >= iso.monday(iso.label(terms.notice))][-LOOKED:]
    left = whole[-1].people if whole else 0
    needed = _needed(left, terms, today)
    if whole and not left:
        return Pace(now=None, needed=None, zero=None, says=Remark(code="campaign-pace-none"))
    if len(since) < LEAST:
        return Pace(
            now=None, needed=needed, zero=None, says=Remark(code="campaign-pace-early", params={"weeks": LEAST})
        )
    fall = -slope([one.people for one in since])
    if today >= terms.sunset:
        return Pace(now=fall, needed=None, zero=None, says=Remark(code="campaign-pace-over", params={"calls": left}))
    if fall <= 0:
        return Pace(now=fall, needed=needed, zero=None, says=Remark(code="campaign-pace-flat"))
    last = iso.monday(whole[-1].week) + timedelta(days=6)
    return _leads(fall, needed, left / fall, last, terms)


def _leads(fall: float, needed: float | None, ahead: float, last: date, terms: Terms) -> Pace:
    """Where it leads; beyond ten years it leads nowhere."""
    if ahead > 520:
        return Pace(now=fall, needed=needed, zero=None, says=Remark(code="campaign-pace-flat"))
    zero = last + timedelta(days=round(ahead * 7))
    code = "campaign-pace-on" if zero <= terms.sunset else "campaign-pace-late"
    late = max(0, (zero - terms.sunset).days)
    says = Remark(code=code, params={"zero": zero.isoformat(), "days": late})
    return Pace(now=fall, needed=needed, zero=zero, says=says)


def _needed(left: int, terms: Terms, today: date) -> float | None:
    remaining = (terms.sunset - today).days / 7
    return left / remaining if remaining > 0 else None


def behind(before: int, left: int, terms: Terms, today: date) -> bool:
    """Whether a team falls slower than in a straight line from the notice to the end: told four weeks after the notice
    at the earliest. Who began to call since the notice is behind."""
    if not left or today < terms.notice + timedelta(days=DAYS):
        return False
    share = max(0.0, (terms.sunset - today).days / max(1, (terms.sunset - terms.notice).days))
    return left > before * share


def quiet(
    daily: Mapping[tuple[date, str], int],
    heard: Mapping[str, Iterable[date]],
    until: date | None,
    needed: int,
) -> Quiet:
    """Days without a call of people up to `until`, the last whole day. `daily`: calls by day and traffic; `heard`: the
    days on which each source that ever told of it was heard at all."""
    if until is None:
        return Quiet(days=0, needed=needed, since=None)
    people = [day for (day, traffic), calls in daily.items() if traffic == "people" and calls and day <= until]
    first = min((day for days in heard.values() for day in days), default=until + timedelta(days=1))
    since = max(people) + timedelta(days=1) if people else first
    days = max(0, (until - since).days + 1)
    window = {until - timedelta(days=back) for back in range(min(days, needed))}
    silent = tuple(sorted(name for name, told in heard.items() if not window <= set(told)))
    others = {
        kind: sum(calls for (day, traffic), calls in daily.items() if traffic == kind and since <= day <= until)
        for kind in ("bot", "probe")
    }
    return Quiet(
        days=days,
        needed=needed,
        since=since if days else None,
        bots=others["bot"],
        probes=others["probe"],
        silent=silent if days else (),
        ready=days >= needed and not silent,
    )


def reaction(before: float, after: float | None) -> Reacted:
    """What a team did, from its calls a day in the week before and after; little is within a third."""
    if after is None:
        return "unknown"
    if before * 7 < FEW:
        return "few"
    if not after:
        return "stopped"
    return "fell" if after < before * 2 / 3 else "grew" if after > before * 4 / 3 else "same"


@dataclass(frozen=True, slots=True)
class Costs:
    """Run costs of the service by month in one currency; `months` are those in which anything at all was billed."""

    currency: str
    own: Mapping[str, Decimal]
    months: Sequence[str]
    booked: frozenset[str] = field(default_factory=frozenset)


def saved(costs: Costs | None, notice: date, since: date) -> Saved | Remark:
    """What a month cost before the notice, and after the last call: means of up to three whole months on either side,
    or why that is not known. Months that were booked before are left out."""
    if costs is None or not costs.own:
        return Remark(code="campaign-saved-no-costs")
    before = [month for month in costs.months if month < f"{notice:%Y-%m}"][-MONTHS:]
    after = [month for month in costs.months if month > f"{since:%Y-%m}" and month not in costs.booked]
    if not before or not any(costs.own.get(month) for month in before):
        return Remark(code="campaign-saved-no-costs")
    if not after:
        return Remark(code="campaign-saved-early")
    return Saved(
        currency=costs.currency,
        before=_mean([costs.own.get(month, Decimal(0)) for month in before]),
        after=_mean([costs.own.get(month, Decimal(0)) for month in after]),
        months_before=tuple(before),
        months_after=tuple(after),
    )


def _mean(values: Sequence[Decimal]) -> Decimal:
    return (sum(values, Decimal(0)) / len(values)).quantize(CENT, ROUND_HALF_UP)
