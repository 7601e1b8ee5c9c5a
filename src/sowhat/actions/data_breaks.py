"""Of what came in: how often each source speaks, whether it is late, where it broke, and what the business records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sowhat.actions.usage_answer import Results
from sowhat.metrics import breaks as rule
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.data import RecordData, SourceBreak, SourceData
from sowhat.model.usage import Broken

LATE = {"day": timedelta(days=7), "week": timedelta(days=21), "month": timedelta(days=70)}
"""A silence that a source's rhythm does not explain: a daily one pauses for a holiday, a monthly one comes late."""
TOLD = ("jump", "stale", "gap")
"""Breaks that are told beside trends; a dip came back, and the line shows it."""


def paced(results: Results, sources: Iterable[SourceData], build: Build) -> tuple[SourceData, ...]:
    """The sources with their rhythm, whether they were late at the build, and their calls by kind of traffic."""
    moves = results.table("moves")
    days: dict[str, list[object]] = {}
    for row in results.rows(moves.filter(moves.dimension == "all").select("source", "start").order_by("start")):
        days.setdefault(row["source"], []).append(row["start"])
    consumers = results.table("consumers")
    traffic: dict[str, dict[str, int]] = {}
    for row in results.rows(consumers.group_by(["source", "traffic"]).agg(calls=consumers.calls.sum())):
        traffic.setdefault(row["source"], {})[row["traffic"]] = row["calls"]
    return tuple(
        source.model_copy(
            update={"rhythm": (found := _rhythm(days.get(source.source, []))), "late": _late(source, found, build)}
            | {"traffic": dict(sorted(traffic.get(source.source, {}).items()))}
        )
        for source in sources
    )


def _rhythm(days: list[object]) -> str:
    return rule.grain_of(days) if len(days) > 2 else ""  # type: ignore[arg-type]


def _late(source: SourceData, rhythm: str, build: Build) -> bool:
    """A source whose rhythm nobody knows is taken for a daily one."""
    return source.last is not None and _utc(build) - source.last.replace(tzinfo=UTC) > LATE[rhythm or "day"]


def _utc(build: Build) -> datetime:
    at = build.created_at
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def breaks(results: Results) -> tuple[SourceBreak, ...]:
    """Where sources broke, in order of source and time."""
    rows = results.rows(results.table("breaks").order_by(["source", "start", "kind"]))
    return tuple(SourceBreak.model_validate(row) for row in rows)


def of_usage(results: Results, month: str | None) -> tuple[Broken, ...]:
    """Breaks that trends of calls show; of one month where asked."""
    told = [one for one in breaks(results) if one.kind in TOLD]
    if month is not None:
        first, after = periods.bounds(month)
        told = [one for one in told if one.start < after and one.end >= first]
    return tuple(Broken(source=o.source, kind=o.kind, start=o.start, end=o.end, factor=o.factor) for o in told)


def records(results: Results) -> tuple[RecordData, ...]:
    """What the business records, section by section."""
    return tuple(RecordData.model_validate(row) for row in results.rows(results.table("recorded").order_by("section")))
