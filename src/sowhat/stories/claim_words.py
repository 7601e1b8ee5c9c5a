"""Words that every page about claims shares: what a claim is called, its number, what it waits for."""

from __future__ import annotations

from sowhat.ledger import agreeing
from sowhat.ledger.waits import Waiting
from sowhat.model.claim import Amount, Claim, Money
from sowhat.model.estimate import Grade
from sowhat.stories import amounts, signing
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING
from sowhat.stories.voice import Voice

PEOPLE = ("retained", "unit-periods")
"""Quantities of customers: a small group of them is not counted out loud."""


def title(voice: Voice, one: Claim) -> str:
    """What its study is called."""
    return one.study.title.in_(voice.language) or one.study.name


def grade(one: Claim) -> Grade | None:
    """Its grade; an old claim may have none."""
    found: Grade | None = getattr(one.finding, "grade", None)
    return found


def grade_said(voice: Voice, one: Claim) -> str:
    """The grade in words."""
    return grade_word(grade(one), voice.words)


def grade_lettered(voice: Voice, one: Claim) -> str:
    """The grade's letter beside its word, as in every table."""
    return voice.say("front-grade", letter=grade(one) or NOTHING, word=grade_said(voice, one))


def kind(one: Claim) -> str:
    """What it counts."""
    return one.quantity.kind if one.quantity else "retained"


def small(one: Claim, x: float) -> bool:
    """Whether a number is of so few customers that they could be recognised."""
    return kind(one) in PEOPLE and amounts.rounded(abs(x)) < amounts.FEW


def quantity(voice: Voice, one: Claim, told: Amount | None) -> str:
    """So much was kept or made; nothing where nobody counted."""
    if told is None:
        return NOTHING
    if small(one, told.value):
        return voice.say("claims-few", few=amounts.FEW)
    return signing.quantity(voice, one.quantity.kind if one.quantity else "retained", told.value)


def span(voice: Voice, one: Claim, told: Amount | None) -> str:
    """Its interval; not said of a small group."""
    if told is None or small(one, told.value):
        return NOTHING
    return amounts.span(voice, told.low, told.high)


def maybe_nothing(voice: Voice, told: Amount | None) -> str:
    """That its interval holds zero, where it does."""
    return voice.say("claims-maybe-nothing") if told is not None and told.low <= 0 <= told.high else ""


def money(voice: Voice, told: Money | None) -> str:
    """An amount, or that nobody said what one is worth."""
    return amounts.money(voice, told.value, told.currency) if told else NOTHING


def stands(one: Claim) -> tuple[Amount | None, Money | None]:
    """What stands of it after amendments."""
    return agreeing.stands(one)


def waiting(voice: Voice, told: Waiting) -> str:
    """What a claim waits for, and whom."""
    teams = voice.say("value-comma").join(voice.title(voice.teams, name) for name in told.teams[:4])
    return voice.say(
        "claims-waits",
        what=told.what,
        role=voice.say(f"ledger-role-{told.role}") if told.role else "none",
        teams=teams or "none",
        names=voice.say("value-comma").join(told.names) or "none",
        more=max(len(told.teams) - 4, 0),
    )


def signers(voice: Voice, one: Claim) -> str:
    """Who stands behind it, each person once, with what was said last."""
    latest = {each.signer.name: each for each in one.signatures}
    said = [
        voice.say(
            "claims-signer", name=each.signer.name, role=voice.say(f"ledger-role-{each.signer.role}"), says=each.says
        )
        for each in latest.values()
    ]
    return voice.say("value-comma").join(said) or voice.say("claims-nobody")
