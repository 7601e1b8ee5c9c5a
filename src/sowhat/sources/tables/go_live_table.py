"""Tables of go-lives: one row a service and team. A row without a day says that the team is not live."""

from __future__ import annotations

from sowhat.model.study import GoLiveTable
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part

_WAYS = {
    "own-choice": ("own-choice", "own choice", "voluntary", "自愿", "自主", "自选", "自主选择", "自主接入", "主动接入"),
    "project": ("project", "项目", "立项", "项目要求", "项目需要"),
    "default": ("default", "默认"),
    "old-closed": ("old-closed", "old closed", "旧系统下线", "老系统下线", "旧系统关闭"),
    "notice": ("notice", "mandate", "通知", "统一接入", "统一要求", "领导要求", "上级要求", "要求"),
}


def form(table: GoLiveTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, team, day, decided; a way of deciding that is not known is
    'unknown', which is never voluntary."""
    columns = table.columns.model_dump(exclude_none=True)
    parts = tuple(Part(role, columns[role]) for role in ("team", "date", "service", "decided") if role in columns)
    service = "service" if "service" in columns else "$2"
    return Form(
        parts=parts,
        typed=_typed(service, "decided" in columns),
        parameters=(zone,) if "service" in columns else (zone, table.service),
        key=("service", "team"),
        says=("day", "decided"),
    )


def _typed(service: str, decided: bool) -> str:
    ways = " ".join(
        f"WHEN lower(decided) IN ({', '.join(repr(word) for word in written)}) THEN '{way}'"
        for way, written in _WAYS.items()
    )
    how = f"CASE {ways} ELSE 'unknown' END" if decided else "'unknown'"
    return f"""
    WITH read AS (
        SELECT line, {service} AS service, team, date, any_day(date, $1) AS day, {how} AS decided FROM told)
    SELECT line, service, team, day, decided, CASE
        WHEN service IS NULL THEN 'row-without-service' WHEN team IS NULL THEN 'row-without-team'
        WHEN date IS NULL THEN 'blank' WHEN day IS NULL THEN 'row-bad-day' END AS reason
    FROM read"""
