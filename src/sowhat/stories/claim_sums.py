"""How a claim's number came about: effect × exposed × price, less what was amended, each with its interval."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.claim import Claim
from sowhat.model.price import PriceEntry
from sowhat.model.study import Price
from sowhat.stories import amounts, claim_words, signing
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.voice import Voice

Line = tuple[str, str, str, str]
"""A name, a number, its range, and what it is."""


def arithmetic(voice: Voice, one: Claim) -> Table:
    """A line a factor; the last one is what it comes to."""
    columns = (
        Column("what", voice.say("study-what"), "text"),
        Column("value", voice.say("study-value")),
        Column("note", voice.say("claims-sum-note"), "text"),
    )
    rows = tuple(
        Row(None, (Cell(voice.say(f"claims-sum-{name}"), name), _number(value, span), Cell(note, note)))
        for name, value, span, note in _lines(voice, one)
    )
    return Table("sums", voice.say("claims-sums"), columns, rows, NOTHING)


def _number(value: str, span: str) -> Cell:
    return Cell(value, value, note="" if span == NOTHING else span)


def _lines(voice: Voice, one: Claim) -> Iterator[Line]:
    yield _effect(voice, one)
    exposed = amounts.counted(voice, one.exposed.customers)
    yield "exposed", exposed, NOTHING, voice.say("claims-teams", n=one.exposed.teams)
    told = one.quantity or one.retained
    yield "quantity", claim_words.quantity(voice, one, told), claim_words.span(voice, one, told), _counted(voice, one)
    yield _price(voice, one)
    if one.rate is not None:
        day = voice.numbers.day(one.rate.day)
        rate = f"1 {one.rate.base} = {one.rate.rate.normalize():f} {one.rate.quote}"
        yield "rate", rate, NOTHING, voice.say("claims-sum-rate-of", day=day, source=one.rate.source)
    if one.factor != 1:
        yield "factor", signing.share(one.factor), NOTHING, voice.say("claims-sum-factor-note")
    yield _worth(voice, one)


def _counted(voice: Voice, one: Claim) -> str:
    """Customers kept are counted at the horizon, the effect above is an average: they need not be one times other."""
    return voice.say("claims-sum-quantity-note", n=one.study.horizon) if one.retained is not None else NOTHING


def _effect(voice: Voice, one: Claim) -> Line:
    """The estimate as it stands in the claim."""
    size, ci = getattr(one.finding, "estimate", None), getattr(one.finding, "ci", None)
    share = one.retained is not None
    said = NOTHING if size is None else amounts.effect(voice, size, share=share)
    spread = NOTHING
    if ci is not None:
        low, high = (amounts.effect(voice, end, share=share) for end in ci)
        spread = voice.say("front-range", low=low, high=high)
    return "effect", said, spread, voice.say("claims-sum-effect-note") if size is not None else NOTHING


def _price(voice: Voice, one: Claim) -> Line:
    match one.price:
        case PriceEntry():
            terms = one.price
            said = amounts.money(voice, terms.likely, terms.currency)
            span = _between(voice, terms.low, terms.high, terms.currency)
            basis = voice.say(f"prices-basis-{terms.basis}")
            unit = voice.say(f"prices-unit-{terms.unit}")
            note = voice.say("claims-sum-price-of", unit=unit, basis=basis, source=terms.source, name=terms.name)
            return "price", said, span, note
        case Price():
            plain = one.price
            said = amounts.money(voice, plain.amount, plain.currency)
            note = voice.say("claims-sum-price-written")
            return "price", said, _between(voice, plain.low, plain.high, plain.currency), note
        case _:
            return "price", NOTHING, NOTHING, voice.say("claims-unpriced-why")


def _between(voice: Voice, low: object, high: object, currency: str) -> str:
    ends = [amounts.money(voice, float(str(end)), currency) for end in (low, high)]
    return voice.say("front-range", low=ends[0], high=ends[1])


def _worth(voice: Voice, one: Claim) -> Line:
    worth = claim_words.stands(one)[1]
    spread = amounts.money_span(voice, worth) if worth else NOTHING
    return "value", claim_words.money(voice, worth), spread, voice.say("claims-sum-value-note", seed=str(one.seed))
