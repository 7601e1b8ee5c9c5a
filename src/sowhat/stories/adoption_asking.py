"""What is asked of teams: how an adoption was decided that nobody explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.model.adoption import WAYS, Unexplained
from sowhat.model.statement import Statement
from sowhat.stories.voice import Voice

SHOWN = 12
"""So many are asked at once, the newest first: somebody still knows."""
FIELD = "how:"


@dataclass(frozen=True, slots=True)
class Question:
    """One adoption: the field of the form, what it says."""

    field: str
    says: str
    since: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions under a heading, the ways to answer, and how many more there are."""

    title: str
    lede: str
    questions: tuple[Question, ...]
    ways: tuple[tuple[str, str], ...]
    more: str = ""


def ask(voice: Voice, unexplained: Sequence[Unexplained]) -> Asking | None:
    """What to ask; nothing where every adoption is explained."""
    if not unexplained:
        return None
    rest = len(unexplained) - SHOWN
    return Asking(
        title=voice.say("adoption-ask-title", n=len(unexplained)),
        lede=voice.say("adoption-ask-lede"),
        questions=tuple(_question(voice, one) for one in unexplained[:SHOWN]),
        ways=tuple((way, voice.say("adoption-way", way=way)) for way in WAYS if way != "unknown"),
        more=voice.say("adoption-ask-more", n=rest) if rest > 0 else "",
    )


def _question(voice: Voice, one: Unexplained) -> Question:
    team, service = voice.title(voice.teams, one.team), voice.title(voice.services, one.service)
    day = (
        voice.say("adoption-ask-since", day=voice.numbers.day(one.day)) if one.day else voice.say("adoption-ask-always")
    )
    return Question(f"{FIELD}{one.service}/{one.team}", voice.say("adoption-ask-one", team=team, service=service), day)


def answers(fields: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """Service, team and word of every question that was answered; names hold no slash."""
    given = ((name.removeprefix(FIELD).partition("/"), word) for name, word in fields.items() if name.startswith(FIELD))
    return tuple((service, team, word) for (service, _, team), word in given if word)


def said(voice: Voice, made: Statement) -> str:
    """What was just said about an adoption."""
    service, _, team = made.subject.partition("/")
    names = {"team": voice.title(voice.teams, team), "service": voice.title(voice.services, service)}
    return voice.say("adoption-decided-said", word=voice.say("adoption-way", way=made.body), by=made.by, **names)
