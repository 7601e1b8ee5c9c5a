"""Who is compared with whom, when: the headline, an earlier pretended start, and the last quarter before adoption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sowhat.evidence.protection.rates import Bools, CountPanel, Floats, Task, moved
from sowhat.evidence.provenance import Provenance

Control = Literal["never", "not-yet"]
Places = NDArray[np.int64]
UNKNOWN = Provenance()


@dataclass(frozen=True, slots=True)
class ProtectionQuestion:
    """What is asked beyond the rows. `anticipation`: periods before the start that count neither as before nor as
    after."""

    control: Control = "never"
    anticipation: int = 0
    confidence: float = 0.95
    provenance: Provenance = UNKNOWN


@dataclass(frozen=True, slots=True, eq=False)
class Planned:
    """The tasks that can be worked, cohorts that cannot (rows), and whether there is nobody to compare with."""

    tasks: tuple[Task, ...]
    left_out: tuple[int, ...]
    alone: bool


def planned(panel: CountPanel, asked: ProtectionQuestion) -> Planned:
    """One task a cohort: every period before its start, every one from it on in which somebody is left to compare."""
    alone = not any(_controls(panel, asked, row).any() for row in panel.treated)
    made = {row: _task(panel, asked, row, alone) for row in panel.treated}
    tasks = tuple(task for task in made.values() if task is not None)
    return Planned(tasks, tuple(row for row, task in made.items() if task is None), alone)


def _controls(panel: CountPanel, asked: ProtectionQuestion, row: int) -> Bools:
    """(T, G): who is untreated in a period from the start on, and belongs to the controls that were asked for."""
    never = panel.starts > panel.positions[-1]
    after = panel.positions >= panel.starts[row]
    free = panel.starts[None, :] - asked.anticipation > panel.positions[:, None]
    chosen = np.broadcast_to(never, free.shape) if asked.control == "never" else never | free
    return np.asarray(chosen & after[:, None] & (panel.units_there > 0))


def _task(panel: CountPanel, asked: ProtectionQuestion, row: int, alone: bool) -> Task | None:
    """None where nothing of the cohort lies before, or nobody to compare with after."""
    exposed = panel.d.sum(axis=0)[row] > 0
    base = (panel.positions < panel.starts[row] - asked.anticipation) & exposed
    target = (panel.positions >= panel.starts[row]) & exposed
    late = _set_aside(panel, base)
    task = Task(row, base & ~late, target, _controls(panel, asked, row), late)
    if not alone:
        there = np.isfinite(moved(panel.y.sum(axis=0), panel.d.sum(axis=0), task)) & task.controls.any(axis=1)
        task = replace(task, target=target & there, controls=task.controls & there[:, None])
    return task if task.base.any() and task.target.any() else None


def _set_aside(panel: CountPanel, base: Bools) -> Bools:
    """The last quarter before the start, by the calendar, else a fourth of the periods before; nothing where that is
    more than half of them. Adoption follows bad quarters, which pass by themselves."""
    at = np.flatnonzero(base)
    late = len(at) // 4 if panel.quarter is None else panel.quarter
    return _only(at[len(at) - late :] if 2 * late <= len(at) else at[:0], len(base))


def earlier(panel: CountPanel, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The same cohorts with a start pretended in the middle of the periods before."""
    halves = [(task, np.flatnonzero(task.base)) for task in tasks]
    return tuple(_split(panel, task, at[: len(at) // 2], at[len(at) // 2 :]) for task, at in halves if len(at) > 1)


def last_quarter(panel: CountPanel, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The same cohorts: the last quarter before the start against the periods before it."""
    parts = [(task, *_parted(task)) for task in tasks]
    return tuple(_split(panel, task, first, late) for task, first, late in parts if len(first) and len(late))


def _parted(task: Task) -> tuple[Places, Places]:
    """The periods before and the quarter that was set aside; where none could be, the later half of those before."""
    at, late = np.flatnonzero(task.base), np.flatnonzero(task.late)
    return (at, late) if len(late) else (at[: (len(at) + 1) // 2], at[(len(at) + 1) // 2 :])


def without_last_quarter(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The headline where it is set aside everywhere, also where that leaves little."""
    return tuple(replace(task, base=_only(_parted(task)[0], len(task.base))) for task in tasks)


def with_last_quarter(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The headline where it counts as before."""
    return tuple(replace(task, base=task.base | task.late) for task in tasks)


def _split(panel: CountPanel, task: Task, base: Places, target: Places) -> Task:
    """Whoever the cohort is compared with in any period after is so in the periods before too."""
    size = len(task.base)
    among = np.broadcast_to(task.controls.any(axis=0), (size, len(panel.starts)))
    return replace(task, base=_only(base, size), target=_only(target, size), controls=among)


def _only(at: Places, size: int) -> Bools:
    made = np.zeros(size, dtype=bool)
    made[at] = True
    return made


def distance(panel: CountPanel, tasks: Sequence[Task], expected: Floats) -> float:
    """Positions from the middle of the base to the middle of the target, cohorts by their expected counts."""
    steps = [panel.positions[task.target].mean() - panel.positions[task.base].mean() for task in tasks]
    return float(np.average(steps, weights=expected)) if expected.sum() > 0 else float(np.mean(steps))
