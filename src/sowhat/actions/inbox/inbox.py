"""What waits for one person: their tasks in order, what they put away, and putting one away."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import instant, places
from sowhat.actions.inbox.tasks import tasks
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.actions.talks.state import State, state
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.inbox import LONGEST_AWAY, Inbox, PutAway, Task
from sowhat.model.person import Person
from sowhat.planning.inbox import ordered

AWAY = "task:"
LONGEST = 120
"""Characters of a task's name in the table of what was seen."""


def inbox(root: Path, person: Person) -> Inbox:
    """What waits for a person. Raises DataError where nothing was built yet, WorkspaceError."""
    return of(state(root), person)


def of(now: State, person: Person) -> Inbox:
    """The same for a state of the decisions."""
    every, lost = tasks(now)
    away, today = _away(now.root, person), calendar_day(now.root)
    shown = ordered(every, person, now.today)
    mine = [one for one in shown if one.whose != "other"]
    hidden = {one.id: away[name] for one in mine if (name := named(one.id)) in away and today < away[name]}
    seen = Inbox(
        build=now.id,
        code_version=now.build.code_version,
        timezone=now.build.timezone,
        today=now.today,
        tasks=tuple(one for one in mine if one.id not in hidden),
        away=tuple(PutAway(task=one, until=hidden[one.id]) for one in mine if one.id in hidden),
        others=len(shown) - len(mine),
        untold=lost,
    )
    return marked(now.root, seen)


def put_away(root: Path, person: Person, task: str, until: str) -> PutAway:
    """Hide a task of a person's until a day.

    Raises CallError: `no-such-task` where it does not wait for them, `task-until` for a day that is none, is not ahead,
    or is more than `LONGEST_AWAY` days ahead.
    """
    found = _find(root, person, task)
    today = calendar_day(root)
    last = today + timedelta(days=LONGEST_AWAY)
    try:
        day = date.fromisoformat(until)
    except ValueError:
        day = today
    if not today < day <= last:
        params = {"value": until[:40], "first": (today + timedelta(days=1)).isoformat(), "last": last.isoformat()}
        raise CallError(Problem("task-until", params=dict(params)))
    with store_of(places.decisions(root)).begin() as work:
        work.seen.put(person.id, named(task), instant.now(), day.isoformat())
    return PutAway(task=found, until=day)


def take_back(root: Path, person: Person, task: str) -> Task:
    """Show a task again that was put away. Raises CallError `no-such-task`."""
    found = _find(root, person, task)
    with store_of(places.decisions(root)).begin() as work:
        work.seen.drop(person.id, named(task))
    return found


def calendar_day(root: Path) -> date:
    """The day of the calendar in the workspace's time zone: people come back on it, also to a simulated company."""
    return instant.now().astimezone(ZoneInfo(written(root).timezone)).date()


def _find(root: Path, person: Person, task: str) -> Task:
    seen = inbox(root, person)
    found = next((one for one in (*seen.tasks, *(each.task for each in seen.away)) if one.id == task), None)
    if found is None:
        raise CallError(Problem("no-such-task", params={"value": task[:80]}))
    return found


def _away(root: Path, person: Person) -> dict[str, date]:
    with store_of(places.decisions(root)).read() as work:
        held = work.seen.every(person.id, AWAY)
    return {name: date.fromisoformat(one.mark) for name, one in held.items()}


def named(id_: str, start: str = AWAY) -> str:
    """A name in the table of what was seen: a long one ends in its digest."""
    whole = f"{start}{id_}"
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 17]}~{sha256(whole.encode()).hexdigest()[:16]}"
