"""What somebody told: bounds on words and names, and whose they are."""

from __future__ import annotations

import unicodedata
from datetime import date

from sowhat.errors import CallError, Problem

LONGEST, NAME = 1000, 120
"""Characters of a text, and of a name."""


def named(by: str, code: str) -> str:
    """Who says it. Raises CallError of that code."""
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem(code, params={"most": NAME}))
    return who


def person(name: str) -> str:
    """The same for every way to write one name: width, case, spaces and marks that nobody sees do not make two."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(one for one in plain if unicodedata.category(one) not in ("Cf", "Cc") and not one.isspace())


def lines(text: str) -> tuple[str, ...]:
    """Lines that say something."""
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def day_of(text: str, code: str) -> date | None:
    """A day that was typed; null where none was. Raises CallError of that code."""
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise CallError(Problem(code, params={"value": text[:40]})) from None
