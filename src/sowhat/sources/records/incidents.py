"""Incidents: one row a failure that somebody noticed, when it began, was taken up and was over."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import opsgenie, pagerduty, tapd, zentao
from sowhat.sources.records.mapped import convert, made, parts, said
from sowhat.sources.records.words import found_by, minutes, severity
from sowhat.sources.tables.business_table import Form

EXPORTS = {one.format: one for one in (pagerduty.EXPORT, opsgenie.EXPORT, zentao.EXPORT, tapd.EXPORT)}


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, id (made of service, opened and title where none is told), title,
    severity, found_by, opened, detected, acknowledged, resolved, downtime_minutes. `zone` places times without an
    offset."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone, table.service or ""),
        key=("service", "id"),
        says=("title", "severity", "found_by", "opened", "detected", "acknowledged", "resolved", "downtime_minutes"),
        convert=convert(table, EXPORTS),
    )


def _typed(table: RecordTable) -> str:
    own = made("service", "opened", "title")
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, service, coalesce(id, {own}) AS id, coalesce(title, '') AS title,
            {severity("severity")} AS severity, {found_by("found_by")} AS found_by,
            any_moment(opened, $1) AS opened, any_moment(detected, $1) AS detected,
            any_moment(acknowledged, $1) AS acknowledged,
            {_ended("any_moment(resolved, $1)")} AS resolved, {minutes("downtime_minutes")} AS downtime_minutes,
            opened IS NULL AS undated, detected IS NOT NULL AS noticed, acknowledged IS NOT NULL AS taken,
            resolved IS NOT NULL AS over, downtime_minutes IS NOT NULL AS measured
        FROM said)
    SELECT * EXCLUDE (undated, noticed, taken, over, measured), CASE
        WHEN undated THEN 'row-without-time'
        WHEN opened IS NULL OR (noticed AND detected IS NULL) OR (taken AND acknowledged IS NULL)
            OR (over AND resolved IS NULL) THEN 'row-bad-time'
        WHEN resolved < opened THEN 'row-span-empty'
        WHEN measured AND (downtime_minutes IS NULL OR downtime_minutes < 0) THEN 'row-bad-number' END AS reason
    FROM read"""


def _ended(resolved: str) -> str:
    """SQL: the end; where only its day is told, and it is the day of the beginning, not before that."""
    day_only = "NOT regexp_matches(resolved, '[:：时点]|[0-9]{8}')"
    same = f"{day_only} AND any_day(resolved, $1) = any_day(opened, $1)"
    return f"CASE WHEN {same} THEN greatest({resolved}, any_moment(opened, $1)) ELSE {resolved} END"
