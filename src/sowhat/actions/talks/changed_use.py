"""Use in the days and before: who joined, who stopped, calls, failures, speed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from pathlib import Path

from sowhat.actions import usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.decided import answered, stated
from sowhat.actions.partners import catalog
from sowhat.actions.reading import reading
from sowhat.actions.showcase_notice import notices
from sowhat.actions.talks import days
from sowhat.actions.talks.answered import health
from sowhat.actions.talks.state import State
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import incidents, periods, weeks
from sowhat.model.build import Build
from sowhat.model.catalog import Service
from sowhat.model.changed import SILENT, USUAL, Changed, Joined, ServiceMoved, Stopped
from sowhat.model.health import Kept, Period, Share
from sowhat.model.showcase import Notice
from sowhat.model.study import Decided

KEPT = 4
"""Builds whose records stay in memory."""
WEEK = timedelta(weeks=1)
CLEAR = 0.85
"""Speed is told as changed where every week lies this far below (or above) every one before: by more than the error of
what is kept of it."""
FEWEST = 5
"""Calls in a usual week; of fewer, a silence proves nothing."""
LEAST = 100
"""Calls in each of both stretches before a change of speed is told."""


@dataclass(frozen=True)
class Seen:
    """Calls of one team (of people) to one service, by Monday; the day of its first call ever."""

    team: str
    service: str
    unit: str
    first: date
    calls: Mapping[date, int]

    @cached_property
    def last(self) -> date:
        """The Monday of the last week with a call."""
        return max(self.calls)

    def within(self, mondays: Iterable[date]) -> int:
        """Calls in these weeks."""
        return sum(self.calls.get(monday, 0) for monday in mondays)

    def usual(self, monday: date) -> tuple[int, int]:
        """Of the SILENT weeks up to that one, in how many it called, and its calls in such a week."""
        counts = [self.calls.get(monday - step * WEEK, 0) for step in range(SILENT)]
        active = [count for count in counts if count]
        return len(active), round(sum(active) / len(active)) if active else 0


@dataclass(frozen=True, slots=True)
class Records:
    """What a build holds of use."""

    first: date | None
    last: date | None
    seen: tuple[Seen, ...]
    months: tuple[Mapping[str, object], ...]
    """service, team, month of people's calls."""
    adopted: tuple[Mapping[str, object], ...]
    begins: Mapping[str, date]
    """The first day on record of the sources that tell of a service."""


def found(now: State, seen: Changed) -> dict[str, object]:
    """The fields of Changed that use fills."""
    own = {one.name: one for one in catalog(now.root).services}
    owned = {(one.name, one.owner) for one in own.values() if one.owner}
    records, span = _records(now, owned), (seen.since, seen.until)
    ways = {
        (str(row["service"]), str(row["team"])): row["decided"] for row in answered(records.adopted, stated(now.root))
    }
    going = notices(now.root, catalog(now.root), records.last)
    services = tuple(_services(now, records, span))
    kept = [one for one in records.seen if one.service in own]
    before = _held(records, days.before(span))
    return {
        "records_since": records.first,
        "records_until": records.last,
        "before_since": before[0] if before else None,
        "before_until": before[1] if before else None,
        **_measured(records, span),
        "joined": tuple(one for each in kept for one in joined(each, span, (records.begins, ways))),
        "stopped": tuple(stopped(kept, span, (own, going), records.last)),
        "services": services,
        "calls": sum(one.calls for one in services),
        "calls_before": sum(one.before or 0 for one in services) if before else None,
        "teams": len({team for team, _ in _callers(records, span)}),
        "teams_before": len({team for team, _ in _callers(records, before)}) if before else None,
    }


def _records(now: State, owned: Collection[tuple[str, str]]) -> Records:
    """Without what a team calls of a service of its own: nobody had to be won for that."""
    every = _recorded(now.root, now.build)
    return replace(
        every,
        seen=tuple(one for one in every.seen if (one.service, one.team) not in owned),
        months=tuple(row for row in every.months if (row["service"], row["team"]) not in owned),
    )


