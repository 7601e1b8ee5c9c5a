"""A partner's brief: what to know before a talk, on one page, and three questions to bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from sowhat.model.brief import Brief, DemandLine, GaveLine, OpportunityLine, OutcomeLine, PillarLine, Promise, UseLine
from sowhat.model.brief import Section as Part_
from sowhat.stories import amounts, brief_people, catalogue
from sowhat.stories import brief_words as said
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Step, Steps, Table, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Phrase

LINES = 6
"""Services on the page; the others stand in the table's CSV."""


def brief(voice: Voice, seen: Brief) -> Story:
    """The page of one partner."""
    api = f"{said.API}/{seen.partner.id}"
    name = said.partner(voice, seen.partner)
    late = _late(seen)
    under = voice.say("brief-under", **_sums(seen), customers=_customers(voice, seen), known=_known(seen))
    return Story(
        page="brief",
        title=voice.say("brief-title", name=name),
        question=voice.say("brief-question", name=name, kind=seen.partner.kind, unit=_unit(voice, seen)),
        answer=_answer(voice, seen, late),
        under=under,
        sections=tuple(_sections(voice, seen, api)),
        tone="care" if late else "plain",
        build=seen.build,
        code_version=seen.code_version,
        ways=(Way(voice.say("brief-way-all"), said.PAGE),),
    )


def _late(seen: Brief) -> int:
    every = (*seen.promises, *(each for one in seen.people for each in one.promises))
    return [*(one.state for one in every), *(one.state for one in seen.people)].count("overdue")


def _unit(voice: Voice, seen: Brief) -> str:
    own = seen.partner.kind == "unit" or not seen.partner.unit
    return "none" if own else voice.title(voice.units, seen.partner.unit)


def _sums(seen: Brief) -> dict[str, int]:
    open_ = [one for one in seen.demands if one.status not in ("declined", "done")]
    return {"claims": len(seen.gave), "demands": len(open_), "risks": len(seen.risks)}


def _customers(voice: Voice, seen: Brief) -> str:
    return NOTHING if seen.customers is None else voice.numbers.spoken(seen.customers)


def _known(seen: Brief) -> str:
    return "few" if seen.few else "no" if seen.customers is None else "yes"


def _answer(voice: Voice, seen: Brief, late: int) -> Phrase:
    if late:
        return voice.phrase("brief-answer-late", "shown", shown=str(late), n=late)
    if not seen.uses:
        return voice.phrase("brief-answer-unused", "name", name=said.partner(voice, seen.partner))
    calls = sum(one.calls for one in seen.uses)
    month = voice.numbers.month(seen.uses[0].month)
    n = len(seen.uses)
    return voice.phrase("brief-answer", "shown", shown=str(n), n=n, calls=voice.numbers.spoken(calls), month=month)


def _sections(voice: Voice, seen: Brief, api: str) -> Iterator[Section]:
    yield Section(
        "questions", voice.say("brief-questions"), voice.say("brief-questions-lede"), (_questions(voice, seen),), api
    )
    yield brief_people.people(voice, seen.people, seen.promises, api)
    yield _goals(voice, seen, api)
    yield _fare(voice, seen, api)
    yield _uses(voice, seen, api)
    yield _gave(voice, seen, api)
    yield _risks(voice, seen, api)
    yield _asked(voice, seen, api)
    yield _next(voice, seen, api)


def _questions(voice: Voice, seen: Brief) -> Steps:
    return Steps(
        tuple(
            Step(said.question(voice, one), said.because(voice, one),
                 voice.say("brief-look") if one.href else "", one.href)
            for one in seen.questions
        )
    )  # fmt: skip


def _title(voice: Voice, seen: Brief, what: Part_) -> str:
    """A heading that says so where nothing is recorded."""
    return voice.say("brief-section", what=what, known="no" if what in seen.quiet else "yes")


def _lede(voice: Voice, seen: Brief, what: Part_) -> str:
    return voice.say("brief-lede", what=what, known="no" if what in seen.quiet else "yes")


def _notes(notes: Sequence[Note]) -> tuple[Block, ...]:
    return (Notes(tuple(notes)),) if notes else ()


