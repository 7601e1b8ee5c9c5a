"""What things are worth, in words: prices, rates, declarations, agreements, and who is counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sowhat.model.declared import AgreedSplit, Declared, Overlap
from sowhat.model.price import VALUE, PriceEntry
from sowhat.model.price_book import PriceBook, RateSeen, RatesRead
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

API = "/api/v1/prices"
BESIDE = "declared-beside"
NAMED = 5
"""Teams named in a sentence; the rest are counted."""


def price(voice: Voice, one: PriceEntry) -> tuple[str, ...]:
    """What was entered, and what does not count as value."""
    said = voice.say(
        "prices-entered",
        name=one.name,
        unit=_unit(voice, one),
        likely=_number(one.likely),
        low=_number(one.low),
        high=_number(one.high),
        currency=one.currency,
        day=voice.numbers.day(one.valid_from),
    )
    shown = () if one.basis in VALUE else (voice.say(f"prices-basis-{one.basis}-note"),)
    return (said, voice.say("prices-past"), *shown)


def _unit(voice: Voice, one: PriceEntry) -> str:
    """What a price is of, and of which project only."""
    unit = voice.say(f"prices-unit-{one.unit}")
    return unit if one.project is None else f"{unit} ({one.project})"


def rates(voice: Voice, found: RatesRead) -> tuple[str, ...]:
    """How many rates were entered, and the last."""
    many = voice.say("prices-rates-entered", count=len(found.rates))
    last = found.rates[-1:]
    return (many, *(_rate(voice, one.base, one.quote, one.rate, voice.numbers.day(one.day)) for one in last))


def _rate(voice: Voice, base: str, quote: str, rate: Decimal, day: str) -> str:
    return voice.say("prices-rate", base=base, quote=quote, rate=_number(rate), day=day)


def declared(voice: Voice, one: Declared) -> tuple[str, ...]:
    """What was declared, and that it is no evidence."""
    if one.reason:
        return (voice.say("prices-withdrawn", id=one.id, reason=one.reason),)
    return (
        voice.say("prices-declared", id=one.id, title=one.title, amount=_amount(voice, one)),
        voice.say(f"prices-declared-{one.counted_as}"),
    )


def _amount(voice: Voice, one: Declared) -> str:
    if one.money is not None:
        return amounts.money(voice, one.money.value, one.money.currency)
    return voice.say("prices-hours", hours=_number(one.hours.likely)) if one.hours is not None else NOTHING


def split(voice: Voice, one: AgreedSplit) -> tuple[str, ...]:
    """Who has which share."""
    said = voice.say(
        "prices-split",
        study=one.study,
        platform=_number(100 * one.platform),
        business=_number(100 * one.business),
        team=one.team,
    )
    return (said, voice.say("prices-split-agreed", platform=one.platform_by, business=one.business_by))


def book(voice: Voice, found: PriceBook) -> Story:
    """The whole price book."""
    said = voice.say("prices-count", prices=len(found.prices), declared=len(found.declared))
    return Story(
        page="prices",
        title=voice.say("prices-page"),
        question=voice.say("prices-question"),
        answer=(Part(said),),
        under=voice.say("prices-rule"),
        sections=(
            Section("prices", voice.say("prices-page"), "", (_prices(voice, found),), API),
            Section("rates", voice.say("prices-rates"), "", (_rates(voice, found),), API),
            Section("declared", voice.say("prices-declarations"), "", (_declarations(voice, found),), API),
            Section("splits", voice.say("prices-splits"), "", (_splits(voice, found),), API),
            *overlapping(voice, found.overlaps),
        ),
        build=NOTHING,
        code_version=NOTHING,
    )


def overlapping(voice: Voice, found: tuple[Overlap, ...]) -> tuple[Section, ...]:
    """Claims that speak of the same people; nothing where there are none. What is declared beside several claims is one
    sentence."""
    measured = [overlap(voice, one) for one in found if one.kind != BESIDE]
    beside: dict[str, list[Overlap]] = {}
    for one in found:
        if one.kind == BESIDE:
            beside.setdefault(one.other, []).append(one)
    said = (*measured, *(_beside(voice, each) for each in beside.values()))
    notes = Notes(tuple(Note(one, tone="care") for one in said))
    return (Section("overlaps", voice.say("prices-overlaps"), "", (notes,), API),) if said else ()


def overlap(voice: Voice, one: Overlap) -> str:
    """Two entries, and what they share."""
    if one.kind == BESIDE:
        return _beside(voice, [one])
    said = voice.say(f"prices-overlap-{one.kind}", claim=one.claim, other=one.other, outcome=one.outcome)
    return voice.sentences(said, _both(voice, one.teams))


def _beside(voice: Voice, same: Sequence[Overlap]) -> str:
    claims, first = _listed(voice, [one.claim for one in same]), same[0]
    said = voice.say(f"prices-overlap-{BESIDE}", claim=claims, other=first.other)
    return voice.sentences(said, _both(voice, first.teams))


def _both(voice: Voice, teams: Sequence[str]) -> str:
    if not teams:
        return voice.say("prices-overlap-unknown")
    named = [voice.title(voice.teams, one) for one in teams[:NAMED]]
    more = len(teams) - len(named)
    return voice.say("prices-overlap-teams", teams=_listed(voice, named), more=str(more) if more else "none")


def _listed(voice: Voice, names: Sequence[str]) -> str:
    return ("、" if voice.language == "zh" else ", ").join(names)


def _prices(voice: Voice, found: PriceBook) -> Table:
    names = ("name", "unit", "likely", "basis", "from", "owner", "source")
    rows = tuple(Row(one.name, _price(voice, one)) for one in reversed(found.prices))
    return _table(voice, "prices", names, rows)


def _price(voice: Voice, one: PriceEntry) -> tuple[Cell, ...]:
    low, high = (amounts.exact(voice, end, one.currency) for end in (one.low, one.high))
    return (
        Cell(one.name, one.name),
        Cell(_unit(voice, one), one.unit),
        Cell(
            amounts.exact(voice, one.likely, one.currency),
            float(one.likely),
            note=voice.say("front-range", low=low, high=high),
        ),
        Cell(voice.say(f"prices-basis-{one.basis}"), one.basis),
        Cell(voice.numbers.day(one.valid_from), one.valid_from.isoformat()),
        Cell(one.owner, one.owner),
        Cell(one.source, one.source),
    )


def _rates(voice: Voice, found: PriceBook) -> Table:
    rows = tuple(Row(f"{one.base}-{one.quote}", _seen(voice, one)) for one in found.rates)
    return _table(voice, "rates", ("pair", "rate", "day", "age"), rows)


def _seen(voice: Voice, one: RateSeen) -> tuple[Cell, ...]:
    age = voice.say("prices-stale" if one.stale else "prices-days", days=one.days)
    return (
        Cell(f"{one.base} → {one.quote}", f"{one.base}-{one.quote}"),
        Cell(_number(one.rate), float(one.rate)),
        Cell(voice.numbers.day(one.day), one.day.isoformat()),
        Cell(age, one.days),
    )


def _declarations(voice: Voice, found: PriceBook) -> Table:
    rows = tuple(Row(one.id, _said(voice, one)) for one in found.declared)
    return _table(voice, "declared", ("id", "title", "amount", "as", "owner", "state"), rows)


def _said(voice: Voice, one: Declared) -> tuple[Cell, ...]:
    return (
        Cell(one.id, one.id),
        Cell(one.title, one.title),
        Cell(_amount(voice, one), None if one.money is None else float(one.money.value)),
        Cell(voice.say(f"prices-as-{one.counted_as}"), one.counted_as),
        Cell(one.owner, one.owner),
        Cell(voice.say("prices-gone" if one.reason else "prices-stands"), one.reason, note=one.reason),
    )


def declared_cells(voice: Voice, one: Declared) -> tuple[Cell, ...]:
    """A declaration in the ledger: what it is beside its number."""
    first, what, *rest = _said(voice, one)
    return (Cell(what.text, one.id, note=f"{first.text} · {voice.say('prices-grade')}"), *rest)


def _splits(voice: Voice, found: PriceBook) -> Table:
    rows = tuple(Row(one.study, _shares(voice, one)) for one in reversed(found.splits))
    return _table(voice, "splits", ("study", "platform", "business", "team"), rows)


def _shares(voice: Voice, one: AgreedSplit) -> tuple[Cell, ...]:
    return (
        Cell(one.study, one.study),
        Cell(percent(float(one.platform)), float(one.platform)),
        Cell(percent(float(one.business)), float(one.business)),
        Cell(voice.title(voice.teams, one.team), one.team),
    )


def _table(voice: Voice, name: str, names: tuple[str, ...], rows: tuple[Row, ...]) -> Table:
    numbers = ("likely", "rate", "amount", "platform", "business")
    columns = tuple(
        Column(one, voice.say(f"prices-head-{one}"), "number" if one in numbers else "text", wide=one == "source")
        for one in names
    )
    return Table(name, voice.say("prices-page"), columns, rows, voice.say(f"prices-none-{name}"))


def _number(number: Decimal) -> str:
    """Plainly: no power of ten, no zeros that say nothing."""
    plain = format(number, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
