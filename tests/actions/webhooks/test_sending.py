"""Deliveries on their way to a real receiver: signed, tried again, never followed elsewhere, given up, sent again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import instant, places
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks import sending
from sowhat.actions.webhooks.seen import webhooks
from sowhat.actions.webhooks.sending import HELD, LEASE, WAITS, Heard, again, send
from sowhat.errors import CallError
from sowhat.model.webhook import Delivery
from tests.actions.webhooks.listening import KEY, VARIABLE, Receiver, declare

BODY = '{"type":"demand.asked","timestamp":"2026-11-02T09:00:00.000Z","data":{"subject":"D-1","path":"/p"}}'
Later = Callable[[timedelta], None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Turns the clock of sending forward."""
    passed = timedelta()

    def go(by: timedelta) -> None:
        nonlocal passed
        passed += by

    real = instant.now
    monkeypatch.setattr(sending, "now", lambda: real() + passed)
    return go


def put(root: Path, id_: str = "msg_1", webhook: str = "crm", at: datetime | None = None) -> None:
    when = at or instant.now()
    made = Delivery(id=id_, webhook=webhook, event="demand.asked", body=BODY, at=when, due_at=when)
    with store_of(places.decisions(root)).begin() as work:
        work.deliveries.add([made])


def one(root: Path, id_: str = "msg_1") -> Delivery:
    with store_of(places.decisions(root)).read() as work:
        found = work.deliveries.find(id_)
    assert found is not None
    return found


def test_a_message_arrives_signed_and_is_not_sent_again(root: Path, receiver: Receiver) -> None:
    put(root)
    assert (send(root), send(root)) == (1, 0)
    [came] = receiver.came
    assert (came.path, came.body.decode(), came.id) == ("/hook", BODY, "msg_1")
    assert came.headers["content-type"] == "application/json"
    assert came.genuine()
    assert not came.genuine(KEY[::-1])
    assert (one(root).state, one(root).tries, one(root).status) == ("delivered", 1, 200)


def test_after_an_error_it_is_tried_again_with_the_same_id(root: Path, receiver: Receiver, later: Later) -> None:
    receiver.answers = [500]
    put(root)
    assert (send(root), send(root)) == (1, 0)
    assert (one(root).state, one(root).said, one(root).status) == ("retrying", "answered", 500)
    later(WAITS[0])
    assert send(root) == 1
    assert [came.id for came in receiver.came] == ["msg_1", "msg_1"]
    assert all(came.genuine() for came in receiver.came)
    assert one(root).state == "delivered"


def test_it_is_given_up_after_the_eighth_try(root: Path, receiver: Receiver, later: Later) -> None:
    receiver.answers = [503] * 20
    put(root)
    for wait in (*WAITS, timedelta(days=9)):
        assert send(root) == 1
        later(wait)
    assert (send(root), len(receiver.came)) == (0, 8)
    assert (one(root).state, one(root).due_at, one(root).status) == ("failed", None, 503)
    assert timedelta(hours=27) < sum(WAITS, timedelta()) < timedelta(hours=28)


def test_a_redirect_is_not_followed(root: Path, receiver: Receiver) -> None:
    receiver.answers, receiver.location = [302], receiver.address.replace("/hook", "/elsewhere")
    put(root)
    send(root)
    assert [came.path for came in receiver.came] == ["/hook"]
    assert (one(root).state, one(root).said, one(root).status) == ("retrying", "redirected", 302)


def test_a_receiver_that_hangs_is_no_answer_and_keeps_nobody_else_waiting(
    root: Path, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(root, ("crm", receiver.address), ("erp", receiver.address.replace("/hook", "/erp")))
    monkeypatch.setattr(sending, "ANSWER", 0.5)
    receiver.answers = [0]
    now = instant.now()
    for n in range(3):
        put(root, f"msg_{n}", at=now - timedelta(seconds=10 - n))
    put(root, "msg_9", "erp", at=now)
    assert send(root) == 2
    assert [came.path for came in receiver.came] == ["/hook", "/erp"]
    assert (one(root, "msg_0").said, one(root, "msg_9").state) == ("silent", "delivered")


def test_nobody_listens(root: Path, receiver: Receiver) -> None:
    declare(root, ("crm", "http://127.0.0.1:9/x"))
    put(root)
    send(root)
    assert (one(root).state, one(root).said) == ("retrying", "unreachable")


@pytest.mark.parametrize("secret", [None, "", "whsec_", "whsec_c2hvcnQ=", "not base64!"])
def test_without_a_secret_nothing_is_sent(
    root: Path, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, secret: str | None
) -> None:
    if secret is None:
        monkeypatch.delenv(VARIABLE)
    else:
        monkeypatch.setenv(VARIABLE, secret)
    put(root)
    send(root)
    assert (receiver.came, one(root).said) == ([], "no-secret")
    assert not webhooks(root).webhooks[0].secret_set


@pytest.mark.parametrize("address", ["", "ftp://example.com/x", "file:///etc/passwd"])
def test_a_variable_without_an_address_of_http_sends_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SOWHAT_TEST_WEBHOOK", address)
    declare(root, ("crm", "env:SOWHAT_TEST_WEBHOOK"))
    put(root)
    send(root)
    assert one(root).said == "no-address"


def test_whoever_is_killed_after_sending_sends_it_again_under_the_same_id(
    root: Path, receiver: Receiver, later: Later
) -> None:
    def killed(address: str, headers: dict[str, str], body: bytes) -> Heard:
        sending.post(address, headers, body)
        raise KeyboardInterrupt

    put(root)
    with pytest.raises(KeyboardInterrupt):
        send(root, killed)
    assert send(root) == 0
    later(LEASE)
    assert send(root) == 1
    assert [came.id for came in receiver.came] == ["msg_1", "msg_1"]
    assert one(root).state == "delivered"


def test_a_receiver_that_wants_no_more_is_left_alone_and_shown(root: Path, receiver: Receiver, later: Later) -> None:
    receiver.answers = [410]
    for id_ in ("msg_1", "msg_2"):
        put(root, id_)
    assert send(root) == 1
    assert send(root) == 0
    [endpoint] = webhooks(root).webhooks
    assert (endpoint.disabled, endpoint.waiting, endpoint.failed) == (True, 1, 1)
    again(root, "msg_1")
    assert send(root) == 1
    later(WAITS[1])
    assert send(root) == 1
    assert [came.id for came in receiver.came] == ["msg_1", "msg_1", "msg_2"]
    assert not webhooks(root).webhooks[0].disabled


def test_what_waited_three_days_for_such_a_receiver_is_given_up(root: Path, receiver: Receiver, later: Later) -> None:
    receiver.answers = [410]
    for id_ in ("msg_1", "msg_2"):
        put(root, id_)
    send(root)
    later(HELD + timedelta(seconds=1))
    assert send(root) == 0
    assert one(root, "msg_2").said == "expired"
    assert len(receiver.came) == 1


def test_a_webhook_that_is_declared_no_more_is_not_told(root: Path, receiver: Receiver) -> None:
    put(root, webhook="gone")
    send(root)
    assert (receiver.came, one(root).state, one(root).said) == ([], "failed", "removed")


def test_there_is_no_such_delivery(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-delivery"):
        again(root, "msg_0")
