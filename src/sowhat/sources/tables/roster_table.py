"""Tables of rosters: which customers a team serves, and from when to when."""

from __future__ import annotations

from sowhat.model.study import RosterTable
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part


def form(table: RosterTable, zone: str) -> Form:
    """How to read a file of `table`: rows of team, customer, valid_from (inclusive, null: always), valid_to
    (exclusive, null: still)."""
    columns = {role.rstrip("_"): name for role, name in table.columns.model_dump(exclude_none=True).items()}
    roles = {"team": "team", "customer": "customer", "from": "since", "to": "until"}
    parts = tuple(Part(roles[role], columns[role]) for role in roles if role in columns)
    return Form(
        parts=parts,
        typed=_typed("from" in columns, "to" in columns),
        parameters=(zone,) if {"from", "to"} & set(columns) else (),
        key=("team", "customer", "valid_from"),
        says=("valid_to",),
        customer="customer",
    )


def _typed(since: bool, until: bool) -> str:
    begins, ends = ("since" if since else "NULL"), ("until" if until else "NULL")
    first = "any_day(since, $1)" if since else "CAST(NULL AS DATE)"
    last = "any_day(until, $1)" if until else "CAST(NULL AS DATE)"
    return f"""
    WITH read AS (
        SELECT line, team, customer, {first} AS valid_from, {last} AS valid_to,
            {begins} IS NOT NULL AS begins, {ends} IS NOT NULL AS ends FROM told)
    SELECT line, team, customer, valid_from, valid_to, CASE
        WHEN team IS NULL THEN 'row-without-team' WHEN customer IS NULL THEN 'row-without-unit'
        WHEN (begins AND valid_from IS NULL) OR (ends AND valid_to IS NULL) THEN 'row-bad-day'
        WHEN valid_to <= valid_from THEN 'row-span-empty' END AS reason
    FROM read"""
