"""Whose a task is, how urgent it is, and in which order tasks stand. Pure.

Urgency, first that holds: past its day (`overdue`); due within a week (`soon`); somebody else can only go on once it is
done (`waited-for`); none of these (`open`). Within one urgency, what names the reader comes first, then the earliest
day, then what has waited longest, then the order of kinds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from sowhat.model.inbox import KINDS, SOON, URGENCIES, Task, Urgency, Whose
from sowhat.model.person import Person, may

WHOSE: tuple[Whose, ...] = ("you", "team", "role", "other")


def urgency(task: Task, today: date) -> Urgency:
    """How urgent a task is on a day."""
    if task.due is not None and task.due < today:
        return "overdue"
    if task.due is not None and task.due <= today + timedelta(days=SOON):
        return "soon"
    return "waited-for" if task.waited_for else "open"


def whose(task: Task, person: Person) -> Whose:
    """Whose it is. Whoever uses this machine without signing in stands for everybody whose role theirs covers."""
    if not may(person.role, task.role):
        return "other"
    if not person.id:
        return "role"
    mine = {_same(name) for name in (person.name, person.email) if name}
    if mine & {_same(name) for name in task.barred}:
        return "other"
    if task.names:
        return "you" if mine & {_same(name) for name in task.names} else "other"
    groups = {_same(name) for name in person.groups}
    return "team" if groups & {_same(name) for name in task.teams} else "role"


def ordered(tasks: Iterable[Task], person: Person, today: date) -> tuple[Task, ...]:
    """The same with urgency and owner, the most urgent first."""
    told = (one.model_copy(update={"urgency": urgency(one, today), "whose": whose(one, person)}) for one in tasks)
    return tuple(sorted(told, key=_place))


def _place(task: Task) -> tuple[int, int, date, date, int, str]:
    return (
        URGENCIES.index(task.urgency),
        WHOSE.index(task.whose),
        task.due or date.max,
        task.since or date.max,
        KINDS.index(task.kind),
        task.id,
    )


def _same(name: str) -> str:
    """The same for two ways to write one name."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
