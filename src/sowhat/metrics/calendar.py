"""Local days, weeks and months from UTC instants, in a form that every engine can compute.

Engines disagree on time zones, so a zone becomes its list of offset changes, and local time a sum.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.types as ir

Changes = tuple[tuple[datetime, int], ...]
"""(from this UTC instant on, seconds to add): the first entry holds from the beginning."""


def changes(zone: str, first: datetime, last: datetime) -> Changes:
    """The offsets of an IANA zone between two naive UTC instants, with the instants at which they change."""
    info = ZoneInfo(zone)
    found = [(first, _offset(info, first))]
    moment = first
    while moment < last:
        following = min(moment + timedelta(days=7), last)
        if _offset(info, following) != found[-1][1]:
            change = _between(info, moment, following)
            found.append((change, _offset(info, change)))
            following = change
        moment = following
    return tuple(found)


def _offset(info: ZoneInfo, instant: datetime) -> int:
    offset = instant.replace(tzinfo=UTC).astimezone(info).utcoffset()
    return int((offset or timedelta()).total_seconds())


def _between(info: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute in (before, after] whose offset differs from that at `before`."""
    old = _offset(info, before)
    low, high = 0, int((after - before) / timedelta(minutes=1)) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(info, min(before + timedelta(minutes=middle), after)) == old:
            low = middle
        else:
            high = middle
    return min(before + timedelta(minutes=high), after)


def local(instant: ir.TimestampValue, offsets: Changes) -> ir.TimestampValue:
    """Wall-clock time of a UTC instant."""
    result = instant + ibis.interval(seconds=offsets[0][1])
    for moment, seconds in offsets[1:]:
        result = (instant >= ibis.timestamp(moment.isoformat(sep=" "))).ifelse(
            instant + ibis.interval(seconds=seconds), result
        )
    return result


def month(day: ir.DateValue | ir.TimestampValue) -> ir.StringValue:
    """`2026-09`."""
    return day.year().cast("string").lpad(4, "0") + "-" + day.month().cast("string").lpad(2, "0")


def week(day: ir.DateValue) -> ir.StringValue:
    """ISO 8601 week, `2026-W38`."""
    return day.iso_year().cast("string").lpad(4, "0") + "-W" + day.week_of_year().cast("string").lpad(2, "0")
