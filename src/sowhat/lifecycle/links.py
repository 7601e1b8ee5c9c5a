"""Links in headers (RFC 8288): what an answer is related to. Addresses and quotes may hold commas and semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterable

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_LINK = re.compile(rf"<([^<>]*)>((?:\s*;\s*[^\s\"=;,]+(?:\s*=\s*(?:{_QUOTED}|[^\s\",;]*))?)*)")
_PARAMETER = re.compile(rf";\s*([^\s\"=;,]+)\s*(?:=\s*({_QUOTED}|[^\s\",;]*))?")


def relations(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each relation of the `Link` headers with its target; one link may have several relations, and of several links
    with one relation the first counts. Of a link's `rel` parameters too (RFC 8288, 3.3)."""
    found: dict[str, str] = {}
    for name, value in headers:
        for target, rest in _LINK.findall(value) if name.lower() == "link" else ():
            for relation in _relation(rest).split():
                found.setdefault(relation.lower(), target.strip())
    return found


def _relation(parameters: str) -> str:
    told = (value for name, value in _PARAMETER.findall(parameters) if name.lower() == "rel")
    return next(told, "").strip('"')
