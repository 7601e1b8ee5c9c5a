"""The list of demands, answer first: what is asked for, what waits, and for whom."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.demand import Demand, DemandsSeen, Imported, OpenAsk, Refused
from sowhat.stories import demand_words as said
from sowhat.stories import planning_nav
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

OVER = ("done", "declined")
TEXTS = ("demand", "status", "next", "who")


def demands(voice: Voice, seen: DemandsSeen) -> Story:
    """All demands."""
    return Story(
        page="demands",
        title=voice.say("demand-page"),
        question=voice.say("demand-list-question"),
        answer=_answer(voice, seen),
        under=voice.say("demand-list-under", day=voice.numbers.day(seen.today)),
        figures=tuple(_figures(voice, seen)),
        sections=tuple(_sections(voice, seen)),
        ways=(
            Way(voice.say("demand-way-new"), f"{said.PAGE}/new"),
            Way(voice.say("demand-way-import"), f"{said.PAGE}/import"),
            Way(voice.say("demand-way-priorities"), "/planning/priorities"),
        ),
        build=seen.build or "",
        code_version=seen.code_version,
        tabs=planning_nav.tabs(voice, "demand"),
    )


def _going(seen: DemandsSeen) -> list[Demand]:
    return [one for one in seen.demands if one.status not in OVER and one.merged is None]


def _answer(voice: Voice, seen: DemandsSeen) -> Phrase:
    going = _going(seen)
    if not seen.demands:
        return (Part(voice.say("demand-answer-none")),)
    if not going:
        return (Part(voice.say("demand-answer-over", n=len(seen.demands))),)
    decide = sum(one.status == "weighed" for one in going)
    return voice.phrase("demand-answer", "shown", shown=str(len(going)), n=len(going), decide=decide)


def _figures(voice: Voice, seen: DemandsSeen) -> Iterator[Figure]:
    counted = {one.status: one.count for one in seen.counts}
    if not seen.demands:
        return
    for name, statuses in (
        ("early", ("asked", "understood")),
        ("decide", ("weighed",)),
        ("under-way", ("chosen", "case", "okr", "study")),
        ("done", ("done",)),
    ):
        n = sum(counted.get(one, 0) for one in statuses)  # type: ignore[call-overload]
        yield Figure(voice.say("demand-figure", what=name), str(n), voice.say("demand-figure-note", what=name))


def _sections(voice: Voice, seen: DemandsSeen) -> Iterator[Section]:
    if seen.demands:
        title = voice.say("demand-list-title", n=len(seen.demands))
        yield Section("list", title, voice.say("demand-list-lede"), (table(voice, seen),), said.API)
    if seen.alike:
        yield Section("alike", voice.say("demand-alike-title"), voice.say("demand-alike-lede"), (twins(voice, seen),),
                      said.API)  # fmt: skip
    if seen.asks:
        title = voice.say("demand-asks-title", n=len(seen.asks))
        yield Section("asks", title, voice.say("demand-asks-lede"), (asks(voice, seen),), said.API)


def _column(voice: Voice, key: str, *, wide: bool = False, number: bool = False) -> Column:
    title = voice.say("demand-head", what=key)
    return Column(key, title, "number", wide=wide) if number else Column(key, title, "text", wide=wide)


def table(voice: Voice, seen: DemandsSeen) -> Table:
    """A line a demand; the first cell leads to its page."""
    columns = (
        *(_column(voice, key, wide=key == "who") for key in TEXTS),
        _column(voice, "asker", wide=True),
        _column(voice, "service", wide=True),
        _column(voice, "days", wide=True, number=True),
    )
    rows = tuple(_row(voice, one, seen) for one in seen.demands)
    return Table("demand", voice.say("demand-page"), columns, rows, voice.say("demand-answer-none"), "", "page",
                 find=len(rows) > 8)  # fmt: skip


def _row(voice: Voice, one: Demand, seen: DemandsSeen) -> Row:
    service = said.service(voice, one)
    over = one.status in OVER or one.merged is not None
    days = None if over else max((seen.today - voice.numbers.local(one.since).date()).days, 0)
    cells = (
        Cell(one.title, one.id, note=one.id),
        Cell(said.status(voice, one.status), one.status),
        Cell(said.next_(voice, one.next), one.next.what.code),
        Cell(said.who(voice, one.next), one.next.who),
        Cell(said.asked_by(voice, one), one.asker),
        Cell(service or NOTHING, one.service),
        Cell(NOTHING if days is None else str(days), days),
    )
    return Row(said.address(one.id), cells)


def twins(voice: Voice, seen: DemandsSeen) -> Table:
    """Pairs that may be the same, each once, the most alike first."""
    known = {one.id: one for one in seen.demands}
    pairs = {tuple(sorted((id_, near.id))): (id_, near) for id_, found in seen.alike.items() for near in found}
    rows = tuple(
        Row(
            said.address(id_),
            (
                Cell(known[id_].title, id_, note=id_),
                Cell(near.title, near.id, note=near.id),
                Cell(voice.say("demand-comma").join(near.words), ", ".join(near.words)),
                Cell(percent(near.share), near.share),
            ),
        )
        for id_, near in sorted(pairs.values(), key=lambda pair: -pair[1].share)
    )
    columns = (
        *(_column(voice, key) for key in ("demand", "other", "words")),
        _column(voice, "share", number=True),
    )
    return Table("alike", voice.say("demand-alike-title"), columns, rows, "", "", "page")


def asks(voice: Voice, seen: DemandsSeen) -> Table:
    """Requests on the catalogue's pages; the first cell leads to the form that makes a demand of one."""
    columns = tuple(_column(voice, key) for key in ("wanted", "service", "team", "person", "day"))
    rows = tuple(_ask(voice, one) for one in seen.asks)
    return Table("asks", voice.say("demand-asks-title", n=len(rows)), columns, rows, "", "", "page")


def _ask(voice: Voice, one: OpenAsk) -> Row:
    cells = (
        Cell(one.what, one.number),
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(voice.title(voice.teams, one.team), one.team),
        Cell(one.by, one.by),
        Cell(voice.numbers.day(voice.numbers.local(one.at).date()), one.at.date().isoformat()),
    )
    return Row(f"{said.PAGE}/new?ask={one.number}", cells)


def imported_title(voice: Voice, done: Imported) -> str:
    """What became of a table, in a sentence."""
    return voice.say("demand-import-done", made=len(done.made), known=len(done.known), refused=len(done.refused))


def imported(voice: Voice, done: Imported) -> Notes | None:
    """Each row that became nothing new, and why; null where all did."""
    notes = [Note(imported_row(voice, one), tone="care") for one in done.refused]
    notes += [Note(voice.say("demand-import-known", row=one.row, id=one.id)) for one in done.known]
    if not (done.made or notes):
        notes.append(Note(voice.say("demand-import-empty"), tone="care"))
    return Notes(tuple(notes)) if notes else None


def imported_row(voice: Voice, one: Refused) -> str:
    """Why a row became no demand."""
    code, params = one.what.code, one.what.params
    says = voice.sentences(voice.say(code, **params), voice.say(f"{code}.cure", **params))
    return voice.say("demand-import-row", row=one.row, says=says)
