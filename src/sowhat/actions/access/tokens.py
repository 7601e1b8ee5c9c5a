"""Tokens for programs: made and shown once, listed, revoked."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.access.signing_in import digest
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.access import HERE, SCOPES, Identity, Scope, Token
from sowhat.model.person import ROLES, Person, Role, may

MARK = "sowhat_"
"""How every secret of a token begins, so that one that lies about is recognised."""
LONGEST_DAYS = 365
LEAST: dict[Scope, Role] = {"read": "viewer", "write": "contributor", "receive": "contributor", "admin": "admin"}
"""Who may give a token which scope."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A token as it is asked for. `days` until it ends."""

    name: str
    scopes: tuple[str, ...]
    days: int = 90


@dataclass(frozen=True, slots=True)
class Made:
    """A new token and its secret, which nobody can be told again."""

    token: Token
    secret: str


def own(root: Path, wanted: Wanted, owner: Person, now: datetime | None = None) -> Made:
    """A token that speaks for a person. Raises CallError `token-name`, `token-scopes`, `token-days`, and
    `token-too-much` for a scope that is more than the person's role."""
    scopes = _scopes(wanted)
    more = next((one for one in scopes if not may(owner.role, LEAST[one])), None)
    if more:
        raise CallError(Problem("token-too-much", params={"scope": more, "role": owner.role}))
    provider, _, subject = owner.id.partition("/")
    identity = Identity(id=subject, name=owner.name, email=owner.email, groups=owner.groups)
    return _make(root, wanted, (owner.id, provider, identity, owner.role), now)


def machine(root: Path, wanted: Wanted, role: str = "", now: datetime | None = None) -> Made:
    """A token that speaks for itself, made on this machine. Its role is the least that its scopes need, unless one is
    named. Raises CallError as `own` does, and `no-such-role`."""
    scopes = _scopes(wanted)
    least = max((LEAST[one] for one in scopes), key=ROLES.index)
    had = next((one for one in ROLES if one == role), None) if role else least
    if had is None:
        raise CallError(Problem("no-such-role", params={"value": role[:40], "known": ", ".join(ROLES)}))
    name = wanted.name.strip()
    return _make(root, wanted, (f"{HERE}/{name}"[:256], "", Identity(id=name, name=name), had), now)


def every(root: Path, person: str | None = None) -> tuple[Token, ...]:
    """All tokens, or those of a person; the latest first."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.tokens.every() if person is None else work.tokens.of(person)


def revoke(root: Path, id_: str, person: str | None = None, now: datetime | None = None) -> None:
    """End a token for good, of that person where one is named. Raises CallError `no-such-token`."""
    with store_of(places.decisions(root)).begin() as work:
        done = work.tokens.revoke(id_, now or datetime.now(UTC), person)
    if not done:
        raise CallError(Problem("no-such-token", params={"value": id_[:40]}))


def _scopes(wanted: Wanted) -> tuple[Scope, ...]:
    found: tuple[Scope, ...] = tuple(one for one in SCOPES if one in wanted.scopes)
    strange = [one for one in wanted.scopes if one not in SCOPES]
    if strange or not found:
        told = {"value": ", ".join(strange)[:60], "strange": "yes" if strange else "no", "known": ", ".join(SCOPES)}
        raise CallError(Problem("token-scopes", params=told))
    if not wanted.name.strip() or len(wanted.name) > 100 or not wanted.name.isprintable():
        raise CallError(Problem("token-name"))
    if not 1 <= wanted.days <= LONGEST_DAYS:
        raise CallError(Problem("token-days", params={"most": LONGEST_DAYS}))
    return found


def _make(root: Path, wanted: Wanted, owner: tuple[str, str, Identity, Role], now: datetime | None) -> Made:
    at, secret = now or datetime.now(UTC), MARK + secrets.token_urlsafe(32)
    person, provider, identity, role = owner
    token = Token(
        id=secrets.token_hex(5),
        name=wanted.name.strip(),
        person=person,
        provider=provider,
        identity=identity,
        role=role,
        scopes=_scopes(wanted),
        created_at=at,
        ends_at=at + timedelta(days=wanted.days),
    )
    with store_of(places.decisions(root)).begin() as work:
        work.tokens.add(token, digest(secret))
    return Made(token, secret)
