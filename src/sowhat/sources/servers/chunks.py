"""Chunks: what a server is asked for at a time, each a closed range of whole hours that is written down once.

A chunk's file is named by its range, so that the names alone say what was asked already: a build that was killed asks
again for the chunk it was at, and for nothing else. No chunk crosses midnight, UTC.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_STAMP = "%Y-%m-%dT%H"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d)_(\d{4}-\d\d-\d\dT\d\d)\.jsonl(?:\.gz)?")
Row = Mapping[str, object]
"""One line of a chunk: hour, host, path, version, status, consumer, calls, seconds, buckets (see `hourly_counts`)."""


@dataclass(frozen=True, slots=True, order=True)
class Chunk:
    """From `start` up to `end`, both at a full hour, UTC."""

    start: datetime
    end: datetime

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.start.strftime(_STAMP)}_{self.end.strftime(_STAMP)}.jsonl.gz"


def named(names: Iterable[str]) -> list[Chunk]:
    """The chunks that these file names stand for, in order; other names are left out."""
    return sorted(chunk for name in names if (chunk := _chunk(name)))


def _chunk(name: str) -> Chunk | None:
    found = _NAME.fullmatch(name)
    try:
        return found and Chunk(_moment(found[1]), _moment(found[2]))
    except ValueError:
        return None


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _STAMP).replace(tzinfo=UTC)


def missing(since: datetime, until: datetime, had: Iterable[Chunk]) -> Iterator[Chunk]:
    """What of `since` to `until` (cut down to the full hour) is in no chunk yet, oldest first."""
    at, end = _full_hour(since), _full_hour(until)
    for chunk in sorted(had):
        yield from _days(at, min(chunk.start, end))
        at = max(at, chunk.end)
    yield from _days(at, end)


def _full_hour(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def _days(at: datetime, end: datetime) -> Iterator[Chunk]:
    while at < end:
        stop = min(at.replace(hour=0) + DAY, end)
        yield Chunk(at, stop)
        at = stop


def packed(chunk: Chunk, rows: Iterable[Row]) -> bytes:
    """A chunk's file: JSON lines, the first of which says the range, compressed; equal rows make equal bytes."""
    first = {"chunk": [chunk.start.isoformat(), chunk.end.isoformat()]}
    lines = [json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in (first, *rows)]
    return gzip.compress("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), mtime=0)
