"""Headers that every response carries: nothing from elsewhere, no inline script, no inline style."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

ALWAYS = "max-age=31536000"
"""Where readers come by https, their browsers never ask for anything else again."""


class SecurityHeaders:
    """Adds HEADERS, and keeps pages out of shared caches: the language is a header's and a cookie's choice."""

    def __init__(self, app: ASGIApp, *, secure: bool = False) -> None:
        self.app, self.secure = app, secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)  # a page that shows another page in a frame says so itself
                if self.secure:
                    headers.setdefault("Strict-Transport-Security", ALWAYS)
                headers.setdefault("Cache-Control", "private, no-cache")
                headers.add_vary_header("Accept-Language, Cookie")
            await send(message)

        await self.app(scope, receive, sending)
