"""A claim's quantity and money month by month; the months add up to the claim in every draw.

The total is drawn as `ledger.money` draws it. What each period adds is then drawn given the total: with parts m and
covariance S, the total's variance is s² = 1'S1 and the parts are m + S1/s²·(T - 1'm) + e, e with covariance
S - S11'S/s², which adds up to 0 in every draw. Where the total is a t of ν degrees of freedom, e given T is a t of
ν + 1 with its scale times √((ν + d²)/(ν + 1)), d the total's own deviation (Ding 2016, On the conditional distribution
of the multivariate t distribution, The American Statistician 70, section 2): each part then has the t of its own error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
from scipy import special

from sowhat.ledger import money
from sowhat.ledger.money import DRAWS, Floats
from sowhat.ledger.prices import Applied
from sowhat.metrics import steps
from sowhat.model.claim import Money, MonthMoney
from sowhat.model.estimate import Label
from sowhat.model.stream import Stream
from sowhat.model.study import Every


@dataclass(frozen=True, slots=True)
class Calendar:
    """How to place a stream's periods: their length, by how many of them they are seen later (what is still there so
    long after its landmark), and the last day of the data (null: unknown)."""

    every: Every
    later: int
    until: date | None


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """`each` (DRAWS, P): what every period added, in the direction that is good. `price` (DRAWS,): of one unit."""

    each: Floats
    price: Floats


def drawn(stream: Stream, applied: Applied, seed: int, good: bool = True) -> Drawn:
    """The quantity by period, and one price for all of it, from the stored seed."""
    first, second = money.lattice(seed)
    each = quantities(stream, first, seed)
    return Drawn(each if good else -each, money.prices(applied.each, second))


def totals(stream: Stream, uniforms: Floats) -> Floats:
    """The total's quantiles at `uniforms`, (DRAWS,)."""
    one = stream.ratio
    if one is None:
        return money.effects(stream.total, uniforms)
    standard = special.ndtri(uniforms) if one.df is None else special.stdtrit(one.df, uniforms)
    return np.asarray(one.observed * -np.expm1(-(one.log + one.se * standard)))


def quantities(stream: Stream, uniforms: Floats, seed: int) -> Floats:
    """(DRAWS, P), each row adding up to the total's draw."""
    total = totals(stream, uniforms)
    if not stream.cov:
        return np.asarray(np.outer(total, stream.shares))
    parts, cov = np.array(stream.parts), np.array(stream.cov)
    with_total = cov.sum(axis=1)
    variance = float(with_total.sum())
    off = total - stream.total.estimate
    if len(parts) == 1 or not variance > 0:
        share = parts / parts.sum() if not variance > 0 and parts.sum() else np.full(len(parts), 1 / len(parts))
        return np.asarray(parts + np.outer(off, share))
    held = parts + np.outer(off, with_total / variance)
    rest = _rest(cov - np.outer(with_total, with_total) / variance, seed)
    return np.asarray(held + rest * _scale(stream, off / np.sqrt(variance), seed)[:, None])


def _rest(cov: Floats, seed: int) -> Floats:
    """Draws that add up to 0 in every row, with this covariance and mean 0, (DRAWS, P); t with one degree of freedom
    more is made of them by `_scale`."""
    values, vectors = np.linalg.eigh(cov)
    kept = np.where(values > max(values.max(), 0.0) * 1e-12, values, 0.0)
    root = (vectors * np.sqrt(kept)) @ vectors.T  # the one symmetric root: eigenvectors may come in either direction
    uniforms = np.random.Generator(np.random.PCG64([seed, 1])).random((DRAWS, len(cov)))
    standard = special.ndtri(np.clip(uniforms, 1e-12, 1 - 1e-12))
    rest = (standard - standard.mean(axis=0)) @ root
    return np.asarray(rest - rest.mean(axis=1, keepdims=True))


