"""The health of a small company, each number counted another way; and of real exports of PagerDuty and DevLake."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median

import pytest

from sowhat.actions.build import build
from sowhat.actions.health_answer import health
from sowhat.errors import CallError, WorkspaceError
from sowhat.model.health import Health, Objective, PartName, ServiceHealth, Window
from sowhat.workspace.loading import load
from tests.actions import health_company
from tests.actions.conftest import Quiet

LAST = datetime(2026, 8, 31, 15)  # the end of the last complete hour, local


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = health_company.write(tmp_path_factory.mktemp("company") / "shop")
    build(root, Quiet())
    return root


@pytest.fixture(scope="module")
def seen(company: Path) -> Health:
    return health(company)


@pytest.fixture(scope="module")
def pay(seen: Health) -> ServiceHealth:
    return next(one for one in seen.services if one.service == "pay")


def people(first: date, path: str = "/pay") -> Iterator[tuple[str, float, int]]:
    """(status, seconds, calls) of people's calls with a known status from a day to the last complete hour."""
    for at, route, status, seconds, agent, calls in health_company.calls():
        if route.startswith(path) and agent == "app" and status and first <= at.date() and at < LAST:
            yield status, seconds, calls


def window(one: Objective, calendar: bool) -> Window:
    return next(each for each in one.windows if each.calendar == calendar)


@pytest.mark.parametrize(("calendar", "first"), [(False, date(2026, 8, 4)), (True, date(2026, 8, 1))])
def test_the_budget_of_availability(pay: ServiceHealth, calendar: bool, first: date) -> None:
    rows = list(people(first))
    total, bad = sum(n for *_, n in rows), sum(n for status, _, n in rows if status[0] == "5")
    held = window(pay.objectives[0], calendar)
    assert (held.first, held.total, held.bad) == (first, total, bad)
    assert held.spent == pytest.approx(bad / (0.01 * total))


def test_the_budget_of_latency_counts_all_traffic(pay: ServiceHealth) -> None:
    rows = [row for row in health_company.calls() if row[1].startswith("/pay") and row[0].date() >= date(2026, 8, 4)]
    slow = sum(row[5] for row in rows if row[3] > 0.3)
    held = window(pay.objectives[1], False)
    assert (held.total, held.bad) == (sum(row[5] for row in rows), slow)


def test_the_hour_that_is_not_complete_is_not_counted(seen: Health) -> None:
    chat = next(one for one in seen.services if one.service == "chat")
    assert (chat.answered.part, chat.answered.whole) == (0, 28 * 200)


def test_forty_failures_in_a_day_sound_the_alert_of_three_days(pay: ServiceHealth) -> None:
    sounding = [(one.severity, one.long_hours) for one in pay.objectives[0].alerts if one.sounds]
    three = [row for row in people(date(2026, 8, 29)) if row]
    speed = sum(n for status, _, n in three if status[0] == "5") / sum(n for *_, n in three) / 0.01
    assert sounding == [("ticket", 72)]
    assert pay.objectives[0].alerts[-1].long == pytest.approx(speed)


def test_weeks_and_months_tell_people_from_probes(company: Path, seen: Health) -> None:
    [kept] = [one for one in seen.reliability if one.service == "pay"]
    assert len(kept.weeks) == 9  # the tenth is a Monday only
    assert {(one.calls, one.errors.part, one.errors.whole) for one in kept.weeks} == {(7 * 208, 14, 7 * 205)}
    assert [(one.period, one.other_calls, one.other_errors) for one in kept.months] == [
        ("2026-06", 14, 14),
        ("2026-07", 217, 217),
        ("2026-08", 217, 217),
    ]


def test_operations_of_one_service(company: Path) -> None:
    found = {one.route: one.weeks[-1].errors for one in health(company, "pay").operations}
    assert {route: (held.part, held.whole) for route, held in found.items()} == {
        "/pay/orders": (0, 7 * 203),
        "/pay/refunds": (14, 14),
    }


def test_a_service_without_an_objective_gets_a_proposal(seen: Health) -> None:
    chat = next(one for one in seen.services if one.service == "chat")
    assert chat.objectives == ()
    assert chat.proposal is not None
    assert (chat.proposal.objective, chat.proposal.weeks) == (0.999, 9)


def test_incidents_are_found_by_every_name_of_the_service(pay: ServiceHealth) -> None:
    held = pay.incidents
    assert (held.count, held.open, held.downtime_minutes) == (3, 1, 20)
    assert (held.acknowledge and held.acknowledge.seconds) == median((300, 900))
    assert (held.recover and held.recover.seconds) == median((3600, 1800))
    assert (held.by_alert.part, held.by_alert.whole) == (1, 2)
    assert held.detect is not None
    assert (held.detect.seconds, held.detect.n) == (median((2 * 60, 12 * 60)), 2)


def test_the_register_of_debt_says_what_each_entry_costs(pay: ServiceHealth) -> None:
    found = [(one.title, one.age_days, one.interest_days, one.principal_days) for one in pay.debt.entries]
    assert found == [("Old SDK", 91, 1.5, 6.0), ("Two login flows", 91, 0.5, None)]


