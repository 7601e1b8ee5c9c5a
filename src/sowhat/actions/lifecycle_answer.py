"""Which services are reviewed and what becomes of them: the loader behind `sowhat show lifecycle`, the pages, the API.

Evidence of calls comes out of the build; thresholds, replacements, the money of the ledger, the written rule and what
people decided are applied as they stand now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sowhat.actions import campaign_answer, campaigns, ledger, places
from sowhat.actions.health_answer import health
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.lifecycle import reviews, rule
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog, Service
from sowhat.model.claim import Claim
from sowhat.model.declared import Declared
from sowhat.model.estimate import Estimate, Grade
from sowhat.model.health import ServiceHealth
from sowhat.model.ledger import Book
from sowhat.model.lifecycle import ENDS, Candidate, Decision, Evidence, Lifecycle, Review, Worth
from sowhat.model.workspace import Workspace

KEPT = 64
STANDING = frozenset({"evidenced", "agreed", "confirmed", "published"})
"""States of a claim that stands."""
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D", "E")


@dataclass(frozen=True, slots=True)
class _Now:
    """What is joined to the evidence as it stands now."""

    workspace: Workspace
    book: Book
    health: Mapping[str, ServiceHealth]
    people: Mapping[str, int]
    """People's calls in the last whole month."""


