"""`sowhat mcp` as an assistant's program starts it: over input and output, and on a port."""

from __future__ import annotations

import asyncio
import hashlib
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from typer.testing import CliRunner

from sowhat.actions import demands, showcase_asks, so_what
from sowhat.actions.places import decisions
from sowhat.actions.reading import store_of
from sowhat.actions.show import usage
from sowhat.cli.app import app
from sowhat.errors import CallError
from tests.commands import environment_of
from tests.conftest import Harbours

T = TypeVar("T")
SOWHAT = str(Path(sys.executable).with_name("sowhat"))
SIGN_IN = """platform: bank
access:
  address: https://sowhat.example.com
  default_role: viewer
  providers: [{name: corp, kind: oidc, issuer: "https://id.example.com/", client_id: x, client_secret: env:SECRET}]
"""
NEED = {"title": "Know who left", "today": "They ask support every Monday.", "whose": "Retail", "team": "team-01"}


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    """A company that was built, to ask."""
    return harbours(log_days=2)


def talk(root: Path, does: Callable[[Client], Awaitable[T]], *options: str, lang: str = "en") -> T:
    """What comes of talking to the program."""
    arguments = ["mcp", "--workspace", str(root), *options]

    async def run() -> T:
        started = StdioServerParameters(command=SOWHAT, args=arguments, env=environment_of(lang))
        async with Client(stdio_client(started)) as client:
            return await does(client)

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result()


def files(root: Path) -> dict[str, str]:
    """What lies in the workspace, without what the store's reader locks by."""
    rows = (one for one in sorted(root.rglob("*")) if one.is_file() and not one.name.endswith(("-shm", "-wal")))
    return {str(one.relative_to(root)): hashlib.sha256(one.read_bytes()).hexdigest() for one in rows}


def statements(root: Path) -> int:
    """How many statements people made."""
    with store_of(decisions(root)).read() as work:
        return sum(len(work.statements.history(kind)) for kind in ("demand", "ask", "visit", "done"))


async def everything(client: Client) -> dict[str, Any]:
    """Every tool that takes nothing, resources and prompts; and what must not be done."""
    tools = (await client.list_tools()).tools
    found: dict[str, Any] = {
        one.name: await client.call_tool(one.name, {}) for one in tools if not one.input_schema["required"]
    }
    for uri in [str(one.uri) for one in (await client.list_resources()).resources]:
        found[uri] = (await client.read_resource(uri)).contents[0]
    for one in (await client.list_prompts()).prompts:
        found[one.name] = await client.get_prompt(one.name, {"language": "zh"})
    found["state_demand"] = await client.call_tool("state_demand", dict(NEED))
    return found


def test_a_program_asks_everything_and_nothing_is_written(root: Path) -> None:
    before, stated = files(root), statements(root)
    found = talk(root, everything)
    assert (files(root), statements(root)) == (before, stated)
    assert found.pop("state_demand").structured_content["problem"]["code"] == "assistant-read-only"
    refused = [name for name, one in found.items() if getattr(one, "is_error", False)]
    assert refused == []
    calls = found["usage"].structured_content["answer"]["totals"]["calls"]
    assert calls == usage(root, None, None).totals.calls
    [effect] = found["effects"].structured_content["answer"]["effects"]
    [study] = so_what.standing(root).studies
    assert effect["finding"]["status"] == study.studied.finding.status


async def write(client: Client) -> list[Any]:
    tools = {one.name: one for one in (await client.list_tools()).tools}
    hints = tools["state_demand"].annotations
    assert hints is not None
    assert hints.read_only_hint is False
    asked = {"service": "search", "team": "team-02", "what": "Does it\u202e know pinyin?"}
    calls = [("state_demand", NEED), ("state_demand", NEED), ("ask_service", asked)]
    return [(await client.call_tool(name, dict(given))).structured_content for name, given in calls]


def test_what_a_person_agreed_to_is_stated_once_in_their_name(harbours: Harbours) -> None:
    root = harbours(log_days=2)
    first, again, asked = talk(root, write, "--allow-writes", "--as", "Chen Wei", "--role", "contributor")
    assert first == again
    [made] = demands.held(root).values()
    assert (made.id, made.asker, made.by) == (first["stated"], "Chen Wei", "Chen Wei")
    [one] = showcase_asks.asks(root)
    assert (one.number, one.by, one.what) == (asked["stated"], "Chen Wei", "Does it know pinyin?")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--allow-writes",), "assistant-nobody"),
        (("--allow-writes", "--as", "Chen"), "role-refused"),
        (("--role", "king"), "no-such-role"),
    ],
)
def test_writing_takes_a_name_and_a_role(root: Path, options: tuple[str, ...], code: str) -> None:
    failed = CliRunner().invoke(app, ["mcp", "-w", str(root), *options]).exception
    assert isinstance(failed, CallError)
    assert failed.problems[0].code == code


def test_a_port_is_refused_where_people_sign_in(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(SIGN_IN, encoding="utf-8")
    failed = CliRunner().invoke(app, ["mcp", "-w", str(tmp_path), "--port", "0"]).exception
    assert isinstance(failed, CallError)
    assert failed.problems[0].code == "assistant-port-login"


@contextmanager
def listening(root: Path) -> Iterator[str]:
    """The address of the program on a port."""
    command = [SOWHAT, "mcp", "--workspace", str(root), "--port", "0", "--site", "https://sowhat.example.com"]
    with subprocess.Popen(command, env=environment_of("zh"), stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        try:
            yield re.findall(r"http://127\.0\.0\.1:\d+/mcp", running.stderr.readline())[0]
        finally:
            running.terminate()
            running.wait(30)


def test_on_a_port_of_this_machine_the_same_is_answered(root: Path) -> None:
    async def ask(client: Client) -> Any:  # noqa: ANN401 - JSON
        return (await client.call_tool("usage", {"service": "advice"})).structured_content

    async def over(address: str) -> Any:  # noqa: ANN401 - JSON
        async with Client(address) as client:
            return await ask(client)

    with listening(root) as address, ThreadPoolExecutor(1) as thread:
        answer = thread.submit(asyncio.run, over(address)).result()
    assert answer["answer"]["totals"]["calls"] == usage(root, "advice", None).totals.calls
    assert answer["address"]["page"] == "https://sowhat.example.com/services/advice"
