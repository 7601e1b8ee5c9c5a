"""What an effect is worth: its uncertainty times that of the price, drawn from a stored seed.

The effect is drawn from the t (or normal) distribution behind its interval; the price from a distribution with the
stated median and 2.5 % and 97.5 % points, two half normals joined at the median (Barlow 2003, Asymmetric systematic
errors, arXiv:physics/0306138, model 1: the dimidiated Gaussian). Both by inverse distribution functions at the points
of a Fibonacci lattice (Sloan and Joe 1994, Lattice methods for multiple integration, section 4.3), shifted at random
by the seed (Cranley and Patterson 1976): equal seeds give equal digits, and others hardly different ones.
"""

from __future__ import annotations

import hashlib
from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Total
from sowhat.model.study import Price

Floats = NDArray[np.float64]

DRAWS, STEP = 28_657, 17_711
"""Two Fibonacci numbers that follow one another: points of the lattice, and the step of its second coordinate."""

STATED = 0.95
"""Level of a price's low and high."""

_WHOLE = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})
"""Currencies without a smaller unit in use (ISO 4217)."""


def seed_of(name: str) -> int:
    """The seed of a study's draws: the same for everyone who asks, so that two builds differ only in their data."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


def amount(total: Total | None, good: bool = True) -> Amount | None:
    """A total with its interval; turned round where less of the outcome is better. None without an interval."""
    if total is None or total.ci is None:
        return None
    low, high = total.ci
    if good:
        return Amount(value=total.estimate, low=low, high=high)
    return Amount(value=-total.estimate, low=-high, high=-low)


def scaled(told: Amount, share: Decimal) -> Amount:
    """A share of it, with its interval."""
    kept = float(share)
    return Amount(value=told.value * kept, low=told.low * kept, high=told.high * kept)


def value(total: Total | None, price: Price | None, seed: int, good: bool = True) -> Money | None:
    """Customers times price. The value is the product of the two likely values; the interval, at the total's level,
    comes from the draws. None without a price or without an interval."""
    kept = amount(total, good)
    if total is None or kept is None or price is None:
        return None
    effect, worth = draws(total, price, seed)
    product = effect * worth if good else -effect * worth
    tail = (1 - total.confidence) / 2
    low, high = np.quantile(product, [tail, 1 - tail])
    return of(Amount(value=kept.value, low=float(low), high=float(high)), price)


def of(kept: Amount, price: Price) -> Money:
    """`value` is a quantity and becomes money at the likely price; `low` and `high` are money already."""
    return Money(
        value=rounded(Decimal(repr(kept.value)) * price.amount, price.currency),
        low=rounded(Decimal(repr(kept.low)), price.currency),
        high=rounded(Decimal(repr(kept.high)), price.currency),
        currency=price.currency,
    )


def draws(total: Total, price: Price, seed: int) -> tuple[Floats, Floats]:
    """DRAWS of the effect and of the price, independent of each other."""
    first, second = lattice(seed)
    return effects(total, first), prices(price, second)


def effects(total: Total, uniforms: Floats) -> Floats:
    """The effect's quantiles at `uniforms`."""
    if total.se is None or total.ci is None:
        raise ValueError("a total without an interval cannot be drawn")
    df = freedom(total)
    standard = special.ndtri(uniforms) if df is None else special.stdtrit(df, uniforms)
    if df is None and not _normal(total):
        return np.asarray(total.estimate + _sides(total, standard) * standard)
    return np.asarray(total.estimate + total.se * standard)


def _normal(total: Total) -> bool:
    """Whether the interval is that of the error: of ranks among placebos, or of a mixture, it need not be."""
    if total.se is None or total.ci is None:
        return False
    reach = total.se * float(special.ndtri(0.5 + total.confidence / 2))
    return all(abs(abs(end - total.estimate) - reach) <= 1e-9 * (reach + abs(total.estimate)) for end in total.ci)


def _sides(total: Total, standard: Floats) -> Floats:
    """Two half normals joined at the estimate, with the interval's own ends."""
    low, high = total.ci or (total.estimate, total.estimate)
    critical = float(special.ndtri(0.5 + total.confidence / 2))
    return np.asarray(np.where(standard < 0, total.estimate - low, high - total.estimate) / critical)


def freedom(total: Total) -> float | None:
    """The degrees of freedom that an interval was made with; None for the normal, and for one that is no t's."""
    if not total.se or total.ci is None or _lopsided(total.estimate, *total.ci):
        return None
    quantile = 0.5 + total.confidence / 2
    critical = (total.ci[1] - total.ci[0]) / 2 / total.se
    if critical <= special.ndtri(quantile) * (1 + 1e-9):
        return None
    return float(special.stdtridf(quantile, critical))


def _lopsided(estimate: float, low: float, high: float) -> bool:
    """Whether the two halves of an interval differ."""
    return abs((high - estimate) - (estimate - low)) > 1e-9 * (high - low + abs(estimate))


def prices(price: Price, uniforms: Floats) -> Floats:
    """The price's quantiles at `uniforms`: at 0.025, 0.5 and 0.975 they are low, likely and high."""
    likely, low, high = float(price.amount), float(price.low), float(price.high)
    stated = special.ndtri(0.5 + STATED / 2)
    standard = special.ndtri(uniforms)
    spread = np.where(standard < 0, likely - low, high - likely) / stated
    return np.asarray(likely + spread * standard)


def rounded(number: Decimal, currency: str) -> Decimal:
    """To the currency's smallest unit."""
    return number.quantize(Decimal(1) if currency in _WHOLE else Decimal("0.01"), rounding=ROUND_HALF_EVEN)


def lattice(seed: int) -> tuple[Floats, Floats]:
    """DRAWS points spread evenly over the unit square."""
    shift = np.random.Generator(np.random.PCG64(seed)).random(2)
    at = np.arange(DRAWS)
    return (at / DRAWS + shift[0]) % 1, (at * STEP % DRAWS / DRAWS + shift[1]) % 1
