"""Deliveries: one row a deployment, or a change that reached its users, with the time from its first commit."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import devlake, github, gitlab
from sowhat.sources.records.mapped import convert, made, parts, said
from sowhat.sources.records.words import environment, result
from sowhat.sources.tables.business_table import Form

EXPORTS = {one.format: one for one in (devlake.DEPLOYMENTS, devlake.PULL_REQUESTS, github.EXPORT, gitlab.EXPORT)}
CHANGES = frozenset((devlake.PULL_REQUESTS.format,))
"""Formats whose rows are changes that were delivered, and no deployments: their `result` is ''."""
GROUPED = frozenset((devlake.DEPLOYMENTS.format, github.EXPORT.format))
"""Formats in which several records tell of one deployment: its commits, or the statuses that it went through."""


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, id (made of service, environment, started and finished where none
    is told), environment, result, started, finished, lead_seconds. `zone` places times without an offset."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone, table.service or ""),
        key=("service", "id"),
        says=("environment", "result", "started", "finished", "lead_seconds"),
        convert=convert(table, EXPORTS),
    )


def _typed(table: RecordTable) -> str:
    own = made("service", "environment", "started", "finished")
    outcome = "''" if table.format in CHANGES else result("result")
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, service, coalesce(id, {own}) AS id, {environment("environment")} AS environment,
            {outcome} AS result, any_moment(started, $1) AS started, any_moment(finished, $1) AS finished,
            any_moment(first_commit, $1) AS committed, any_number(lead_seconds) AS lead,
            started IS NOT NULL AND any_moment(started, $1) IS NULL AS odd_start, finished IS NULL AS undated,
            lead_seconds IS NOT NULL AND any_number(lead_seconds) IS NULL AS odd_lead
        FROM said),
    whole AS ({_GROUPED if table.format in GROUPED else "FROM read"})
    SELECT line, service, id, environment, result, started, finished, {_LEAD} AS lead_seconds, CASE
        WHEN undated THEN {"'delivery-unfinished'" if table.format == github.EXPORT.format else "'row-without-time'"}
        WHEN finished IS NULL OR odd_start THEN 'row-bad-time' WHEN finished < started THEN 'row-span-empty'
        WHEN odd_lead THEN 'row-bad-number' END AS reason
    FROM whole"""


_LEAD = """CASE WHEN coalesce(lead, epoch(finished) - epoch(committed)) >= 0
        THEN coalesce(lead, epoch(finished) - epoch(committed)) END"""
"""A change is not delivered before it was written: such a time says nothing."""
_GROUPED = """
        SELECT line, service, id, max(environment) OVER one AS environment,
            coalesce(max_by(result, finished) FILTER (finished IS NOT NULL) OVER one, 'unknown') AS result,
            min(started) OVER one AS started, max(finished) OVER one AS finished, min(committed) OVER one AS committed,
            max(lead) OVER one AS lead, bool_or(odd_start) OVER one AS odd_start,
            bool_and(undated) OVER one AS undated, bool_or(odd_lead) OVER one AS odd_lead
        FROM read WINDOW one AS (PARTITION BY service, id)"""
"""Every record of a deployment says the same of it: what the last of them to end says, from the first beginning."""
