"""Had the order of adoption been another: studentised randomisation inference.

Under the hypothesis that everybody's effect is τ in every treated period, what any other order would have shown is
known: τ is taken out where it was, and the effect estimated under that order. p is the share of orders whose
studentised effect is as large as the one that came about (Wu and Ding 2021, Randomization tests for weak null
hypotheses, JASA 116: studentised, the test also holds on average effects); the interval is all τ that are not
rejected. An effect is linear in τ and its squared error quadratic, so each order is looked at once for all τ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sowhat.evidence.did import aggregate, orders
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan
from sowhat.evidence.did.moments import ClusterSums, Floats
from sowhat.evidence.did.reassigned import reassigned
from sowhat.model.estimate import Interval, Randomisation

BESIDE = 399
"""Orders drawn where randomisation stands beside another interval."""

MANY = 200
"""Deciding units above which half as many will do."""

PRIMARY = 1999
"""Orders drawn where the interval is its own."""

_TIE = 1 - 1e-9
_LARGEST = np.finfo(float).max
_DOUBLINGS = 24
_HALVINGS = 32


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """Of each order: the effect `theta` less τ `slope`, squared error `a` − 2τ `b` + τ² `c`; the first came about.
    `exact` if these are all orders."""

    theta: Floats
    slope: Floats
    a: Floats
    b: Floats
    c: Floats
    exact: bool

    def p(self, tau: float) -> float:
        """The share of orders as extreme as the one that came about, if the effect is τ."""
        variance = np.maximum(self.a - 2 * tau * self.b + tau**2 * self.c, 0.0)
        away = np.abs(self.theta - tau * self.slope)
        flat = variance <= 1e-24 * (self.a + tau**2 * self.c)
        t = np.divide(away, np.sqrt(variance), out=np.full_like(away, np.inf), where=~flat)
        t = np.where(flat & (away <= 1e-12 * (1 + abs(tau))), 0.0, t)
        return float(np.mean(~(np.minimum(t, _LARGEST) < t[0] * _TIE)))  # no number is never less


def randomisation(
    grid: Grid, planned: Plan, sums: ClusterSums, confidence: float, most: int, lots: orders.Lots = ()
) -> Randomisation | None:
    """Of the simple effect; `None` where deciding units adopted at more than one date."""
    each = looked(grid, planned, sums, most, lots)
    if each is None:
        return None
    return Randomisation(
        p=each.p(0.0),
        ci=invert(each, 1 - confidence),
        orders=len(each.theta),
        exact=each.exact,
        seed=orders.SEED,
    )


def looked(grid: Grid, planned: Plan, sums: ClusterSums, most: int, lots: orders.Lots = ()) -> Looked | None:
    """What the simple effect is under up to `most` orders; `None` as above."""
    after = planned.only(planned.event >= 0)
    drawn = orders.possible(grid, after, sums, most, lots)
    if drawn is None:
        return None
    recipe = aggregate.simple(after)
    seen = reassigned(grid, after, recipe, sums, drawn.row)
    dose = reassigned(grid, after, recipe, replace(sums, mean=_treated(grid, sums)), drawn.row)
    psi, phi = seen.scores[:, 0], dose.scores[:, 0]
    return Looked(
        theta=seen.theta[:, 0],
        slope=dose.theta[:, 0],
        a=(psi**2).sum(axis=1),
        b=(psi * phi).sum(axis=1),
        c=(phi**2).sum(axis=1),
        exact=drawn.exact,
    )


def _treated(grid: Grid, sums: ClusterSums) -> Floats:
    """(P, T) 1 in the periods in which the unit was treated, as it came about."""
    never = grid.periods.positions[-1] + 1
    start = np.array([never if at is None else at for at in grid.starts])[grid.row[sums.cell]]
    return (np.array(grid.periods.positions) >= start[:, None]).astype(float)


def invert(each: Looked, alpha: float) -> Interval | None:
    """From the estimate outwards to where p falls to α; nothing if it never does."""
    theta, scale = float(each.theta[0]), float(np.sqrt(each.a[0]))
    ends = [_end(each, alpha, theta, side * scale) for side in (-1.0, 1.0)]
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


def _end(each: Looked, alpha: float, theta: float, step: float) -> float | None:
    inside, outside = 0.0, 1.0
    for _ in range(_DOUBLINGS):
        if each.p(theta + outside * step) <= alpha:
            break
        inside, outside = outside, 2 * outside
    else:
        return None
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        inside, outside = (inside, middle) if each.p(theta + middle * step) <= alpha else (middle, outside)
    return theta + outside * step
