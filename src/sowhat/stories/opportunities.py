"""Needs that nobody asked for yet: the list, the best first, and the page of one with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from sowhat.model.opportunity import Likely, OpportunitiesSeen, Opportunity
from sowhat.stories import opportunity_words as said
from sowhat.stories import planning_nav
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Note, Notes, Row, Step, Steps, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

HEADS = ("rank", "what", "kind", "pillar", "worth", "sure", "test")
SHORT = 120
"""Characters of a demand's title."""
LONG = 8
"""A longer list can be filtered."""
PARTS = ("strength", "reach", "pillar", "value")


def opportunities(voice: Voice, seen: OpportunitiesSeen) -> Story:
    """All of them."""
    open_ = [one for one in seen.opportunities if one.rank]
    return Story(
        page="opportunities",
        title=voice.say("opportunity-page"),
        question=voice.say("opportunity-question"),
        answer=_answer(voice, seen, open_),
        under=_under(voice, seen, open_),
        sections=tuple(_sections(voice, seen, open_)),
        tabs=planning_nav.tabs(voice, "opportunities"),
        build=seen.build,
        code_version=seen.code_version,
    )


def _answer(voice: Voice, seen: OpportunitiesSeen, open_: Sequence[Opportunity]) -> Phrase:
    if not open_:
        return (Part(voice.say("opportunity-answer-none")),)
    return voice.phrase("opportunity-answer", "count", n=len(open_), count=voice.numbers.spoken(len(open_)))


def _under(voice: Voice, seen: OpportunitiesSeen, open_: Sequence[Opportunity]) -> str:
    day = voice.numbers.day(seen.until) if seen.until else NOTHING
    first = voice.say("opportunity-first", first=said.title(voice, seen, open_[0].mined)) if open_ else ""
    return voice.sentences(first, voice.say("opportunity-under", day=day))


def _sections(voice: Voice, seen: OpportunitiesSeen, open_: Sequence[Opportunity]) -> Iterator[Section]:
    if open_:
        title = voice.say("opportunity-list-title", n=len(open_))
        yield Section("list", title, voice.say("opportunity-list-lede"), (_table(voice, seen, open_),), said.API)
    if seen.unasked:
        notes = tuple(
            Note(said.kind(voice, one.kind), voice.sentences(*(said.remark(voice, why) for why in one.reasons)))
            for one in seen.unasked
        )
        title = voice.say("opportunity-unasked-title")
        yield Section("unasked", title, voice.say("opportunity-unasked-lede"), (Notes(notes),), said.API)
    taken = [one for one in seen.opportunities if one.demands and not one.dismissed]
    if taken:
        title = voice.say("opportunity-taken-title", n=len(taken))
        yield Section("taken", title, voice.say("opportunity-taken-lede"), (_taken(voice, seen, taken),), said.API)
    gone = [one for one in seen.opportunities if one.dismissed]
    if gone:
        title = voice.say("opportunity-dismissed-title", n=len(gone))
        lede = voice.say("opportunity-dismissed-lede")
        yield Section("dismissed", title, lede, (_dismissed(voice, seen, gone),), said.API)


def _table(voice: Voice, seen: OpportunitiesSeen, found: Sequence[Opportunity]) -> Table:
    kinds = {"rank": "number", "sure": "bar"}
    columns = tuple(
        Column(head, voice.say("opportunity-head", what=head), kinds.get(head, "text"), wide=head in ("kind", "test"))  # type: ignore[arg-type]
        for head in HEADS[1:]
    )
    rows = tuple(_row(voice, seen, one) for one in found)
    caption = voice.say("opportunity-page")
    return Table("list", caption, columns, rows, "", links="page", find=len(rows) > LONG)


def _row(voice: Voice, seen: OpportunitiesSeen, one: Opportunity) -> Row:
    title, pillar = said.title(voice, seen, one.mined), said.pillar(voice, seen, one.pillar)
    likely = float(one.value.likely) if isinstance(one.value, Likely) else None
    cells = (
        Cell(title, title, note=said.brief(voice, one, seen.currency)),
        Cell(said.kind(voice, one.mined.kind), one.mined.kind),
        Cell(pillar or NOTHING, pillar or None),
        Cell(said.worth(voice, one.value), likely),
        Cell(percent(one.mined.strength), one.mined.strength),
        Cell(said.remark(voice, one.test), one.test.code),
    )
    return Row(said.address(one.id), cells)


def _taken(voice: Voice, seen: OpportunitiesSeen, found: Sequence[Opportunity]) -> Table:
    heads = ("what", "kind", "demand")
    columns = tuple(Column(head, voice.say("opportunity-head", what=head), "text") for head in heads)
    rows = []
    for one in found:
        title, demands = said.title(voice, seen, one.mined), voice.say("opportunity-comma").join(one.demands)
        cells = (Cell(title, title), Cell(said.kind(voice, one.mined.kind), one.mined.kind), Cell(demands, demands))
        rows.append(Row(said.address(one.id), cells))
    return Table("taken", voice.say("opportunity-taken-title", n=len(found)), columns, tuple(rows), "", links="page")


def _dismissed(voice: Voice, seen: OpportunitiesSeen, found: Sequence[Opportunity]) -> Table:
    heads = ("what", "why", "by", "at")
    columns = tuple(Column(head, voice.say("opportunity-head", what=head), "text") for head in heads)
    rows = []
    for one in found:
        title, gone = said.title(voice, seen, one.mined), one.dismissed
        if gone is not None:
            day = voice.numbers.day(voice.numbers.local(gone.at).date())
            cells = (Cell(title, title), Cell(gone.why, gone.why), Cell(gone.by, gone.by), Cell(day, str(gone.at)))
            rows.append(Row(said.address(one.id), cells))
    title = voice.say("opportunity-dismissed-title", n=len(found))
    return Table("dismissed", title, columns, tuple(rows), "", links="page")


