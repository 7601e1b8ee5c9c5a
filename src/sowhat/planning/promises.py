"""Promises to partners, and what is known of their people: what became of each, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sowhat.errors import CallError, Problem
from sowhat.model.brief import SOON, Closed, Kept, Met, Person, Promise, PromiseBody, Promised, PromiseState
from sowhat.planning.told import LONGEST, NAME

PREFIX, OF_PERSON = "PR", "person:"
"""How the subjects of promises, and of what is put down about a person, begin."""
OVER: tuple[PromiseState, ...] = ("kept", "closed")
Step = tuple[int, datetime, str, PromiseBody]
"""Number, moment, who, what."""


def subject_of(partner: str, person: str) -> str:
    """The subject of statements about a person."""
    return f"{OF_PERSON}{partner}/{person}"


def replay(id_: str, steps: Sequence[Step], today: date) -> Promise:
    """A promise as its steps made it; the first one is the promise."""
    number, at, by, first = steps[0]
    assert isinstance(first, Promised)
    last = steps[-1][3]
    ended, said, over = None, "", ""
    if isinstance(last, Kept):
        ended, said, over = last.day, last.says, "kept"
    elif isinstance(last, Closed):
        ended, said, over = last.day, last.why, "closed"
    return Promise(
        id=id_,
        number=number,
        partner=first.partner,
        day=first.day,
        at=at,
        by=by,
        what=first.what,
        person=first.person,
        who=first.who or by,
        due=first.due,
        state=_over(over) or due_state(first.due, today),
        waits=(first.due - today).days if first.due else 0,
        said=said,
        ended=ended,
    )


def _over(text: str) -> PromiseState | None:
    return next((one for one in OVER if one == text), None)


def due_state(due: date | None, today: date) -> PromiseState:
    """How near a day is."""
    if due is None:
        return "open"
    if due < today:
        return "overdue"
    return "soon" if (due - today).days <= SOON else "open"


def person(step: Step, promises: Iterable[Promise], today: date) -> Person:
    """Somebody as last put down, with the promises made to them."""
    _, _, by, body = step
    assert isinstance(body, Met)
    own = tuple(one for one in promises if (one.partner, one.person) == (body.partner, body.person))
    told = {name: getattr(body, name) for name in ("role", "concern", "evidence", "next", "next_on", "day")}
    state = due_state(body.next_on, today) if body.next else "open"
    return Person(partner=body.partner, person=body.person, by=by, state=state, promises=in_order(own), **told)


def in_order(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Those past their day first, then by day, those without one after them; what is over last, the newest first."""
    return tuple(sorted(found, key=_order))


def _order(one: Promise) -> tuple[bool, int, int]:
    if one.state in OVER:
        return True, -(one.ended or one.day).toordinal(), one.number
    return False, one.due.toordinal() if one.due else date.max.toordinal(), one.number


def check(*texts: str) -> None:
    """Raises CallError `promise-long`."""
    if any(len(text) > LONGEST for text in texts):
        raise CallError(Problem("promise-long", params={"most": LONGEST}))


def who_of(text: str) -> str:
    """A person's name as typed. Raises CallError `promise-nobody`."""
    name = " ".join(text.split())
    if not name or len(name) > NAME:
        raise CallError(Problem("promise-nobody", params={"most": NAME}))
    return name
