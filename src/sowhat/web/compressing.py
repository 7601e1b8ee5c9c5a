"""Pages and JSON go out compressed where the reader takes that, unless they hold a secret.

A page with the secret of our forms is sent as it is: who can make a browser ask for it with words of their own beside
the secret, and watch how long the answer is, could guess the secret letter by letter from how well it compresses
(BREACH).
"""

from __future__ import annotations

import gzip

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LEAST = 1024
"""Bytes; what is shorter fits one packet anyway."""
LEVEL = 5
TYPES = ("text/", "application/json", "application/problem+json", "image/svg+xml")
SECRET = b'name="token"'
"""What a form of ours has, and a page with a secret therefore."""


class Compressing:
    """Compresses whole answers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _takes(Headers(scope=scope).get("accept-encoding", "")):
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Answer(send).send)


class _Answer:
    """One answer: its head waits for its body."""

    def __init__(self, send: Send) -> None:
        self._send, self._head = send, None  # type: Send, Message | None

    async def send(self, message: Message) -> None:
        """Pass on a message; a head only together with what follows it."""
        if message["type"] == "http.response.start":
            self._head = message
            return
        head, self._head = self._head, None
        if head is not None:
            if not message.get("more_body", False):
                message = _compressed(head, message)
            await self._send(head)
        await self._send(message)


def _takes(accepted: str) -> bool:
    return any(one.strip().replace(" ", "") in ("gzip", "*") or _weighed(one) for one in accepted.split(","))


def _weighed(one: str) -> bool:
    name, _, weight = one.replace(" ", "").partition(";q=")
    return name == "gzip" and weight.strip("0.") != ""


def _compressed(head: Message, message: Message) -> Message:
    """The body as it goes out; the head is told of it."""
    headers, body = MutableHeaders(scope=head), message.get("body", b"")
    kind = headers.get("content-type", "")
    if not kind.startswith(TYPES) or "content-encoding" in headers:
        return message
    headers.add_vary_header("Accept-Encoding")
    if len(body) < LEAST or SECRET in body:
        return message
    packed = gzip.compress(body, LEVEL, mtime=0)
    headers["Content-Encoding"], headers["Content-Length"] = "gzip", str(len(packed))
    if headers.get("etag", "").startswith('"'):
        headers["ETag"] = f"W/{headers['etag']}"
    return {**message, "body": packed}
