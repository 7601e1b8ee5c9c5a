"""What a workspace says about governing its services: when one is reviewed, how long notice is, how secret data is."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sowhat.model.value import Name, Text, Value

Secrecy = Literal["open", "internal", "sensitive"]
"""Who may see a class of data: everybody; everybody inside; those to whom it was granted."""
THRESHOLD = 400_000
"""People's calls a month under which a service is reviewed, where nobody says otherwise."""


class ReviewRule(Value):
    """When a service is reviewed: under `threshold` calls of people a month, or what its type has in `types` (a service
    may have its own); and how it is wound up: `notice_months` of notice at least, `quiet_days` without a call."""

    threshold: int = Field(THRESHOLD, ge=0)
    types: dict[str, int] = Field(default_factory=dict)
    notice_months: int = Field(6, ge=0, le=60)
    quiet_days: int = Field(30, ge=1, le=366)


class DataClass(Value):
    """A class of data that services hand out. `aliases`: what approval forms and grants call it."""

    name: Name
    title: Text = Text()
    secrecy: Secrecy = "internal"
    owner: Name | None = None
    aliases: tuple[str, ...] = ()


class Holding(Value):
    """That a service hands out a class of data: by these operations (`GET /customers/{id}`), or by all where empty."""

    data: Name
    operations: tuple[str, ...] = ()
