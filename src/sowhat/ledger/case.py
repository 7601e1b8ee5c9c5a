"""A business case worked out: draws of what it rests on, what is left over, and which assumption matters most.

Each assumption has the distribution of a price in the ledger (money.prices: its median is `likely`, 95 % lie from `low`
to `high`); what cannot be below nothing is cut there. Draws are the first points of Halton's sequence (Halton 1960, On
the efficiency of certain quasi-random sequences of points, Numerische Mathematik 2), one prime a dimension, shifted by
the case's seed (Cranley and Patterson 1976). The tornado moves one assumption at a time (Eschenbach 1992, Spiderplots
versus tornado diagrams for sensitivity analysis, Interfaces 22(6)).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from sowhat.ledger import money, returns
from sowhat.model.case import (
    ASSUMPTIONS,
    SIGNED,
    Assumption,
    AssumptionName,
    Bin,
    Case,
    CasePayback,
    CaseSeen,
    Swing,
    named,
)
from sowhat.model.claim import Money
from sowhat.model.study import Price

Floats = NDArray[np.float64]

DRAWS = 8_192
PRIMES = (2, 3, 5, 7, 11, 13)
BINS = 24
FAR = 1e3
"""A value that turns gain into loss is looked for up to so many times the distance from likely to either end."""


def work_out(case: Case) -> CaseSeen:
    """What a case amounts to."""
    seed = money.seed_of(case.name)
    likely = {name: np.array([float(one.likely)]) for name, one in named(case).items()}
    drawn = draws(case, seed)
    cost, value = flows(case, drawn)
    weight = _weights(case)
    sums = [np.asarray(of @ weight) for of in (cost, value)]
    base = [float((of @ weight)[0]) for of in flows(case, likely)]
    net = sums[1] - sums[0]
    return CaseSeen(
        case=case,
        net=_money(base[1] - base[0], net, case.currency),
        value=_money(base[1], sums[1], case.currency),
        cost=_money(base[0], sums[0], case.currency),
        gain=float(np.mean(net > 0)),
        payback=_payback(case, likely, cost, value),
        swings=tuple(sorted((_swing(case, name) for name in ASSUMPTIONS), key=lambda one: -one.width)),
        bins=_bins(net),
        seed=seed,
        draws=DRAWS,
    )


def draws(case: Case, seed: int) -> dict[AssumptionName, Floats]:
    """DRAWS of each assumption, independent of each other."""
    shift = np.random.Generator(np.random.PCG64(seed)).random(len(PRIMES))
    made: dict[AssumptionName, Floats] = {}
    for prime, by, (name, one) in zip(PRIMES, shift, named(case).items(), strict=True):
        uniforms = np.clip((halton(DRAWS, prime) + by) % 1, 1e-12, 1 - 1e-12)
        told = money.prices(_as_price(one), uniforms)
        made[name] = told if name in SIGNED else np.maximum(told, 0)
    return made


def _as_price(one: Assumption) -> Price:
    return Price(amount=one.likely, low=one.low, high=one.high, currency="XXX")


def halton(n: int, base: int) -> Floats:
    """The first n points of van der Corput's sequence in a base: digits of 1, 2, 3 … behind the point, turned round."""
    left, at, size = np.arange(1, n + 1), np.zeros(n), 1.0
    while left.any():
        size /= base
        at += size * (left % base)
        left //= base
    return at


def flows(case: Case, told: Mapping[AssumptionName, Floats]) -> tuple[Floats, Floats]:
    """Cost and value of each month, a row a draw."""
    built = case.build_months
    month = np.arange(case.months)
    running = month >= built
    spread = (month < built) / built if built else (month == 0).astype(float)
    cost = told["build"][:, None] * spread + told["run"][:, None] * running
    full = told["reach"] * told["effect"] * told["price"]
    return cost, np.asarray(full[:, None] * running * grown(month - built, told["ramp"]))


