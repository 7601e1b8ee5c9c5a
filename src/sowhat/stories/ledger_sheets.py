"""The book's tables in words: titles of columns, and what codes mean."""

from __future__ import annotations

from typing import get_args

from sowhat.model.claim import ClaimKind, ClaimState, MoneyKind, QuantityKind
from sowhat.model.declared import DeclaredAs
from sowhat.model.estimate import Design
from sowhat.model.ledger import EntryKind
from sowhat.model.ledger_sheets import Cell, Sheet
from sowhat.model.price import Basis, PriceUnit, Recurrence
from sowhat.model.signature import KnownAs, Role, Says
from sowhat.model.totals import PostingKind
from sowhat.stories.words import Words

CODES: dict[str, tuple[str, ...]] = {
    "kind": (*get_args(ClaimKind), *get_args(EntryKind)),
    "state": get_args(ClaimState),
    "of": get_args(MoneyKind),
    "quantity_of": get_args(QuantityKind),
    "says": (*get_args(Says), "publish"),
    "role": get_args(Role),
    "known": get_args(KnownAs),
    "unit": get_args(PriceUnit),
    "basis": get_args(Basis),
    "recurrence": get_args(Recurrence),
    "counted_as": get_args(DeclaredAs),
    "why": get_args(PostingKind),
    "design": get_args(Design),
    "simulated": ("true", "false"),
}
"""Columns that hold codes, and which."""


def titles(sheet: Sheet, words: Words) -> tuple[str, ...]:
    """Each column's title."""
    return tuple(words.say(f"sheets-column-{key.replace('_', '-')}") for key in sheet.columns)


def cell(column: str, value: Cell, words: Words) -> Cell:
    """A code as the word that it stands for; anything else as it is."""
    if isinstance(value, str) and value in CODES.get(column, ()):
        return words.say(f"sheets-code-{value}")
    return value


def codes(column: str, words: Words) -> tuple[tuple[str, str], ...]:
    """The codes of a column, and the word for each."""
    return tuple((code, words.say(f"sheets-code-{code}")) for code in CODES.get(column, ()))
