"""`sowhat serve`: the pages and the API."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Lang, Workspace

Port = Annotated[int, typer.Option("--port", help=spoken().say("cli-option-port"), min=0, max=65535)]
Host = Annotated[str, typer.Option("--host", help=spoken().say("cli-option-host"))]


Role = Annotated[str, typer.Option("--role", help=spoken().say("cli-option-role"))]


Log = Annotated[str, typer.Option("--log", help=spoken().say("cli-option-log"))]


NoLogin = Annotated[bool, typer.Option("--no-login", help=spoken().say("cli-option-no-login"))]


def serve(
    workspace: Workspace = None,
    host: Host = "127.0.0.1",
    port: Port = 8600,
    role: Role = "admin",
    no_login: NoLogin = False,
    log: Log = "off",
    lang: Lang = None,
) -> None:
    from sowhat.actions.staging import serving_root
    from sowhat.web.serving import Listening
    from sowhat.web.serving import serve as run

    run(serving_root(workspace), Listening(host, port, role, not no_login, log), _ready)


def listen(folder: Path, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve a workspace until interrupted; `ready` gets the address. Raises CallError as `serve` does."""
    from sowhat.web.serving import Listening
    from sowhat.web.serving import serve as run

    run(folder, Listening(host, port), ready)


def _ready(address: str) -> None:
    typer.echo(spoken().say("cli-serving", address=address))
