"""The time zone of a new workspace: as given, else as the logs write their times, else UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sowhat.actions.init_inputs import Detected
from sowhat.errors import CallError, Problem
from sowhat.model.setup import ZoneFrom
from sowhat.model.workspace import AccessLog
from sowhat.workspace.reader import suggestion
from sowhat.workspace.zones import is_timezone, nearest_timezone

_OFFSET = re.compile(rb"\d\d:\d\d:\d\d(?:[.,]\d+)? ?([+-]\d\d:?\d\d)\b")
_KNOWN = {"+0800": "Asia/Shanghai", "+0000": "UTC", "-0000": "UTC"}


@dataclass(frozen=True, slots=True)
class Zone:
    """An IANA name, how it is known, and the offset that the logs write."""

    name: str
    how: ZoneFrom
    offset: str = ""


def zone_of(given: str | None, detected: Iterable[Detected]) -> Zone:
    """The workspace's zone. Raises CallError `unknown-timezone` for one given that does not exist."""
    if given:
        if not is_timezone(given):
            near = suggestion(nearest_timezone(given))
            raise CallError(Problem("unknown-timezone", None, {"value": given, **near}))
        return Zone(given, "option")
    offsets = {
        offset.decode().replace(":", "")
        for one in detected
        if isinstance(one.detection.source, AccessLog)
        for offset in _OFFSET.findall(one.sample)
    }
    return _from_offset(offsets.pop()) if len(offsets) == 1 else Zone("UTC", "unknown")


def _from_offset(offset: str) -> Zone:
    """Etc/GMT-3 is three hours *ahead* of UTC; part hours have no such zone."""
    name = _KNOWN.get(offset, "")
    hours = int(offset[1:3])
    if not name and offset.endswith("00"):
        name = f"Etc/GMT{'-' if offset[0] == '+' else '+'}{hours}"
    return Zone(name, "log", offset) if name and is_timezone(name) else Zone("UTC", "unknown")
