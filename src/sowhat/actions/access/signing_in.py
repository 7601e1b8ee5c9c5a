"""Sign in and out: to a provider and back, or with a password, and what a browser gets for it."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.access.flow import Departure, Flows
from sowhat.actions.access.granting import granted, id_of, keepable
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.access import Access, Identity, Ldap, Provider, Session
from sowhat.store.database import Store

AWAY = timedelta(minutes=10)
"""So long somebody may take at a provider."""
SECRET_BYTES = 32
SIGN_IN = "/sign-in"
_INSIDE = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")


@dataclass(frozen=True, slots=True)
class Door:
    """What signing in needs to know: the workspace, the settings that hold, the providers' flows, the moment."""

    root: Path
    access: Access
    flows: Flows
    now: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a browser is sent, and the secret by which it is known when it comes back."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Entered:
    """A new session, the secret that opens it, and where the reader was going."""

    session: Session
    secret: str
    going: str


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def form_token(secret: str) -> str:
    """What the forms of a session carry: nobody who cannot read its cookie can write it."""
    return hmac.new(secret.encode(), b"form", sha256).hexdigest()


def inside(going: str) -> str:
    """An address of these pages: `/` for every other one, and for the pages of signing in themselves."""
    away = going == SIGN_IN or going.startswith((f"{SIGN_IN}/", f"{SIGN_IN}?", "/sign-out"))
    return going if _INSIDE.fullmatch(going) and not away and len(going) <= 2000 else "/"


def provider_of(access: Access, name: str) -> Provider:
    """A provider by its name. Raises CallError `no-such-provider`."""
    found = next((one for one in access.providers if one.name == name), None)
    if found is None:
        raise CallError(Problem("no-such-provider", params={"value": name[:60]}))
    return found


def no_role(access: Access, identity: Identity) -> Problem:
    """What is told to somebody who may nothing here."""
    known = "yes" if access.ask else "no"
    return Problem("access-no-role", params={"name": identity.name, "ask": access.ask, "known": known})


def depart(door: Door, name: str, going: str) -> Sent:
    """Send somebody to a provider. Raises what the provider's flow raises."""
    provider = provider_of(door.access, name)
    if isinstance(provider, Ldap):
        raise CallError(Problem("no-such-provider", params={"value": name[:60]}))
    departure = Departure(
        provider=name,
        redirect_uri=f"{door.access.address}{SIGN_IN}/{name}/callback",
        state=secrets.token_hex(SECRET_BYTES),  # WeCom promises to bring back letters and digits only
        nonce=secrets.token_urlsafe(SECRET_BYTES),
        verifier=secrets.token_urlsafe(64),
        going=inside(going),
    )
    url = door.flows.begin(door.root, provider, departure)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    with _store(door.root).begin() as work:
        work.sessions.depart(digest(secret), departure.model_dump_json(), door.now + AWAY)
    return Sent(url, secret)


def arrive(door: Door, name: str, secret: str, query: Mapping[str, str], had: str = "") -> Entered:
    """Somebody came back. Raises CallError `sign-in-stale` where they did not leave from here with this browser, too
    long ago, or came back twice; `access-no-role`; and what the provider's flow raises."""
    with _store(door.root).begin() as work:
        body = work.sessions.arrive(digest(secret), door.now) if secret else None
    departure = Departure.model_validate_json(body) if body else None
    if departure is None or departure.provider != name or not _same(query.get("state", ""), departure.state):
        raise CallError(Problem("sign-in-stale"))
    provider = provider_of(door.access, name)
    identity = door.flows.finish(door.root, provider, departure, query)
    return _enter(door, provider, identity, departure.going, had)


def enter(door: Door, name: str, user: str, password: str, going: str, had: str = "") -> Entered:
    """Somebody typed a password. Raises CallError `sign-in-failed`, `access-no-role`, and BlockedError where the
    directory does not answer."""
    provider = provider_of(door.access, name)
    if not isinstance(provider, Ldap):
        raise CallError(Problem("no-such-provider", params={"value": name[:60]}))
    if not user.strip() or not password:
        raise CallError(Problem("sign-in-failed"))
    return _enter(door, provider, door.flows.check(door.root, provider, user.strip(), password), inside(going), had)


def leave(root: Path, secret: str) -> None:
    """End the session that a secret opens."""
    with _store(root).begin() as work:
        work.sessions.end(digest(secret))


def _enter(door: Door, provider: Provider, identity: Identity, going: str, had: str) -> Entered:
    """A new session, never one that the browser came with."""
    keepable(provider.name, identity)
    if granted(door.access, provider.name, identity) is None:
        raise CallError(no_role(door.access, identity))
    secret, person = secrets.token_urlsafe(SECRET_BYTES), id_of(provider.name, identity)
    session = Session(
        id=digest(secret),
        person=person,
        provider=provider.name,
        identity=identity,
        created_at=door.now,
        seen_at=door.now,
        ends_at=door.now + timedelta(hours=door.access.session_hours),
    )
    with _store(door.root).begin() as work:
        if had:
            work.sessions.end(digest(had))
        work.sessions.sweep(door.now, door.now - timedelta(hours=door.access.idle_hours))
        work.sessions.add(session)
        work.tokens.told(person, identity)
    return Entered(session, secret, going)


def _same(given: str, kept: str) -> bool:
    return hmac.compare_digest(given.encode(), kept.encode())


def _store(root: Path) -> Store:
    return store_of(places.decisions(root))
