"""Numbers, money and texts that must say something."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from sowhat.workspace.currencies import CODES
from sowhat.workspace.nodes import Node, Scalar
from sowhat.workspace.reader import Reader, nearest, suggestion

CURRENCIES = ("CNY", "USD", "EUR", "HKD", "JPY", "GBP", "SGD", "TWD", "KRW", "INR")
"""Offered for a word that is no ISO 4217 code."""


def currency(reader: Reader, node: Node | None, default: str = "CNY") -> str:
    """An ISO 4217 code; the default when absent or wrong."""
    if node is None:
        return default
    text = reader.text(node)
    if text in CODES:
        return text
    if isinstance(node, Scalar):
        reader.report("bad-currency", node.where, value=text, **suggestion(nearest(text, CURRENCIES)))
    return default


def filled(reader: Reader, node: Node, key: str) -> str | None:
    """A text that is not empty."""
    text = reader.text(node)
    if not text and isinstance(node, Scalar):
        reader.report("empty-text", node.where, key=key)
    return text or None


def whole(reader: Reader, node: Node, key: str) -> int | None:
    """A whole number from 0 up."""
    text = reader.text(node)
    if text.isascii() and text.isdigit():
        return int(text)
    if isinstance(node, Scalar):
        reader.report("bad-whole", node.where, key=key, value=text)
    return None


def amount(reader: Reader, node: Node, key: str) -> Decimal | None:
    """A decimal number from 0 up, written plainly."""
    text = reader.text(node)
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if value.is_finite() and value >= 0:
        return value
    if isinstance(node, Scalar):
        reader.report("bad-amount", node.where, key=key, value=text)
    return None


def yearly(reader: Reader, node: Node) -> Decimal | None:
    """A yearly rate as a share of one: 0.08 for 8 %. A number from 1 up is a percentage that somebody meant."""
    found = amount(reader, node, "discount_rate")
    if found is not None and found >= 1:
        reader.report("bad-rate", node.where, value=reader.text(node))
        return None
    return found
