"""The review of a quarter: what was promised and came, what it is worth, what ended, what failed and was learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sowhat.model.changed import Changed
from sowhat.model.claim import Claim, ClaimState
from sowhat.model.decision import Decision
from sowhat.model.lifecycle import ENDS, Review
from sowhat.model.milestone import MilestoneSeen
from sowhat.model.okr import Objective
from sowhat.model.roi import Roi
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.model.talk import Audience, Listed, Sentence, Slide, Stated, Talk
from sowhat.model.totals import Totals
from sowhat.stories import sentence
from sowhat.stories.answer import kind
from sowhat.stories.talks import answering, asks, budget, figures, gains, stakeholders
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts

PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("answer", "objectives", "claims", "money", "back", "ended", "learnt", "unknown", "ask"),
    "business": ("answer", "objectives", "claims", "ended", "learnt", "unknown", "ask"),
    "developers": ("objectives", "claims", "ended", "learnt", "unknown", "ask"),
}
STATES: tuple[ClaimState, ...] = ("draft", "evidenced", "agreed", "confirmed", "published", "disputed", "retracted")
"""In the order of a claim's life."""
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """What the review is made of."""

    changed: Changed
    so_what: SoWhat
    totals: Totals
    roi: Roi
    objectives: tuple[Objective, ...]
    claims: tuple[Claim, ...]
    reviews: tuple[Review, ...]
    milestones: tuple[MilestoneSeen, ...]
    decisions: tuple[Decision, ...]
    open: asks.Open


def quarter(frame: Frame, seen: Facts) -> Talk:
    """The review of a quarter (or of any days)."""
    told = Parts(frame, seen.changed)
    made: Mapping[str, Callable[[], Slide | None]] = {
        "answer": lambda: answering.answer(told, seen.so_what.studies),
        "objectives": lambda: objectives(told, seen),
        "claims": lambda: claims(told, seen),
        "money": lambda: answering.money(told, seen.totals, 25),
        "back": lambda: budget.back(told, seen.roi),
        "ended": lambda: ended(told, seen),
        "learnt": lambda: learnt(told, seen),
        "unknown": lambda: stakeholders.not_known(told),
        "ask": lambda: asks.slide(told, seen.open),
    }
    title = frame.titled("talk-quarter-title")
    under = frame.voice.say("talk-quarter-under", audience=frame.audience)
    return frame.talk(title, under, *(made[name]() for name in PARTS[frame.audience]))


def objectives(told: Parts, seen: Facts) -> Slide:
    """The joint objectives of the quarter: measured progress, and what both sides say."""
    since, until = told.frame.since, told.frame.until
    now = [one for one in seen.objectives if one.terms.period.start <= until and one.terms.period.end >= since]
    measured = [one for one in now if one.score is not None]
    page = "/planning/okrs"
    title = told.says(
        "talk-quarter-objectives",
        n=told.count(len(now), "count", page),
        measured=told.count(len(measured), "count", page),
    )
    heads = tuple(
        told.voice.say("talk-quarter-objective-head", at=at) for at in ("what", "period", "progress", "sides")
    )
    table = Listed(title=told.voice.say("talk-quarter-objective-table"), heads=heads,
                   rows=tuple(_objective(told, one) for one in now[:SHOWN]), numbers=(2,))  # fmt: skip
    lines = [told.says("talk-quarter-late", n=told.count(late, "count", page))] if (late := _late(now)) else []
    say = told.says("talk-quarter-objectives-say")
    return Slide(id="objectives", title=title, points=tuple(lines), table=table if now else None,
                 notes=(title, *lines, say), seconds=25, tone="plain" if now else "care")  # fmt: skip


def _late(now: list[Objective]) -> int:
    return sum(any(flag.kind in ("not-prepared", "prepared-late") for flag in one.flags) for one in now)


def _objective(told: Parts, one: Objective) -> tuple[Sentence, ...]:
    address = f"/planning/okrs/{one.id}"
    period = one.terms.period
    score = {"score": figures.share(float(one.score), address)} if one.score is not None else {"score": ""}
    sides: dict[str, Stated | str] = {"platform": "", "business": ""}
    for side in one.sides:
        sides[side.side] = figures.share(float(side.score), address)
    return (
        told.frame.teller.line(told.names.text(one.terms.title.in_(told.voice.language) or one.id, address)),
        told.says(
            "talk-quarter-period",
            start=figures.month(told.voice, f"{period.start:%Y-%m}", address),
            end=figures.month(told.voice, f"{period.end:%Y-%m}", address),
        ),
        told.says("talk-quarter-score", "", known="yes" if one.score is not None else "no", **score),
        told.says("talk-quarter-sides", "", known=_sides(one), **sides),
    )


def _sides(one: Objective) -> str:
    said = {side.side for side in one.sides}
    return "both" if len(said) == 2 else next(iter(said), "none")


