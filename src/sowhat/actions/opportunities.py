"""Opportunities: the list behind `sowhat show opportunities`, the pages and the API; and saying that one is none.

What miners saw comes out of the build. Gaps of pillars, the pillar of each, what it is likely worth, which demand took
it up and who dismissed it are applied as they stand now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationError

from sowhat.actions import campaigns, ledger, places
from sowhat.actions.measured import by_unit, measured
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.metrics import periods
from sowhat.metrics.mining import gap
from sowhat.metrics.mining.gap import Nearest
from sowhat.model import demand
from sowhat.model.build import Build
from sowhat.model.catalog import Service
from sowhat.model.claim import Claim
from sowhat.model.estimate import Estimate, Remark
from sowhat.model.measured import Measured
from sowhat.model.opportunity import (
    Dismissed,
    Mined,
    OpportunitiesSeen,
    Opportunity,
    Unasked,
)
from sowhat.model.pillar import Pillar
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Value
from sowhat.model.workspace import Workspace
from sowhat.planning import opportunities as rules
from sowhat.planning.told import LONGEST, named
from sowhat.store.database import Work

KIND: StatementKind = "dismissed"
BY = "opportunity-by-nobody"
KEPT = 16
EVIDENCED = frozenset({"evidenced", "agreed", "confirmed", "published"})


class DismissBody(Value):
    """The body of a `dismissed` statement, whose subject is the opportunity: why it is none, or that it is one."""

    says: Literal["dismissed", "restored"]
    why: str = Field("", max_length=LONGEST)


class _Found(Value):
    """What a build says: `calls` are people's by service, in the last month that is not over or is."""

    until: date | None
    mined: tuple[Mined, ...]
    unasked: tuple[Unasked, ...]
    calls: Mapping[str, int]


def opportunities(root: Path) -> OpportunitiesSeen:
    """All of them, the best first. Raises DataError where nothing was built yet, WorkspaceError."""
    build, workspace = latest(root), written(root)
    found, claims = _derived(root, build), ledger.book(root).claims
    gaps, missed, blind = _gaps(root, workspace, found, claims)
    taken, dismissed = _said(root)
    known = rules.Known(
        services={one.name: _with_pillar(workspace, one) for one in workspace.catalog.services},
        pillars=workspace.pillars,
        claims=claims,
        currency=workspace.currency,
        missed=missed,
        demands=taken,
        dismissed=dismissed,
    )
    listed = rules.listed((*gaps, *found.mined), known)
    open_ = [one for one in listed if one.rank]
    seen = OpportunitiesSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        until=found.until,
        opportunities=listed,
        unasked=(*blind, *found.unasked),
        kinds=dict(Counter(one.mined.kind for one in open_)),
        outcomes={one.name: one.title for one in workspace.outcomes},
        pillars={one.name: one.title for one in workspace.pillars},
        currency=workspace.currency,
        open=len(open_),
        dismissed=sum(one.dismissed is not None for one in listed),
    )
    return marked(root, seen)


def for_viewers(seen: OpportunitiesSeen, apps: Collection[str]) -> OpportunitiesSeen:
    """The same without names that concern only who can act on them; callers that are no `apps` are nameless."""
    shown = tuple(rules.unnamed(one, apps) for one in seen.opportunities)
    return seen.model_copy(update={"opportunities": shown, "hidden": True})


def opportunity(root: Path, id_: str) -> Opportunity:
    """One of them. Raises CallError `no-such-opportunity`."""
    return of(opportunities(root), id_)


def of(seen: OpportunitiesSeen, id_: str) -> Opportunity:
    """The one with an id. Raises CallError `no-such-opportunity`."""
    found = next((one for one in seen.opportunities if one.id.lower() == id_.lower()), None)
    if found is None:
        near = get_close_matches(id_, [one.id for one in seen.opportunities], n=1)
        params = {"value": id_[:80], "nearest": near[0] if near else "none"}
        raise CallError(Problem("no-such-opportunity", params=params))
    return found


def dismiss(root: Path, id_: str, why: str, by: str) -> Opportunity:
    """Somebody says that it is none, and why; who says it again with the same words changes nothing.

    Raises CallError: `no-such-opportunity`, `opportunity-by-nobody`, `opportunity-no-why`, `opportunity-long`.
    """
    told = " ".join(why.split())
    if not told:
        raise CallError(Problem("opportunity-no-why"))
    if len(told) > LONGEST:
        raise CallError(Problem("opportunity-long", params={"most": LONGEST}))
    return _state(root, id_, DismissBody(says="dismissed", why=told), by)


def restore(root: Path, id_: str, by: str) -> Opportunity:
    """Somebody takes a dismissal back. Raises CallError: `no-such-opportunity`, `opportunity-by-nobody`."""
    return _state(root, id_, DismissBody(says="restored"), by)


def _state(root: Path, id_: str, body: DismissBody, by: str) -> Opportunity:
    who, one = named(by, BY), opportunity(root, id_)
    with store_of(places.decisions(root)).begin() as work:
        last = _read(work.statements.latest(KIND).get(one.id))
        if last != body and (last is not None or body.says == "dismissed"):
            work.statements.state(KIND, one.id, body.model_dump_json(), who, campaigns.moment(root))
    return opportunity(root, one.id)


