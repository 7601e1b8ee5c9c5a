"""What the company is after, how far it is from it, what hangs on each pillar; a number of each page of Planning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sowhat.actions import campaigns, case_papers, decisions, demands, ledger, okrs
from sowhat.actions.measured import measured
from sowhat.actions.opportunities import EVIDENCED, opportunities, pillar_of
from sowhat.actions.reading import latest
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.metrics.mining import gap
from sowhat.model.claim import Claim
from sowhat.model.demand import Demand
from sowhat.model.measured import Measured, MeasuredOrNot
from sowhat.model.opportunity import OpportunitiesSeen
from sowhat.model.pillar import Pillar
from sowhat.model.planning import STANDINGS, Hangs, Loose, PillarSeen, PlanningSeen, Standing
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.planning.okrs import Held

OVER = frozenset({"declined", "done"})
DUE = frozenset({"overdue", "soon"})


def planning(root: Path) -> PlanningSeen:
    """The hub of Planning. Raises DataError where nothing was built yet, WorkspaceError."""
    build, workspace, found = latest(root), written(root), opportunities(root)
    claims = ledger.book(root).claims
    asked = [one for one in demands.held(root).values() if one.merged is None]
    joint = [one for one in okrs.held(root) if not one.withdrawn]
    pillars = [
        _pillar(root, pillar, _hangs(workspace, pillar, claims, (found, asked, joint))) for pillar in workspace.pillars
    ]
    seen = PlanningSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        today=campaigns.today(root),
        until=found.until,
        pillars=tuple(sorted(pillars, key=lambda one: STANDINGS.index(one.standing))),
        loose=_loose(workspace, asked),
        outcomes={one.name: one.title for one in workspace.outcomes},
        kinds={one.id: one.mined.kind for one in found.opportunities if one.rank},
        titles=_titles(workspace, claims, asked, joint),
        **_counted(root, found, asked, joint),
    )
    return marked(root, seen)


def _pillar(root: Path, pillar: Pillar, hangs: Hangs) -> PillarSeen:
    now = measured(root, pillar.metric, unit=pillar.unit)
    left = gap.left(pillar, now) if isinstance(now, Measured) else None
    return PillarSeen(pillar=pillar, now=now, standing=standing(pillar, now), left=left, hangs=hangs)


def standing(pillar: Pillar, now: MeasuredOrNot) -> Standing:
    """Where it stands against its target."""
    if not isinstance(now, Measured):
        return "unknown"
    left = gap.left(pillar, now)
    if left is None:
        return "no-target"
    if left <= 0:
        return "reached"
    return "closing" if gap.reached_by_itself(pillar, now) else "behind"


def _hangs(
    workspace: Workspace,
    pillar: Pillar,
    claims: Sequence[Claim],
    found: tuple[OpportunitiesSeen, Sequence[Demand], Sequence[Held]],
) -> Hangs:
    seen, asked, joint = found
    services = {one.name for one in workspace.catalog.services if pillar_of(workspace, one.name) == pillar.name}
    return Hangs(
        services=tuple(sorted(services)),
        demands=tuple(one.id for one in asked if _serves(one, pillar, services) and one.status not in OVER),
        studies=tuple(one.name for one in workspace.studies if one.outcome == pillar.metric or one.service in services),
        claims=tuple(
            one.id
            for one in claims
            if one.state in EVIDENCED and (one.study.outcome == pillar.metric or one.study.service in services)
        ),
        okrs=tuple(one.id for one in joint if one.terms.pillar == pillar.name),
        opportunities=tuple(one.id for one in seen.opportunities if one.rank and one.pillar == pillar.name),
    )


def _titles(
    workspace: Workspace, claims: Sequence[Claim], asked: Sequence[Demand], joint: Sequence[Held]
) -> Mapping[str, Text]:
    """What people call them; a claim goes by its study."""
    studies = {one.name: one.title for one in workspace.studies}
    own = {one.id: Text(en=one.title, zh=one.title) for one in asked}
    told = {one.id: studies.get(one.study.name, Text()) for one in claims}
    return {**studies, **own, **told, **{one.id: one.terms.title for one in joint}}


def _serves(one: Demand, pillar: Pillar, services: Iterable[str]) -> bool:
    return one.pillar == pillar.name or (one.pillar is None and one.service in set(services))


def _loose(workspace: Workspace, asked: Sequence[Demand]) -> Loose:
    names = {one.name for one in workspace.pillars}
    metrics = {one.metric for one in workspace.pillars}
    services = {one.name: pillar_of(workspace, one.name) for one in workspace.catalog.services}
    return Loose(
        services=sum(one not in names for one in services.values()),
        demands=sum(
            (one.pillar or services.get(one.service or "")) not in names for one in asked if one.status not in OVER
        ),
        studies=sum(one.outcome not in metrics and services.get(one.service) not in names for one in workspace.studies),
    )


def _counted(
    root: Path, found: OpportunitiesSeen, asked: Sequence[Demand], joint: Sequence[Held]
) -> Mapping[str, Mapping[str, int]]:
    """What waits on each page, and what there is at all."""
    log = decisions.held(root, campaigns.today(root))
    papers = case_papers.cases(root)
    open_ = sum(one.status not in OVER for one in asked)
    counts = {
        "opportunities": found.open,
        "demand": open_,
        "priorities": len(demands.candidates(root)),
        "cases": sum(one.status not in {"signed"} for one in papers.papers),
        "okrs": sum(one.review is None for one in joint),
        "decisions": sum(one.state in DUE for one in log),
    }
    whole = {
        "opportunities": len(found.opportunities),
        "demand": len(asked),
        "priorities": open_,
        "cases": max(len(papers.papers), len(papers.cases)),
        "okrs": len(joint),
        "decisions": len(log),
    }
    return {"counts": counts, "of": whole}
