"""The roll-out planner as a page, and a plan as a calendar file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sowhat.model.rollout import RolloutPlan
from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story
from sowhat.stories.words import Words


@dataclass(frozen=True, slots=True)
class Form:
    """What was asked, as it was typed; the studies to choose from; the secret of the form; what was refused."""

    asked: Mapping[str, str]
    studies: tuple[tuple[str, str], ...]
    token: str
    problems: Notes | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The plan in words; whether it stands already (`kept`), was written just now (`done`) or could be; `query` of its
    own address."""

    story: Story
    query: str
    kept: bool = False
    done: bool = False


def planner(frame: Frame, form: Form, shown: Shown | None) -> str:
    """The page: the form, and below it the plan."""
    template = environment().get_template("rollout.html")
    told = shown.story if shown else None
    return template.render(frame=frame, say=frame.voice.say, form=form, shown=shown, story=told)


def ics(plan: RolloutPlan, words: Words) -> str:
    """Waves and the end as all-day events (RFC 5545)."""
    return "\r\n".join(_lines(plan, words)) + "\r\n"


def _lines(plan: RolloutPlan, words: Words) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sowhat//roll-out//EN")
    for wave in plan.waves:
        says = words.say("rollout-event", study=plan.study, n=wave.number)
        yield from _event(plan, f"wave-{wave.number}", wave.day, says)
    end = plan.until + timedelta(days=1)
    yield from _event(plan, "end", end, words.say("rollout-event-end", study=plan.study))
    yield "END:VCALENDAR"


def _event(plan: RolloutPlan, name: str, day: date, says: str) -> Iterator[str]:
    """Without a clock its stamp is the day the roll-out starts."""
    yield "BEGIN:VEVENT"
    yield f"UID:{plan.study}-{plan.seed}-{name}@sowhat"
    yield f"DTSTAMP:{plan.starts:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"SUMMARY:{says.replace(',', chr(92) + ',').replace(';', chr(92) + ';')}"
    yield "END:VEVENT"
