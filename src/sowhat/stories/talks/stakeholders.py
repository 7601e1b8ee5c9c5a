"""The monthly showcase for those who pay and those who use it: customers, money, how sure, what is new, the ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sowhat.model.adoption import AdoptionSeen
from sowhat.model.changed import Changed
from sowhat.model.demand import Demand
from sowhat.model.ecosystem import Ecosystem, Possible
from sowhat.model.estimate import Estimate
from sowhat.model.so_what import SoWhat
from sowhat.model.talk import Audience, Sentence, Slide, Stated, Talk
from sowhat.model.totals import Totals
from sowhat.stories import sentence
from sowhat.stories.answer import leading
from sowhat.stories.limits import ORDER
from sowhat.stories.talks import answering, asks, figures, gains, unknown
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts
from sowhat.stories.talks.script import Heard, Script

PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("answer", "money", "evidence", "possible", "next", "unknown", "ask"),
    "business": ("answer", "possible", "reach", "evidence", "next", "unknown", "ask"),
    "developers": ("answer", "reach", "possible", "next", "unknown", "ask"),
}
"""What each audience is told, in its order."""
DOING = ("chosen", "case", "okr", "study")
"""Demands that somebody works on, or will."""
FEW = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What the showcase is made of."""

    changed: Changed
    so_what: SoWhat
    totals: Totals
    adoption: AdoptionSeen
    ecosystem: Ecosystem
    demands: tuple[Demand, ...]
    open: asks.Open


def stakeholders(frame: Frame, seen: Facts) -> Talk:
    """The showcase of a month."""
    told = Parts(frame, seen.changed)
    made: Mapping[str, Callable[[], Slide | None]] = {
        "answer": lambda: answering.answer(told, seen.so_what.studies),
        "money": lambda: answering.money(told, seen.totals),
        "evidence": lambda: evidence(told, seen),
        "reach": lambda: reach(told, seen),
        "possible": lambda: possible(told, seen),
        "next": lambda: coming(told, seen),
        "unknown": lambda: not_known(told),
        "ask": lambda: asks.slide(told, seen.open),
    }
    title = frame.titled("talk-stakeholders-title")
    under = frame.voice.say("talk-stakeholders-under", audience=frame.audience)
    script = _script(told, seen)
    shown = (made[name]() for name in PARTS[frame.audience])
    return frame.talk(title, under, *(script.of(slide) for slide in shown if slide is not None))


def _script(told: Parts, seen: Facts) -> Script:
    doing = tuple(one for one in seen.demands if one.status in DOING)
    ways = seen.adoption.platform.deciding.ways
    return Script(told, Heard(seen.so_what.studies, seen.totals, seen.ecosystem, ways, doing, seen.open))


def evidence(told: Parts, seen: Facts, seconds: int = 25) -> Slide:
    """How sure all of that is: each claim that stands with its grade, and the checks of the study that leads."""
    rows = [gains.gain(told, one) for one in seen.changed.stands]
    lead = leading(seen.so_what.studies)
    lines = [*rows[:FEW], *_checks(told, lead)]
    grades = tuple(dict.fromkeys(one.gained.grade for one in seen.changed.stands))
    best = min((one for one in grades if one), default=None)
    title = told.says("talk-stakeholders-evidence", grade=figures.grade(told.voice, best, "/value/ledger"),
                      known="yes" if best else "no")  # fmt: skip
    say = told.says("talk-stakeholders-evidence-say", best=best or "none")
    return Slide(id="evidence", title=title, points=tuple(lines), notes=(title, say, *lines[-1:]), seconds=seconds,
                 tone="plain" if best in ("A", "B") else "care")  # fmt: skip


def _checks(told: Parts, lead: object) -> Iterator[Sentence]:
    """How many doubts were looked for, how many held; the page names each."""
    studied = getattr(lead, "studied", None)
    if studied is None or not isinstance(studied.finding, Estimate):
        return
    address = f"{sentence.address(studied.study.name)}#section-limits"
    counts = {verdict: sum(one.verdict == verdict for one in studied.finding.checks) for verdict in ORDER}
    yield told.says(
        "talk-stakeholders-checks",
        all=told.count(sum(counts.values()), "count", address),
        holds=told.count(counts["pass"], "count", address),
        doubts=told.count(counts["weak"] + counts["fail"], "count", address),
        unsure=told.count(counts["unknown"], "count", address),
    )


def reach(told: Parts, seen: Facts, seconds: int = 25) -> Slide:
    """Who uses it, of their own choice, and as a habit."""
    platform, eco = seen.adoption.platform, seen.ecosystem
    units = told.count(len(eco.units), "units", "/ecosystem")
    teams = told.count(eco.teams, "teams", "/adoption")
    title = told.says("talk-stakeholders-reach", teams=teams, units=units)
    lines = [*_habit(told, seen), *_chosen(told, seen)]
    del platform
    return Slide(id="reach", title=title, points=tuple(lines), notes=(title, *lines), seconds=seconds)


