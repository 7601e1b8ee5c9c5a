"""`sowhat serve`: the pages and the API."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Lang, Workspace

Port = Annotated[int, typer.Option("--port", help=spoken().say("cli-option-port"), min=0, max=65535)]
Host = Annotated[str, typer.Option("--host", help=spoken().say("cli-option-host"))]


def serve(workspace: Workspace = None, host: Host = "127.0.0.1", port: Port = 8600, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.web.serving import serve as listen

    listen(root(workspace), host, port, lambda address: typer.echo(spoken().say("cli-serving", address=address)))
