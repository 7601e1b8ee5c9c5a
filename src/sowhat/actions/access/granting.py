"""Which role somebody has: the highest that their groups or they themselves are given."""

from __future__ import annotations

from sowhat.errors import CallError, Problem
from sowhat.model.access import Access, Grant, Identity, Session, Token
from sowhat.model.person import ROLES, Person, Role, may

PROGRAM: Role = "approver"
"""The most that a token without the scope `admin` may, whoever its owner is."""


LONGEST = 60
"""Signs of a name: what every form takes."""
ID = 256
"""Signs of an id: what the database takes."""


def id_of(provider: str, identity: Identity) -> str:
    """What a person is known by, whatever they are called."""
    return f"{provider}/{identity.id}"


def keepable(provider: str, identity: Identity) -> None:
    """Whether an id can be kept whole: two that are cut alike would be one person. Raises CallError `sign-in-long`."""
    if len(id_of(provider, identity)) > ID:
        raise CallError(Problem("sign-in-long", params={"provider": provider, "most": ID}))


def named(identity: Identity) -> str:
    """What signatures and logs show: the name in one line, else the email address or the id."""
    plain = "".join(sign if sign.isprintable() else " " for sign in identity.name)
    return " ".join(plain.split())[:LONGEST].strip() or identity.email[:LONGEST] or identity.id[:LONGEST]


def granted(access: Access, provider: str, identity: Identity) -> Role | None:
    """The role, or none where neither a group nor a name is listed and there is no default."""
    had = [one.role for one in access.roles if _given(access, one, provider, identity)]
    if access.default_role is not None:
        had.append(access.default_role)
    return max(had, key=ROLES.index, default=None)


def _given(access: Access, grant: Grant, provider: str, identity: Identity) -> bool:
    groups = {(provider, one) for one in identity.groups}
    if groups & {access.whose(one) for one in grant.groups}:
        return True
    return any(_is(access, one, provider, identity) for one in grant.people)


def _is(access: Access, written: str, provider: str, identity: Identity) -> bool:
    """Whether somebody is meant: what has an @ is an email address, everything else an id."""
    if "@" not in written:
        return written == id_of(provider, identity)
    owner, address = access.whose(written)
    return owner == provider and _same_address(address, identity.email)


def _same_address(one: str, other: str) -> bool:
    """Capital letters make no difference; letters beyond ASCII do, some of which look or fold alike."""
    return one == other or (one.isascii() and other.isascii() and one.lower() == other.lower())


def by_session(access: Access, session: Session) -> Person | None:
    """Who holds a session now: groups are those of the sign-in, what they may is what settings say now. None where they
    may nothing any more, or where their provider is no longer declared."""
    return _person(access, session.provider, session.identity)


def by_token(access: Access, token: Token) -> Person | None:
    """Whom a token speaks for. One that was made on this machine speaks for itself."""
    if token.provider:
        found = _person(access, token.provider, token.identity)
    else:
        found = Person(id=token.person, name=token.name, role=token.role)
    if found is None or "admin" in token.scopes or may(PROGRAM, found.role):
        return found
    return found.model_copy(update={"role": PROGRAM})


def _person(access: Access, provider: str, identity: Identity) -> Person | None:
    if provider not in {one.name for one in access.providers}:
        return None
    role = granted(access, provider, identity)
    if role is None:
        return None
    return Person(
        id=id_of(provider, identity), name=named(identity), email=identity.email, groups=identity.groups, role=role
    )