@lru_cache(KEPT)
def _recorded(root: Path, build: Build) -> Records:
    with reading(root, build) as open_:
        engine, zone = open_.engine, build.timezone
        begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
        active, consumers = engine.table("active"), engine.table("consumers")
        weekly = active.filter((active.team != "") & (active.service != "") & (active.calls > 0))
        summed = weekly.group_by(["service", "team", "week"]).agg(
            calls=weekly.calls.sum(), first=weekly["first"].min(), unit=weekly.unit.max()
        )
        people = consumers.filter((consumers.traffic == "people") & (consumers.team != "") & (consumers.service != ""))
        monthly = engine.execute(people.select("service", "team", "month").distinct()).to_pylist()
        return Records(
            first=periods.day(begins, zone) if begins else None,
            last=periods.day(ends, zone) if ends else None,
            seen=tuple(_seen(engine.execute(summed.order_by(["service", "team", "week"])).to_pylist())),
            months=tuple(monthly),
            adopted=tuple(engine.execute(engine.table("adoptions")).to_pylist()),
            begins=begins_of(engine, zone),
        )


def begins_of(engine: DuckDB, zone: str) -> Mapping[str, date]:
    """By service: the first day of the sources that ever told of it."""
    told, sources = engine.table("consumers").select("service", "source").distinct(), engine.table("sources")
    firsts = {row["source"]: row["first"] for row in engine.execute(sources.select("source", "first")).to_pylist()}
    found: dict[str, date] = {}
    for row in engine.execute(told).to_pylist():
        if firsts.get(row["source"]) is not None:
            day = periods.day(firsts[row["source"]], zone)
            found[row["service"]] = min(day, found.get(row["service"], day))
    return found


def _seen(rows: Sequence[Mapping[str, object]]) -> Iterator[Seen]:
    held: dict[tuple[str, str], list[Mapping[str, object]]] = {}
    for row in rows:
        held.setdefault((str(row["service"]), str(row["team"])), []).append(row)
    for (service, team), own in held.items():
        calls = {weeks.monday(str(row["week"])): int(str(row["calls"])) for row in own}
        first = min(day for row in own if isinstance(day := row["first"], date))
        yield Seen(team, service, str(own[-1]["unit"]), first, calls)


def _held(records: Records, span: days.Span) -> days.Span | None:
    """The days, where records hold all of them."""
    known = records.first and records.last and records.first <= span[0] and span[1] <= records.last
    return span if known else None


def _measured(records: Records, span: days.Span) -> dict[str, date | None]:
    """The first and the last day of the whole months or weeks that count."""
    if days.whole_months(span):
        return {"measured_since": span[0], "measured_until": span[1]}
    mondays = days.whole_weeks(span)
    if not mondays or records.first is None:
        return {"measured_since": None, "measured_until": None}
    return {"measured_since": mondays[0], "measured_until": mondays[-1] + WEEK - days.DAY}


def joined(
    one: Seen, span: days.Span, known: tuple[Mapping[str, date], Mapping[tuple[str, str], object]]
) -> Iterator[Joined]:
    """Whoever called for the first time; in the first weeks of a source everybody does, which says nothing."""
    begins, ways = known
    began = begins.get(one.service)
    if began is None or span[0] < began + SILENT * WEEK:
        return
    mondays = days.whole_weeks(span)
    told = {"team": one.team, "service": one.service, "unit": one.unit, "calls": one.within(mondays)}
    told["decided"] = _way(ways.get((one.service, one.team)))
    if span[0] <= one.first <= span[1]:
        yield Joined.model_validate({**told, "day": one.first})
    elif (again := _again(one, mondays)) is not None:
        yield Joined.model_validate({**told, "day": again, "back": True})


