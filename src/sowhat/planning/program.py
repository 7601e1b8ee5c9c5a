"""Which candidates together are worth most: a 0-1 program, solved by HiGHS and checked in whole numbers.

Maximise Σ wᵢxᵢ subject to Σ dᵢₜxᵢ ≤ roomₜ for each team t, xᵢ ≤ xⱼ where i depends on j, xᵢ + xⱼ ≤ 1 where they exclude
each other (a knapsack with several constraints and precedence: Kellerer, Pferschy and Pisinger 2004, Knapsack problems,
chapters 9 and 13.2). HiGHS (Huangfu and Hall 2018, Parallelizing the dual revised simplex method) works in floating
point with tolerances; so whatever it answers is held against the whole numbers, and cut off where it does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from sowhat.model.priority import Candidate
from sowhat.planning import scores

Floats = NDArray[np.float64]
Ids = frozenset[int]

DAY = Decimal("0.001")
"""Person-days count in thousandths: efforts are rounded up, room down."""
MONEY = Decimal("0.0001")
"""Worth counts in ten thousandths of the currency."""
FINE = 1e6
"""The largest coefficient of an objective, so that the solver's absolute gap of 1e-6 is nothing of it."""
OPTIMAL, INFEASIBLE = 0, 2
"""What SciPy calls an answer that is proven, and a proof that there is none."""
NODES = 100_000
"""Nodes that a search may open before it ends without a proof."""


@dataclass(frozen=True, slots=True)
class Program:
    """Candidates by position: `worth` and `days[team]` in whole numbers, `room` by team; `bases` are pairs (i, j) of
    which i depends on j, `clashes` exclude each other, `barred` cannot be done at all."""

    worth: tuple[int, ...]
    days: tuple[tuple[int, ...], ...]
    room: tuple[int, ...]
    must: tuple[bool, ...]
    bases: tuple[tuple[int, int], ...] = ()
    clashes: tuple[tuple[int, int], ...] = ()
    barred: Ids = frozenset()

    @property
    def size(self) -> int:
        """How many candidates there are."""
        return len(self.worth)

    def sized(self, ids: Ids) -> int:
        """Days of all teams."""
        return sum(row[at] for row in self.days for at in ids)

    def merit(self, ids: Ids) -> tuple[int, int, int]:
        """What is compared, in this order: must-haves, worth, days saved."""
        return sum(self.must[at] for at in ids), sum(self.worth[at] for at in ids), -self.sized(ids)

    def allows(self, ids: Ids) -> bool:
        """Whether they can be done together."""
        within = all(sum(row[at] for at in ids) <= room for row, room in zip(self.days, self.room, strict=True))
        based = all(base in ids for at, base in self.bases if at in ids)
        return within and based and not ids & self.barred and not any({*pair} <= ids for pair in self.clashes)


