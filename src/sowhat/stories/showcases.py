"""The calendar of showcases, and one showcase from its agenda to what came of it; answer first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sowhat.model.showcase_calendar import (
    Asked,
    Blocked,
    Doing,
    Gone,
    Merged,
    Occasion,
    OccasionSeen,
    Offer,
    ShowcaseCalendar,
)
from sowhat.stories import showcase_nav, showcase_offer
from sowhat.stories import showcase_words as said
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

WIDE = ("place", "agenda", "attended", "questions", "follow-ups")
"""Columns that a terminal leaves out."""
MERGED: dict[str, Tone] = {"conflict": "bad", "reworded": "care", "orphan": "care", "stated": "care", "kept": "plain"}


def next_of(seen: ShowcaseCalendar) -> Occasion | None:
    """The next one."""
    return next((one for one in seen.occasions if one.id == seen.next), None)


def calendar(voice: Voice, seen: ShowcaseCalendar) -> Story:
    """All of them."""
    return Story(
        page="showcases",
        title=voice.say("showcase-calendar"),
        question=voice.say("showcase-calendar-question"),
        answer=answer(voice, seen),
        under=under(voice, seen),
        sections=tuple(_lists(voice, seen)),
        tone="care" if _lacks(seen) else "plain",
        ways=(Way(voice.say("showcase-way-ics"), f"{said.CALENDAR}.ics"),),
        tabs=showcase_nav.tabs(voice, "calendar"),
    )


def answer(voice: Voice, seen: ShowcaseCalendar) -> Phrase:
    """The next one, and how much it lacks."""
    one = next_of(seen)
    if one is None:
        return (Part(voice.say("showcase-answer-none")),)
    told = {"title": said.title(voice, one), "when": said.when(voice, one.slot)}
    days, n = (one.slot.day - seen.today).days, len(one.missing)
    return voice.phrase("showcase-answer", "shown", **told, days=days, n=n, shown=str(n))


def _lacks(seen: ShowcaseCalendar) -> bool:
    one = next_of(seen)
    return bool(one and one.missing)


def under(voice: Voice, seen: ShowcaseCalendar) -> str:
    """What is missing of the next one, in words."""
    one = next_of(seen)
    told = voice.sentences(*(said.lack(voice, each) for each in one.missing)) if one else ""
    return told or voice.say("showcase-under-fine")


def _lists(voice: Voice, seen: ShowcaseCalendar) -> Iterator[Section]:
    ahead = [one for one in seen.occasions if one.slot.day >= seen.today]
    behind = [one for one in seen.occasions if one.slot.day < seen.today]
    title = voice.say("showcase-ahead", n=len(ahead))
    yield Section("ahead", title, voice.say("showcase-ahead-lede"), (_ahead(voice, ahead, title),), said.API)
    title = voice.say("showcase-behind", n=len(behind))
    blocks = (_behind(voice, behind, title),) if behind else ()
    lede = voice.say("showcase-behind-lede", n=len(behind))
    yield Section("behind", title, lede, blocks, said.API)
    if seen.blocked:
        notes = Notes(tuple(_blocked(voice, one) for one in seen.blocked))
        yield Section("blocked", voice.say("showcase-blocked"), voice.say("showcase-blocked-lede"), (notes,), said.API)


def _blocked(voice: Voice, one: Blocked) -> Note:
    span = {"since": voice.numbers.day(one.since), "until": voice.numbers.day(one.until)}
    return Note(voice.say("showcase-blocked-days", **span, one="yes" if one.since == one.until else "no"), one.why)


def _columns(voice: Voice, heads: Iterable[str], numbers: tuple[str, ...] = ()) -> tuple[Column, ...]:
    return tuple(
        Column(head, voice.say("showcase-head", what=head), "number" if head in numbers else "text", head in WIDE)
        for head in heads
    )


def _ahead(voice: Voice, found: list[Occasion], title: str) -> Table:
    columns = _columns(voice, ("what", "when", "missing", "state", "agenda", "place"), ("agenda", "missing"))
    return Table("ahead", title, columns, tuple(_ahead_row(voice, one) for one in found), voice.say("showcase-none"),
                 links="page")  # fmt: skip


def _ahead_row(voice: Voice, one: Occasion) -> Row:
    minutes = voice.say("showcase-minutes-of", minutes=one.minutes, most=one.slot.minutes)
    moved = (
        voice.say("showcase-moved", day=voice.numbers.day(one.planned), why=one.why or "none") if one.planned else ""
    )
    lacks = voice.sentences(*(said.lack(voice, each) for each in one.missing))
    return Row(
        said.address(one.id),
        (
            Cell(said.title(voice, one), one.id),
            Cell(
                said.weekday(voice, one.slot),
                f"{one.slot.day}T{one.slot.start:%H:%M}",
                note=voice.sentences(said.hours(voice, one.slot), moved),
            ),
            Cell(str(len(one.missing)) if one.missing else NOTHING, len(one.missing), note=lacks),
            Cell(said.state(voice, one), one.state),
            Cell(minutes, one.minutes),
            Cell(one.slot.place or NOTHING, one.slot.place or None),
        ),
    )


def _behind(voice: Voice, found: list[Occasion], title: str) -> Table:
    columns = _columns(
        voice, ("what", "when", "sent", "attended", "questions", "follow-ups"),
        ("sent", "attended", "questions", "follow-ups"),
    )  # fmt: skip
    return Table("behind", title, columns, tuple(_behind_row(voice, one) for one in found), "", links="page")


def _behind_row(voice: Voice, one: Occasion) -> Row:
    told = [each for each in one.sent if each.outcome == "told"]
    people = sum(each.people or 0 for each in told)
    open_ = sum(not each.answer and each.became is None for each in one.questions)
    undone = sum(each.ended is None for each in one.follow_ups)
    came = sum(one.attended.values())
    return Row(
        said.address(one.id),
        (
            Cell(said.title(voice, one), one.id),
            Cell(said.weekday(voice, one.slot), one.slot.day.isoformat()),
            Cell(str(len(told)), len(told), note=voice.say("showcase-people", n=people) if people else ""),
            Cell(str(came) if one.attended else NOTHING, came or None),
            Cell(
                str(len(one.questions)), len(one.questions), note=voice.say("showcase-open", n=open_) if open_ else ""
            ),
            Cell(
                str(len(one.follow_ups)),
                len(one.follow_ups),
                note=voice.say("showcase-open", n=undone) if undone else "",
            ),
        ),
    )


def occasion(voice: Voice, seen: OccasionSeen) -> Story:
    """One of them."""
    one = seen.occasion
    return Story(
        page="showcase",
        title=said.dated(voice, one),
        question=_question_of(voice, one),
        answer=_standing(voice, one),
        under=_under(voice, one),
        figures=tuple(_figures(voice, one)),
        sections=tuple(_sections(voice, seen)),
        tone="care" if one.missing else "plain",
        build=one.draft.build if one.draft else "",
        code_version=seen.draft.machine.code_version if seen.draft else "",
        ways=(
            Way(voice.say("showcase-way-all"), said.CALENDAR),
            Way(voice.say("showcase-way-one-ics"), f"{said.address(one.id)}.ics"),
        ),
        tabs=showcase_nav.tabs(voice, "calendar"),
    )


def _question_of(voice: Voice, one: Occasion) -> str:
    """Which one it is, when and where."""
    whole = voice.say("showcase-question", title=said.title(voice, one), when=said.when(voice, one.slot))
    return f"{whole} · {one.slot.place}" if one.slot.place else whole


def _standing(voice: Voice, one: Occasion) -> Phrase:
    n = len(one.missing)
    return voice.phrase(
        "showcase-standing", "shown", state=one.state, n=n, shown=str(n) if n else said.state(voice, one)
    )


def _under(voice: Voice, one: Occasion) -> str:
    if one.state == "off":
        return voice.say("showcase-off-why", why=one.why or "none")
    moved = (
        voice.say("showcase-moved", day=voice.numbers.day(one.planned), why=one.why or "none") if one.planned else ""
    )
    lacks = (said.lack(voice, each) for each in one.missing)
    return voice.sentences(moved, *lacks) or voice.say("showcase-under-fine")


def _figures(voice: Voice, one: Occasion) -> Iterator[Figure]:
    over: Tone = "care" if one.minutes > one.slot.minutes else "plain"
    note = voice.say("showcase-figure-minutes", most=one.slot.minutes)
    yield Figure(voice.say("showcase-figure", what="agenda"), str(one.minutes), note, tone=over)
    told = [each for each in one.sent if each.outcome == "told"]
    people = sum(each.people or 0 for each in told)
    note = voice.say("showcase-people", n=people) if people else ""
    yield Figure(voice.say("showcase-figure", what="sent"), str(len(told)) if told else NOTHING, note)
    came = str(sum(one.attended.values())) if one.attended else NOTHING
    yield Figure(voice.say("showcase-figure", what="attended"), came, voice.say("showcase-units", n=len(one.attended)))


def _sections(voice: Voice, seen: OccasionSeen) -> Iterator[Section]:
    one, api = seen.occasion, f"{said.API}/{seen.occasion.id}"
    yield _section(voice, "agenda", len(one.agenda), _agenda(voice, one), api)
    if seen.draft and seen.draft.merged:
        titles = {each.id: each.title.text for each in seen.draft.machine.slides}
        notes = Notes(tuple(_hand(voice, each, titles.get(each.slide, each.slide)) for each in seen.draft.merged))
        title = voice.say("showcase-section", what="edits", n=len(seen.draft.merged))
        yield Section("edits", title, voice.say("showcase-lede", what="edits", n=1), (notes,), api)
    if one.offer:
        yield _offered(voice, seen, one.offer)
    after = (
        ("sent", len(one.sent), _sent(voice, one)),
        ("questions", len(one.questions), _questions(voice, one)),
        ("attended", len(one.attended), _attended(voice, one)),
        ("follow-ups", len(one.follow_ups), _follow_ups(voice, one)),
    )
    for what, n, table in after:
        if n or one.slot.day <= seen.today:
            yield _section(voice, what, n, table, api)


def _offered(voice: Voice, seen: OccasionSeen, offer: Offer) -> Section:
    """What a language model offered, sentence by sentence, and what became of it."""
    slides = seen.draft.machine.slides if seen.draft else ()
    titles = {each.id: each.title.text for each in slides}
    lines = [showcase_offer.line(voice, each, titles.get(each.slide, each.slide)) for each in offer.body.lines]
    silent = [showcase_offer.silent(voice, name, why) for name, why in offer.body.silent.items()]
    api = f"{said.API}/{seen.occasion.id}"
    notes = Notes((showcase_offer.state(voice, offer, seen.occasion), *lines, *silent))
    title = voice.say("showcase-section", what="offer", n=len(lines))
    return Section("offer", title, showcase_offer.lede(voice, offer), (notes,), api)


def _section(voice: Voice, what: str, n: int, table: Table, api: str) -> Section:
    blocks: tuple[Block, ...] = (table,) if n else ()
    title, lede = voice.say("showcase-section", what=what, n=n), voice.say("showcase-lede", what=what, n=n)
    return Section(what, title, lede, blocks, api)


def _table(voice: Voice, what: str, heads: tuple[str, ...], rows: tuple[Row, ...], links: str = "") -> Table:
    numbers = ("minutes", "number", "people", "came")
    title = voice.say("showcase-section", what=what, n=len(rows))
    return Table(what, title, _columns(voice, heads, numbers), rows, "", links=links)


def _agenda(voice: Voice, one: Occasion) -> Table:
    rows = tuple(
        Row(None, (Cell(each.what, each.what), Cell(each.presenter or NOTHING, each.presenter or None),
                   Cell(str(each.minutes), each.minutes), Cell(str(each.number), each.number)))
        for each in one.agenda
    )  # fmt: skip
    return _table(voice, "agenda", ("item", "presenter", "minutes", "number"), rows)


def _hand(voice: Voice, one: Merged, slide: str) -> Note:
    """A wording of a person, and whether it still holds."""
    mark = voice.say("showcase-comma")
    part = voice.say("showcase-part", part=one.part)
    told = {"slide": slide, "part": part, "by": one.by, "state": one.state, "untrue": mark.join(one.untrue)}
    examples = ((voice.say("showcase-then"), "\n".join(one.then)), (voice.say("showcase-words"), "\n".join(one.words)))
    now = ((voice.say("showcase-now"), "\n".join(one.now)),) if one.now and one.now != one.then else ()
    return Note(
        voice.say("showcase-hand", **told),
        tone=MERGED[one.state],
        examples=(*examples, *now),
        fold=voice.say("showcase-hand-fold"),
    )


def _sent(voice: Voice, one: Occasion) -> Table:
    return _table(
        voice, "sent", ("to", "day", "by", "outcome", "people"),
        tuple(_gone(voice, one, each) for each in one.sent), "page",
    )  # fmt: skip


def _gone(voice: Voice, one: Occasion, each: Gone) -> Row:
    cells = (
        Cell(said.to(voice, each), each.to),
        Cell(voice.numbers.day(each.day), each.day.isoformat()),
        Cell(each.by, each.by),
        Cell(said.outcome(voice, each), each.outcome or "unknown"),
        Cell(NOTHING if each.people is None else str(each.people), each.people),
    )
    return Row(f"{said.address(one.id)}/sent/{each.digest}", cells)


def _questions(voice: Voice, one: Occasion) -> Table:
    rows = tuple(_question(voice, each) for each in one.questions)
    return _table(voice, "questions", ("question", "answer", "owner", "became", "number"), rows)


def _question(voice: Voice, one: Asked) -> Row:
    who = voice.say("showcase-comma").join(filter(None, (one.asker, voice.title(voice.teams, one.of))))
    due = voice.say("showcase-due", day=voice.numbers.day(one.due)) if one.due and not one.answer else ""
    became = voice.say("showcase-became", into=one.became, to=one.to) if one.became else NOTHING
    cells = (
        Cell(one.text, one.text, note=who),
        Cell(one.answer or NOTHING, one.answer or None, note=due),
        Cell(one.owner or NOTHING, one.owner or None),
        Cell(became, one.to or None),
        Cell(str(one.number), one.number),
    )
    return Row(None, cells)


def _attended(voice: Voice, one: Occasion) -> Table:
    rows = tuple(
        Row(None, (Cell(voice.title(voice.units, name), name), Cell(str(n), n))) for name, n in one.attended.items()
    )
    return _table(voice, "attended", ("unit", "came"), rows)


def _follow_ups(voice: Voice, one: Occasion) -> Table:
    rows = tuple(_doing(voice, each) for each in one.follow_ups)
    return _table(voice, "follow-ups", ("follow-up", "who", "due", "done", "number"), rows)


def _doing(voice: Voice, one: Doing) -> Row:
    late = voice.say("showcase-late") if one.late else ""
    done = voice.numbers.day(one.ended) if one.ended else NOTHING
    cells = (
        Cell(one.what, one.what),
        Cell(one.who or NOTHING, one.who or None),
        Cell(voice.numbers.day(one.due) if one.due else NOTHING, one.due.isoformat() if one.due else None, note=late),
        Cell(done, one.ended.isoformat() if one.ended else None, note=one.says),
        Cell(str(one.number), one.number),
    )
    return Row(None, cells)


def hub(voice: Voice, seen: ShowcaseCalendar) -> Story:
    """What there is to tell, and what the next showcase lacks."""
    one = next_of(seen)
    ways: tuple[Way, ...] = (Way(voice.say("showcase-way-all"), said.CALENDAR),)
    if one:
        ways = (Way(voice.say("showcase-way-next", day=voice.numbers.day(one.slot.day)), said.address(one.id)), *ways)
    return Story(
        page="showcase-hub",
        title=voice.say("showcase-page"),
        question=voice.say("showcase-hub-question"),
        answer=answer(voice, seen),
        under=under(voice, seen),
        sections=(_next(voice, one),) if one and one.agenda else (),
        tone="care" if one and one.missing else "plain",
        ways=ways,
        tabs=showcase_nav.tabs(voice, "hub"),
    )


def _next(voice: Voice, one: Occasion) -> Section:
    lines = (said.agenda_line(voice, each.what, each.presenter, each.minutes) for each in one.agenda)
    title = voice.say("showcase-section", what="agenda", n=len(one.agenda))
    return Section("next", title, said.when(voice, one.slot), (Notes(tuple(Note(line) for line in lines)),), said.API)
