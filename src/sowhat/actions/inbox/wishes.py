"""What persons wish to be told by message, and telling it once a day."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args

from sowhat.actions import instant, messenger, places
from sowhat.actions.inbox import inbox
from sowhat.actions.locked import locked
from sowhat.actions.reading import store_of
from sowhat.actions.talks.state import state
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.inbox import Area, Inbox, Told, Wish
from sowhat.model.person import ROLES, Person
from sowhat.stories import inbox_message
from sowhat.stories.voice import voice

WISH, WHO, TOLD = "wish", "wish-who", "wish-told"
LOCK = "inbox.lock"
LEAST = 64
"""Characters of a mark in the table of what was seen."""
AREAS: tuple[Area, ...] = get_args(Area)

Deliver = Callable[[str, str, str], messenger.Delivery]
"""Variable, title and body → what became of it."""


def addresses(root: Path) -> tuple[str, ...]:
    """Variables with addresses that the workspace declares. Raises WorkspaceError."""
    return tuple(dict.fromkeys(one.variable for one in written(root).alerts.to))


def wish_of(root: Path, person: Person) -> Wish:
    """What a person wishes; nothing until they say so."""
    with store_of(places.decisions(root)).read() as work:
        found = work.seen.find(person.id, WISH)
    return _read(found.mark) if found else Wish()


def wish(root: Path, person: Person, wanted: Wish) -> Wish:
    """Keep what a person wishes, with their name and role as they are now. Raises CallError `wish-to` for an address
    that the workspace does not declare, WorkspaceError."""
    known = addresses(root)
    if wanted.telling != "off" and wanted.to not in known:
        params = {"value": wanted.to[:40] or "-", "known": ", ".join(known) or "-"}
        raise CallError(Problem("wish-to", params=dict(params)))
    with store_of(places.decisions(root)).begin() as work:
        at = instant.now()
        work.seen.put(person.id, WISH, at, _written(wanted))
        work.seen.put(person.id, WHO, at, f"{person.role}|{person.name}"[:LEAST])
    return wanted


def send(root: Path, deliver: Deliver = messenger.deliver) -> tuple[Told, ...]:
    """Tell everybody who wishes it what waits for them, once a day of the calendar. What was refused is tried again the
    next time; what may have arrived is not.

    Raises DataError where nothing was built yet, WorkspaceError, BlockedError `inbox-busy`.
    """
    with locked(root / LOCK, "inbox-busy"):
        return tuple(_sent(root, deliver))


def _sent(root: Path, deliver: Deliver) -> Iterator[Told]:
    with store_of(places.decisions(root)).read() as work:
        wishes, who, told = (work.seen.people(what) for what in (WISH, WHO, TOLD))
    day, declared = inbox.calendar_day(root).isoformat(), addresses(root)
    for id_, kept in wishes.items():
        wanted = _read(kept.mark)
        if wanted.telling == "off" or wanted.to not in declared:
            continue
        if id_ in told and told[id_].mark == day:
            yield Told(variable=wanted.to, outcome="already")
            continue
        yield _tell(root, _person(id_, who[id_].mark if id_ in who else ""), (wanted, day), deliver)


def _tell(root: Path, person: Person, asked: tuple[Wish, str], deliver: Deliver) -> Told:
    wanted, day = asked
    seen = _narrowed(inbox.of(state(root), person), wanted.areas)
    if not seen.tasks:
        return Told(variable=wanted.to, outcome="nothing")
    workspace = written(root)
    spoken = voice(workspace.alerts.lang or workspace.language, workspace.timezone, workspace.catalog)
    title, body = inbox_message.message(spoken, seen, workspace.alerts.site)
    if os.environ.get(wanted.to, "").strip():
        _note(root, person, day)
    done = deliver(wanted.to, title, body)
    if done.outcome not in ("told", "doubtful"):
        _forget(root, person)
    return Told(variable=wanted.to, outcome=done.outcome, n=len(seen.tasks))


def _narrowed(seen: Inbox, areas: Sequence[Area]) -> Inbox:
    return seen.model_copy(update={"tasks": tuple(one for one in seen.tasks if one.area in areas)})


def _note(root: Path, person: Person, day: str) -> None:
    """Noted before it is sent: a process that dies between sends nothing twice."""
    with store_of(places.decisions(root)).begin() as work:
        work.seen.put(person.id, TOLD, instant.now(), day)


def _forget(root: Path, person: Person) -> None:
    with store_of(places.decisions(root)).begin() as work:
        work.seen.drop(person.id, TOLD)


def _person(id_: str, who: str) -> Person:
    told, _, name = who.partition("|")
    role = next((one for one in ROLES if one == told), "viewer")
    return Person(id=id_, name=name, role=role)


def _written(wanted: Wish) -> str:
    numbers = "".join(str(AREAS.index(one)) for one in wanted.areas)
    return f"{wanted.telling}|{numbers}|{wanted.to}"


def _read(mark: str) -> Wish:
    telling, numbers, to = mark.split("|", 2)
    areas = tuple(AREAS[int(one)] for one in numbers)
    return Wish(telling="daily" if telling == "daily" else "off", areas=areas, to=to)
