"""What of a joint effect may be one service's: an agreed allocation, not an estimate; data only bound it.

The rule. Units are sorted by the set S of services live at the horizon and whether all of S came on one date.
- What units did that adopted only {k} is k's.
- Of a set S that came on one date, k's part lies between its least and its greatest marginal contribution
  a(T ∪ k) − a(T) over T ⊆ S without k, where a(T) is the effect on units that adopted exactly T on one date and
  a(∅) = 0. Every allocation by order of arrival lies between these (Shapley 1953; Weber 1988, Probabilistic values for
  games).
- Of all other units (their services came on different dates, or fewer than three show a contribution that is needed)
  k's part is anything from nothing to all.
Parts are added over sets, each times its units. Each end has the interval of the linear combination of effects that
it is, from the same deciding units (jackknife or influence functions, as for the joint effect).

More than three services are one bundle: the bounds say nothing that people could agree on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from sowhat.evidence.did.aggregate import Recipe
from sowhat.evidence.did.group_time import Plan, effects, plan
from sowhat.evidence.did.inference import Result, chosen, infer
from sowhat.evidence.did.jackknife import FEWEST
from sowhat.evidence.did.moments import CohortMoments, Floats
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.tuples import Pattern, Services, apart
from sowhat.model.estimate import Interval
from sowhat.model.portfolio import Bundle, ShareRange, Shares

MOST = 3
"""Services beyond which a joint effect is one claim."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The services by their place in the tuples; `horizon` of the outcome, and `window`: periods after the first
    go-live within which a service counts as having come."""

    services: tuple[str, ...]
    horizon: int
    window: int


@dataclass(frozen=True, slots=True)
class _Class:
    """Units with the same set, come on one date or not."""

    services: Services
    together: bool


_Ends = Mapping[_Class, float]
"""Effects of classes, each with its factor."""


def shares(moments: CohortMoments, question: Question, asked: Asked) -> Shares:
    """Each service's range in the units of the total, or one bundle. `moments` are by cohort tuple."""
    if len(asked.services) > MOST:
        return Bundle(services=asked.services, reason="many")
    found = _measured(moments, question, asked)
    if found is None:
        return Bundle(services=asked.services, reason="no-total")
    ranges = [found.range(k, name, question.confidence) for k, name in enumerate(asked.services)]
    made = tuple(one for one in ranges if one is not None)
    return made if len(made) == len(ranges) else Bundle(services=asked.services, reason="few-units")


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """`classes` (J,) with units `sizes` (J,) and effects a unit `per_unit` (J,); `known`: those of enough deciding
    units that came on one date. `combine` gives linear combinations of the effects with their errors."""

    moments: CohortMoments
    question: Question
    planned: Plan
    classes: tuple[_Class, ...]
    members: Floats
    sizes: Floats
    per_unit: Floats
    known: frozenset[Services]

    def range(self, k: int, name: str, confidence: float) -> ShareRange | None:
        """Service `k`'s part over all classes; `None` where an end has no error."""
        low, high, rest = (np.zeros(len(self.classes)) for _ in range(3))
        for at, class_ in enumerate(self.classes):
            if k not in class_.services:
                continue
            ends = self._ends(at, class_, k)
            if ends is None:
                rest[at] = self.sizes[at]
            else:
                low, high = low + ends[0], high + ends[1]
        informed = not rest.any()
        low, high = (low + rest, high) if rest @ self.per_unit < 0 else (low, high + rest)
        return self._range(name, (low, high), informed, confidence)

    def _range(self, name: str, ends: tuple[Floats, Floats], informed: bool, confidence: float) -> ShareRange | None:
        low, high = ends
        if not low.any() and not high.any():
            return ShareRange(service=name, low=0.0, high=0.0, ci=(0.0, 0.0), informed=True)
        result = self._combined(ends)
        first, second = (self._span(result, at, end, confidence) for at, end in enumerate(ends))
        if first is None or second is None:
            return None
        ci = (min(first[0], second[0]), max(first[1], second[1]))
        least, most = float(low @ self.per_unit), float(high @ self.per_unit)
        return ShareRange(service=name, low=least, high=most, ci=ci, informed=informed)

    def _span(self, result: Result, at: int, end: Floats, confidence: float) -> Interval | None:
        """The interval of an end; that of nothing is nothing."""
        return result.interval(at, confidence) if end.any() else (0.0, 0.0)

    def _ends(self, at: int, class_: _Class, k: int) -> tuple[Floats, Floats] | None:
        """The least and the greatest part of `k` in a class, as factors of the classes' effects; `None` where too few
        deciding units show it: then it is anything from nothing to all."""
        if len(class_.services) == 1:
            whole = np.zeros(len(self.classes))
            whole[at] = self.sizes[at]
            return (whole, whole) if class_.services in self.known else None
        found = list(self._contributions(at, class_, k)) if class_.together else [None]
        parts = [part for part in found if part is not None]
        if len(parts) < len(found) or class_.services not in self.known:
            return None
        order = sorted(parts, key=lambda part: float(part @ self.per_unit))
        return order[0], order[-1]

    def _contributions(self, at: int, class_: _Class, k: int) -> Iterator[Floats | None]:
        """What `k` adds to each set without it, times the units of the class; `None` where nobody shows it."""
        others = sorted(class_.services - {k})
        for size in range(len(others) + 1):
            for chosen_ in combinations(others, size):
                without = frozenset(chosen_)
                yield self._added(at, class_, without | {k}, without)

    def _added(self, at: int, class_: _Class, with_: Services, without: Services) -> Floats | None:
        factors = np.zeros(len(self.classes))
        for services, sign in ((with_, 1.0), (without, -1.0)):
            if not services:
                continue
            place = at if services == class_.services else self._place(services)
            if place is None:
                return None
            factors[place] += sign * self.sizes[at]
        return factors

    def _place(self, services: Services) -> int | None:
        return self.classes.index(_Class(services, together=True)) if services in self.known else None

    def _combined(self, ends: Sequence[Floats]) -> Result:
        """Linear combinations of the classes' effects. Classes that count alike go into one ratio, so that one of a
        single team does not hang on it alone."""
        rows: list[Floats] = []
        mix: list[tuple[int, float]] = []
        for number, end in enumerate(ends):
            rate = np.round(end / self.sizes, 9)
            for each in np.unique(rate[rate != 0]):
                alike = rate == each
                rows.append(alike.astype(float) @ self.members)
                mix.append((number, float(end[alike].sum())))
        weights = np.zeros((len(ends), len(rows)))
        for column, (number, factor) in enumerate(mix):
            weights[number, column] = factor
        method = chosen(self.moments, self.question)
        recipe = Recipe(np.array(rows), np.array(rows), weights)
        return infer(apart(self.moments), self.planned, recipe, self.moments.clusters, method)


