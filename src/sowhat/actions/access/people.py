"""Who is signed in, with which tokens, and what the trail says of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.access.granting import by_session, by_token
from sowhat.actions.reading import store_of
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.access import Access as Rule
from sowhat.model.access import AccessSeen, Footprint, PersonSeen, Session, TokenSeen

SHOWN = 500
"""So many lines of the trail are shown on a page."""
MOST = 100_000


def seen(root: Path, most: int = SHOWN, now: datetime | None = None) -> AccessSeen:
    """Who is signed in, tokens, and the newest lines of the trail. Raises WorkspaceError."""
    at, workspace = now or datetime.now(UTC), written(root)
    rule = workspace.access
    told = {"at": at, "timezone": workspace.timezone, "on": rule.on, "days": rule.trail}
    if not places.decided(root):
        return AccessSeen(**told)
    with store_of(places.decisions(root)).read() as work:
        sessions, tokens = work.sessions.every(), work.tokens.every()
        trail, lines = work.trail.last(min(most, MOST)), work.trail.count()
    live = [one for one in sessions if one.ends_at > at]
    return AccessSeen(
        **told,
        people=_people(rule, live),
        tokens=tuple(TokenSeen.of(one, at, by_token(rule, one)) for one in tokens),
        trail=trail,
        lines=lines,
    )


def sessions(root: Path, person: str) -> tuple[Session, ...]:
    """The sessions of a person, the latest first."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.sessions.of(person)


def trail(root: Path, most: int, person: str = "", since: datetime | None = None) -> tuple[Footprint, ...]:
    """The newest lines of the trail, of one person and since a moment where asked. Raises CallError `trail-most`."""
    if not 1 <= most <= MOST:
        raise CallError(Problem("trail-most", params={"most": MOST}))
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.trail.last(most, person, since)


def end(root: Path, person: str) -> int:
    """End every session of a person; how many there were. Raises CallError `no-such-person` where there was none."""
    done = 0
    if places.decided(root):
        with store_of(places.decisions(root)).begin() as work:
            done = work.sessions.end_all(person)
    if not done:
        raise CallError(Problem("no-such-person", params={"value": person[:100]}))
    return done


def end_one(root: Path, person: str, id_: str) -> None:
    """End one session of a person. Raises CallError `no-such-person` where it is not theirs."""
    with store_of(places.decisions(root)).begin() as work:
        found = work.sessions.find(id_)
        theirs = found is not None and found.person == person and work.sessions.end(id_)
    if not theirs:
        raise CallError(Problem("no-such-person", params={"value": person[:100]}))


def _people(rule: Rule, live: list[Session]) -> tuple[PersonSeen, ...]:
    found: dict[str, list[Session]] = {}
    for one in live:
        found.setdefault(one.person, []).append(one)
    return tuple(_one(rule, had) for had in found.values())


def _one(rule: Rule, had: list[Session]) -> PersonSeen:
    newest = max(had, key=lambda one: one.created_at)
    held = by_session(rule, newest)
    return PersonSeen(
        id=newest.person,
        name=newest.identity.name,
        email=newest.identity.email,
        provider=newest.provider,
        groups=newest.identity.groups,
        role=held.role if held else None,
        sessions=len(had),
        since=min(one.created_at for one in had),
        seen_at=max(one.seen_at for one in had),
    )
