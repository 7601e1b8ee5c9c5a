"""What was done, read from where it stands: the statements, the ledger, builds, jobs, and the calendar.

What people do is added there and never changed, and numbered in the order in which it was committed: each act is
its own outbox, and nothing has to be told of it when it is done. `head` is the place up to which a source goes now;
`since` says what came after a place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple
from urllib.parse import quote

from sowhat.actions.promises import held_by
from sowhat.model.ledger import Entry, EntryKind
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.webhook import Event, EventKind
from sowhat.store.database import Work


class Moment(NamedTuple):
    """What is read from, and on which day."""

    work: Work
    today: date


@dataclass(frozen=True, slots=True)
class Source:
    """A place where acts stand."""

    head: Callable[[Moment], str]
    since: Callable[[Moment, str], Iterator[Event]]


LEDGER: Mapping[EntryKind, tuple[EventKind, str]] = {
    "registered": ("study.registered", "/studies/"),
    "definition": ("study.defined", "/studies/"),
    "claimed": ("claim.made", "/value/claims/"),
    "signed": ("claim.signed", "/value/claims/"),
    "disputed": ("claim.disputed", "/value/claims/"),
    "published": ("claim.published", "/value/claims/"),
    "retracted": ("claim.retracted", "/value/claims/"),
}
"""Entries that are events, and the page of their subject."""
STATED: Mapping[StatementKind, tuple[EventKind, str]] = {
    "ask": ("service.asked", "/catalogue/"),
    "claim-ask": ("claim.asked", "/value/claims/"),
    "decided": ("adoption.decided", "/adoption?service="),
    "demand": ("demand.changed", "/planning/demand/"),
    "decision": ("decision.recorded", "/planning/decisions/"),
    "review": ("service.reviewed", "/lifecycle/"),
    "campaign": ("campaign.changed", "/lifecycle/campaigns/"),
    "visit": ("feedback.visited", "/feedback"),
    "done": ("feedback.answered", "/feedback"),
    "alert": ("alert.told", "/alerts"),
    "promise": ("promise.made", "/partners"),
}
"""Statements that are events; others concern nobody elsewhere."""
PROMISES: Mapping[str, EventKind] = {"promised": "promise.made", "kept": "promise.kept", "closed": "promise.closed"}


def stated(one: Statement) -> Event | None:
    """A statement as an event; None for one that is none: a message's outcome, a note about a person."""
    kind = _kind(one)
    if kind is None:
        return None
    page = STATED[one.kind][1]
    subject = one.subject.partition("/")[0] if one.kind in ("decided", "ask") else one.subject
    href = page + quote(subject, safe="") if page.endswith(("/", "=")) else page
    return _event(kind, f"statement {one.number}", one.subject, one.at, href)


def _kind(one: Statement) -> EventKind | None:
    if one.kind not in STATED:
        return None
    kind, body = STATED[one.kind][0], _body(one.body)
    if one.kind == "demand" and body.get("step") == "asked":
        return "demand.asked"
    if one.kind == "promise":
        return PROMISES.get(str(body.get("step")))
    answered = one.kind == "claim-ask" and body.get("of") is not None
    untold = one.kind == "alert" and (body.get("outcome"), body.get("phase", "there")) != ("told", "there")
    return None if answered or untold else kind


def entered(one: Entry) -> Event | None:
    """An entry of the ledger as an event; None for one that is none."""
    if one.kind not in LEDGER:
        return None
    kind, page = LEDGER[one.kind]
    return _event(kind, f"ledger {one.number}", one.subject, one.at, page + quote(one.subject, safe=""))


def _event(kind: EventKind, source: str, subject: str, at: datetime, href: str) -> Event:
    when = at if at.tzinfo else at.replace(tzinfo=UTC)
    return Event(kind=kind, source=source, subject=subject, at=when, href=href)


def _body(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _statements(here: Moment, mark: str) -> Iterator[Event]:
    yield from filter(None, map(stated, here.work.statements.after(int(mark))))


def _entries(here: Moment, mark: str) -> Iterator[Event]:
    yield from filter(None, map(entered, here.work.ledger.after(int(mark))))


def _entry(here: Moment) -> str:
    last = here.work.ledger.last()
    return str(last.number if last else 0)


def _build(here: Moment) -> str:
    return (here.work.builds.ids() or ("",))[-1]


def _builds(here: Moment, mark: str) -> Iterator[Event]:
    for id_ in here.work.builds.ids():
        found = here.work.builds.find(id_) if id_ > mark else None
        if found is not None:
            yield _event("build.done", f"build {id_}", id_, found.created_at, "/data")


def _failed(here: Moment) -> str:
    ends = [one.ended_at for one in here.work.jobs.every() if one.state == "failed" and one.kind == "build"]
    return max((at.isoformat() for at in ends if at), default="")


def _failures(here: Moment, mark: str) -> Iterator[Event]:
    for one in reversed(here.work.jobs.every()):
        if one.kind == "build" and one.state == "failed" and one.ended_at and one.ended_at.isoformat() > mark:
            yield _event("build.failed", f"job {one.id}", one.id, one.ended_at, "/building")


def _due(here: Moment, mark: str) -> Iterator[Event]:
    """Promises whose day came since, and that are neither kept nor closed."""
    since = date.fromisoformat(mark)
    if here.today <= since:
        return
    for one in held_by(here.work, here.today)[0]:
        if one.ended is None and one.due is not None and since < one.due <= here.today:
            at = datetime(one.due.year, one.due.month, one.due.day, tzinfo=UTC)
            yield _event("promise.due", f"due {one.id} {one.due}", one.id, at, "/partners")


SOURCES: Mapping[str, Source] = {
    "statements": Source(lambda here: str(here.work.statements.last()), _statements),
    "ledger": Source(_entry, _entries),
    "builds": Source(_build, _builds),
    "failures": Source(_failed, _failures),
    "calendar": Source(lambda here: here.today.isoformat(), _due),
}
