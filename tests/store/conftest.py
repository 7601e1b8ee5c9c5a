"""The store on both databases that it runs on: every test of this folder runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from sowhat.store.database import Store, open_store
from tests.servers.engines import Client, postgres

_NUMBERS = count(1)
_END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'store%';"
"""A connection that a failed test left open would keep the server from ending."""


@pytest.fixture(scope="session")
def server() -> Iterator[Client]:
    """One PostgreSQL for all tests of the folder."""
    with postgres() as client:
        yield client
        client.run(text=_END)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of its own."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'decisions.db'}"
    client: Client = request.getfixturevalue("server")
    name = f"store{next(_NUMBERS)}"
    client.run(text=f"CREATE DATABASE {name};")
    folder = client.command[client.command.index("-h") + 1]
    return f"postgresql://sowhat@/{name}?host={folder}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Open, and closed after the test."""
    opened = open_store(url)
    yield opened
    opened.close()