def lifecycle(root: Path, service: str | None = None) -> Lifecycle:
    """Every service, or one of them.

    Raises CallError (`no-such-service`), DataError where nothing was built yet, WorkspaceError.
    """
    build, workspace = latest(root), written(root)
    until, found = _derived(root, build)
    if service is not None and service not in {one.service for one in found}:
        near = get_close_matches(service, [one.service for one in found], n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
    kept = {one.service: one for one in health(root).services if one.service}
    now = _Now(workspace, ledger.book(root), kept, {one.service: one.calls or 0 for one in found})
    held, today = _decisions(root), campaigns.today(root)
    made = [_review(now, one, held.get(one.service, ()), today) for one in found if service in (None, one.service)]
    seen = Lifecycle(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        until=until,
        month=max((one.month for one in found if one.month), default=None),
        threshold=workspace.review.threshold,
        notice_months=workspace.review.notice_months,
        quiet_days=workspace.review.quiet_days,
        reviews=tuple(sorted(made, key=_rank)),
        under=sum(one.evidence.under for one in made),
        wrong=tuple(one.service for one in sorted(made, key=_rank) if one.verdict.differs),
        campaigns=campaign_answer.briefs(root),
    )
    return marked(root, seen)


def _rank(one: Review) -> tuple[bool, bool, bool, str]:
    """Those with a decision due first; of these those that should go, and those under their threshold."""
    return one.due is None, one.verdict.kind not in ENDS, not one.evidence.under, one.service


@lru_cache(KEPT)
def _derived(root: Path, build: Build) -> tuple[date | None, tuple[Evidence, ...]]:
    with reading(root, build) as open_:
        table, sources = open_.engine.table("lifecycle"), open_.engine.table("sources")
        rows = open_.engine.execute(table.order_by("service")).to_pylist()
        [last] = open_.engine.execute(sources.agg(last=sources["last"].max())).to_pylist()
    until = periods.day(last["last"], build.timezone) if last["last"] else None
    return until, tuple(Evidence.model_validate_json(row["document"]) for row in rows)


def _decisions(root: Path) -> dict[str, list[Decision]]:
    """By service, newest first."""
    if not places.decided(root):
        return {}
    with store_of(places.decisions(root)).read() as work:
        told = reviews.decisions(work.statements.history("review"))
    found: dict[str, list[Decision]] = {}
    for one in told:
        found.setdefault(one.service, []).append(one)
    return found


def _review(now: _Now, derived: Evidence, history: Sequence[Decision], today: date) -> Review:
    seen = _filled(now, derived)
    return reviews.review(seen, rule.verdict(seen, now.workspace.review), history, today)


def _filled(now: _Now, seen: Evidence) -> Evidence:
    """With what is declared, claimed and scored."""
    services = {one.name: one for one in now.workspace.catalog.services}
    own, kept = services.get(seen.service) or Service(name=seen.service), now.health.get(seen.service)
    told: dict[str, object] = {
        "title": own.title,
        "type": own.type,
        "owner": own.owner or "",
        "lifecycle": own.lifecycle,
        "replaced_by": own.replaced_by,
        "live_from": own.live_from,
        **_threshold(now.workspace, own),
        "worth": worth(now.book, seen.service),
        "sensitive": _sensitive(now.workspace.catalog, own),
        "candidates": _candidates(now, seen, own, services),
        "replaces": tuple(sorted(one.name for one in services.values() if one.replaced_by == seen.service)),
    }
    if kept is not None:
        findings = sum(one.open for one in kept.debt.findings)
        told |= {"health": kept.score, "debt": kept.debt.registered + findings, "debt_days": kept.debt.interest_days}
    return seen.model_copy(update=told)


def _threshold(workspace: Workspace, service: Service) -> dict[str, object]:
    """The service's own, else its type's, else the rule's."""
    if service.threshold is not None:
        return {"threshold": service.threshold, "threshold_by": "service"}
    if service.type in workspace.review.types:
        return {"threshold": workspace.review.types[service.type], "threshold_by": "type"}
    return {"threshold": workspace.review.threshold, "threshold_by": "rule"}


def _sensitive(catalog: Catalog, service: Service) -> tuple[str, ...]:
    secret = {one.name for one in catalog.data if one.secrecy == "sensitive"}
    return tuple(sorted({one.data for one in service.data} & secret))


def _candidates(now: _Now, seen: Evidence, own: Service, services: Mapping[str, Service]) -> tuple[Candidate, ...]:
    """What replaces it by declaration first, then what is most similar; what merely shares callers with many others is
    left out."""
    found = {one.service: one for one in seen.candidates}
    if own.replaced_by:
        larger = now.people.get(own.replaced_by, 0) > (seen.calls or 0)
        one = found.get(own.replaced_by) or Candidate(service=own.replaced_by, because=(), larger=larger)
        found[own.replaced_by] = one.model_copy(update={"because": ("declared", *one.because)})
    told = [
        one.model_copy(update={"lifecycle": services[one.service].lifecycle if one.service in services else None})
        for one in found.values()
        if one.because
    ]
    return tuple(sorted(told, key=lambda one: ("declared" not in one.because, -(one.similarity or 0.0), one.service)))


def worth(book: Book, service: str) -> tuple[Worth, ...]:
    """Claims that stand, and declarations that nobody took back, by currency."""
    claimed = [one for one in book.claims if one.study.service == service and one.state in STANDING and one.value]
    declared = [one for one in book.declared if one.service == service and not one.reason and one.money]
    currencies = {one.value.currency for one in claimed if one.value} | {
        one.money.currency for one in declared if one.money
    }
    return tuple(_sum(currency, claimed, declared) for currency in sorted(currencies))


def _sum(currency: str, claimed: Sequence[Claim], declared: Sequence[Declared]) -> Worth:
    amounts = {"create": Decimal(0), "protect": Decimal(0)}
    grades: list[Grade] = []
    names: list[str] = []
    sure = False
    for claim in claimed:
        if claim.value is not None and claim.value.currency == currency:
            amounts[claim.kind] += claim.value.value * claim.factor
            grades.append(claim.finding.grade if isinstance(claim.finding, Estimate) else "E")
            names.append(claim.id)
            sure = sure or (claim.value.low > 0 and claim.factor > 0)
    for one in declared:
        if one.money is not None and one.money.currency == currency:
            amounts[one.kind] += one.money.value
            grades.append(one.grade)
            names.append(one.id)
            sure = sure or one.money.low > 0
    best = min(grades, key=GRADES.index)
    return Worth(
        currency=currency,
        created=amounts["create"],
        protected=amounts["protect"],
        grade=best,
        claims=tuple(names),
        sure=sure,
    )
