"""What became different, in sentences: since a person was here, and as notices."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.inbox import Found, News, Notices, Since
from sowhat.stories import alerts, amounts
from sowhat.stories.evidence import grade_word
from sowhat.stories.inbox import quoted
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Step, Steps
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

API = "/api/v1/notices"
FIRST = 6
"""So many stand on the front door."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice in words."""

    text: str
    when: str
    href: str
    unread: bool


@dataclass(frozen=True, slots=True)
class NoticesStory:
    """What happened lately: unread first, as it came."""

    title: str
    question: str
    answer: str
    unread: tuple[Notice, ...]
    read: tuple[Notice, ...]
    build: str
    code_version: str


def sentence(voice: Voice, one: News) -> str:
    """What became different."""
    if one.alert is not None:
        return voice.say(f"news-{one.kind}", says=alerts.line(voice, one.alert))
    return voice.say(
        f"news-{one.kind}",
        told=one.told or "none",
        title=quoted(one.title.in_(voice.language)) or one.study or NOTHING,
        service=voice.title(voice.services, one.service) or NOTHING,
        team=voice.title(voice.teams, one.team) or NOTHING,
        claim=one.claim or NOTHING,
        by=one.by or NOTHING,
        before=_found(voice, one.before),
        after=_found(voice, one.after),
    )


def _found(voice: Voice, found: Found | None) -> str:
    if found is None or found.value is None:
        return voice.say("news-unknown")
    every = (found.value, found.low, found.high)
    value, low, high = (NOTHING if x is None else amounts.number(x, signed=True) for x in every)
    said = {"value": value, "low": low, "high": high, "letter": found.grade or NOTHING}
    known = "no" if found.low is None else "yes"
    return voice.say("news-found", known=known, word=grade_word(found.grade, voice.words), **said)


def when(voice: Voice, one: News) -> str:
    """When it became different."""
    if one.at is not None:
        return voice.numbers.day(voice.numbers.local(one.at).date())
    return voice.numbers.day(one.day) if one.day else ""


def section(voice: Voice, seen: Since) -> Section:
    """Since the person was here; calmly where nothing did."""
    title = voice.say("front-changes")
    if seen.at is None:
        return Section("changes", title, voice.say("news-first"), (), API, half=True)
    day = voice.numbers.day(voice.numbers.local(seen.at).date())
    if not seen.news:
        return Section("changes", title, voice.say("news-nothing", day=day), (), API, half=True)
    look = voice.say("front-look")
    steps = [Step(sentence(voice, one), when(voice, one), look, one.href) for one in seen.news[:FIRST]]
    if len(seen.news) > FIRST:
        more = len(seen.news) - FIRST
        steps.append(Step(voice.say("news-more", n=more), "", voice.say("news-more-button"), "/inbox/notices"))
    lede = voice.say("news-since", day=day, n=len(seen.news))
    return Section("changes", title, lede, (Steps(tuple(steps)),), API, half=True)


def notices(voice: Voice, seen: Notices) -> NoticesStory:
    """What happened lately."""
    told = [Notice(sentence(voice, one), when(voice, one), one.href, one.unread) for one in seen.news]
    return NoticesStory(
        title=voice.say("notices-page"),
        question=voice.say("notices-question"),
        answer=voice.say("notices-answer", n=seen.unread),
        unread=tuple(one for one in told if one.unread),
        read=tuple(one for one in told if not one.unread),
        build=seen.build,
        code_version=seen.code_version,
    )
