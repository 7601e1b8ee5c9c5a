"""Figures as a sentence states them: worded once, with their exact value, unit and address."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.model.estimate import Grade
from sowhat.model.talk import Stated, Unit
from sowhat.stories import amounts, numbers
from sowhat.stories.evidence import grade_word
from sowhat.stories.voice import Voice


def count(voice: Voice, n: float, unit: Unit, address: str) -> Stated:
    """A bare count as people say it; its noun stands in the sentence."""
    return Stated(text=amounts.plain(voice, n), value=exact(n), unit=unit, address=address)


def customers(voice: Voice, x: float, address: str) -> Stated:
    """Customers with their noun; a small group is not counted, neither in words nor in the value."""
    value = f"<{amounts.FEW}" if amounts.rounded(abs(x)) < amounts.FEW else exact(x)
    return Stated(text=amounts.customers(voice, x), value=value, unit="customers", address=address)


def money(voice: Voice, amount: Decimal, currency: str, address: str) -> Stated:
    """An amount in three figures with its currency."""
    text = amounts.money(voice, amount, currency)
    return Stated(text=text, value=amount, unit="money", currency=currency, address=address)


def share(x: float, address: str) -> Stated:
    """A share of one, read as per cent."""
    return Stated(text=numbers.percent(x), value=exact(x), unit="share", address=address)


def points(voice: Voice, x: float, address: str, *, signed: bool = True) -> Stated:
    """A difference of shares, read as percentage points."""
    return Stated(text=amounts.effect(voice, x, share=True, signed=signed), value=exact(x), unit="points",
                  address=address)  # fmt: skip


def duration(voice: Voice, seconds: float, address: str) -> Stated:
    """A length of time in its own unit."""
    return Stated(text=voice.numbers.duration(seconds), value=exact(seconds), unit="seconds", address=address)


def day(voice: Voice, when: date, address: str = "") -> Stated:
    """A day with its year."""
    return Stated(text=voice.numbers.day(when), value=when.isoformat(), unit="day", address=address)


def day_short(voice: Voice, when: date, address: str = "") -> Stated:
    """A day whose year is plain."""
    return Stated(text=voice.numbers.day_short(when), value=when.isoformat(), unit="day", address=address)


def month(voice: Voice, when: str, address: str = "") -> Stated:
    """A month `2026-09`."""
    return Stated(text=voice.numbers.month(when), value=when, unit="month", address=address)


def week(voice: Voice, when: str, address: str = "") -> Stated:
    """An ISO week `2026-W38`, read by its Monday."""
    return Stated(text=voice.numbers.week(when), value=when, unit="week", address=address)


def grade(voice: Voice, letter: Grade | None, address: str) -> Stated:
    """A grade by its letter and word."""
    text = f"{letter or '-'} {grade_word(letter, voice.words)}"
    return Stated(text=text, value=letter or "-", unit="grade", address=address)


def name(text: str, address: str = "") -> Stated:
    """A name that people gave (a service, a team, an id), which may have digits in it."""
    return Stated(text=text, value=text, unit="name", address=address)


def exact(x: float) -> Decimal:
    """The number itself; a float by its shortest decimal that reads back the same."""
    return Decimal(repr(x)) if isinstance(x, float) else Decimal(x)
