"""What stops, for whom, at a cut of the yearly cost: the loader behind `sowhat show funding`, the page, the API."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sowhat.actions import brief_uses, ledger, returns, totals
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import latest, reading
from sowhat.actions.returns import Costs
from sowhat.actions.simulated import marked
from sowhat.actions.solving import quiet
from sowhat.actions.written import declared, written
from sowhat.errors import CallError, Problem
from sowhat.metrics import relations
from sowhat.model.catalog import Catalog
from sowhat.model.claim import Money
from sowhat.model.cost import EVERYONE
from sowhat.model.estimate import Remark
from sowhat.model.funding import Cut, Funded, Funding, Held, Valued
from sowhat.model.lifecycle import ENDS, Review, VerdictKind
from sowhat.planning import funding as rule

CUTS = (Decimal(10), Decimal(30))
"""Per cent that are asked where nobody says."""
MONTHS = 3
"""The last months on record whose pace a year is told by."""
MOST_CUTS = 6


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of each service."""

    costs: Mapping[str, Costs]
    months: tuple[str, ...]
    teams: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    needs: Mapping[str, tuple[str, ...]]
    replacing: frozenset[str]
    keep: frozenset[str]


def funding(root: Path, cuts: Sequence[Decimal] = CUTS, keep: Collection[str] = ()) -> Funding:
    """What stops at each of `cuts` (per cent of what running everything costs a year); `keep`: services that somebody
    wants to stay whatever the rule says.

    Raises CallError (`funding-cut`, `no-such-service`), DataError where nothing was built yet, WorkspaceError.
    """
    build, workspace = latest(root), written(root)
    shares = _shares(cuts)
    reviews = lifecycle(root).reviews
    _known(keep, [one.service for one in reviews])
    scene = _scene(root, reviews, frozenset(keep))
    services = rule.held(_funded(one, scene) for one in reviews)
    shared = _a_year(scene, [scene.costs.get(EVERYONE), *scene.costs.values()], "shared")
    run = sum((one.run or Decimal(0) for one in services), Decimal(0))
    parts = _parts(root)
    with quiet():
        made = tuple(rule.cut(services, parts, share, run + shared) for share in shares)
    told = Funding(
        build=build.id,
        code_version=build.code_version,
        currency=workspace.currency,
        months=scene.months,
        base=run + shared,
        run=run,
        shared=shared,
        building=sum((one.building for one in services), Decimal(0)),
        most=rule.most(services),
        services=services,
        parts=parts,
        fixed=rule.fixed(services, shared),
        cuts=tuple(_priced(root, one) for one in made),
        unpriced=tuple(one.service for one in services if one.held == "unpriced"),
        why=() if scene.months else (Remark(code="returns-no-cost"),),
    )
    return marked(root, told)


def asked(root: Path, cuts: Sequence[float] = (), keep: Collection[str] = ()) -> Funding:
    """The same for cuts as they were typed; the usual ones where none was. Raises as `funding` does."""
    return funding(root, tuple(Decimal(str(one)) for one in cuts) or CUTS, keep)


