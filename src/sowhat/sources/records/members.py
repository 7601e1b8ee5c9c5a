"""Members: one row a person who could use the platform, in a team, from when to when."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import staff_directory
from sowhat.sources.records.spoken import convert, parts, said
from sowhat.sources.tables.business_table import Form

EXPORTS = {staff_directory.EXPORT.format: staff_directory.EXPORT}


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of person (a pseudonym), team, unit, role, valid_from (inclusive, null:
    always), valid_to (exclusive, null: still). `zone` places instants on days."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone,),
        key=("person", "team", "valid_from"),
        says=("unit", "role", "valid_to"),
        hidden=(("person", "person"),),
        convert=convert(table, EXPORTS),
    )


def _typed(table: RecordTable) -> str:
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, person, coalesce(team, '') AS team, coalesce(unit, '') AS unit, coalesce(role, '') AS role,
            any_day(since, $1) AS valid_from, any_day(until, $1) AS valid_to,
            since IS NOT NULL AS begins, until IS NOT NULL AS ends
        FROM said)
    SELECT * EXCLUDE (begins, ends), CASE
        WHEN person IS NULL THEN 'row-without-person'
        WHEN (begins AND valid_from IS NULL) OR (ends AND valid_to IS NULL) THEN 'row-bad-day'
        WHEN valid_to <= valid_from THEN 'row-span-empty' END AS reason
    FROM read"""
