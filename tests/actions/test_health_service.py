"""Objectives from files, and what a service owes, from a scene written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from sowhat.actions.health_scene import RECORDS, Row, Scene
from sowhat.actions.health_service import objectives, service_health
from sowhat.model.catalog import Catalog, Entity, Service, Slo
from sowhat.model.health import Findings, HealthRule

PAY = Service(name="pay", owner="core", aliases=("pay-svc",))
FILES = (
    Slo(name="web-availability", service="pay-svc", objective=0.995, window_days=30),
    Slo(name="web-latency", service="pay", objective=0.9, window_days=28),
    Slo(name="slices", service="pay", objective=0.9, window_days=28, indicator="availability", method="timeslices"),
    Slo(name="others-availability", service="chat", objective=0.9, window_days=28),
    Slo(name="availability-of-all", service="pay", objective=1.0, window_days=28),
)


def scene(catalog: Catalog, **told: Sequence[Row]) -> Scene:
    records = {name: {"pay": told.get(name, ())} for name in RECORDS}
    routes = {"pay": told["routes"]} if "routes" in told else {}
    return Scene(catalog, HealthRule(), "UTC", date(2026, 8, 31), None, records, {}, {}, routes)


def finding(kind: str, severity: str, found: date, status: str = "open", interest: float | None = None) -> Row:
    names = ("kind", "severity", "found", "status", "interest_days")
    told = dict(zip(names, (kind, severity, found, status, interest), strict=True))
    return {"id": "1", "title": kind, "principal_days": None, **told}


def test_of_objectives_in_files_only_availability_by_occurrences_is_measured_here() -> None:
    found = objectives(Catalog(services=(PAY,), slos=FILES), PAY)
    assert [(one.name, one.indicator, one.declared) for one in found] == [
        ("web-availability", "availability", "file"),
        ("web-latency", "other", "file"),
        ("slices", "other", "file"),
    ]


def test_deprecated_routes_that_nobody_calls_are_no_debt() -> None:
    routes: list[Row] = [
        {"route": "/old", "deprecated": 1, "calls": 30},
        {"route": "/older", "deprecated": 1, "calls": 0},
        {"route": "/new", "deprecated": 0, "calls": 70},
    ]
    owed = service_health(scene(Catalog(services=(PAY,)), routes=routes), PAY).debt
    assert (owed.deprecated, owed.deprecated_calls, owed.declared_calls) == (("/old",), 30, 100)


def test_a_description_in_the_catalog_is_enough() -> None:
    entity = Entity(ref="component:default/pay", kind="component", description="Takes money.")
    told = service_health(scene(Catalog(services=(PAY,), entities=(entity,))), PAY).debt
    assert (told.owner, told.described, told.objective) == (True, True, False)


def test_open_findings_are_told_by_severity_with_the_age_of_the_oldest() -> None:
    rows = [
        finding("sast", "low", date(2026, 8, 1)),
        finding("sast", "high", date(2026, 8, 30)),
        finding("sast", "high", date(2026, 8, 21)),
        finding("sast", "critical", date(2026, 1, 1), "fixed"),
        finding("sast", "high", date(2026, 1, 1), "suppressed"),
        finding("debt", "", date(2026, 1, 1), interest=2.5),
        finding("debt", "", date(2026, 1, 1)),
        finding("debt", "", date(2026, 1, 1), "fixed", 9),
    ]
    owed = service_health(scene(Catalog(services=(PAY,)), security_findings=rows), PAY).debt
    assert owed.findings == (
        Findings(severity="high", open=2, oldest_days=10, ages=(2, 0, 0, 0)),
        Findings(severity="low", open=1, oldest_days=30, ages=(1, 0, 0, 0)),
    )
    assert (owed.registered, owed.interest_days) == (2, 2.5)


def test_the_register_lists_open_entries_by_what_they_cost() -> None:
    dear = {**finding("debt", "", date(2026, 8, 1), interest=2.0), "title": "Old SDK", "principal_days": 6.0}
    rows = [finding("debt", "", date(2026, 7, 1)), dear, finding("debt", "", date(2026, 1, 1), "fixed", 9)]
    owed = service_health(scene(Catalog(services=(PAY,)), security_findings=rows), PAY).debt
    assert [(one.title, one.age_days, one.interest_days, one.principal_days) for one in owed.entries] == [
        ("Old SDK", 30, 2.0, 6.0),
        ("debt", 61, None, None),
    ]


@pytest.mark.parametrize(("kind", "interest"), [("debt", None), ("技术债", None), ("", 1.0)])
def test_what_costs_interest_is_debt_and_no_security_finding(kind: str, interest: float | None) -> None:
    rows = [finding(kind, "high", date(2026, 8, 30), interest=interest)]
    told = service_health(scene(Catalog(services=(PAY,)), security_findings=rows), PAY)
    assert (told.debt.registered, told.debt.findings) == (1, ())
    assert next(part.value for part in told.parts if part.name == "security") is None


@pytest.mark.parametrize(("days", "place"), [(30, 0), (31, 1), (90, 1), (180, 2), (181, 3)])
def test_an_open_finding_is_counted_in_its_age(days: int, place: int) -> None:
    rows = [finding("sast", "high", date(2026, 8, 31) - timedelta(days=days))]
    [found] = service_health(scene(Catalog(services=(PAY,)), security_findings=rows), PAY).debt.findings
    assert found.ages == tuple(int(place == n) for n in range(4))


def test_security_and_compliance_are_told_apart() -> None:
    rows = [finding("sast", "high", date(2026, 8, 30)), finding("隐私", "medium", date(2026, 8, 30))]
    told = service_health(scene(Catalog(services=(PAY,)), security_findings=rows), PAY)
    parts = {part.name: part.value for part in told.parts}
    assert (parts["security"], parts["compliance"], parts["stability"], parts["readiness"]) == (90, 97, None, None)
