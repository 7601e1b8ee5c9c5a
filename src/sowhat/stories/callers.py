"""Who calls a service, as the catalog says and as telemetry saw."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.usage import Caller
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def callers_section(voice: Voice, callers: Sequence[Caller], api: str) -> tuple[Section, ...]:
    """Apps one by one; nothing where the catalog says of no app what it calls."""
    if not callers:
        return ()
    odd = sum(_verdict(one) in ("never", "undeclared") for one in callers)
    title = voice.say("callers-title", n=odd, callers=count(odd))
    return (Section("callers", title, voice.say("callers-lede"), (_table(voice, callers),), api),)


def _table(voice: Voice, callers: Sequence[Caller]) -> Table:
    columns = (
        Column("app", voice.say("callers-head-app"), "text"),
        Column("verdict", voice.say("callers-head-verdict"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("first", voice.say("callers-head-first"), "text", wide=True),
        Column("last", voice.say("callers-head-last"), "text", wide=True),
    )
    rows = tuple(_row(voice, one) for one in callers)
    return Table("callers", voice.say("callers-caption"), columns, rows, voice.say("callers-none"), "-calls")


def _row(voice: Voice, one: Caller) -> Row:
    verdict = voice.say(f"callers-{_verdict(one)}")
    return Row(
        None,
        (
            Cell(one.app, one.app),
            Cell(verdict, verdict),
            Cell(NOTHING if one.calls is None else count(one.calls), one.calls),
            Cell(one.first or NOTHING, one.first or ""),
            Cell(one.last or NOTHING, one.last or ""),
        ),
    )


def _verdict(one: Caller) -> str:
    if not one.declared:
        return "undeclared"
    if one.calls is None:
        return "untold"
    return "agreed" if one.calls else "never"
