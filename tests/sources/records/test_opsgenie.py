"""Opsgenie's alerts and incidents."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sources.records.record_files import only, reasons, rows

ALERT: dict[str, Any] = {
    "id": "a1",
    "tinyId": "23",
    "message": "CPU high",
    "status": "closed",
    "acknowledged": True,
    "createdAt": "2026-07-03T06:00:00.5Z",
    "updatedAt": "2026-07-03T08:00:00Z",
    "priority": "P2",
    "integration": {"type": "Prometheus", "name": "prom"},
    "report": {"ackTime": 60000, "closeTime": 600000},
    "details": {"service": "pay"},
}
INCIDENT = {
    "id": "i1",
    "tinyId": "4",
    "message": "Outage",
    "status": "resolved",
    "createdAt": "2026-07-03T06:00:00Z",
    "updatedAt": "2026-07-03T07:30:00Z",
    "priority": "P1",
    "impactedServices": ["pay", "cart"],
}


def alert(**more: object) -> dict[str, Any]:
    return only("incidents", {"data": [ALERT | more], "took": 1}, format="opsgenie")


def test_an_alert() -> None:
    assert alert() == {
        "service": "pay",
        "id": "a1",
        "title": "CPU high",
        "severity": "high",
        "found_by": "alert",
        "opened": datetime(2026, 7, 3, 6, 0, 0, 500000),
        "detected": None,
        "acknowledged": datetime(2026, 7, 3, 6, 1, 0, 500000),
        "resolved": datetime(2026, 7, 3, 6, 10, 0, 500000),
        "downtime_minutes": None,
    }


def test_an_incident_counts_for_each_service_that_it_hit() -> None:
    found = rows("incidents", {"data": [INCIDENT]}, format="opsgenie")
    assert [(row["service"], row["id"], row["resolved"], row["found_by"]) for row in found] == [
        ("cart", "i1", datetime(2026, 7, 3, 7, 30), "unknown"),
        ("pay", "i1", datetime(2026, 7, 3, 7, 30), "unknown"),
    ]


def test_an_open_alert_has_no_end() -> None:
    assert alert(status="open")["resolved"] is None


@pytest.mark.parametrize("took", ["soon", -(10**18), True, None])
def test_a_time_to_acknowledge_that_is_none_is_not_told(took: object) -> None:
    assert alert(report={"ackTime": took})["acknowledged"] is None


def test_what_a_person_wrote_was_found_by_people() -> None:
    assert alert(integration={"type": "Default"}, source="li@example.com")["found_by"] == "people"


def test_an_alert_without_id_is_set_aside() -> None:
    assert reasons("incidents", {"data": [ALERT | {"id": "", "tinyId": None}]}, format="opsgenie") == [
        (1, "row-without-id")
    ]


@pytest.mark.parametrize(
    ("impact", "opened", "detected"),
    [
        ("2026-07-03T05:40:00Z", datetime(2026, 7, 3, 5, 40), datetime(2026, 7, 3, 6)),
        (INCIDENT["createdAt"], datetime(2026, 7, 3, 6), None),
    ],
)
def test_an_impact_that_began_earlier_says_when_it_was_noticed(
    impact: str, opened: datetime, detected: datetime | None
) -> None:
    """An impact that begins with the incident is Opsgenie's own guess."""
    found = rows("incidents", {"data": [INCIDENT | {"impactStartDate": impact}]}, format="opsgenie")
    assert {(row["opened"], row["detected"]) for row in found} == {(opened, detected)}
