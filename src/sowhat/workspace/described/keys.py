"""A key that can be written: what it takes, its default, and what is written inside it. Meanings are messages."""

from __future__ import annotations

from dataclasses import dataclass

KEYS = "user, address, agent, header:NAME, query:NAME, field:VARIABLE"
TEXT = "text, or {zh: …, en: …}"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of one section; `default` is empty where there is none, `required` where it must be written. `of` names the
    section that is written inside it, or several, of which the value of a key of theirs says which one it is."""

    name: str
    takes: str
    default: str = ""
    required: bool = False
    of: str = ""


Section = tuple[Key, ...]


def must(name: str, takes: str = "text", of: str = "") -> Key:
    """A key that has to be there."""
    return Key(name, takes, required=True, of=of)


def inside(name: str, of: str, takes: str = "mapping", *, required: bool = False) -> Key:
    """A key that holds more keys: those of the section `of`."""
    return Key(name, takes, required=required, of=of)
