"""What a JSON access log calls the things that sowhat asks for.

A place is a dotted path into the object of a line: the key of that very name if there is one, else each name a level
deeper (`request.headers.User-Agent`; a number counts in a list). Where a list stands, its first element is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Places = Mapping[str, tuple[str, ...]]
"""Variable → the places that may hold it; the first that does counts."""

TIME, TARGET, STATUS = "time", "request_uri", "status"
NEEDED = (TIME, TARGET, STATUS)
"""A line without one of these is no call that could be counted."""
UNITS = {"request_time": 1.0, "request_time_ms": 1e-3, "request_time_us": 1e-6, "request_time_ns": 1e-9}
"""Variables of a call's duration, and the seconds of one of its units."""
PLAIN = ("args", "body_bytes_sent", "host", "http_user_agent", "remote_addr", "remote_user", "service_version")
VARIABLES = (*NEEDED, *UNITS, *PLAIN)
"""All variables that have a meaning of their own; beside them are request headers (`http_…`)."""
ALIASES = {
    "time_iso8601": TIME,
    "time_local": TIME,
    "time_utc": TIME,
    "msec": TIME,
    "request": TARGET,
    "uri": TARGET,
    "bytes_sent": "body_bytes_sent",
    "upstream_response_time": "request_time",
    "http_host": "host",
    "server_name": "host",
    "realip_remote_addr": "remote_addr",
}
"""nginx variables that say the same here: a place tells by its value which of them it holds."""


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """A JSON access log that a product writes."""

    name: str
    places: Places
    marks: tuple[tuple[str, ...], ...] = ()
    """Sets of places: lines of this format have all of one set, and other formats' lines do not."""
    headers: tuple[str, ...] = ()
    """Where a request header stands: `{title}` is X-App-Id, `{lower}` x-app-id, `{snake}` x_app_id."""
    callers: tuple[str, ...] = ()
    """Selectors that name a consumer, the best first: what is proposed where lines have them."""
    zone: str | None = None
    """Of times written without an offset, where the product always writes the same zone."""
    reference: str = ""
    """Where the format is documented publicly; '' for a saved mapping."""
    documented: tuple[str, ...] = field(default=())
    """Further pages of the same."""

    def header(self, name: str) -> tuple[str, ...]:
        """The places of the request header `name`."""
        lower = name.strip().lower().replace("_", "-")
        forms = {"title": lower.title(), "lower": lower, "snake": lower.replace("-", "_")}
        return tuple(template.format(**forms) for template in self.headers)
