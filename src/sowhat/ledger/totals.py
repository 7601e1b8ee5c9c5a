"""What joint effects are worth together: one draw of everything at a time.

Each part is drawn from the t (or whatever stands behind its interval), and each price once a simulation, whoever uses
it. Parts whose totals are known team by team move together as their covariance says: a Gaussian copula (Nelsen 2006, An
introduction to copulas, section 2.3) with the correlations of the jackknife, each margin as the part's own interval has
it. Of a part that is not known by team (an experiment, placebos, a ratio of rates, an interrupted series) nobody knows
how it moves with the others: teams may be the same, and may not. It is drawn as if it rose and fell with all of them,
which makes the sum as uncertain as it can be; taking it for independent would make it more certain than anybody knows.

The points are those of a scrambled Sobol sequence (Owen 1998, Scrambling Sobol' and Niederreiter–Xing points, J. of
Complexity 14; directions of Joe and Kuo 2008), from a stored seed: equal seeds give equal digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from scipy import special
from scipy.stats import qmc

from sowhat.evidence.joint.replicates import covariance
from sowhat.ledger import money, months
from sowhat.ledger.money import Floats
from sowhat.model.claim import Money
from sowhat.model.portfolio import Replicates
from sowhat.model.stream import Stream
from sowhat.model.study import Price

POINTS = 14
"""Two to this are drawn: an end of an interval moves by about a thousandth with another seed."""

_NOT_ONE = 1e-12
_NO_MORE = 1e-9
"""Variance left below which a part is wholly what the ones before it are."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A total with a price. `good`: more is better. `priced` names the price: parts with the same one share its draw.
    `share` is what of each of the stream's periods counts, 1 for all of it; `stands` what of the money does, after
    the business side's amendments."""

    stream: Stream
    price: Price
    priced: str
    good: bool = True
    replicates: Replicates | None = None
    share: tuple[float, ...] | None = None
    stands: Decimal = Decimal(1)

    @property
    def sign(self) -> int:
        return 1 if self.good else -1

    @property
    def likely(self) -> float:
        """What of the total counts, in the direction that is good."""
        if self.share is None:
            return self.sign * self.stream.total.estimate
        return self.sign * float(np.dot(self.stream.parts, self.share))


def drawn(parts: Sequence[Part], seed: int) -> Floats:
    """(draws, P) money of each part."""
    known = [at for at, part in enumerate(parts) if _by_team(part)]
    names = list(dict.fromkeys(part.priced for part in parts))
    points = _points(max(len(known), 1) + len(names), seed)
    scores = _scores(parts, known, special.ndtri(points[:, : max(len(known), 1)]))
    found = np.empty((len(points), len(parts)))
    for at, part in enumerate(parts):
        price = money.prices(part.price, points[:, max(len(known), 1) + names.index(part.priced)])
        found[:, at] = part.sign * _quantities(part, special.ndtr(scores[:, at])) * price * float(part.stands)
    return found


def correlations(parts: Sequence[Part]) -> Floats:
    """(P, P) of parts that are known by team."""
    told = [part.replicates for part in parts]
    found = np.eye(len(parts))
    for i, one in enumerate(told):
        for j, other in enumerate(told[:i]):
            if one is not None and other is not None:
                scale = np.sqrt(covariance(one, one) * covariance(other, other))
                found[i, j] = found[j, i] = covariance(one, other) / scale if scale > 0 else 0.0
    return found


def total(parts: Sequence[Part], draws: Floats, confidence: float) -> Money:
    """The sum of the likely values, with the interval of the sum of the draws. Raises ValueError for several
    currencies."""
    [currency] = {part.price.currency for part in parts}
    tail = (1 - confidence) / 2
    low, high = np.quantile(draws.sum(axis=1), [tail, 1 - tail])
    return Money(
        value=sum((value(part) for part in parts), Decimal(0)),
        low=money.rounded(Decimal(repr(float(low))), currency),
        high=money.rounded(Decimal(repr(float(high))), currency),
        currency=currency,
    )


def value(part: Part) -> Decimal:
    """The product of the likely values, as far as it stands, in the smallest unit of the currency."""
    return money.rounded(Decimal(repr(part.likely)) * part.price.amount * part.stands, part.price.currency)


def _by_team(part: Part) -> bool:
    return part.replicates is not None and covariance(part.replicates, part.replicates) > 0


def _points(dimensions: int, seed: int) -> Floats:
    made = qmc.Sobol(dimensions, rng=np.random.Generator(np.random.PCG64(seed))).random_base2(POINTS)
    return np.asarray(np.clip(made, _NOT_ONE, 1 - _NOT_ONE))


def _scores(parts: Sequence[Part], known: Sequence[int], standard: Floats) -> Floats:
    """(draws, P) normal scores: correlated where that is known, and in step with the sum of those where it is not."""
    found = np.empty((len(standard), len(parts)))
    together = standard[:, 0]
    if known:
        own = [parts[at] for at in known]
        found[:, known] = standard @ _root(correlations(own)).T
        weight = np.array([_weight(part) for part in own])
        summed = found[:, known] @ weight
        spread = float(np.sqrt(weight @ correlations(own) @ weight))
        together = summed / spread if spread > 0 else together
    for at in set(range(len(parts))) - set(known):
        found[:, at] = parts[at].sign * together
    return found


def _weight(part: Part) -> float:
    return part.sign * (part.stream.total.se or 0.0) * float(part.price.amount * part.stands)


def _root(matrix: Floats) -> Floats:
    """Lower triangular, times its transpose the matrix, which may be singular (Golub and Van Loan, section 4.2.8)."""
    size = len(matrix)
    root = np.zeros((size, size))
    for j in range(size):
        left = matrix[j, j] - root[j, :j] @ root[j, :j]
        if left <= _NO_MORE:
            continue
        root[j, j] = np.sqrt(left)
        root[j + 1 :, j] = (matrix[j + 1 :, j] - root[j + 1 :, :j] @ root[j, :j]) / root[j, j]
    return root


def _quantities(part: Part, uniforms: Floats) -> Floats:
    """The counted part of the total: what deviates, deviates as the counted periods' own error says."""
    whole = months.totals(part.stream, uniforms)
    if part.share is None:
        return whole
    deviation = whole - part.stream.total.estimate
    return np.asarray(part.sign * part.likely + _scale(part.stream, np.array(part.share)) * deviation)


def _scale(stream: Stream, share: Floats) -> float:
    if not stream.cov or not stream.total.se:
        return float(share @ np.array(stream.shares)) if stream.shares else float(share.mean())
    return float(np.sqrt(max(share @ np.array(stream.cov) @ share, 0.0)) / stream.total.se)
