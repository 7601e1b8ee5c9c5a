"""What a proxy says about the reader, taken only from a proxy that settings trust."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Sequence
from typing import Literal

from starlette.types import ASGIApp, Receive, Scope, Send

FORWARDED = (b"x-forwarded-for", b"x-forwarded-proto", b"x-forwarded-host")
Proxy = Literal["", "stranger", "silent"]
"""What is wrong with a proxy: it is not among the trusted ones, or does not say how readers come to it."""
_HOST = re.compile(rb"[A-Za-z0-9.\-\[\]:]{1,255}")


class Proxies:
    """Puts the reader's address, scheme and host in place of the proxy's. Whoever is no trusted proxy may say what they
    like: it is dropped."""

    def __init__(self, app: ASGIApp, trusted: Callable[[], Sequence[str]]) -> None:
        self.app, self.trusted = app, trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = self._seen(scope)
        await self.app(scope, receive, send)

    def _seen(self, scope: Scope) -> Scope:
        said: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            if name in FORWARDED:
                said.setdefault(name, []).append(value)
        rest = [(name, value) for name, value in scope["headers"] if name not in FORWARDED]
        networks = [ipaddress.ip_network(one) for one in self.trusted()]
        peer = (scope.get("client") or ("", 0))[0]
        if not _among(peer, networks):
            return _marked({**scope, "headers": rest}, "stranger" if said else "")
        made: Scope = {**scope, "client": (_reader(said.get(FORWARDED[0], []), networks) or peer, 0)}
        scheme = _last(said.get(FORWARDED[1], [])).lower()
        if scheme in (b"http", b"https"):
            made["scheme"] = scheme.decode()
        else:
            made = _marked(made, "silent")
        host = _last(said.get(FORWARDED[2], []))
        if _HOST.fullmatch(host):
            rest = [(name, value) for name, value in rest if name != b"host"] + [(b"host", host)]
        return {**made, "headers": rest}


def _marked(scope: Scope, proxy: Proxy) -> Scope:
    return {**scope, "state": {**scope.get("state", {}), "proxy": proxy}} if proxy else scope


def _last(values: Sequence[bytes]) -> bytes:
    """What the nearest proxy wrote: it adds at the end."""
    return values[-1].split(b",")[-1].strip() if values else b""


def _reader(values: Sequence[bytes], networks: Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]) -> str:
    """The last address in the chain that is no trusted proxy: what stands before it, the reader may have written."""
    chain = [part.strip().decode("ascii", "replace") for value in values for part in value.split(b",")]
    for address in reversed(chain):
        if not _is_address(address):
            return ""
        if not _among(address, networks):
            return address
    return chain[0] if chain else ""


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _among(address: str, networks: Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]) -> bool:
    try:
        read = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(read, ipaddress.IPv6Address) and read.ipv4_mapped:
        read = read.ipv4_mapped
    return any(read.version == one.version and read in one for one in networks)
