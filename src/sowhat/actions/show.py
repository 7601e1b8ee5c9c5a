"""What the latest build says: the loaders behind `sowhat show`, the pages and the API."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sowhat.actions import data_answer, data_breaks, data_help, usage_answer, usage_trends
from sowhat.actions.reading import latest, reading
from sowhat.actions.simulated import marked
from sowhat.errors import CallError, Problem
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.model.data import Data
from sowhat.model.usage import Usage

KEPT = 256
"""Answers kept in memory. A build never changes, so an answer from it never does either."""


def usage(root: Path, service: str | None = None, month: str | None = None) -> Usage:
    """What was used; of one service, of one month (`2026-09`) where asked.

    Weeks are not narrowed to a month. Raises CallError for a month that is not written so or a service that nobody
    knows, DataError where nothing was built yet.
    """
    if month is not None:
        _check_month(month)
    return marked(root, _usage(root, latest(root), service, month))


def data(root: Path) -> Data:
    """What came in, how fresh it is, and how far it can be attributed. Raises DataError where nothing was built yet."""
    return marked(root, _data(root, latest(root)))


@lru_cache(KEPT)
def _usage(root: Path, build: Build, service: str | None, month: str | None) -> Usage:
    with reading(root, build) as open_:
        everything = usage_answer.Results(open_.engine, None, None)
        if service is not None:
            _check_service(everything, service)
        results = usage_answer.Results(open_.engine, service, month)
        sources = data_answer.source_rows(everything)
        first, last = usage_answer.span(sources)
        calendar = usage_answer.Calendar(build.timezone, first, last)
        return Usage(
            build=build.id,
            code_version=build.code_version,
            first=first,
            last=last,
            totals=usage_answer.totals(results),
            services=usage_answer.services(results, usage_trends.trends(everything, sources, build.timezone)),
            operations=usage_answer.operations(results),
            months=usage_answer.months(results),
            weeks=usage_answer.weekly(results, calendar),
            teams=usage_answer.groups(results, calendar, "team"),
            units=usage_answer.groups(results, calendar, "unit"),
            quarantine=data_answer.quarantine(everything, root),
            duplicates=data_answer.duplicates(sources),
            timezone=build.timezone,
            breaks=data_breaks.of_usage(everything, month),
            callers=usage_answer.callers(everything, service),
        )


@lru_cache(KEPT)
def _data(root: Path, build: Build) -> Data:
    with reading(root, build) as open_:
        results = usage_answer.Results(open_.engine, None, None)
        rows = data_answer.source_rows(results)
        sources = data_breaks.paced(results, data_answer.sources(results, rows), build)
        return Data(
            build=build.id,
            code_version=build.code_version,
            built=build.created_at,
            timezone=build.timezone,
            attribution=data_answer.total(source.attribution for source in sources),
            sources=sources,
            quarantine=data_answer.quarantine(results, root),
            duplicates=data_answer.duplicates(rows),
            breaks=data_breaks.breaks(results),
            help=data_help.help_(results, sources),
            records=data_breaks.records(results),
        )


def _check_month(month: str) -> None:
    try:
        periods.bounds(month)
    except ValueError:
        raise CallError(Problem("bad-month", params={"value": month})) from None


def _check_service(results: usage_answer.Results, service: str) -> None:
    """A service is known when the catalog declares it, used or not."""
    known = [row["service"] for row in results.rows(results.table("services").select("service"))]
    if service not in known:
        near = get_close_matches(service, known, n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
