"""What signing in asks of a provider: `actions/providers` offers it, whatever the provider's kind is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from sowhat.model.access import Identity, Ldap, Provider
from sowhat.model.value import Value


class Departure(Value):
    """What is remembered of somebody who was sent to a provider, from `begin` to `finish`: made fresh for each, kept by
    the server, used once. The caller has compared the `state` that came back before `finish` is called.

    `redirect_uri` is where the provider sends them back. `nonce` and `verifier` (of PKCE, 43 to 128 characters) are
    random; a provider whose flow knows neither leaves them.
    """

    provider: str
    redirect_uri: str
    state: str
    nonce: str
    verifier: str
    going: str = "/"


class Flows(Protocol):
    """The functions of `sowhat.actions.providers.flows`. `root` is the workspace, beside which secrets and certificates
    may lie. All of them wait for the network, at most some ten seconds."""

    def begin(self, root: Path, provider: Provider, departure: Departure) -> str:
        """The address that the reader is sent to. Raises CallError or BlockedError where the provider does not answer
        or a secret is not there."""

    def finish(self, root: Path, provider: Provider, departure: Departure, query: Mapping[str, str]) -> Identity:
        """Who came back with this query. Raises CallError where the provider or the reader refused, or where what came
        back is not believed (signature, nonce, issuer, audience, expiry)."""

    def goodbye(self, root: Path, provider: Provider, back: str) -> str:
        """Where somebody signs out of the provider too, and comes back from; empty where there is no such place. Raises
        BlockedError where the provider does not answer."""

    def check(self, root: Path, provider: Ldap, user: str, password: str) -> Identity:
        """Who has this password. Raises CallError `sign-in-failed`, the same for a stranger and a wrong password;
        BlockedError where the directory does not answer."""