def _scale(stream: Stream, deviation: Floats, seed: int) -> Floats:
    """What the normal rest is multiplied by, (DRAWS,): 1 for a normal total."""
    df = money.freedom(stream.total)
    if df is None:
        return np.ones_like(deviation)
    order = np.argsort(np.random.Generator(np.random.PCG64([seed, 2])).random(DRAWS), kind="stable")
    chi = special.chdtri(df + 1, (order + 0.5) / DRAWS)
    return np.asarray(np.sqrt((df + deviation**2) / chi))


def by_month(
    stream: Stream, applied: Applied, calendar: Calendar, seed: int, good: bool = True
) -> tuple[MonthMoney, ...]:
    """Money by the month in which it came, realised up to the last month of the data; a price that counts several
    months of a customer's life comes in equal parts from the month on in which the customer was kept, and what of it
    lies after the data goes on at the last pace. Empty where periods cannot be placed.

    The likely values add up to the claim's own to the last cent.
    """
    told, last = course(stream, applied, calendar, seed, good), calendar.until
    if told is None or last is None:
        return ()
    found, share, sums = told.months, told.share, told.draws
    tail = (1 - stream.total.confidence) / 2
    low, high = np.quantile(sums, [tail, 1 - tail], axis=0)
    sign = 1 if good else -1
    likely = _likely(sign * np.array(stream.parts) @ share, sign * stream.total.estimate, applied)
    currency = applied.each.currency
    return tuple(
        MonthMoney(
            month=month,
            money=Money(value=value, low=_cents(low[at], currency), high=_cents(high[at], currency), currency=currency),
            kind="realised" if month <= last else "run-rate",
        )
        for at, (month, value) in enumerate(zip(found, likely, strict=True))
    )


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Money by month, (DRAWS, M), with the share of each period in each month, (P, M)."""

    months: tuple[date, ...]
    share: Floats
    draws: Floats


def course(stream: Stream, applied: Applied, calendar: Calendar, seed: int, good: bool = True) -> Course | None:
    """The draws that `by_month` tells of; in each the months add up to the claim. None where periods have no place."""
    days = ends(stream, calendar)
    if not days or stream.total.ci is None:
        return None
    found, share = spread(days, applied.months)
    one = drawn(stream, applied, seed, good)
    return Course(found, share, np.asarray((one.each @ share) * one.price[:, None]))


def spread(days: Sequence[date], months: int) -> tuple[tuple[date, ...], Floats]:
    """The months that periods ending on `days` reach into, by their first day, and each period's share in each of them,
    (P, M); rows add up to 1."""
    reached = [[_month(day, ahead) for ahead in range(months)] for day in days]
    found = sorted({month for row in reached for month in row})
    at = {month: number for number, month in enumerate(found)}
    share = np.zeros((len(days), len(found)))
    for period, row in enumerate(reached):
        for month in row:
            share[period, at[month]] = 1 / months
    return tuple(found), share


def _month(day: date, ahead: int) -> date:
    number = day.year * 12 + day.month - 1 + ahead
    return date(number // 12, number % 12 + 1, 1)


def ends(stream: Stream, calendar: Calendar) -> tuple[date, ...]:
    """The last day of each of the stream's periods, or of the data where it has one alone; empty where a label is no
    day."""
    if not stream.periods:
        return () if calendar.until is None else (calendar.until,)
    found = [_end(label, calendar) for label in stream.periods]
    return tuple(day for day in found if day is not None) if None not in found else ()


def _end(label: Label, calendar: Calendar) -> date | None:
    try:
        day = date.fromisoformat(str(label))
    except ValueError:
        return None
    for _ in range(calendar.later + 1):
        day = steps.following(day, calendar.every)
    return day - timedelta(days=1)


def _likely(parts: Floats, total: float, applied: Applied) -> list[Decimal]:
    """Parts of the whole's value, cut where the running sum is rounded: so they add up to it."""
    running = [*map(float, np.cumsum(parts)[:-1]), total]
    price, currency = applied.each.amount, applied.each.currency
    cuts = [money.rounded(Decimal(repr(one)) * price, currency) for one in running]
    return [later - earlier for earlier, later in zip([Decimal(0), *cuts], cuts, strict=False)]


def _cents(number: float, currency: str) -> Decimal:
    return money.rounded(Decimal(repr(float(number))), currency)
