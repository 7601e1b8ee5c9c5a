"""How priorities are worded: names of demands, money a month, person-days, lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal
from urllib.parse import quote

from sowhat.model.priorities import Period, Priorities
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell
from sowhat.stories.voice import Voice

PAGE, API = "/planning/priorities", "/api/v1/priorities"
DEMAND = "/planning/demand"
NAMED = 4
"""So many names stand in a sentence; more are counted."""


def name(voice: Voice, seen: Priorities, id_: str) -> str:
    """What people call a demand."""
    one = seen.of(id_)
    return (one.candidate.title.in_(voice.language) if one else "") or id_


def names(voice: Voice, seen: Priorities, ids: Iterable[str]) -> str:
    """Demands as part of a sentence."""
    return listed(voice, [voice.say("prio-quoted", name=name(voice, seen, one)) for one in ids])


def listed(voice: Voice, found: Sequence[str]) -> str:
    """Names as part of a sentence, the first of many."""
    if len(found) > NAMED:
        shown = voice.say("prio-comma").join(found[: NAMED - 1])
        return voice.say("prio-list-more", names=shown, n=len(found) - NAMED + 1)
    if len(found) < 2:
        return "".join(found)
    return voice.say("prio-list", names=voice.say("prio-comma").join(found[:-1]), last=found[-1])


def href(id_: str) -> str:
    """The page of a demand."""
    return f"{DEMAND}/{quote(id_, safe='')}"


def team(voice: Voice, one: str) -> str:
    """What people call a team."""
    return voice.title(voice.teams, one)


def unit(voice: Voice, one: str) -> str:
    """What people call a business unit."""
    return voice.title(voice.units, one)


def money(voice: Voice, seen: Priorities, x: Decimal) -> str:
    """Money; small sums with their cents."""
    if x and abs(x) < 10:
        return f"{amounts.number(float(x))} {seen.currency}"
    return amounts.money(voice, x, seen.currency)


def bare(x: Decimal) -> str:
    """Person-days without their noun: whole where they are, else to a tenth."""
    told = round(x, 1)
    return f"{told:,.0f}" if told == told.to_integral_value() else f"{told:,}"


def days(voice: Voice, x: Decimal) -> str:
    """Person-days with their noun."""
    said = bare(x)
    return voice.say("prio-days", n=said, many="one" if said == "1" else "other")


def span(voice: Voice, period: Period) -> tuple[str, str]:
    """The first and the last day."""
    return voice.numbers.day(period.from_), voice.numbers.day(period.to - timedelta(days=1))


def money_cell(voice: Voice, seen: Priorities, x: Decimal | None) -> Cell:
    """A sum a month, or a dash."""
    return Cell(NOTHING, None) if x is None else Cell(money(voice, seen, x), round(float(x), 2))


def days_cell(x: Decimal | None) -> Cell:
    """Person-days, or a dash."""
    return Cell(NOTHING, None) if x is None else Cell(bare(x), float(x))
