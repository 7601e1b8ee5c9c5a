"""The inbox in the browser's eyes: the page, putting away, notices, wishes, the bell, JSON, and who may what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import ledger
from sowhat.actions.inbox import front
from sowhat.model.inbox import Inbox, Notices
from sowhat.model.person import Person
from sowhat.model.signature import Signer
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web.visitor import Visitor

UNTIL = f"{datetime.now(UTC) + timedelta(days=9):%Y-%m-%d}"


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours(log_days=2)
    ledger.claim(made, "advice-return", by=Signer(name="Chen", role="platform"))
    settings = made / "sowhat.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "alerts: {to: env:SOWHAT_E}\n", encoding="utf-8")
    return made


@pytest.fixture
def client(root: Path) -> Visitor:
    return Visitor(create(root))


def tasks(client: Visitor) -> list[str]:
    return [one.id for one in Inbox.model_validate_json(client.get("/api/v1/inbox").content).tasks]


def post(client: Visitor, path: str, **fields: str) -> int:
    answer = client.post(path, {"token": client.token("/inbox/notices"), **fields})
    assert answer.status_code in (303, 403, 404, 422), answer.text
    return answer.status_code


def test_the_page_lists_what_json_lists_each_with_one_way_to_do_it(client: Visitor) -> None:
    text, listed = client.get("/inbox").text, tasks(client)
    assert "claim-agree:c000001" in listed
    assert [text.count(f'data-task="{one}"') for one in listed] == [1] * len(listed)
    assert 'href="/value/claims/c000001/sign"' in text
    assert text.index("Advice") < text.index("/api/v1/inbox")


def test_a_task_is_put_away_and_taken_back(client: Visitor) -> None:
    task = "claim-agree:c000001"
    assert post(client, "/inbox/away", task=task, until=UNTIL) == 303
    assert task not in tasks(client)
    assert "It comes back on its day" in client.get("/inbox?said=away").text
    assert post(client, "/inbox/back", task=task) == 303
    assert task in tasks(client)


def test_a_refusal_is_said_on_the_page(client: Visitor) -> None:
    answer = client.post(
        "/inbox/away", {"token": client.token("/inbox"), "task": "claim-agree:c000001", "until": "yesterday"}
    )
    assert answer.status_code == 422
    assert "is no day until which a task can be put away" in answer.text
    assert post(client, "/inbox/away", task="review:none", until=UNTIL) == 404


def test_a_form_of_another_page_is_refused(client: Visitor) -> None:
    assert client.post("/inbox/read", {"token": "x"}).status_code == 403
    token = client.token("/inbox")
    assert client.post("/inbox/read", {"token": token}, {"Origin": "http://elsewhere"}).status_code == 403


def test_notices_are_read_at_once(client: Visitor) -> None:
    assert post(client, "/inbox/read") == 303
    seen = Notices.model_validate_json(client.get("/api/v1/notices").content)
    assert seen.unread == 0
    assert any(one.kind == "claim" for one in seen.news)
    assert "You have read everything." in client.get("/inbox/notices").text


def test_wishes_are_kept_and_an_unknown_address_is_refused(client: Visitor) -> None:
    assert post(client, "/inbox/wish", telling="daily", to="SOWHAT_E", **{"area-value": "yes"}) == 303
    text = client.get("/inbox/notices").text
    assert '<option value="daily" selected>' in text
    assert (text.count(" checked>"), 'name="area-value" value="yes" checked' in text) == (1, True)
    assert post(client, "/inbox/wish", telling="daily", to="PATH") == 422
    assert post(client, "/inbox/wish", telling="off") == 303


def test_the_front_door_says_what_waits_and_what_would_help(client: Visitor, root: Path) -> None:
    front.BELL.count(root, Person(role="admin"))
    text = client.get("/").text
    assert text.index('id="section-chain"') < text.index('id="section-needs"') < text.index('id="section-limits"')
    assert 'id="section-better"' in text
    first = text.split('name="item" value="')[1].split('"')[0]
    assert post(client, "/inbox/checks", item=first) == 303
    assert f'name="item" value="{first}"' not in client.get("/").text
    assert post(client, "/inbox/checks") == 303
    assert f'name="item" value="{first}"' in client.get("/").text


def test_the_bell_counts_what_waits(client: Visitor, root: Path) -> None:
    total = front.BELL.count(root, Person(role="admin"))
    assert f'<span class="count-badge">{total}</span>' in client.get("/dictionary").text
    assert total >= len(tasks(client)) > 0


def test_a_viewer_may_read_and_put_away_what_is_theirs(root: Path) -> None:
    viewer = Visitor(create(root, role="viewer"))
    assert "more tasks wait for others" in viewer.get("/inbox").text
    assert post(viewer, "/inbox/read") == 303
