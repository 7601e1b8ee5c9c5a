"""`sowhat mcp`: the same questions for AI assistants."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Lang, Workspace

Port = Annotated[
    int | None,
    typer.Option("--port", help=spoken().say("cli-option-mcp-port"), min=0, max=65535, show_default=False),
]
Role = Annotated[str, typer.Option("--role", help=spoken().say("cli-option-role"))]
Writes = Annotated[bool, typer.Option("--allow-writes", help=spoken().say("cli-option-mcp-writes"))]
As = Annotated[str, typer.Option("--as", help=spoken().say("cli-option-mcp-as"), show_default=False)]
Site = Annotated[str, typer.Option("--site", help=spoken().say("cli-option-mcp-site"), show_default=False)]


def mcp(
    workspace: Workspace = None,
    port: Port = None,
    role: Role = "viewer",
    allow_writes: Writes = False,
    name: As = "",
    site: Site = "",
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.web.assistants.serving import Wanted, serve

    language = spoken().language if lang else None
    serve(root(workspace), Wanted(role, name, allow_writes, port, site, language), _ready)


def _ready(address: str) -> None:
    typer.echo(spoken().say("cli-mcp-serving", address=address), err=True)
