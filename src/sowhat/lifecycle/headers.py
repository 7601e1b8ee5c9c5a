"""The headers that announce an end: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the links beside them, as a
server's configuration.

RFC 9745 2.1: a structured date, seconds since 1970 behind an `@`. RFC 8594 3: an HTTP date, which is in GMT. RFC 9745 3
and RFC 8594 6: the link relations `deprecation` and `sunset`; RFC 5829 3.2: `successor-version`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from sowhat.errors import CallError, Problem
from sowhat.model.header import Notice, Server, Snippet

_HOLE = re.compile(r"\{[^{}/]*\}")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}$%]|[^\x00-\x7f]")
_PATH = re.compile(r"(/[A-Za-z0-9._~!@:=+,*()-]*|/\{[A-Za-z0-9_.-]+\})+")


def values(notice: Notice) -> tuple[tuple[str, str], ...]:
    """The headers by name. Raises CallError: a sunset before the deprecation, an address that no header can carry."""
    if notice.sunset is not None and notice.sunset < notice.deprecated:
        params = {"sunset": notice.sunset.date().isoformat(), "deprecated": notice.deprecated.date().isoformat()}
        raise CallError(Problem("headers-sunset-first", params=params))
    found = [("Deprecation", f"@{int(notice.deprecated.timestamp())}")]
    if notice.sunset is not None:
        found.append(("Sunset", format_datetime(notice.sunset.astimezone(UTC), usegmt=True)))
    link = ", ".join(_links(notice))
    return (*found, ("Link", link)) if link else tuple(found)


def _links(notice: Notice) -> Iterable[str]:
    for address in filter(None, (notice.docs, notice.successor)):
        if _UNSAFE.search(address.replace("%", "")) or not re.match(r"https?://[^/]|/[^/]", address):
            raise CallError(Problem("headers-address", params={"value": address[:200]}))
    if notice.docs:
        yield f'<{notice.docs}>; rel="deprecation"; type="text/html"'
        if notice.sunset is not None:
            yield f'<{notice.docs}>; rel="sunset"; type="text/html"'
    if notice.successor:
        yield f'<{notice.successor}>; rel="successor-version"'


def pattern(paths: Iterable[str]) -> str:
    """A regular expression (RE2, PCRE and Python read it alike) for all that lies under the paths, by whole segments.
    Raises CallError for a path with characters that no template has."""
    found = []
    for path in paths:
        plain = path if path == "/" else path.rstrip("/")
        if not _PATH.fullmatch(plain):
            raise CallError(Problem("headers-path", params={"value": path[:200]}))
        found.append("" if plain == "/" else "[^/]+".join(_quoted(part) for part in _HOLE.split(plain)))
    if not found:
        raise CallError(Problem("headers-no-path"))
    return f"^({'|'.join(found)})(/|$)" if "" not in found else "^/"


def _quoted(text: str) -> str:
    return re.sub(r"([.+*()])", r"\\\1", text)


def snippet(notice: Notice, server: Server) -> Snippet:
    """What to write into a server's configuration. Raises CallError as `values` and `pattern` do."""
    headers = values(notice)
    return Snippet(notice=notice, server=server, headers=headers, text=_SERVERS[server](notice, headers))


Headers = tuple[tuple[str, str], ...]


def _nginx(notice: Notice, headers: Headers) -> str:
    """Variables that are empty elsewhere: nginx leaves a header without a value out. The first part belongs into
    `http`, the second into `server` (and into each `location` that has an `add_header` of its own)."""
    name = "sowhat_" + re.sub(r"\W", "_", notice.service, flags=re.ASCII)
    where = pattern(notice.paths)
    maps = [
        f'map $uri ${name}_{key.lower()} {{\n    default "";\n    "~{where}" {_single(value)};\n}}'
        for key, value in headers
    ]
    adds = [f"add_header {key} ${name}_{key.lower()} always;" for key, _ in headers]
    return "\n".join([*maps, "", *adds]) + "\n"


def _envoy(notice: Notice, headers: Headers) -> str:
    """Headers for a route, with the match that it needs before the other routes; `%` would begin a command."""
    lines = [
        "match:",
        "  safe_regex:",
        f"    regex: {_single(pattern(notice.paths) + '.*')}",
        "response_headers_to_add:",
    ]
    for key, value in headers:
        lines += [
            "- header:",
            f"    key: {key}",
            f"    value: {_single(value.replace('%', '%%'))}",
            f"  append_action: {'APPEND_IF_EXISTS_OR_ADD' if key == 'Link' else 'OVERWRITE_IF_EXISTS_OR_ADD'}",
        ]
    return "\n".join(lines) + "\n"


def _kong(notice: Notice, headers: Headers) -> str:
    """A route of its own with the plugin that adds headers, for the declarative configuration (deck, kong.yaml)."""
    lines = ["routes:", f"- name: {notice.service}-deprecated", "  paths:"]
    lines += [f"  - {_single('~' + pattern((path,)))}" for path in notice.paths]
    lines += ["  strip_path: false", "  plugins:", "  - name: response-transformer", "    config:", "      append:"]
    lines += ["        headers:", *(f"        - {_single(f'{key}:{value}')}" for key, value in headers)]
    return "\n".join(lines) + "\n"


def _python(notice: Notice, headers: Headers) -> str:
    """An ASGI middleware without a dependency."""
    told = ",\n".join(f"    ({_bytes(key.lower())}, {_bytes(value)})" for key, value in headers)
    return f"""import re

PATHS = re.compile({json.dumps(pattern(notice.paths))})
HEADERS = [
{told},
]


class Deprecated:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def answer(message):
            if message["type"] == "http.response.start":
                message = {{**message, "headers": [*message.get("headers", []), *HEADERS]}}
            await send(message)

        announced = scope["type"] == "http" and PATHS.match(scope["path"])
        await self.app(scope, receive, answer if announced else send)
"""


def _bytes(text: str) -> str:
    return f"b{json.dumps(text)}"


def _single(text: str) -> str:
    """In single quotes, as YAML and nginx take it literally; neither headers nor patterns hold one."""
    return f"'{text}'"


_SERVERS: Mapping[Server, Callable[[Notice, Headers], str]] = {
    "nginx": _nginx,
    "envoy": _envoy,
    "kong": _kong,
    "python": _python,
}


def instant(day: datetime) -> datetime:
    """A moment as headers carry it: whole seconds, in UTC."""
    return day.astimezone(UTC).replace(microsecond=0)
