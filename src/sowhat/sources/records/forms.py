"""How each kind of record is read, and the fact table that it fills."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sowhat.model.record import RecordKind, RecordTable
from sowhat.sources.business_table import Form
from sowhat.tables.facts import (
    ANSWERS,
    DELIVERIES,
    DRILLS,
    GRANTS,
    INCIDENTS,
    MEMBERS,
    ORDERS,
    SECURITY_FINDINGS,
)
from sowhat.tables.table import Table

FORMS: Mapping[RecordKind, Callable[[RecordTable, str], Form]] = {}
"""By kind; the second parameter is the workspace's time zone."""
TABLES: Mapping[RecordKind, Table] = {
    "incidents": INCIDENTS,
    "deliveries": DELIVERIES,
    "security_findings": SECURITY_FINDINGS,
    "drills": DRILLS,
    "grants": GRANTS,
    "orders": ORDERS,
    "members": MEMBERS,
    "surveys": ANSWERS,
}
