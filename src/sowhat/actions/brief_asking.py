"""What could be asked of a partner: everything that is unknown or due about them; the rule then picks three."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sowhat.model.brief import Brief, Question
from sowhat.model.ecosystem import Proposal
from sowhat.planning import questions

AHEAD = 30
"""A preparation is asked about so many days before it is due."""


def asked(one: Brief, proposals: tuple[Proposal, ...]) -> tuple[Question, ...]:
    """The three questions."""
    return questions.chosen((*_due(one), *_unknown(one, proposals), *_always(one)))


def _due(one: Brief) -> Iterator[Question]:
    for claim in one.gave:
        if claim.waits:
            params = {"service": claim.service, "claim": claim.gained.claim}
            yield Question(code="claim-waiting", params=params, href=f"/value/claims/{claim.gained.claim}")
    for okr in one.okrs:
        if okr.missing and okr.due is not None and _near(okr.due, one.today) and okr.start > one.today:
            params = {
                "okr": okr.id,
                "title": okr.title.en,
                "title_zh": okr.title.zh,
                "missing": okr.missing[0],
                "period": okr.period,
            }
            yield Question(code="preparation-due", params=params, href=f"/planning/okrs/{okr.id}")
    for demand in one.demands:
        if demand.missing and demand.status not in ("declined", "done"):
            params = {"demand": demand.id, "title": demand.title, "missing": demand.missing[0]}
            yield Question(code="demand-no-problem", params=params, href=f"/planning/demand/{demand.id}")


def _near(day: date, today: date) -> bool:
    return (day - today).days <= AHEAD


def _unknown(one: Brief, proposals: tuple[Proposal, ...]) -> Iterator[Question]:
    for seen in proposals:
        params = {"services": ",".join(seen.services), "app": seen.app, "data": seen.data, "kind": seen.kind}
        params |= {"since": seen.since.isoformat()}
        href = f"/ecosystem?{one.partner.kind}={one.partner.name}"
        yield Question(code="possible-unconfirmed", params=params, href=href)
    for use in one.uses:
        if use.decided == "unknown":
            href = f"/adoption?service={use.service}"
            yield Question(code="adoption-unexplained", params={"service": use.service}, href=href)


def _always(one: Brief) -> Iterator[Question]:
    if not any(okr.end > one.today for okr in one.okrs):
        yield Question(code="no-okr", href="/planning/okrs")
    if not any(line.measured for line in one.outcomes):
        yield Question(code="no-outcome", href="/data")
    if not any(line.own for line in one.pillars):
        yield Question(code="no-pillar", href="/planning")
    yield Question(code="what-next")
