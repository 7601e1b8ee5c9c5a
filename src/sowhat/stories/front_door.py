"""The front door for one person: the answer and the chain, what became different since they were here, what waits for
them; then what the answer rests on."""

from __future__ import annotations

from dataclasses import replace

from sowhat.model.inbox import Inbox, Since
from sowhat.stories import inbox as tasks
from sowhat.stories import news
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice

FIRST = ("chain", "changes", "needs")
"""Sections that a busy reader sees before all others."""


def ordered(told: Story) -> Story:
    """The same, the sections of a busy reader first."""
    place = {name: n for n, name in enumerate(FIRST)}
    found = sorted(told.sections, key=lambda one: place.get(one.id, len(place)))
    return replace(told, sections=tuple(found))


def front(voice: Voice, told: Story, waits: Inbox, since: Since) -> Story:
    """The front door with what concerns this person."""
    made = {"needs": tasks.section(voice, waits)}
    before = next((one for one in told.sections if one.id == "changes"), None)
    made["changes"] = _changes(voice, before, since)
    return ordered(replace(told, sections=tuple(made.get(one.id, one) for one in told.sections)))


def _changes(voice: Voice, lately: Section | None, since: Since) -> Section:
    """Since they were here; where nothing changed, or on the first visit, the last two weeks stand below."""
    own = news.section(voice, since)
    if since.news or lately is None:
        return own
    return replace(own, lede=voice.sentences(own.lede, lately.lede), blocks=lately.blocks)