def test_the_operations_that_fail_most_are_told_for_all_services(seen: Health) -> None:
    """Counted by hand: two failures a day of /pay/refunds; nobody else's call failed in a whole week."""
    assert [(one.service, one.route, one.errors.part, one.errors.whole) for one in seen.failing] == [
        ("pay", "/pay/refunds", 28 * 2, 28 * 2)
    ]


def test_the_four_keys(pay: ServiceHealth) -> None:
    held = pay.deliveries
    assert held.deployments == 5
    assert held.per_week == pytest.approx(5 * 7 / 90)
    assert (held.lead and held.lead.seconds) == median((3600, 7200, 10800))
    assert (held.failed.part, held.recovery and held.recovery.seconds) == (2, median((5400, 10800)))


def test_drills_are_the_last_of_each_kind(pay: ServiceHealth) -> None:
    assert [(one.kind, one.age_days) for one in pay.drills] == [("load-test", 21), ("fail-over", 233)]


def test_the_score_is_the_weighed_mean_of_its_parts(pay: ServiceHealth) -> None:
    parts = {part.name: part.value for part in pay.parts}
    assert parts["security"] == 100 - 10 - 2
    assert (parts["compliance"], parts["readiness"], parts["debt"]) == (100, 80, 100 - 10 - 10)
    weights: dict[PartName, float] = {"security": 4, "stability": 3, "compliance": 2, "readiness": 1, "debt": 2}
    whole = sum((parts[name] or 0.0) * weight for name, weight in weights.items())
    assert pay.score == pytest.approx(whole / 12)


def test_what_was_never_recorded_is_left_out(seen: Health) -> None:
    chat = next(one for one in seen.services if one.service == "chat")
    known = {part.name for part in chat.parts if part.value is not None}
    assert known == {"stability", "debt"}
    assert chat.score == (3 * 100 + 2 * 50) / 5


def test_records_that_name_no_known_service_are_told(seen: Health) -> None:
    assert [(one.names, one.incidents.count) for one in seen.services if not one.service] == [(("ledger",), 1)]


def test_an_unknown_service_is_refused_with_the_nearest(company: Path) -> None:
    with pytest.raises(CallError) as caught:
        health(company, "pya")
    assert (caught.value.problems[0].code, caught.value.problems[0].params["nearest"]) == ("no-such-service", "pay")


@pytest.mark.parametrize(
    ("catalog", "code"),
    [
        ("{availability: 1}", "slo-share"),
        ("{window_days: 28}", "slo-without-objective"),
        ("{availability: 0.9, window_days: 29, calendar: true}", "slo-window"),
        ("{latency: {under: 1}}", "missing-key"),
    ],
)
def test_an_objective_that_cannot_be_counted_is_refused(tmp_path: Path, catalog: str, code: str) -> None:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    (tmp_path / "catalog" / "a.yaml").write_text(f"services: [{{name: pay, slo: {catalog}}}]\n", encoding="utf-8")
    with pytest.raises(WorkspaceError) as caught:
        load(tmp_path)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_real_exports_of_incidents_and_deliveries(real_inputs: Path, tmp_path: Path) -> None:
    raw = real_inputs / "incidents" / "pagerduty_incidents_raw.csv"
    shipped = real_inputs / "delivery" / "change_lead_time__cicd_deployment_commits.csv"
    (tmp_path / "sowhat.yaml").write_text(
        "platform: p\n"
        f"incidents: [{{paths: ['{raw}'], format: pagerduty}}]\n"
        f"deliveries: [{{paths: ['{shipped}'], format: devlake-deployments}}]\n",
        encoding="utf-8",
    )
    build(tmp_path, Quiet())
    [found] = health(tmp_path).services
    assert found.incidents.open == _unresolved(raw)
    assert found.deliveries.deployments == len(_production(shipped, _last(raw, shipped)))


def _told(raw: Path) -> dict[str, dict[str, str]]:
    """PagerDuty's incidents by id."""
    with raw.open(encoding="utf-8", newline="") as file:
        told = [json.loads(row["data"]) for row in csv.DictReader(file)]
    return {one["id"]: one for one in told}


def _unresolved(raw: Path) -> int:
    return sum(one["status"] != "resolved" for one in _told(raw).values())


def _last(raw: Path, shipped: Path) -> datetime:
    days = [one["created_at"] for one in _told(raw).values()] + [end for _, end in _ended(shipped)]
    return max(datetime.fromisoformat(each.replace("Z", "+00:00")).replace(tzinfo=None) for each in days)


def _ended(shipped: Path) -> list[tuple[tuple[str, str], str]]:
    with shipped.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["environment"] in ("PRODUCTION", "")]
    return [((row["repo_url"], row["cicd_deployment_id"]), row["finished_date"]) for row in rows]


def _production(shipped: Path, last: datetime) -> set[tuple[str, str]]:
    """Deployments to production in the ninety days that end with the last record."""
    first = (last - timedelta(days=89)).date().isoformat()
    return {key for key, end in _ended(shipped) if end[:10] >= first}
