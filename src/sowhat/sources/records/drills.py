"""Drills: one row an exercise of what is to work when something breaks: a drill, a load test, a fail-over."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records.mapped import made, parts, said
from sowhat.sources.records.words import minutes, result
from sowhat.sources.tables.business_table import Form


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, id (made of service, day and kind where none is told), day, kind,
    result, minutes, note. `zone` places instants on days."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone, table.service or ""),
        key=("service", "id"),
        says=("day", "kind", "result", "minutes", "note"),
    )


def _typed(table: RecordTable) -> str:
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, service, coalesce(id, {made("service", "day", "kind")}) AS id, any_day(day, $1) AS day, kind,
            {result("result")} AS result, {minutes("minutes")} AS minutes, coalesce(note, '') AS note,
            day IS NULL AS undated, minutes IS NOT NULL AS timed
        FROM said)
    SELECT * EXCLUDE (undated, timed), CASE
        WHEN undated THEN 'row-without-time' WHEN day IS NULL THEN 'row-bad-day'
        WHEN kind IS NULL THEN 'row-without-kind'
        WHEN timed AND (minutes IS NULL OR minutes < 0) THEN 'row-bad-number' END AS reason
    FROM read"""
