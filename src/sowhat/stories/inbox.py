"""What waits for a person and what became different since they were here, in sentences, each with its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sowhat.model.demand import NextStep
from sowhat.model.diagnosis import Diagnosis, Period
from sowhat.model.inbox import URGENCIES, Inbox, PutAway, Task, Urgency
from sowhat.model.value import Text
from sowhat.stories import demand_words, doctor
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Step, Steps, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

PAGE, API = "/inbox", "/api/v1/inbox"
FIRST = 5
"""So many tasks stand on the front door."""
TONES: dict[Urgency, Tone] = {"overdue": "bad", "soon": "care", "waited-for": "plain", "open": "plain"}


@dataclass(frozen=True, slots=True)
class Line:
    """One task in words: what, why now, until or since when, whose it is, and the one thing that does it."""

    id: str
    text: str
    why: str
    when: str
    whose: str
    button: str
    href: str
    command: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks of one urgency under their heading."""

    urgency: Urgency
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class InboxStory:
    """The answer first, then tasks by urgency, then what was put away."""

    title: str
    question: str
    answer: str
    under: str
    tone: Tone
    groups: tuple[Group, ...]
    away: tuple[tuple[Line, str], ...]
    notes: tuple[str, ...]
    build: str
    code_version: str


def inbox(voice: Voice, seen: Inbox) -> InboxStory:
    """Everything that waits for a person."""
    lines = [(one.urgency, line(voice, one, seen.today)) for one in seen.tasks]
    groups = tuple(
        Group(urgency, voice.say("inbox-urgency", urgency=urgency), tuple(told))
        for urgency in URGENCIES
        if (told := [one for found, one in lines if found == urgency])
    )
    late = sum(one.urgency == "overdue" for one in seen.tasks)
    return InboxStory(
        title=voice.say("inbox-page"),
        question=voice.say("inbox-question"),
        answer=answer(voice, seen),
        under=voice.say("inbox-under") if seen.tasks else voice.say("inbox-under-none"),
        tone="bad" if late else "plain" if seen.tasks else "good",
        groups=groups,
        away=tuple(_away(voice, one, seen.today) for one in seen.away),
        notes=tuple(_notes(voice, seen)),
        build=seen.build,
        code_version=seen.code_version,
    )


def answer(voice: Voice, seen: Inbox) -> str:
    """How many things wait, and how many of them are late."""
    late = sum(one.urgency == "overdue" for one in seen.tasks)
    soon = sum(one.urgency == "soon" for one in seen.tasks)
    return voice.say("inbox-answer", n=len(seen.tasks), late=late, soon=soon)


def _notes(voice: Voice, seen: Inbox) -> Iterator[str]:
    if seen.others:
        yield voice.say("inbox-others", n=seen.others)
    if seen.untold:
        areas = ("、" if voice.language == "zh" else ", ").join(
            voice.say("inbox-area", area=one) for one in seen.untold
        )
        yield voice.say("inbox-untold", areas=areas)


def _away(voice: Voice, one: PutAway, today: date) -> tuple[Line, str]:
    return line(voice, one.task, today), voice.say("inbox-away-until", day=voice.numbers.day(one.until))


def line(voice: Voice, task: Task, today: date) -> Line:
    """One task in words."""
    said = _said(voice, task)
    return Line(
        id=task.id,
        text=_finding(voice, task) if task.kind == "finding" else voice.say(f"inbox-task-{task.kind}", **said),
        why=_why(voice, task, said),
        when=_when(voice, task, today),
        whose=_whose(voice, task),
        button=voice.say("inbox-do", kind=task.kind),
        href=task.href,
        command=task.command,
        tone=TONES[task.urgency],
    )


def _said(voice: Voice, task: Task) -> dict[str, str | int]:
    """Every place that a sentence may have; a dash stands where the task does not fill it."""
    showcase = task.kind in ("draft", "rehearse")
    title = voice.say("inbox-showcase", kind=task.title.en) if showcase else task.title.in_(voice.language)
    return {
        "title": quoted(title) or task.study or task.claim or NOTHING,
        "service": voice.title(voice.services, task.service) or NOTHING,
        "team": voice.title(voice.teams, task.team) or voice.title(voice.units, task.team) or NOTHING,
        "claim": task.claim or NOTHING,
        "side": task.side or "none",
        "n": task.n or 0,
    }


def quoted(title: str) -> str:
    """A title as it stands within quotation marks."""
    return title.replace("“", "‘").replace("”", "’")


def _why(voice: Voice, task: Task, said: dict[str, str | int]) -> str:
    if task.says is not None:
        return voice.say("inbox-next", next=demand_words.next_(voice, NextStep(what=task.says, who="nobody")))
    return voice.say(f"inbox-why-{task.kind}", **said)


def _finding(voice: Voice, task: Task) -> str:
    """As the doctor says it."""
    if task.item is None:
        return task.id
    alone = Diagnosis(
        build=None, code_version=None, platform=Text(), looked=(), period=Period(), items=(), titles=task.titles
    )
    return doctor.tell(voice, alone, task.item).says


def _when(voice: Voice, task: Task, today: date) -> str:
    day = task.due or task.since
    if day is None:
        return ""
    days = abs((day - today).days)
    state = task.urgency if task.due else "since"
    return voice.say("inbox-when", state=state, day=voice.numbers.day(day), days=days)


def _whose(voice: Voice, task: Task) -> str:
    names = ("、" if voice.language == "zh" else ", ").join(task.names)
    teams = ("、" if voice.language == "zh" else ", ").join(voice.title(voice.teams, one) for one in task.teams[:3])
    known = "names" if names and task.whose != "you" else "teams" if teams and task.whose != "you" else "none"
    said: dict[str, str | int] = {
        "names": names or NOTHING,
        "teams": teams or NOTHING,
        "more": max(0, len(task.teams) - 3),
    }
    return voice.say("inbox-whose", whose=task.whose, known=known, side=task.side or "none", role=task.role, **said)


def section(voice: Voice, seen: Inbox) -> Section:
    """The first of them on the front door."""
    title = voice.say("front-needs")
    if not seen.tasks:
        return Section("needs", title, voice.say("front-needs-none"), (), API, half=True)
    return Section("needs", title, answer(voice, seen), (Steps(tuple(_steps(voice, seen))),), API, half=True)


def _steps(voice: Voice, seen: Inbox) -> Iterator[Step]:
    shown: Sequence[Task] = seen.tasks[:FIRST]
    for one in shown:
        told = line(voice, one, seen.today)
        detail = voice.sentences(told.when, told.why)
        yield Step(told.text, detail, told.button, told.href, told.command)
    if len(seen.tasks) > len(shown):
        more = len(seen.tasks) - len(shown)
        yield Step(voice.say("inbox-more", n=more), "", voice.say("inbox-more-button"), PAGE)


def terminal(voice: Voice, seen: Inbox) -> Iterator[str]:
    """The same, line by line; what belongs to a task begins with two blanks."""
    told = inbox(voice, seen)
    yield told.answer
    for group in told.groups:
        yield ""
        yield group.title
        for one in group.lines:
            yield f"  {one.text}"
            yield f"    {voice.sentences(one.when, one.why)} {one.command or one.href}"
    yield from told.notes
