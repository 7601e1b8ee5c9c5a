"""The people of a partner: their concern, the evidence offered, what was promised, and the next step."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.brief import Person, Promise, Promises
from sowhat.stories import brief_words as said
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Row, Table, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part


def people(voice: Voice, known: Sequence[Person], loose: Sequence[Promise], api: str) -> Section:
    """A line a person; promises to nobody in particular below."""
    blocks: list[Block] = []
    if known:
        heads = ("person", "concern", "evidence", "promise", "next")
        columns = tuple(Column(key, voice.say("brief-head", what=key), "text") for key in heads)
        rows = tuple(_person(voice, one) for one in known)
        blocks.append(Table("people", voice.say("brief-people", n=len(known)), columns, rows, ""))
    if loose:
        blocks.append(promises_table(voice, loose, partners=False))
    n = len(known) + len(loose)
    lede = voice.say("brief-people-lede", n=n)
    return Section("people", voice.say("brief-people", n=n), lede, tuple(blocks), api)


def _person(voice: Voice, one: Person) -> Row:
    told = [voice.say("brief-promised", what=each.what, due=said.due(voice, each)) for each in one.promises]
    cells = (
        Cell(one.person, one.person, note=one.role),
        Cell(one.concern or NOTHING, one.concern or None),
        Cell(one.evidence or NOTHING, one.evidence or None),
        Cell(voice.say("brief-semicolon").join(told) or NOTHING, len(told)),
        Cell(said.next_step(voice, one), one.next_on.isoformat() if one.next_on else None),
    )
    return Row(None, cells)


def promises_table(voice: Voice, found: Sequence[Promise], *, partners: bool) -> Table:
    """A line a promise; with whose it is on the page of all."""
    heads = ["promise", *(["partner"] if partners else []), "to", "who", "due", "said"]
    columns = tuple(Column(key, voice.say("brief-head", what=key), "text") for key in heads)
    rows = tuple(_promise(voice, one, partners=partners) for one in found)
    caption = voice.say("brief-promises", n=len(found))
    return Table("promises", caption, columns, rows, voice.say("brief-promises", n=0), links="page" if partners else "")


def _promise(voice: Voice, one: Promise, *, partners: bool) -> Row:
    cells = [
        Cell(one.what, one.what, note=one.id),
        Cell(one.person or NOTHING, one.person or None),
        Cell(one.who, one.who),
        Cell(said.due(voice, one), one.due.isoformat() if one.due else None),
        Cell(one.said or NOTHING, one.said or None),
    ]
    if partners:
        name = one.partner.removeprefix("unit:")
        titles = voice.units if one.partner.startswith("unit:") or name not in voice.teams else voice.teams
        cells.insert(1, Cell(voice.title(titles, name), one.partner))
    return Row(said.address(one.partner) if partners else None, tuple(cells))


def promises(voice: Voice, seen: Promises) -> Story:
    """Every promise, those past their day first: for the terminal."""
    late = sum(one.state == "overdue" for one in seen.promises)
    open_ = sum(one.ended is None for one in seen.promises)
    table = promises_table(voice, seen.promises, partners=True)
    lede = voice.say("brief-promises-lede", day=voice.numbers.day(seen.today))
    answer = (Part(voice.say("brief-promises-answer", n=open_, late=late)),)
    return Story(
        page="promises",
        title=voice.say("brief-promises", n=len(seen.promises)),
        question=voice.say("brief-promises-question"),
        answer=answer,
        under=lede,
        sections=(Section("promises", table.caption, "", (table,), said.API),) if seen.promises else (),
        ways=(Way(voice.say("brief-way-all"), said.PAGE),),
    )
