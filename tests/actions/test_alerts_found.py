"""Each kind of alert, collected from answers that are written out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from sowhat.actions import alerts_found as find
from sowhat.model.adoption import AdoptionSeen, ServiceAdoption, Silence
from sowhat.model.data import Attribution, Data, SourceBreak, SourceData
from sowhat.model.health import Alert, Deliveries, Health, Incidents, Objective, ServiceHealth, Share, Window
from sowhat.model.usage import Quarantine

NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
NAMES = {"build": "b", "code_version": "c", "timezone": "UTC"}
COUNTED = Attribution(calls=0, service=0, consumer=0, app=0, team=0, unit=0, customer=0)


def rule(severity: str, speed: float, sounds: bool) -> Alert:
    """One rule of an objective at the last complete hour."""
    told = {"severity": severity, "long_hours": 1 if severity == "page" else 72, "short_hours": 1, "factor": 1.0}
    return Alert.model_validate({**told, "long": speed, "short": speed, "sounds": sounds, "few": False})


def window(spent: float, calendar: bool = False) -> Window:
    """A window of 1,000 calls under an objective of 99 %."""
    counts = {"total": 1000, "bad": int(10 * spent), "kept": 1 - spent / 100, "low": 0.9, "high": 1.0}
    days = {"first": date(2026, 8, 5), "last": date(2026, 9, 1)}
    return Window.model_validate({"calendar": calendar, **days, **counts, "allowed": 10.0, "spent": spent})


def health(
    alerts: tuple[Alert, ...] = (),
    windows: tuple[Window, ...] = (),
    incidents: Incidents | None = None,
    at: datetime = NOW,
) -> Health:
    """One service, `pay`, with one objective."""
    one = Objective(
        name="availability", indicator="availability", objective=0.99, window_days=28, calendar=False, windows=windows
    ).model_copy(update={"alerts": alerts})
    pay = ServiceHealth(
        service="pay",
        answered=Share(part=0, whole=0),
        objectives=(one,),
        incidents=incidents or Incidents(days=90),
        deliveries=Deliveries(days=90),
        drills=(),
    )
    return Health(**NAMES, until=at.date(), at=at.replace(tzinfo=None), services=(pay,))


def adoption(*silences: Silence) -> AdoptionSeen:
    """Somebody fell silent."""
    platform = ServiceAdoption(service="*", counted="team", k=3, n=4)
    return AdoptionSeen(**NAMES, until=NOW.date(), weeks=30, platform=platform, services=(), silences=silences)


def data(last: datetime, rhythm: str = "day", breaks: tuple[SourceBreak, ...] = ()) -> Data:
    """One source."""
    counts = {"files": 1, "lines": 1, "read": 1, "quarantined": 0, "duplicates": 0, "duplicates_choice": "keep"}
    source = SourceData.model_validate(
        {"source": "web", "type": "access-log", **counts, "first": last, "last": last, "attribution": COUNTED}
    )
    return Data(
        **NAMES,
        built=NOW,
        attribution=COUNTED,
        sources=(source.model_copy(update={"rhythm": rhythm, "last": last.replace(tzinfo=None)}),),
        quarantine=Quarantine(records=0, reasons=()),
        duplicates=(),
        breaks=breaks,
    )


def test_the_most_urgent_rule_that_sounds_is_told() -> None:
    seen = health(alerts=(rule("ticket", 5.0, True), rule("page", 20.0, True)))
    [alert] = find.burning(seen, NOW)
    assert (alert.severity, alert.key, alert.says.params["speed"]) == ("urgent", "burn/pay/availability", 20.0)
    assert alert.says.params["days"] == pytest.approx(28 / 20)
    assert alert.href == "/health?service=pay"


def test_a_slow_burn_is_less_urgent() -> None:
    [alert] = find.burning(health(alerts=(rule("ticket", 1.5, True), rule("page", 20.0, False))), NOW)
    assert alert.severity == "soon"


def test_no_rule_that_sounds_is_no_alert() -> None:
    assert list(find.burning(health(alerts=(rule("page", 20.0, False),)), NOW)) == []


def test_what_was_measured_days_ago_is_no_news() -> None:
    old = health(alerts=(rule("page", 20.0, True),), at=NOW - timedelta(days=3))
    assert [alert.fresh for alert in find.burning(old, NOW)] == [False]


def test_a_spent_budget_is_told_of_the_declared_window_only() -> None:
    seen = health(windows=(window(1.2), window(3.0, calendar=True)))
    [alert] = find.spent(seen, NOW)
    assert (alert.key, alert.says.params["spent"], alert.says.params["days"]) == ("budget/pay/availability", 1.2, 28)


def test_a_budget_that_is_left_is_no_alert() -> None:
    assert list(find.spent(health(windows=(window(0.99),)), NOW)) == []


@pytest.mark.parametrize(("hours", "told"), [(24, []), (25, [True]), (24 * 31, [False])])
def test_an_incident_may_be_open_for_a_day(hours: int, told: list[bool]) -> None:
    since = (NOW - timedelta(hours=hours)).replace(tzinfo=None)
    seen = health(incidents=Incidents(days=90, count=2, open=2, open_since=since))
    assert [alert.fresh for alert in find.unresolved(seen, NOW)] == told


@pytest.mark.parametrize(("week", "fresh"), [("2026-W33", True), ("2026-W20", False)])
def test_a_silent_consumer_is_told_while_it_is_news(week: str, fresh: bool) -> None:
    one = Silence(service="pay", app="till", last=week, weeks=3, active=20, known=20, calls=120.0, chance=0.001)
    [alert] = find.silent(adoption(one), NOW)
    assert (alert.key, alert.fresh, alert.says.params["calls"]) == ("silent/pay/till", fresh, 120.0)


@pytest.mark.parametrize(
    ("days", "rhythm", "told"),
    [(7, "day", []), (8, "day", [True]), (20, "week", []), (22, "week", [True]), (29, "day", [False])],
)
def test_a_source_is_late_by_its_own_rhythm_and_by_now(days: int, rhythm: str, told: list[bool]) -> None:
    seen = data(NOW - timedelta(days=days), rhythm)
    assert [alert.fresh for alert in find.late(seen, NOW)] == told


def test_a_break_is_an_event_and_a_dip_is_not_told() -> None:
    common = {"source": "web", "grain": "day", "factor": 2.0, "series": 9, "share": 0.9, "end": date(2026, 8, 30)}
    breaks = [
        SourceBreak.model_validate({**common, "kind": kind, "start": date(2026, 8, 29)}) for kind in ("dip", "jump")
    ]
    [alert] = find.broken(data(NOW, breaks=tuple(breaks)), NOW)
    assert (alert.key, alert.event, alert.fresh) == ("broken/web/jump/2026-08-29", True, True)


def test_the_worst_come_first() -> None:
    seen = health(alerts=(rule("page", 20.0, True),), windows=(window(1.5),))
    every = find.found(seen, adoption(), data(NOW - timedelta(days=9)), NOW)
    assert [alert.kind for alert in every] == ["burn", "late", "budget"]
