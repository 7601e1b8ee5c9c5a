"""The price book in the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from sowhat.model.declared import AgreedSplit, Declared
from sowhat.model.price import PriceEntry
from sowhat.model.price_book import PriceBook, RatesRead
from sowhat.render.terminal import Drawn
from sowhat.stories import prices
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def price(one: PriceEntry, words: Words) -> RenderableType:
    """A price, and what it is not."""
    return _lines(prices.price(voice(words.language), one))


def rates(found: RatesRead, words: Words) -> RenderableType:
    """Rates that were entered."""
    return _lines(prices.rates(voice(words.language), found))


def declared(one: Declared, words: Words) -> RenderableType:
    """A declaration."""
    return _lines(prices.declared(voice(words.language), one))


def split(one: AgreedSplit, words: Words) -> RenderableType:
    """An agreement."""
    return _lines(prices.split(voice(words.language), one))


def book(found: PriceBook, words: Words) -> RenderableType:
    """All of it."""
    return Drawn(prices.book(voice(words.language), found), words)


def _lines(said: tuple[str, ...]) -> RenderableType:
    return Group(*(Text(line) for line in said))
