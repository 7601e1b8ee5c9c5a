"""Results about who reached which data, and who may."""

from __future__ import annotations

from sowhat.tables.table import COUNT, DAY, TEXT, table

ACCESS = table(
    "access",
    "month day service data consumer app team unit traffic",
    month=TEXT,
    day=DAY,
    service=TEXT,
    data=TEXT,
    consumer=TEXT,
    app=TEXT,
    team=TEXT,
    unit=TEXT,
    traffic=TEXT,
    calls=COUNT,
    untold=COUNT,
    first=DAY,
    last=DAY,
)
PERMISSIONS = table(
    "permissions",
    "subject data event at purpose",
    subject=TEXT,
    kind=TEXT,
    name=TEXT,
    team=TEXT,
    unit=TEXT,
    data=TEXT,
    event=TEXT,
    at=DAY,
    until=DAY,
    purpose=TEXT,
)
COMPLIANCE = (ACCESS, PERMISSIONS)
