"""When a question was fixed, and what was altered since: a list from which nothing is ever taken."""

from __future__ import annotations

import re

from sowhat.model.ledger import Registration, TermChange
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

HASH = re.compile("[0-9a-f]{64}")


def registration_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """Every registration with whether it came in time, every change after one, and when the effect is read."""
    notes = [
        *_stamps(voice, answer),
        *(_change(voice, one, answer) for one in answer.changed),
        *_cut_offs(voice, answer),
    ]
    title, lede = voice.say("study-registration"), voice.say("study-registration-lede")
    return Section("registration", title, lede, (Notes(tuple(notes)),), api, half=True)


def _stamps(voice: Voice, answer: StudyAnswer) -> list[Note]:
    if answer.registrations:
        return [_stamp(voice, one) for one in answer.registrations]
    command = f"sowhat ledger register {answer.studied.study.name}"
    return [Note(voice.say("study-registration-none"), voice.say("study-registration-how", command=command), "care")]


def _stamp(voice: Voice, one: Registration) -> Note:
    before = "unknown" if one.before is None else "yes" if one.before else "no"
    said = voice.say("study-registration-stamp", number=one.number, at=voice.numbers.moment(one.at))
    return Note(said, voice.say("ledger-before", before=before), "good" if one.before else "care")


def _change(voice: Voice, one: TermChange, answer: StudyAnswer) -> Note:
    """A change that no stamp followed leaves the question without one, unless it went back to what an earlier has."""
    name = voice.say("study-registration-change", field=one.field, before=_shown(one.before), after=_shown(one.after))
    if one.number is None or one.at is None:
        if answer.studied.stamped is not None:
            return Note(name, voice.say("study-registration-back"), "care")
        return Note(name, voice.say("study-registration-unstamped"), "bad")
    return Note(name, voice.say("study-registration-anew", number=one.number, at=voice.numbers.moment(one.at)), "care")


def _shown(value: str) -> str:
    if value in ("null", "", "[]", "{}"):
        return NOTHING
    return value[:12] + "…" if HASH.fullmatch(value) else value


def _cut_offs(voice: Voice, answer: StudyAnswer) -> list[Note]:
    days = [voice.numbers.day(day) for day in answer.studied.study.cut_offs]
    return [Note(voice.say("study-registration-cut-offs", days=" · ".join(days)))] if days else []
