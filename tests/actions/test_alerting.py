"""Alerts of a built workspace: checked, sent to a receiver, remembered."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from sowhat.actions import alerting, locked, places
from sowhat.actions.build import build
from sowhat.actions.messenger import Delivery
from sowhat.actions.reading import store_of
from sowhat.errors import BlockedError
from tests.actions.conftest import Quiet
from tests.actions.health_company import SETTINGS, write
from tests.actions.receiver import receiving

NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
"""A day after the last record."""
ALERTS = "alerts: {to: [env:SOWHAT_A, {address: env:SOWHAT_B, audience: business}], lang: zh}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built company that tells two receivers; tests work on copies."""
    root = write(tmp_path_factory.mktemp("built"))
    (root / "sowhat.yaml").write_text(SETTINGS + ALERTS, encoding="utf-8")
    build(root, Quiet())
    return root


@pytest.fixture
def company(built: Path, tmp_path: Path) -> Path:
    """A copy of its own."""
    return shutil.copytree(built, tmp_path / "company")


class Postman:
    """Takes messages, and answers as it is told."""

    def __init__(self, **outcomes: str) -> None:
        self.outcomes = outcomes
        self.took: list[tuple[str, str, str]] = []

    def __call__(self, variable: str, title: str, body: str) -> Delivery:
        self.took.append((variable, title, body))
        return Delivery(self.outcomes.get(variable, "told"))  # type: ignore[arg-type]


def test_what_a_company_is_told_is_what_its_records_say(company: Path) -> None:
    """Counted by hand: of pay's 205 calls a day with a status 1 % may fail; 2 a day did, and 40 on the last."""
    seen = alerting.check(company, NOW)
    assert {one.key for one in seen.alerts if one.fresh} >= {"incident/pay", "budget/pay/availability"}
    budget = next(one for one in seen.alerts if one.key == "budget/pay/availability")
    bad, total = 27 * 2 + 40, 28 * 205
    assert (budget.says.params["bad"], budget.says.params["total"]) == (bad, total)
    assert budget.says.params["spent"] == pytest.approx(bad / (total * 0.01))


def test_a_second_run_tells_nothing_again(company: Path) -> None:
    first, second = Postman(), Postman()
    alerting.send(company, NOW, first)
    alerting.send(company, NOW + timedelta(hours=1), second)
    assert {variable for variable, _, _ in first.took} == {"SOWHAT_A", "SOWHAT_B"}
    assert second.took == []


def test_only_who_was_not_reached_is_told_again(company: Path) -> None:
    alerting.send(company, NOW, Postman(SOWHAT_B="refused"))
    again = Postman()
    alerting.send(company, NOW + timedelta(minutes=5), again)
    assert {variable for variable, _, _ in again.took} == {"SOWHAT_B"}


def test_a_kill_before_the_answer_is_noted_repeats_a_message_once(company: Path) -> None:
    class Killed(Postman):
        def __call__(self, variable: str, title: str, body: str) -> Delivery:
            super().__call__(variable, title, body)
            raise KeyboardInterrupt

    took = []
    for minutes in range(3):
        postman = Killed()
        try:
            alerting.send(company, NOW + timedelta(minutes=minutes), postman)
        except KeyboardInterrupt:
            took.append(postman.took[0])
    assert took[0] == took[1] != took[2]


def test_business_readers_get_the_same_without_jargon(company: Path) -> None:
    postman = Postman()
    alerting.send(company, NOW, postman)
    developers, business = ("\n".join(body for name, _, body in postman.took if name == f"SOWHAT_{x}") for x in "AB")
    assert "错误预算" in developers
    assert "错误预算" not in business
    assert "/health?service=pay" in business


def test_what_was_told_is_a_statement_without_the_address(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOWHAT_A", "json://somebody:password@127.0.0.1:1")
    alerting.send(company, NOW)
    with store_of(places.decisions(company)).read() as work:
        made = work.statements.history("alert")
    assert made
    assert [one.subject for one in made if "password" in one.model_dump_json()] == []


def test_what_is_mended_is_told_as_over_once(company: Path) -> None:
    alerting.send(company, NOW, Postman())
    rows = (company / "incidents.csv").read_text(encoding="utf-8")
    closed = rows.replace("3,pay,2026-08-30 09:00,,,,,", "3,pay,2026-08-30 09:00,,2026-08-31 09:00,,,")
    (company / "incidents.csv").write_text(closed, encoding="utf-8")
    build(company, Quiet())
    after, then = Postman(), Postman()
    done = alerting.send(company, NOW + timedelta(hours=2), after)
    alerting.send(company, NOW + timedelta(hours=3), then)
    assert [(one.variable, one.form, one.alerts) for one in done] == [("SOWHAT_A", "over", 1), ("SOWHAT_B", "over", 1)]
    assert "没有开着超过一天的故障了" in after.took[0][2]
    assert then.took == []


def test_two_runs_at_once_do_not_tell_twice(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "PATIENCE", 0.1)
    with FileLock(company / alerting.LOCK), pytest.raises(BlockedError, match="alerts-busy"):
        alerting.send(company, NOW, Postman())


def test_check_notes_nothing(company: Path) -> None:
    first = alerting.check(company, NOW)
    assert first.messages
    assert alerting.check(company, NOW) == first


def test_a_trial_reaches_a_real_receiver_and_a_dead_one_is_named(
    company: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("SOWHAT_B", "json://127.0.0.1:1/secret")
    with receiving() as receiver:
        monkeypatch.setenv("SOWHAT_A", f"json://127.0.0.1:{receiver.port}/secret")
        done = alerting.trial(company)
    assert [(one.variable, one.outcome) for one in done] == [("SOWHAT_A", "told"), ("SOWHAT_B", "refused")]
    assert "shop 的提醒会发到这里" in receiver.bodies[0]["message"]
    assert "secret" not in json.dumps([one.model_dump() for one in done])
