"""Who holds a cookie or a token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.access.granting import by_session, by_token
from sowhat.actions.access.signing_in import digest, no_role
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.access import Access, Scope, Session, Token
from sowhat.model.person import Person

READING = ("GET", "HEAD")
RECEIVING = "/v1/"


@dataclass(frozen=True, slots=True)
class Known:
    """Who asks, and by what: a session or a token."""

    person: Person
    session: Session | None = None
    token: Token | None = None


def by_cookie(root: Path, access: Access, secret: str, now: datetime) -> Known | None:
    """Whoever holds the session that a secret opens; None where there is none, or none any more.

    Raises CallError `access-no-role` where the session is good, but settings give its holder nothing any more.
    """
    with store_of(places.decisions(root)).read() as work:
        session = work.sessions.find(digest(secret))
    if session is None or now >= session.ends_at or now - session.seen_at >= timedelta(hours=access.idle_hours):
        return None
    person = by_session(access, session)
    if person is None:
        raise CallError(no_role(access, session.identity))
    return Known(person, session=session)


def by_secret(root: Path, access: Access, secret: str, now: datetime) -> Known | None:
    """Whoever a token's secret speaks for; None for one that is unknown, ended or revoked."""
    with store_of(places.decisions(root)).read() as work:
        token = work.tokens.by_hash(digest(secret))
    person = by_token(access, token) if token is not None and token.good(now) else None
    return Known(person, token=token) if person is not None else None


def needs(method: str, path: str) -> tuple[Scope, ...]:
    """Any of these scopes lets a token in."""
    if path.startswith(RECEIVING):
        return ("receive",)
    return ("read", "write", "admin") if method in READING else ("write", "admin")


def allow(known: Known, method: str, path: str) -> None:
    """Let a token in where its scopes are enough. Telemetry takes nothing but a token: a browser cannot be made to
    send it. Raises CallError `scope-refused`."""
    scopes = needs(method, path)
    if known.token is None and path.startswith(RECEIVING):
        raise CallError(Problem("scope-refused", params={"needs": scopes[0]}))
    if known.token is not None and not set(scopes) & set(known.token.scopes):
        raise CallError(Problem("scope-refused", params={"needs": scopes[0]}))
