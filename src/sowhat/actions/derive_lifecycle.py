"""What telemetry and records say of each service when it is reviewed, as a result of a build.

Thresholds, replacements, money of the ledger and decisions are added when it is read: none of them needs a build.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions import lifecycle_alike
from sowhat.actions.derive import ALL, Plan
from sowhat.actions.derive_worth import digest
from sowhat.actions.lifecycle_scene import REACH, Scene, Who, look, money
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import lookback, migration, periods, weeks
from sowhat.metrics.breaks import Break
from sowhat.metrics.lookback import Covered
from sowhat.metrics.reached import ANY
from sowhat.model.catalog import Service
from sowhat.model.lifecycle import (
    FEWEST,
    LOOK_BACK,
    Appeal,
    Candidate,
    DeprecatedUse,
    Disturbance,
    Evidence,
    MonthCalls,
    Moving,
    Reach,
    Upkeep,
)
from sowhat.model.workspace import Workspace
from sowhat.tables import lifecycle_results, results
from sowhat.tables.adoption_results import HABITS
from sowhat.tables.health_results import RELIABILITY

CARRIES = 0.2
"""A source that carries less of a service's calls decides neither which months are whole nor how they compare."""
SHARED = 0.5
"""A service that at least this share of another's callers call too may do instead."""
FEWEST_SHARED = 2
YEAR = 12
WEEKS = 57
"""Whole weeks of thirteen months."""
MILD = 3
"""So many days of a week may repeat those before them without telling another week."""
FROM = (
    results.USAGE,
    results.CONSUMERS,
    results.ACTIVE,
    results.MOVES,
    results.SOURCES,
    results.SERVED,
    results.SPEND,
    results.TOUCHED,
    results.VERSIONS,
    RELIABILITY,
    HABITS,
)
"""The results of the same build that it is made from."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a service is seen beside: how `alike` others are, and what all of the same sources did in the same months
    (`common`)."""

    alike: Mapping[str, float]
    common: Callable[[tuple[str, ...], tuple[str, ...]], Mapping[str, float]]


def plans(workspace: Workspace, planned: Sequence[Plan]) -> tuple[Plan, ...]:
    """The result `lifecycle`; `planned` are those that come before it."""
    used = sorted((plan.table.name, sorted(plan.fingerprints.items())) for plan in planned if plan.table in FROM)
    known = digest(used, chain.canonical(workspace.catalog), workspace.timezone, lifecycle_alike.prints(workspace))

    def later(held: DuckDB) -> ir.Table:
        scene, pairs = look(workspace.catalog, workspace.timezone, held), lifecycle_alike.alike(workspace)

        @cache
        def common(sources: tuple[str, ...], months: tuple[str, ...]) -> Mapping[str, float]:
            """Services of the same sources share what they all did."""
            counted = (_line(scene, one.name, sources, months) for one in workspace.catalog.services)
            return lookback.common(counted, months)

        made = [
            evidence(scene, service, Around(pairs.get(service.name, {}), common))
            for service in workspace.catalog.services
        ]
        rows = [{"service": one.service, "document": one.model_dump_json()} for one in made]
        return ibis.memtable(pa.Table.from_pylist(rows, lifecycle_results.LIFECYCLE.schema))

    return (Plan(lifecycle_results.LIFECYCLE, ALL, {ALL: known} if workspace.catalog.services else {}, later=later),)


