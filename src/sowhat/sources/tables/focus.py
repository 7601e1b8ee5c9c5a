"""FOCUS cost and usage exports, versions 1.0 to 1.4 (focus.finops.org): CSV or Parquet, one row a charge.

The cost of a charge is its EffectiveCost, whatever its ChargeCategory: the specification makes that column add up, with
commitments amortised, credits and corrections negative, and purchases that cover later charges at zero. Its month is
that of ChargePeriodStart in UTC, and its currency BillingCurrency. A service is named by the first of the declared tags
that the charge carries; a charge that names none is a shared cost of all. Neither ProviderName (1.0 to 1.3) nor
ServiceProviderName (from 1.3) is needed. Columns are told in any case of letters, though the specification has one.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from sowhat.errors import DataError, Problem, Where
from sowhat.model.cost import EVERYONE, CostTable
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import SHOWN, Part, to_utf8
from sowhat.sources.tables.money import iso

FORMAT = "focus"
_COLUMNS = {
    "month": "ChargePeriodStart",
    "cost": "EffectiveCost",
    "currency": "BillingCurrency",
    "tags": "Tags",
}
_NEEDED = ("month", "cost", "currency")
_OTHERS: dict[str, tuple[str, ...]] = {
    "aws-cur": ("lineitem/unblendedcost", "line_item_unblended_cost", "lineitem/lineitemtype", "line_item_type"),
    "azure": ("costinbillingcurrency", "pretaxcost", "meterid", "costinpricingcurrency"),
    "gcp": ("usage_start_time", "billing_account_id", "cost_at_list", "sku.description"),
    "alibaba": ("账期", "账单月份", "产品code", "应付金额", "pretaxamount", "productcode", "实例id"),
    "tencent": ("优惠后总价", "组件原价", "产品名称", "realtotalcost", "businesscodename"),
    "huawei": ("云服务类型编码", "官网价", "应付金额(元)", "cloud_service_type_name"),
}
"""Columns of other exports, by the name of what writes them; two of them make one sure."""
_USUAL = (
    "service",
    "app",
    "application",
    "system",
    "workload",
    "product",
    "Service",
    "App",
    "Application",
    "应用",
    "服务",
    "系统",
)
_SAMPLE = 1 << 20
_LARGEST = 10**12
"""A single charge beyond it is no charge."""


def form(table: CostTable) -> Form:
    """How to read an export: rows of service (`EVERYONE` where no tag names one), month, kind (run, or shared where no
    service is named), currency and amount: summed with every decimal, then rounded to four once."""
    return Form(
        parts=tuple(Part(role, role) for role in _COLUMNS),
        typed=_typed(len(table.tags)),
        parameters=(table.service, *(_pointer(tag) for tag in table.tags)),
        key=("service", "month", "kind", "currency"),
        says=(),
        adds=("amount", "person_days"),
        money=("amount",),
        adapt=columns,
    )


def columns(names: Sequence[str], path: str) -> tuple[Part, ...]:
    """The columns of an export that are read. Raises DataError `focus-other` for a table that is no FOCUS export, with
    what it looks like."""
    own = {name.lower(): name for name in reversed(names)}
    found = {role: own.get(column.lower()) for role, column in _COLUMNS.items()}
    missing = [_COLUMNS[role] for role in _NEEDED if not found[role]]
    if missing:
        shown = [*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])]
        params = {"looks": looks(names), "missing": ", ".join(missing), "names": ", ".join(shown)}
        raise DataError(Problem("focus-other", Where(path, 1), params))
    return tuple(Part(role, name) for role, name in found.items() if name)


def tags(content: bytes) -> tuple[str, ...]:
    """Of the tags that usually name a service, those in the first rows of an export, the most frequent first."""
    text = to_utf8(content[:_SAMPLE]).decode()
    rows = csv.DictReader(io.StringIO(text, newline=""))
    found: Counter[str] = Counter()
    try:
        for row in rows:
            told = next((value for name, value in row.items() if name and name.lower() == "tags"), None)
            found.update(tag for tag in _USUAL if f'"{tag}"' in (told or ""))
    except csv.Error:
        pass
    return tuple(tag for tag, _ in found.most_common())


def looks(names: Sequence[str]) -> str:
    """Whose export the columns look like: a key of the known others, or `other`."""
    told = {name.strip().lower() for name in names}
    hits = {whose: len(told.intersection(signs)) for whose, signs in _OTHERS.items()}
    best = max(hits, key=lambda whose: hits[whose])
    return best if hits[best] > 1 else "other"


def _pointer(tag: str) -> str:
    return "/" + tag.replace("~", "~0").replace("/", "~1")


def _typed(tags: int) -> str:
    told = [f"nullif(trim(json_extract_string(tags, ${number + 2})), '')" for number in range(tags)]
    tagged = f"CASE WHEN json_valid(tags) THEN coalesce({', '.join((*told, 'NULL'))}) END"
    return f"""
    WITH dates AS (
        SELECT month, any_period(month, 'month', 'UTC') AS first FROM (SELECT DISTINCT month FROM told)),
    read AS (
        SELECT line, coalesce(CAST({tagged} AS VARCHAR), $1) AS service, told.month IS NULL AS undated, first AS month,
            cost IS NULL AS free, {iso("currency")} AS currency,
            CASE WHEN regexp_matches(cost, '^[-+0-9.eE]+$') THEN TRY_CAST(cost AS DECIMAL(38, 18)) END AS amount
        FROM told LEFT JOIN dates USING (month))
    SELECT line, coalesce(service, '{EVERYONE}') AS service, month,
        CASE WHEN service IS NULL THEN 'shared' ELSE 'run' END AS kind, currency, amount,
        CAST(NULL AS DOUBLE) AS person_days, CASE
        WHEN undated THEN 'row-without-period' WHEN month IS NULL THEN 'row-bad-period'
        WHEN free THEN 'row-without-cost'
        WHEN amount IS NULL OR abs(amount) >= {_LARGEST} THEN 'row-bad-number'
        WHEN currency IS NULL THEN 'row-bad-currency' END AS reason
    FROM read"""
