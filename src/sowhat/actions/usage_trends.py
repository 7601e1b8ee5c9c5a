"""How the calls of each service moved, month by month: only whole months, and none across a break of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sowhat.actions import data_breaks
from sowhat.actions.usage_answer import Results, Row
from sowhat.metrics import levels, periods
from sowhat.metrics.breaks import grain_of
from sowhat.model.estimate import Remark
from sowhat.model.usage import Broken, UseTrend


@dataclass(frozen=True, slots=True)
class Source:
    """The months that a source covers wholly, since the last break of it; one that speaks once a month covers each
    month in which it does. `broken` is the break that they come after."""

    months: frozenset[str]
    broken: Broken | None


def trends(everything: Results, sources: Iterable[Row], zone: str) -> dict[str, UseTrend]:
    """By service; '' stands for calls that no service claims."""
    known = _sources(everything, sources, zone)
    usage = everything.table("usage")
    people = usage.filter(usage.traffic == "people")
    rows = everything.rows(people.group_by(["service", "source", "month"]).agg(calls=people.calls.sum()))
    whole: dict[tuple[str, str], int] = {}
    own: dict[str, dict[str, int]] = {}
    carried: dict[str, set[str]] = {}
    for row in rows:
        service, source, month, calls = row["service"], row["source"], row["month"], row["calls"]
        carried.setdefault(service, set()).add(source)
        own.setdefault(service, {})[month] = own.get(service, {}).get(month, 0) + calls
        whole[source, month] = whole.get((source, month), 0) + calls
    return {
        service: _trend(counts, [(name, known[name]) for name in sorted(carried[service]) if name in known], whole)
        for service, counts in own.items()
    }


def _trend(
    own: Mapping[str, int], sources: Sequence[tuple[str, Source]], whole: Mapping[tuple[str, str], int]
) -> UseTrend:
    """Of the months that every source of the service covers: another source would look like growth."""
    months = sorted(frozenset.intersection(*(each.months for _, each in sources))) if sources else []
    run = tuple(own.get(month, 0) for month in months)
    everything = [sum(whole.get((name, month), 0) for name, _ in sources) for month in months]
    breaks = [each.broken for _, each in sources if each.broken is not None]
    told = {"since": months[0] if months else None, "run": run}
    after = max(breaks, key=lambda one: one.end, default=None)
    found = levels.moved(run, everything)
    if found is None:
        why = Remark(code="use-trend-short", params={"have": len(months), "need": 2 * levels.LEAST})
        return UseTrend(**told, broken=after, why=why)
    return UseTrend(**told, broken=after, months=found.months, own=found.own, relative=found.relative, year=found.year)


def _sources(everything: Results, sources: Iterable[Row], zone: str) -> dict[str, Source]:
    moves = everything.table("moves")
    days: dict[str, list[date]] = {}
    for row in everything.rows(moves.filter(moves.dimension == "all").select("source", "start").order_by("start")):
        days.setdefault(row["source"], []).append(row["start"])
    told = data_breaks.of_usage(everything, None)
    found = {}
    for row in sources:
        name = row["source"]
        if row["first"] and row["last"] and name in days:
            covered = _covered(days[name], periods.day(row["first"], zone), periods.day(row["last"], zone))
            found[name] = _since(covered, [one for one in told if one.source == name])
    return found


def _covered(days: Sequence[date], first: date, last: date) -> list[str]:
    if len(days) > 2 and grain_of(days) == "month":
        return sorted({f"{day:%Y-%m}" for day in days})
    return [month for month in periods.months(first, last) if _whole(month, first, last)]


def _whole(month: str, first: date, last: date) -> bool:
    start, after = periods.bounds(month)
    return first <= start and (after - last).days <= 1


def _since(covered: Sequence[str], breaks: Sequence[Broken]) -> Source:
    """The months after the last break: a jump's own month has the new level where it begins with it."""
    last = max(breaks, key=_opens, default=None)
    return Source(frozenset(month for month in covered if last is None or month >= _opens(last)), last)


def _opens(one: Broken) -> str:
    """The first month after a break."""
    if one.kind == "jump" and one.start.day == 1:
        return f"{one.start:%Y-%m}"
    _, after = periods.bounds(f"{one.end:%Y-%m}")
    return f"{after:%Y-%m}"
