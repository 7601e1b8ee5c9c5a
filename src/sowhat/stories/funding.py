"""What stops, for whom, with less money: the page, its tables, the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sowhat.model.claim import Money
from sowhat.model.funding import Cut, Funded, Funding
from sowhat.stories import amounts, value_nav
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/funding"
PAGE = "/value/funding"


def funding(voice: Voice, seen: Funding) -> Story:
    """The page."""
    return Story(
        page="funding",
        title=voice.say("funding-page"),
        question=voice.say("funding-question"),
        answer=_answer(voice, seen),
        under=voice.say("funding-under"),
        figures=_figures(voice, seen),
        sections=tuple(_sections(voice, seen)),
        tone="care",
        build=seen.build,
        code_version=seen.code_version,
        tabs=value_nav.tabs(voice, "funding"),
    )


def _answer(voice: Voice, seen: Funding) -> Phrase:
    if not seen.base or not seen.cuts:
        return (Part(voice.say("funding-answer-none")),)
    first = seen.cuts[0]
    return voice.phrase(
        "funding-answer",
        "n",
        n=str(len(first.stops)),
        stops=len(first.stops),
        share=percent(float(first.share)),
        teams=len(first.loss.teams),
    )


def _money(voice: Voice, seen: Funding, amount: Decimal) -> str:
    return amounts.money(voice, amount, seen.currency)


def _figures(voice: Voice, seen: Funding) -> tuple[Figure, ...]:
    if not seen.base:
        return ()
    months = voice.say("funding-pace", n=len(seen.months))
    return (
        Figure(voice.say("funding-base"), _money(voice, seen, seen.base), months),
        Figure(voice.say("funding-most"), _money(voice, seen, seen.most)),
        Figure(voice.say("funding-building"), _money(voice, seen, seen.building), voice.say("funding-building-note")),
    )


def _sections(voice: Voice, seen: Funding) -> Iterator[Section]:
    for one in seen.cuts:
        share = percent(float(one.share))
        title = voice.say("funding-cut", share=share, need=_money(voice, seen, one.need), n=len(one.stops))
        notes = Notes(tuple(Note(text) for text in _notes(voice, seen, one)))
        blocks = (_table(voice, seen, one.stops, f"cut-{float(one.share) * 100:g}"), notes)
        yield Section(f"cut-{float(one.share) * 100:g}", title, _loses(voice, one), blocks, API)
    if seen.services:
        lede = voice.say("funding-services-lede")
        every = _table(voice, seen, seen.services, "services")
        yield Section(
            "services", voice.say("funding-services"), lede, (every,), API, folded=voice.say("funding-services")
        )


def _loses(voice: Voice, one: Cut) -> str:
    loss = one.loss
    return voice.say("funding-loses", teams=len(loss.teams), units=len(loss.units), moving=len(loss.moving))


def _notes(voice: Voice, seen: Funding, one: Cut) -> Iterator[str]:
    saved, short = _money(voice, seen, one.saved), _money(voice, seen, one.short)
    yield voice.say("funding-saved", reached="yes" if one.reached else "no", saved=saved, short=short)
    lost = [*_lost(voice, "create", one.loss.create), *_lost(voice, "protect", one.loss.protect)]
    yield from lost or (voice.say("funding-lost-none"),)
    if one.loss.unproven:
        yield voice.say("funding-unproven", names=_names(voice, one.loss.unproven))
    if one.loss.uncounted:
        yield voice.say("funding-uncounted", names=_names(voice, one.loss.uncounted))
    if one.firm is not None:
        same = {each.service for each in one.stops} == {*one.firm.people}
        values = "same" if one.firm.low and one.firm.high else "other"
        yield voice.say("funding-firm", value=values, people="same" if same else "other")
        if not same:
            yield voice.say("funding-people", names=_names(voice, one.firm.people))


def _lost(voice: Voice, kind: str, one: Money | None) -> Iterator[str]:
    if one is not None:
        said = amounts.money(voice, one.value, one.currency)
        yield voice.say("funding-lost", kind=kind, value=said, range=amounts.money_span(voice, one))


def _names(voice: Voice, names: tuple[str, ...]) -> str:
    return voice.say("funding-comma").join(voice.title(voice.services, one) for one in names)


def _table(voice: Voice, seen: Funding, services: tuple[Funded, ...], id_: str) -> Table:
    keys = ("service", "run", "teams", "units", "customers", "why")
    kinds = ("text", "number", "number", "number", "number", "text")
    columns = tuple(
        Column(key, voice.say("funding-column", column=key), kind)  # type: ignore[arg-type]
        for key, kind in zip(keys, kinds, strict=True)
    )
    rows = tuple(_row(voice, seen, one) for one in services)
    return Table(id_, voice.say("funding-table"), columns, rows, voice.say("funding-empty"), links="service")


def _row(voice: Voice, seen: Funding, one: Funded) -> Row:
    run = NOTHING if one.run is None else _money(voice, seen, one.run)
    customers = NOTHING if one.customers is None else amounts.counted(voice, one.customers)
    known = None if one.customers is None or one.customers < amounts.FEW else one.customers
    return Row(
        one.service,
        (
            Cell(voice.title(voice.services, one.service), one.service),
            Cell(run, None if one.run is None else float(one.run)),
            Cell(str(len(one.teams)), len(one.teams)),
            Cell(str(len(one.units)), len(one.units)),
            Cell(customers, known),
            Cell(_why(voice, one), one.held or one.verdict),
        ),
    )


def _why(voice: Voice, one: Funded) -> str:
    if one.held is not None:
        return voice.say("funding-held", why=one.held)
    towards = voice.title(voice.services, one.towards) if one.towards else "none"
    return voice.say("funding-why", verdict=one.verdict if one.ends else "keep", towards=towards)
