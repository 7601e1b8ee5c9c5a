"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken

Workspace = Annotated[
    Path | None, typer.Option("--workspace", "-w", help=spoken().say("cli-option-workspace"), show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help=spoken().say("cli-option-json"))]
Lang = Annotated[str | None, typer.Option("--lang", help=spoken().say("cli-option-lang"), show_default=False)]


def option(name: str, help_: str) -> typer.models.OptionInfo:
    """An option whose help is the message `help_`, and whose default is not shown."""
    found: typer.models.OptionInfo = typer.Option(name, help=spoken().say(help_), show_default=False)
    return found
