"""Only a trusted proxy is believed, and only what it wrote itself."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from sowhat.web.access.proxies import Proxies

TRUSTED = ("10.1.0.0/16", "2001:db8::/32")


def marked(peer: str, *headers: tuple[str, str]) -> str:
    """What the door is told of a proxy."""
    found: dict[str, Any] = {}

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        found.update(scope.get("state", {}))

    async def receive() -> Message:
        return {}

    async def send(message: Message) -> None:
        del message

    named = [(b"host", b"inside"), *((name.encode(), value.encode()) for name, value in headers)]
    scope = {"type": "http", "scheme": "http", "client": (peer, 1), "headers": named}
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(Proxies(app, lambda: TRUSTED)(scope, receive, send))).result()
    return str(found.get("proxy", ""))


def seen(peer: str | None, *headers: tuple[str, str], trusted: tuple[str, ...] = TRUSTED) -> tuple[str, str, str]:
    """Reader, scheme and host as the application sees them."""
    found: dict[str, Any] = {}

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        found.update(scope)

    async def receive() -> Message:
        return {}

    async def send(message: Message) -> None:
        del message

    named = [(b"host", b"inside:8600"), *((name.encode(), value.encode()) for name, value in headers)]
    scope = {"type": "http", "scheme": "http", "client": (peer, 1) if peer else None, "headers": named}
    with ThreadPoolExecutor(1) as apart:  # a browser of another test may have left its loop in this thread
        apart.submit(lambda: asyncio.run(Proxies(app, lambda: trusted)(scope, receive, send))).result()
    given = dict(found["headers"])
    assert not any(name.startswith(b"x-forwarded-") for name in given)
    return (found["client"] or ("",))[0], found["scheme"], given[b"host"].decode()


def test_what_is_wrong_with_a_proxy_is_remembered() -> None:
    told = [marked("10.1.2.3", *FULL), marked("10.1.2.3", *FULL[::2]), marked("10.1.2.3", ("x-forwarded-proto", "ftp"))]
    assert told == ["", "silent", "silent"]
    assert [marked("192.0.2.9", *FULL), marked("192.0.2.9"), marked("10.1.2.3")] == ["stranger", "", "silent"]


FULL = (
    ("x-forwarded-for", "192.0.2.7"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-host", "sowhat.example.com"),
)


def test_a_trusted_proxy_is_believed() -> None:
    told = ("192.0.2.7", "https", "sowhat.example.com")
    assert [seen(peer, *FULL) for peer in ("10.1.2.3", "2001:db8::1", "::ffff:10.1.2.3")] == [told] * 3


@pytest.mark.parametrize("peer", ["10.2.0.1", "192.0.2.9", "127.0.0.1", "unix", None])
def test_anybody_else_is_not(peer: str | None) -> None:
    assert seen(peer, *FULL) == (peer or "", "http", "inside:8600")


def test_nobody_is_trusted_unless_somebody_is_named() -> None:
    assert seen("10.1.2.3", *FULL, trusted=()) == ("10.1.2.3", "http", "inside:8600")


@pytest.mark.parametrize(
    ("chain", "reader"),
    [
        (["203.0.113.1, 192.0.2.7"], "192.0.2.7"),
        (["192.0.2.7, 10.1.0.9, 10.1.0.8"], "192.0.2.7"),
        (["203.0.113.1", "192.0.2.7"], "192.0.2.7"),
        (["10.1.0.9"], "10.1.0.9"),
        (["192.0.2.7, nonsense"], "10.1.2.3"),
        (["127.0.0.1, 192.0.2.7"], "192.0.2.7"),
        ([""], "10.1.2.3"),
        (["2001:db9::5"], "2001:db9::5"),
    ],
)
def test_the_reader_is_whoever_the_nearest_proxy_saw(chain: list[str], reader: str) -> None:
    assert seen("10.1.2.3", *(("x-forwarded-for", part) for part in chain))[0] == reader


def test_what_the_reader_wrote_before_is_not_taken() -> None:
    forged = (("x-forwarded-proto", "https, http"), ("x-forwarded-host", "evil.example, sowhat.example.com"))
    assert seen("10.1.2.3", *forged)[1:] == ("http", "sowhat.example.com")
    odd = (("x-forwarded-proto", "javascript"), ("x-forwarded-host", "evil.example/path?x"))
    assert seen("10.1.2.3", *odd)[1:] == ("http", "inside:8600")
