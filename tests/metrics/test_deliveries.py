"""DORA's four keys, counted by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sowhat.metrics.deliveries import Delivery, deliveries
from sowhat.metrics.incidents import Incident, incidents
from sowhat.model.health import Middle

DAY = datetime(2026, 8, 1)
SINCE, DAYS = DAY, 28


def at(days: float) -> datetime:
    return DAY + timedelta(days=days)


def ok(days: float, lead: float | None = None) -> Delivery:
    return Delivery(at(days), "success", "production", lead)


def test_a_quiet_month_has_no_frequency_and_no_share() -> None:
    found = deliveries([], [], SINCE, DAYS)
    assert (found.deployments, found.per_week, found.lead, found.failed.share, found.recovery) == (
        0,
        None,
        None,
        None,
        None,
    )


def test_eight_deployments_in_four_weeks_are_two_a_week() -> None:
    assert deliveries([ok(n) for n in range(8)], [], SINCE, DAYS).per_week == 2


def test_what_is_not_in_production_or_before_the_window_does_not_count() -> None:
    seen = [ok(-1, 5), Delivery(at(1), "success", "staging", 7), Delivery(at(2), "success", "", 9)]
    found = deliveries(seen, [], SINCE, DAYS)
    assert (found.deployments, found.lead) == (1, Middle(seconds=9, n=1))


def test_changes_tell_lead_times_but_are_no_deployments() -> None:
    changes = [Delivery(at(n), "", "production", lead) for n, lead in enumerate((60, 120, 600))]
    found = deliveries(changes, [], SINCE, DAYS)
    assert (found.deployments, found.lead) == (0, Middle(seconds=120, n=3))


def test_a_failed_deployment_is_mended_by_the_next_that_succeeds() -> None:
    seen = [ok(1), Delivery(at(2), "failure"), Delivery(at(2.5), "failure"), ok(3), ok(4)]
    found = deliveries(seen, [], SINCE, DAYS)
    assert (found.failed.part, found.failed.whole) == (2, 5)
    assert found.recovery == Middle(seconds=0.75 * 86400, n=2)


def test_an_incident_within_a_day_makes_the_deployment_before_it_a_failed_one() -> None:
    broke = [Incident(at(2.5), resolved=at(2.75)), Incident(at(5.5), resolved=at(6))]
    found = deliveries([ok(1), ok(2), ok(4)], broke, SINCE, DAYS)
    assert (found.failed.part, found.recovery) == (1, Middle(seconds=0.75 * 86400, n=1))


def test_one_service_is_not_mended_by_a_deployment_of_another() -> None:
    seen = [Delivery(at(1), "failure", service="a"), Delivery(at(2), "success", service="b")]
    assert deliveries(seen, [Incident(at(2.1), service="c")], SINCE, DAYS).waiting == 1


@pytest.mark.parametrize(("later", "waiting"), [([], 1), ([ok(9)], 0)])
def test_what_is_not_mended_yet_waits_and_is_in_no_median(later: list[Delivery], waiting: int) -> None:
    found = deliveries([Delivery(at(1), "failure"), *later], [], SINCE, DAYS)
    assert (found.waiting, found.recovery is None) == (waiting, waiting == 1)


def test_an_open_incident_keeps_its_deployment_waiting() -> None:
    assert deliveries([ok(1)], [Incident(at(1.1))], SINCE, DAYS).waiting == 1


def test_times_of_incidents_are_medians_of_those_that_tell_them() -> None:
    seen = [
        Incident(at(1), None, at(1) + timedelta(minutes=2), at(1) + timedelta(minutes=30), "alert"),
        Incident(at(2), None, at(2) + timedelta(minutes=4), at(2) + timedelta(minutes=50), "customer", 12.5),
        Incident(at(3)),
        Incident(at(-9)),
        Incident(at(4), None, at(3), at(3)),
    ]
    found = incidents(seen, SINCE, DAYS)
    assert (found.count, found.open) == (4, 2)
    assert (found.acknowledge, found.recover) == (Middle(seconds=180, n=2), Middle(seconds=2400, n=2))
    assert (found.downtime_minutes, found.downtime_told) == (12.5, 1)


def test_who_was_not_told_is_in_no_share_of_alerts() -> None:
    found = incidents([Incident(at(1), found_by=who) for who in ("alert", "unknown", "people", "alert")], SINCE, DAYS)
    assert (found.by_alert.part, found.by_alert.whole) == (2, 3)
    assert found.found == {"alert": 2, "people": 1, "unknown": 1}
