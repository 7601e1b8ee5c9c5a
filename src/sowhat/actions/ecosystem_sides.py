"""A marketplace's two sides, an open platform's apps, versions and funnel, as the page says them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sowhat.actions.ecosystem_customers import FEW
from sowhat.actions.ecosystem_reach import Days
from sowhat.metrics import habit, market, onboarding, weeks
from sowhat.metrics.firsts import Use
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Cross, Gross, Market, MarketMonth, Stage, StageName, VersionUse

Row = Mapping[str, Any]


def market_of(rows: Sequence[Row], gross: Sequence[Row], service: str | None, days: Days | None) -> Market | None:
    """Both sides; null where there is no order (of a service)."""
    wanted = service or market.ALL
    own = sorted((row for row in rows if row["service"] == wanted), key=lambda row: str(row["month"]))
    if not own:
        return None
    paid = sorted((row for row in gross if row["service"] == wanted), key=lambda row: (row["month"], row["currency"]))
    whole = [row for row in own[1:] if days is None or days.complete(row["month"])]  # the first may have begun late
    return Market(
        months=tuple(_month(row, first=row is own[0], days=days) for row in own),
        gross=tuple(_gross(row) for row in paid),
        cross=(_cross("sellers", whole), _cross("buyers", whole)),
    )


def _month(row: Row, *, first: bool, days: Days | None) -> MarketMonth:
    few_buyers, few_sellers = row["buyers"] < FEW, row["sellers"] < FEW
    sold = not (few_buyers or few_sellers)
    timed = row["timed"] if row["timed"] >= FEW and sold else None
    return MarketMonth(
        month=row["month"],
        complete=days is None or days.complete(row["month"]),
        orders=row["orders"] if sold else None,
        buyers=None if few_buyers else row["buyers"],
        sellers=None if few_sellers else row["sellers"],
        known=None if row["known"] < FEW else row["known"],
        liquidity=None if few_sellers or first else row["sellers"] / row["known"],
        per_buyer=row["orders"] / row["buyers"] if sold else None,
        ended=row["ended"] if sold else None,
        fill=row["filled"] / row["ended"] if sold and row["ended"] else None,
        hours=row["hours"] if timed else None,
        timed=timed,
        buyers_kept=_share(row["buyers_kept"], row["buyers_before"]),
        sellers_kept=_share(row["sellers_kept"], row["sellers_before"]),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole >= FEW else None


def _gross(row: Row) -> Gross:
    shown = row["buyers"] >= FEW
    told = shown and (row["charged_buyers"] or 0) >= FEW
    return Gross(
        month=row["month"],
        currency=row["currency"],
        amount=row["amount"] if shown else None,
        orders=row["orders"] if shown else None,
        fee=row["fee"] if told else None,
        fee_of=row["fee_of"] if told else None,
        charged=row["charged"] if told else None,
        take=float(row["fee"] / row["fee_of"]) if told and row["fee_of"] else None,
    )


def _cross(cause: str, rows: Sequence[Row]) -> Cross:
    """Only of months that are known wholly."""
    numbers = {side: {_number(row["month"]): row[side] for row in rows} for side in ("buyers", "sellers")}
    effect = "sellers" if cause == "buyers" else "buyers"
    pairs = market.lagged(numbers[cause], numbers[effect])
    found = market.related(pairs)
    said = {"cause": cause, "n": len(pairs), "need": market.NEED}
    if found is not None:
        said |= {"rho": found.rho, "low": found.low, "high": found.high}
    return Cross.model_validate(said)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:])


def versions(rows: Iterable[Row], service: str | None, month: str) -> tuple[VersionUse, ...]:
    """Services of which more than one version is called, or one that has a name; the oldest still called is marked."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if service is None or row["service"] == service:
            found[row["service"]].append(row)
    named = {name: own for name, own in found.items() if any(row["version"] for row in own)}
    return tuple(use for name in sorted(named) for use in _versions(name, named[name], month))


