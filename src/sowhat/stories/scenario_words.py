"""Times of a scenario in words, who stands for them, and how long they take to read."""

from __future__ import annotations

import re
from decimal import Decimal
from urllib.parse import quote

from sowhat.model.scenario import CallSeen, Range, StepSeen
from sowhat.model.talk import Stated
from sowhat.stories.talks import figures
from sowhat.stories.voice import Voice

PAGE, API = "/showcase/scenarios", "/api/v1/scenarios"
_CJK = re.compile(r"[\u3400-\u9fff]")
PACE = {"en": 3.2, "zh": 5.0}
"""Words, or characters, that people read in a second while something else moves."""
SETTLE, LEAST = 1.2, 2.2
"""Seconds to see that something changed; the least for anything."""


def address(name: str, part: str = "") -> str:
    """The page of a scenario, at a part of it."""
    return f"{PAGE}/{quote(name, safe='')}" + (f"#{part}" if part else "")


def service_address(service: str) -> str:
    """Where the measures of a service are."""
    return f"/services/{quote(service, safe='')}#section-operations"


def took(voice: Voice, seconds: float) -> str:
    """A length of time as people say it, in two units at most: `37 ms`, `4 min 32 s`, `1 h 3 min`, `2 days`."""
    size = abs(seconds)
    if size < 10:
        return voice.numbers.duration(size)
    if size < 59.5:
        return voice.say("scenario-took-s", s=str(_whole(size)))
    if size < 3599.5:
        minutes, rest = divmod(_whole(size), 60)
        return voice.say("scenario-took-min", min=str(minutes), s=str(rest), rest="yes" if rest else "no")
    if size < 48 * 3600:
        hours, rest = divmod(_whole(size / 60), 60)
        return voice.say("scenario-took-h", h=str(hours), min=str(rest), rest="yes" if rest else "no")
    return voice.say("scenario-took-days", days=str(_whole(size / 86400)))


def _whole(x: float) -> int:
    """Rounded as the player's clock is: halves go up."""
    return int(x + 0.5)


def time(voice: Voice, seconds: Decimal, at: str) -> Stated:
    """A length of time without its sign."""
    return Stated(text=took(voice, float(seconds)), value=abs(seconds), unit="seconds", address=at)


def hours(voice: Voice, n: Decimal, at: str) -> Stated:
    """Hours a month, rounded as people say them."""
    size = abs(n)
    text = voice.numbers.spoken(round(size)) if size >= 10 else f"{size:.1f}".removesuffix(".0")
    return Stated(text=text, value=size, unit="hours", address=at)


def clock(seconds: Decimal) -> str:
    """Where a clock stands: `0:07`, `1:03:20`."""
    whole = _whole(float(seconds))
    h, rest = divmod(whole, 3600)
    m, s = divmod(rest, 60)
    return f"{h}:{m:02}:{s:02}" if h else f"{m}:{s:02}"


def source(voice: Voice, one: Range, kind: str) -> str:
    """A time and who stands for it: `16 s by hand, measured …`."""
    day = voice.numbers.day(one.on) if one.on else ""
    return voice.say(
        "scenario-source",
        kind=kind,
        known=one.known,
        took=took(voice, float(one.likely)),
        low=took(voice, float(one.low)),
        high=took(voice, float(one.high)),
        by=one.by.in_(voice.language),
        times=one.times,
        dated="yes" if one.on else "no",
        day=day,
    )


def call(voice: Voice, one: CallSeen) -> str:
    """How long calls take and how that is known."""
    if one.known == "measured" and one.median is not None and one.p90 is not None:
        return voice.say(
            "scenario-call-measured",
            median=voice.numbers.duration(one.median),
            p90=voice.numbers.duration(one.p90),
            calls=voice.numbers.spoken(one.calls),
            since="month" if one.since else "all",
            month=voice.numbers.month(one.since) if one.since else "",
        )
    if one.called.stated is not None:
        return source(voice, one.called.stated, "call")
    return voice.say("scenario-call-unknown")


def reading(said: str, seen: str) -> float:
    """Seconds that it takes to read what is new: what is said word by word, what is seen at a glance, in half the time;
    Chinese is read by characters, all else by words."""
    return max(LEAST, SETTLE + _pace(said) + _pace(seen) / 2)


def _pace(text: str) -> float:
    characters = len(_CJK.findall(text))
    words = len(_CJK.sub(" ", text).split())
    return characters / PACE["zh"] + words / PACE["en"]


def waits(one: StepSeen) -> bool:
    """Whether nothing else happens in a step than waiting."""
    return one.step.wait is not None and one.step.hand is None


def name(text: str, at: str = "") -> Stated:
    """A name that people gave."""
    return figures.name(text, at)
