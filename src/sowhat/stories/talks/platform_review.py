"""The pack for a platform's review: is it used by choice, is it kept well, how far does it reach, what should end, who
sees which data, and what nobody can say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sowhat.model.adoption import AdoptionSeen
from sowhat.model.changed import Changed
from sowhat.model.compliance import Compliance
from sowhat.model.data import Data
from sowhat.model.ecosystem import Ecosystem
from sowhat.model.health import Health, ServiceHealth
from sowhat.model.lifecycle import VERDICTS, Lifecycle
from sowhat.model.so_what import SoWhat
from sowhat.model.talk import Audience, Listed, Plotted, Sentence, Series, Slide, Talk
from sowhat.stories.talks import answering, asks, figures, unknown
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts, Tone

PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("answer", "adoption", "reach", "health", "lifecycle", "compliance", "gaps", "ask"),
    "business": ("answer", "adoption", "reach", "health", "compliance", "gaps", "ask"),
    "developers": ("adoption", "reach", "health", "lifecycle", "compliance", "gaps", "ask"),
}
WEAKEST = 5
MONTHS = 13


@dataclass(frozen=True, slots=True)
class Facts:
    """What the review is made of."""

    changed: Changed
    so_what: SoWhat
    adoption: AdoptionSeen
    health: Health
    ecosystem: Ecosystem
    lifecycle: Lifecycle
    compliance: Compliance
    data: Data
    open: asks.Open


def platform_review(frame: Frame, seen: Facts) -> Talk:
    """The pack for a review of the platform."""
    told = Parts(frame, seen.changed)
    made: Mapping[str, Callable[[], Slide | None]] = {
        "answer": lambda: answering.answer(told, seen.so_what.studies),
        "adoption": lambda: adoption(told, seen.adoption),
        "reach": lambda: reach(told, seen.ecosystem),
        "health": lambda: health(told, seen.health),
        "lifecycle": lambda: lifecycle(told, seen.lifecycle),
        "compliance": lambda: compliance(told, seen.compliance),
        "gaps": lambda: gaps(told, seen),
        "ask": lambda: asks.slide(told, seen.open),
    }
    title = frame.titled("talk-review-title")
    under = frame.voice.say("talk-review-under", audience=frame.audience)
    return frame.talk(title, under, *(made[name]() for name in PARTS[frame.audience]))


def adoption(told: Parts, seen: AdoptionSeen) -> Slide:
    """Is it used by choice, and is it a habit?"""
    deciding, page = seen.platform.deciding, "/adoption"
    own = deciding.ways.get("own-choice", 0)
    known = "yes" if deciding.voluntary is not None else "no"
    share = figures.share(deciding.voluntary, page) if deciding.voluntary is not None else ""
    title = told.says("talk-review-adoption", share=share, known=known)
    lines = []
    if deciding.total:
        ordered = sum(deciding.ways.get(way, 0) for way in ("notice", "project", "default", "old-closed"))
        lines.append(
            told.says(
                "talk-review-ways",
                all=told.count(deciding.total, "count", page),
                own=told.count(own, "count", page),
                ordered=told.count(ordered, "count", page),
                unknown=told.count(deciding.ways.get("unknown", 0), "count", page),
            )
        )
    lines += _habit(told, seen)
    if seen.silences:
        lines.append(told.says("talk-review-silent", n=told.count(len(seen.silences), "apps", page)))
    return Slide(id="adoption", title=title, points=tuple(lines), chart=_ways(told, seen), notes=(title, *lines),
                 seconds=25, tone="plain" if own else "care")  # fmt: skip


def _habit(told: Parts, seen: AdoptionSeen) -> Iterator[Sentence]:
    habit = seen.platform.habit
    if habit is None or habit.whole is None or habit.share is None:
        yield told.says("talk-stakeholders-habit-unknown")
        return
    yield told.says(
        "talk-review-habit",
        part=told.count(habit.part, "teams", "/adoption"),
        whole=told.count(habit.whole, "teams", "/adoption"),
        weeks=told.count(seen.platform.k, "weeks", "/adoption"),
        of=told.count(seen.platform.n, "weeks", "/adoption"),
    )


def _ways(told: Parts, seen: AdoptionSeen) -> Plotted | None:
    found = [(way, n) for way, n in seen.platform.deciding.ways.items() if n]
    if not found:
        return None
    return Plotted(
        title=told.voice.say("talk-review-ways-chart"),
        kind="bar",
        categories=tuple(told.voice.say("talk-review-way", way=way) for way, _ in found),
        series=(Series(name=told.voice.say("talk-review-adoptions"), values=tuple(float(n) for _, n in found)),),
        unit=told.voice.say("talk-review-adoptions"),
        address="/adoption",
    )


def reach(told: Parts, seen: Ecosystem) -> Slide:
    """How many business units it reaches, against the aim."""
    page = "/ecosystem"
    units, aim = told.count(len(seen.units), "units", page), told.count(seen.aim, "units", page)
    title = told.says("talk-review-reach", units=units, aim=aim, reached="yes" if len(seen.units) >= seen.aim else "no")
    lines = [told.says("talk-review-teams", teams=told.count(seen.teams, "teams", page))]
    if seen.spread is not None:
        share = figures.share(seen.spread.share, page)
        lines.append(told.says("talk-review-spread", share=share, alone="yes" if seen.spread.alone else "no"))
    n = told.count(len(seen.possible), "count", page)
    lines.append(told.says("talk-review-possible", n=n, waiting=told.count(len(seen.proposals), "count", page)))
    tone: Tone = "good" if len(seen.units) >= seen.aim else "care"
    chart, notes = _units(told, seen), (title, *lines)
    return Slide(id="reach", title=title, points=tuple(lines), chart=chart, notes=notes, seconds=20, tone=tone)


def _units(told: Parts, seen: Ecosystem) -> Plotted | None:
    months = [one for one in seen.months if one.complete][-MONTHS:]
    if not months:
        return None
    name = told.voice.say("talk-review-months-unit")
    return Plotted(
        title=told.voice.say("talk-review-months"),
        kind="line",
        categories=tuple(told.voice.numbers.month(one.month) for one in months),
        series=(Series(name=name, values=tuple(float(one.calls) for one in months)),),
        unit=name,
        address="/ecosystem",
    )


def health(told: Parts, seen: Health) -> Slide:
    """Is it kept well? Those that need care first; what is not known is left out of a score, and said."""
    scored = sorted((one for one in seen.services if one.score is not None), key=lambda one: one.score or 0)
    page = "/health"
    promises = [one for service in seen.services for one in service.objectives]
    # where windows overlap, the one that is spent most counts
    spent = [max((each.spent or 0.0 for each in one.windows), default=None) for one in promises]
    kept = sum(x is not None and x <= 1 for x in spent)
    title = told.says(
        "talk-review-health",
        kept=told.count(kept, "promises", page),
        all=told.count(len(promises), "promises", page),
    )
    lines = [*_incidents(told, seen), *_objectives(told, seen)]
    heads = tuple(told.voice.say("talk-review-health-head", at=at) for at in ("service", "score", "parts"))
    rows = tuple(_service(told, one) for one in scored[:WEAKEST])
    table = Listed(title=told.voice.say("talk-review-health-table"), heads=heads, rows=rows, numbers=(1,))
    return Slide(id="health", title=title, points=tuple(lines), table=table if rows else None, notes=(title, *lines),
                 seconds=25, tone="care" if kept < len(promises) or not promises else "plain")  # fmt: skip


def _incidents(told: Parts, seen: Health) -> Iterator[Sentence]:
    page = "/health"
    n = sum(one.incidents.count for one in seen.services)
    days = max((one.incidents.days for one in seen.services), default=0)
    found = sum(one.incidents.by_alert.part for one in seen.services)
    whole = sum(one.incidents.by_alert.whole for one in seen.services)
    if days:
        yield told.says(
            "talk-review-incidents",
            n=told.count(n, "incidents", page),
            days=told.count(days, "days", page),
            alerted=told.count(found, "incidents", page),
            known=told.count(whole, "incidents", page),
        )


def _objectives(told: Parts, seen: Health) -> Iterator[Sentence]:
    without = sum(not one.objectives for one in seen.services if one.service)
    if without:
        yield told.says("talk-review-no-promise", n=told.count(without, "services", "/health"))


def _service(told: Parts, one: ServiceHealth) -> tuple[Sentence, ...]:
    page, line = f"/health?service={one.service}", told.frame.teller.line
    unknown_ = tuple(figures.name(told.voice.say("talk-review-part", part=part.name), page)
                     for part in one.parts if part.value is None)  # fmt: skip
    low = min((part for part in one.parts if part.value is not None), key=lambda part: part.value or 0, default=None)
    weakest = figures.name(told.voice.say("talk-review-part", part=low.name), page) if low else ""
    score = figures.count(told.voice, round(one.score or 0), "score", page)
    return (
        line(told.names.service(one.service)),
        line(score),
        told.says("talk-review-weakest", part=weakest, unknown=unknown_, known="yes" if weakest else "no"),
    )


def lifecycle(told: Parts, seen: Lifecycle) -> Slide:
    """What should become of services: the rule's verdicts, and how many wait for a decision."""
    page = "/lifecycle"
    verdicts = Counter(one.verdict.kind for one in seen.reviews)
    due = sum(one.due is not None for one in seen.reviews)
    title = told.says(
        "talk-review-lifecycle",
        all=told.count(len(seen.reviews), "services", page),
        under=told.count(seen.under, "services", page),
        threshold=told.count(seen.threshold, "calls", page),
    )
    rows = tuple(
        (
            told.says("talk-review-verdict", kind=kind),
            told.frame.teller.line(told.count(verdicts[kind], "services", page)),
        )
        for kind in VERDICTS
        if verdicts[kind]
    )
    heads = tuple(told.voice.say("talk-review-verdict-head", at=at) for at in ("verdict", "n"))
    table = Listed(title=told.voice.say("talk-review-verdict-table"), heads=heads, rows=rows, numbers=(1,))
    lines = (
        told.says("talk-review-due", n=told.count(due, "services", page)),
        told.says("talk-review-wrong", n=told.count(len(seen.wrong), "services", page)),
    )
    return Slide(id="lifecycle", title=title, points=lines, table=table, notes=(title, *lines), seconds=25,
                 tone="care" if due else "plain")  # fmt: skip