def _goals(voice: Voice, seen: Brief, api: str) -> Section:
    """Their pillar and joint objectives."""
    notes = [_pillar(voice, one) for one in seen.pillars]
    for one in seen.okrs:
        done = percent(one.progress) if one.progress is not None else "none"
        sure = percent(one.confidence) if one.confidence is not None else "none"
        missing = voice.say("brief-comma").join(said.missing_word(voice, each) for each in one.missing)
        detail = voice.say("brief-okr", status=one.status, done=done, sure=sure, lacks=missing or "none")
        title = voice.say("brief-okr-title", id=one.id, title=one.title.in_(voice.language), period=one.period)
        notes.append(Note(title, detail, "care" if one.missing else "plain"))
    known = "no" if {"pillar", "okrs"} <= set(seen.quiet) else "yes"
    lede = "" if known == "no" else voice.say("brief-goals-lede", okrs="no" if "okrs" in seen.quiet else "yes")
    return Section("goals", voice.say("brief-goals", known=known), lede, _notes(notes), api, half=True)


def _pillar(voice: Voice, one: PillarLine) -> Note:
    title = one.title.in_(voice.language) or one.pillar
    text = voice.say("brief-pillar", title=title, own="yes" if one.own else "no")
    if one.measured is None:
        return Note(text, voice.say("brief-pillar-unmeasured", metric=one.metric))
    now = said.value(voice, one.measured, one.measured.value, share=one.share)
    target = "none" if one.target is None else said.value(voice, one.measured, one.target, share=one.share)
    by = voice.numbers.day(one.by) if one.by else "none"
    metric = one.measured.title.in_(voice.language) or said.measure(voice, one.metric)
    month = voice.numbers.month(one.measured.month)
    return Note(text, voice.say("brief-pillar-now", metric=metric, now=now, month=month, target=target, by=by))


def _fare(voice: Voice, seen: Brief, api: str) -> Section:
    """How their customers fare."""
    shown = [one for one in seen.outcomes if one.measured or one.few]
    title, lede = _title(voice, seen, "customers"), _lede(voice, seen, "customers")
    if not shown:
        return Section("customers", title, lede, (), api, half=True)
    heads = (("metric", "text"), ("now", "number"), ("before", "number"), ("run", "spark"))
    columns = tuple(Column(key, voice.say("brief-head", what=key), kind) for key, kind in heads)  # type: ignore[arg-type]
    rows = tuple(_outcome(voice, one) for one in shown)
    return Section("customers", title, lede, (Table("customers", title, columns, rows, ""),), api, half=True)


def _outcome(voice: Voice, one: OutcomeLine) -> Row:
    name = said.metric(voice, one)
    found = one.measured
    if found is None:
        few = voice.say("brief-few", few=amounts.FEW)
        return Row(None, (Cell(name, one.metric), Cell(few, None), Cell(NOTHING, None), Cell("", None)))
    run = tuple(float(each.value) for each in found.months if each.whole)
    cells = (
        Cell(name, one.metric, note=voice.say("brief-good", good=found.good)),
        Cell(
            said.value(voice, found, found.value, share=one.share),
            float(found.value),
            note=voice.numbers.month_short(found.month),
        ),
        Cell(
            said.value(voice, found, one.before, share=one.share),
            None if one.before is None else float(one.before),
            note=said.back(voice, one),
        ),
        Cell("", run[-1] if run else None, run=run),
    )
    return Row(None, cells)


def _uses(voice: Voice, seen: Brief, api: str) -> Section:
    """What they use, and how well it runs."""
    title, lede = _title(voice, seen, "uses"), _lede(voice, seen, "uses")
    if not seen.uses:
        return Section("uses", title, lede, (), api)
    own = seen.partner.kind == "team"
    heads = ["service", "calls", "before", *(["decided"] if own else ["teams"]), "runs"]
    texts = ("service", "decided", "runs")
    columns = tuple(
        Column(key, voice.say("brief-head", what=key), "text" if key in texts else "number") for key in heads
    )
    rows = tuple(_use(voice, one, own=own) for one in seen.uses)
    return Section("uses", title, lede, (Table("uses", title, columns, rows, "", links="service"),), api)


