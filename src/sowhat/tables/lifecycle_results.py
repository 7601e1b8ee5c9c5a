"""The result about which services are reviewed: what telemetry and records say of each."""

from __future__ import annotations

from sowhat.tables.table import TEXT, table

LIFECYCLE = table(
    "lifecycle",
    "service",
    service=TEXT,
    document=TEXT,
)
