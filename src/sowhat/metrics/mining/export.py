"""People who carry data out by hand, again and again: exports and downloads with people's own keys in a regular rhythm,
and grants that are used as regularly. They want it delivered (a feed, a report that comes by itself).

A person is a member that the company named, or a key that no app claims. An app counts only where its calls are
somebody's clicks: a few a day, never the same number, and none at weekends; a job that runs by itself is no work by
hand. Once is a question, a rhythm is a job: monthly or weekly visits at regular gaps (metrics/lookback.rhythm), or
nearly every week on several days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import ibis.expr.types as ir

from sowhat.metrics import revisions, weeks
from sowhat.metrics.lookback import Visit, rhythm
from sowhat.metrics.mining import paths
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.mining.telemetry import PLACE, Row, bound, day, first, hourly, known, number, on, place, rows, there
from sowhat.model.opportunity import EvidenceRow, Mined

DAYS = 273
"""Days looked back on: nine months, so that what comes monthly is seen often enough to be called regular."""
WEEKS, SHARE = 6, 0.75
"""Nearly every week: of at least so many since the first, this share."""
FEWEST = 4
"""Days of one person, below which nothing is regular."""
CLICKS = 20
"""Calls on a middle day of an app, above which nobody clicked them."""
LISTED, NAMED = 20_000, 50


@dataclass(frozen=True, slots=True)
class Carrier:
    """Somebody who comes regularly: on how many days, every so many days, until when."""

    who: str
    team: str
    unit: str
    days: int
    every: float
    last: date


def mine(scene: Scene) -> tuple[Mined, ...]:
    """Routes and classes of data that people carry out by hand, the surest first."""
    found = [*_routes(scene), *_grants(scene)]
    return tuple(sorted(found, key=lambda one: (-one.strength, one.key)))


def regular(days: Sequence[date], until: date, callers: int = 1) -> float | None:
    """Every how many days somebody comes, one of so many `callers`; None where there is no rhythm in it."""
    if len(days) < FEWEST:
        return None
    visits = [Visit(group[0], len(group)) for _, each in groupby(sorted(days), weeks.label) for group in [list(each)]]
    found = rhythm(visits, until, callers)
    if found is not None:
        return found.every
    known = (visits[-1].first - visits[0].first).days // 7 + 1
    late = (until - max(days)).days > 14
    if known < WEEKS or len(visits) < SHARE * known or late:
        return None
    return 7 * known / len(days)


def _routes(scene: Scene) -> list[Mined]:
    if scene.days < FEWEST:
        return []
    asked = bound(scene, _asked(scene))
    each = asked.group_by(["source", "host", "route", "service", "who", "day"]).agg(
        calls=asked.calls.sum(), team=asked.team.max(), unit=asked.unit.max(), declared=(asked["app"] != "").max()
    )
    persons = each.group_by(["source", "host", "route", "who"]).agg(days=each.count())
    often = each.semi_join(persons.filter(persons.days >= FEWEST), ["source", "host", "route", "who"])
    held = rows(scene, often.limit(LISTED * FEWEST), "source", "host", "route", "who", "day")
    if not held:
        return []
    seats, sizes = _seats(scene), _sizes(scene, held)
    made = []
    for at, group in groupby(held, place):
        lines = list(group)
        carriers = _carriers(lines, scene.until, seats)
        if carriers:
            made.append(_route(at, str(lines[0]["service"]), carriers, sizes.get(at, 0.0)))
    return made


def _asked(scene: Scene) -> ir.Table:
    """Rows of `uses` that were answered, of routes that hand out much."""
    calls = known(scene, DAYS)
    done = calls.filter(calls.status_class == "ok")
    each = done.select("route").distinct()
    part = each.route.lower().re_search(paths.ASSETS)
    routes = each.filter(each.route.re_search(paths.EXPORTS) & ~part & paths.asked_on_purpose(each.route))
    return done.semi_join(routes, "route")


def _carriers(lines: Sequence[Row], until: date, seats: Mapping[str, tuple[str, str]]) -> list[Carrier]:
    """Those of a route's people who come regularly, the most often first."""
    people = {who: list(each) for who, each in groupby(lines, lambda row: str(row["who"]))}
    found = []
    for who, each in people.items():
        days = [on(row["day"]) for row in each]
        every = regular(days, until, len(people)) if by_hand(each) else None
        if every is not None:
            seat = str(each[0].get("team") or ""), str(each[0].get("unit") or "")
            team, unit = seats.get(who, seat)
            found.append(Carrier(who, team, unit, len(days), every, max(days)))
    return sorted(found, key=lambda one: (-one.days, one.who))


