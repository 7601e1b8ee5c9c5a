"""Versions month by month, and how quickly calls move to new ones, from the result `versions`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sowhat.actions.ecosystem_reach import Days
from sowhat.metrics import migration, weeks
from sowhat.model.ecosystem import Migration

Row = Mapping[str, Any]


def by_month(rows: Iterable[Row]) -> list[Row]:
    """month, service, version, calls: the weeks of a month together."""
    found: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        found[row["month"], row["service"], row["version"]] += row["calls"]
    return [
        {"month": month, "service": service, "version": version, "calls": calls}
        for (month, service, version), calls in found.items()
    ]


def migrations(rows: Sequence[Row], service: str | None, days: Days | None) -> tuple[Migration, ...]:
    """The last release of each service (or of one) that mattered, those that move slowest first."""
    held: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        if row["version"] and service in (None, row["service"]):
            own = held[row["service"]][row["version"]]
            own[row["week"]] = own.get(row["week"], 0) + row["calls"]
    whole = weeks.whole(days.first, days.last) if days else ()
    found = [
        Migration(service=name, version=one.version, since=one.since, weeks=one.weeks, older=one.older, half=one.half)
        for name, calls in held.items()
        if (one := migration.migration(calls, whole)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (-one.older, one.service)))
