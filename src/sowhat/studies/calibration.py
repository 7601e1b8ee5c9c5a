"""A world's study answered: drawn panel → moments in NumPy → evidence, as an engine would have brought it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

import numpy as np

from sowhat.evidence.did import alone, gaps, unmoved
from sowhat.evidence.did.estimate import estimate as staggered
from sowhat.evidence.did.group_time import Bools
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Ints, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.experiment.arms import Arm, ArmMoments
from sowhat.evidence.experiment.estimate import Trial
from sowhat.evidence.experiment.estimate import estimate as experiment
from sowhat.evidence.grade import with_checks
from sowhat.evidence.protection.estimate import estimate as protection
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.protection.rates import CountPanel
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.series.estimate import estimate as interrupted
from sowhat.evidence.series.interrupted import Series
from sowhat.evidence.synthetic.estimate import Aggregates as Units
from sowhat.evidence.synthetic.estimate import SyntheticQuestion
from sowhat.evidence.synthetic.estimate import estimate as synthetic
from sowhat.model.estimate import ByArm, Check, Estimate, Finding, Label, NotEstimable
from sowhat.simulate.worlds.made import NEVER, Aggregates, Counted, Line, Lot, Panel, World

PUBLISHED = ("A", "B", "C")


class Answer(NamedTuple):
    """What a draw came to: the grade, "" where nothing could be estimated; NaN where there is no number."""

    grade: str
    estimate: float
    low: float
    high: float

    @property
    def claims(self) -> bool:
        """Whether it would be told as an effect."""
        return self.grade in PUBLISHED and (self.low > 0 or self.high < 0)


NOTHING = Answer("", float("nan"), float("nan"), float("nan"))


def chance(seed: int, world: World, draw: int) -> np.random.Generator:
    """The generator of one draw, whatever was drawn before it and by whom."""
    return np.random.Generator(np.random.PCG64([seed, crc32(world.name.encode()), draw]))


def answer(world: World, seed: int, draw: int) -> Answer:
    """The answer of one draw. Where somebody looks several times, the first at which something is claimed, else the
    last."""
    drawn = world.draw(chance(seed, world, draw))
    found = NOTHING
    for found in _ANSWERS[type(drawn)](world, drawn):
        if found.claims:
            return found
    return found


def told(found: Estimate | NotEstimable) -> Answer:
    """A finding as it is counted."""
    if isinstance(found, NotEstimable):
        return NOTHING
    low, high = found.ci or (float("nan"), float("nan"))
    return Answer(found.grade, found.estimate, low, high)


def _did(world: World, panel: Panel) -> Iterator[Answer]:
    known = Provenance(registered=True, exposure=world.asked.exposure)
    asked = Question(control=world.asked.control, anticipation=world.asked.anticipation, beside=False, provenance=known)
    for look in world.asked.looks or (panel.y.shape[1],):
        yield told(of_panel(replace(panel, y=panel.y[:, :look]), asked))


def of_panel(panel: Panel, asked: Question) -> Finding:
    """Staggered adoption with what is missing, and its placebo outcome where one was named."""
    made = moments(panel)
    if made is None:
        raise ValueError("a world without a whole unit")
    found = staggered(made, asked)
    other = moments(replace(panel, y=panel.placebo)) if panel.placebo is not None else None
    doubts = [missing(panel)]
    if panel.cluster is not None and isinstance(found, Estimate):
        doubts.append(alone.check(made, others(panel, panel.cluster), asked))
    if other is not None and isinstance(found, Estimate):
        doubts.append(unmoved.check(found, made, other, asked))
    return with_checks(found, doubts)


def others(panel: Panel, cluster: Ints) -> tuple[alone.Other, ...]:
    """The other services of the platform, as its teams took them."""
    each: list[dict[Label, int]] = [
        {int(c): int(at) for c, at in zip(cluster, start, strict=True) if at != NEVER} for start in panel.others
    ]
    return tuple(alone.Other(f"other-{number}", live) for number, live in enumerate(each, 1))


def missing(panel: Panel) -> Check:
    """Units with a missing outcome were left out."""
    last = panel.y.shape[1] - 1
    treated = (panel.start != NEVER) & (panel.start <= last)
    return gaps.check("drop-unit", _side(panel, treated), _side(panel, ~treated))


def _side(panel: Panel, mine: Bools) -> gaps.Side:
    gone = np.asarray(~np.isfinite(panel.y[mine]).all(axis=1), dtype=float)
    clusters = None
    if panel.cluster is not None:
        names, number = np.unique(panel.cluster[mine], return_inverse=True)
        sums = [np.bincount(number, each, len(names)) for each in (np.ones(len(gone)), gone)]
        clusters = np.column_stack(sums).astype(float)
    return gaps.Side(float(len(gone)), gone.sum(), gone.sum(), gone.sum(), clusters)


def moments(panel: Panel) -> CohortMoments | None:
    """As the engine tells them: units with a missing outcome are left out; `None` if no unit is whole."""
    whole = np.isfinite(panel.y).all(axis=1)
    if not whole.any():
        return None
    y, start = panel.y[whole], panel.start[whole]
    weight = np.ones(len(y)) if panel.weight is None else panel.weight[whole]
    centre = y.mean(axis=0)
    starts = np.unique(start)
    starts = np.concatenate([starts[starts != NEVER], starts[starts == NEVER]])
    cell = np.empty(len(y), dtype=np.int64)
    for at, one in enumerate(starts):
        cell[start == one] = at
    cells = tuple(Cell(None if s == NEVER else int(s), None if s == NEVER else int(s)) for s in starts)
    rows = [(y[cell == at] - centre, weight[cell == at]) for at in range(len(cells))]
    square = np.array([(w**2).sum() for _, w in rows])
    square_mean = np.array([(w**2) @ v / (w**2).sum() for v, w in rows])
    return CohortMoments(
        periods=Periods.of(list(range(y.shape[1]))),
        cells=cells,
        n=np.array([float(len(v)) for v, _ in rows]),
        weight=np.array([w.sum() for _, w in rows]),
        mean=np.array([w @ v / w.sum() for v, w in rows]),
        square=square,
        square_mean=square_mean,
        square_cov=np.array([_cov(v - m, w**2) for (v, w), m in zip(rows, square_mean, strict=True)]),
        centre=centre,
        clusters=None if panel.cluster is None else _sums(panel.cluster[whole], cell, y - centre, weight),
    )


def _cov(apart: Floats, weight: Floats) -> Floats:
    return np.asarray((apart.T * weight) @ apart / weight.sum())


def _sums(cluster: Ints, cell: Ints, y: Floats, weight: Floats) -> ClusterSums:
    names, number = np.unique(cluster, return_inverse=True)
    pairs, row = np.unique(number * (cell.max() + 1) + cell, return_inverse=True)
    total = np.bincount(row, weight).astype(float)
    return ClusterSums(
        names=tuple(names.tolist()),
        cluster=pairs // (cell.max() + 1),
        cell=pairs % (cell.max() + 1),
        n=np.bincount(row).astype(float),
        weight=total,
        mean=np.array([np.bincount(row, weight * column) for column in y.T]).T / total[:, None],
    )


ASSIGNED = Provenance(registered=True, exposure="decided", randomised=True, as_assigned=True, cut_off=True)


def _experiment(world: World, lot: Lot) -> Iterator[Answer]:
    for look in world.asked.looks or (len(lot.rows),):
        found = experiment(arms(lot, look), Trial(baseline="0", provenance=ASSIGNED))
        yield _always(found) if world.asked.always_valid else told(found)


def _always(found: Estimate | NotEstimable) -> Answer:
    if isinstance(found, NotEstimable) or not isinstance(found.by, ByArm):
        return NOTHING
    return told(found.model_copy(update={"ci": found.by.arms[0].always_valid}))


def arms(lot: Lot, look: int) -> ArmMoments:
    """Of the first `look` units."""
    rows, arm = lot.rows[:look], lot.arm[:look]
    units = np.ones(len(rows), dtype=np.int64) if lot.units is None else lot.units[:look]
    made = []
    for one in np.unique(arm):
        mine = arm == one
        there = mine & np.isfinite(rows[:, 0])
        own = rows[there]
        apart = own - own.mean(axis=0)
        cov, lost = apart.T @ apart / len(own), int(units[mine & ~there].sum())
        made.append(Arm(str(one), "", len(own), int(units[there].sum()), lost, own.mean(axis=0), cov))
    return ArmMoments(lot.names, tuple(made), "n" in lot.names)


def _synthetic(world: World, drawn: Aggregates) -> Iterator[Answer]:
    count, periods = drawn.y.shape
    starts = tuple(None if at == NEVER else int(at) for at in drawn.start)
    panel = Units(tuple(f"u{at:03}" for at in range(count)), tuple(range(periods)), drawn.y, starts)
    known = Provenance(registered=True, exposure="decided")
    yield told(synthetic(panel, SyntheticQuestion(provenance=known)))


def _series(world: World, line: Line) -> Iterator[Answer]:
    names = tuple(f"x{at}" for at in range(line.controls.shape[1]))
    series = Series(tuple(range(len(line.y))), line.y, line.controls, names, line.start, line.season)
    yield told(interrupted(series, Provenance(registered=True, exposure="decided")))


def _protection(world: World, drawn: Counted) -> Iterator[Answer]:
    known = Provenance(registered=True, exposure="decided")
    yield told(protection(counts(drawn), ProtectionQuestion(provenance=known)))


def counts(drawn: Counted) -> CountPanel:
    """Each unit decides for itself, and each counts the same in every month."""
    count, periods = drawn.y.shape
    starts = np.unique(drawn.start[drawn.start != NEVER])
    place = {int(at): row for row, at in enumerate(starts)} | {NEVER: len(starts)}
    row = np.array([place[int(at)] for at in drawn.start])
    y, there = np.zeros((2, count, len(place), periods))
    y[np.arange(count), row], there[np.arange(count), row] = drawn.y, 1.0
    return CountPanel(
        periods=tuple(range(periods)),
        positions=np.arange(periods, dtype=float),
        starts=np.array([*starts.tolist(), np.inf]),
        cohorts=(*starts.tolist(), None),
        units=tuple(np.bincount(row, minlength=len(place)).tolist()),
        deciders=count,
        sizes=np.ones(count),
        y=y,
        d=there,
        n=there,
        quarter=3,
    )


_ANSWERS: Mapping[type, Callable[..., Iterator[Answer]]] = MappingProxyType(
    {Panel: _did, Lot: _experiment, Aggregates: _synthetic, Line: _series, Counted: _protection}
)
