"""Days and periods from text as people write them, in SQL.

`any_day(text, zone)` is a DATE; `any_period(text, every, zone)` is the first day of the period of length `every` (day,
week, month, quarter; weeks begin on Monday) that the text names or lies in. Both are null where the text names no such
thing: a month lies in no week, a week in no month. `any_moment(text, zone)` is the UTC TIMESTAMP of a day with or
without a time on it, written in any of these ways; a day alone is its first instant.
"""

from __future__ import annotations

from sowhat.sources import times

_WEEK = r"(\d{4})(?:-?[Ww]|年第?)(\d{1,2})(?:周)?"
_MONTH = r"(\d{4})(?:[-/.]?(0[1-9]|1[0-2])|[-/.]([1-9])|年(1[0-2]|0?[1-9])(?:月份?)?)"
_QUARTER = r"(?:(\d{4})(?:[- ]?[Qq]|年第?|年[Qq])([1-4])(?:季度?)?)"
_DAY = r"(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?.*|\.(\d{1,2})\.(\d{1,2}))"
_ARABIC = "translate(x, '一二三四', '1234')"
_NOON = "(上午|早上|凌晨|中午|下午|晚上)?"
_MOMENT = (
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?"
    rf"(?:[ T,，]*{_NOON} *(\d{{1,2}})[:：时点](?:(\d{{1,2}})分?)?(?:[:：]?(\d{{1,2}})秒?)?)?"
)

MACROS = (
    *times.MACROS,
    """
CREATE OR REPLACE TEMP MACRO weeks_in(year) AS weekofyear(make_date(year, 12, 28))""",
    """
CREATE OR REPLACE TEMP MACRO monday_of(year, number) AS
    CASE WHEN number BETWEEN 1 AND weeks_in(year) THEN
        CAST(date_trunc('week', make_date(year, 1, 4)) AS DATE) + 7 * (number - 1) END""",
    f"""
CREATE OR REPLACE TEMP MACRO any_day(x, zone) AS
    CASE WHEN regexp_full_match(x, '{_DAY}')
        THEN TRY_CAST(regexp_replace(x, '{_DAY}', '\\1-\\2\\4-\\3\\5') AS DATE)
        ELSE CAST(timezone(zone, timezone('UTC', {times.plausible("any_instant(x, zone)")})) AS DATE) END""",
    f"""
CREATE OR REPLACE TEMP MACRO week_named(x) AS
    CASE WHEN regexp_full_match(x, '{_WEEK}') THEN monday_of(
        TRY_CAST(regexp_extract(x, '{_WEEK}', 1) AS INTEGER),
        TRY_CAST(regexp_extract(x, '{_WEEK}', 2) AS INTEGER)) END""",
    f"""
CREATE OR REPLACE TEMP MACRO month_named(x) AS
    CASE WHEN regexp_full_match(x, '{_MONTH}') THEN TRY_CAST(
        regexp_replace(x, '{_MONTH}', '\\1-') || lpad(regexp_replace(x, '{_MONTH}', '\\2\\3\\4'), 2, '0') || '-01'
        AS DATE) END""",
    f"""
CREATE OR REPLACE TEMP MACRO quarter_named(x) AS
    CASE WHEN regexp_full_match({_ARABIC}, '{_QUARTER}') THEN make_date(
        TRY_CAST(regexp_extract({_ARABIC}, '{_QUARTER}', 1) AS INTEGER),
        3 * TRY_CAST(regexp_extract({_ARABIC}, '{_QUARTER}', 2) AS INTEGER) - 2, 1) END""",
    """
CREATE OR REPLACE TEMP MACRO any_period(x, every, zone) AS
    CASE every
        WHEN 'day' THEN any_day(x, zone)
        WHEN 'week' THEN coalesce(week_named(x), CAST(date_trunc('week', any_day(x, zone)) AS DATE))
        WHEN 'month' THEN coalesce(month_named(x), CAST(date_trunc('month', any_day(x, zone)) AS DATE))
        WHEN 'quarter' THEN coalesce(quarter_named(x),
            CAST(date_trunc('quarter', coalesce(month_named(x), any_day(x, zone))) AS DATE))
    END""",
    f"""
CREATE OR REPLACE TEMP MACRO moment_part(x, part) AS
    lpad(coalesce(nullif(regexp_extract(x, '{_MOMENT}', part), ''), '0'), 2, '0')""",
    f"""
CREATE OR REPLACE TEMP MACRO moment_clock(x) AS
    TRY_CAST(regexp_extract(x, '{_MOMENT}', 1) || '-' || moment_part(x, 2) || '-' || moment_part(x, 3) || ' '
        || moment_part(x, 5) || ':' || moment_part(x, 6) || ':' || moment_part(x, 7) AS TIMESTAMP)
    + CASE WHEN regexp_extract(x, '{_MOMENT}', 4) IN ('下午', '晚上') AND TRY_CAST(moment_part(x, 5) AS INTEGER) < 12
        THEN INTERVAL 12 HOUR ELSE INTERVAL 0 HOUR END""",
    f"""
CREATE OR REPLACE TEMP MACRO any_moment(x, zone) AS
    coalesce({times.plausible("any_instant(x, zone)")}, CASE WHEN regexp_full_match(x, '{_MOMENT}')
        THEN {times.plausible("local_instant(moment_clock(x), zone)")} END)""",
)
"""Statements that define `any_day(text, zone)`, `any_period(text, every, zone)` and `any_moment(text, zone)`."""
