"""What signing in can come to, as errors that name the provider and never what is secret."""

from __future__ import annotations

import re

from sowhat.errors import BlockedError, CallError, Param, Problem
from sowhat.model.access import Provider

_SAID = re.compile(r"[^\w.:-]")
SHOWN = 60


def refused(provider: Provider, code: str, **params: Param) -> CallError:
    """Whoever wants to come in cannot, this time or at all."""
    return CallError(Problem(code, params={"provider": provider.name, **params}))


def broken(provider: Provider, code: str, **params: Param) -> BlockedError:
    """The provider, the way to it or its settings are not as they have to be."""
    return BlockedError(Problem(code, params={"provider": provider.name, **params}))


def said(value: object) -> str:
    """A code that a provider answers with, short and plain enough to be shown; its sentences are not, they may hold
    what is secret."""
    return _SAID.sub("", str(value))[:SHOWN] or "?"
