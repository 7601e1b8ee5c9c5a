"""Whether a server can answer, and from what."""

from __future__ import annotations

from typing import Literal

from sowhat.model.value import Value

Part = Literal["workspace", "decisions", "results", "spool"]


class Check(Value):
    """One part that a server needs. `code` is that of the problem where it does not work."""

    part: Part
    ok: bool
    code: str = ""


class Ready(Value):
    """All of them. `build` is the one that pages show; a workspace that was never built is ready to be filled."""

    ready: bool
    checks: tuple[Check, ...]
    build: str = ""
    built_seconds_ago: float | None = None
