"""Tables of costs: one row a service, month and kind, in money or in person-days; several rows of one add up."""

from __future__ import annotations

from sowhat.model.cost import EVERYONE, CostTable
from sowhat.sources.tables import focus
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part
from sowhat.sources.tables.money import currency, decimal, figure, word

_KINDS = {
    "build": ("build", "capex", "建设", "建设期", "开发", "研发", "投入", "项目", "建设投入"),
    "run": ("run", "opex", "operate", "运行", "运维", "运营", "维护", "云资源", "运行费用"),
    "shared": ("shared", "overhead", "公共", "分摊", "共享", "公摊", "均摊"),
}


def form(table: CostTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, month (its first day), kind (build where none is told), currency
    (ISO code, '' the workspace's), amount, person_days, project (null where none is told). Of a row with both only the
    amount counts; rows of one service, month, kind, currency and project add up, even where they are alike. A
    shared cost of no service is `EVERYONE`'s."""
    if table.format == focus.FORMAT:
        return focus.form(table)
    columns = table.columns.model_dump(exclude_none=True)
    roles = ("month", "service", "kind", "amount", "person_days", "currency", "project")
    return Form(
        parts=tuple(Part(role, columns[role]) for role in roles if role in columns),
        typed=_typed(set(columns)),
        parameters=(zone,) if "service" in columns else (zone, table.service),
        key=("service", "month", "kind", "currency", "project"),
        says=(),
        adds=("amount", "person_days"),
    )


def _typed(has: set[str]) -> str:
    told = {
        name: name if name in has else "CAST(NULL AS VARCHAR)" for name in ("kind", "currency", "project", *_NUMBERS)
    }
    service = "service" if "service" in has else "$2"
    return f"""
    WITH dates AS (
        SELECT month, any_period(month, 'month', $1) AS first FROM (SELECT DISTINCT month FROM told)),
    kinds AS (
        SELECT line, {service} AS service, told.month IS NULL AS undated, first AS month,
            {word(told["kind"], _KINDS)} AS kind, {told["kind"]} IS NULL AS plain,
            {currency(told["currency"], told["amount"])} AS currency,
            {decimal(told["amount"])} AS amount, {told["amount"]} IS NULL AS free,
            {figure(told["person_days"])} AS person_days, {told["person_days"]} IS NULL AS idle,
            {told["project"]} AS project
        FROM told LEFT JOIN dates USING (month)),
    read AS (
        SELECT * REPLACE (CASE WHEN service IS NULL AND kind = 'shared' THEN '{EVERYONE}' ELSE service END AS service)
        FROM kinds)
    SELECT line, service, month, CASE WHEN plain THEN 'build' ELSE kind END AS kind,
        CASE WHEN free THEN '' ELSE currency END AS currency, project,
        amount, CASE WHEN free THEN person_days END AS person_days, CASE
        WHEN service IS NULL THEN 'row-without-service'
        WHEN undated THEN 'row-without-period' WHEN month IS NULL THEN 'row-bad-period'
        WHEN free AND idle THEN 'row-without-cost'
        WHEN NOT plain AND kind IS NULL THEN 'row-bad-cost-kind'
        WHEN NOT free AND amount IS NULL THEN 'row-bad-number'
        WHEN free AND (person_days IS NULL OR person_days < 0) THEN 'row-bad-number'
        WHEN NOT free AND currency IS NULL THEN 'row-bad-currency' END AS reason
    FROM read"""


_NUMBERS = ("amount", "person_days")