def evidence(scene: Scene, service: Service, around: Around) -> Evidence:
    """What results say of a service beside others; what is declared is filled in where it is read."""
    own = _carriers(scene, service)
    whole = sorted(frozenset.intersection(*(frozenset(one.months) for one in own.values()))) if own else []
    month = whole[-1] if whole else None
    breaks = tuple((name, one) for name, source in own.items() for one in source.breaks)
    months = _months(scene, service.name, whole, [one for _, one in breaks])
    alike = tuple(one for one in whole if lookback.comparable(one, _only(breaks)))
    line = _line(scene, service.name, tuple(own), alike)
    window = months[-LOOK_BACK - 1 :] if months and not months[-1].whole else months[-LOOK_BACK:]
    told = [one for one in window if one.whole]
    since = told[0].month if told else ""
    disturbed = tuple(_disturbance(name, one) for name, one in breaks if f"{one.end:%Y-%m}" >= since)
    weekly = _weeks(scene, service.name, _only(breaks))
    callers = {key: [one for one in seen if f"{one.first:%Y-%m}" >= since] for key, seen in _visits(scene, service)}
    return Evidence(
        service=service.name,
        threshold=0,
        month=month,
        months=window,
        records=whole[0] if whole else None,
        first_call=_first(scene, service.name),
        looked_back=_run([one.month for one in told]),
        routed=bool(service.routes),
        ended=month is not None and scene.month is not None and month < scene.month,
        quiet_days=_quiet(scene, service.name),
        trend=lookback.trend(line, weekly, bool(disturbed), around.common(tuple(own), alike[-LOOK_BACK:])),
        season=lookback.season(line),
        rhythms=lookback.rhythms(callers, scene.until) if scene.until else (),
        now=_reach(scene, service.name, month, 0),
        year_ago=_reach(scene, service.name, month, YEAR),
        upkeep=_upkeep(scene, service.name, months),
        deprecated=_deprecated(scene, service.name),
        candidates=_candidates(scene, service.name, month, around.alike),
        disturbances=disturbed,
        moving=_moving(scene, service.name),
        appeal=_appeal(scene, service),
        **_customers(scene, service.name, month),
    )


def _carriers(scene: Scene, service: Service) -> dict[str, Covered]:
    """The sources that carry a good part of a service's calls (people's, else all) in the look-back; of one that nobody
    calls those that its routes name, else all."""
    since = _before(scene.month, LOOK_BACK) if scene.month else ""
    by: dict[str, int] = {}
    for traffic in (("people",), ("people", "bot", "probe")):
        for (source, month, kind), calls in scene.calls.get(service.name, {}).items():
            if kind in traffic and month >= since:
                by[source] = by.get(source, 0) + calls
        if by:
            break
    total = sum(by.values())
    names = {name for name, calls in by.items() if calls >= CARRIES * total}
    names = names or {route.source for route in service.routes if route.source} or set(scene.sources)
    return {name: one for name, one in sorted(scene.sources.items()) if name in names}


def _months(scene: Scene, service: str, whole: Sequence[str], breaks: Sequence[Break]) -> tuple[MonthCalls, ...]:
    """From the first whole month on, also those without a call; the last may not be whole."""
    if not whole or scene.until is None:
        return ()
    calls = scene.calls.get(service, {})
    who = {one.month: len({caller[0] for caller in one.callers} - {""}) for one in scene.who.get(service, ())}
    covers = frozenset(whole)
    made = []
    for month in _between(whole[0], f"{scene.until:%Y-%m}"):
        counts = {
            kind: sum(n for (_, at, traffic), n in calls.items() if at == month and traffic == kind)
            for kind in ("people", "bot", "probe")
        }
        told = MonthCalls(
            month=month,
            people=counts["people"],
            bots=counts["bot"],
            probes=counts["probe"],
            consumers=who.get(month, 0),
            whole=month in covers,
            comparable=lookback.comparable(month, breaks),
        )
        made.append(told)
    last = max(at for at, one in enumerate(made) if one.whole)
    return tuple(made[: last + 2])


def _line(scene: Scene, service: str, own: Sequence[str], months: Sequence[str]) -> dict[str, int]:
    """People's calls of whole months that compare, as the sources that carry them count."""
    counted = dict.fromkeys(months, 0)
    for (source, month, kind), calls in scene.calls.get(service, {}).items():
        if kind == "people" and source in own and month in counted:
            counted[month] += calls
    return counted


def _weeks(scene: Scene, service: str, breaks: Sequence[Break]) -> dict[str, int]:
    """People's calls of whole weeks that compare, from the first week with one on."""
    counted = scene.weekly.get(service, {})
    first = min(counted, default="")
    return {
        week: counted.get(week, 0)
        for week in scene.whole[-WEEKS:]
        if counted and week >= first and all(_undisturbed(week, one) for one in breaks)
    }


