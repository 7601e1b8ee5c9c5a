"""What accesses come to: by class of data, by business unit, and by grant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from sowhat.compliance.grants import colleague, covers, stands
from sowhat.model.compliance import (
    FINE,
    UNSURE,
    UNUSED_DAYS,
    WRONG,
    Access,
    ClassSeen,
    Grant,
    Reach,
    Standing,
    UnusedGrant,
)
from sowhat.model.governing import DataClass


def sided(seen: Iterable[Access], side: Sequence[Standing]) -> tuple[Access, ...]:
    """Those that stand on one side; going on first, then the worst, then those with most calls."""
    mine = (one for one in seen if one.standing in side)
    return tuple(sorted(mine, key=lambda one: (not one.recent, side.index(one.standing), -_all(one), _named(one))))


def _all(one: Access) -> int:
    return one.calls + one.other_calls + one.events


def _named(one: Access) -> tuple[str, str, str, str, date]:
    return one.data, one.holder.app, one.holder.consumer, one.holder.team, one.first


def reach(seen: Iterable[Access]) -> tuple[Reach, ...]:
    """Sensitive data by class and unit."""
    held: dict[tuple[str, str], list[Access]] = {}
    for one in seen:
        if one.secrecy == "sensitive":
            held.setdefault((one.data, one.holder.unit), []).append(one)
    return tuple(_reach(data, unit, rows) for (data, unit), rows in sorted(held.items()))


def _reach(data: str, unit: str, rows: Sequence[Access]) -> Reach:
    wrong = [one for one in rows if one.standing in WRONG]
    return Reach(
        data=data,
        unit=unit,
        apps=_distinct(rows, lambda one: one.holder.app),
        teams=_distinct(rows, lambda one: one.holder.team),
        people=_distinct(rows, lambda one: "" if one.callers > 1 else one.holder.consumer),
        calls=sum(one.calls for one in rows),
        other_calls=sum(one.other_calls for one in rows),
        covered=sum(one.calls for one in rows if one.standing in FINE),
        unsure=sum(one.calls for one in rows if one.standing in UNSURE),
        wrong=sum(one.calls for one in wrong),
        wrong_apps=_distinct(wrong, lambda one: one.holder.app or one.holder.consumer),
        first=min(one.first for one in rows),
        last=max(one.last for one in rows),
    )


def _distinct(rows: Iterable[Access], of: Callable[[Access], str]) -> int:
    return len({of(one) for one in rows} - {""})


def by_class(
    declared: Iterable[DataClass],
    services: Mapping[str, tuple[str, ...]],
    seen: Sequence[Access],
    grants: Iterable[Grant],
    day: date | None,
) -> tuple[ClassSeen, ...]:
    """Each class that is declared: sensitive ones first."""
    known = tuple(grants)
    made = [
        _class(
            one, services.get(one.name, ()), [row for row in seen if row.data == one.name], _standing(known, one, day)
        )
        for one in declared
    ]
    order = ("sensitive", "internal", "open")
    return tuple(sorted(made, key=lambda one: (order.index(one.secrecy), one.data)))


def _standing(grants: Iterable[Grant], one: DataClass, day: date | None) -> int:
    return sum(grant.data == one.name and (day is None or stands(grant, day)) for grant in grants)


def _class(one: DataClass, services: tuple[str, ...], rows: Sequence[Access], grants: int) -> ClassSeen:
    return ClassSeen(
        data=one.name,
        secrecy=one.secrecy,
        services=services,
        apps=_distinct(rows, lambda row: row.holder.app),
        units=_distinct(rows, lambda row: row.holder.unit),
        calls=sum(row.calls for row in rows),
        other_calls=sum(row.other_calls for row in rows),
        covered=sum(row.calls for row in rows if row.standing in FINE),
        grants=grants,
    )


def unused(
    grants: Iterable[Grant], seen: Sequence[Access], span: tuple[date, date], *, people_only: bool
) -> tuple[tuple[UnusedGrant, ...], int]:
    """Grants that stand on the last day of `span` and were not used for UNUSED_DAYS, the longest first; and how many of
    those that are old enough nobody can tell of: no call and no record shows who uses that data, or telemetry (from the
    first day of `span`) is younger."""
    first, today = span
    old = today - timedelta(days=UNUSED_DAYS)
    found: list[UnusedGrant] = []
    untold = 0
    for grant in grants:
        if not stands(grant, today) or grant.first > old:
            continue
        if first > old or not _observable(grant, seen):
            untold += 1
            continue
        last = _last_use(grant, seen, people_only)
        if last is None or last <= old:
            since = max(last or grant.first, grant.first)
            found.append(UnusedGrant(grant=grant, last_use=last, days=(today - since).days))
    return tuple(sorted(found, key=lambda one: (-one.days, one.grant.data, one.grant.name))), untold


def _observable(grant: Grant, seen: Sequence[Access]) -> bool:
    """Whether anybody's use of that data, in that manner, is ever seen."""
    rows = [one for one in seen if one.data == grant.data]
    if grant.kind == "person":
        return any(one.holder.consumer or one.events for one in rows)
    return bool(rows)


def _last_use(grant: Grant, seen: Sequence[Access], people_only: bool) -> date | None:
    own = [
        one.last
        for one in seen
        if one.data == grant.data
        and one.last >= grant.first
        and (covers(grant, one.holder) or (people_only and colleague(grant, one.holder)))
    ]
    return max(own, default=None)
