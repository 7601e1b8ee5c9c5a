"""Each journey begins in a company of its own: in both languages, with decisions in a file and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sowhat.actions.demo import Demo
from sowhat.model.language import Language
from sowhat.model.workspace import PlatformKind
from tests.actions.conftest import demos
from tests.commands import Warm
from tests.journeys.company import PEOPLE, Company, Reader, served
from tests.servers.engines import Client, postgres
from tests.servers.openid_process import openid

__all__ = ["company", "demos", "issuer", "place", "server"]
STRAIGHT = (("en", "sqlite"), ("zh", "postgresql"))
CROSSED = (("zh", "sqlite"), ("en", "postgresql"))
_NUMBERS = count(1)
_END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'journey%';"
"""The application keeps its connections as long as its process lives."""


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """Where people sign in."""
    with openid(tuple(PEOPLE.values())) as found:
        yield found


@pytest.fixture(scope="session")
def server() -> Iterator[Client]:
    """One PostgreSQL for all journeys."""
    with postgres() as client:
        yield client
        client.run(text=_END)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each person comes in both languages and to both databases: two of them English to a file and Chinese to
    PostgreSQL, two the other way round."""
    if "place" in metafunc.fixturenames:
        pairs = STRAIGHT if metafunc.module.__name__.endswith(("product_manager", "business_lead")) else CROSSED
        metafunc.parametrize("place", pairs, ids="-".join, scope="function", indirect=True)


@pytest.fixture
def place(request: pytest.FixtureRequest) -> tuple[Language, str]:
    """A reader's language, and where decisions lie: in a file of the workspace (empty), or in an empty database."""
    language, database = request.param
    if database == "sqlite":
        return language, ""
    client: Client = request.getfixturevalue("server")
    name = f"journey{next(_NUMBERS)}"
    client.run(text=f"CREATE DATABASE {name};")
    return language, f"postgresql://sowhat@/{name}?host={client.command[client.command.index('-h') + 1]}"


@pytest.fixture
def company(
    demos: Callable[[PlatformKind], Demo], issuer: str, place: tuple[Language, str], browser: Browser, warm: Warm
) -> Iterator[Company]:
    """The bank of the example, in which people sign in."""
    language, decisions = place
    with served(Path(demos("internal").root), issuer, decisions, Reader(browser, language, warm)) as found:
        yield found
