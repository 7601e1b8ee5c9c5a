"""What pages, letters and the terminal say of campaigns alike."""

from __future__ import annotations

from datetime import date, datetime
from urllib.parse import quote

from sowhat.model.campaign import MessageStage, Scope, Stage, Terms, Window
from sowhat.model.estimate import Remark
from sowhat.stories.pieces import Tone
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

API = "/api/v1/campaigns"
PAGE = "/lifecycle/campaigns"
TONES: dict[Stage, Tone] = {
    "opened": "plain",
    "notice": "plain",
    "brown-out": "plain",
    "rolled-back": "care",
    "ended": "bad",
    "quiet": "good",
    "done": "good",
    "cancelled": "plain",
}


def address(id_: str) -> str:
    """The page of a campaign."""
    return f"{PAGE}/{quote(id_, safe='')}"


def service(voice: Voice, name: str) -> str:
    """A service by its title."""
    return voice.title(voice.services, name)


def what(voice: Voice, name: str, scope: Scope) -> str:
    """What goes: the service, operations of it, or a version."""
    operations = ", ".join(scope.operations[:3])
    more = max(0, len(scope.operations) - 3)
    return voice.say(
        "campaign-what",
        kind=scope.kind,
        service=service(voice, name),
        operations=operations,
        more=more,
        version=scope.version,
    )


def instead(voice: Voice, terms: Terms) -> str:
    """What to use instead; '' where nobody said."""
    name = service(voice, terms.replaced_by) if terms.replaced_by and terms.replaced_by != terms.service else ""
    words = terms.instead.in_(voice.language).strip().rstrip(".。")
    if name and words:
        return voice.say("campaign-instead-both", service=name, words=words)
    return name or words


def stage(voice: Voice, one: Stage) -> str:
    """A stage in a word or two."""
    return voice.say("campaign-stage", stage=one)


def window(voice: Voice, one: Window) -> str:
    """When a brown-out is, in the zone."""
    start, end = voice.numbers.local(one.start), voice.numbers.local(one.end)
    if start.date() == end.date():
        day = voice.numbers.day(start.date())
        return voice.say("campaign-window", day=day, start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    return voice.say("campaign-window-days", start=moment(voice, one.start), end=moment(voice, one.end))


def moment(voice: Voice, at: datetime) -> str:
    """A day and a time of day."""
    return voice.numbers.moment(at)


def remark(voice: Voice, told: Remark) -> str:
    """A remark about a campaign, its days and counts as people say them."""
    params: dict[str, Said] = dict(told.params)
    for name in ("zero", "day"):
        if name in params:
            params[name] = voice.numbers.day(date.fromisoformat(str(params[name])))
    if "calls" in params:
        params["calls"] = voice.numbers.spoken(int(params["calls"]))
    return voice.say(told.code, **params)


def team(voice: Voice, name: str) -> str:
    """A team by its title; '' are apps that belong to none."""
    return voice.title(voice.teams, name) if name else voice.say("campaign-no-team")


def letter(voice: Voice, one: MessageStage) -> str:
    """What kind of letter it is."""
    return voice.say("campaign-letter-stage", stage=one)


def fate(voice: Voice, one: str | None) -> str:
    """What became of a letter; null while nobody knows."""
    return voice.say("campaign-outcome", outcome=one or "sent")
