"""What becomes of what miners found: the pillar it serves, what it is likely worth, how to try it, its place.

The written rule (docs/explanation/opportunities.md): how sure it is that the need is there, times how much it would
matter. How much is the mean of three parts, each 0 to 1: how many it reaches, the pillar it serves and whether that
misses its target, and what those like it brought. What nobody knows counts as the middle, never as nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median

from sowhat.model.catalog import Service
from sowhat.model.claim import Claim, ClaimKind, Money
from sowhat.model.estimate import Estimate, Grade, Remark
from sowhat.model.opportunity import (
    KINDS,
    ClassBy,
    Dismissed,
    Likely,
    Mined,
    NotTold,
    Opportunity,
    OpportunityKind,
    Scenario,
    Unlocks,
    Worth,
    identity,
)
from sowhat.model.pillar import Pillar

STANDS = frozenset({"confirmed", "published"})
SAVES_WORK: frozenset[OpportunityKind] = frozenset({"polling", "twins", "export"})
"""Their gain is work that need not be done: capacity, which the ledger counts as money once a budget line fell."""
SUGGESTS: frozenset[OpportunityKind] = frozenset({"alike", "gap"})
"""Kinds that name teams or units for what they do not do, or do not reach."""
PROTECTS = frozenset({"answered", "downtime", "incidents"})
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D", "E")
UNKNOWN = 0.5
"""What counts for a part that nobody knows."""
SERVED, MISSED = 0.6, 1.0
"""The part of a pillar that it serves; of one that misses its target."""
HALF = 3
"""Reaching so many callers, teams and units is half of what reaching can count."""
ENOUGH = 5
"""So many talks tell most of what there is to hear (Nielsen and Landauer 1993)."""
CASES = 3
"""Use cases that are named of each service."""
CLASSES: tuple[ClassBy, ...] = ("service", "type", "pillar", "kind")


@dataclass(frozen=True, slots=True)
class Known:
    """What is joined to findings as it stands now. `missed`: pillars whose target is missed; `demands`: by the
    opportunity that they name; `dismissed`: by id."""

    services: Mapping[str, Service]
    pillars: Sequence[Pillar]
    claims: Sequence[Claim]
    currency: str
    missed: frozenset[str] = frozenset()
    demands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dismissed: Mapping[str, Dismissed] = field(default_factory=dict)


def listed(found: Sequence[Mined], known: Known) -> tuple[Opportunity, ...]:
    """All of them: those that are open by rank, then those that a demand took up, then the dismissed."""
    made = [_joined(one, known) for one in {identity(one): one for one in found}.values()]
    top = max((one.value.likely for one in made if isinstance(one.value, Likely)), default=Decimal(0))
    scored = [_scored(one, known, top) for one in made]
    order = sorted(scored, key=lambda one: (_apart(one), -one.score, KINDS.index(one.mined.kind), one.mined.key))
    return tuple(
        one if _apart(one) else one.model_copy(update={"rank": place}) for place, one in enumerate(order, start=1)
    )


def unnamed(one: Opportunity, apps: Collection[str]) -> Opportunity:
    """As readers see it who are no part of the platform: without the names of teams and units that do not do
    something, and without the pseudonyms of callers that are none of the declared `apps`."""
    mined, secret = one.mined, set(one.mined.consumers) - set(apps)
    told: dict[str, object] = {
        "consumers": tuple(name for name in mined.consumers if name not in secret),
        "evidence": tuple(row.model_copy(update={"of": ""}) if row.of in secret else row for row in mined.evidence),
    }
    if mined.kind not in SUGGESTS:
        return one.model_copy(update={"mined": mined.model_copy(update=told)})
    mined = mined.model_copy(update={**told, "teams": (), "units": ()})
    return one.model_copy(update={"mined": mined, "unlocks": one.unlocks.model_copy(update={"units": ()})})


def _apart(one: Opportunity) -> int:
    return 2 if one.dismissed else 1 if one.demands else 0


def _joined(one: Mined, known: Known) -> Opportunity:
    id_ = identity(one)
    pillar = pillar_of(one, known)
    return Opportunity(
        id=id_,
        mined=one,
        pillar=pillar,
        unlocks=unlocks(one, known.services),
        value=worth(one, pillar, known),
        test=test(one),
        score=0,
        rank=0,
        dismissed=known.dismissed.get(id_),
        demands=known.demands.get(id_, ()),
    )


def pillar_of(one: Mined, known: Known) -> str | None:
    """The miner's own, else that of its outcome, else that of the first service which has one."""
    if one.pillar:
        return one.pillar
    measured = {each.metric: each.name for each in reversed(known.pillars)}
    if one.outcome in measured:
        return measured[one.outcome]
    own = (known.services[name].pillar for name in one.services if name in known.services)
    return next((name for name in own if name), None)


def unlocks(one: Mined, services: Mapping[str, Service]) -> Unlocks:
    """The use cases that the services concerned were written for, and the units that are named."""
    found = (services[name] for name in one.services if name in services)
    cases = tuple(Scenario(service=each.name, says=case) for each in found for case in each.use_cases[:CASES])
    return Unlocks(scenarios=cases, units=one.units)


