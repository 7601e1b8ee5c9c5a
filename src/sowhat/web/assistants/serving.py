"""Serve assistants: over this process's own input and output, or on a port of this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import anyio
import uvicorn
from mcp.server.stdio import stdio_server

from sowhat.actions.reading import latest
from sowhat.actions.written import written
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.language import Language
from sowhat.model.person import Person, Role, may
from sowhat.web.app import create
from sowhat.web.assistants.server import Desk, server
from sowhat.web.assistants.stating import DEEDS
from sowhat.web.roles import known, needed

SITE = "http://127.0.0.1:8600"
"""Where `sowhat serve` shows pages unless told otherwise."""
HOST, PATH = "127.0.0.1", "/mcp"
"""Assistants on this machine, and nobody else."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to serve. `port` None: over input and output. `name`: the person in whose name anything is put down, which
    takes `writes`. `site`: where the pages are; empty for where people sign in, or the usual port."""

    role: str = "viewer"
    name: str = ""
    writes: bool = False
    port: int | None = None
    site: str = ""
    language: Language | None = None


def serve(root: Path, wanted: Wanted, ready: Callable[[str], None]) -> None:
    """Serve the workspace `root` until its input ends or it is interrupted; `ready` gets the address of a port.

    Raises CallError: `no-such-role`, `assistant-nobody`, `role-refused` where the role may not write what is allowed,
    `assistant-port-login` for a port where people have to sign in; DataError where nothing was built yet;
    BlockedError where the port is taken.
    """
    made = desk(root, wanted)
    if wanted.port is None:
        anyio.run(_talk, made)
        return
    _listen(made, wanted.port, ready)


def desk(root: Path, wanted: Wanted) -> Desk:
    """Who asks, over the application of a workspace. Raises as `serve` does."""
    role = known(wanted.role)
    _may_write(role, wanted)
    workspace = written(root)
    if wanted.port is not None and workspace.access.on:
        raise CallError(Problem("assistant-port-login"))
    latest(root)
    site = wanted.site or (workspace.access.address if workspace.access.on else "") or SITE
    person = Person(name=" ".join(wanted.name.split()), role=role)
    language = wanted.language or workspace.language
    return Desk(create(root, role=role), person, language, site.rstrip("/"), wanted.writes)


def _may_write(role: Role, wanted: Wanted) -> None:
    if not wanted.writes:
        return
    if not wanted.name.strip():
        raise CallError(Problem("assistant-nobody"))
    for one in DEEDS:
        least = needed("POST", one.path)
        if not may(role, least):
            raise CallError(Problem("role-refused", params={"needs": least, "role": role}))


async def _talk(made: Desk) -> None:
    serving = server(made)
    async with stdio_server() as (incoming, outgoing):
        await serving.run(incoming, outgoing, serving.create_initialization_options())


def _listen(made: Desk, port: int, ready: Callable[[str], None]) -> None:
    app = server(made).streamable_http_app(streamable_http_path=PATH, host=HOST)
    with _bound(port) as listener:
        config = uvicorn.Config(app, log_level="warning", proxy_headers=False, server_header=False)
        config.load()
        ready(f"http://{HOST}:{listener.getsockname()[1]}{PATH}")
        uvicorn.Server(config).run(sockets=[listener])


def _bound(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except OSError:
        raise BlockedError(Problem("port-taken", params={"port": str(port)})) from None
