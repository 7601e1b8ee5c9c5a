"""Cells and cluster sums of a few customers are pooled before they leave: the mean of one *is* the person.

The rule, written before anybody looks at outcomes, and blind to them:

1. Treated are never pooled with those never treated, nor with those who start after the last period, nor with those
   who were treated from the first one: these four kinds are pooled each for itself.
2. Within a kind, a cohort of too few customers over all strata is pooled into the cohort that started before it, the
   last cohort first; the first takes in the one after it. The earlier start counts for both, so that no time before a
   start is ever touched by it: some customers count as treated a little early, and effects come out smaller, not
   larger.
3. As long as a cell is too small, its stratum (that of the smallest cell, then by name) is pooled with the smallest
   other, in all cohorts alike: the treated keep the controls that they are compared with.
4. A kind that has too few customers altogether is left out, and told.
5. Deciding units too small in a cell are pooled with each other there, the smallest first, and what remains with the
   next larger one: an interval from larger clusters is still one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from sowhat.errors import DataError, Problem
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Ints
from sowhat.model.estimate import Label

FEWEST = 20
"""Customers below which a mean does not leave the engine."""

By = Literal["units", "weight"]
"""What counts customers: the rows themselves, or their weights where a row is a team."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """Several cells that became one, `into`."""

    into: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """Moments without a small cell or cluster sum; `pooled` cells, those `left_out` (and their `customers`), and how
    many `clusters` went into larger ones."""

    moments: CohortMoments
    pooled: tuple[Pooled, ...] = ()
    left_out: tuple[Cell, ...] = ()
    customers: int = 0
    clusters: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything was pooled or left out."""
        return bool(self.pooled or self.left_out or self.clusters)


def merged(moments: CohortMoments, fewest: int = FEWEST, by: By = "units") -> Merged:
    """The moments as the rule has them. Raises `DataError` (`moments-too-few`) where not even all customers of any kind
    together are enough, and (`moments-pairs-stay`) where units with gaps were kept."""
    if moments.pairs is not None:
        raise DataError(Problem("moments-pairs-stay"))
    size = moments.n if by == "units" else moments.weight
    into = _strata(_cohorts(moments, size, fewest), size, fewest)
    kept = [cell for cell in into if cell is not None]
    if not kept:
        raise DataError(Problem("moments-too-few", params={"customers": int(size.sum()), "fewest": fewest}))
    cells = tuple(sorted(set(kept), key=lambda cell: cell.key))
    place = np.array([-1 if cell is None else cells.index(cell) for cell in into], dtype=np.int64)
    sums, fewer = _clusters(moments, len(cells), place, fewest, by)
    parts = [tuple(cell for cell, to in zip(moments.cells, into, strict=True) if to == one) for one in cells]
    return Merged(
        moments=replace(_moments(moments, cells, place), clusters=sums),
        pooled=tuple(Pooled(one, some) for one, some in zip(cells, parts, strict=True) if some != (one,)),
        left_out=tuple(cell for cell, to in zip(moments.cells, into, strict=True) if to is None),
        customers=int(size[place < 0].sum()),
        clusters=fewer,
    )


def _kind(cell: Cell, first: int, last: int) -> int:
    """Never, after the last period, from the first one, or in between."""
    if cell.start is None:
        return 0
    return 1 if cell.start > last else 2 if cell.start <= first else 3


def _cohorts(moments: CohortMoments, size: Floats, fewest: int) -> list[Cell | None]:
    """Each cell with the start of the cohort that it goes into; nothing for kinds that are too small."""
    first, last = moments.periods.positions[0], moments.periods.positions[-1]
    kinds = [_kind(cell, first, last) for cell in moments.cells]
    into: list[Cell | None] = [None] * len(moments.cells)
    for kind in set(kinds):
        mine = [at for at, each in enumerate(kinds) if each == kind]
        for group in _neighbours([moments.cells[at].key[1] for at in mine], size[mine], fewest):
            places = [at for at in mine if moments.cells[at].key[1] in group]
            start = min((moments.cells[at] for at in places), key=lambda cell: cell.key)
            for at in places:
                into[at] = Cell(start.start, start.cohort, moments.cells[at].stratum)
    return into


def _neighbours(starts: Sequence[int], size: Floats, fewest: int) -> list[set[int]]:
    """Sets of starts that go together, each with enough customers; none if all of them are too few."""
    total = {start: float(size[[at for at, each in enumerate(starts) if each == start]].sum()) for start in starts}
    groups = [({start}, total[start]) for start in sorted(total)]
    for at in range(len(groups) - 1, 0, -1):
        if groups[at][1] < fewest:
            groups[at - 1] = (groups[at - 1][0] | groups[at][0], groups[at - 1][1] + groups[at][1])
            del groups[at]
    while len(groups) > 1 and groups[0][1] < fewest:
        groups[:2] = [(groups[0][0] | groups[1][0], groups[0][1] + groups[1][1])]
    return [group for group, held in groups if held >= fewest]