def compliance(told: Parts, seen: Compliance) -> Slide:
    """Who may see which data, who did, and the difference; nobody is named here."""
    page = "/compliance"
    sensitive = [one for one in seen.wrong if one.secrecy == "sensitive"]
    if not seen.classes:
        title, cure = told.says("talk-review-no-classes"), told.says("talk-review-no-classes-cure")
        return Slide(id="compliance", title=title, points=(cure,), notes=(title, cure), seconds=15, tone="care")
    title = told.says("talk-review-compliance", n=told.count(len(seen.wrong), "count", page))
    lines = [
        told.says(
            "talk-review-access",
            fine=told.count(len(seen.fine), "count", page),
            wrong=told.count(len(seen.wrong), "count", page),
            sensitive=told.count(len(sensitive), "count", page),
            unsure=told.count(len(seen.unsure), "count", page),
        ),
        told.says(
            "talk-review-grants",
            grants=told.count(seen.grants, "count", page),
            unused=told.count(len(seen.unused), "count", page),
            unobserved=told.count(seen.unobserved, "count", page),
        ),
    ]
    return Slide(id="compliance", title=title, points=tuple(lines), notes=(title, *lines), seconds=20,
                 tone="bad" if sensitive else "care" if seen.wrong else "good")  # fmt: skip


def gaps(told: Parts, seen: Facts) -> Slide:
    """What the records cannot tell, and what would tell it."""
    lines = [*_attribution(told, seen.data)]
    late = sum(one.late for one in seen.data.sources)
    if late:
        lines.append(told.says("talk-review-late", n=told.count(late, "count", "/data")))
    lines += [unknown.gap(told, one) for one in told.seen.unknown]
    title = told.says("talk-review-gaps", n=told.count(len(lines), "count", "/data"))
    return Slide(id="unknown", title=title, points=told.cut(lines, "/data"), notes=(title, *lines[:3]), seconds=20,
                 tone="care" if lines else "plain")  # fmt: skip


def _attribution(told: Parts, seen: Data) -> Iterator[Sentence]:
    """Of people's calls: whose they are, and whether they name a customer."""
    people = sum(one.traffic.get("people", 0) for one in seen.sources)
    if not people:
        return
    team, customer = (min(n / people, 1.0) for n in (seen.attribution.team, seen.attribution.customer))
    yield told.says(
        "talk-review-attribution",
        team=figures.share(team, "/data"),
        customer=figures.share(customer, "/data"),
        few="yes" if customer < HALF else "no",
    )


HALF = 0.5