def _undisturbed(week: str, one: Break) -> bool:
    """After a jump; otherwise where the break covers fewer than half of its days, and none of them is missing."""
    start = weeks.monday(week)
    last = start + timedelta(days=6)
    end = one.end if one.grain == "day" else one.end + timedelta(days=6 if one.grain == "week" else 30)
    if one.kind == "jump":
        return start > end
    days = (min(last, end) - max(start, one.start)).days + 1
    return days <= 0 or (one.kind != "gap" and days <= MILD)


def _run(months: Sequence[str]) -> int:
    """How many months follow one another up to the last."""
    run = 0
    for month in reversed(months):
        if run and _before(months[-1], run) != month:
            break
        run += 1
    return run


def _visits(scene: Scene, service: Service) -> list[tuple[tuple[str, str, str, str], Sequence[lookback.Visit]]]:
    """Of others than its owners."""
    seen = scene.visits.get(service.name, {})
    return [(caller, visits) for caller, visits in seen.items() if not caller[2] or caller[2] != service.owner]


def _quiet(scene: Scene, service: str) -> int | None:
    """Days since the last week with a call of people, taken to have been its last day."""
    last = max(scene.weekly.get(service, {}), default=None)
    if last is None or scene.until is None:
        return None
    return max((scene.until - weeks.monday(last) - timedelta(days=6)).days, 0)


def _first(scene: Scene, service: str) -> str | None:
    people = [month for (_, month, kind), n in scene.calls.get(service, {}).items() if kind == "people" and n]
    return min(people, default=None)


def _reach(scene: Scene, service: str, month: str | None, back: int) -> Reach | None:
    """Who called in the three months that end so many months before; null where records do not reach back."""
    end = _before(month, back) if month else ""
    first = _before(end, REACH - 1) if end else ""
    known = [one.months[0] for one in scene.sources.values() if one.months]
    if not end or not known or min(known) > (first if not back else end):
        return None if back or not end else Reach(month=end)
    callers = _callers(scene.who.get(service, ()), first, end)
    return Reach(
        month=end,
        consumers=len({consumer for consumer, *_ in callers} - {""}),
        apps=len({app for _, app, _, _ in callers} - {""}),
        teams=len({team for *_, team, _ in callers} - {""}),
        units=len({unit for *_, unit in callers} - {""}),
    )


def _callers(who: Sequence[Who], first: str, last: str) -> set[tuple[str, str, str, str]]:
    return {caller for one in who if first <= one.month <= last for caller in one.callers}


def _customers(scene: Scene, service: str, month: str | None) -> dict[str, object]:
    """Different customers of its busiest of the last three months; on rosters where no call names one."""
    if month is None:
        return {}
    first = _before(month, REACH - 1)
    told = {of: [n for at, n in months.items() if first <= at <= month] for of, months in scene.customers.items()}
    if told.get(ANY):
        seen, whole, by = max(told.get(service, ()), default=0), max(told[ANY]), "calls"
    elif scene.rosters:
        teams = {team for *_, team, _ in _callers(scene.who.get(service, ()), first, month)}
        seen, whole, by = sum(scene.rosters.get(team, 0) for team in teams), sum(scene.rosters.values()), "rosters"
    else:
        return {}
    few = 0 < seen < FEWEST
    known = {"customers_of": whole, "customers_by": by, "customers_few": few}
    return {"customers": None if few else seen, **known}


def _upkeep(scene: Scene, service: str, months: Sequence[MonthCalls]) -> tuple[Upkeep, ...]:
    """Running it, and its part of what is shared; building is over."""
    calls = {one.month: one.people for one in months if one.whole}
    by: dict[str, dict[str, tuple[Decimal, float]]] = {}
    for row in scene.spend.get(service, ()):
        if row["kind"] != "build" and row["month"] in calls:
            held = by.setdefault(row["currency"], {})
            amount, days = held.get(row["month"], (Decimal(0), 0.0))
            held[row["month"]] = (amount + money(row["amount"]), days + (row["unpriced_days"] or 0.0))
    return tuple(_kept(currency, held, calls) for currency, held in sorted(by.items()))


