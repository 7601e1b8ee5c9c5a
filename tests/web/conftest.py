"""Applications over sample values: asked directly, or by a browser on loopback."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
import uvicorn
from playwright.sync_api import Browser

from sowhat.actions.inbox.front import Bell
from sowhat.web import warming
from sowhat.web.app import create
from sowhat.web.loaders import Loaders
from tests.web import samples
from tests.web.reader import Reader, reader
from tests.web.watched import Looks


@pytest.fixture
def counting() -> None:
    """For tests of the number beside the bell: pages have it counted, as they do for a reader."""


@pytest.fixture(autouse=True)
def still(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages have no tasks counted beside them, which asks everything of each new workspace and costs several times what
    the pages cost: except where a test is about that number (`counting`)."""
    if "counting" not in request.fixturenames:
        monkeypatch.setattr(Bell, "begin", lambda _bell, _root, _person: None)


@pytest.fixture(autouse=True, scope="session")
def unhurried() -> Iterator[None]:
    """Servers answer what they are asked and warm nothing up: no test stays long enough to have something of it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(warming, "PAUSE", 3600.0)
        yield


@pytest.fixture(scope="session")
def bank() -> Reader:
    """A bank's platform."""
    return reader(samples.BANK)


@pytest.fixture(scope="session")
def unbuilt() -> Reader:
    """A workspace that was never built."""
    return reader(samples.UNBUILT)


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Loaders], str]]:
    """Serves loaders on loopback, and gives the address."""
    servers: list[tuple[uvicorn.Server, threading.Thread]] = []
    known: dict[int, str] = {}

    def serve(loaders: Loaders) -> str:
        if id(loaders) not in known:
            listener = socket.create_server(("127.0.0.1", 0))
            config = uvicorn.Config(create(tmp_path_factory.mktemp("root"), loaders), log_level="critical", ws="none")
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
            thread.start()
            servers.append((server, thread))
            known[id(loaders)] = f"http://127.0.0.1:{listener.getsockname()[1]}"
        return known[id(loaders)]

    yield serve
    for server, thread in servers:
        server.should_exit = True
        thread.join(10)
        for listener in getattr(server, "servers", []):
            with closing(listener):
                pass


@pytest.fixture(scope="session")
def kept_looks(browser: Browser) -> Iterator[Looks]:
    """Pages that are kept from test to test."""
    made = Looks(browser)
    yield made
    made.close()


@pytest.fixture
def looks(kept_looks: Looks) -> Iterator[Looks]:
    """`looks.page("dark", 390)`: a page of that theme and width, and what goes wrong on it."""
    yield kept_looks
    kept_looks.tidy()
