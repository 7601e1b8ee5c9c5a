"""A reader's changes to priorities, as typed in a terminal or an address."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from sowhat.errors import CallError, Problem
from sowhat.model.priorities import WhatIf

MOST_DAYS = 1_000_000


def what_if(room: Iterable[str], must: Iterable[str], without: Iterable[str]) -> WhatIf:
    """`room`: texts such as `core=40`, the last one of a team counts. Raises CallError `priority-room`,
    `priority-days`."""
    rooms: dict[str, Decimal] = {}
    for text in room:
        team, found, amount = text.partition("=")
        if not found or not team.strip():
            raise CallError(Problem("priority-room", params={"value": text[:80]}))
        rooms[team.strip()] = days(amount)
    return WhatIf(room=tuple(sorted(rooms.items())), must=_names(must), without=_names(without))


def _names(typed: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text.strip() for text in typed if text.strip()}))


def days(text: str) -> Decimal:
    """Person-days as typed. Raises CallError `priority-days`."""
    try:
        found = Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        found = Decimal("NaN")
    if not (found.is_finite() and 0 <= found <= MOST_DAYS):
        raise CallError(Problem("priority-days", params={"value": text[:40], "most": MOST_DAYS}))
    return found
