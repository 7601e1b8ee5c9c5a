"""Time zones by their IANA names."""

from __future__ import annotations

from functools import cache
from itertools import chain
from zoneinfo import available_timezones

from sowhat.workspace.nodes import Node, Scalar
from sowhat.workspace.reader import Reader, nearest, suggestion


def timezone(reader: Reader, node: Node | None) -> str | None:
    """An IANA time zone's name."""
    if node is None:
        return None
    text = reader.text(node)
    if is_timezone(text):
        return text
    if isinstance(node, Scalar):
        reader.report("unknown-timezone", node.where, value=text, **suggestion(nearest_timezone(text)))
    return None


@cache
def _zones() -> dict[str, None]:
    """The IANA names in order; reading them from disk takes a while."""
    return dict.fromkeys(sorted(available_timezones()))


def is_timezone(name: str) -> bool:
    """Whether the IANA list has this name."""
    return name in _zones()


def nearest_timezone(text: str) -> str:
    """The zone that `text` resembles, or that it is a part of (`Shanghai`); else ''."""
    zones = _zones()
    part = text.casefold().replace(" ", "_")
    same = (zone for zone in zones if zone.casefold() == part)
    city = (zone for zone in zones if part and zone.casefold().endswith(f"/{part}"))
    return next(chain(same, city), "") or nearest(text, zones)
