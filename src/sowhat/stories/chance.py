"""Could it be chance, and what could have been found at all? The orders of adoption, and power beside break-even."""

from __future__ import annotations

from typing import Literal

from sowhat.model.estimate import By, Estimate, NotEstimable, Randomisation
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import is_share
from sowhat.stories.numbers import count, percent
from sowhat.stories.pieces import Bar, Bars, Note, Notes
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

Why = Literal["refused", "design", "orders"]
Needless = Literal["cost", "price"]


def chance_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """How many other orders of adoption give as much; where nobody could look, why."""
    found = _orders(answer)
    finding = answer.studied.finding
    if found is None or isinstance(finding, NotEstimable):
        why = voice.say("study-chance-none-why", why=_why(answer))
        return Section("chance", voice.say("study-chance-none"), why, (), api, half=True)
    rare = "yes" if found.p <= 1 - finding.confidence else "no"
    notes = (
        Note(_chance(voice, found, p=f"{found.p:.2g}"), _range(voice, answer, finding, found)),
        Note(_held(voice, finding)),
    )
    return Section("chance", voice.say("study-chance", rare=rare), "", (Notes(notes),), api, half=True)


def _orders(answer: StudyAnswer) -> Randomisation | None:
    finding = answer.studied.finding
    return None if isinstance(finding, NotEstimable) else finding.inference.randomisation


def _why(answer: StudyAnswer) -> Why:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return "refused"
    return "orders" if isinstance(finding.by, By) else "design"


def _chance(voice: Voice, found: Randomisation, p: str) -> str:
    """The p-value as a count of the orders other than the one that came about; itself where it is not `unsaid`."""
    others, as_large = found.orders - 1, max(round(found.p * found.orders) - 1, 0)
    every = "all" if found.exact else "drawn"
    words = {"orders": count(others), "beyond": count(as_large)}
    return voice.say("study-chance-says", every=every, n=as_large, p=p, **words)


def _range(voice: Voice, answer: StudyAnswer, finding: Estimate, found: Randomisation) -> str:
    """The effects that the orders leave standing."""
    if found.ci is None:
        return voice.say("study-chance-endless", level=percent(finding.confidence))
    low, high = (amounts.effect(voice, at, share=is_share(answer)) for at in found.ci)
    span = voice.say("front-range", low=low, high=high)
    return voice.say("study-chance-range", level=percent(finding.confidence), range=span)


def _held(voice: Voice, finding: Estimate) -> str:
    """What it rests on: a lot that was drawn, or the thought that one could have been."""
    lot = any(check.name == "randomised" and check.verdict == "pass" for check in finding.checks)
    return voice.say("study-chance-lot", lot="yes" if lot else "no")


def power_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """The smallest effect that would have been found, beside what it takes to pay for itself."""
    small = _smallest(voice, answer)
    if not small:
        why = voice.say("study-power-none-why")
        return Section("power", voice.say("study-power-none"), why, (), api, half=True)
    bars = _bars(voice, answer)
    lede = voice.sentences(small, _needed(voice, answer))
    return Section("power", _title(voice, answer), lede, (bars,) if bars else (), api, half=True)


def _title(voice: Voice, answer: StudyAnswer) -> str:
    need, found = answer.ahead.break_even, answer.ahead.detectable_customers
    enough = "unknown" if need is None or found is None else "yes" if found <= need else "no"
    return voice.say("study-power", enough=enough, planned=_planned(answer))


def _planned(answer: StudyAnswer) -> str:
    """Whether nothing was estimated yet, so that it tells of a roll-out to half of the units."""
    return "yes" if isinstance(answer.studied.finding, NotEstimable) else "no"


def _smallest(voice: Voice, answer: StudyAnswer) -> str:
    """The smallest effect that would have been found, in customers and in the outcome's units; empty if not known."""
    ahead, finding = answer.ahead, answer.studied.finding
    if ahead.detectable is None:
        return ""
    counted = ahead.detectable_customers
    size = amounts.effect(voice, ahead.detectable, share=is_share(answer) or counted is not None, signed=False)
    known, who = ("no", "") if counted is None else ("yes", amounts.customers(voice, counted))
    words = {"level": percent(finding.confidence), "planned": _planned(answer), "known": known, "customers": who}
    after = sentence.periods(voice, answer.studied, answer.studied.study.horizon)
    return voice.say("study-power-says", size=size, after=after, design=finding.design, **words)


def _needed(voice: Voice, answer: StudyAnswer) -> str:
    ahead = answer.ahead
    if ahead.break_even is not None:
        return voice.say("study-power-needed", needed=amounts.customers(voice, ahead.break_even))
    why: Needless = "cost" if ahead.cost is None else "price"
    return voice.say("study-power-needless", why=why)


def _bars(voice: Voice, answer: StudyAnswer) -> Bars | None:
    need, found = answer.ahead.break_even, answer.ahead.detectable_customers
    if need is None or found is None:
        return None
    top = max(need, found) or 1.0
    bars = (
        Bar(voice.say("front-bar-needed"), amounts.plain(voice, need), need / top),
        Bar(voice.say("study-power-bar", planned=_planned(answer)), amounts.plain(voice, found), found / top),
    )
    return Bars(_title(voice, answer), bars)


def sentences(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    """Both without a term of statistics, where there is no room for more; nothing where they are not known."""
    found = _orders(answer)
    said = (_chance(voice, found, p="unsaid") if found else "", _smallest(voice, answer))
    return tuple(one for one in said if one)
