"""The Health page, its tables and its JSON, over values written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from sowhat.errors import CallError, Problem
from sowhat.model.health import (
    Alert,
    Debt,
    Deliveries,
    Health,
    Incidents,
    Kept,
    Objective,
    Part,
    Period,
    Proposal,
    ServiceHealth,
    Share,
    Window,
)
from tests.web import samples
from tests.web.reader import Reader, reader

FAILED = Share(part=8, whole=1000, share=0.008, low=0.004, high=0.016)
WINDOW = Window(
    calendar=False,
    first=date(2026, 8, 4),
    last=date(2026, 8, 31),
    total=1000,
    bad=8,
    kept=0.992,
    low=0.984,
    high=0.996,
    allowed=1.0,
    spent=8.0,
)
ALERT = Alert(severity="page", long_hours=6, short_hours=1, factor=6, long=20, short=30, sounds=True, few=False)
PROMISE = Objective(
    name="availability",
    indicator="availability",
    objective=0.999,
    window_days=28,
    calendar=False,
    windows=(WINDOW,),
    alerts=(ALERT,),
)


def blank(name: str) -> ServiceHealth:
    return ServiceHealth(service=name, answered=FAILED, incidents=Incidents(days=90), deliveries=Deliveries(days=90))


PAY = blank("pay").model_copy(
    update={"objectives": (PROMISE,), "parts": (Part(name="stability", value=0, weight=1),), "score": 0.0}
)
CHAT = blank("chat").model_copy(
    update={
        "proposal": Proposal(objective=0.995, weeks=20, kept=19),
        "debt": Debt(owner=False),
        "parts": (Part(name="security", value=None, weight=1), Part(name="debt", value=80, weight=1)),
        "score": 80.0,
    }
)
WEEK = Period(period="2026-W34", calls=250, errors=FAILED, p95=0.2, other_calls=3, other_errors=0)
SEEN = Health(
    build="b000001",
    code_version="1",
    timezone="UTC",
    until=date(2026, 8, 31),
    at=datetime(2026, 8, 31, 15),
    weights={"security": 1, "stability": 1},
    services=(PAY, CHAT),
    reliability=tuple(Kept(service=name, weeks=(WEEK, WEEK), months=(WEEK,)) for name in ("pay", "chat")),
)
EMPTY = Health(build="b000001", code_version="1", timezone="UTC", until=None)


def load(root: Path, service: str | None = None) -> Health:
    if service not in (None, "pay", "chat"):
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": "none"}))
    kept = tuple(one for one in SEEN.services if service in (None, one.service))
    return SEEN.model_copy(update={"services": kept})


@pytest.fixture(scope="module")
def asked() -> Reader:
    return reader(replace(samples.BANK, health=load))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "1 measured objective"), ("zh", "已度量的 1 个目标中")],
)
def test_the_page_says_how_many_objectives_hold(asked: Reader, language: str, said: str) -> None:
    answer = asked.get(f"/health?lang={language}")
    assert answer.status_code == 200
    assert said in answer.text


@pytest.mark.parametrize("said", ["wake somebody", "800%", "chat could promise 99.5%", "left out of its score"])
def test_the_page_shows_alerts_budgets_proposals_and_what_is_unknown(asked: Reader, said: str) -> None:
    assert said in asked.get("/health?lang=en").text


def test_what_nobody_recorded_is_not_called_none(asked: Reader) -> None:
    text = asked.get("/health?lang=en").text
    assert "No incident is recorded" in text
    assert "That is not the same as none." in text


def test_a_service_leads_to_its_own_health(asked: Reader) -> None:
    assert 'href="/health?service=pay"' in asked.get("/health").text
    assert "Is pay kept well enough" in asked.get("/health?service=pay&lang=en").text


def test_the_tables_are_csv_too(asked: Reader) -> None:
    assert asked.get("/health.csv?lang=en").text.splitlines()[1].startswith("pay,0")
    assert asked.get("/health-reliability.csv?lang=en").text.count("\n") == 3


def test_the_json_is_the_value(asked: Reader) -> None:
    assert Health.model_validate_json(asked.get("/api/v1/health").content) == SEEN


def test_an_unknown_service_is_not_found(asked: Reader) -> None:
    assert asked.get("/api/v1/health?service=nobody").status_code == 404


def test_a_platform_without_anything_says_what_is_missing() -> None:
    empty = reader(replace(samples.BANK, health=lambda root, service=None: EMPTY))
    assert "There is no telemetry of calls yet" in empty.get("/health?lang=en").text
