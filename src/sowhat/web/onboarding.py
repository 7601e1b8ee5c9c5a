"""A folder without a workspace: its front door is the page that takes files, and every other page leads there."""

from __future__ import annotations

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sowhat.errors import SowhatError
from sowhat.web.frame import Site
from sowhat.web.start import START
from sowhat.workspace.loading import SETTINGS

OPEN = (START, "/static/", "/healthz", "/readyz", "/metrics", "/api/", "/v1/")
"""What a folder without a workspace answers itself."""


class Onboarding:
    """Sends whoever asks for a page to where a workspace begins, until there is one."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app, self.site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if scope["type"] != "http" or path.startswith(OPEN) or self._stands():
            await self.app(scope, receive, send)
        elif path == "/":
            await self.app({**scope, "path": START, "raw_path": START.encode()}, receive, send)
        else:
            await RedirectResponse("/", 303)(scope, receive, send)

    def _stands(self) -> bool:
        """Whether there is a workspace, or values in place of one."""
        if (self.site.root / SETTINGS).exists():
            return True
        found = self.site.workspace()
        return not isinstance(found, SowhatError) or found.problems[0].code != "no-workspace"
