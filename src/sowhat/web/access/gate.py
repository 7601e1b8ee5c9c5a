"""What the door needs: the settings that hold now, limits, the trail, and how people sign in."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import Request

from sowhat.actions.access import knowing
from sowhat.actions.access.flow import Flows
from sowhat.actions.access.knowing import Known
from sowhat.actions.access.recording import Recorder
from sowhat.actions.access.signing_in import Door
from sowhat.actions.providers import flows
from sowhat.model.access import Access
from sowhat.model.workspace import Workspace
from sowhat.web.access.limits import Limiter
from sowhat.web.frame import Site

AWAY = "away"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Gate:
    """The gate of a served workspace; once it stands it stays shut, whatever happens to the settings.

    `last` are the settings that could be read last. `seconds` is the clock of limits.
    """

    root: Path
    last: Access
    flows: Flows = flows
    clock: Callable[[], datetime] = _now
    seconds: Callable[[], float] = time.monotonic
    site: Site | None = None
    limiter: Limiter = field(init=False)
    recorder: Recorder = field(init=False)

    def __post_init__(self) -> None:
        self.limiter = Limiter(self.seconds)
        self.recorder = Recorder(self.root, lambda: self.last.trail, self.clock)

    @property
    def access(self) -> Access:
        """The settings that hold: those of the file, or those that could be read last."""
        found = self.site.workspace() if self.site else None
        if isinstance(found, Workspace):
            self.last = found.access
        return self.last

    @property
    def secure(self) -> bool:
        """Whether readers come by https."""
        return self.last.address.startswith("https://")

    @property
    def cookie(self) -> str:
        """The name of the session's cookie: over https one that no other host can set."""
        return "__Host-sowhat" if self.secure else "sowhat_session"

    @property
    def away(self) -> str:
        """The name of the cookie of whoever is at a provider."""
        return f"{self.cookie}_{AWAY}"

    def door(self) -> Door:
        """What signing in needs to know now."""
        return Door(self.root, self.access, self.flows, self.clock())

    def known(self, cookie: str, bearer: str | None) -> Known | None:
        """Whoever holds a token, else a session. Raises CallError `access-no-role`."""
        if bearer is not None:
            return knowing.by_secret(self.root, self.access, bearer, self.clock())
        return knowing.by_cookie(self.root, self.access, cookie, self.clock()) if cookie else None


def hosts(access: Access) -> tuple[str, ...]:
    """The names by which readers may ask for these pages."""
    named = urlsplit(access.address).hostname or ""
    return (f"[{named}]" if ":" in named else named,) if named else ()


def gate_of(request: Request) -> Gate | None:
    """The gate, where there is one: without it nobody signs in."""
    gate: Gate | None = request.app.state.gate
    return gate
