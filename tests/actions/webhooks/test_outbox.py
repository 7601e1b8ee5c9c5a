"""What was done becomes deliveries: each event once, whoever looks and whoever is killed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import campaigns, demands, places
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks import events, outbox
from sowhat.model.build import Build
from sowhat.model.demand import Need, NeedProblem
from sowhat.model.job import Job
from sowhat.model.ledger import Entry
from sowhat.model.statement import StatementKind
from sowhat.model.webhook import Delivery, EventKind, Webhook
from tests.actions.webhooks.listening import Receiver, declare

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
NEED = Need(title="", asker="Wang", problem=NeedProblem(whose="Staff", today="They call", often="daily", words="Slow"))


def held(root: Path) -> tuple[Delivery, ...]:
    with store_of(places.decisions(root)).read() as work:
        return tuple(sorted(work.deliveries.every(), key=lambda one: (one.webhook, one.body)))


def kinds(root: Path) -> list[str]:
    return [one.event for one in held(root)]


def state(root: Path, kind: StatementKind, subject: str, **body: object) -> None:
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(kind, subject, json.dumps(body), "Wang", AT)


def test_what_was_done_before_a_webhook_was_declared_is_not_told(root: Path) -> None:
    demands.ask(root, NEED, "Wang")
    assert outbox.collect(root) == 0
    demands.agree(root, "D-1", "design", "Li")
    assert outbox.collect(root) == 1
    assert kinds(root) == ["demand.changed"]


def test_an_act_becomes_one_delivery_for_each_webhook_and_no_more(root: Path, receiver: Receiver) -> None:
    declare(root, ("crm", receiver.address), ("erp", receiver.address))
    outbox.collect(root)
    demands.ask(root, NEED, "Wang")
    assert [outbox.collect(root) for _ in range(3)] == [2, 0, 0]
    assert [(one.webhook, one.event) for one in held(root)] == [("crm", "demand.asked"), ("erp", "demand.asked")]
    assert len({one.id for one in held(root)}) == 2


def test_a_message_holds_an_id_and_an_address_and_nobody(root: Path, receiver: Receiver) -> None:
    declare(root, ("crm", receiver.address), site="https://sowhat.example.com/")
    outbox.collect(root)
    demands.ask(root, NEED, "Wang")
    outbox.collect(root)
    [one] = held(root)
    told = json.loads(one.body)
    assert told["timestamp"].endswith("Z")
    assert {**told, "timestamp": ""} == {
        "type": "demand.asked",
        "timestamp": "",
        "data": {
            "subject": "D-1",
            "path": "/planning/demand/D-1",
            "url": "https://sowhat.example.com/planning/demand/D-1",
        },
    }


def test_a_webhook_is_told_of_the_events_that_it_names(root: Path, receiver: Receiver) -> None:
    declare(root, ("crm", receiver.address), events=", events: [decision.recorded]")
    outbox.collect(root)
    demands.ask(root, NEED, "Wang")
    state(root, "decision", "K-1")
    outbox.collect(root)
    assert kinds(root) == ["decision.recorded"]


@pytest.mark.parametrize(
    ("kind", "subject", "body", "event"),
    [
        ("decided", "pay/red", {}, "adoption.decided"),
        ("ask", "pay/red", {"step": "ask"}, "service.asked"),
        ("claim-ask", "c000001", {"variable": "A"}, "claim.asked"),
        ("claim-ask", "c000001", {"of": 3, "outcome": "told"}, None),
        ("promise", "P-1", {"step": "kept"}, "promise.kept"),
        ("promise", "red/Li Na", {"step": "met"}, None),
        ("alert", "burn/pay", {"outcome": None}, None),
        ("alert", "burn/pay", {"outcome": "told"}, "alert.told"),
        ("alert", "burn/pay", {"outcome": "told", "phase": "over"}, None),
        ("look", "grants", {}, None),
        ("review", "pay", {}, "service.reviewed"),
    ],
)
def test_a_statement_is_an_event_or_none(
    root: Path, kind: StatementKind, subject: str, body: dict[str, object], event: EventKind | None
) -> None:
    outbox.collect(root)
    state(root, kind, subject, **body)
    outbox.collect(root)
    assert kinds(root) == ([event] if event else [])


@pytest.mark.parametrize(("kind", "event"), [(kind, told[0]) for kind, told in events.LEDGER.items()])
def test_an_entry_of_the_ledger_is_an_event(root: Path, kind: str, event: EventKind) -> None:
    outbox.collect(root)
    entry = {"number": 1, "kind": kind, "subject": "c000001", "at": AT, "body": "{}", "previous": "", "hash": "h"}
    with store_of(places.decisions(root)).begin() as work:
        work.ledger.append(Entry.model_validate(entry))
    outbox.collect(root)
    assert kinds(root) == [event]


def test_builds_are_told_and_so_are_those_that_failed(root: Path) -> None:
    outbox.collect(root)
    with store_of(places.decisions(root)).begin() as work:
        for id_ in ("b000001", "b000002"):
            work.builds.add(Build(id=id_, created_at=AT, code_version="1", timezone="UTC"))
        job = Job(id="j1", kind="build", state="failed", asked_at=AT, ended_at=AT + timedelta(minutes=1))
        work.jobs.ask(job)
    outbox.collect(root)
    assert kinds(root) == ["build.done", "build.done", "build.failed"]
    assert outbox.collect(root) == 0


def test_a_promise_is_due_once_on_its_day_unless_it_was_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = date(2026, 11, 2)
    monkeypatch.setattr(campaigns, "today", lambda root: day)
    for id_ in ("P-1", "P-2"):
        body = {"step": "promised", "day": "2026-11-02", "partner": "red", "what": "x", "due": "2026-11-05"}
        state(root, "promise", id_, **body)
    state(root, "promise", "P-2", step="kept", day="2026-11-02")
    outbox.collect(root)
    for told in (0, 0, 0, 1, 0):
        assert outbox.collect(root) == told
        day += timedelta(days=1)
    assert kinds(root) == ["promise.due"]


def test_whoever_is_killed_while_collecting_loses_nothing_and_doubles_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.collect(root)
    demands.ask(root, NEED, "Wang")

    def killed(here: events.Moment, hook: Webhook, site: str) -> Iterator[Delivery]:
        yield from real(here, hook, site)
        raise KeyboardInterrupt

    real = outbox._new
    monkeypatch.setattr(outbox, "_new", killed)
    with pytest.raises(KeyboardInterrupt):
        outbox.collect(root)
    assert held(root) == ()
    monkeypatch.setattr(outbox, "_new", real)
    assert (outbox.collect(root), kinds(root)) == (1, ["demand.asked"])


def test_many_that_collect_at_once_put_each_event_down_once(root: Path) -> None:
    outbox.collect(root)
    for n in range(20):
        state(root, "decision", f"K-{n}")
    with ThreadPoolExecutor(6) as threads:
        told = list(threads.map(lambda _: outbox.collect(root), range(6)))
    assert sum(told) == 20 == len(held(root))


def test_what_is_long_over_is_forgotten(root: Path) -> None:
    outbox.collect(root)
    body = '{"data": {"subject": "x"}}'
    old = Delivery(
        id="msg_old",
        webhook="crm",
        event="build.done",
        body=body,
        at=AT,
        done_at=AT - timedelta(days=30),
        said="answered",
    )
    with store_of(places.decisions(root)).begin() as work:
        work.deliveries.add([old])
    state(root, "decision", "K-1")
    outbox.collect(root)
    assert kinds(root) == ["decision.recorded"]
