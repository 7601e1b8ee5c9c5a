"""The page of webhooks: what arrived, why something did not, sent again; for administrators alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.model.webhook import Delivery, DeliverySeen, EndpointSeen, Said, Webhooks
from sowhat.web.app import create
from sowhat.web.loaders import Loaders
from tests.web import every_sample
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
SAID: tuple[tuple[Said, int | None, str], ...] = (
    ("answered", 200, "HTTP 200"),
    ("answered", 503, "HTTP 503"),
    ("redirected", 302, "not followed"),
    ("silent", None, "no answer in time"),
    ("no-secret", None, "its secret is not set"),
)


def delivery(n: int, said: Said, status: int | None) -> DeliverySeen:
    over = status == 200
    return DeliverySeen(
        id=f"msg_{n}",
        webhook="crm",
        event="claim.signed",
        subject=f"c00000{n}",
        at=AT + timedelta(minutes=n),
        state="delivered" if over else "retrying",
        tries=1 + n,
        due_at=None if over else AT + timedelta(hours=1),
        done_at=AT if over else None,
        said=said,
        status=status,
    )


SEEN = Webhooks(
    webhooks=(
        EndpointSeen(
            name="crm",
            host="hooks.example.com",
            events=(),
            address_set=True,
            secret_set=True,
            disabled=True,
            waiting=4,
            failed=1,
            last_delivered_at=AT,
        ),
    ),
    deliveries=tuple(delivery(n, said, status) for n, (said, status, _) in enumerate(SAID)),
)


def loaders(seen: Webhooks) -> Loaders:
    return replace(every_sample.loaders(), webhooks=lambda root: seen)


@pytest.fixture(scope="module")
def client() -> Reader:
    return reader(loaders(SEEN))


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_the_page_is_drawn_in_both_languages(client: Reader, lang: str) -> None:
    page = client.get("/webhooks", headers={"Accept-Language": lang})
    assert page.status_code == 200
    assert "hooks.example.com" in page.text


def test_it_says_why_something_did_not_arrive_and_who_wants_no_more(client: Reader) -> None:
    page = client.get("/webhooks", headers={"Accept-Language": "en"}).text
    for _, _, words in SAID:
        assert words in page
    assert "Wants no more (410)" in page
    assert "1 did not arrive, 4 on the way" in page


def test_nothing_is_declared() -> None:
    page = reader(loaders(Webhooks())).get("/webhooks", headers={"Accept-Language": "en"})
    assert "Nobody is told" in page.text


def test_the_table_is_a_csv(client: Reader) -> None:
    assert client.get("/webhooks.csv").text.count("claim.signed") == 5
    assert "hooks.example.com" in client.get("/webhooks-endpoints.csv").text


def test_the_api_serves_the_value_a_part_at_a_time(client: Reader) -> None:
    assert client.get("/api/v1/webhooks").text == SEEN.model_dump_json(indent=2)
    first = client.get("/api/v1/webhooks?limit=4")
    assert len(first.json()["deliveries"]) == 4
    rest = client.get(first.headers["link"].partition(">")[0][1:])
    assert [one["id"] for one in rest.json()["deliveries"]] == ["msg_4"]


@pytest.mark.parametrize("path", ["/webhooks", "/webhooks.csv", "/webhooks-endpoints.csv", "/api/v1/webhooks"])
def test_administrators_alone_see_it(path: str) -> None:
    client = Reader(create(Path(), loaders(SEEN), role="approver"))
    assert client.get(path).status_code == 403


def test_a_delivery_is_sent_again_by_the_form(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    body = '{"type":"claim.signed","data":{"subject":"c000001"}}'
    over = Delivery(
        id="msg_1", webhook="crm", event="claim.signed", body=body, at=AT, tries=8, done_at=AT, said="silent"
    )
    with store_of(places.decisions(tmp_path)).begin() as work:
        work.deliveries.add([over])
    visitor = Visitor(create(tmp_path))
    token = visitor.token("/webhooks")
    answer = visitor.post("/webhooks/again", {"token": token, "id": "msg_1"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/webhooks?said=yes")
    with store_of(places.decisions(tmp_path)).read() as work:
        found = work.deliveries.find("msg_1")
    assert found is not None
    assert (found.state, found.tries, found.said) == ("waiting", 0, "again")
    assert visitor.post("/webhooks/again", {"token": token, "id": "msg_0"}).status_code == 404
    assert visitor.post("/webhooks/again", {"token": "x", "id": "msg_1"}).status_code == 403
