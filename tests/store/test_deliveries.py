"""The outbox on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sowhat.model.webhook import Delivery
from sowhat.store.database import Store

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def made(id_: str, webhook: str = "crm", minutes: int = 0) -> Delivery:
    at = AT + timedelta(minutes=minutes)
    return Delivery(id=id_, webhook=webhook, event="claim.signed", body="{}", at=at, due_at=at)


def test_the_same_delivery_is_put_down_once(store: Store) -> None:
    for _ in range(2):
        with store.begin() as work:
            work.deliveries.add([made("a"), made("b")])
    with store.read() as work:
        assert [one.id for one in work.deliveries.every()] == ["a", "b"]
        assert work.deliveries.find("a") == made("a")


def test_what_is_due_waits_longest_first_and_webhooks_can_be_left_out(store: Store) -> None:
    with store.begin() as work:
        work.deliveries.add(
            [made("late", minutes=2), made("first"), made("other", "erp", 1), made("future", minutes=9)]
        )
    with store.read() as work:
        at = AT + timedelta(minutes=5)
        assert [one.id for one in work.deliveries.due(at)] == ["first", "other", "late"]
        assert [one.id for one in work.deliveries.due(at, {"crm"})] == ["other"]


def test_only_who_took_it_notes_what_was_heard(store: Store) -> None:
    taken = made("a").model_copy(update={"tries": 1})
    over = taken.model_copy(update={"due_at": None, "done_at": AT, "said": "answered", "status": 204})
    with store.begin() as work:
        work.deliveries.add([made("a")])
        assert work.deliveries.change(taken)
        assert not work.deliveries.change(over, 2)
        assert work.deliveries.change(over, 1)
        assert not work.deliveries.change(taken, 1)
        assert work.deliveries.find("a") == over
        assert work.deliveries.last("crm") == over


def test_what_ended_is_forgotten_and_what_waits_is_not(store: Store) -> None:
    over = made("over").model_copy(update={"due_at": None, "done_at": AT, "said": "gone", "status": 410})
    with store.begin() as work:
        work.deliveries.add([over, made("waits")])
        work.deliveries.forget(AT + timedelta(days=400))
    with store.read() as work:
        assert [one.id for one in work.deliveries.every()] == ["waits"]