def test(one: Mined) -> Remark:
    """The cheapest way to learn whether it is one, by its kind."""
    who = ENOUGH if one.kind == "gap" else max(_told(one), len(one.consumers) or len(one.teams), 1)
    return Remark(code=f"opportunity-test-{one.kind}", params={"n": min(who, ENOUGH)})


def worth(one: Mined, pillar: str | None, known: Known) -> Worth:
    """By reference class (Kahneman and Tversky 1979; Flyvbjerg 2006): what the nearest claims that stand brought."""
    if one.kind in SAVES_WORK:
        return NotTold(reasons=(Remark(code="opportunity-value-capacity"),))
    if one.outcome == "cost":
        return NotTold(reasons=(Remark(code="opportunity-value-capacity"),))
    kind: ClaimKind = "protect" if one.outcome in PROTECTS else "create"
    stand = [claim for claim in known.claims if claim.state in STANDS and claim.kind == kind and claim.factor > 0]
    paid = [claim for claim in stand if _a_month(claim, known.currency) is not None]
    if not paid:
        code = "opportunity-value-no-money" if stand else "opportunity-value-no-claims"
        return NotTold(reasons=(Remark(code=code, params={"kind": kind}),))
    by, near = _class(one, pillar, paid, known.services)
    return _likely(one, kind, (by, near), known.currency)


def _class(
    one: Mined, pillar: str | None, paid: Sequence[Claim], services: Mapping[str, Service]
) -> tuple[ClassBy, Sequence[Claim]]:
    """The nearest class that has a claim."""
    types = {services[name].type for name in one.services if name in services} - {""}
    of = {claim.id: services.get(claim.study.service) for claim in paid}

    def like(claim: Claim, by: ClassBy) -> bool:
        own = of[claim.id]
        if by == "service":
            return claim.study.service in one.services
        if by == "type":
            return own is not None and own.type in types
        return by == "kind" or (own is not None and pillar is not None and own.pillar == pillar)

    return next((by, found) for by in CLASSES if (found := [claim for claim in paid if like(claim, by)]))


def _likely(one: Mined, kind: ClaimKind, of: tuple[ClassBy, Sequence[Claim]], currency: str) -> Likely:
    by, near = of
    teams = len(one.teams) if one.kind == "alike" and by == "service" else 0
    teams = teams if all(claim.exposed.teams for claim in near) else 0
    amounts = [money for claim in near if (money := _a_month(claim, currency, teams)) is not None]
    weakest = max(_grade(claim) for claim in near)
    return Likely(
        currency=currency,
        low=min(money.low for money in amounts),
        likely=Decimal(median(money.value for money in amounts)).quantize(Decimal("0.01")),
        high=max(money.high for money in amounts),
        kind=kind,
        by=by,
        claims=tuple(claim.id for claim in near),
        grade=GRADES[min(max(weakest + 1, 3 if one.kind == "moving" else 0), len(GRADES) - 1)],
        teams=teams or None,
    )


def _grade(claim: Claim) -> int:
    return GRADES.index(claim.finding.grade) if isinstance(claim.finding, Estimate) else len(GRADES) - 1


def _a_month(claim: Claim, currency: str, teams: int = 0) -> Money | None:
    """What is counted of a claim, spread over its months; of so many teams, as its own."""
    if claim.value is None or claim.value.currency != currency or not claim.months:
        return None
    share = claim.factor / len({one.month for one in claim.months})
    share = share * teams / claim.exposed.teams if teams else share
    cents = Decimal("0.01")
    value, low, high = (
        (part * share).quantize(cents) for part in (claim.value.value, claim.value.low, claim.value.high)
    )
    return Money(value=value, low=low, high=high, currency=currency)


def _scored(one: Opportunity, known: Known, top: Decimal) -> Opportunity:
    parts = {
        "strength": one.mined.strength,
        "reach": _reach(one.mined),
        "pillar": _serves(one.pillar, known.missed),
        "value": _value(one.value, top),
    }
    score = parts["strength"] * (parts["reach"] + parts["pillar"] + parts["value"]) / 3
    return one.model_copy(update={"score": round(score, 4), "parts": {k: round(v, 4) for k, v in parts.items()}})


def _reach(one: Mined) -> float:
    if one.kind == "gap":
        return 1.0
    n = max(len(one.consumers), len(one.teams), _told(one)) + len(one.units)
    return n / (n + HALF)


def _told(one: Mined) -> int:
    """Where a miner only counts those whom it does not name."""
    units = {"teams"} if one.kind == "funnel" else {"consumers", "developers", "people"}
    counted = (row.amount for row in one.evidence if row.unit in units)
    return int(max(counted, default=0))


def _serves(pillar: str | None, missed: frozenset[str]) -> float:
    if pillar is None:
        return UNKNOWN
    return MISSED if pillar in missed else SERVED


def _value(value: Worth, top: Decimal) -> float:
    if not isinstance(value, Likely) or top <= 0:
        return UNKNOWN
    return float(min(max(value.likely, Decimal(0)) / top, Decimal(1)))
