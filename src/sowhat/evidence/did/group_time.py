"""Group-time effects: which comparisons there are, and what they come to.

Callaway and Sant'Anna (2021), Difference-in-differences with multiple time periods, J. Econometrics 225, sections 2
and 3, without covariates; discrete covariates enter as strata, each treated stratum compared with its own controls
and weighted by its treated units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.moments import Floats, Ints, Periods
from sowhat.evidence.did.question import Base, Question

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """K comparisons: cohort row `cohort` (K,), period `t` against period `base` (K,), control rows `control` (K, G).

    `event` (K,) is event time, `distance` (K,) the positions from the base period. `pair` (K,) the column of its two
    periods, where units with gaps were kept: each comparison is then among those who have both.
    """

    cohort: Ints
    t: Ints
    base: Ints
    event: Ints
    distance: Ints
    control: Bools
    pair: Ints | None = None

    def __len__(self) -> int:
        return len(self.cohort)

    def only(self, keep: Bools) -> Plan:
        """The comparisons where `keep` (K,) holds."""
        return Plan(
            cohort=self.cohort[keep],
            t=self.t[keep],
            base=self.base[keep],
            event=self.event[keep],
            distance=self.distance[keep],
            control=self.control[keep],
            pair=None if self.pair is None else self.pair[keep],
        )


@dataclass(frozen=True, slots=True, eq=False)
class GroupTimes:
    """Effects for B versions of the data: `att`, `weight` (B, K); weight is Σw of the treated units compared.

    A comparison without treated units or without controls has weight 0 and effect 0.
    """

    att: Floats
    weight: Floats


def plan(grid: Grid, question: Question, base: Base) -> Plan:
    """All comparisons that the grid's starts allow, ordered by cohort and period. May be empty.

    A cohort of which no treated period can be compared (the last one where nobody is never treated) is left out
    before its start too: its past says nothing about an effect that is not estimated.
    """
    rows = [
        (row, t, b, start)
        for row, start in enumerate(grid.starts)
        if start is not None and start <= grid.periods.positions[-1]
        for t, b in compared(grid.periods, start, question.anticipation, base)
    ]
    controls = [_controls(grid, question, row, max(t, b)) for row, t, b, _ in rows]
    positions = np.array(grid.periods.positions, dtype=np.int64)
    cohort, t, at_base, starts = np.array(rows, dtype=np.int64).reshape(len(rows), 4).T
    planned = Plan(
        cohort=cohort,
        t=t,
        base=at_base,
        event=positions[t] - starts,
        distance=positions[t] - positions[at_base],
        control=np.array(controls, dtype=bool).reshape(len(rows), len(grid.starts)),
        pair=None if grid.pairs is None else grid.pairs.column[t, at_base],
    )
    possible = planned.only(_possible(grid, planned))
    with_effect = np.unique(possible.cohort[possible.event >= 0])
    return possible.only(np.isin(possible.cohort, with_effect))


def needed(periods: Periods, starts: Iterable[int | None], anticipation: int) -> tuple[tuple[int, int], ...]:
    """The later and the earlier period of every pair that any comparison of these cohorts is made of."""
    found = {
        (max(pair), min(pair))
        for start in set(starts)
        if start is not None and start <= periods.positions[-1]
        for base in get_args(Base)
        for pair in compared(periods, start, anticipation, base)
    }
    return tuple(sorted(found))


def compared(periods: Periods, start: int, anticipation: int, base: Base) -> Iterator[tuple[int, int]]:
    """Period and base period of each comparison of a cohort."""
    before = [index for index, position in enumerate(periods.positions) if position + anticipation < start]
    if not before:
        return
    for t, position in enumerate(periods.positions):
        at = before[-1] if base == "universal" or position >= start - anticipation else t - 1
        if at >= 0 and at != t:
            yield t, at


def _controls(grid: Grid, question: Question, row: int, latest: int) -> list[bool]:
    last = grid.periods.positions[-1] + question.anticipation
    until = grid.periods.positions[latest] + question.anticipation
    free_until = last if question.control == "never" else until
    return [index != row and (start is None or start > free_until) for index, start in enumerate(grid.starts)]


def _possible(grid: Grid, planned: Plan) -> Bools:
    """Comparisons with treated units and controls in at least one stratum in common."""
    treated, controls = _there(grid, planned)
    return np.asarray(np.any(treated & controls, axis=1), dtype=bool)


def _there(grid: Grid, planned: Plan) -> tuple[Bools, Bools]:
    """(K, S): strata with treated units; with controls."""
    if grid.pairs is None or planned.pair is None:
        there = grid.weight > 0
        return there[planned.cohort], planned.control @ there
    both = (grid.pairs.weight[..., planned.pair] > 0) & (planned.pair >= 0)
    treated = both[planned.cohort, :, np.arange(len(planned))]
    return treated, np.einsum("kg,gsk->ks", planned.control.astype(float), both.astype(float)) > 0


def covered(grid: Grid, planned: Plan) -> tuple[Bools, Bools]:
    """(K, S): strata with treated units and controls; and those with treated units but no control."""
    treated, controls = _there(grid, planned)
    return treated & controls, treated & ~controls


def effects(planned: Plan, weight: Floats, mean: Floats) -> GroupTimes:
    """ATT(g, t) for B versions of the data: `weight` (B, G, S), `mean` (B, G, S, T); of pairs both (B, G, S, P)."""
    parts = strata_parts(planned, weight, mean)
    att = np.einsum("bks,bks->bk", parts.share, parts.treated - parts.control)
    return GroupTimes(att, parts.weight)


@dataclass(frozen=True, slots=True, eq=False)
class StrataParts:
    """By comparison and stratum (B, K, S): change of the treated and of their controls, share of the treated among
    those compared, Σw of the controls. `weight` (B, K): Σw of the treated compared."""

    treated: Floats
    control: Floats
    share: Floats
    controls: Floats
    weight: Floats


def strata_parts(planned: Plan, weight: Floats, mean: Floats) -> StrataParts:
    """What ATT(g, t) is made of; zeros where a stratum has no treated units or no controls."""
    mask, numbers = planned.control.astype(float), np.arange(len(planned))
    if planned.pair is None:
        change = mean[..., planned.t] - mean[..., planned.base]
        controls = np.einsum("kg,bgs->bks", mask, weight)
        total = np.einsum("kg,bgs,bgsk->bks", mask, weight, change, optimize=True)
        own = weight[:, planned.cohort]
    else:
        change, each = mean[..., planned.pair] * np.sign(planned.distance), weight[..., planned.pair]
        controls = np.einsum("kg,bgsk->bks", mask, each)
        total = np.einsum("kg,bgsk->bks", mask, each * change)
        own = each[:, planned.cohort, :, numbers].transpose(1, 0, 2)
    control = np.divide(total, controls, out=np.zeros_like(total), where=controls > 0)
    treated = change[:, planned.cohort, :, numbers].transpose(1, 0, 2)
    used = np.where(controls > 0, own, 0.0)
    size = used.sum(axis=2)
    share = np.divide(used, size[..., None], out=np.zeros_like(used), where=size[..., None] > 0)
    return StrataParts(treated, control, share, controls, size)
