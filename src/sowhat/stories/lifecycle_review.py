"""One review: the verdict, its reasons, the months, the evidence, and what people decided."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from sowhat.model.lifecycle import ENDS, Decision, Lifecycle, Review
from sowhat.stories import amounts, lifecycle_evidence, lifecycle_months
from sowhat.stories import lifecycle_words as said
from sowhat.stories.lifecycle import CAMPAIGNS, OVER
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Phrase


def review(voice: Voice, seen: Lifecycle, one: Review) -> Story:
    """The page of one service under review."""
    api = f"{said.API}/{quote(one.service, safe='')}"
    title = said.name(voice, one.evidence)
    return Story(
        page="review",
        title=voice.say("life-review-title", service=title),
        question=voice.say("life-review-question", service=title),
        answer=_answer(voice, one),
        under=_under(voice, one),
        figures=_figures(voice, one),
        sections=(
            _reasons(voice, one, api),
            lifecycle_months.section(voice, one.evidence, api),
            *lifecycle_evidence.sections(voice, one.evidence, api),
            _history(voice, one, api),
        ),
        tone=_tone(one),
        build=seen.build,
        code_version=seen.code_version,
        ways=_ways(voice, seen, one),
    )


def _answer(voice: Voice, one: Review) -> Phrase:
    to = voice.title(voice.services, one.verdict.towards) if one.verdict.towards else ""
    told = voice.say("life-do", kind=one.verdict.kind, to=to, known="yes" if to else "no")
    naive = one.verdict.naive if one.verdict.differs and one.evidence.month else "same"
    return voice.phrase("life-review-answer", "verdict", verdict=told, naive=naive)


def _tone(one: Review) -> Tone:
    return said.TONES[one.verdict.kind]


def _under(voice: Voice, one: Review) -> str:
    return voice.sentences(said.sentence(voice, one.verdict.reasons[0]), said.state(voice, one))


def _ways(voice: Voice, seen: Lifecycle, one: Review) -> tuple[Way, ...]:
    """The board, the campaign that is under way or could be opened."""
    ways = [Way(voice.say("life-way-board"), said.PAGE)]
    ways += [
        Way(voice.say("life-way-campaign"), f"{CAMPAIGNS}/{quote(each.id, safe='')}")
        for each in seen.campaigns
        if each.service == one.service and each.stage not in OVER
    ]
    if len(ways) == 1 and one.decision is not None and said.stands(one) in ENDS:
        asked = f"service={quote(one.service)}&review={one.decision.number}"
        ways.append(Way(voice.say("life-way-open"), f"{CAMPAIGNS}/new?{asked}"))
    return tuple(ways)


def _figures(voice: Voice, one: Review) -> tuple[Figure, ...]:
    seen = one.evidence
    month = voice.numbers.month(seen.month) if seen.month else NOTHING
    limit = voice.say("life-figure-limit", threshold=voice.numbers.spoken(seen.threshold), by=seen.threshold_by)
    consumers = NOTHING if seen.now is None else count(seen.now.consumers)
    then = "" if seen.year_ago is None else voice.say("life-figure-then", n=seen.year_ago.consumers)
    return (
        Figure(voice.say("life-figure-calls", month=month), said.calls(voice, seen), limit),
        Figure(voice.say("life-figure", what="consumers"), consumers, then),
        _cost(voice, one),
        _worth(voice, one),
    )


def _cost(voice: Voice, one: Review) -> Figure:
    label = voice.say("life-figure", what="cost")
    if not one.evidence.upkeep:
        return Figure(label, NOTHING, voice.say("life-unknown"))
    first = one.evidence.upkeep[0]
    call = (
        ""
        if first.a_call is None
        else voice.say("life-figure-call", amount=said.cost(voice, first.a_call, first.currency))
    )
    return Figure(label, said.cost(voice, first.a_month, first.currency), call)


def _worth(voice: Voice, one: Review) -> Figure:
    label = voice.say("life-figure", what="worth")
    if not one.evidence.worth:
        return Figure(label, NOTHING, voice.say("life-unknown"))
    first = one.evidence.worth[0]
    total: Decimal = first.created + first.protected
    note = voice.say("life-claims", n=len(first.claims), grade=first.grade or NOTHING)
    return Figure(label, amounts.money(voice, total, first.currency), note, tone="good" if total > 0 else "plain")


def _reasons(voice: Voice, one: Review, api: str) -> Section:
    notes = tuple(Note(said.sentence(voice, each)) for each in one.verdict.reasons)
    step = voice.say("life-step", rule=one.verdict.rule)
    lede = voice.say("life-reasons-lede", rule=step, naive=one.verdict.naive)
    return Section("reasons", voice.say("life-reasons-title", kind=one.verdict.kind), lede, (Notes(notes),), api)


def _history(voice: Voice, one: Review, api: str) -> Section:
    if not one.history:
        return Section("history", voice.say("life-history-none"), voice.say("life-history-why"), (), api)
    texts = ("day", "month", "rule", "decided", "until", "why", "by")
    columns = tuple(Column(key, voice.say("life-history-head", what=key), "text") for key in texts)
    rows = tuple(_decision(voice, each) for each in one.history)
    table = Table("history", voice.say("life-history-caption"), columns, rows, "", "-day")
    return Section("history", voice.say("life-history-title", n=len(rows)), "", (table,), api)


def _decision(voice: Voice, one: Decision) -> Row:
    day = voice.numbers.local(one.at).date()
    kind = said.verdict(voice, one.kind)
    cells = (
        Cell(voice.numbers.day(day), day.isoformat()),
        Cell(voice.numbers.month_short(one.month) if one.month else NOTHING, one.month or None),
        Cell(said.verdict(voice, one.verdict), one.verdict),
        Cell(voice.say("life-says", says=one.says, kind=kind), one.says),
        Cell(voice.numbers.day(one.until) if one.until else NOTHING, one.until.isoformat() if one.until else None),
        Cell(one.why or NOTHING, one.why or None),
        Cell(one.by, one.by),
    )
    return Row(None, cells)
