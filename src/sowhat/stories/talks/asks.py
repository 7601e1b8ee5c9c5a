"""What is asked of those who decide: what really waits for them, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sowhat.ledger.waits import waits
from sowhat.model.claim import Claim
from sowhat.model.decision import Decision
from sowhat.model.demand import Demand
from sowhat.model.lifecycle import Review
from sowhat.model.okr import Objective
from sowhat.model.talk import Sentence, Slide
from sowhat.stories.talks import figures
from sowhat.stories.talks.parts import Parts

MOST = 3
"""Who is asked for more than so many things decides none."""
OVER = ("ended", "reviewed", "withdrawn", "running")


@dataclass(frozen=True, slots=True)
class Open:
    """What is open: decisions past their review, objectives not agreed, claims and demands that wait, and what every
    service's review knows of its value."""

    decisions: tuple[Decision, ...] = ()
    objectives: tuple[Objective, ...] = ()
    claims: tuple[Claim, ...] = ()
    demands: tuple[Demand, ...] = ()
    reviews: tuple[Review, ...] = ()
    valued: frozenset[str] = frozenset()
    """Services that any study asked about."""


def slide(told: Parts, open_: Open, seconds: int = 25) -> Slide:
    """The last slide: at most three things, each with its day; that nothing is asked is said too."""
    found = tuple(lines(told, open_))[:MOST]
    title = told.says("talk-ask", n=told.count(len(found), "count", "/planning"))
    shown = found or (told.says("talk-ask-none"),)
    say = (told.says("talk-ask-say"),) if found else ()
    return Slide(id="ask", title=title, points=shown, notes=(title, *shown, *say), seconds=seconds)


def lines(told: Parts, open_: Open) -> Iterator[Sentence]:
    """All of them, the most urgent first."""
    yield from _decisions(told, open_.decisions)
    yield from _objectives(told, open_.objectives)
    yield from _claims(told, open_.claims)
    yield from _demands(told, open_.demands)
    yield from _outcome(told, open_)


def _decisions(told: Parts, decisions: Sequence[Decision]) -> Iterator[Sentence]:
    for one in decisions:
        if one.state == "overdue" and one.review_on is not None:
            address = f"/planning/decisions/{one.id}"
            what, day = told.names.text(one.what, address), figures.day_short(told.voice, one.review_on, address)
            yield told.says("talk-ask-decision", what=what, day=day)


def _objectives(told: Parts, objectives: Sequence[Objective]) -> Iterator[Sentence]:
    for one in objectives:
        if one.status == "proposed":
            address = f"/planning/okrs/{one.id}"
            title = one.terms.title.in_(told.voice.language) or one.id
            lacks = tuple(
                figures.name(told.voice.say("talk-ask-okr-part", part=part), address)
                for part in one.preparation.missing
            )
            day = figures.day(told.voice, one.terms.period.start, address)
            yield told.says("talk-ask-okr", what=told.names.text(title, address), day=day, lacks=lacks)


def _claims(told: Parts, claims: Sequence[Claim]) -> Iterator[Sentence]:
    waiting = Counter((found.what, found.role or "") for found in map(waits, claims))
    settle = sum(n for (what, _), n in waiting.items() if what == "settlement")
    for (what, role), n in sorted(waiting.items()):
        if what in ("agreement", "confirmation", "publication"):
            yield told.says("talk-ask-sign", n=told.count(n, "claims", "/value/ledger"), role=role)
    if settle:
        yield told.says("talk-ask-settle", n=told.count(settle, "claims", "/value/ledger"))


def _demands(told: Parts, demands: Sequence[Demand]) -> Iterator[Sentence]:
    weighed = [one for one in demands if one.status == "weighed"]
    if weighed:
        yield told.says("talk-ask-demand", n=told.count(len(weighed), "demands", "/planning/demand"))


def _outcome(told: Parts, open_: Open) -> Iterator[Sentence]:
    """The service that most teams use and nobody has ever asked about."""
    unasked = [
        one for one in open_.reviews if one.service not in open_.valued and one.verdict.kind in ("keep", "promote")
    ]
    most = max(unasked, key=lambda one: (_teams(one), one.evidence.calls or 0), default=None)
    if most is not None and _teams(most):
        teams = told.count(_teams(most), "teams", f"/adoption?service={most.service}")
        yield told.says("talk-ask-outcome", service=told.names.service(most.service), teams=teams)


def _teams(one: Review) -> int:
    return one.evidence.now.teams if one.evidence.now else 0