def _shares(cuts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    for one in cuts:
        if not one.is_finite() or not Decimal(0) < one <= Decimal(100):
            raise CallError(Problem("funding-cut", params={"value": str(one)[:20]}))
    if len(cuts) > MOST_CUTS:
        raise CallError(Problem("funding-cut", params={"value": str(len(cuts))}))
    return tuple(sorted({one / 100 for one in cuts}))


def _known(keep: Collection[str], names: Sequence[str]) -> None:
    for one in keep:
        if one not in names:
            raise CallError(Problem("no-such-service", params={"value": one, "nearest": "none"}))


def _scene(root: Path, reviews: Sequence[Review], keep: frozenset[str]) -> _Scene:
    workspace, build = written(root), latest(root)
    with reading(root, build) as open_:
        costs = returns.spent(open_.engine, workspace.currency, ledger.book(root).rates)
    known = sorted({month for one in costs.values() for month in one.months})
    seen = brief_uses.calls(root)
    last = _last_months([row.month for row in seen.held], seen.month)
    now = [row for row in seen.held if row.month in last]
    replacing = {_towards(one) for one in reviews if _ends(one)} - {""}
    moving = {one.service for one in reviews if _ends(one) and _towards(one)}
    return _Scene(
        costs=costs,
        months=tuple(known[-MONTHS:]),
        teams=_by_service((row.service, row.team) for row in now),
        units=_by_service((row.service, row.unit) for row in now),
        needs=_needs(declared(workspace), moving),
        replacing=frozenset(replacing),
        keep=keep,
    )


def _last_months(months: Iterable[str], whole: str) -> tuple[str, ...]:
    """The last whole month and the two before it."""
    return tuple(sorted({month for month in months if month <= whole})[-MONTHS:])


def _by_service(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for service, name in pairs:
        found.setdefault(service, set()).update({name} - {""})
    return {service: tuple(sorted(names)) for service, names in found.items()}


def _needs(catalog: Catalog, moving: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Services that each service calls, as the catalog declares it, without those whose callers have somewhere to
    go."""
    services = {one.name.casefold(): one.name for one in catalog.services}
    found: dict[str, set[str]] = {}
    for caller, called in relations.declared(catalog):
        if caller.casefold() in services and called not in moving:
            found.setdefault(services[caller.casefold()], set()).add(called)
    return {name: tuple(sorted(called)) for name, called in found.items()}


def _ends(one: Review) -> bool:
    return _kind(one) in ENDS


def _kind(one: Review) -> VerdictKind:
    """What was decided, else what the rule says."""
    decided = one.decision
    return decided.kind if decided is not None and decided.says != "deferred" else one.verdict.kind


def _towards(one: Review) -> str:
    return one.verdict.towards or one.evidence.replaced_by or ""


def _funded(one: Review, scene: _Scene) -> Funded:
    costs, seen = scene.costs.get(one.service), one.evidence
    teams = scene.teams.get(one.service, ())
    run = _own(scene, costs)
    made = Funded(
        service=one.service,
        run=run,
        shared=_a_year(scene, [costs], "shared"),
        building=_a_year(scene, [costs], "build"),
        teams=teams,
        units=scene.units.get(one.service, ()),
        uses=len(teams) or (seen.now.consumers if seen.now else 0),
        customers=None if seen.customers_few else seen.customers or None,
        verdict=_kind(one),
        decided=one.decision is not None and one.decision.says != "deferred",
        ends=_ends(one),
        towards=_towards(one) if _ends(one) else "",
        needs=scene.needs.get(one.service, ()),
    )
    return made.model_copy(update={"held": _held(made, one, scene)})


def _held(made: Funded, one: Review, scene: _Scene) -> Held | None:
    if one.service in scene.keep:
        return "asked"
    if made.verdict == "protect":
        return "protected"
    if one.service in scene.replacing and not made.ends:
        return "replacement"
    if made.run is None:
        return "unpriced"
    if one.evidence.month is None or not one.evidence.routed:
        return "unseen"
    return None if made.run else "nothing-saved"


def _own(scene: _Scene, costs: Costs | None) -> Decimal | None:
    """Its own running cost a year; null where nobody recorded it, or not all of it in money."""
    if costs is None or not costs.months or costs.unpriced_days or costs.foreign:
        return None
    return _a_year(scene, [costs], "run")


def _a_year(scene: _Scene, costs: Iterable[Costs | None], kind: str) -> Decimal:
    months = [{month: kinds.get(kind, Decimal(0)) for month, kinds in one.months.items()} for one in costs if one]
    return sum((rule.of_months(one, scene.months) for one in months), Decimal(0)).quantize(rule.CENT)


def _parts(root: Path) -> tuple[Valued, ...]:
    """The parts of the ledger's realised total, each with its own money."""
    return tuple(
        Valued(name=one.name, title=one.title, services=one.services, kind=one.kind, grade=one.grade, money=worth)
        for one in totals.totals(root).counted
        for worth in [_realised(root, [one.name], one.kind)]
        if worth is not None
    )


def _realised(root: Path, names: Collection[str], kind: str) -> Money | None:
    if not names:
        return None
    return next((one.money for one in totals.of_parts(root, names) if (one.kind, one.of) == (kind, "realised")), None)


def _priced(root: Path, one: Cut) -> Cut:
    """With what the lost parts brought so far: created and protected apart, nothing twice."""
    sums = {kind: _realised(root, one.loss.parts, kind) for kind in ("create", "protect")}
    return one.model_copy(update={"loss": one.loss.model_copy(update=sums)})
