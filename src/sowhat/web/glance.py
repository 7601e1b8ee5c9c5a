"""A page looks at the workspace once: what it asks of the disk again and again is asked for the first time only."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from sowhat.actions.glance import once
from sowhat.web.roles import READING


class Glance:
    """Puts what only reads inside one look; whoever writes sees what was written."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in READING:
            await self.app(scope, receive, send)
            return
        with once():
            await self.app(scope, receive, send)
