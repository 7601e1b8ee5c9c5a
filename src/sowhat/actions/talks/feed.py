"""The calendar of showcases for other calendars."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import campaigns
from sowhat.actions.talks.calendar import calendar, find
from sowhat.actions.written import written
from sowhat.model.language import Language
from sowhat.model.showcase_calendar import Occasion
from sowhat.render.talks.ics import Book, Entry, ics
from sowhat.stories import showcase_words as said
from sowhat.stories.voice import Voice, voice


def feed(root: Path, language: Language) -> bytes:
    """Every showcase as one calendar. Raises WorkspaceError."""
    return _ics(root, language, calendar(root).occasions)


def one(root: Path, id_: str, language: Language) -> bytes:
    """One of them. Raises CallError `no-such-occasion`, WorkspaceError."""
    return _ics(root, language, (find(root, id_),))


def _ics(root: Path, language: Language, found: tuple[Occasion, ...]) -> bytes:
    workspace = written(root)
    spoken = voice(language, workspace.timezone, workspace.catalog)
    platform = workspace.platform.title.in_(language) or workspace.platform.name
    name = spoken.say("showcase-calendar-name", platform=platform)
    book = Book(name, workspace.platform.name, workspace.timezone, campaigns.moment(root))
    site = workspace.alerts.site.rstrip("/")
    return ics(book, (_entry(spoken, site, each, platform) for each in found))


def _entry(spoken: Voice, site: str, one: Occasion, platform: str) -> Entry:
    address = f"{site}{said.address(one.id)}" if site else ""
    return Entry(one, said.summary(spoken, one, platform), said.described(spoken, one), address)
