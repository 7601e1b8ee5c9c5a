"""Up to where a person has seen the front door and the notices: marks of a build and of the decisions' numbers.

The front door compares with the last visit of an earlier day, so that a second look on the same day, or a reload, says
the same as the first.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import instant, places
from sowhat.actions.reading import store_of
from sowhat.actions.talks.state import State
from sowhat.model.inbox import Mark
from sowhat.model.person import Person
from sowhat.store.seen import Sight

FRONT, BEFORE, READ = "front", "front-before", "read"


def mark_of(now: State) -> Mark:
    """What everybody can see now."""
    return Mark(build=now.id, statement=now.statements, entry=now.entries)


def visited(now: State, person: Person) -> tuple[datetime, Mark] | None:
    """When this person was at the front door on an earlier day, and what held then; this visit is noted. Null on the
    first day."""
    at, mark = instant.now(), mark_of(now)
    with store_of(places.decisions(now.root)).read() as work:
        last, before = work.seen.find(person.id, FRONT), work.seen.find(person.id, BEFORE)
    if last is None or _day(last.at, now) != _day(at, now):
        before = last
    elif last.mark == mark.text:
        return _read(before)
    _note(now.root, person, before, Sight(at, mark.text))
    return _read(before)


def _note(root: Path, person: Person, before: Sight | None, last: Sight) -> None:
    with store_of(places.decisions(root)).begin() as work:
        work.seen.put(person.id, FRONT, last.at, last.mark)
        if before is not None:
            work.seen.put(person.id, BEFORE, before.at, before.mark)


def read_up_to(root: Path, person: Person) -> Mark | None:
    """Up to where this person has read the notices, or was at the front door on an earlier day; null where neither."""
    with store_of(places.decisions(root)).read() as work:
        found = work.seen.find(person.id, READ) or work.seen.find(person.id, BEFORE)
    told = _read(found)
    return told[1] if told else None


def read_all(now: State, person: Person) -> None:
    """This person has read every notice that there is now."""
    with store_of(places.decisions(now.root)).begin() as work:
        work.seen.put(person.id, READ, instant.now(), mark_of(now).text)


def _read(found: Sight | None) -> tuple[datetime, Mark] | None:
    mark = Mark.read(found.mark) if found else None
    return (found.at, mark) if found and mark else None


def _day(at: datetime, now: State) -> object:
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(ZoneInfo(now.build.timezone)).date()
