"""The rungs of a ladder in words: states, reasons, steps, and the drawing of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from urllib.parse import quote

from sowhat.errors import Param
from sowhat.model.estimate import Grade, Remark
from sowhat.model.ladder import Part, Rung, RungName, ServiceValue, State
from sowhat.stories import evidence
from sowhat.stories.drawings import Climber, Ladder, Tread
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

OWN = "value-"
"""Remarks of the ladder itself; others are those of evidence."""
TONES: Mapping[State, Tone] = {"reached": "good", "not-yet": "plain", "unknown": "care"}


def remark(voice: Voice, said: Remark) -> str:
    """A reason or a step in words, its numbers as people say them."""
    if not said.code.startswith(OWN):
        return evidence.remark(said, voice.words)
    return voice.say(said.code, **{name: _said(voice, name, value) for name, value in said.params.items()})


def _said(voice: Voice, name: str, value: Param) -> Said:
    ways: Mapping[str, Callable[[Param], Said]] = {
        "service": lambda x: voice.title(voice.services, str(x)),
        "share": lambda x: percent(float(x)),
        "day": lambda x: when(voice, str(x)),
        "days": lambda x: f"{float(x):,.4g}",
        "grade": lambda x: grade_word(_GRADES.get(str(x)), voice.words),
    }
    return ways[name](value) if name in ways else value


_GRADES: Mapping[str, Grade] = {"A": "A", "B": "B", "C": "C", "D": "D", "E": "E"}


def when(voice: Voice, at: str) -> str:
    """A day `2026-03-02`, a week `2026-W10` or a month `2026-03` as people say it."""
    if "W" in at:
        return voice.numbers.week(at)
    if len(at) == len("2026-03"):
        return voice.numbers.month(at)
    return voice.numbers.day(date.fromisoformat(at))


def since(voice: Voice, rung: Rung) -> str:
    """Since when a rung holds; empty where nobody knows."""
    if rung.since is None:
        return ""
    return voice.say("value-since", when=when(voice, rung.since), latest="yes" if rung.latest else "no")


def name(voice: Voice, rung: RungName) -> str:
    """What a rung is called."""
    return voice.say("value-rung", rung=rung)


def state(voice: Voice, at: State) -> str:
    """A state in words."""
    return voice.say("value-state", state=at)


def address(service: str) -> str:
    """The page of a service."""
    return f"/services/{quote(service, safe='')}"


def ladder(voice: Voice, services: Sequence[ServiceValue]) -> Ladder:
    """A row a service, six rungs each."""
    rows = tuple(climber(voice, one) for one in services)
    return Ladder(voice.say("value-ladder-says"), rows, table(voice, services))


def climber(voice: Voice, one: ServiceValue) -> Climber:
    """One row; below it the next step."""
    treads = tuple(
        Tread(name(voice, rung.name), rung.state, state(voice, rung.state), since(voice, rung)) for rung in one.rungs
    )
    return Climber(voice.title(voice.services, one.service), address(one.service), treads, next_step(voice, one))


def next_step(voice: Voice, one: ServiceValue) -> str:
    """The one thing to do next, or that nothing is left."""
    step = one.step
    if step is None or step.next is None:
        return voice.say("value-top")
    return voice.say("value-next", step=remark(voice, step.next))


def reasons(voice: Voice, one: ServiceValue) -> Notes:
    """Each rung with its state, why, and what would reach it."""
    return Notes(tuple(_reason(voice, rung) for rung in one.rungs))


def _reason(voice: Voice, rung: Rung) -> Note:
    what = {"rung": name(voice, rung.name), "state": state(voice, rung.state), "since": since(voice, rung)}
    head = voice.say("value-rung-line", dated="yes" if what["since"] else "no", **what)
    next_ = voice.say("value-next", step=remark(voice, rung.next)) if rung.next else ""
    return Note(head, voice.sentences(remark(voice, rung.why), next_), TONES[rung.state])


def table(voice: Voice, services: Sequence[ServiceValue]) -> Table:
    """The state of each rung of each service."""
    names = [rung.name for rung in services[0].rungs] if services else []
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(Column(each.replace("-", "_"), name(voice, each), "text") for each in names),
    )
    rows = tuple(
        Row(one.service, (_title(voice, one.service), *(_state(voice, rung) for rung in one.rungs))) for one in services
    )
    return Table("ladder", voice.say("value-ladder-caption"), columns, rows, voice.say("value-empty"), links="service")


def _title(voice: Voice, service: str) -> Cell:
    return Cell(voice.title(voice.services, service), service)


def _state(voice: Voice, rung: Rung) -> Cell:
    return Cell(state(voice, rung.state), rung.state, note=since(voice, rung))


def part(part: Part | None) -> Cell:
    """So many of so many; sorted and exported by the share, or the number where there is no whole."""
    if part is None:
        return Cell(NOTHING, None)
    if part.whole is None:
        return Cell(count(part.part), part.part)
    return Cell(f"{count(part.part)} / {count(part.whole)}", part.share, note=percent(part.share))
