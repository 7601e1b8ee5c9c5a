"""Everything that waits for anybody, read from what others hold: once for each state of the decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from sowhat.actions.inbox import people_tasks, service_tasks, value_tasks
from sowhat.actions.shared import shared
from sowhat.actions.talks.state import State
from sowhat.errors import SowhatError
from sowhat.model.inbox import Area, Task

KEPT = 8
Source = Callable[[Path, date], Iterable[Task]]
SOURCES: tuple[tuple[Area, Source], ...] = (
    ("value", lambda root, _: value_tasks.tasks(root)),
    ("lifecycle", lambda root, _: service_tasks.reviews(root)),
    ("lifecycle", lambda root, _: service_tasks.campaigns(root)),
    ("compliance", lambda root, _: service_tasks.attestations(root)),
    ("data", lambda root, _: service_tasks.findings(root)),
    ("planning", people_tasks.demands),
    ("planning", people_tasks.okrs),
    ("planning", people_tasks.decisions),
    ("planning", people_tasks.promises),
    ("showcase", people_tasks.showcases),
    ("feedback", people_tasks.visits),
)


@shared(KEPT)
def tasks(now: State) -> tuple[tuple[Task, ...], tuple[Area, ...]]:
    """All tasks of all people, and the areas that could not be read."""
    found: list[Task] = []
    lost: list[Area] = []
    for area, source in SOURCES:
        try:
            found += source(now.root, now.today)
        except SowhatError:
            lost.append(area)
    return tuple(found), tuple(dict.fromkeys(lost))
