"""Joint objectives: the scoreboard, answer first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.okr import SIDES, Objective, OkrsSeen
from sowhat.planning import okr_scores
from sowhat.stories import okr_words as said
from sowhat.stories import planning_nav
from sowhat.stories.numbers import NOTHING
from sowhat.stories.okr_words import plain
from sowhat.stories.pieces import Cell, Column, ColumnKind, Figure, Note, Notes, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

GONE = ("reviewed", "withdrawn")


def okrs(voice: Voice, seen: OkrsSeen) -> Story:
    """All joint objectives."""
    going = [one for one in seen.objectives if one.status not in GONE]
    sections = tuple(_sections(voice, seen))
    return Story(
        page="planning",
        title=voice.say("okr-page"),
        question=voice.say("okr-question"),
        answer=_answer(voice, seen.objectives),
        under=voice.say("okr-under", day=voice.numbers.day(seen.today)),
        figures=tuple(_figures(voice, seen.objectives, going)) if seen.objectives else (),
        sections=sections,
        build=seen.build,
        code_version=seen.code_version,
        ways=tuple(_ways(voice, seen)),
        tabs=planning_nav.tabs(voice, "okrs"),
    )


def opening(voice: Voice) -> Story:
    """What stands above the form that proposes one."""
    return Story(
        page="planning",
        title=voice.say("okr-form-page"),
        question=voice.say("okr-form-page"),
        answer=(Part(voice.say("okr-form-question")),),
        under=voice.say("okr-form-lede"),
        ways=(Way(voice.say("okr-way-all"), said.PAGE),),
        tabs=planning_nav.tabs(voice, "okrs"),
    )


def _answer(voice: Voice, every: Sequence[Objective]) -> Phrase:
    if not every:
        return (Part(voice.say("okr-answer-never")),)
    running = [one for one in every if one.status in ("running", "ended")]
    mean = okr_scores.mean(one.score for one in running)
    if mean is None:
        return voice.phrase("okr-answer-none", "n", n=str(len([one for one in every if one.status not in GONE])))
    told = sum(one.score is not None for one in running)
    return voice.phrase("okr-answer", "score", score=said.share(mean), n=told)


def _figures(voice: Voice, every: Sequence[Objective], going: Sequence[Objective]) -> Iterator[Figure]:
    for name in ("proposed", "agreed", "running", "ended"):
        n = sum(one.status == name for one in going)
        if n:
            yield Figure(voice.say("okr-count", status=name), str(n))
    bound = sum(one.bindings for one in going)
    if bound:
        measured = sum(one.measured for one in going)
        note = voice.say("okr-figure-measured-note", n=bound)
        yield Figure(voice.say("okr-figure-measured"), str(measured), note)
    late = sum(bool(one.flags) for one in every if one.status != "withdrawn")
    if late:
        yield Figure(voice.say("okr-figure-late"), str(late), tone="care")


def _ways(voice: Voice, seen: OkrsSeen) -> Iterator[Way]:
    yield Way(voice.say("okr-way-new"), f"{said.PAGE}/new")
    if seen.objectives:
        yield Way(voice.say("okr-way-csv"), f"{said.PAGE}/sheet.csv")
        yield Way(voice.say("okr-way-xlsx"), f"{said.PAGE}/sheet.xlsx")


def _sections(voice: Voice, seen: OkrsSeen) -> Iterator[Section]:
    if not seen.objectives:
        return
    lede = voice.say("okr-board-lede")
    yield Section("okrs", voice.say("okr-board-title"), lede, (table(voice, seen.objectives),), said.API)
    notes = tuple(_late(voice, seen.objectives))
    if notes:
        yield Section("late", voice.say("okr-late-title", n=len(notes)), "", (Notes(notes),), said.API)


def _late(voice: Voice, every: Sequence[Objective]) -> Iterator[Note]:
    for one in every:
        if one.flags:
            told = voice.sentences(*(said.flag(voice, flag) for flag in one.flags))
            yield Note(voice.say("okr-late-of", id=one.id, title=said.title(voice, one.terms.title)), told, "care")


def table(voice: Voice, every: Sequence[Objective]) -> Table:
    """The scoreboard: a line an objective; the first cell leads to its page."""
    kinds: dict[str, ColumnKind] = {"score": "bar", "period": "text", "objective": "text"}
    keys = ("objective", "score", "period", "platform", "business", "confidence", "measured")
    columns = tuple(
        Column(key, voice.say("okr-head", what=key), kinds.get(key, "number"), wide=key in ("confidence", "measured"))
        for key in keys
    )
    rows = tuple(_row(voice, one) for one in every)
    return Table("okrs", voice.say("okr-board-caption"), columns, rows, voice.say("okr-answer-never"), "", "page",
                 find=len(rows) > 8)  # fmt: skip


def _row(voice: Voice, one: Objective) -> Row:
    own = {each.side: each.score for each in one.sides}
    mean = okr_scores.mean(each for seen in one.key_results for each in seen.confidence.values())
    teams = (said.team(voice, name) for name in (one.terms.platform_team, one.terms.business_team))
    counted = f"{one.measured}/{one.bindings}" if one.bindings else NOTHING
    none = "" if one.score is not None else voice.say("okr-none")
    cells = (
        Cell(said.title(voice, one.terms.title), one.id, note=voice.say("okr-and").join(teams)),
        Cell(said.share(one.score), plain(one.score), note=none),
        Cell(said.brief(voice, one.terms.period), one.terms.period.name, note=said.status(voice, one.status)),
        *(Cell(said.share(own.get(side)), plain(own.get(side))) for side in SIDES),
        Cell(said.share(mean), plain(mean)),
        Cell(counted, one.measured),
    )
    return Row(said.address(one.id), cells)
