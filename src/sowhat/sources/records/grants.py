"""Grants: one row a permission that somebody was given, used or lost, to see some data."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import approval_form
from sowhat.sources.records.spoken import convert, parts, said
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.money import word

EXPORTS = {approval_form.EXPORT.format: approval_form.EXPORT}
_EVENTS = {
    "granted": "granted grant approved allow allowed open 授权 已授权 授予 同意 通过 已通过 开通 新增",
    "used": "used use access accessed read query queried export 使用 已使用 访问 查询 读取 导出 下载",
    "revoked": "revoked revoke removed deny expired closed 回收 已回收 收回 撤销 已撤销 取消 到期 失效 关闭 停用",
}


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of subject (a pseudonym of the kind person), data, event (granted where none
    is told), at, until (null: open-ended), purpose. `zone` places instants on days."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone,),
        key=("subject", "data", "event", '"at"', "purpose"),
        says=("until",),
        hidden=(("subject", "person"),),
        convert=convert(table, EXPORTS),
    )


def _typed(table: RecordTable) -> str:
    events = {event: tuple(known.split()) for event, known in _EVENTS.items()}
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, subject, data, CASE WHEN event IS NULL THEN 'granted' ELSE {word("event", events)} END AS event,
            any_day(day, $1) AS day, any_day(until, $1) AS until, coalesce(purpose, '') AS purpose,
            day IS NULL AS undated, until IS NOT NULL AS ends
        FROM said)
    SELECT * EXCLUDE (day, undated, ends), day AS "at", CASE
        WHEN subject IS NULL THEN 'row-without-subject' WHEN data IS NULL THEN 'row-without-data'
        WHEN undated THEN 'row-without-time' WHEN day IS NULL OR (ends AND until IS NULL) THEN 'row-bad-day'
        WHEN event IS NULL THEN 'row-bad-event' WHEN until < day THEN 'row-span-empty' END AS reason
    FROM read"""