def claims(told: Parts, seen: Facts) -> Slide:
    """What became of findings: how many stand where in their life, and what moved in these days."""
    states = Counter(one.state for one in seen.claims)
    signed = states["agreed"] + states["confirmed"] + states["published"]
    page = "/value/ledger"
    total = told.count(len(seen.claims), "claims", page)
    title = told.says("talk-quarter-claims", n=total, signed=told.count(signed, "claims", page))
    moved = [gains.event(told, one) for one in seen.changed.claims]
    heads = tuple(told.voice.say("talk-quarter-claim-head", at=at) for at in ("state", "n"))
    rows = tuple(
        (
            told.says("talk-quarter-claim-state", state=state),
            told.frame.teller.line(told.count(states[state], "claims", page)),
        )
        for state in STATES
        if states[state]
    )
    table = Listed(title=told.voice.say("talk-quarter-claim-table"), heads=heads, rows=rows, numbers=(1,))
    lines = told.cut(moved, page)
    quiet = () if moved else (told.says("talk-quarter-claims-quiet"),)
    return Slide(id="claims", title=title, points=(*lines, *quiet), table=table if rows else None,
                 notes=(title, *lines[:2], *quiet), seconds=20)  # fmt: skip


def ended(told: Parts, seen: Facts) -> Slide:
    """What was retired, and what was decided to end."""
    done = [one for one in seen.changed.campaigns if one.told == "done"]
    decided = [one for one in seen.reviews if _decided(one, told.frame.since, told.frame.until)]
    title = told.says("talk-quarter-ended", n=told.count(len(done), "services", "/lifecycle"))
    lines = [
        told.says(
            "talk-quarter-done",
            service=told.names.service(one.service),
            day=figures.day(told.voice, one.day, f"/lifecycle/campaigns/{one.campaign}"),
        )
        for one in done
    ]
    lines += [_decision(told, one) for one in decided]
    lines += [_going(told, seen)] if seen.changed.going else []
    shown = told.cut(lines, "/lifecycle")
    return Slide(id="ended", title=title, points=shown, notes=(title, *shown), seconds=20)


def _decided(one: Review, since: date, until: date) -> bool:
    said = one.decision
    return said is not None and said.says != "deferred" and said.kind in ENDS and since <= said.at.date() <= until


def _decision(told: Parts, one: Review) -> Sentence:
    assert one.decision is not None
    address = f"/lifecycle/{one.service}"
    why: Stated | str = told.names.text(one.decision.why, address) if one.decision.why else ""
    day = figures.day(told.voice, one.decision.at.date(), address)
    params = {"service": told.names.service(one.service), "day": day, "kind": one.decision.kind, "why": why}
    return told.says("talk-quarter-decided", "", told="yes" if why else "no", **params)


def _going(told: Parts, seen: Facts) -> Sentence:
    n = told.count(len(seen.changed.going), "services", "/lifecycle/campaigns")
    return told.says("talk-quarter-going", n=n)


def learnt(told: Parts, seen: Facts) -> Slide:
    """What did not work, and what was learnt of it; that nothing failed is a warning, and no success."""
    lines = [*_nulls(told, seen), *_slipped(told, seen), *_declined(told, seen), *_reviewed(told, seen)]
    title = told.says("talk-quarter-learnt", n=told.count(len(lines), "count", "/planning/decisions"))
    say = told.says("talk-quarter-learnt-say", n=told.count(len(lines), "count", "/planning/decisions"))
    shown = told.cut(lines, "/planning/decisions")
    return Slide(id="learnt", title=title, points=shown, notes=(title, *shown, say), seconds=25, tone="care")


def _nulls(told: Parts, seen: Facts) -> Iterator[Sentence]:
    for one in seen.so_what.studies:
        kept = one.retained
        if kept is not None and kept.low <= 0 <= kept.high and kind(one) != "related":
            yield _null(told, one)


def _null(told: Parts, one: StudyAnswer) -> Sentence:
    address = sentence.address(one.studied.study.name)
    assert one.retained is not None
    return told.says(
        "talk-quarter-null",
        service=told.names.service(one.studied.study.service),
        low=told.count(one.retained.low, "customers", address),
        high=told.count(one.retained.high, "customers", address),
    )


def _slipped(told: Parts, seen: Facts) -> Iterator[Sentence]:
    for one in seen.milestones:
        if one.state in ("slipping", "missed") and one.milestone.reviews:
            address, last = "/value/milestones", one.milestone.reviews[-1]
            yield told.says(
                "talk-quarter-slipped",
                what=told.names.text(one.milestone.plan.title, address),
                note=told.names.text(last.note, address),
                state=one.state,
            )


def _declined(told: Parts, seen: Facts) -> Iterator[Sentence]:
    for one in seen.changed.demands:
        if one.status == "declined" and one.why:
            address = f"/planning/demand/{one.id}"
            what, why = told.names.text(one.title, address), told.names.text(one.why, address)
            yield told.says("talk-quarter-declined", what=what, why=why)


def _reviewed(told: Parts, seen: Facts) -> Iterator[Sentence]:
    since, until = told.frame.since, told.frame.until
    for one in seen.decisions:
        address = f"/planning/decisions/{one.id}"
        for each in one.reviews:
            if since <= each.day <= until and each.came:
                what, came = told.names.text(one.what, address), told.names.text(each.came, address)
                yield told.says("talk-quarter-reviewed", what=what, came=came)
    for goal in seen.objectives:
        if goal.review is not None and since <= goal.review.said.day <= until:
            address = f"/planning/okrs/{goal.id}"
            title = told.names.text(goal.terms.title.in_(told.voice.language) or goal.id, address)
            yield told.says(
                "talk-quarter-reviewed", what=title, came=told.names.text(goal.review.said.learned, address)
            )
