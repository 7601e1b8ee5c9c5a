"""Customers, effects and money as people say them: rounded, with their interval, small groups unnamed."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor, log10

from babel.numbers import get_currency_symbol

from sowhat.model.claim import Money
from sowhat.stories.numbers import SCALES, count
from sowhat.stories.voice import Voice

FEW = 10
"""Fewer customers than this are not counted out loud: a group of them could be recognised."""
MINUS = "−"


def rounded(x: float, figures: int = 3) -> int:
    """A whole number in three figures: as sure as people say it."""
    return round(float(f"{x:.{figures}g}"))


def above(x: float) -> int:
    """The next whole number in two figures that is above `x`: what it is certainly less than."""
    if x < FEW:
        return FEW
    step = int(10 ** max(floor(log10(x)) - 1, 0))
    return (ceil(x / step) if x % step else int(x / step) + 1) * step


def plain(voice: Voice, x: float) -> str:
    """A whole number with its sign, as people say it."""
    n = rounded(x)
    return f"{MINUS}{voice.numbers.spoken(-n)}" if n < 0 else voice.numbers.spoken(n)


def customers(voice: Voice, x: float) -> str:
    """So many customers, with the noun; fewer than FEW are not counted."""
    n = rounded(abs(x))
    few = "few" if n < FEW else "some"
    return voice.say("front-customers", size=few, customers=voice.numbers.spoken(n), few=FEW)


def counted(voice: Voice, n: int) -> str:
    """Customers as a bare number; fewer than FEW are not counted."""
    return voice.say("front-few", few=FEW) if n < FEW else voice.numbers.spoken(rounded(n))


def span(voice: Voice, low: float, high: float) -> str:
    """A range of whole numbers: `890 to 1,590`."""
    return voice.say("front-range", low=plain(voice, low), high=plain(voice, high))


def effect(voice: Voice, x: float, *, share: bool, signed: bool = True) -> str:
    """A difference in the outcome's units: in points where it is a share, `+1.9 points`."""
    said = number(100 * x if share else x, signed=signed)
    return voice.say("front-points", n=said) if share else said


def number(x: float, *, signed: bool = False) -> str:
    """Two or three figures with a sign: `+1.9`, `−0.04`; zero, to six decimals, has none."""
    size = f"{abs(x):.2g}" if abs(x) < 10 else f"{float(f'{abs(x):.3g}'):,.0f}"
    if "e" in size:
        size = f"{float(size):.6f}".rstrip("0").rstrip(".")
    if float(size.replace(",", "")) == 0:
        return "0"
    sign = MINUS if x < 0 else "+" if signed else ""
    return sign + size


def money(voice: Voice, amount: Decimal | float, currency: str) -> str:
    """An amount in three figures with its currency: `¥780,000`, `¥78 万`."""
    sign = MINUS if amount < 0 else ""
    return f"{sign}{_sign_of(voice, currency)}{_large(voice, rounded(abs(float(amount))))}"


def exact(voice: Voice, amount: Decimal, currency: str) -> str:
    """A price to the last figure that was entered, with its currency: `¥3,024`, `$0.25`."""
    plain = format(abs(amount), ",f")
    sign = MINUS if amount < 0 else ""
    return f"{sign}{_sign_of(voice, currency)}{plain.rstrip('0').rstrip('.') if '.' in plain else plain}"


def _sign_of(voice: Voice, currency: str) -> str:
    return str(get_currency_symbol(currency, locale="zh_CN")) if currency == "CNY" else _symbol(voice, currency)


def _large(voice: Voice, n: int) -> str:
    """As `Numbers.spoken`, but in three figures: money is read closely."""
    if voice.numbers.spoken(n) == count(n):
        return count(n)
    base, scale = next((base, scale) for base, scale in SCALES[voice.language] if n >= base)
    return voice.say("number-large", scale=scale, n=f"{n / base:,.4g}")


def _symbol(voice: Voice, currency: str) -> str:
    symbol = str(get_currency_symbol(currency, locale="zh_CN" if voice.language == "zh" else "en"))
    return f"{symbol} " if symbol[-1:].isalpha() else symbol


def money_span(voice: Voice, worth: Money) -> str:
    """The interval of an amount of money."""
    low, high = (money(voice, at, worth.currency) for at in (worth.low, worth.high))
    return voice.say("front-range", low=low, high=high)
