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


def serve(
    workspace: Workspace = None, host: Host = "127.0.0.1", port: Port = 8600, role: Role = "admin", lang: Lang = None
) -> None:
    from sowhat.actions.staging import serving_root

    def ready(address: str) -> None:
        typer.echo(spoken().say("cli-serving", address=address))

    listen(serving_root(workspace), host, port, ready, role)


def listen(folder: Path, host: str, port: int, ready: Callable[[str], None], role: str = "admin") -> None:
    """Serve a workspace until interrupted; `ready` gets the address. Raises CallError for a role that is none."""
    from sowhat.web.serving import serve as run

    run(folder, host, port, ready, role)