def _kept(currency: str, held: Mapping[str, tuple[Decimal, float]], calls: Mapping[str, int]) -> Upkeep:
    last = sorted(held)[-YEAR:]
    total, days = sum((held[at][0] for at in last), Decimal(0)), sum(held[at][1] for at in last)
    made = sum(calls[at] for at in last)
    return Upkeep(
        currency=currency,
        a_month=round(total / len(last), 2),
        a_call=round(total / made, 6) if made else None,
        months=len(last),
        unpriced_days=days / len(last),
    )


def _deprecated(scene: Scene, service: str) -> tuple[DeprecatedUse, ...]:
    rows = sorted(scene.deprecated.get(service, ()), key=lambda row: (-row["calls"], row["route"]))
    return tuple(
        DeprecatedUse(method=row["methods"], path=row["route"], title=row["titles"], calls=row["calls"]) for row in rows
    )


def _shared(scene: Scene, service: str, month: str | None) -> tuple[Candidate, ...]:
    """Services that most of its callers call too, by app where it is declared, else by key. That alone is a reason only
    where the two have the same callers and not everybody: what all apps call replaces nothing."""
    if month is None:
        return ()
    first = _before(month, REACH - 1)
    apps = {of: {app or key for key, app, *_ in _callers(who, first, month)} - {""} for of, who in scene.who.items()}
    own, everybody = apps.get(service, set()), set[str]().union(*apps.values())
    made = []
    for other, theirs in sorted(apps.items()):
        both = len(own & theirs)
        if other != service and both >= FEWEST_SHARED and both >= SHARED * len(own):
            counts = {"shared": both, "consumers": len(own), "others": len(theirs)}
            larger = _people(scene, other, month) > _people(scene, service, month)
            same = both >= SHARED * len(own | theirs) and len(theirs) <= len(everybody) / 2
            made.append(Candidate(service=other, because=("shared",) if same else (), larger=larger, **counts))
    return tuple(made)


def _candidates(scene: Scene, service: str, month: str | None, alike: Mapping[str, float]) -> tuple[Candidate, ...]:
    """Those that share callers, and those whose descriptions are alike."""
    made = {one.service: one for one in _shared(scene, service, month)}
    for other, share in sorted(alike.items()):
        larger = month is not None and _people(scene, other, month) > _people(scene, service, month)
        one = made.get(other) or Candidate(service=other, because=(), larger=larger)
        because = ("similar", "shared") if one.shared else ("similar",)
        made[other] = one.model_copy(update={"similarity": share, "because": because})
    return tuple(made[other] for other in sorted(made))


def _people(scene: Scene, service: str, month: str) -> int:
    calls = scene.calls.get(service, {})
    return sum(n for (_, at, kind), n in calls.items() if at == month and kind == "people")


def _appeal(scene: Scene, service: Service) -> Appeal:
    row = scene.habits.get(service.name)
    whole = len(service.eligible_units) or len(scene.catalog.units)
    last = scene.who.get(service.name, ())[-REACH:]
    units = {unit for one in last for *_, unit in one.callers} - {""}
    known = {"units": len(units), "units_eligible": whole} if whole else {}
    if row is None:
        return Appeal(**known)
    return Appeal(eligible=row["eligible"] or None, adopted=row["reached"], habitual=row["habitual"], **known)


def _moving(scene: Scene, service: str) -> Moving | None:
    """Releases of the look-back."""
    found = migration.migration(scene.versions.get(service, {}), scene.whole[-WEEKS:])
    return None if found is None else Moving(**asdict(found))


def _disturbance(source: str, one: Break) -> Disturbance:
    return Disturbance(source=source, kind=one.kind, start=one.start, end=one.end, factor=one.factor)


def _only(breaks: Sequence[tuple[str, Break]]) -> list[Break]:
    return [one for _, one in breaks]


def _before(month: str, back: int) -> str:
    """So many months before."""
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 - back
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _between(first: str, last: str) -> list[str]:
    return list(periods.months(date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")))
