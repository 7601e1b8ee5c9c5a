"""PagerDuty: DevLake's raw table, the REST API, the analytics and the CSV of reports."""

from __future__ import annotations

import csv
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.records.record_files import only, reasons, rows

INCIDENT: dict[str, Any] = {
    "id": "Q1",
    "incident_number": 7,
    "title": "Disk full",
    "status": "resolved",
    "created_at": "2026-07-03T06:00:00Z",
    "last_status_change_at": "2026-07-03T07:00:00Z",
    "service": {"id": "P1", "summary": "checkout"},
    "urgency": "high",
    "first_trigger_log_entry": {"summary": "Triggered through the API."},
}


def incident(**more: object) -> dict[str, Any]:
    return only("incidents", {"incidents": [INCIDENT | more]}, format="pagerduty")


def test_the_real_export_agrees_with_the_json_in_it(real_inputs: Path) -> None:
    path = real_inputs / "incidents" / "pagerduty_incidents_raw.csv"
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as file:
        said = [json.loads(row["data"]) for row in csv.DictReader(file)]
    expected = {one["id"]: (one["service"]["summary"], one["title"], one["created_at"]) for one in said}
    found = rows("incidents", path.read_bytes(), format="pagerduty")
    stamp = "%Y-%m-%dT%H:%M:%S.000000Z"
    assert {row["id"]: (row["service"], row["title"], row["opened"].strftime(stamp)) for row in found} == expected
    entries = {one["id"]: [(e["type"], e["created_at"]) for e in one["log_entries"]] for one in said}
    for row in found:
        taken = min(at for kind, at in entries[row["id"]] if kind == "acknowledge_log_entry")
        over = [at for kind, at in entries[row["id"]] if kind == "resolve_log_entry"]
        assert row["acknowledged"].strftime(stamp) == taken
        assert [row["resolved"].strftime(stamp)] if row["resolved"] else over == []


def test_in_the_real_export_all_were_opened_by_hand(real_inputs: Path) -> None:
    found = rows("incidents", (real_inputs / "incidents/pagerduty_incidents_raw.csv").read_bytes(), format="pagerduty")
    assert [(row["severity"], row["found_by"]) for row in found] == [
        ("low", "people"),
        ("high", "people"),
        ("high", "people"),
    ]


def test_an_incident_of_the_api() -> None:
    assert incident(acknowledgements=[{"at": "2026-07-03T06:10:00Z"}, {"at": "2026-07-03T06:05:00Z"}]) == {
        "service": "checkout",
        "id": "Q1",
        "title": "Disk full",
        "severity": "high",
        "found_by": "alert",
        "opened": datetime(2026, 7, 3, 6),
        "detected": None,
        "acknowledged": datetime(2026, 7, 3, 6, 5),
        "resolved": datetime(2026, 7, 3, 7),
        "downtime_minutes": None,
    }


def test_an_open_incident_has_no_end() -> None:
    assert incident(status="acknowledged")["resolved"] is None


def test_the_end_is_that_of_the_log_before_the_last_change() -> None:
    entries = [{"type": "resolve_log_entry", "created_at": "2026-07-03T06:30:00Z"}]
    assert incident(log_entries=entries)["resolved"] == datetime(2026, 7, 3, 6, 30)


def test_a_priority_says_more_than_an_urgency() -> None:
    assert incident(priority={"summary": "P3"})["severity"] == "medium"


@pytest.mark.parametrize(
    ("channel", "agent", "by"),
    [
        ("web_trigger", "user_reference", "people"),
        ("website", "", "people"),
        ("mobile", "", "people"),
        ("nagios", "service_reference", "alert"),
        ("api", "generic_events_api_inbound_integration_reference", "alert"),
        ("auto", "", "alert"),
    ],
)
def test_who_found_it_is_how_it_was_triggered(channel: str, agent: str, by: str) -> None:
    entries = [{"type": "trigger_log_entry", "channel": {"type": channel}, "agent": {"type": agent}}]
    assert incident(log_entries=entries)["found_by"] == by


def test_nothing_told_of_the_trigger_is_unknown() -> None:
    assert incident(first_trigger_log_entry=None)["found_by"] == "unknown"


def test_a_row_of_the_analytics_has_its_times_in_utc() -> None:
    row = {
        "id": "Q2",
        "incident_number": 8,
        "service_name": "pay",
        "created_at": "2026-07-03T06:00:00",
        "resolved_at": "2026-07-03T07:00:00",
        "seconds_to_first_ack": 90,
        "priority_name": "P2",
        "urgency": "low",
        "description": "slow",
    }
    found = only("incidents", {"data": [row]}, format="pagerduty")
    assert (found["acknowledged"], found["severity"], found["title"]) == (
        datetime(2026, 7, 3, 6, 1, 30),
        "high",
        "slow",
    )


@pytest.mark.parametrize(
    "head",
    [
        "id,incident_number,description,service_name,created_on,resolved_on,seconds_to_first_ack,urgency",
        "ID,Incident Number,Description,Service Name,Created On,Resolved On,Seconds To First Ack,Urgency",
    ],
)
def test_the_csv_of_a_report(head: str) -> None:
    row = "Q3,9,Timeouts,pay,2026-07-03T14:00:00+08:00,2026-07-03T15:00:00+08:00,60,high"
    found = only("incidents", f"{head}\n{row}\n", format="pagerduty")
    assert (found["service"], found["opened"], found["acknowledged"], found["resolved"]) == (
        "pay",
        datetime(2026, 7, 3, 6),
        datetime(2026, 7, 3, 6, 1),
        datetime(2026, 7, 3, 7),
    )


def test_an_incident_without_id_and_a_cell_without_json_are_set_aside() -> None:
    assert reasons("incidents", {"incidents": [{"title": "x"}]}, format="pagerduty") == [(1, "row-without-id")]
    text = "id,params,data,url,input\n1,{},oops,u,i\n"
    assert reasons("incidents", text, format="pagerduty") == [(2, "row-not-json")]


def test_the_service_of_the_workspace_is_that_of_the_whole_export() -> None:
    assert only("incidents", {"incidents": [INCIDENT]}, format="pagerduty", service="shop")["service"] == "shop"


@pytest.mark.parametrize(
    ("value", "opened", "detected"),
    [
        ("2026-07-03T05:40:00Z", datetime(2026, 7, 3, 5, 40), datetime(2026, 7, 3, 6)),
        ("this morning", datetime(2026, 7, 3, 6), None),
        (None, datetime(2026, 7, 3, 6), None),
    ],
)
def test_a_custom_field_says_when_customers_were_hit(
    value: object, opened: datetime, detected: datetime | None
) -> None:
    found = incident(custom_fields=[{"name": "Impact_Started", "value": value}, {"name": "other", "value": "x"}])
    assert (found["opened"], found["detected"]) == (opened, detected)
