"""How feedback is asked for, as people declare it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from sowhat.model.workspace import Asking
from sowhat.workspace.amounts import filled, whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

FEEDBACK = ("survey", "every_days")
_LONGEST_DAYS = 3650


def asking(reader: Reader, node: Node | None) -> Asking:
    """The survey's address and the least days between two visits; the defaults where none is written."""
    if node is None:
        return Asking()
    found, plain = reader.fields(node, FEEDBACK), Asking()
    return Asking(survey=_survey(reader, found.get("survey")), every_days=_days(reader, found) or plain.every_days)


def _survey(reader: Reader, node: Node | None) -> str:
    text = (filled(reader, node, "survey") or "") if node is not None else ""
    if node is not None and text and not is_address(text):
        reader.report("feedback-survey-address", node.where, value=text)
        return ""
    return text


def _days(reader: Reader, found: Mapping[str, Node]) -> int | None:
    node = found.get("every_days")
    days = whole(reader, node, "every_days") if node is not None else None
    if node is not None and days is not None and not 1 <= days <= _LONGEST_DAYS:
        reader.report("feedback-every-days", node.where, value=days, most=_LONGEST_DAYS)
        return None
    return days


def is_address(text: str) -> bool:
    """Whether a text is the address of a page."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(map(str.isspace, text))
