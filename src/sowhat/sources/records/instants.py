"""Instants that an export tells as a beginning and a length."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sowhat.sources.records.documents import text


def later(start: object, seconds: object) -> str:
    """The instant so many seconds after an ISO 8601 instant; '' where either is none."""
    try:
        return (datetime.fromisoformat(text(start)) + timedelta(seconds=float(text(seconds)))).isoformat()
    except (ValueError, OverflowError):
        return ""


def first(instants: Iterable[object]) -> str:
    """The earliest of instants that are written alike; '' for none."""
    return min(filter(None, map(text, instants)), default="")


def last(instants: Iterable[object]) -> str:
    """The latest of instants that are written alike; '' for none."""
    return max(map(text, instants), default="")


def present(*values: object) -> str:
    """The first value that says something."""
    return next(filter(None, map(text, values)), "")