def by_hand(days: Sequence[Row]) -> bool:
    """Whether a person asked, or an app as a person would: on working days, a few times, not always as often."""
    if not days[0].get("declared"):
        return True
    counts = sorted(int(number(row["calls"])) for row in days)
    weekend = any(on(row["day"]).weekday() > 4 for row in days)
    return not weekend and counts[len(counts) // 2] <= CLICKS and counts[0] < counts[-1]


def _seats(scene: Scene) -> dict[str, tuple[str, str]]:
    """Team and unit of each member as last recorded."""
    if not scene.facts.has("members"):
        return {}
    members = scene.facts.table("members")
    kept = revisions.current(members.mutate(place=members.team + "/"), (), ("person", "place", "valid_from"))
    found = rows(scene, kept.select("person", "team", "unit", "valid_from"), "person", "valid_from", "team")
    return {str(row["person"]): (str(row["team"]), str(row["unit"])) for row in found if row["person"]}


def _sizes(scene: Scene, lines: Sequence[Row]) -> dict[tuple[str, str, str], float]:
    """Bytes of a call by place, of all callers."""
    calls = hourly(scene).semi_join(there(map(place, lines)), list(PLACE))
    done = calls.filter(calls.status_class == "ok")
    summed = done.group_by(["source", "host", "route"]).agg(calls=done.calls.sum(), bytes=done.bytes.sum())
    found = rows(scene, summed, "source", "host", "route")
    return {place(row): number(row["bytes"]) / max(1.0, number(row["calls"])) for row in found}


def _route(at: tuple[str, str, str], service: str, carriers: Sequence[Carrier], size: float) -> Mined:
    evidence = [*_evidence(carriers, at[2])]
    if size:
        evidence.append(EvidenceRow(name="export-size", amount=round(size), unit="bytes", of=at[2]))
    return Mined(
        kind="export",
        key="|".join(at),
        services=(service,) if service else (),
        routes=(at[2],),
        evidence=tuple(evidence),
        strength=_strength(carriers),
        **_people(carriers),
    )


def _evidence(carriers: Sequence[Carrier], of: str) -> tuple[EvidenceRow, ...]:
    last = max(one.last for one in carriers)
    often = min(one.every for one in carriers)
    return (
        EvidenceRow(name="export-people", amount=len(carriers), unit="people", at=last, of=of),
        EvidenceRow(name="export-days", amount=sum(one.days for one in carriers), unit="days", at=last, of=of),
        EvidenceRow(name="export-every", amount=round(often, 1), unit="days", at=last, of=of),
    )


def _people(carriers: Sequence[Carrier]) -> dict[str, tuple[str, ...]]:
    return {
        "consumers": tuple(one.who for one in carriers[:NAMED]),
        "teams": tuple(sorted({one.team for one in carriers if one.team})),
        "units": tuple(sorted({one.unit for one in carriers if one.unit})),
    }


def _strength(carriers: Sequence[Carrier]) -> float:
    """Half for one person's rhythm; more where several have one, and where it was seen many times."""
    several = 0.2 if len(carriers) > 2 else 0.1 if len(carriers) > 1 else 0.0
    return round(0.5 + several + (0.2 if max(one.days for one in carriers) >= 3 * FEWEST else 0.0), 2)


def _grants(scene: Scene) -> list[Mined]:
    """Classes of data whose grants people use regularly."""
    if not scene.facts.has("grants"):
        return []
    seats = _seats(scene)
    held = rows(scene, _used(scene), "data", "who", "day")
    made = []
    for data, group in groupby(held, lambda row: str(row["data"])):
        carriers = _carriers([row for row in group if row["who"] in seats], scene.until, seats)
        if carriers:
            made.append(_class(scene, data, carriers))
    return made


def _used(scene: Scene) -> ir.Table:
    """data, who, day: days on which a grant was used."""
    current = revisions.current(scene.facts.table("grants"), (), ("subject", "data", "event", "at"))
    used = current.filter((current.event == "used") & current["at"].notnull() & (current["at"] <= day(scene.until)))
    days = used.filter((used["at"] >= day(first(scene, DAYS))) & (used.subject != ""))
    plain = days.select("data", who="subject", day="at").distinct()
    counted = plain.group_by(["data", "who"]).agg(n=plain.count()).filter(lambda one: one.n >= FEWEST)
    return plain.semi_join(counted, ["data", "who"]).limit(LISTED * FEWEST)


def _class(scene: Scene, data: str, carriers: Sequence[Carrier]) -> Mined:
    services = tuple(one.name for one in scene.catalog.services if any(held.data == data for held in one.data))
    return Mined(
        kind="export",
        key=f"data|{data}",
        services=services,
        evidence=_evidence(carriers, data),
        strength=_strength(carriers),
        **_people(carriers),
    )
