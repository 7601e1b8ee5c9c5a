"""Words about decisions: what they are about, what their proofs said, how their review stands."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from urllib.parse import quote

from sowhat.model.decision import About, Decision, Proof
from sowhat.model.value import Text
from sowhat.stories import amounts
from sowhat.stories.measured import metric
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.sentence import address as study_address
from sowhat.stories.voice import Voice

PAGE, API = "/planning/decisions", "/api/v1/decisions"
PLACES = {
    "demand": "/planning/demand/{}",
    "opportunity": "/planning/opportunities/{}",
    "case": "/planning/cases/{}",
    "okr": "/planning/okrs/{}",
    "service": "/services/{}",
    "claim": "/value/claims/{}",
}
"""Where what a decision is about can be read; a study has its own address, pillars are on one page."""


def address(id_: str) -> str:
    """The page of one decision."""
    return f"{PAGE}/{quote(id_, safe='')}"


def about(voice: Voice, one: About, titles: Mapping[str, Text]) -> str:
    """`Service: Cards`."""
    name = voice.title(voice.services, one.name) if one.kind == "service" else _named(voice, one, titles)
    return voice.say("decision-about-one", kind=one.kind, name=name)


def about_address(one: About) -> str:
    """Where it can be read."""
    if one.kind == "study":
        return study_address(one.name)
    return PLACES.get(one.kind, "/planning").format(quote(one.name, safe=""))


def _named(voice: Voice, one: About | Proof, titles: Mapping[str, Text]) -> str:
    return titles.get(f"{one.kind}:{one.name}", Text()).in_(voice.language) or one.name


def proof(voice: Voice, one: Proof, titles: Mapping[str, Text]) -> str:
    """What a proof is called."""
    if one.kind == "words":
        return one.words
    own = _named(voice, one, titles)
    name = metric(voice, one.name) if one.kind == "measure" and own == one.name else own
    return voice.say("decision-proof-one", kind=one.kind, name=name)


def proof_address(one: Proof) -> str | None:
    """Where its figures can be read today; null for words."""
    if one.kind == "claim":
        return f"/value/claims/{quote(one.name, safe='')}"
    if one.kind == "study":
        return study_address(one.name)
    return "/planning" if one.kind == "measure" else None


def figure(voice: Voice, one: Proof | None) -> str:
    """What it said, with its unit."""
    return NOTHING if one is None or one.value is None else _amount(voice, one.value, one.unit)


def span(voice: Voice, one: Proof | None) -> str:
    """Its interval; '' where it has none."""
    if one is None or one.low is None or one.high is None:
        return ""
    low, high = (_amount(voice, at, one.unit) for at in (one.low, one.high))
    return voice.say("front-range", low=low, high=high)


def _amount(voice: Voice, x: Decimal, unit: str) -> str:
    if unit == "customers":
        few = "few" if amounts.rounded(abs(float(x))) < amounts.FEW else "some"
        return voice.say("decision-customers", size=few, n=amounts.plain(voice, float(x)), few=amounts.FEW)
    if unit == "share":
        return amounts.effect(voice, float(x), share=True)
    if unit == "percent":
        return percent(float(x))
    if len(unit) == 3 and unit.isupper():
        return amounts.money(voice, x, unit)
    return voice.say("decision-measured", n=amounts.number(float(x)), unit=unit or "own")


def moved(one: Proof, now: Proof | None) -> bool:
    """Whether it reads otherwise now than that day."""
    return now is not None and (one.value, one.grade, one.state) != (now.value, now.grade, now.state)


def wait(voice: Voice, one: Decision) -> str:
    """How long until its review, or since."""
    return voice.say("decision-wait", state=one.state, n=abs(one.waits))


def state(voice: Voice, one: Decision) -> str:
    """How its review stands."""
    day = voice.numbers.day(one.review_on) if one.review_on else ""
    return voice.say("decision-state", state=one.state, day=day, n=abs(one.waits))
