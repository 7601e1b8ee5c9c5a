"""What the people of an example company put into its ledger, as `companies/ledger.yaml` says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from ruamel.yaml import YAML

from sowhat.model.value import Text, Value
from sowhat.model.workspace import PlatformKind

Side = Literal["platform", "business", "other", "finance"]
"""Whoever runs the platform, two people of the business, and finance."""


class Range(Value):
    """An amount with its bounds; `currency` where it is money."""

    low: Decimal
    likely: Decimal
    high: Decimal
    currency: str = ""


class RateSaid(Value):
    """An exchange rate of a day."""

    base: str
    quote: str
    day: date
    rate: Decimal


class Shares(Value):
    """Whose is what of a result."""

    platform: Decimal
    business: Decimal


class Said(Value):
    """`minutes`: what a minute of standstill costs; `raised`: by how much a later price is higher; `kept_share`: how
    much of a claim an amendment keeps."""

    people: Mapping[PlatformKind, Mapping[Side, Text]]
    minutes: Mapping[PlatformKind, Range]
    rates: tuple[RateSaid, ...]
    hours: Range
    raised: Decimal
    kept_share: Decimal
    shares: Shares
    texts: Mapping[str, Text]


@cache
def said() -> Said:
    """All of it."""
    text = (files("sowhat.simulate") / "companies" / "ledger.yaml").read_text(encoding="utf-8")
    return Said.model_validate(YAML(typ="safe").load(text))