def _use(voice: Voice, one: UseLine, *, own: bool) -> Row:
    since = voice.say("brief-since", day=voice.numbers.day(one.since)) if one.since else ""
    how = Cell(said.decided(voice, one), one.decided, note=since) if own else Cell(count(one.teams), one.teams)
    cells = (
        Cell(said.service(voice, one.service), one.service),
        Cell(voice.numbers.spoken(one.calls), one.calls),
        Cell(NOTHING if one.before is None else voice.numbers.spoken(one.before), one.before),
        how,
        Cell(catalogue.runs(voice, one.runs) if one.runs else NOTHING, one.runs.score if one.runs else None),
    )
    return Row(one.service, cells)


def _gave(voice: Voice, seen: Brief, api: str) -> Section:
    """What it gave them, with grades."""
    lines = [_gain(voice, one) for one in seen.gave]
    for one in seen.possible:
        day = voice.say("brief-since", day=voice.numbers.day(one.day)) if one.day else ""
        lines.append(Step(voice.say("brief-possible", what=one.what), day))
    title, lede = _title(voice, seen, "gave"), _lede(voice, seen, "gave")
    return Section("gave", title, lede, _lines(lines), api, half=True)


def _lines(found: Sequence[Step]) -> tuple[Block, ...]:
    return (Steps(tuple(found)),) if found else ()


def _gain(voice: Voice, one: GaveLine) -> Step:
    badge = catalogue.badge(voice, one.gained)
    study = one.gained.study.in_(voice.language) or said.service(voice, one.service)
    text = voice.say("brief-gave", study=study, gain=catalogue.gain(voice, one.gained))
    rests = {
        "grade": voice.say("brief-grade", letter=badge.letter, word=badge.word),
        "state": voice.say(f"ledger-state-{one.gained.state}"),
        "claim": one.gained.claim,
    }
    detail = voice.say("brief-gave-rests", teams=one.gained.teams, ours=one.ours, **rests)
    return Step(text, detail, voice.say("brief-look"), f"/value/claims/{quote(one.gained.claim, safe='')}")


def _risks(voice: Voice, seen: Brief, api: str) -> Section:
    """What may hit them within the quarter."""
    notes = [Note(said.risk(voice, one), "", "care") for one in seen.risks]
    day = voice.numbers.day(seen.quarter)
    title = voice.say("brief-risks", n=len(notes), day=day)
    return Section("risks", title, voice.say("brief-risks-lede"), _notes(notes), api, half=True)


def _asked(voice: Voice, seen: Brief, api: str) -> Section:
    """What they asked for."""
    lines = [_demand(voice, one) for one in seen.demands]
    title, lede = _title(voice, seen, "demand"), _lede(voice, seen, "demand")
    return Section("demand", title, lede, _lines(lines), api, half=True)


def _demand(voice: Voice, one: DemandLine) -> Step:
    day = voice.numbers.day(one.asked) if one.asked else "none"
    text = voice.say("brief-demand-title", id=one.id, title=one.title)
    detail = voice.say("brief-demand", status=one.status, day=day)
    return Step(text, detail, voice.say("brief-look"), f"/planning/demand/{quote(one.id, safe='')}")


def _next(voice: Voice, seen: Brief, api: str) -> Section:
    """What records suggest for them."""
    lines = [_opportunity(voice, one) for one in seen.opportunities]
    title, lede = _title(voice, seen, "opportunities"), _lede(voice, seen, "opportunities")
    return Section("opportunities", title, lede, _lines(lines), api, half=True)


def _opportunity(voice: Voice, one: OpportunityLine) -> Step:
    named = {"known": "yes" if one.services else "no", "services": said.services(voice, one.services)}
    text = voice.say("brief-opportunity", kind=one.kind, **named)
    href = f"/planning/opportunities/{quote(one.id, safe='')}"
    return Step(text, said.worth(voice, one.value), voice.say("brief-look"), href)


def open_promises(seen: Brief) -> tuple[Promise, ...]:
    """Promises that can be kept or given up."""
    every = (*(each for one in seen.people for each in one.promises), *seen.promises)
    return tuple(one for one in every if one.ended is None)
