"""The list of partners: whom we work with, and what is due to each."""

from __future__ import annotations

from sowhat.model.brief import PartnerRow, Partners
from sowhat.stories import brief_words as said
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

NUMBERS = ("services", "calls", "demands", "okrs", "open")


def partners(voice: Voice, seen: Partners) -> Story:
    """All partners."""
    table = rows_table(voice, seen)
    month = voice.numbers.month(seen.month) if seen.month else "none"
    sections = (Section("partners", table.caption, voice.say("partners-lede", month=month), (table,), said.API),)
    return Story(
        page="partners",
        title=voice.say("partners-page"),
        question=voice.say("partners-question"),
        answer=_answer(voice, seen),
        under=voice.say("partners-under", day=voice.numbers.day(seen.today)),
        sections=sections if seen.partners else (),
        tone="care" if any(one.overdue for one in seen.partners) else "plain",
        build=seen.build,
        code_version=seen.code_version,
    )


def _answer(voice: Voice, seen: Partners) -> Phrase:
    n, late = len(seen.partners), sum(one.overdue for one in seen.partners)
    open_ = sum(one.open for one in seen.partners)
    if not n:
        return (Part(voice.say("partners-answer-none")),)
    if late:
        return voice.phrase("partners-answer-late", "shown", shown=str(late), n=late)
    if open_:
        return voice.phrase("partners-answer-open", "shown", shown=str(open_), n=open_)
    return voice.phrase("partners-answer-quiet", "shown", shown=str(n), n=n)


def rows_table(voice: Voice, seen: Partners) -> Table:
    """A line a partner; the first cell leads to its brief."""
    columns = (
        *(Column(key, voice.say("partners-head", what=key), "text", wide=key == "next") for key in ("partner", "next")),
        *(Column(key, voice.say("partners-head", what=key), wide=key in ("calls", "okrs")) for key in NUMBERS),
    )
    rows = tuple(_row(voice, one) for one in seen.partners)
    caption = voice.say("partners-title", n=len(rows))
    empty = voice.say("partners-answer-none")
    return Table("partners", caption, columns, rows, empty, links="page", find=True)


def _row(voice: Voice, one: PartnerRow) -> Row:
    unit = voice.title(voice.units, one.partner.unit) if one.partner.unit else "none"
    kind = voice.say("partners-kind", kind=one.partner.kind, unit=unit, n=len(one.partner.teams))
    late = "yes" if one.overdue else "no"
    due = NOTHING if one.next is None else voice.say("partners-next", late=late, day=voice.numbers.day(one.next))
    numbers = (one.services, one.calls, one.demands, one.okrs, one.open)
    cells = (
        Cell(said.partner(voice, one.partner), one.partner.id, note=kind),
        Cell(due, one.next.isoformat() if one.next else None, note=one.next_what),
        *(Cell(voice.numbers.spoken(n) if n >= 10**4 else count(n), n) for n in numbers),
    )
    return Row(said.address(one.partner.id), cells)
