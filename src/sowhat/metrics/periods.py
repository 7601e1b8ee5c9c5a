"""Which periods a slice of telemetry touches, and from which slices a period is made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sowhat.metrics import weeks


@dataclass(frozen=True, slots=True)
class Stretch:
    """A committed slice: which bytes of which file, and the local days its records lie in (both inclusive)."""

    source: str
    file: str
    start: int
    end: int
    first: date
    last: date


def day(instant: datetime, zone: str) -> date:
    """The local day of a naive UTC instant."""
    return instant.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).date()


def months(first: date, last: date) -> tuple[str, ...]:
    """`2026-09` for each calendar month from `first` to `last`."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(
        f"{first.year + (first.month - 1 + n) // 12:04}-{(first.month - 1 + n) % 12 + 1:02}" for n in range(count)
    )


def bounds(month: str) -> tuple[date, date]:
    """A month's first day, and the first day after it."""
    first = date.fromisoformat(f"{month}-01")
    return first, (first + timedelta(days=31)).replace(day=1)


def by_month(stretches: Iterable[Stretch]) -> dict[str, list[Stretch]]:
    """The stretches of each month."""
    return _grouped(stretches, months)


def by_week(stretches: Iterable[Stretch]) -> dict[str, list[Stretch]]:
    """The stretches of each ISO week."""
    return _grouped(stretches, weeks.between)


def _grouped(
    stretches: Iterable[Stretch], periods: Callable[[date, date], tuple[str, ...]]
) -> dict[str, list[Stretch]]:
    grouped: dict[str, list[Stretch]] = {}
    for stretch in stretches:
        for period in periods(stretch.first, stretch.last):
            grouped.setdefault(period, []).append(stretch)
    return grouped


def fingerprint(stretches: Iterable[Stretch], *context: str) -> str:
    """A name for a period's inputs: the same bytes read under the same context give the same one.

    Slices that follow one another are one stretch, so that it does not matter how a file was cut.
    """
    ranges: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for stretch in stretches:
        ranges.setdefault((stretch.source, stretch.file), []).append((stretch.start, stretch.end))
    joined = [[*name, _joined(pairs)] for name, pairs in sorted(ranges.items())]
    return hashlib.sha256(json.dumps([joined, context]).encode()).hexdigest()[:32]


def _joined(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    joined: list[list[int]] = []
    for start, end in sorted(pairs):
        if joined and joined[-1][1] == start:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined
