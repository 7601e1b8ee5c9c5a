"""A receiver, and a workspace that is about to tell it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions import places
from sowhat.actions.reading import store_of
from tests.actions.webhooks.listening import SECRET, VARIABLE, Receiver, declare, listening


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


@pytest.fixture
def root(receiver: Receiver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one webhook, whose secret is set."""
    monkeypatch.setenv(VARIABLE, SECRET)
    declare(tmp_path, ("crm", receiver.address))
    with store_of(places.decisions(tmp_path)).begin():
        return tmp_path