def _again(one: Seen, mondays: Iterable[date]) -> date | None:
    """The Monday of the week in which it was back."""
    for monday in mondays:
        if one.calls.get(monday) and one.first < monday - SILENT * WEEK and not one.usual(monday - WEEK)[0]:
            return monday
    return None


def _way(word: object) -> Decided:
    ways: tuple[Decided, ...] = ("own-choice", "project", "default", "old-closed", "notice", "unknown")
    return next((one for one in ways if one == word), "unknown")


def stopped(
    kept: Sequence[Seen],
    span: days.Span,
    known: tuple[Mapping[str, Service], Mapping[str, Notice]],
    last: date | None,
) -> Iterator[Stopped]:
    """Whoever fell silent in the days against what was usual, and called in no whole or begun week since."""
    own, going = known
    for one in kept:
        silent = one.last + WEEK
        told, usual = one.usual(one.last)
        over = last is not None and silent + WEEK - days.DAY <= last
        if told < USUAL or usual < FEWEST or not over or not span[0] <= silent + WEEK - days.DAY <= span[1]:
            continue
        notice = going.get(one.service)
        instead = (notice.instead if notice else None) or own[one.service].replaced_by or ""
        moved = any(each.team == one.team and each.service == instead and each.last >= silent for each in kept)
        yield Stopped(
            team=one.team,
            service=one.service,
            unit=one.unit,
            since=silent,
            usual=usual,
            towards=instead if moved else "",
            going=notice is not None,
        )


def _callers(records: Records, span: days.Span) -> Iterator[tuple[str, str]]:
    """Team and service of every call in the whole months or weeks."""
    months = days.whole_months(span)
    if months:
        yield from ((str(row["team"]), str(row["service"])) for row in records.months if row["month"] in months)
        return
    mondays = days.whole_weeks(span)
    yield from ((one.team, one.service) for one in records.seen if one.within(mondays))


def _services(now: State, records: Records, span: days.Span) -> Iterator[ServiceMoved]:
    """Services with a call in either stretch, those called most first."""
    before = _held(records, days.before(span))
    found_ = [_service(one, span, before) for one in health(now.root).reliability]
    after, earlier = list(_callers(records, span)), list(_callers(records, before)) if before else []
    for one in sorted(found_, key=lambda each: (-each.calls, each.service)):
        teams = sum(service == one.service for _, service in after)
        then = sum(service == one.service for _, service in earlier) if before else None
        if one.calls or one.before:
            yield one.model_copy(update={"teams": teams, "teams_before": then})


def _service(one: Kept, span: days.Span, before: days.Span | None) -> ServiceMoved:
    after, earlier = _periods(one, span), _periods(one, before) if before else []
    calls, then = sum(each.calls for each in after), sum(each.calls for each in earlier)
    speeds, were = _speeds(after), _speeds(earlier)
    enough = min(calls, then) >= LEAST and len(speeds) == len(after) and len(were) == len(earlier)
    return ServiceMoved(
        service=one.service,
        calls=calls,
        before=then if before else None,
        errors=_errors(after),
        errors_before=_errors(earlier) if before else None,
        p95=speeds[-1] if speeds else None,
        p95_before=were[-1] if were else None,
        faster=bool(enough and speeds and were) and max(speeds) <= CLEAR * min(were),
        slower=bool(enough and speeds and were) and CLEAR * min(speeds) >= max(were),
    )


def _periods(one: Kept, span: days.Span) -> list[Period]:
    months = days.whole_months(span)
    named = months or tuple(weeks.label(monday) for monday in days.whole_weeks(span))
    return [each for each in (one.months if months else one.weeks) if each.period in named]


def _speeds(told: Iterable[Period]) -> list[float]:
    return [each.p95 for each in told if each.p95 is not None]


def _errors(told: Sequence[Period]) -> Share:
    part, whole = sum(each.errors.part for each in told), sum(each.errors.whole for each in told)
    return incidents.share(part, whole)