@lru_cache(KEPT)
def _derived(root: Path, build: Build) -> _Found:
    adapter: TypeAdapter[Mined] = TypeAdapter(Mined)
    with reading(root, build) as open_:
        rows = open_.engine.execute(open_.engine.table("opportunities").order_by("id")).to_pylist()
        usage = open_.engine.table("usage")
        last = usage.filter((usage.traffic == "people") & (usage.month == usage.month.max()))
        calls = open_.engine.execute(last.group_by("service").agg(calls=last.calls.sum())).to_pylist()
        sources = open_.engine.table("sources")
        [end] = open_.engine.execute(sources.agg(last=sources["last"].max())).to_pylist()
    return _Found(
        until=periods.day(end["last"], build.timezone) if end["last"] else None,
        mined=tuple(adapter.validate_json(row["document"]) for row in rows if row["id"] != row["kind"]),
        unasked=tuple(Unasked.model_validate_json(row["document"]) for row in rows if row["id"] == row["kind"]),
        calls={row["service"]: row["calls"] for row in calls},
    )


def _gaps(
    root: Path, workspace: Workspace, found: _Found, claims: Sequence[Claim]
) -> tuple[tuple[Mined, ...], frozenset[str], tuple[Unasked, ...]]:
    """Gaps of the pillars, the pillars that miss their targets, and why nothing could be looked for."""
    if not workspace.pillars:
        return (), frozenset(), (_blind("opportunity-no-pillars"),)
    made, told = [], 0
    for pillar in workspace.pillars:
        now = measured(root, pillar.metric, unit=pillar.unit)
        if isinstance(now, Measured) and pillar.target is not None:
            told += 1
            if (distance := gap.left(pillar, now)) is not None and distance > 0:
                near = nearest(workspace, pillar, found.calls, claims)
                made.append(gap.gap(pillar, now, _by_unit(root, pillar), near))
    kept = tuple(one for one in made if one is not None)
    blind = () if told else (_blind("opportunity-no-targets"),)
    return kept, frozenset(one.pillar for one in kept if one.pillar), blind


def _blind(code: str) -> Unasked:
    return Unasked(kind="gap", reasons=(Remark(code=code),))


def _by_unit(root: Path, pillar: Pillar) -> dict[str, Measured]:
    """The metric of each business unit for which it can be told; none for a pillar of one unit."""
    if pillar.unit is not None:
        return {}
    return {name: one for name, one in by_unit(root, pillar.metric).items() if isinstance(one, Measured)}


def nearest(
    workspace: Workspace, pillar: Pillar, calls: Mapping[str, int], claims: Sequence[Claim]
) -> tuple[Nearest, ...]:
    """Services that may close a gap: first those of which a study found that they move the metric the good way, then
    those that are for the pillar, the most called first."""
    moved = {one.study.service for one in claims if _moves(one, pillar.metric)}
    meant = {one.name for one in workspace.catalog.services if one.pillar == pillar.name and not one.replaced_by}
    order = sorted(moved | meant, key=lambda name: (name not in moved, -calls.get(name, 0), name))
    return tuple(Nearest(name, "study" if name in moved else "pillar", calls.get(name, 0)) for name in order)


def _moves(one: Claim, metric: str) -> bool:
    found = one.finding
    if one.study.outcome != metric or one.state not in EVIDENCED or not isinstance(found, Estimate):
        return False
    return one.value is not None and one.value.low > 0


def pillar_of(workspace: Workspace, service: str) -> str | None:
    """What a service is for: as declared, else by the outcome of its first study that a pillar is held against."""
    own = next((one.pillar for one in workspace.catalog.services if one.name == service), None)
    if own:
        return own
    metrics = {one.metric: one.name for one in reversed(workspace.pillars)}
    studied = (metrics.get(one.outcome) for one in workspace.studies if one.service == service)
    return next((name for name in studied if name), None)


def _with_pillar(workspace: Workspace, service: Service) -> Service:
    return service.model_copy(update={"pillar": pillar_of(workspace, service.name)})


def _said(root: Path) -> tuple[dict[str, tuple[str, ...]], dict[str, Dismissed]]:
    """Which demands took up which opportunity, and which were dismissed."""
    if not places.decided(root):
        return {}, {}
    with store_of(places.decisions(root)).read() as work:
        return _taken(work), _dismissed(work)


def _taken(work: Work) -> dict[str, tuple[str, ...]]:
    """By the link that each demand made last; one that was declined takes nothing up."""
    links: dict[str, str | None] = {}
    declined: set[str] = set()
    for one in work.statements.history("demand"):
        try:
            body = demand.BODY.validate_json(one.body)
        except ValidationError:
            continue
        if isinstance(body, demand.Linked) and body.what == "opportunity":
            links[one.subject] = body.to
        if isinstance(body, demand.Judged):
            (declined.add if body.verdict == "declined" else declined.discard)(one.subject)
    found: dict[str, tuple[str, ...]] = {}
    for id_, to in links.items():
        if to and id_ not in declined:
            found[to] = (*found.get(to, ()), id_)
    return found


def _dismissed(work: Work) -> dict[str, Dismissed]:
    held = work.statements.latest(KIND)
    told = ((subject, one, _read(one)) for subject, one in held.items())
    return {
        subject: Dismissed(why=body.why, by=one.by, at=one.at)
        for subject, one, body in told
        if body is not None and body.says == "dismissed"
    }


def _read(one: Statement | None) -> DismissBody | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        return DismissBody.model_validate_json(one.body) if one is not None else None
    except ValidationError:
        return None
