"""One joint objective, answer first: how far it is, what it rests on, what both sides said."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.okr import SIDES, Acceptance, KeyResultSeen, Objective, OkrSeen
from sowhat.stories import measured, planning_nav
from sowhat.stories import okr_words as said
from sowhat.stories.numbers import NOTHING
from sowhat.stories.okr_words import plain
from sowhat.stories.pieces import Cell, Column, ColumnKind, Figure, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

KINDS: dict[str, ColumnKind] = {"progress": "bar", "months": "spark"}
TEXTS = ("key-result", "span", "when", "step", "by", "side", "words")


def okr(voice: Voice, seen: OkrSeen) -> Story:
    """One joint objective."""
    one = seen.objective
    api = f"{said.API}/{one.id}"
    terms = one.terms
    teams = {"platform": said.team(voice, terms.platform_team), "business": said.team(voice, terms.business_team)}
    under = voice.say(
        "okr-under-one", status=said.status(voice, one.status), period=said.period(voice, terms.period), **teams
    )
    sections = (
        _key_results(voice, one, api),
        *_flags(voice, one, api),
        _sides(voice, one, api),
        _preparation(voice, one, api),
        *_check_ins(voice, one, api),
        *_review(voice, one, api),
        _history(voice, one, api),
    )
    return Story(
        page="planning",
        title=said.title(voice, terms.title),
        question=said.title(voice, terms.title),
        answer=_answer(voice, one),
        under=voice.sentences(under, terms.why),
        figures=tuple(_figures(voice, one)),
        sections=sections,
        tone=said.tone(one),
        build=seen.build,
        code_version=seen.code_version,
        ways=(Way(voice.say("okr-way-all"), said.PAGE),),
        tabs=planning_nav.tabs(voice, "okrs"),
    )


def _answer(voice: Voice, one: Objective) -> Phrase:
    if one.status == "withdrawn":
        return (Part(voice.say("okr-answer-withdrawn")),)
    if one.score is None:
        return (Part(voice.say("okr-answer-unmeasured", n=one.bindings)),)
    score = said.share(one.score)
    if one.status == "reviewed":
        return voice.phrase("okr-answer-reviewed", "score", score=score)
    if one.status in ("proposed", "agreed"):
        return voice.phrase("okr-answer-before", "score", score=score)
    return voice.phrase("okr-answer-one", "score", score=score, elapsed=said.elapsed(one))


def _figures(voice: Voice, one: Objective) -> Iterator[Figure]:
    note = voice.say("okr-figure-measured-note", n=one.bindings)
    tone: Tone = "plain" if one.measured == one.bindings else "care"
    yield Figure(voice.say("okr-figure-measured"), str(one.measured), note, tone=tone)
    for side in one.sides:
        yield Figure(voice.say("okr-figure-side", side=side.side), said.share(side.score), side.by)
    if one.split is not None:
        shares = f"{float(one.split.split.platform):.0%} : {float(one.split.split.business):.0%}"
        kind = "booked" if one.split.number else "agreed"
        told = voice.say("okr-figure-split-note", kind=kind, study=one.split.split.study, number=one.split.number)
        yield Figure(voice.say("okr-figure-split"), shares, told)


def _columns(voice: Voice, keys: tuple[str, ...], wide: tuple[str, ...] = ()) -> tuple[Column, ...]:
    return tuple(
        Column(
            key,
            voice.say("okr-head", what=key),
            KINDS.get(key, "text" if key in TEXTS else "number"),
            wide=key in wide,
        )
        for key in keys
    )


def _key_results(voice: Voice, one: Objective, api: str) -> Section:
    keys = ("key-result", "progress", "now", "span", "months", "sure-platform", "sure-business")
    columns = _columns(voice, keys, ("months", "sure-platform", "sure-business"))
    rows = tuple(_row(voice, each) for each in one.key_results)
    table = Table("key-results", voice.say("okr-results-caption"), columns, rows, "", "")
    notes = tuple(_why(voice, each) for each in one.key_results if each.state != "measured")
    blocks = (table, Notes(notes)) if notes else (table,)
    frozen = one.review is not None
    lede = voice.say("okr-results-lede", frozen="yes" if frozen else "no")
    return Section("key-results", voice.say("okr-results-title"), lede, blocks, api)


def _row(voice: Voice, seen: KeyResultSeen) -> Row:
    one, final = seen.key_result, seen.final
    value = final.value if final else seen.now
    progress = final.progress if final else seen.progress
    month = final.month if final else seen.month
    run = tuple(float(each.value) for each in seen.months if each.whole)
    when = voice.numbers.month(month) if month else ""
    start, target = (said.amount(voice, seen, each) for each in (one.start, one.target))
    span = voice.say("okr-span", start=start, target=target) if one.target is not None else NOTHING
    cells = (
        Cell(said.title(voice, one.title), one.id, note=said.bound(voice, seen)),
        Cell(said.share(progress), plain(progress)),
        Cell(said.amount(voice, seen, value), plain(value), note=when),
        Cell(span, f"{one.start}..{one.target}" if one.target is not None else ""),
        Cell(str(len(run)) if run else NOTHING, len(run), run=run),
        *(Cell(said.share(seen.confidence.get(side)), plain(seen.confidence.get(side))) for side in SIDES),
    )
    return Row(None, cells)


def _why(voice: Voice, seen: KeyResultSeen) -> Note:
    text = said.title(voice, seen.key_result.title)
    if seen.state == "declared":
        return Note(voice.say("okr-declared", title=text))
    return Note(voice.say("okr-not-measured", title=text), measured.why(voice, seen.reasons), "care")


def _flags(voice: Voice, one: Objective, api: str) -> Iterator[Section]:
    if one.flags:
        notes = tuple(Note(said.flag(voice, flag), tone="care") for flag in one.flags)
        yield Section("flags", voice.say("okr-flags-title", n=len(notes)), "", (Notes(notes),), api)


def _sides(voice: Voice, one: Objective, api: str) -> Section:
    accepted = {each.side: each for each in one.accepted}
    own = {each.side: each for each in one.sides}
    notes = []
    for side in SIDES:
        name = one.terms.platform_team if side == "platform" else one.terms.business_team
        head = voice.say("okr-side-of", side=side, team=said.team(voice, name))
        told = [_accepted(voice, accepted.get(side))]
        if side in own:
            score = voice.say("okr-side-scored", score=said.share(own[side].score), by=own[side].by)
            told += [score, own[side].why]
        notes.append(Note(head, voice.sentences(*told), "plain" if side in accepted else "care"))
    return Section("sides", voice.say("okr-sides-title"), "", (Notes(tuple(notes)),), api, half=True)


def _accepted(voice: Voice, one: Acceptance | None) -> str:
    if one is None:
        return voice.say("okr-side-not")
    return voice.say("okr-side-accepted", by=one.by, day=voice.numbers.day(one.day))


def _preparation(voice: Voice, one: Objective, api: str) -> Section:
    told = one.preparation
    notes = [
        Note(told.problem or voice.say("okr-prepare-lacks", part="problem"), voice.say("okr-part", part="problem")),
        Note(told.owner or voice.say("okr-prepare-lacks", part="owner"), voice.say("okr-part", part="owner")),
    ]
    named = {each.key_result.id: each for each in one.key_results}
    for base in told.baseline:
        seen = named[base.key_result]
        value = said.amount(voice, seen, base.value)
        frozen = voice.say("okr-prepare-frozen", day=voice.numbers.day(base.day), build=base.build or NOTHING)
        line = voice.say("okr-prepare-baseline", title=said.title(voice, seen.key_result.title), value=value)
        notes.append(Note(line, voice.sentences(frozen, measured.why(voice, base.reasons))))
    if "baseline" in told.missing:
        notes.append(Note(voice.say("okr-prepare-lacks", part="baseline"), voice.say("okr-part", part="baseline")))
    lede = voice.say("okr-prepare-lede", day=voice.numbers.day(told.due), ready="yes" if told.ready else "no")
    return Section("preparation", voice.say("okr-prepare-title"), lede, (Notes(tuple(notes)),), api, half=True)


def _check_ins(voice: Voice, one: Objective, api: str) -> Iterator[Section]:
    if not one.check_ins:
        return
    names = {each.key_result.id: said.title(voice, each.key_result.title) for each in one.key_results}
    notes = []
    for each in reversed(one.check_ins):
        head = voice.say(
            "okr-check-in", day=voice.numbers.day(each.said.day), side=said.side(voice, each.said.side), by=each.by
        )
        sure = [
            voice.say("okr-sure", title=names[at.key_result], confidence=said.share(at.confidence))
            for at in each.said.sure
            if at.key_result in names
        ]
        told = each.said.words
        notes.append(Note(told or head, voice.sentences(voice.say("okr-head-end", head=head) if told else "", *sure)))
    yield Section("check-ins", voice.say("okr-check-ins-title"), "", (Notes(tuple(notes)),), api)
    if one.confidence:
        columns = _columns(voice, ("key-result", "when", "side", "confidence", "by"))
        rows = tuple(
            Row(
                None,
                (
                    Cell(names.get(at.key_result, at.key_result), at.key_result),
                    Cell(voice.numbers.day(at.day), at.day.isoformat()),
                    Cell(said.side(voice, at.side), at.side),
                    Cell(said.share(at.confidence), float(at.confidence)),
                    Cell(at.by, at.by),
                ),
            )
            for at in one.confidence
        )
        table = Table("confidence", voice.say("okr-confidence-caption"), columns, rows, "", "", find=len(rows) > 8)
        fold = voice.say("okr-confidence-fold")
        yield Section("confidence", voice.say("okr-confidence-title"), "", (table,), api, folded=fold)


def _review(voice: Voice, one: Objective, api: str) -> Iterator[Section]:
    if one.review is None:
        return
    told = one.review.said
    notes = [Note(told.learned, voice.say("okr-review-learned", by=one.review.by, day=voice.numbers.day(told.day)))]
    if told.next:
        notes.append(Note(told.next, voice.say("okr-review-next")))
    if one.review.late:
        notes.append(Note(voice.say("okr-flag", kind="late-data", days=0, n=0), tone="care"))
    if one.review.moved:
        notes.append(Note(voice.say("okr-review-moved", n=len(one.review.moved)), tone="care"))
    yield Section("review", voice.say("okr-review-title"), "", (Notes(tuple(notes)),), api)


def _history(voice: Voice, one: Objective, api: str) -> Section:
    columns = _columns(voice, ("when", "step", "by"))
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.moment(each.at), each.at.isoformat()),
                Cell(said.step(voice, each.body), each.body.step),
                Cell(each.by, each.by),
            ),
        )
        for each in reversed(one.steps)
    )
    table = Table("steps", voice.say("okr-steps-caption"), columns, rows, "", "", find=len(rows) > 8)
    fold = voice.say("okr-steps-fold", n=len(rows))
    return Section("steps", voice.say("okr-steps-title"), "", (table,), api, folded=fold)