def _measured(moments: CohortMoments, question: Question, asked: Asked) -> _Measured | None:
    grid = apart(moments)
    planned = plan(grid, question, question.base)
    cells = planned.only((planned.event == asked.horizon) & (planned.event >= 0))
    if not len(cells):
        return None
    patterns = [Pattern.read(cell.stratum) for cell in moments.cells]
    own = [_class(patterns[row], asked.window) for row in cells.cohort]
    classes = tuple(sorted(set(own), key=lambda one: (sorted(one.services), one.together)))
    members = np.array([[float(one == class_) for one in own] for class_ in classes])
    times = effects(cells, *grid.whole)
    sizes = members @ times.weight[0]
    per_unit = members @ (times.weight[0] * times.att[0]) / sizes
    known = frozenset(
        class_.services
        for class_, row in zip(classes, members, strict=True)
        if class_.together and _units(moments, cells.cohort[row > 0].tolist()) >= FEWEST
    )
    return _Measured(moments, question, cells, classes, members, sizes, per_unit, known)


def _class(pattern: Pattern, window: int) -> _Class:
    return _Class(pattern.live(window), pattern.together(window))


def _units(moments: CohortMoments, cells: Sequence[int]) -> int:
    """Deciding units in some cells."""
    sums = moments.clusters
    if sums is None:
        return int(moments.n[list(cells)].sum())
    return len(set(sums.cluster[np.isin(sums.cell, list(cells))].tolist()))