def _habit(told: Parts, seen: Facts) -> Iterator[Sentence]:
    habit = seen.adoption.platform.habit
    if habit is None or habit.whole is None or habit.share is None:
        yield told.says("talk-stakeholders-habit-unknown")
        return
    yield told.says(
        "talk-stakeholders-habit",
        part=told.count(habit.part, "teams", "/adoption"),
        whole=told.count(habit.whole, "teams", "/adoption"),
        share=figures.share(habit.share, "/adoption"),
    )


def _chosen(told: Parts, seen: Facts) -> Iterator[Sentence]:
    deciding = seen.adoption.platform.deciding
    if not deciding.total:
        return
    own, silent = deciding.ways.get("own-choice", 0), deciding.ways.get("unknown", 0)
    yield told.says(
        "talk-stakeholders-chosen",
        own=told.count(own, "count", "/adoption"),
        all=told.count(deciding.total, "count", "/adoption"),
        unknown=told.count(silent, "count", "/adoption"),
    )


def possible(told: Parts, seen: Facts, seconds: int = 25) -> Slide:
    """What can be done now that could not be done before: as the business confirmed it; else what waits for that."""
    found = seen.ecosystem.possible
    title = told.says("talk-stakeholders-possible", n=told.count(len(found), "count", "/ecosystem"))
    lines = [_new(told, one) for one in found[:FEW]]
    proposals = len(seen.ecosystem.proposals)
    if proposals:
        lines.append(told.says("talk-stakeholders-proposals", n=told.count(proposals, "count", "/ecosystem")))
    lines += [_began(told, team, services) for team, services in _joined(seen.changed)][:FEW]
    return Slide(id="possible", title=title, points=tuple(lines), notes=(title, *lines), seconds=seconds,
                 tone="good" if found else "care")  # fmt: skip


def _new(told: Parts, one: Possible) -> Sentence:
    address = "/ecosystem"
    now = told.names.text(one.body.now or one.body.what, address)
    before = told.names.text(one.body.before, address) if one.body.before else ""
    return told.says("talk-stakeholders-new", now=now, before=before, told="yes" if before else "no")


def _joined(seen: Changed) -> list[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = {}
    for one in seen.joined:
        found.setdefault(one.team, []).append(one.service)
    return [(team, tuple(services)) for team, services in sorted(found.items(), key=lambda each: -len(each[1]))]


def _began(told: Parts, team: str, services: tuple[str, ...]) -> Sentence:
    names = tuple(told.names.service(one) for one in services[:FEW])
    return told.says("talk-stakeholders-began", team=told.names.team(team), services=names)


def coming(told: Parts, seen: Facts, seconds: int = 25) -> Slide:
    """What is next: what was chosen, and what goes away when."""
    doing = [one for one in seen.demands if one.status in DOING]
    lines = list(told.cut([_demand(told, one) for one in doing], "/planning/demand", FEW))
    for going in seen.changed.going[:FEW]:
        address = f"/lifecycle/campaigns/{going.campaign}"
        towards: Stated | str = told.names.service(going.towards) if going.towards else ""
        lines.append(
            told.says(
                "talk-stakeholders-going",
                service=told.names.service(going.service),
                day=figures.day(told.voice, going.sunset, address),
                towards=towards,
                teams=told.count(going.teams or 0, "teams", address),
                known="yes" if going.towards else "no",
            )
        )
    title = told.says("talk-stakeholders-next", n=told.count(len(doing), "demands", "/planning/demand"))
    return Slide(id="next", title=title, points=tuple(lines), notes=(title, *lines), seconds=seconds)


def _demand(told: Parts, one: Demand) -> Sentence:
    address = f"/planning/demand/{one.id}"
    return told.says(
        "talk-stakeholders-demand",
        what=told.names.text(one.title, address),
        team=told.names.team(one.team) if one.team else "",
        asked="yes" if one.team else "no",
        status=one.status,
    )


def not_known(told: Parts, seconds: int = 20) -> Slide:
    """What nobody can say yet: a slide like the others, also where nothing is missing."""
    lines = tuple(unknown.gap(told, one) for one in told.seen.unknown)
    if not lines:
        title = told.says("talk-stakeholders-known")
        return Slide(id="unknown", title=title, notes=(title,), seconds=10)
    title = told.says("talk-unknown")
    return Slide(id="unknown", title=title, points=lines, notes=(title, *lines), seconds=seconds, tone="care")
