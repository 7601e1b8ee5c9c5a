"""Around every request: its id, how long it took, how it was answered."""

from __future__ import annotations

import logging
import secrets
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sowhat.web.watching.counters import NONE, Counters
from sowhat.web.watching.logs import LOGGER, REQUEST

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_log = logging.getLogger(LOGGER)


class Measuring:
    """Gives each request an id, which the answer carries as X-Request-Id, counts it and logs it. Neither names who
    asked, nor the address beyond its route: that stands in the trail."""

    def __init__(self, app: ASGIApp, counters: Counters) -> None:
        self.app, self._counters = app, counters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        id_, began, status, sent = secrets.token_hex(16), time.perf_counter(), 500, 0
        scope.setdefault("state", {})["request_id"] = id_
        token = REQUEST.set(id_)

        async def sending(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message.get("headers", ()), (b"x-request-id", id_.encode())]}
            elif message["type"] == "http.response.body":
                sent += len(message.get("body", b""))
            await send(message)

        self._counters.going.inc()
        try:
            await self.app(scope, receive, sending)
        finally:
            self._counters.going.dec()
            REQUEST.reset(token)
            seconds = time.perf_counter() - began
            method = scope["method"] if scope["method"] in METHODS else NONE
            route = getattr(scope.get("route"), "path", NONE)
            self._counters.answered(method, route, status, seconds)
            told = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1), "bytes": sent}
            _log.info("request", extra={"request": id_, "told": told})
