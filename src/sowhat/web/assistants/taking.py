"""Arguments as a tool may take them, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from sowhat.errors import CallError, Param, Problem
from sowhat.web.assistants.questions import Argument

KINDS: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool}


def taken(known: Mapping[str, Argument], given: Mapping[str, object]) -> dict[str, str | int | bool]:
    """What was given, of the right kinds; what is null was not given.

    Raises CallError: `assistant-argument` for a name that nothing is called by, `assistant-missing`,
    `assistant-value`.
    """
    said = {name: value for name, value in given.items() if value is not None}
    for name in said:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise _wrong("argument", name, known=", ".join(known), nearest=near[0] if near else "none")
    for name, one in known.items():
        if one.required and not str(said.get(name, "")).strip():
            raise _wrong("missing", name)
    return {name: _value(known[name], value) for name, value in said.items()}


def _value(one: Argument, value: object) -> str | int | bool:
    if one.kind == "boolean" and isinstance(value, bool):
        return value
    if one.kind == "integer" and isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if one.kind == "string" and isinstance(value, str) and _fits(one, value):
        return value
    takes = ", ".join(one.choices) or one.kind
    raise _wrong("value", one.name, value=str(value)[:60], takes=takes, longest=one.longest)


def _fits(one: Argument, value: str) -> bool:
    return value in one.choices if one.choices else len(value) <= one.longest


def _wrong(what: str, name: str, **params: Param) -> CallError:
    return CallError(Problem(f"assistant-{what}", params={"name": name[:60], **params}))
