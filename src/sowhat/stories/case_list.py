"""All business cases: how far each is, what it would leave over, what to test first."""

from __future__ import annotations

from sowhat.model.case import CaseRow, Cases
from sowhat.stories import amounts, planning_nav
from sowhat.stories import case as working
from sowhat.stories.case_words import API, address
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

HEADS = ("case", "status", "net", "chance", "first", "due")


def cases(voice: Voice, seen: Cases) -> Story:
    """The list, answer first."""
    table = papers(voice, seen)
    lede = voice.say("case-list-lede")
    return Story(
        page="case-list",
        title=voice.say("case-list-title"),
        question=voice.say("case-list-question"),
        answer=_answer(voice, seen),
        under=voice.say("case-list-under"),
        sections=(Section("papers", voice.say("case-list-section"), lede, (table,), API),) if seen.papers else (),
        build=seen.build,
        code_version=seen.code_version,
        ways=(Way(voice.say("case-way", to="calculator"), "/value/case"),),
        tabs=planning_nav.tabs(voice, "cases"),
    )


def _answer(voice: Voice, seen: Cases) -> Phrase:
    if not seen.papers:
        return (Part(voice.say("case-list-answer-none")),)
    signed = sum(one.status == "signed" for one in seen.papers)
    return voice.phrase("case-list-answer", "n", n=str(len(seen.papers)), count=len(seen.papers), signed=signed)


def papers(voice: Voice, seen: Cases) -> Table:
    """A line a case; the first cell leads to its page."""
    kinds = {"net": "number", "chance": "number"}
    columns = tuple(
        Column(head, voice.say("case-list-head", what=head), "number" if head in kinds else "text",
               wide=head in ("chance", "due"))
        for head in HEADS
    )  # fmt: skip
    rows = tuple(_row(voice, one) for one in seen.papers)
    caption, empty = voice.say("case-list-section"), voice.say("case-list-answer-none")
    return Table("papers", caption, columns, rows, empty, "", "page", find=len(rows) > 8)


def _row(voice: Voice, one: CaseRow) -> Row:
    service = voice.title(voice.services, one.service) if one.service else ""
    net = Cell(NOTHING, None)
    if one.net is not None:
        told = amounts.money(voice, one.net.value, one.net.currency)
        net = Cell(told, float(one.net.value), note=amounts.money_span(voice, one.net))
    first = NOTHING if one.first is None else working.name(voice, one.first)
    day = NOTHING if one.by is None else voice.numbers.day(one.by)
    late = voice.say("case-list-overdue") if one.overdue else ""
    cells = (
        Cell(one.title.in_(voice.language) or one.name, one.name, note=service),
        Cell(voice.say("case-status", status=one.status), one.status),
        net,
        Cell(NOTHING if one.gain is None else percent(one.gain), one.gain),
        Cell(first, one.first),
        Cell(day, one.by.isoformat() if one.by else None, note=late),
    )
    return Row(address(one.name), cells)
