"""The price book as a page: what one is worth, at which rates, who shares how, and what nobody measured."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from sowhat.model.price import Basis, PriceUnit
from sowhat.model.price_book import PriceBook
from sowhat.stories import prices, value_nav
from sowhat.stories.pieces import Note, Notes, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice

LEDES = ("prices", "rates", "declared", "splits")


def book(voice: Voice, found: PriceBook) -> Story:
    """The page: the same tables as the command, with what to know about each."""
    told = prices.book(voice, found)
    ways = (Way(voice.say("claims-back"), "/value/ledger"), Way(voice.say("claims-to-totals"), "/value/totals"))
    sections = tuple(_section(voice, one, found) for one in told.sections)
    return replace(told, sections=sections, tabs=value_nav.tabs(voice, "prices"), ways=ways, build="", code_version="")


def _section(voice: Voice, one: Section, found: PriceBook) -> Section:
    if one.id not in LEDES:
        return one
    stale = [rate for rate in found.rates if rate.stale] if one.id == "rates" else []
    notes = tuple(
        Note(voice.say("prices-page-stale", base=rate.base, quote=rate.quote, days=rate.days), tone="care")
        for rate in stale
    )
    tables = tuple(replace(each, find=True) if isinstance(each, Table) else each for each in one.blocks)
    blocks = (*tables, Notes(notes)) if notes else tables
    return replace(one, lede=voice.say(f"prices-page-{one.id}"), blocks=blocks)


def units(voice: Voice) -> tuple[tuple[str, str], ...]:
    """What a price can be of."""
    return tuple((name, voice.say(f"prices-unit-{name}")) for name in get_args(PriceUnit))


def bases(voice: Voice) -> tuple[tuple[str, str], ...]:
    """What a price can be."""
    return tuple((name, voice.say(f"prices-basis-{name}")) for name in get_args(Basis))
