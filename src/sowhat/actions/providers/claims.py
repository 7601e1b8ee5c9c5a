"""Who somebody is, out of what an OpenID provider says of them."""

from __future__ import annotations

from sowhat.actions.providers.wire import Json
from sowhat.model.access import Identity, Oidc

NAMES = ("name", "preferred_username", "nickname", "email", "sub")
LONGEST, MOST = 200, 1000


def identity(provider: Oidc, claims: Json) -> Identity:
    """The person of these claims. An address counts only where the provider says that it verified it: roles may be
    given by address, and some providers let people write any address into their profile."""
    name = next((text for field in NAMES if (text := plain(claims.get(field)))), "")
    believed = claims.get("email_verified") in (True, "true")
    return Identity(
        id=str(claims["sub"]),
        name=name,
        email=exact(claims.get("email")) if believed else "",
        groups=groups(found(claims, provider.groups)),
    )


def complete(provider: Oidc, claims: Json) -> bool:
    """Whether nothing is left to ask of the person."""
    known = all(claims.get(name) for name in ("name", "email")) and "email_verified" in claims
    return known and found(claims, provider.groups) is not None


def joined(claims: Json, asked: Json) -> Json:
    """What a token says, and what it leaves out; that one address was verified says nothing of another."""
    other = claims.get("email") not in (None, asked.get("email"))
    rest = {name: value for name, value in asked.items() if not (other and name == "email_verified")}
    return {**rest, **claims}


def found(claims: Json, name: str) -> object:
    """A claim by its name, or by the path to it: `realm_access.roles`. None where it is not there."""
    if name in claims:
        return claims[name]
    value: object = claims
    for step in name.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def groups(value: object) -> tuple[str, ...]:
    """Groups as texts, each once; a single one may stand alone."""
    listed = value if isinstance(value, list) else [value]
    texts = [exact(one) for one in listed[:MOST]]
    return tuple(dict.fromkeys(text for text in texts if text))


def plain(value: object) -> str:
    """A text or a number as one line without signs that cannot be seen; what is longer than any name is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    text = "".join(sign for sign in str(value) if sign.isprintable()).strip()
    return text if len(text) <= LONGEST else ""


def exact(value: object) -> str:
    """The same of what roles are given by, and nothing where anything would have to be left out: two names that differ
    in a sign nobody sees are two."""
    text = plain(value)
    return text if not isinstance(value, str) or text == value else ""
