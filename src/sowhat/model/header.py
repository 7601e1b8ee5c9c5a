"""What a service tells its callers in headers before it goes, and what is wrong with such headers."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from sowhat.model.estimate import Remark
from sowhat.model.value import Value

Server = Literal["nginx", "envoy", "kong", "python"]
"""What a snippet is for; `python` is an ASGI middleware (FastAPI, Starlette, Django's ASGI)."""


class Notice(Value):
    """That something is deprecated from `deprecated` on, and answers until `sunset`, both with a zone; null where no
    day is set. `paths` are templates (`/fax/messages/{id}`) or prefixes of whole segments; `docs` and `successor` are
    addresses, '' where there are none."""

    service: str
    paths: tuple[str, ...]
    deprecated: datetime
    sunset: datetime | None = None
    docs: str = ""
    successor: str = ""


class Snippet(Value):
    """The headers of a notice, and what writes them on a server."""

    notice: Notice
    server: Server
    headers: tuple[tuple[str, str], ...]
    text: str


class HeaderCheck(Value):
    """One answer's headers as they were read. `wrong` breaks a standard, `weak` leaves its reader without something;
    `told` is neither."""

    address: str
    status: int
    deprecated: datetime | None = None
    sunset: datetime | None = None
    links: dict[str, str] = Field(default_factory=dict)
    wrong: tuple[Remark, ...] = ()
    weak: tuple[Remark, ...] = ()
    told: tuple[Remark, ...] = ()

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong


class HeaderChecks(Value):
    """What was looked at: one address, or every answer of a capture. `good`: nothing is wrong with any."""

    checks: tuple[HeaderCheck, ...]
    good: bool
