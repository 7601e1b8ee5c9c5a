"""Numbers from text as people write them, in SQL.

`any_number(text)` is a DOUBLE: plain, in scientific notation, with thousands separators (`1,234,567`), with 万 or 亿
behind it, as a percentage, with a currency in front or 元 behind, in full-width digits; yes and no are 1 and 0. It is
null where the text is no number; nothing is guessed (`1.234,5` is refused).
"""

from __future__ import annotations

_PLAIN = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d+)?"
_FORM = rf"(?:[¥$€£]|CNY|RMB|USD)? ?({_PLAIN}) ?(万亿|亿|億|万|萬)?(?:元|人民币)?(%)?"

MACROS = (
    """
CREATE OR REPLACE TEMP MACRO narrow(x) AS
    translate(x, '０１２３４５６７８９．，－＋％￥　', '0123456789.,-+%¥ ')""",
    f"""
CREATE OR REPLACE TEMP MACRO number_of(x) AS
    TRY_CAST(replace(regexp_extract(x, '{_FORM}', 1), ',', '') AS DOUBLE)
    * CASE regexp_extract(x, '{_FORM}', 2) WHEN '' THEN 1 WHEN '万' THEN 1e4 WHEN '萬' THEN 1e4
        WHEN '万亿' THEN 1e12 ELSE 1e8 END
    / CASE regexp_extract(x, '{_FORM}', 3) WHEN '%' THEN 100 ELSE 1 END""",
    f"""
CREATE OR REPLACE TEMP MACRO finite_number(x) AS
    CASE WHEN regexp_full_match(x, '{_FORM}') AND isfinite(number_of(x)) THEN number_of(x) END""",
    """
CREATE OR REPLACE TEMP MACRO any_number(x) AS
    coalesce(TRY_CAST(CASE WHEN regexp_full_match(x, '-?[0-9]{1,15}(\\.[0-9]+)?') THEN x END AS DOUBLE),
        CASE WHEN lower(x) IN ('true', 'yes', '是') THEN 1.0 WHEN lower(x) IN ('false', 'no', '否') THEN 0.0
            ELSE finite_number(trim(narrow(x))) END)""",
)
"""Statements that define `any_number(text)`."""
