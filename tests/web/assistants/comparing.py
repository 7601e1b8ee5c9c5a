"""Whether what an assistant is shown says what the API says."""

from __future__ import annotations

from pydantic import JsonValue

from sowhat.web.assistants.marked import LONGEST, clean


def differs(shown: JsonValue, full: JsonValue, at: str = "") -> list[str]:
    """The places at which something shown is not what the API says there: what is cut is no difference."""
    if isinstance(shown, dict) and set(shown) == {"more"}:
        return [] if isinstance(full, list | dict) and len(full) == shown["more"] else [at]
    if isinstance(full, str):
        text = str(shown.get("quoted") if isinstance(shown, dict) else shown)
        same = text == clean(full) or (len(text) == LONGEST + 1 and clean(full).startswith(text[:-1]))
        return [] if same else [at]
    if isinstance(full, dict) and isinstance(shown, dict):
        return [one for name in shown for one in differs(shown[name], full[name], f"{at}.{name}")]
    if isinstance(full, list) and isinstance(shown, list) and len(shown) <= len(full):
        return [x for n, one in enumerate(shown) for x in differs(one, full[n], f"{at}[{n}]")]
    return [] if type(shown) is type(full) and shown == full else [at]


def figures(value: JsonValue) -> int:
    """How many numbers there are in a value."""
    if isinstance(value, dict | list):
        return sum(figures(one) for one in (value.values() if isinstance(value, dict) else value))
    return int(isinstance(value, int | float) and not isinstance(value, bool))
