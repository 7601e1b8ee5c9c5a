"""`sowhat pitch …`: the three-minute rule."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


class Whom(StrEnum):
    """Who listens."""

    executives = "executives"
    business = "business"
    developers = "developers"


File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-pitch"), show_default=False)]
For = Annotated[Whom, typer.Option("--for", help=spoken().say("cli-option-pitch-for"))]
Seconds = Annotated[int, typer.Option("--seconds", help=spoken().say("cli-option-pitch-seconds"))]
Rate = Annotated[int | None, option("--rate", "cli-option-pitch-rate")]


@app.command("check", cls=Command, help=spoken().say("cli-pitch-check"))
def check(
    file: File,
    audience: For = Whom.executives,
    seconds: Seconds = 180,
    rate: Rate = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.pitch import against, checked, read
    from sowhat.actions.places import root
    from sowhat.errors import SowhatError
    from sowhat.model.talk import AUDIENCES
    from sowhat.render.terminal import Drawn, console
    from sowhat.stories.pitch import page
    from sowhat.stories.voice import voice

    whom = next(one for one in AUDIENCES if one == audience.value)
    found = checked(read(file), spoken().language, whom, seconds, rate)
    try:
        found = against(root(workspace), found)
    except SowhatError:  # a pitch can be checked where there is no workspace
        if workspace is not None:
            raise
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
    else:
        console().print(Drawn(page.page(voice(found.language), found), spoken()))


@app.callback()
def pitches() -> None:
    """A group."""
