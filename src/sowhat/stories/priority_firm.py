"""How firm a choice is when its guesses move, and what of it each business unit gets."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from sowhat.model.priorities import Priorities
from sowhat.model.priority import Fairness, Stability, UnitShare
from sowhat.stories import priority_tables as tables
from sowhat.stories import priority_words as said
from sowhat.stories.amounts import number
from sowhat.stories.numbers import percent
from sowhat.stories.pieces import Bar, Bars, Figure, Note, Notes
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

STANDS = 0.8
"""What is chosen in so large a share of the draws stands."""
SHOWN = 20
"""Bars that are drawn; what is in every draw or in none comes last."""
EVEN = 0.1
"""So small a share of the worth to be moved is about even."""


def figures(voice: Voice, seen: Priorities) -> Iterator[Figure]:
    """How many of the chosen stand when the guesses move."""
    told = seen.stability
    if told is None or seen.choice is None:
        return
    share = {one.id: one.share for one in told.each}
    ids = seen.choice.best.ids
    stand = sum(share.get(one, 0.0) >= STANDS for one in ids)
    text = voice.say("prio-of", part=stand, whole=len(ids))
    yield Figure(voice.say("prio-figure", what="firm"), text, voice.say("prio-figure-firm"))


def sections(voice: Voice, seen: Priorities, api: str) -> Iterator[Section]:
    """How often each is chosen; or why nobody worked that out."""
    told = seen.stability
    if told is not None and seen.choice is not None:
        lede = voice.say("prio-firm-lede", draws=told.draws, error=_points(told), seed=str(told.seed))
        blocks: tuple[Block, ...] = (_bars(voice, seen, told), Notes(tuple(_notes(voice, seen, told))))
        yield Section("firm", _title(voice, seen, told), lede, blocks, api, half=True)
    elif seen.choice is not None and seen.choice.best.ids:
        yield Section("firm", voice.say("prio-firm-not-title"), voice.say("prio-firm-not"), (), api)


def _points(told: Stability) -> str:
    """The standard error of a share of one half, in points."""
    return number(100 * sqrt(0.25 / told.draws))


def _title(voice: Voice, seen: Priorities, told: Stability) -> str:
    picked = set(seen.choice.best.ids) if seen.choice else set()
    shaky = [one for one in told.each if one.id in picked and one.share < STANDS]
    close = [one.id for one in told.each if one.id not in picked and one.share >= 1 - STANDS]
    if shaky or not close:
        ordered = sorted(shaky, key=lambda one: one.share)
        names = said.names(voice, seen, [one.id for one in ordered])
        return voice.say("prio-firm-title", n=len(ordered), names=names)
    return voice.say("prio-firm-title-close", names=said.names(voice, seen, close))


def _bars(voice: Voice, seen: Priorities, told: Stability) -> Bars:
    picked = set(seen.choice.best.ids) if seen.choice else set()
    drawn = [one for one in told.each if one.share or one.id in picked]
    bars = tuple(
        Bar(
            said.name(voice, seen, one.id),
            voice.say("prio-firm-in" if one.id in picked else "prio-firm-out"),
            one.share,
            percent(one.share),
            "good" if one.id in picked else "plain",
        )
        for one in drawn
    )
    says = voice.say("prio-semicolon").join(f"{one.label} {one.note}" for one in bars)
    return Bars(voice.say("prio-firm-says", says=says), bars)


def _notes(voice: Voice, seen: Priorities, told: Stability) -> Iterator[Note]:
    best = told.often[0]
    regret = voice.say("prio-firm-regret", regret=percent(told.regret)) if told.regret else ""
    plan = voice.say("prio-firm-plan", plan=percent(told.plan), fits=percent(told.fits))
    yield Note(plan, regret)
    if seen.choice is not None and set(best.ids) != set(seen.choice.best.ids) and best.share > told.plan:
        names = said.names(voice, seen, best.ids)
        yield Note(voice.say("prio-firm-often", share=percent(best.share), names=names))
    picked = set(seen.choice.best.ids) if seen.choice else set()
    never = sum(not one.share and one.id not in picked for one in told.each)
    if never:
        yield Note(voice.say("prio-firm-more", n=never))


def fair(voice: Voice, seen: Priorities, told: Fairness, api: str) -> Section:
    """What each unit gets beside its part of the customers, or of the teams."""
    table = tables.units(voice, seen, told)
    if told.moved is None:
        names = said.listed(voice, [said.unit(voice, one) for one in told.unknown])
        note = voice.say("prio-fair-unknown", names=names) if names and seen.counted else voice.say("prio-fair-nobody")
    else:
        note = voice.say("prio-fair-moved", moved=percent(told.moved))
    blocks: tuple[Block, ...] = (table, Notes((Note(note),)))
    return Section("units", _fair_title(voice, seen, told), voice.say("prio-fair-lede"), blocks, api)


def _fair_title(voice: Voice, seen: Priorities, told: Fairness) -> str:
    counted = seen.counted or "other"
    furthest = _furthest(told)
    if told.moved is None or furthest is None:
        return voice.say("prio-fair-title", state="unknown", unit="", share="", part="", counted=counted)
    state = "even" if told.moved < EVEN else "uneven"
    unit = said.unit(voice, furthest.unit or "")
    share, part = percent(furthest.worth_share), percent(furthest.people_share)
    return voice.say("prio-fair-title", state=state, unit=unit, share=share, part=part, counted=counted)


def _furthest(told: Fairness) -> UnitShare | None:
    """The unit that gets most beyond its part."""
    known = [one for one in told.units if one.unit and one.worth_share is not None and one.people_share is not None]
    return max(known, key=lambda one: (one.worth_share or 0) - (one.people_share or 0), default=None)
