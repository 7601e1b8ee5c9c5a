"""The server tells what is done while it runs, and after it was down."""

from __future__ import annotations

import time
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks.outbox import collect
from sowhat.actions.webhooks.worker import Teller
from tests.actions.webhooks.listening import Receiver
from tests.actions.webhooks.test_outbox import state


def wait_for(receiver: Receiver, many: int) -> None:
    until = time.monotonic() + 60
    while len(receiver.came) < many and time.monotonic() < until:
        time.sleep(0.02)


def test_what_is_done_while_it_runs_and_while_it_was_down_arrives_once(root: Path, receiver: Receiver) -> None:
    collect(root)
    state(root, "decision", "K-1")
    for n in (1, 2):
        teller = Teller(root, pause=0.02)
        teller.start()
        wait_for(receiver, n)
        teller.close()
        state(root, "decision", f"K-{n + 1}")
    assert sorted(b"K-1" in one.body for one in receiver.came) == [False, True]
    assert len({one.id for one in receiver.came}) == len(receiver.came) == 2


def test_settings_that_cannot_be_read_stop_it_only_while_they_are_so(root: Path, receiver: Receiver) -> None:
    collect(root)
    good = (root / "sowhat.yaml").read_text(encoding="utf-8")
    (root / "sowhat.yaml").write_text("platform: [\n", encoding="utf-8")
    with store_of(places.decisions(root)).begin():
        pass
    teller = Teller(root, pause=0.02)
    teller.start()
    state(root, "decision", "K-1")
    time.sleep(0.2)
    (root / "sowhat.yaml").write_text(good, encoding="utf-8")
    wait_for(receiver, 1)
    teller.close()
    assert len(receiver.came) == 1
