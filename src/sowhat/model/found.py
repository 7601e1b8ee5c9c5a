"""What can be looked for, and what was found: pages, things that people made, and things to do."""

from __future__ import annotations

from typing import Literal, get_args

from sowhat.model.value import Text, Value

EntryKind = Literal[
    "page",
    "action",
    "view",
    "service",
    "team",
    "unit",
    "product",
    "app",
    "metric",
    "study",
    "claim",
    "okr",
    "demand",
    "opportunity",
    "case",
    "decision",
    "campaign",
    "showcase",
    "talk",
    "scenario",
    "pillar",
    "source",
]
KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
"""In the order in which equally good finds are listed."""
Matched = Literal["all", "some", "none"]
"""Every word was found; only some of them; nothing."""


class Entry(Value):
    """Something that can be found: `id` is its name or number among its kind, `title` what people call it, `also` other
    words for it, `address` where it stands. `does`: the address that an act of it is sent to, empty where it is only
    read; who may not send there does not find it. `over`: it is closed, and comes after its like."""

    kind: EntryKind
    id: str
    title: Text
    address: str
    detail: Text = Text()
    also: tuple[str, ...] = ()
    does: str = ""
    over: bool = False


class Hit(Value):
    """An entry as it is shown in one language, `label` being its kind in words; `score` compares it with the others of
    one answer."""

    kind: EntryKind
    label: str
    id: str
    title: str
    detail: str
    address: str
    score: float


class Found(Value):
    """An answer: a page of `hits`, of `total`; `kinds` counts all of them by kind. `matched`: whether all words, some
    or none were found."""

    query: str
    matched: Matched
    total: int
    offset: int
    kinds: dict[str, int]
    hits: tuple[Hit, ...]
    build: str = ""
    simulated: bool = False
