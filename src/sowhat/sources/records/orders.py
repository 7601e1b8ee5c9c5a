"""Orders: one row an order of a marketplace, with who bought from whom, when, for how much, and where it stands."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records.mapped import parts, said
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.money import currency, decimal, word

_STATES = {
    "created": "created new open placed pending processing paid unpaid confirmed accepted shipped inprogress"
    " 待付款 待支付 已付款 已支付 待发货 已发货 待收货 处理中 进行中 已下单 新建 已创建 待处理 已确认 待确认 履约中",
    "fulfilled": "fulfilled completed complete done delivered closed finished received success succeeded 已完成 完成"
    " 已交付 交付完成 已收货 交易成功 交易完成 已签收 已履约 已验收",
    "cancelled": "cancelled canceled cancel voided void expired rejected failed timeout 已取消 取消 交易关闭"
    " 已关闭 关闭 已失效 已拒绝 已作废 超时关闭",
    "refunded": "refunded refund returned return chargeback partiallyrefunded"
    " 已退款 退款 退款中 退款成功 已退货 退货 部分退款",
}


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of id, service, buyer and seller (pseudonyms of the kind customer, the same
    as in rosters and outcomes), created, fulfilled, amount (exact), currency (ISO code, '' the workspace's), state
    (created, fulfilled, cancelled, refunded, unknown), fee (what the platform keeps of it, in the same currency; null:
    not told). `zone` places times without an offset."""
    return Form(
        parts=parts(table),
        typed=_typed(table),
        parameters=(zone, table.service or ""),
        key=("id",),
        says=("service", "buyer", "seller", "created", "fulfilled", "amount", "currency", "state", "fee"),
        hidden=(("buyer", "customer"), ("seller", "customer")),
    )


def _typed(table: RecordTable) -> str:
    return f"""
    WITH {said(table)},
    read AS (
        SELECT line, id, service, buyer, seller, any_moment(created, $1) AS created,
            any_moment(fulfilled, $1) AS fulfilled, {decimal("amount")} AS amount,
            CASE WHEN amount IS NULL THEN '' ELSE {currency("currency", "amount")} END AS currency,
            {decimal("fee")} AS fee, CASE WHEN fee IS NULL THEN '' ELSE {currency("currency", "fee")} END AS fee_in,
            {_state("state", "fulfilled")} AS state,
            created IS NULL AS undated, fulfilled IS NOT NULL AS done, amount IS NOT NULL AS priced,
            fee IS NOT NULL AS charged
        FROM said)
    SELECT * EXCLUDE (undated, done, priced, charged, fee_in), CASE
        WHEN id IS NULL THEN 'row-without-id'
        WHEN buyer IS NULL OR seller IS NULL THEN 'row-without-party'
        WHEN undated THEN 'row-without-time'
        WHEN created IS NULL OR (done AND fulfilled IS NULL) THEN 'row-bad-time'
        WHEN fulfilled < created THEN 'row-span-empty'
        WHEN (priced AND amount IS NULL) OR (charged AND fee IS NULL) THEN 'row-bad-number'
        WHEN currency IS NULL OR fee_in IS NULL OR (currency <> '' AND fee_in <> '' AND currency <> fee_in)
            THEN 'row-bad-currency' END AS reason
    FROM read"""


def _state(text: str, fulfilled: str) -> str:
    """SQL: the state that a word stands for; where none is told, fulfilled if a day says so."""
    plain = f"regexp_replace({text}, '[ _\\-]+', '', 'g')"
    meanings = {state: tuple(known.split()) for state, known in _STATES.items()}
    untold = f"CASE WHEN {text} IS NULL AND {fulfilled} IS NOT NULL THEN 'fulfilled' ELSE 'unknown' END"
    return f"coalesce({word(plain, meanings)}, {untold})"