def _versions(service: str, rows: Sequence[Row], month: str) -> list[VersionUse]:
    whole = sum(row["calls"] for row in rows if row["month"] == month)
    names = sorted({row["version"] for row in rows}, key=_order)
    now = {row["version"]: row["calls"] for row in rows if row["month"] == month}
    oldest = next((name for name in names if name and now.get(name)), "")
    return [
        VersionUse(
            service=service,
            version=name,
            calls=now.get(name, 0),
            share=now.get(name, 0) / whole if whole else 0.0,
            first=min(row["month"] for row in rows if row["version"] == name),
            last=max(row["month"] for row in rows if row["version"] == name),
            oldest=bool(name) and name == oldest,
        )
        for name in names
    ]


def _order(version: str) -> tuple[tuple[int, ...], str]:
    """`v2` before `v10`; by day where versions are dates."""
    digits = "".join(c if c.isdigit() else " " for c in version).split()
    return tuple(int(one) for one in digits), version


Keyed = Mapping[str, date | None]


def funnel(
    signups: Sequence[Row],
    uses: Sequence[Use],
    active: Mapping[str, frozenset[str]],
    declared: tuple[Keyed, Catalog],
    days: Days | None,
) -> tuple[Stage, ...]:
    """Signed up → key → first call → active → habit, in teams. `active` is the weeks in which a team called,
    `declared` the keys of the teams that count, and the catalog."""
    found = _stages(signups, uses, active, declared[0], days)
    known = [stage for stage in found if stage.days or stage.name != "signed-up"]
    made = {stage.name: stage for stage in onboarding.funnel(known)}
    lacks = _lacks(signups, declared[1], days)
    names: tuple[StageName, ...] = ("signed-up", "key", "first-call", "active", "habit")
    return tuple(_stage(name, made.get(name), lacks.get(name, "")) for name in names)


def _stage(name: StageName, found: onboarding.Stage | None, lacks: str) -> Stage:
    blind = found is None or lacks in {"members-role", "calls", "weeks"}
    if blind or found is None:
        return Stage(name=name, teams=None, lacks=lacks)
    return Stage(name=name, teams=found.teams, days=found.days, timed=found.timed, lacks=lacks)


def _lacks(signups: Sequence[Row], catalog: Catalog, days: Days | None) -> dict[str, str]:
    lacks: dict[str, str] = {}
    if not signups:
        lacks["signed-up"] = "members-role"
    elif any(row["since"] is None for row in signups):
        lacks["signed-up"] = "members-from"
    if any(key.span.from_ is None for one in catalog.consumers for key in one.keys):
        lacks["key"] = "keys-from"
    if days is None:
        lacks |= dict.fromkeys(("first-call", "active", "habit"), "calls")
    elif len(weeks.whole(days.first, days.last)) < habit.N:
        lacks |= dict.fromkeys(("active", "habit"), "weeks")
    return lacks


def _stages(
    signups: Sequence[Row], uses: Sequence[Use], active: Mapping[str, frozenset[str]], keyed: Keyed, days: Days | None
) -> tuple[onboarding.Reached, ...]:
    """Each stage by itself, with its day as far as it is known."""
    window = habit.last(weeks.whole(days.first, days.last)) if days else ()
    within = {team: len(found & set(window)) for team, found in active.items()}
    called: dict[str, date | None] = {}
    for use in sorted(uses, key=lambda one: one.day):
        seen_from_start = days is not None and use.day < days.first + timedelta(days=7)
        called.setdefault(use.team, None if seen_from_start else use.day)
    return (
        onboarding.Reached("signed-up", {row["team"]: row["since"] for row in signups}),
        onboarding.Reached("key", keyed),
        onboarding.Reached("first-call", called),
        onboarding.Reached("active", {team: None for team, n in within.items() if n}),
        onboarding.Reached("habit", {team: None for team, n in within.items() if n >= habit.K}),
    )


def keys(catalog: Catalog, teams: Collection[str]) -> dict[str, date | None]:
    """Of `teams` those with an app that has a key, and the first day of any; null where one has none."""
    found: dict[str, list[date | None]] = defaultdict(list)
    for one in catalog.consumers:
        for link in (each for each in one.teams if each.of in teams):
            found[link.of] += [key.span.from_ for key in one.keys]
    known = {team: [day for day in each if day is not None] for team, each in found.items()}
    return {team: min(known[team]) if len(known[team]) == len(each) else None for team, each in found.items() if each}