def _strata(into: list[Cell | None], size: Floats, fewest: int) -> list[Cell | None]:
    """Strata pooled in all cohorts until no cell is too small."""
    while True:
        held, strata = _held(into, size)
        small = [(count, cell.stratum) for cell, count in held.items() if count < fewest]
        if not small or len(strata) < 2:
            return into
        name = min(small)[1]
        other = min((count, each) for each, count in strata.items() if each != name)[1]
        both = " + ".join(sorted((name, other)))
        into = [
            Cell(cell.start, cell.cohort, both) if cell is not None and cell.stratum in (name, other) else cell
            for cell in into
        ]


def _held(into: list[Cell | None], size: Floats) -> tuple[dict[Cell, float], dict[str, float]]:
    """Customers of each cell, and of each stratum."""
    cells: dict[Cell, float] = {}
    strata: dict[str, float] = {}
    for cell, count in zip(into, size, strict=True):
        if cell is not None:
            cells[cell] = cells.get(cell, 0.0) + float(count)
            strata[cell.stratum] = strata.get(cell.stratum, 0.0) + float(count)
    return cells, strata


def _moments(moments: CohortMoments, cells: tuple[Cell, ...], place: Ints) -> CohortMoments:
    """Means by weight; covariances within cells and between their means (the law of total covariance)."""
    belongs = (place == np.arange(len(cells))[:, None]).astype(float)
    weight, mean = _mean(belongs * moments.weight, moments.mean)
    square, square_mean = _mean(belongs * moments.square, moments.square_mean)
    apart = moments.square_mean - square_mean[place]
    whole = moments.square_cov + apart[:, :, None] * apart[:, None, :]
    return CohortMoments(
        periods=moments.periods,
        cells=cells,
        n=belongs @ moments.n,
        weight=weight,
        mean=mean,
        square=square,
        square_mean=square_mean,
        square_cov=np.einsum("gh,hst->gst", belongs * moments.square, whole) / square[:, None, None],
        centre=moments.centre,
    )


def _mean(share: Floats, values: Floats) -> tuple[Floats, Floats]:
    total = share.sum(axis=1)
    return total, share @ values / total[:, None]


def _clusters(moments: CohortMoments, cells: int, place: Ints, fewest: int, by: By) -> tuple[ClusterSums | None, int]:
    """Cluster sums over the pooled cells, and how many deciding units went into larger ones."""
    sums = moments.clusters
    if sums is None:
        return None, 0
    keep = place[sums.cell] >= 0
    cluster, cell = sums.cluster[keep], place[sums.cell[keep]]
    n, weight, mean = sums.n[keep], sums.weight[keep], sums.mean[keep]
    size = n if by == "units" else weight
    group = np.arange(len(sums.names))
    for at in range(cells):
        here = cell == at
        _group(group, cluster[here], size[here], fewest)
    shown, number = np.unique(group[cluster], return_inverse=True)
    pairs, row = np.unique(np.stack([number, cell]), axis=1, return_inverse=True)
    total = np.bincount(row, weight, minlength=pairs.shape[1]).astype(float)
    means = np.array([np.bincount(row, weight * column, minlength=pairs.shape[1]) for column in mean.T]).T
    there = np.unique(cluster)
    return ClusterSums(
        names=_names(sums.names, group, there, shown),
        cluster=pairs[0],
        cell=pairs[1],
        n=np.bincount(row, n, minlength=pairs.shape[1]).astype(float),
        weight=total,
        mean=means / total[:, None],
    ), len(there) - len(shown)


def _group(group: Ints, cluster: Ints, size: Floats, fewest: int) -> None:
    """Change `group` (C,) so that no group has fewer than enough customers among these rows of one cell."""
    ours, row = np.unique(group[cluster], return_inverse=True)
    held = np.bincount(row, size)
    waiting: list[int] = []
    last, count = -1, 0.0
    for at in np.lexsort((ours, held)):
        if count == 0 and held[at] >= fewest:
            return
        waiting.append(int(ours[at]))
        count += float(held[at])
        if count >= fewest:
            group[np.isin(group, waiting)] = min(waiting)
            last, waiting, count = min(waiting), [], 0.0
    if waiting:
        group[np.isin(group, [last, *waiting])] = min(last, *waiting)


def _names(names: Sequence[Label], group: Ints, there: Ints, shown: Ints) -> tuple[Label, ...]:
    """A cluster that stands alone keeps its name; one made of several has a number: names could be customers'."""
    members = np.bincount(group[there], minlength=len(group))
    told: list[Label] = []
    for number, at in enumerate(shown, start=1):
        told.append(names[at] if members[at] == 1 else f"+{number}")
    return tuple(told)
