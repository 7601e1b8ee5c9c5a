"""A client of the protocol over sample values."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from mcp.client.client import Client

from sowhat.model.language import Language
from sowhat.model.person import Person, Role
from sowhat.web.app import create
from sowhat.web.assistants.server import Desk, server
from sowhat.web.loaders import Loaders
from tests.web import every_sample, so_what_samples

T = TypeVar("T")
Row = dict[str, Any]
SITE = "https://sowhat.example.com"


class Assistant:
    """Calls the tools of a desk as a client does, each call in a connection of its own."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def run(self, does: Callable[[Client], Awaitable[T]]) -> T:
        """What comes of talking to the server."""

        async def talk() -> T:
            async with Client(server(self.desk)) as client:
                return await does(client)

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, talk()).result()

    def ask(self, tool: str, **given: object) -> Row:
        """The structured answer of a tool, refusals included."""
        found = self.run(lambda client: client.call_tool(tool, dict(given)))
        assert isinstance(found.structured_content, dict)
        assert found.is_error == ("problem" in found.structured_content)
        return found.structured_content

    def api(self, address: str, language: Language = "en") -> Row:
        """What the API says at an address, to the same person."""
        with ThreadPoolExecutor(1) as thread:
            found = thread.submit(asyncio.run, self.desk.asker.get(address, language)).result()
        return cast(Row, found)

    def tools(self) -> Mapping[str, Any]:
        """The tools by name."""
        found = self.run(lambda client: client.list_tools())
        return {one.name: one for one in found.tools}


Assistants = Callable[..., Assistant]


def assistant(root: Path, loaders: Loaders, role: Role = "approver", language: Language = "en") -> Assistant:
    """An assistant of a person with a role."""
    return Assistant(Desk(create(root, loaders, role=role), Person(name="Chen", role=role), language, SITE))


def asked_of() -> Loaders:
    """The bank, with a study whose evidence is weak and one that tells nothing."""
    silent = so_what_samples.study("identity-retention", "identity")
    refused = so_what_samples.answer(so_what_samples.REFUSED, None, ahead=so_what_samples.FAR, asked=silent)
    seen = so_what_samples.so_what(so_what_samples.WEAK, refused)
    return replace(every_sample.loaders(), so_what=lambda root: seen)


@pytest.fixture(scope="session")
def bank_assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One who may ask everything of the bank."""
    return assistant(tmp_path_factory.mktemp("bank"), asked_of())


@pytest.fixture(scope="session")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One who may ask what a viewer may."""
    return assistant(tmp_path_factory.mktemp("bank"), asked_of(), "viewer")
