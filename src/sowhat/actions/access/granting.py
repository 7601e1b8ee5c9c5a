"""Which role somebody has: the highest that their groups or they themselves are given."""

from __future__ import annotations

from sowhat.model.access import Access, Identity, Session, Token
from sowhat.model.person import ROLES, Person, Role, may

PROGRAM: Role = "approver"
"""The most that a token without the scope `admin` may, whoever its owner is."""


LONGEST = 60
"""Signs of a name: what every form takes."""


def id_of(provider: str, identity: Identity) -> str:
    """What a person is known by, whatever they are called."""
    return f"{provider}/{identity.id}"[:256]


def named(identity: Identity) -> str:
    """What signatures and logs show: the name in one line, else the email address or the id."""
    plain = "".join(sign if sign.isprintable() else " " for sign in identity.name)
    return " ".join(plain.split())[:LONGEST].strip() or identity.email[:LONGEST] or identity.id[:LONGEST]


def granted(access: Access, provider: str, identity: Identity) -> Role | None:
    """The role, or none where neither a group nor a name is listed and there is no default."""
    known = {id_of(provider, identity), identity.email.casefold()} - {""}
    groups = set(identity.groups)
    had = [
        one.role
        for one in access.roles
        if groups & set(one.groups) or known & {person.casefold() if "@" in person else person for person in one.people}
    ]
    if access.default_role is not None:
        had.append(access.default_role)
    return max(had, key=ROLES.index, default=None)


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
