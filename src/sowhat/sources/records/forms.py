"""How each kind of record is read, and the fact table that it fills."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sowhat.model.record import RecordKind, RecordTable
from sowhat.sources.records import deliveries, drills, grants, incidents, members, orders, security_findings, surveys
from sowhat.sources.tables.business_table import Form
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

FORMS: Mapping[RecordKind, Callable[[RecordTable, str], Form]] = {
    "incidents": incidents.form,
    "deliveries": deliveries.form,
    "security_findings": security_findings.form,
    "drills": drills.form,
    "grants": grants.form,
    "orders": orders.form,
    "members": members.form,
    "surveys": surveys.form,
}
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
