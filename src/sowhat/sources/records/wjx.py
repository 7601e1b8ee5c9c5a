"""Answers exported from WJX (问卷星) as texts of the choices, xlsx or CSV: a saved mapping.

The layout is not documented as a format: columns such as 序号, 提交答卷时间, 所用时间, 来源详情 and 来自IP stand before
the questions, which are numbered (`1、…`); several choices of one cell are parted by ┋, a text that belongs to a
choice stands in 〖〗 behind it, and a question that was not shown is `(跳过)`.
"""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import survey
from sowhat.sources.records.survey_layout import Head
from sowhat.sources.tables.business_table import Convert

FORMAT = "wjx"
_NUMBER, _OTHERS = "序号", ("提交答卷时间", "所用时间", "来源详情", "来自IP")


def converter(table: RecordTable) -> Convert:
    """What turns an export into a row an answer, as `survey.converter` does."""
    return survey.converter(table, fits, FORMAT)


def fits(head: Head) -> bool:
    """Whether a header is that of an export."""
    return _NUMBER in head.names and any(name in head.names for name in _OTHERS)
