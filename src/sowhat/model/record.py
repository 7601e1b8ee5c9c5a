"""What else is recorded: incidents, deliveries, findings, drills, grants, orders, members, surveys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from sowhat.model.value import Name, Value

RecordKind = Literal["incidents", "deliveries", "security_findings", "drills", "grants", "orders", "members", "surveys"]


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns that a mapping of one kind may name: those it needs, those it can do without, and the formats of
    exports that need no mapping. A kind with `service` may say of whom the whole file speaks."""

    needs: tuple[str, ...]
    may: tuple[str, ...]
    formats: tuple[str, ...] = ()
    service: bool = True


RECORDS: Mapping[RecordKind, Roles] = {
    "incidents": Roles(
        ("opened",),
        ("id", "service", "detected", "acknowledged", "resolved", "severity", "found_by", "title", "downtime_minutes"),
        ("pagerduty", "opsgenie", "zentao-bugs", "tapd-bugs"),
    ),
    "deliveries": Roles(
        ("finished",),
        ("id", "service", "environment", "started", "first_commit", "result", "lead_seconds"),
        ("devlake-deployments", "devlake-pull-requests", "github-deployments", "gitlab-deployments"),
    ),
    "security_findings": Roles(
        ("id", "found"),
        ("service", "kind", "tool", "rule", "severity", "status", "closed", "title", "interest_days", "principal_days"),
        ("sarif",),
    ),
    "drills": Roles(("day", "kind"), ("id", "service", "result", "minutes", "note")),
    "grants": Roles(("subject", "data", "at"), ("event", "until", "purpose"), ("approval-form",), service=False),
    "orders": Roles(
        ("id", "buyer", "seller", "created"), ("service", "fulfilled", "amount", "currency", "state", "fee")
    ),
    "members": Roles(("person",), ("team", "unit", "role", "from", "to"), ("staff-directory",), service=False),
    "surveys": Roles(
        ("question", "answer"), ("survey", "respondent", "asked", "team", "unit", "service"), ("survey", "wjx")
    ),
}
"""The sections of sowhat.yaml, which are the names of the fact tables, but for `surveys`, whose rows are `answers`."""


class RecordTable(Value):
    """Files of one kind: tables with a mapping (`columns`: role → column), or exports whose `format` is known."""

    kind: RecordKind
    paths: tuple[str, ...]
    format: str = ""
    columns: dict[str, str] = Field(default_factory=dict)
    service: Name | None = None
    survey: str = ""
    """What the survey is called, where the files do not say."""
    sheet: str = ""
