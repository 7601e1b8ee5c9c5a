"""The Alerts page, its forms, its tables and its JSON, of a company that was built."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions.alerting import send
from sowhat.actions.build import build
from sowhat.actions.messenger import Delivery
from sowhat.actions.silences import stated
from sowhat.model.alert import Alerts
from sowhat.web.app import create
from tests.actions.conftest import Quiet
from tests.actions.health_company import SETTINGS, write
from tests.web.visitor import Visitor

UNTIL = f"{datetime.now(UTC) + timedelta(days=9):%Y-%m-%d}"
ENTRY = {"about": "service:pay", "until": UNTIL, "why": "moves", "by": "Lin"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two incidents have been open for three days."""
    made = write(tmp_path_factory.mktemp("company"))
    (made / "sowhat.yaml").write_text(SETTINGS + "alerts: {to: env:SOWHAT_A}\n", encoding="utf-8")
    opened = f"{datetime.now(UTC) - timedelta(days=3):%Y-%m-%d %H:%M}"
    rows = "".join(f"{n},{name},{opened},,,,,\n" for n, name in enumerate(("pay", "chat")))
    (made / "incidents.csv").write_text(f"id,service,opened,taken,over,by,down,seen\n{rows}", encoding="utf-8")
    build(made, Quiet())
    return made


@pytest.fixture
def client(root: Path) -> Visitor:
    return Visitor(create(root))


def test_the_page_says_what_calls_for_attention_and_that_it_is_due(client: Visitor) -> None:
    text = client.get("/alerts").text
    assert "pay: 1 incident is open" in text
    assert 'href="/health?service=chat"' in text
    assert "will be told by the next sowhat alerts send" in text
    assert "SOWHAT_A, read by developers" in text


def test_what_was_sent_is_shown_with_its_fate(client: Visitor, root: Path) -> None:
    send(root, deliver=lambda *_: Delivery("refused"))
    assert "refused, or not reached" in client.get("/alerts").text
    assert client.get("/alerts-sent.csv").text.count("\n") > 2


def test_json_says_what_the_page_says(client: Visitor) -> None:
    seen = Alerts.model_validate_json(client.get("/api/v1/alerts").content)
    assert {"incident/pay", "incident/chat"} <= {one.key for one in seen.alerts}
    assert [(one.variable, one.there) for one in seen.receivers] == [("SOWHAT_A", False)]


def test_the_list_is_csv_too(client: Visitor) -> None:
    assert "incident/pay" in client.get("/alerts.csv").text


def test_health_leads_there(client: Visitor) -> None:
    assert 'href="/alerts"' in client.get("/health").text


def test_a_form_silences_and_another_lifts(client: Visitor, root: Path) -> None:
    answer = client.post("/alerts/silences", {**ENTRY, "token": client.token("/alerts")})
    assert (answer.status_code, answer.headers["location"]) == (303, "/alerts?said=yes#section-silences")
    text = client.get("/alerts").text
    assert ("stated by Lin" in text, "silenced" in text) == (True, True)
    lifted = {"about": "service:pay", "by": "Wei", "token": client.token("/alerts")}
    assert client.post("/alerts/silences/lift", lifted).status_code == 303
    assert stated(root) == ()


def test_what_was_typed_stays_in_a_form_that_lacks_something(client: Visitor) -> None:
    answer = client.post("/alerts/silences", {**ENTRY, "by": "", "token": client.token("/alerts")})
    assert answer.status_code == 422
    assert 'value="moves"' in answer.text


def test_a_form_from_elsewhere_is_refused(client: Visitor) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site", "Origin": "http://elsewhere"}
    assert client.post("/alerts/silences", {**ENTRY, "token": client.token("/alerts")}, foreign).status_code == 403


def test_a_workspace_without_anything_says_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    build(tmp_path, Quiet())
    text = Visitor(create(tmp_path)).get("/alerts").text
    assert ("Nothing calls for attention" in text, "Nobody is told yet" in text) == (True, True)
