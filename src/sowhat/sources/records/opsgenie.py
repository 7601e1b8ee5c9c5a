"""Opsgenie's alerts and incidents, as its REST API lists them.

Reference: https://docs.opsgenie.com/docs/alert-api and https://docs.opsgenie.com/docs/incident-api.
"""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, member, text
from sowhat.sources.records.instants import later, present

_OVER = frozenset({"closed", "resolved"})


def _reading(found: Document) -> Reading | None:
    known = found.has("createdAt", "message") and (found.has("tinyId") or found.has("priority"))
    return _read if found.shape == "json" and known else None


EXPORT = Export("opsgenie", ("data",), _reading)


def _read(record: Record) -> Told:
    said = record.said
    if not present(said.get("id"), said.get("tinyId")):
        return "row-without-id"
    began, over = said.get("createdAt"), text(said.get("status")).lower() in _OVER
    impact = text(said.get("impactStartDate"))
    row: dict[str, object] = {
        "id": present(said.get("id"), said.get("tinyId")),
        "title": said.get("message"),
        "opened": present(impact, began),
        "detected": began if impact and impact != text(began) else "",
        "acknowledged": _after(began, member(said, "report.ackTime")),
        "resolved": present(said.get("impactEndDate"), _closed(said)) if over else "",
        "severity": said.get("priority"),
        "found_by": _found_by(said),
    }
    return [{**row, "service": service} for service in _services(said)]


def _closed(said: Mapping[str, object]) -> str:
    """Until when it was open; an incident only says when it changed last."""
    return present(_after(said.get("createdAt"), member(said, "report.closeTime")), said.get("updatedAt"))


def _after(began: object, milliseconds: object) -> str:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return ""
    return later(began, text(milliseconds / 1000)) if abs(milliseconds) < 1e15 else ""


def _services(said: Mapping[str, object]) -> list[str]:
    """The services that an incident says it has hit, or the one that an alert's details name."""
    hit = said.get("impactedServices")
    named = list(dict.fromkeys(filter(None, map(text, hit)))) if isinstance(hit, list) else []
    return named or [present(member(said, "details.service"), said.get("entity"))]


def _found_by(said: Mapping[str, object]) -> str:
    """An alert came in through an integration, or somebody wrote it; of incidents it is not told."""
    if text(member(said, "integration.type")) not in {"", "Default"}:
        return "alert"
    return "people" if "@" in text(said.get("source")) else ""
