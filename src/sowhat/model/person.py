"""Whoever asks: a person that signed in, a program with a token, or whoever uses this machine."""

from __future__ import annotations

from typing import Literal, get_args

from sowhat.model.value import Value

Role = Literal["viewer", "contributor", "approver", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""Each may do what those before it may."""


class Person(Value):
    """Who asks, and what they may do.

    `id` is `provider/subject`, the same for as long as the provider keeps it, and empty for whoever uses this machine
    without signing in. `name` is what signatures and logs show. `groups` are the provider's, as it wrote them.
    """

    id: str = ""
    name: str = ""
    email: str = ""
    groups: tuple[str, ...] = ()
    role: Role = "viewer"


def may(role: Role, least: Role) -> bool:
    """Whether a role is enough."""
    return ROLES.index(role) >= ROLES.index(least)
