"""The price book as it stands: what things are worth, at which rates, what was declared and how it is shared."""

from __future__ import annotations

from sowhat.model.declared import AgreedSplit, Declared, Overlap
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.value import Value


class RateSeen(Rate):
    """A rate, how many days old it is today, and whether that is too old."""

    days: int
    stale: bool


class PriceBook(Value):
    """`rates` are the newest of each pair of currencies; prices, declarations and agreements are all that were ever
    entered, in order."""

    prices: tuple[PriceEntry, ...]
    rates: tuple[RateSeen, ...]
    declared: tuple[Declared, ...]
    splits: tuple[AgreedSplit, ...]
    overlaps: tuple[Overlap, ...]
    simulated: bool = False


class RatesRead(Value):
    """What a file of rates added."""

    rates: tuple[Rate, ...]
