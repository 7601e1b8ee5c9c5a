"""Tables of costs: one row a service, month and kind, in money or in person-days; several rows of one add up."""

from __future__ import annotations

from sowhat.model.cost import CostTable
from sowhat.sources.business_table import Form
from sowhat.sources.columns import Part
from sowhat.sources.sql import literal, words
from sowhat.workspace.currencies import CODES

_KINDS = {
    "build": ("build", "capex", "建设", "建设期", "开发", "研发", "投入", "项目", "建设投入"),
    "run": ("run", "opex", "operate", "运行", "运维", "运营", "维护", "云资源", "运行费用"),
    "shared": ("shared", "overhead", "公共", "分摊", "共享", "公摊", "均摊"),
}
_CURRENCIES = {
    "CNY": ("cny", "rmb", "元", "人民币", "¥", "￥"),
    "USD": ("usd", "$", "us$", "美元"),
    "EUR": ("eur", "€", "欧元"),
    "HKD": ("hkd", "hk$", "港币", "港元"),
}
_SIGNS = {"CNY": "[¥￥元]|人民币|CNY|RMB", "USD": "[$]|USD", "EUR": "€", "GBP": "£"}
"""Currencies that an amount itself may be written in: `$5,000` is not the workspace's yuan."""
_OTHERS = {
    "[¥￥]|人民币|CNY|RMB": ("USD", "EUR", "GBP", "HKD"),
    "[$]|USD": ("CNY", "EUR", "GBP", "JPY"),
    "€": ("CNY", "USD", "GBP", "HKD", "JPY"),
    "£": ("CNY", "USD", "EUR", "HKD", "JPY"),
}
"""Currencies that an amount with such a sign is not in, whatever its column says; many write `$` and 元."""
_LARGEST = 10**15
"""An amount beyond it is a slip of the pen, and would not fit its column."""


def form(table: CostTable, zone: str) -> Form:
    """How to read a file of `table`: rows of service, month (its first day), kind (build where none is told), currency
    (ISO code, '' the workspace's), amount, person_days. Of a row with both only the amount counts; rows of one service,
    month, kind and currency add up, even where they are alike."""
    columns = table.columns.model_dump(exclude_none=True)
    roles = ("month", "service", "kind", "amount", "person_days", "currency")
    return Form(
        parts=tuple(Part(role, columns[role]) for role in roles if role in columns),
        typed=_typed(set(columns)),
        parameters=(zone,) if "service" in columns else (zone, table.service),
        key=("service", "month", "kind", "currency"),
        says=(),
        adds=("amount", "person_days"),
    )


def _typed(has: set[str]) -> str:
    told = {name: name if name in has else "CAST(NULL AS VARCHAR)" for name in ("kind", "currency", *_NUMBERS)}
    service = "service" if "service" in has else "$2"
    return f"""
    WITH dates AS (
        SELECT month, any_period(month, 'month', $1) AS first FROM (SELECT DISTINCT month FROM told)),
    read AS (
        SELECT line, {service} AS service, told.month IS NULL AS undated, first AS month,
            {_word(told["kind"], _KINDS)} AS kind, {told["kind"]} IS NULL AS plain,
            {_currency(told["currency"], told["amount"])} AS currency,
            {_figure(told["amount"])} AS amount, {told["amount"]} IS NULL AS free,
            {_figure(told["person_days"])} AS person_days, {told["person_days"]} IS NULL AS idle
        FROM told LEFT JOIN dates USING (month))
    SELECT line, service, month, CASE WHEN plain THEN 'build' ELSE kind END AS kind,
        CASE WHEN free THEN '' ELSE currency END AS currency,
        TRY_CAST(amount AS DECIMAL(20, 4)) AS amount, CASE WHEN free THEN person_days END AS person_days, CASE
        WHEN service IS NULL THEN 'row-without-service'
        WHEN undated THEN 'row-without-period' WHEN month IS NULL THEN 'row-bad-period'
        WHEN free AND idle THEN 'row-without-cost'
        WHEN NOT plain AND kind IS NULL THEN 'row-bad-cost-kind'
        WHEN NOT free AND (amount IS NULL OR abs(amount) >= {_LARGEST}) THEN 'row-bad-number'
        WHEN free AND (person_days IS NULL OR person_days < 0) THEN 'row-bad-number'
        WHEN NOT free AND currency IS NULL THEN 'row-bad-currency' END AS reason
    FROM read"""


_NUMBERS = ("amount", "person_days")


def _figure(text: str) -> str:
    """SQL: a number; yes and a percentage are none here."""
    plain = f"regexp_matches({text}, '[0-9０-９]') AND NOT regexp_matches({text}, '[%％]')"
    return f"CASE WHEN {plain} THEN any_number({text}) END"


def _word(text: str, meanings: dict[str, tuple[str, ...]]) -> str:
    """SQL: the code that a word stands for, null where it is not known."""
    cases = " ".join(f"WHEN lower({text}) IN ({words(written)}) THEN '{code}'" for code, written in meanings.items())
    return f"CASE {cases} END"


def _currency(text: str, amount: str) -> str:
    """SQL: an ISO code, from a code or a usual sign or word, else from the sign in the amount; '' where neither is, and
    null where they contradict each other."""
    signs = " ".join(f"WHEN regexp_matches({amount}, {literal(sign)}) THEN '{code}'" for code, sign in _SIGNS.items())
    iso = f"CASE WHEN upper({text}) IN ({words(tuple(sorted(CODES)))}) THEN upper({text}) END"
    code = f"coalesce({_word(text, _CURRENCIES)}, {iso})"
    against = " OR ".join(
        f"(regexp_matches({amount}, {literal(sign)}) AND {code} IN ({words(codes)}))" for sign, codes in _OTHERS.items()
    )
    return (
        f"CASE WHEN {text} IS NULL THEN CASE {signs} ELSE '' END WHEN {amount} IS NOT NULL AND ({against}) THEN NULL "
        f"ELSE {code} END"
    )
