"""What is planned with a partner: joint objectives, their demands, opportunities that records show for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.demands import demands as asked
from sowhat.actions.okrs import okrs as joint
from sowhat.actions.opportunities import opportunities as mined
from sowhat.errors import SowhatError
from sowhat.model.brief import DemandLine, OkrLine, OpportunityLine, Partner
from sowhat.model.demand import Demand
from sowhat.model.okr import Objective
from sowhat.model.opportunity import Opportunity

OVER, ENDED = ("declined", "done"), ("reviewed", "withdrawn")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned with everybody."""

    okrs: tuple[Objective, ...] = ()
    demands: tuple[Demand, ...] = ()


def planned(root: Path) -> Planned:
    """All joint objectives and demands; none where they cannot be read."""
    try:
        return Planned(joint(root).objectives, asked(root).demands)
    except SowhatError:
        return Planned()


def okrs(found: Planned, partner: Partner) -> tuple[OkrLine, ...]:
    """Joint objectives of the partner's teams that are not over and reviewed, or given up: the next period first."""
    names = {*partner.teams, partner.name}
    mine = [
        one for one in found.okrs if one.terms.business_team in names and one.status not in ("reviewed", "withdrawn")
    ]
    return tuple(sorted(map(_okr, mine), key=lambda one: (one.start, one.id)))


def _okr(one: Objective) -> OkrLine:
    period = one.terms.period
    sure = [each for seen in one.key_results for each in seen.confidence.values()]
    return OkrLine(
        id=one.id,
        title=one.terms.title,
        period=period.name,
        start=period.start,
        end=period.end,
        status=one.status,
        platform_team=one.terms.platform_team,
        business_team=one.terms.business_team,
        progress=None if one.score is None else float(one.score),
        confidence=float(sum(sure)) / len(sure) if sure else None,
        missing=one.preparation.missing,
        due=one.preparation.due,
    )


def demands(found: Planned, partner: Partner) -> tuple[DemandLine, ...]:
    """What the partner's teams asked for, open ones first, then the newest."""
    mine = (one for one in found.demands if one.merged is None and _of(one, partner))
    return tuple(sorted((_demand(one) for one in mine), key=_order))


def _of(one: Demand, partner: Partner) -> bool:
    return one.team in partner.teams or (partner.kind == "unit" and one.unit == partner.name)


def _order(one: DemandLine) -> tuple[bool, int]:
    return one.status in OVER, -(one.asked.toordinal() if one.asked else 0)


def _demand(one: Demand) -> DemandLine:
    return DemandLine(
        id=one.id,
        title=one.title,
        status=one.status,
        asked=one.asked.date(),
        next=one.next.what,
        missing=one.problem.missing(),
    )


def opportunities(root: Path, partner: Partner) -> tuple[OpportunityLine, ...]:
    """Open ones about the partner, by rank; nothing where they cannot be read."""
    try:
        found = mined(root).opportunities
    except SowhatError:
        return ()
    mine = sorted((one for one in found if one.rank and about(one, partner)), key=lambda one: one.rank)
    return tuple(
        OpportunityLine(id=one.id, kind=one.mined.kind, services=one.mined.services, value=one.value, test=one.test)
        for one in mine
    )


def about(one: Opportunity, partner: Partner) -> bool:
    """Whether it names a team of the partner's; or, for a unit, the unit, also as one that it would open to."""
    if set(one.mined.teams) & set(partner.teams):
        return True
    return partner.kind == "unit" and partner.name in (*one.mined.units, *one.unlocks.units)
