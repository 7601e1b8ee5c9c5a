"""Roll-out plans beside data: the past that a plan is made from, and a study that keeps to one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from scipy import special

from sowhat.engine.panel import PanelBench
from sowhat.errors import DataError, Problem
from sowhat.evidence.did.moments import CohortMoments, Floats
from sowhat.evidence.experiment.lot import MISMATCH
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.rollout.dates import period
from sowhat.model.estimate import Check, Remark, Verdict
from sowhat.model.rollout import HELD, RolloutPlan
from sowhat.studies.columns import Columns
from sowhat.studies.panel import Measured, measure
from sowhat.studies.table import opened

FOLLOWED = 0.9
"""The share of deciding units that has to keep to what it drew, for the order to count as drawn by lot."""

MISSED = 0.05
"""The share of planned units without an outcome up to which nobody is missed."""

Lives = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True, eq=False)
class Free:
    """Deciding units that could still draw lots: `y` (C, T) their past, `weight` (C,). `left_out` adopted already."""

    names: tuple[str, ...]
    y: Floats
    weight: Floats
    left_out: tuple[str, ...]


def of_moments(moments: CohortMoments, planned: Collection[str] = ()) -> Free:
    """Units without a start of their own; those of a plan that has not begun may draw again.

    Raises DataError (`rollout-no-units`) where nobody knows which units decide.
    """
    sums = moments.clusters
    if sums is None:
        raise DataError(Problem("rollout-no-units"))
    last = moments.periods.positions[-1]
    count = len(sums.names)
    weight = np.bincount(sums.cluster, sums.weight, minlength=count).astype(float)
    total = np.zeros((count, len(moments.periods)))
    np.add.at(total, sums.cluster, sums.weight[:, None] * sums.mean)
    starts = [moments.cells[cell].start for cell in sums.cell]
    live = {
        int(at)
        for at, start in zip(sums.cluster, starts, strict=True)
        if start is not None and not (start > last and str(sums.names[at]) in planned)
    }
    free = [at for at in range(count) if at not in live]
    return Free(
        names=tuple(str(sums.names[at]) for at in free),
        y=total[free] / weight[free][:, None] + moments.centre,
        weight=weight[free],
        left_out=tuple(sorted(str(sums.names[at]) for at in live)),
    )


def of_table(path: Path, columns: Columns) -> Measured:
    """The moments of a table in which nobody has adopted yet; `columns.first` names no column of it.

    Raises what `measure` raises.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        nobody = f'(SELECT *, NULL::BIGINT AS "{columns.first}" FROM {relation})'
        return measure(bench, replace(columns, relation=nobody, path=str(path), header=header))


def lives(plan: RolloutPlan) -> tuple[Mapping[str, object], ...]:
    """Go-lives as they were drawn: whoever was to go goes on the day of its wave, whatever it did then."""
    day = {wave.number: wave.day for wave in plan.waves}
    return tuple(
        {"service": plan.service, "team": place.unit, "day": day[place.wave], "known_by": "declared"}
        for place in plan.places
        if place.wave != HELD
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """How a plan was kept: `due` units of which one could know by now, `late` of them that did not go when they were
    to, `crossed` hold-outs (or units that went before their wave). `seen`: units with outcomes, `missing`: without."""

    due: int
    late: tuple[str, ...]
    crossed: tuple[str, ...]
    seen: int
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """Units that kept to what they drew."""
        return 1 - (len(self.late) + len(self.crossed)) / self.due if self.due else 1.0


def kept(plan: RolloutPlan, actual: Lives, seen: Collection[str], until: date) -> Kept:
    """Compare what was drawn with the go-lives known by `until`, in whole outcome periods."""
    went = {str(live["team"]): day for live in actual if isinstance(day := live["day"], date) and day <= until}
    wanted = {wave.number: wave.day for wave in plan.waves}
    late: list[str] = []
    crossed: list[str] = []
    due = 0
    for place in plan.places:
        planned_day, day = wanted.get(place.wave), went.get(place.unit)
        is_due = planned_day is None or planned_day <= until
        due += 1 if is_due or day is not None else 0
        if planned_day is None:
            crossed += [place.unit] if day is not None and day <= plan.until else []
        elif day is not None and period(day, plan.every) < period(planned_day, plan.every):
            crossed.append(place.unit)
        elif is_due and (day is None or period(day, plan.every) != period(planned_day, plan.every)):
            late.append(place.unit)
    names = [place.unit for place in plan.places]
    missing = tuple(sorted(name for name in names if name not in seen))
    return Kept(due, tuple(sorted(late)), tuple(sorted(crossed)), len(names) - len(missing), missing)


def provenance(plan: RolloutPlan, found: Kept, known: Provenance, until: date) -> Provenance:
    """What the lot adds to what a study knows of itself.

    `sample_ratio`: units of each wave as planned; `complete`: hardly anybody
    without an outcome; `cut_off`: outcomes reach the day up to which hold-outs wait, and are read no further.
    """
    missed = len(found.missing) / len(plan.places) if plan.places else 0.0
    return replace(
        known,
        randomised=True,
        sample_ratio=_as_many(plan, set(found.missing)),
        as_assigned=found.share >= FOLLOWED,
        complete=missed <= MISSED,
        cut_off=until >= plan.until,
    )


def _as_many(plan: RolloutPlan, missing: set[str]) -> bool:
    """Whether the units seen are spread over waves and hold-outs as those planned were: chi-square of a draw without
    replacement from the plan (multivariate hypergeometric), at the level of sample-ratio checks."""
    groups = sorted({place.wave for place in plan.places})
    planned = np.array([sum(place.wave == each for place in plan.places) for each in groups], dtype=float)
    gone = [sum(place.wave == each and place.unit in missing for place in plan.places) for each in groups]
    seen = planned - np.array(gone)
    if len(groups) < 2 or not seen.sum():
        return bool(seen.sum())
    from_plan = planned / planned.sum() * seen.sum()
    rest = planned.sum() - seen.sum()
    if not rest:
        return True
    statistic = float(((seen - from_plan) ** 2 / from_plan).sum() * (planned.sum() - 1) / rest)
    return bool(special.chdtrc(len(groups) - 1, statistic) >= MISMATCH)


def lots(plan: RolloutPlan) -> tuple[tuple[str, str], ...]:
    """Each planned unit with the block in which it drew."""
    return tuple((place.unit, place.block) for place in plan.places)


def check(found: Kept) -> Check:
    """How the plan was kept, in a sentence: it decides nothing beyond what `as-assigned` does."""
    away = (*found.late, *found.crossed)
    verdict: Verdict = "pass" if not away else "weak"
    params = {
        "kept": found.due - len(away),
        "due": found.due,
        "late": len(found.late),
        "crossed": len(found.crossed),
        "missing": len(found.missing),
    }
    says = Remark(code=f"check-plan-{verdict}", params=params)
    return Check(name="plan", verdict=verdict, says=says, statistic=found.share)
