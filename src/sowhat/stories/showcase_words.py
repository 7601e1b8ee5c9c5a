"""What showcases on the calendar are called: their day, state, what they lack, where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from sowhat.errors import Param
from sowhat.model.showcase_calendar import Gone, Missing, Occasion
from sowhat.model.showcase_steps import Slot
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

PAGE, CALENDAR, API = "/showcase", "/showcase/calendar", "/api/v1/showcases"


def address(id_: str) -> str:
    """The page of one."""
    return f"{CALENDAR}/{quote(id_, safe='')}"


def title(voice: Voice, one: Occasion) -> str:
    """What it is called."""
    return voice.say("showcase-title", kind=one.kind)


def dated(voice: Voice, one: Occasion) -> str:
    """The same with its day."""
    return voice.say("showcase-dated", title=title(voice, one), day=voice.numbers.day(one.slot.day))


def when(voice: Voice, slot: Slot) -> str:
    """Day, weekday and hours."""
    day = voice.say("showcase-weekday", n=slot.day.isoweekday())
    return voice.say("showcase-when", weekday=day, day=voice.numbers.day(slot.day), start=slot.start.strftime("%H:%M"),
                     minutes=slot.minutes)  # fmt: skip


def weekday(voice: Voice, slot: Slot) -> str:
    """The day with its weekday."""
    name = voice.say("showcase-weekday", n=slot.day.isoweekday())
    return voice.say("showcase-weekday-day", weekday=name, day=voice.numbers.day(slot.day))


def hours(voice: Voice, slot: Slot) -> str:
    """When it begins and how long it takes."""
    return voice.say("showcase-hours", start=slot.start.strftime("%H:%M"), minutes=slot.minutes)


def state(voice: Voice, one: Occasion) -> str:
    """How far it is."""
    return voice.say("showcase-state", state=one.state)


def lack(voice: Voice, one: Missing) -> str:
    """Something that is missing, as a sentence."""
    return voice.say(f"showcase-lack-{one.code}", **_said(one.params))


def _said(params: Mapping[str, Param]) -> dict[str, Said]:
    return dict(params)


def to(voice: Voice, one: Gone) -> str:
    """Where it went."""
    hand = "yes" if one.to == "hand" else "no"
    return voice.say("showcase-to", hand=hand, to=one.to, how=one.how or "none")


def outcome(voice: Voice, one: Gone) -> str:
    """What became of it."""
    return voice.say("showcase-outcome", outcome=one.outcome or "unknown")


def line(voice: Voice, one: Occasion) -> str:
    """One of them in a line, for a terminal."""
    told = {"id": one.id, "when": when(voice, one.slot), "state": state(voice, one)}
    return voice.say("showcase-line", **told, n=len(one.missing))


def summary(voice: Voice, one: Occasion, platform: str) -> str:
    """Its title in somebody's own calendar."""
    return voice.say("showcase-summary", title=title(voice, one), platform=platform)


def described(voice: Voice, one: Occasion) -> str:
    """What a calendar's entry says: the agenda with presenters, or why it is off."""
    if one.state == "off":
        return voice.say("showcase-off-why", why=one.why or "none")
    lines = [agenda_line(voice, each.what, each.presenter, each.minutes) for each in one.agenda]
    moved = voice.say("showcase-moved-why", why=one.why) if one.planned and one.why else ""
    return "\n".join(filter(None, (moved, *lines)))


def agenda_line(voice: Voice, what: str, presenter: str, minutes: int) -> str:
    """A line of the agenda."""
    return voice.say("showcase-agenda-line", what=what, presenter=presenter or "none", minutes=minutes)