def opportunity(voice: Voice, seen: OpportunitiesSeen, one: Opportunity) -> Story:
    """One of them: what was seen, what it would open, what it may be worth, how to try it."""
    asked = {"title": said.title(voice, seen, one.mined)[:SHORT], "service": next(iter(one.mined.services), "")}
    asked |= {"pillar": one.pillar or "", "opportunity": one.id}
    form = f"/planning/demand/new?{urlencode({name: text for name, text in asked.items() if text})}"
    ways = [Way(voice.say("opportunity-way-demand"), form)]
    ways += [Way(voice.say("opportunity-way-asked", id=id_), f"/planning/demand/{id_}") for id_ in one.demands]
    return Story(
        page="opportunity",
        title=voice.say("opportunity-one-title", id=one.id),
        question=voice.say("opportunity-one-question", kind=said.kind(voice, one.mined.kind), id=one.id),
        answer=(Part(said.title(voice, seen, one.mined)),),
        under=voice.say("opportunity-why", kind=one.mined.kind),
        figures=tuple(_figures(voice, seen, one)),
        sections=tuple(_details(voice, seen, one)),
        tabs=planning_nav.tabs(voice, "opportunities"),
        ways=(*ways, Way(voice.say("opportunity-way-all"), said.PAGE)),
        build=seen.build,
        code_version=seen.code_version,
    )


def _figures(voice: Voice, seen: OpportunitiesSeen, one: Opportunity) -> Iterator[Figure]:
    rank = voice.say("opportunity-rank", rank=one.rank, of=seen.open) if one.rank else NOTHING
    yield Figure(voice.say("opportunity-figure", what="rank"), rank, voice.say("opportunity-rank-note"))
    worth = said.worth(voice, one.value)
    yield Figure(voice.say("opportunity-figure", what="worth"), worth, said.worth_note(voice, one.value))
    pillar = said.pillar(voice, seen, one.pillar)
    yield Figure(voice.say("opportunity-figure", what="pillar"), pillar or NOTHING, href="/planning" if pillar else "")


def _details(voice: Voice, seen: OpportunitiesSeen, one: Opportunity) -> Iterator[Section]:
    api = f"{said.API}/{one.id}"
    steps = Steps((Step(said.remark(voice, one.test), voice.say("opportunity-test-passes", kind=one.mined.kind)),))
    yield Section("test", voice.say("opportunity-test-title"), "", (steps,), api)
    lede = voice.say("opportunity-evidence-lede", inferred="yes" if one.mined.inferred else "no")
    yield Section("evidence", voice.say("opportunity-evidence-title"), lede, (_evidence(voice, seen, one),), api)
    yield _opens(voice, seen, one, api)
    yield _place(voice, one, api)


def _evidence(voice: Voice, seen: OpportunitiesSeen, one: Opportunity) -> Table:
    kinds = {"amount": "number"}
    heads = ("seen", "of", "amount", "at")
    columns = tuple(
        Column(head, voice.say("opportunity-head", what=head), kinds.get(head, "text"))  # type: ignore[arg-type]
        for head in heads
    )
    rows = []
    for row in one.mined.evidence:
        of, day = said.of(voice, seen, row), voice.numbers.day(row.at) if row.at else NOTHING
        cells = (
            Cell(said.evidence(voice, row), row.name),
            Cell(of or NOTHING, row.of or None),
            Cell(said.amount(voice, row, seen.currency), row.amount),
            Cell(day, row.at.isoformat() if row.at else None),
        )
        rows.append(Row(None, cells))
    return Table("evidence", voice.say("opportunity-evidence-title"), columns, tuple(rows), "")


def _opens(voice: Voice, seen: OpportunitiesSeen, one: Opportunity, api: str) -> Section:
    """Use cases, and for whom: as what may suit them, never as what they lack."""
    notes = [
        Note(case.says.in_(voice.language), voice.title(voice.services, case.service)) for case in one.unlocks.scenarios
    ]
    comma, mined = voice.say("opportunity-comma"), one.mined
    for what, names, titles in (
        ("units", one.unlocks.units, voice.units),
        ("teams", mined.teams, voice.teams),
        ("consumers", mined.consumers, voice.apps),
    ):
        if names:
            told = comma.join(voice.title(titles, name) for name in names)
            notes.append(Note(voice.say("opportunity-for", what=what, kind=mined.kind), told))
    hidden = voice.say("opportunity-hidden") if seen.hidden and mined.kind in ("alike", "gap") else ""
    lede = voice.sentences(voice.say("opportunity-opens-lede", n=len(notes)), hidden)
    blocks = (Notes(tuple(notes)),) if notes else ()
    return Section("opens", voice.say("opportunity-opens-title"), lede, blocks, api)


def _place(voice: Voice, one: Opportunity, api: str) -> Section:
    bars = tuple(
        Bar(voice.say("opportunity-part", part=part), percent(one.parts[part]), one.parts[part])
        for part in PARTS
        if part in one.parts
    )
    shown = Bars(voice.say("opportunity-place-says", score=percent(one.score)), bars)
    return Section("place", voice.say("opportunity-place-title"), voice.say("opportunity-place-lede"), (shown,), api)
