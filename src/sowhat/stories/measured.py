"""Measured metrics of pillars in words: what they are called, what they stand at, why they are not measured."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from sowhat.model.estimate import Remark
from sowhat.model.measured import MeasuredIn, MeasuredOrNot
from sowhat.model.pillar import Measure
from sowhat.model.value import Text
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.voice import Voice


def metric(voice: Voice, name: str, title: Text | None = None) -> str:
    """What a metric is called: an outcome by the title that people gave it."""
    own = (title or Text()).in_(voice.language)
    return own or (voice.say("measured-metric", name=name) if name in get_args(Measure) else name)


def of(voice: Voice, service: str | None, unit: str | None) -> str:
    """Of which service or business unit; '' for the whole company."""
    if service:
        return voice.title(voice.services, service)
    return voice.title(voice.units, unit) if unit else ""


def value(voice: Voice, amount: Decimal | None, measured_in: MeasuredIn | None, currency: str = "") -> str:
    """A value with its unit; a dash where there is none."""
    if amount is None:
        return NOTHING
    plain = float(amount)
    if measured_in == "share":
        return percent(plain)
    if measured_in == "money":
        return amounts.money(voice, amount, currency)
    if measured_in in ("calls", "units", "minutes", "incidents"):
        told = _large(voice, plain) if measured_in == "calls" else _short(plain)
        return voice.say("measured-in", unit=measured_in, n=told)
    return _short(plain)


def _large(voice: Voice, plain: float) -> str:
    return voice.numbers.spoken(round(plain))


def _short(plain: float) -> str:
    return count(int(plain)) if plain == int(plain) else amounts.number(plain)


def why(voice: Voice, reasons: tuple[Remark, ...]) -> str:
    """Why something is not measured."""
    return voice.sentences(*(voice.say(one.code, **one.params) for one in reasons))


def now(voice: Voice, found: MeasuredOrNot) -> str:
    """What a metric stands at, with its month; or why that is not known."""
    if found.status == "not-measured":
        return why(voice, found.reasons)
    told = value(voice, found.value, found.measured_in, found.currency)
    return voice.say("measured-now", value=told, month=voice.numbers.month(found.month))
