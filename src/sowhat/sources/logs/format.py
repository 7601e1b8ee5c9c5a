"""An access log's format: `combined`, `common`, or an nginx `log_format` string, as parts in their order.

A format is unusable, and says so, when it lacks a time, a request or a status, or when two variables stand side
by side so that nobody could tell where one ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.errors import Problem, WorkspaceError

COMMON = '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent'
COMBINED = COMMON + ' "$http_referer" "$http_user_agent"'
NAMED = {"common": COMMON, "combined": COMBINED}

TIMES = ("time_local", "time_iso8601", "time_utc", "msec")
REQUESTS = ("request", "request_uri", "uri")
SIZES = ("body_bytes_sent", "bytes_sent")
DURATIONS = ("request_time", "upstream_response_time")
HOSTS = ("host", "http_host", "server_name")
ADDRESSES = ("remote_addr", "realip_remote_addr")

_VARIABLE = re.compile(r"\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))")


@dataclass(frozen=True, slots=True)
class Variable:
    """A place where the server writes the value of `name`."""

    name: str


Part = str | Variable
"""A piece of text that every line repeats, or a variable."""


@dataclass(frozen=True, slots=True)
class LogFormat:
    """A usable format: its parts in order, and what its variables mean."""

    text: str
    parts: tuple[Part, ...]
    derived: tuple[tuple[str, str], ...] = ()
    """Further variables, each as SQL over those that a line holds: `{name}` stands for the value of `name`."""
    pattern: str = ""
    """The full pattern, where the parts cannot say it; it has every part's variable, and may have more."""
    open_end: bool = False
    """Whether further fields may follow the last quote."""
    unlike: tuple[tuple[str, str], ...] = ()
    """Why a line is not of this format: reason code and the pattern of such lines."""
    secret: str = ""
    """A pattern of what no excerpt of a line may show, however masked."""
    doubled_quotes: bool = False
    """Whether a value may stand in quotes, a quote inside it written twice."""

    @property
    def held(self) -> tuple[str, ...]:
        """The names of the variables that a line holds, each once, in the order of the full pattern's groups."""
        if self.pattern:
            return tuple(re.compile(self.pattern).groupindex)
        return tuple(dict.fromkeys(part.name for part in self.parts if isinstance(part, Variable)))

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of all variables, each once: those that a line holds and those that follow from them."""
        return tuple(dict.fromkeys([*self.held, *(name for name, _ in self.derived)]))

    def values(self, held: Mapping[str, str]) -> dict[str, str]:
        """SQL for every variable, given SQL for those that a line holds."""
        return {**held, **{name: sql.format_map(held) for name, sql in self.derived}}

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first of `names` that the format has."""
        return next((name for name in names if name in self.variables), None)


def parse(text: str) -> LogFormat:
    """The format that `text` names or spells.

    Raises WorkspaceError: `log-format-adjacent`, `log-format-no-time`, `log-format-no-request`,
    `log-format-no-status`.
    """
    spelled = NAMED.get(text.strip(), text.strip())
    return usable(LogFormat(spelled, parts(spelled)))


def usable(result: LogFormat) -> LogFormat:
    """The format itself. Raises WorkspaceError as `parse` does for one that cannot be read."""
    problems = [*_adjacent(result), *_missing(result)]
    if problems:
        raise WorkspaceError(*problems)
    return result


def parts(text: str) -> tuple[Part, ...]:
    """Text and variables of a `log_format` string, in their order."""
    found: list[Part] = []
    end = 0
    for match in _VARIABLE.finditer(text):
        if match.start() > end:
            found.append(text[end : match.start()])
        found.append(Variable(match[1] or match[2]))
        end = match.end()
    if end < len(text):
        found.append(text[end:])
    return tuple(found)


def _adjacent(format_: LogFormat) -> list[Problem]:
    pairs = zip(format_.parts, format_.parts[1:], strict=False)
    return [
        Problem("log-format-adjacent", params={"first": one.name, "second": two.name, "format": format_.text})
        for one, two in pairs
        if isinstance(one, Variable) and isinstance(two, Variable)
    ]


def _missing(format_: LogFormat) -> list[Problem]:
    needs = (("log-format-no-time", TIMES), ("log-format-no-request", REQUESTS), ("log-format-no-status", ("status",)))
    return [Problem(code, params={"format": format_.text}) for code, names in needs if format_.first(names) is None]