@dataclass(frozen=True, slots=True)
class Extra:
    """What is asked beyond the program: `needs` are in, none of `cuts` is the answer, at least so many `musts` are in,
    and `floor` and `floors` (coefficients and the least that they add up to)."""

    needs: Ids = frozenset()
    cuts: tuple[Ids, ...] = ()
    musts: int = 0
    floor: tuple[Floats, float] | None = None
    floors: tuple[tuple[Floats, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Positions (null: there are none), and whether the search was carried to its end."""

    ids: Ids | None
    proven: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A program and the names of its positions and teams."""

    program: Program
    ids: tuple[str, ...]
    teams: tuple[str, ...]
    at: Mapping[str, int] = field(default_factory=dict)


def named(candidates: Sequence[Candidate], room: Mapping[str, Decimal]) -> Named:
    """The program of candidates. A team without stated time has none. What depends on something that is not there, or
    whose effort is unknown, is barred; worth that nobody knows adds nothing."""
    at = {one.id: place for place, one in enumerate(candidates)}
    if len(at) < len(candidates):
        raise ValueError("two candidates have the same id")
    teams = tuple(sorted({*room} | {told.team for one in candidates for told in one.estimates.effort}))
    program = Program(
        worth=tuple(whole_worth(scores.worth(one.estimates) or Decimal()) for one in candidates),
        days=tuple(tuple(_days(one, team) for one in candidates) for team in teams),
        room=tuple(whole_room(room.get(team, Decimal())) for team in teams),
        must=tuple(one.must for one in candidates),
        bases=tuple((at[one.id], at[base]) for one in candidates for base in one.depends if base in at),
        clashes=_clashes(candidates, at),
        barred=frozenset(
            at[one.id] for one in candidates if not one.estimates.effort or any(base not in at for base in one.depends)
        ),
    )
    return Named(program=program, ids=tuple(at), teams=teams, at=at)


def _days(one: Candidate, team: str) -> int:
    return sum(whole_days(told.days.likely) for told in one.estimates.effort if told.team == team)


def _clashes(candidates: Sequence[Candidate], at: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    pairs = {frozenset((one.id, other)) for one in candidates for other in one.excludes if other in at}
    told = (sorted(at[one] for one in pair) for pair in pairs if len(pair) == 2)
    return tuple(sorted((first, second) for first, second in told))


def whole_days(days: Decimal) -> int:
    """Thousandths of a day, rounded up."""
    return int((days / DAY).to_integral_value(ROUND_CEILING))


def whole_room(days: Decimal) -> int:
    """Thousandths of a day, rounded down."""
    return int((days / DAY).to_integral_value(ROUND_FLOOR))


def whole_worth(worth: Decimal) -> int:
    """Ten thousandths of the currency."""
    return int((worth / MONEY).to_integral_value(ROUND_HALF_EVEN))


def aims(program: Program) -> Floats:
    """Worth on the scale of an objective."""
    worth = np.array(program.worth, dtype=float)
    largest = float(np.abs(worth).max(initial=0.0))
    return np.asarray(worth * (FINE / largest) if largest else worth)


def best(program: Program, extra: Extra | None = None) -> Found:
    """The bundle with the most must-haves, and of these the greatest worth. They are counted first: a reward for each
    that is larger than all worth would take the solver's last digits."""
    asked = extra or Extra()
    musts = frozenset(at for at in range(program.size) if program.must[at])
    whole = fitting(program, replace(asked, needs=asked.needs | musts), aims(program))
    if whole.ids is not None or not musts:
        return whole
    most = fitting(program, asked, np.array(program.must, dtype=float))
    if most.ids is None:
        return most
    found = fitting(program, replace(asked, musts=program.merit(most.ids)[0]), aims(program))
    return Found(found.ids, whole.proven and most.proven and found.proven)


def fitting(program: Program, asked: Extra, aim: Floats) -> Found:
    """The bundle with the greatest sum of `aim` that the whole numbers allow."""
    while True:
        found = _solve(program, asked, aim)
        if found.ids is None or program.allows(found.ids):
            return found
        asked = replace(asked, cuts=(*asked.cuts, found.ids))


def _solve(program: Program, asked: Extra, aim: Floats) -> Found:
    """Columns that are settled beforehand are left out: where HiGHS meets fixed ones its C++ often writes a line to
    standard output, whatever it was asked (and still does in about one search of 500)."""
    ins, outs = settled(program, asked.needs)
    if ins & outs:
        return Found(None, True)
    free = [at for at in range(program.size) if at not in ins | outs]
    rows, ends = _rows(program, asked)
    ends -= rows[:, list(ins)].sum(axis=1)
    if not free:
        return Found(ins if bool((ends >= -1e-9).all()) else None, True)
    result = optimize.milp(
        -aim[free],
        constraints=optimize.LinearConstraint(rows[:, free], -np.inf, ends),
        integrality=np.ones(len(free)),
        bounds=optimize.Bounds(0, 1),
        # its pre-solver is no faster on so few columns, and writes to standard output too
        options={"mip_rel_gap": 0.0, "presolve": False, "node_limit": NODES},
    )
    if result.x is None:
        return Found(None, result.status == INFEASIBLE)
    found = {free[at] for at in np.flatnonzero(np.round(result.x))}
    return Found(frozenset(found) | ins, result.status == OPTIMAL)


def settled(program: Program, needs: Ids) -> tuple[Ids, Ids]:
    """What comes with `needs`, and what then cannot: bases near and far, whom they exclude, and what rests on those."""
    ins, outs = {*needs}, {*program.barred}
    for _ in range(program.size):
        ins |= {base for at, base in program.bases if at in ins}
        outs |= {other for pair in program.clashes for at, other in (pair, pair[::-1]) if at in ins}
        outs |= {at for at, base in program.bases if base in outs}
    return frozenset(ins), frozenset(outs)


def _rows(program: Program, asked: Extra) -> tuple[Floats, Floats]:
    """What the columns may add up to at most, row by row; the first row says nothing, so that there is one."""
    rows: list[tuple[Floats, float]] = [(np.zeros(program.size), 0.0)]
    for days, room in zip(program.days, program.room, strict=True):
        unit = max(*days, room, 1)
        rows.append((np.array(days, dtype=float) / unit, room / unit))
    rows += [(_row(program.size, {at: 1.0, base: -1.0}), 0.0) for at, base in program.bases if at != base]
    rows += [(_row(program.size, {first: 1.0, second: 1.0}), 1.0) for first, second in program.clashes]
    for cut in asked.cuts:
        rows.append((_row(program.size, {at: 1.0 if at in cut else -1.0 for at in range(program.size)}), len(cut) - 1))
    if asked.musts:
        rows.append((-np.array(program.must, dtype=float), -float(asked.musts)))
    if asked.floor is not None:
        rows.append((-asked.floor[0], -asked.floor[1]))
    rows += [(-told, -least) for told, least in asked.floors]
    return np.array([row for row, _ in rows]), np.array([end for _, end in rows], dtype=float)


def _row(size: int, told: Mapping[int, float]) -> Floats:
    row = np.zeros(size)
    row[list(told)] = list(told.values())
    return row