def grown(after: NDArray[np.int64], ramp: Floats) -> Floats:
    """The share of its full use that a service has on average in the month `after` it was built (from 0): it grows
    evenly from nothing over `ramp` months."""
    start = np.maximum(after, 0)[None, :]
    end, length = start + 1.0, np.maximum(ramp[:, None], 1e-12)
    upto = np.minimum(end, length)
    rising = np.where(upto > start, (upto**2 - start**2) / (2 * length), 0.0)
    return np.asarray(rising + (end - np.maximum(start, upto)))


def _weights(case: Case) -> Floats:
    return np.ones(case.months) if case.rate is None else returns.weights(case.months, float(case.rate))


def left_over(case: Case, told: Mapping[AssumptionName, float]) -> float:
    """Value less cost at single values."""
    cost, value = flows(case, {name: np.array([told[name]]) for name in ASSUMPTIONS})
    return float(((value - cost) @ _weights(case))[0])


def _swing(case: Case, name: AssumptionName) -> Swing:
    likely = {each: float(one.likely) for each, one in named(case).items()}
    one = case.assumption(name)
    low, high = (left_over(case, {**likely, name: float(at)}) for at in (one.low, one.high))
    turns = min(low, high) < 0 < max(low, high)
    currency = case.currency
    return Swing(
        name=name, low=_exact(low, currency), high=_exact(high, currency), even=_even(case, name), decides=turns
    )


def _even(case: Case, name: AssumptionName) -> float | None:
    """Where nothing is left over, all else likely: in all but the ramp what is left over is a straight line."""
    likely = {each: float(one.likely) for each, one in named(case).items()}
    if name == "ramp":
        return _halved(case, likely)
    at = likely[name]
    here, slope = left_over(case, likely), left_over(case, {**likely, name: at + 1}) - left_over(case, likely)
    if abs(slope) < 1e-12 * (abs(here) + 1):
        return None
    found = at - here / slope
    one = case.assumption(name)
    reach = FAR * max(abs(at), float(one.high - one.low), 1e-12)
    return found if abs(found - at) <= reach and (name in SIGNED or found >= 0) else None


def _halved(case: Case, likely: Mapping[AssumptionName, float]) -> float | None:
    """The ramp at which nothing is left over, within ten times the months of the case."""

    def left(ramp: float) -> float:
        return left_over(case, {**likely, "ramp": ramp})

    low, high = 0.0, 10.0 * case.months
    if left(low) * left(high) >= 0:
        return None
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if left(middle) * left(low) > 0 else (low, middle)
    return (low + high) / 2


def _payback(case: Case, likely: Mapping[AssumptionName, Floats], cost: Floats, value: Floats) -> CasePayback:
    """Undiscounted, as paybacks are."""
    base = flows(case, likely)
    months = tuple(str(at) for at in range(case.months))
    # each draw has costs of its own, so that they are part of what is drawn
    account = returns.Account(months, np.zeros(case.months), base[1][0] - base[0][0], value - cost)
    found = returns.payback(account)
    told = [None if at is None else at + 1 for at in (found.month, found.low, found.high)]
    return CasePayback(months=told[0], low=told[1], high=told[2], chance=found.chance)


def _bins(net: Floats) -> tuple[Bin, ...]:
    """The middle 99 % in equal bins; nothing where all draws are one number."""
    low, high = np.quantile(net, [0.005, 0.995])
    if math.isclose(low, high):
        return ()
    counts, edges = np.histogram(net, bins=BINS, range=(low, high))
    told = zip(counts, edges[:-1], edges[1:], strict=True)
    return tuple(Bin(low=float(a), high=float(b), share=float(n) / net.size) for n, a, b in told)


def _money(likely: float, drawn: Floats, currency: str) -> Money:
    low, high = returns.interval(drawn)
    told = {name: _exact(at, currency) for name, at in (("value", likely), ("low", low), ("high", high))}
    return Money.model_validate({**told, "currency": currency})


def _exact(amount: float, currency: str) -> Decimal:
    return money.rounded(Decimal(repr(amount)), currency)
