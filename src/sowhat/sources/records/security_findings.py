"""Security findings, and other debt that somebody keeps a list of: one row a finding."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import sarif
from sowhat.sources.records.mapped import convert, parts, said
from sowhat.sources.records.words import scored, severity, status
from sowhat.sources.tables.business_table import Form

EXPORTS = {sarif.EXPORT.format: sarif.EXPORT}


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, id, kind, tool, rule, severity, status (open where nobody says
    else), title, found, closed, interest_days, principal_days. `zone` places instants on days."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone, table.service or ""),
        key=("service", "id"),
        says=(
            "kind",
            "tool",
            "rule",
            "severity",
            "status",
            "title",
            "found",
            "closed",
            "interest_days",
            "principal_days",
        ),
        convert=convert(table, EXPORTS),
    )


def _typed(table: RecordTable) -> str:
    texts = ", ".join(f"coalesce({name}, '') AS {name}" for name in ("kind", "tool", "rule", "title"))
    # Whole numbers up to 5 are grades (1 is the worst), anything else that is a number is a score.
    grade = f"CASE WHEN severity NOT IN ('0', '1', '2', '3', '4', '5') THEN {scored('severity')} END"
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, service, id, {texts}, coalesce({grade}, {severity("severity")}) AS severity,
            {status("status", "any_day(closed, $1)")} AS status,
            any_day(found, $1) AS found, any_day(closed, $1) AS closed, any_number(interest_days) AS interest_days,
            any_number(principal_days) AS principal_days, found IS NULL AS undated, closed IS NOT NULL AS over,
            interest_days IS NOT NULL AS costly, principal_days IS NOT NULL AS priced
        FROM said)
    SELECT * EXCLUDE (undated, over, costly, priced), CASE
        WHEN id IS NULL THEN 'row-without-id' WHEN undated THEN 'row-without-time'
        WHEN found IS NULL OR (over AND closed IS NULL) THEN 'row-bad-day'
        WHEN closed < found THEN 'row-span-empty'
        WHEN costly AND (interest_days IS NULL OR interest_days < 0) THEN 'row-bad-number'
        WHEN priced AND (principal_days IS NULL OR principal_days < 0) THEN 'row-bad-number' END AS reason
    FROM read"""
