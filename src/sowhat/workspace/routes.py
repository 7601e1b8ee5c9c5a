"""Routes as people copy them from code, gateways and API documents, as the path and host that calls are matched by."""

from __future__ import annotations

import re

_METHOD = r"(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY|ALL)"
_METHODS = re.compile(rf"{_METHOD}(?:\s*[,|/+]\s*{_METHOD})*(?:\s*:\s*|\s+)(?=/|https?://)", re.IGNORECASE)
_ALONE = re.compile(_METHOD, re.IGNORECASE)
_SITE = re.compile(r"https?://([^/?#\s]+?)(?::\d+)?(?=/|$)", re.IGNORECASE)
_COLON = re.compile(r"(?<=/):([A-Za-z_]\w*)(?=/|$)")
_ANGLE = re.compile(r"(?<=/)<(?:[^<>/:]+:)?([^<>/:]+)>(?=/|$)")
_BELOW = re.compile(r"^(/.*?)/?\*{1,2}$")
"""`/pay/*` and `/pay/**`, as gateways write what lies below `/pay`: what `/pay` means by itself."""
_HOST_FIRST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?/.*")


def route(text: str, methods: bool = True) -> tuple[str, str]:
    """The path, and the host where the text names one, else ''. `:id` and `<id>` are `{id}`.

    `methods`: whether a method before the path is left out; a table of calls may have it in its values.
    """
    path = _METHODS.sub("", text, count=1) if methods and _METHODS.match(text) else text
    site = _SITE.match(path)
    if site:
        path = path[site.end() :] or "/"
    if path.startswith("/"):
        path = _ANGLE.sub(r"{\1}", _COLON.sub(r"{\1}", _BELOW.sub(r"\1", path)))
    return path, site[1].lower() if site else ""


def is_method(text: str) -> bool:
    """Whether a text is the name of an HTTP method."""
    return _ALONE.fullmatch(text) is not None


def host_first(text: str) -> bool:
    """Whether a path without a slash looks as if it began with a host: `api.example.com/pay`."""
    return _HOST_FIRST.fullmatch(text) is not None
