"""What is due to be told, what was agreed, and every step that was taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.campaign import (
    Booked,
    BrownOut,
    CampaignBody,
    CampaignSeen,
    Cancelled,
    Done,
    Letter,
    Opened,
    RolledBack,
    Told,
)
from sowhat.stories import amounts
from sowhat.stories import campaign_words as said
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def due(voice: Voice, seen: CampaignSeen, letters: Sequence[Letter], api: str) -> Iterator[Section]:
    """Messages that wait, each with its words; those without an address are to be told by hand."""
    if not letters:
        return
    by_hand = [one for one in letters if not one.variable]
    notes = tuple(
        Note(
            voice.say("campaign-due", team=said.team(voice, one.team), letter=said.letter(voice, one.stage)),
            voice.say("campaign-due-how", by="hand" if not one.variable else "address", variable=one.variable),
            examples=((one.title, one.body),),
            fold=voice.say("campaign-due-fold"),
        )
        for one in letters
    )
    title = voice.say("campaign-due-title", n=len(letters), hand=len(by_hand))
    yield Section("due", title, voice.say("campaign-due-lede"), (Notes(notes),), api)


def terms(voice: Voice, seen: CampaignSeen, api: str) -> Section:
    """What goes, when, why, and on which days teams are reminded."""
    held = seen.campaign.terms
    day = voice.numbers.day
    notes = [
        Note(
            voice.say("campaign-terms-dates", notice=day(held.notice), sunset=day(held.sunset)),
            voice.say("campaign-terms-length", days=(held.sunset - held.notice).days),
        )
    ]
    for stage, at in seen.reminders:
        notes.append(Note(voice.say("campaign-terms-reminder", letter=said.letter(voice, stage), day=day(at))))
    if held.scope.operations:
        notes.append(Note(", ".join(held.scope.operations), voice.say("campaign-terms-operations")))
    if held.why:
        notes.append(Note(held.why, voice.say("campaign-terms-why")))
    if held.agreed:
        notes.append(Note(voice.say("campaign-terms-agreed", who=held.agreed)))
    if held.review is not None:
        notes.append(Note(voice.say("campaign-terms-review", number=held.review)))
    return Section("terms", voice.say("campaign-terms-title"), "", (Notes(tuple(notes)),), api)


def history(voice: Voice, seen: CampaignSeen, api: str) -> Section:
    """Every step, the newest first; messages by day."""
    columns = (
        Column("when", voice.say("campaign-head", what="when"), "text"),
        Column("step", voice.say("campaign-head", what="step"), "text"),
        Column("by", voice.say("campaign-head", what="by"), "text"),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.moment(one.at), one.at.isoformat()),
                Cell(step(voice, one.body), one.body.step),
                Cell(one.by, one.by),
            ),
        )
        for one in reversed(seen.campaign.steps)
    )
    table = Table("steps", voice.say("campaign-steps-caption"), columns, rows, "", "", find=len(rows) > 8)
    title = voice.say("campaign-steps-title")
    return Section("steps", title, "", (table,), api, folded=voice.say("campaign-steps-fold"))


def step(voice: Voice, body: CampaignBody) -> str:
    """One step in a sentence."""
    if isinstance(body, Opened):
        return voice.say("campaign-step-opened", day=voice.numbers.day(body.terms.sunset))
    if isinstance(body, Told):
        named = {"team": said.team(voice, body.team), "letter": said.letter(voice, body.stage)}
        return voice.say("campaign-step-told", fate=said.fate(voice, body.outcome), **named)
    if isinstance(body, BrownOut):
        when, how = said.window(voice, body.window), "cancel" if body.cancel else "plan"
        return voice.sentences(voice.say("campaign-step-window", when=when, how=how), body.why)
    if isinstance(body, RolledBack):
        return voice.sentences(_rolled(voice, body), body.why)
    return _ended(voice, body)


def _rolled(voice: Voice, body: RolledBack) -> str:
    sunset = voice.numbers.day(body.sunset) if body.sunset else ""
    how = "back" if not body.resume else "moved" if sunset else "on"
    return voice.say("campaign-step-rolled", how=how, day=sunset)


def _ended(voice: Voice, body: Done | Booked | Cancelled) -> str:
    if isinstance(body, Done):
        told = voice.say("campaign-step-done", day=voice.numbers.day(body.since))
        return voice.sentences(told, body.why)
    if isinstance(body, Booked):
        saved = body.saved
        whole = amounts.money(voice, float(saved.month * len(saved.months_after)), saved.currency)
        return voice.say("campaign-step-booked", id=body.declared, whole=whole)
    return voice.sentences(voice.say("campaign-step-cancelled"), body.why)
