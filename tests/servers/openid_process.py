"""A real OpenID provider: `oidc-provider-mock` in a process of its own, with people who sign in by one click."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from tests.servers.directory import free


@dataclass(frozen=True)
class Client:
    """An application that the provider knows."""

    id: str
    secret: str


@contextmanager
def openid(people: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """The provider, which asks for registration and a nonce; its issuer."""
    port = free()
    known = [part for person in people for part in ("--user-claims", json.dumps(person))]
    call = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), "-r", "true", "-n", "true"]
    with subprocess.Popen([*call, *known], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            issuer = f"http://127.0.0.1:{port}"
            _until(f"{issuer}/.well-known/openid-configuration", process)
            yield issuer
        finally:
            process.terminate()
            process.wait()


def _until(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the provider ended"
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError("the provider does not answer")


def registered(issuer: str, redirect_uri: str) -> Client:
    """Make an application known (RFC 7591)."""
    said = httpx.post(f"{issuer}/oauth2/clients", json={"redirect_uris": [redirect_uri]})
    assert said.status_code == 201, said.text
    return Client(said.json()["client_id"], said.json()["client_secret"])


def agreed(url: str, person: str) -> dict[str, str]:
    """What comes back when somebody agrees on the provider's page."""
    said = httpx.post(url, data={"sub": person})
    assert said.status_code == 302, said.text
    return dict(httpx.URL(said.headers["location"]).params)


def denied(url: str) -> dict[str, str]:
    """What comes back when somebody declines on the provider's page."""
    said = httpx.post(url, data={"action": "deny"})
    assert said.status_code == 302, said.text
    return dict(httpx.URL(said.headers["location"]).params)
