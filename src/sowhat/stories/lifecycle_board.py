"""The board of services by verdict: a calm card each, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sowhat.model.lifecycle import VERDICTS, Review, VerdictKind, Worth
from sowhat.stories import amounts
from sowhat.stories import lifecycle_words as said
from sowhat.stories.drawings import Plot
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.voice import Voice

PLAIN = "review-above"
"""The reason that says no more than the calls beside the threshold do."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of a card: its calls, whether it is over, whether it is one of the busy ones."""

    calls: int
    whole: bool
    busy: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A service: its months with the threshold, its calls in words, one reason, a mark where people disagree with the
    threshold, and where a decision stands."""

    title: str
    href: str
    bars: tuple[Bar, ...]
    threshold: int
    line: str
    reason: str
    wrong: str
    state: str
    due: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """All services of one verdict."""

    kind: VerdictKind
    title: str
    says: str
    tone: Tone
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Board(Plot):
    """Lanes below each other; `table` says the same."""

    lanes: tuple[Lane, ...]


def board(voice: Voice, reviews: Sequence[Review]) -> Board:
    """Services by what holds of them."""
    lanes = tuple(_lane(voice, kind, [one for one in reviews if said.stands(one) == kind]) for kind in VERDICTS)
    return Board(
        voice.say("life-board-says", n=len(reviews)), table(voice, reviews), tuple(one for one in lanes if one.cards)
    )


def _lane(voice: Voice, kind: VerdictKind, reviews: Sequence[Review]) -> Lane:
    cards = tuple(_card(voice, one) for one in reviews)
    return Lane(kind, said.verdict(voice, kind), voice.say("life-verdict-means", kind=kind), said.TONES[kind], cards)


def _card(voice: Voice, one: Review) -> Card:
    seen = one.evidence
    busy = set(seen.season.months) if seen.season else set()
    bars = tuple(Bar(each.people, each.whole, int(each.month[5:]) in busy) for each in seen.months)
    wrong = voice.say("life-card-wrong", naive=one.verdict.naive) if one.verdict.differs and seen.month else ""
    moved = voice.say("life-card-rule", kind=one.verdict.kind) if said.stands(one) != one.verdict.kind else ""
    return Card(
        title=said.name(voice, seen),
        href=said.href(one.service),
        bars=bars,
        threshold=seen.threshold,
        line=said.calls_line(voice, seen),
        reason=_reason(voice, one),
        wrong=moved or wrong,
        state=said.mark(voice, one),
        due=one.due is not None,
    )


def _reason(voice: Voice, one: Review) -> str:
    """The first reason; where that is only that calls suffice, which the card says already, how they move."""
    first = one.verdict.reasons[0]
    if first.code != PLAIN:
        return said.sentence(voice, first)
    told = one.evidence.trend
    if told.per_month is None or told.low is None:
        return said.trend(voice, told)
    sure = "falls" if told.falls else "rises" if told.rises else "unclear"
    return voice.say("life-card-trend", sure=sure, rate=said.signed(told.per_month))


def lines(voice: Voice, reviews: Sequence[Review]) -> Notes:
    """A line a service, by what holds of it."""
    held = [one for kind in VERDICTS for one in reviews if said.stands(one) == kind]
    return Notes(tuple(_line(voice, one) for one in held))


def _line(voice: Voice, one: Review) -> Note:
    kind = said.stands(one)
    text = voice.say("life-line-of", verdict=said.verdict(voice, kind), service=said.name(voice, one.evidence))
    other = "" if kind == one.verdict.kind else voice.say("life-card-rule", kind=one.verdict.kind)
    told = (
        voice.say("life-sentence", line=said.calls_line(voice, one.evidence)),
        voice.say("life-sentence", line=other) if other else "",
        said.sentence(voice, one.verdict.reasons[0]),
    )
    return Note(text, voice.sentences(*told), said.TONES[kind])


def table(voice: Voice, reviews: Sequence[Review]) -> Table:
    """A line a service with all that can be compared."""
    names = ("verdict", "reason", "naive", "state")
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(Column(key, voice.say("life-head", what=key), "text", wide=key == "naive") for key in names),
        Column("calls", voice.say("life-head", what="calls"), "spark"),
        Column("threshold", voice.say("life-head", what="threshold")),
        *(Column(key, voice.say("life-head", what=key), wide=True) for key in ("trend", "bots", "consumers")),
        *(Column(key, voice.say("life-head", what=key), wide=True) for key in ("teams", "units", "customers")),
        *(Column(key, voice.say("life-head", what=key), wide=True) for key in ("worth", "cost", "health")),
        Column("owner", voice.say("life-head", what="owner"), "text", wide=True),
    )
    rows = tuple(_row(voice, one) for one in reviews)
    return Table(
        "services", voice.say("life-table-caption"), columns, rows, voice.say("life-none"), "", "review", find=True
    )


def _row(voice: Voice, one: Review) -> Row:
    seen, now = one.evidence, one.evidence.now
    last = next((each for each in seen.months if each.month == seen.month), None)
    bots = None if last is None else last.bots + last.probes
    rate = seen.trend.per_month
    cells = (
        Cell(said.name(voice, seen), one.service),
        Cell(said.verdict(voice, said.stands(one)), said.stands(one), note=_towards(voice, one)),
        Cell(said.reason(voice, one.verdict.reasons[0]), one.verdict.reasons[0].code),
        Cell(said.verdict(voice, one.verdict.naive), one.verdict.naive),
        Cell(said.mark(voice, one), one.due.isoformat() if one.due else ""),
        Cell(said.calls(voice, seen), seen.calls, tuple(float(each.people) for each in seen.months)),
        Cell(count(seen.threshold), seen.threshold),
        Cell(NOTHING if rate is None else said.signed(rate), rate),
        said.number_cell(bots),
        said.number_cell(now.consumers if now else None),
        said.number_cell(now.teams if now else None),
        said.number_cell(now.units if now else None),
        said.customers(voice, seen),
        _worth(voice, seen.worth),
        _cost(voice, one),
        said.health(seen.health),
        Cell(voice.title(voice.teams, seen.owner) or NOTHING, seen.owner or None),
    )
    return Row(one.service, cells)


def _towards(voice: Voice, one: Review) -> str:
    to = one.verdict.towards
    return voice.say("life-towards", service=voice.title(voice.services, to)) if to else ""


def _worth(voice: Voice, worth: Sequence[Worth]) -> Cell:
    """Money of the first currency; others are on the service's own page."""
    if not worth:
        return Cell(NOTHING, None)
    first = worth[0]
    total = first.created + first.protected
    return Cell(amounts.money(voice, total, first.currency), float(total), note=first.grade or "")


def _cost(voice: Voice, one: Review) -> Cell:
    if not one.evidence.upkeep:
        return Cell(NOTHING, None)
    first = one.evidence.upkeep[0]
    return Cell(said.cost(voice, first.a_month, first.currency), float(first.a_month))
