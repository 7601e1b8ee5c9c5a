"""What orders amounted to, and what the platform keeps of it: the take rate."""

from __future__ import annotations

from decimal import Decimal

from sowhat.model.ecosystem import Gross, Market
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Row, Table
from sowhat.stories.voice import Voice


def few(voice: Voice, n: int | None) -> Cell:
    """A number of people or of their orders, where it may be shown."""
    return Cell(voice.say("front-few", few=amounts.FEW) if n is None else count(n), n)


def note(voice: Voice, market: Market) -> Note:
    """The take rate of the last whole month that has one, in the currency with most orders; or what it lacks."""
    complete = {one.month for one in market.months if one.complete}
    told = [one for one in market.gross if one.take is not None]
    if not told:
        return Note(voice.say("ecosystem-take-none"), voice.say("ecosystem-take-cure", few=amounts.FEW), "care")
    last = max(told, key=lambda one: (one.month in complete, one.month, one.charged or 0))
    said = voice.say(
        "ecosystem-take",
        month=voice.numbers.month(last.month),
        share=percent(last.take),
        fee=_money(voice, last.fee, last),
        whole=_money(voice, last.fee_of, last),
        n=count(last.charged or 0),
    )
    return Note(said, voice.say("ecosystem-take-why"))


def table(voice: Voice, market: Market) -> tuple[Table, ...]:
    """Month by month; nothing where there is one only, which the sentence says already."""
    if len(market.gross) < 2:
        return ()
    several = len({one.currency for one in market.gross}) > 1
    columns = (
        Column("month", voice.say("head-month"), "text"),
        *((Column("currency", voice.say("ecosystem-currency"), "text"),) if several else ()),
        Column("amount", voice.say("ecosystem-gross")),
        Column("orders", voice.say("ecosystem-market-head", column="orders")),
        Column("fee", voice.say("ecosystem-fees")),
        Column("take", voice.say("ecosystem-take-rate")),
    )
    partly = {one.month for one in market.months if not one.complete}
    rows = tuple(_row(voice, one, partly=one.month in partly, several=several) for one in reversed(market.gross))
    hidden = voice.say("ecosystem-suppressed", few=amounts.FEW)
    return (Table("gross", voice.say("ecosystem-gross-caption"), columns, rows, hidden, "-month"),)


def _row(voice: Voice, one: Gross, *, partly: bool, several: bool) -> Row:
    hidden = voice.say("ecosystem-suppressed", few=amounts.FEW)
    kept = voice.say("ecosystem-of-ended", n=count(one.charged)) if one.charged else ""
    cells = (
        Cell(voice.numbers.month(one.month), one.month, note=voice.say("weeks-partly") if partly else ""),
        *((Cell(one.currency, one.currency),) if several else ()),
        Cell(hidden if one.amount is None else _money(voice, one.amount, one), _plain(one.amount)),
        few(voice, one.orders),
        Cell(_money(voice, one.fee, one), _plain(one.fee)),
        Cell(percent(one.take) if one.take is not None else NOTHING, one.take, note=kept),
    )
    return Row(None, cells)


def _money(voice: Voice, amount: Decimal | None, one: Gross) -> str:
    return NOTHING if amount is None else amounts.money(voice, amount, one.currency)


def _plain(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
