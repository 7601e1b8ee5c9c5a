"""PagerDuty's incidents: the REST API's JSON, its analytics' rows, the CSV of its reports, and DevLake's raw table.

Reference: https://developer.pagerduty.com/api-reference/9d0b4b12e36f9-list-incidents (incidents, log entries) and
https://developer.pagerduty.com/api-reference/f49b3b9ee2d5e-get-raw-data-multiple-incidents (analytics). The columns of
the CSV are not documented: they are a saved mapping.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, items, member, opened, text
from sowhat.sources.records.instants import first, last, later, present

_PEOPLE = frozenset({"web_trigger", "website", "mobile"})
_UNTOLD = frozenset({"", "auto", "timeout", "note"})
_BARE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]{4,20}")
_BEGAN = frozenset({"impact_started", "impact_started_at", "impact_start", "began", "began_at", "started_at"})
"""What a custom field may be called that says when customers were first hit."""
_CLOCK = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:")
_DEVLAKE = ("params", "data", "url", "input")
_COLUMNS = {
    "id": ("id", "incident id"),
    "number": ("incident_number", "incident #", "number"),
    "title": ("description", "title", "incident title"),
    "service": ("service_name", "service", "impacted service"),
    "created": ("created_on", "created_at", "created"),
    "resolved": ("resolved_on", "resolved_at", "resolved"),
    "acknowledged": ("acknowledged_on", "acknowledged_at", "first acknowledged on"),
    "seconds": ("seconds_to_first_ack", "time to first ack (seconds)"),
    "priority": ("priority_name", "priority"),
    "urgency": ("urgency",),
}


def _reading(found: Document) -> Reading | None:
    if found.shape == "table":
        return _unpacked if found.has(*_DEVLAKE) else _row(found)
    if found.under == "incidents" or found.has("incident_number", "first_trigger_log_entry"):
        return _incident
    return _row(found)


EXPORT = Export("pagerduty", ("incidents", "data"), _reading)


def _unpacked(record: Record) -> Told:
    """DevLake keeps what the API answered in the column `data`."""
    inner = opened(record, "data")
    return _incident(inner) if inner else "row-not-json"


def _incident(record: Record) -> Told:
    """An incident as the API gives it; log entries tell most where they are included."""
    said = record.said
    if not text(said.get("id")) and not text(said.get("incident_number")):
        return "row-without-id"
    entries = items(said.get("log_entries"))
    resolved = last(entry.get("created_at") for entry in _of_kind(entries, "resolve"))
    over = text(said.get("status")) == "resolved"
    acknowledged = [entry.get("created_at") for entry in _of_kind(entries, "acknowledge")]
    acknowledged += [one.get("at") for one in items(said.get("acknowledgements"))]
    began = _began(said)
    return {
        "id": present(said.get("id"), said.get("incident_number")),
        "service": present(member(said, "service.summary"), member(said, "service.name"), member(said, "service.id")),
        "title": present(said.get("title"), said.get("summary"), said.get("description")),
        "opened": present(began, said.get("created_at")),
        "detected": said.get("created_at") if began else "",
        "acknowledged": first(acknowledged),
        "resolved": present(resolved, said.get("resolved_at"), said.get("last_status_change_at")) if over else "",
        "severity": present(
            member(said, "priority.summary"), member(said, "priority.name"), _urgency(said.get("urgency"))
        ),
        "found_by": _found_by(said, entries),
    }


def _began(said: Mapping[str, object]) -> str:
    """When customers were first hit, where the company keeps a custom field of that."""
    fields = items(said.get("custom_fields"))
    told = (text(one.get("value")) for one in fields if text(one.get("name")).lower() in _BEGAN)
    return next((one for one in told if _CLOCK.match(one)), "")


def _of_kind(entries: list[Mapping[str, object]], kind: str) -> list[Mapping[str, object]]:
    return [entry for entry in entries if text(entry.get("type")).removesuffix("_reference") == f"{kind}_log_entry"]


def _found_by(said: Mapping[str, object], entries: list[Mapping[str, object]]) -> str:
    """By people who opened it by hand, or by an alert that came in through an integration or the API."""
    told = said.get("first_trigger_log_entry")
    first_entry = told if isinstance(told, Mapping) else {}
    for entry in (*_of_kind(entries, "trigger"), first_entry):
        channel = text(member(entry, "channel.type"))
        if channel in _PEOPLE or text(member(entry, "agent.type")).startswith("user"):
            return "people"
        if channel not in _UNTOLD:
            return "alert"
    summary = text(first_entry.get("summary")).lower()
    if "website" in summary or "mobile" in summary:
        return "people"
    return "alert" if "through the " in summary or "monitored service" in summary else ""


def _urgency(value: object) -> str:
    """An urgency is high or low, and is one in old reports as in new ones."""
    return text(value).lower()


def _row(found: Document) -> Reading | None:
    """A flat row: of a report's CSV, or of the analytics API."""
    names = {role: found.column(*known) for role, known in _COLUMNS.items()}
    if not (names["created"] and names["number"] and (names["service"] or names["urgency"])):
        return None

    clock = _utc if found.shape == "json" else text

    def read(record: Record) -> Told:
        told = {role: record.said.get(name) if name else "" for role, name in names.items()}
        created = clock(told["created"])
        return {
            "id": present(told["id"], told["number"]),
            "service": told["service"],
            "title": told["title"],
            "opened": created,
            "acknowledged": present(clock(told["acknowledged"]), later(created, told["seconds"])),
            "resolved": clock(told["resolved"]),
            "severity": present(told["priority"], _urgency(told["urgency"])),
        }

    return read


def _utc(value: object) -> str:
    """The analytics API leaves the offset out; where nothing else was asked for, its times are UTC."""
    told = text(value)
    return f"{told}Z" if _BARE.fullmatch(told) else told
