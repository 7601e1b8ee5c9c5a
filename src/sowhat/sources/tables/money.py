"""Money from text as people and exports write it, in SQL."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.sources.sql import literal, words
from sowhat.workspace.currencies import CODES

LARGEST = 10**15
"""An amount beyond it is a slip of the pen, and would not fit its column."""
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


_PLAIN = r"^(?:[¥￥$€£]|CNY|RMB|USD)? ?([+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.\d+)?) ?(?:元|人民币)?$"
"""An amount without a unit such as 万, which needs no arithmetic."""


def figure(text: str) -> str:
    """SQL: a number; yes and a percentage are none here."""
    plain = f"regexp_matches({text}, '[0-9０-９]') AND NOT regexp_matches({text}, '[%％]')"
    return f"CASE WHEN {plain} THEN any_number({text}) END"


def decimal(text: str) -> str:
    """SQL: an amount, DECIMAL(20, 4), to its last digit; null where it is none, or too large to be one."""
    plain = f"replace(nullif(regexp_extract({text}, {literal(_PLAIN)}, 1), ''), ',', '')"
    value = f"coalesce(TRY_CAST({plain} AS DECIMAL(20, 4)), TRY_CAST({figure(text)} AS DECIMAL(20, 4)))"
    return f"CASE WHEN abs({value}) < {LARGEST} THEN {value} END"


def word(text: str, meanings: Mapping[str, tuple[str, ...]]) -> str:
    """SQL: the code that a word stands for, null where it is not known."""
    cases = " ".join(f"WHEN lower({text}) IN ({words(written)}) THEN '{code}'" for code, written in meanings.items())
    return f"CASE {cases} END"


def iso(text: str) -> str:
    """SQL: an ISO 4217 code in upper case, null where the text is none."""
    return f"CASE WHEN upper({text}) IN ({words(tuple(sorted(CODES)))}) THEN upper({text}) END"


def currency(text: str, amount: str) -> str:
    """SQL: an ISO code, from a code or a usual sign or word, else from the sign in the amount; '' where neither is, and
    null where they contradict each other."""
    signs = " ".join(f"WHEN regexp_matches({amount}, {literal(sign)}) THEN '{code}'" for code, sign in _SIGNS.items())
    code = f"coalesce({word(text, _CURRENCIES)}, {iso(text)})"
    against = " OR ".join(
        f"(regexp_matches({amount}, {literal(sign)}) AND {code} IN ({words(codes)}))" for sign, codes in _OTHERS.items()
    )
    return (
        f"CASE WHEN {text} IS NULL THEN CASE {signs} ELSE '' END WHEN {amount} IS NOT NULL AND ({against}) THEN NULL "
        f"ELSE {code} END"
    )
