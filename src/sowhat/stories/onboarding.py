"""The way from a log file to a first answer, step by step: what is known, what to say, what is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sowhat.model.arrival import Understood
from sowhat.model.catalog import Catalog, Consumer, Service
from sowhat.model.diagnosis import Area, Diagnosis
from sowhat.model.onboarding import STEPS, CallerShape, Draft, ServiceShape, Shape, StepName
from sowhat.model.setup import FoundService
from sowhat.stories import doctor
from sowhat.stories.doctor import Told
from sowhat.stories.numbers import percent
from sowhat.stories.voice import Voice

AREAS: dict[StepName, tuple[Area, ...]] = {
    "files": ("telemetry",),
    "services": ("services",),
    "callers": ("keys",),
    "outcome": ("customers", "outcomes", "go-lives", "money", "studies"),
    "answer": ("workbook",),
}
"""What of the doctor's findings belongs to a step."""
SHOWN = 4
LISTED = 40
"""Services, and callers, that one page asks about; the rest stays as proposed until it is edited in its file."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on the way: where it is, whether the reader is there, whether it is done."""

    title: str
    href: str
    here: bool
    done: bool


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A proposed service and what was said of it."""

    name: str
    title: str
    routes: str
    share: str
    said: ServiceShape


@dataclass(frozen=True, slots=True)
class CallerLine:
    """A proposed caller and who is behind it, as said so far."""

    name: str
    title: str
    said: CallerShape


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a question, what is known, what is written, what the doctor says about it."""

    name: StepName
    question: str
    answer: str
    under: str
    findings: tuple[Told, ...]
    files: tuple[tuple[str, str], ...]
    lines: tuple[ServiceLine, ...] = ()
    callers: tuple[CallerLine, ...] = ()
    elsewhere: bool = False
    """A workbook says it: there it is changed."""


def path(voice: Voice, base: str, here: StepName, shape: Shape) -> tuple[Stop, ...]:
    """All steps. Before anything was brought only the first can be gone to."""
    return tuple(
        Stop(
            title=voice.say("onboard-step", step=name),
            href=address(base, name) if base else "",
            here=name == here,
            done=name in shape.done or (name == "files" and bool(base) and here != "files"),
        )
        for name in STEPS
    )


def address(base: str, step: StepName) -> str:
    """Where a step is."""
    return base if step == "files" else f"{base}/{step}"


def next_step(shape: Shape) -> StepName:
    """Where somebody goes on who left: the first step that is not done."""
    return next((one for one in STEPS[1:] if one not in shape.done), "answer")


def services(voice: Voice, told: tuple[Catalog, Understood, Shape], rest: tuple[Diagnosis | None, Draft]) -> Step:
    """Which services there are."""
    catalog, seen, shape = told
    made = {one.name: one for one in seen.made.services} if seen.made else {}
    said = {one.name: one for one in shape.services}
    lines = tuple(_service(voice, one, made.get(one.name), said.get(one.name)) for one in catalog.services[:LISTED])
    elsewhere = seen.made is not None and seen.made.services_from == "workbook"
    how = "workbook" if elsewhere else "none" if not lines else "proposed"
    answer = voice.say("onboard-services", how=how, n=len(lines))
    return replace(_step(voice, "services", answer, rest), lines=lines, elsewhere=elsewhere)


def _service(voice: Voice, one: Service, found: FoundService | None, said: ServiceShape | None) -> ServiceLine:
    routes = "  ".join(route.path for route in one.routes[:4]) + ("  …" if len(one.routes) > 4 else "")
    share = percent(found.share) if found else ""
    title = one.title.in_(voice.language) or one.name
    return ServiceLine(one.name, title, routes, share, said or ServiceShape(name=one.name))


def callers(
    voice: Voice, told: tuple[Catalog, Shape], rest: tuple[Diagnosis | None, Draft], *, elsewhere: bool
) -> Step:
    """Who calls."""
    catalog, shape = told
    said = {one.name: one for one in shape.callers}
    lines = tuple(_caller(voice, one, said.get(one.name)) for one in catalog.consumers[:LISTED])
    how = "workbook" if elsewhere else "none" if not lines else "proposed"
    answer = voice.say("onboard-callers", how=how, n=len(lines))
    return replace(_step(voice, "callers", answer, rest), callers=lines, elsewhere=elsewhere)


def _caller(voice: Voice, one: Consumer, said: CallerShape | None) -> CallerLine:
    return CallerLine(one.name, one.title.in_(voice.language) or one.name, said or CallerShape(name=one.name))


def outcome(voice: Voice, shape: Shape, rest: tuple[Diagnosis | None, Draft], *, elsewhere: bool) -> Step:
    """What the business counts."""
    how = "workbook" if elsewhere else shape.outcome or "none"
    return replace(_step(voice, "outcome", voice.say("onboard-outcome", how=how), rest), elsewhere=elsewhere)


def last(voice: Voice, seen: Understood, shape: Shape, rest: tuple[Diagnosis | None, Draft]) -> Step:
    """What is about to be built."""
    kept = sum(not one.left_out and not one.into for one in shape.services)
    n = kept if shape.services else len(seen.made.services) if seen.made else 0
    said = voice.say("onboard-answer", n=n, callers=sum(bool(one.team) for one in shape.callers))
    return _step(voice, "answer", said, rest)


def _step(voice: Voice, name: StepName, answer: str, rest: tuple[Diagnosis | None, Draft]) -> Step:
    found, draft = rest
    items = [one for one in found.items if one.area in AREAS[name]] if found else []
    return Step(
        name=name,
        question=voice.say("onboard-question", step=name),
        answer=answer,
        under=voice.say("onboard-under", step=name),
        findings=tuple(doctor.tell(voice, found, one) for one in items[:SHOWN]) if found else (),
        files=draft.files,
    )
