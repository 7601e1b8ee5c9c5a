"""What the latest build says: the loaders behind `sowhat show`, the pages and the API."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import data_answer, usage_answer
from sowhat.actions.reading import Reading, reading
from sowhat.errors import CallError, Problem
from sowhat.metrics import periods
from sowhat.model.data import Data
from sowhat.model.usage import Usage


def usage(root: Path, service: str | None = None, month: str | None = None) -> Usage:
    """What was used; of one service, of one month (`2026-09`) where asked.

    Weeks are not narrowed to a month. Raises CallError for a month that is not written so, DataError where nothing
    was built yet.
    """
    if month is not None:
        _check_month(month)
    with reading(root) as open_:
        return _usage(open_, service, month)


def _usage(open_: Reading, service: str | None, month: str | None) -> Usage:
    everything = usage_answer.Results(open_.engine, None, None)
    results = usage_answer.Results(open_.engine, service, month)
    sources = data_answer.source_rows(everything)
    first, last = usage_answer.span(sources)
    calendar = usage_answer.Calendar(open_.workspace.timezone, first, last)
    return Usage(
        build=open_.build.id,
        code_version=open_.build.code_version,
        first=first,
        last=last,
        totals=usage_answer.totals(results),
        services=usage_answer.services(results),
        operations=usage_answer.operations(results),
        months=usage_answer.months(results),
        weeks=usage_answer.weekly(results, calendar),
        teams=usage_answer.groups(results, calendar, "team"),
        units=usage_answer.groups(results, calendar, "unit"),
        quarantine=data_answer.quarantine(everything),
        duplicates=data_answer.duplicates(sources),
    )


def _check_month(month: str) -> None:
    try:
        periods.bounds(month)
    except ValueError:
        raise CallError(Problem("bad-month", params={"value": month})) from None


def data(root: Path) -> Data:
    """What came in, how fresh it is, and how far it can be attributed."""
    with reading(root) as open_:
        results = usage_answer.Results(open_.engine, None, None)
        rows = data_answer.source_rows(results)
        sources = data_answer.sources(results, rows)
        return Data(
            build=open_.build.id,
            code_version=open_.build.code_version,
            built=open_.build.created_at,
            timezone=open_.workspace.timezone,
            attribution=data_answer.total(source.attribution for source in sources),
            sources=sources,
            quarantine=data_answer.quarantine(results),
            duplicates=data_answer.duplicates(rows),
        )
