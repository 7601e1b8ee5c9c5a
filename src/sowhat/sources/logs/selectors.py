"""Which raw values of a line name its consumer or customer: `user`, `address`, `agent`, `header:NAME`, `query:NAME`,
`field:VARIABLE`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sowhat.errors import Problem, WorkspaceError
from sowhat.sources.logs.format import ADDRESSES, LogFormat
from sowhat.sources.sql import literal

_TARGETS = ("request", "request_uri", "args")
_PLAIN = {"user": ("remote_user",), "address": ADDRESSES, "agent": ("http_user_agent",)}


@dataclass(frozen=True, slots=True)
class Selector:
    """A value of the line: a variable of the format, or (`query`) a parameter of the request's target."""

    variable: str = ""
    query: str = ""


def resolve(texts: tuple[str, ...], format_: LogFormat) -> tuple[Selector, ...]:
    """The selectors that `texts` name, in their order.

    Raises WorkspaceError `log-selector` for one that the format cannot provide, with those it can.
    """
    found = [_resolve(text.strip(), format_) for text in texts]
    wrong = [text for text, selector in zip(texts, found, strict=True) if selector is None]
    if wrong:
        can = ", ".join(available(format_))
        raise WorkspaceError(*(Problem("log-selector", params={"selector": w, "available": can}) for w in wrong))
    return tuple(selector for selector in found if selector)


def provided(texts: tuple[str, ...], format_: LogFormat) -> tuple[Selector, ...]:
    """Those of the selectors that the format provides, in their order: for formats that change inside a file."""
    return tuple(selector for text in texts if (selector := _resolve(text.strip(), format_)))


def check(texts: tuple[str, ...]) -> None:
    """Raises WorkspaceError `log-selector` for what is a selector in no format."""
    named = ("header", "query", "field")
    known = re.compile(rf"(?:{'|'.join(_PLAIN)}|(?:{'|'.join(named)}):.*\S)", re.DOTALL)
    wrong = [text for text in texts if not known.fullmatch(text.strip())]
    if wrong:
        can = ", ".join([*_PLAIN, *(f"{name}:NAME" for name in named)])
        raise WorkspaceError(*(Problem("log-selector", params={"selector": w, "available": can}) for w in wrong))


def available(format_: LogFormat) -> tuple[str, ...]:
    """The selectors that a format can provide; `query:NAME` stands for any parameter."""
    plain = [name for name, variables in _PLAIN.items() if format_.first(variables)]
    headers = [f"header:{v.removeprefix('http_').replace('_', '-')}" for v in format_.variables if v[:5] == "http_"]
    query = ["query:NAME"] if format_.first(_TARGETS) else []
    return (*plain, *headers, *query, *(f"field:{v}" for v in format_.variables))


def _resolve(text: str, format_: LogFormat) -> Selector | None:
    kind, _, name = text.partition(":")
    if kind == "query" and name and format_.first(_TARGETS):
        return Selector(query=name)
    if kind == "header" and name:
        wanted: tuple[str, ...] = ("http_" + name.strip().lower().replace("-", "_"),)
    elif kind == "field":
        wanted = (name.strip().removeprefix("$"),)
    else:
        wanted = _PLAIN.get(text, ())
    variable = format_.first(wanted)
    return Selector(variable=variable) if variable else None


def query_value(query: str, name: str) -> str:
    """SQL: the first value of the parameter `name` in a query string, decoded; '' when it is not there."""
    pattern = f"(?:^|[&;]){re.escape(name)}=([^&;]*)"
    raw = f"replace(regexp_extract({query}, {literal(pattern)}, 1), '+', ' ')"
    return f"coalesce(try(url_decode({raw})), {raw})"
