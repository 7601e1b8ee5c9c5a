"""`sowhat story …`: what the platform did, told to somebody."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Lang, Workspace
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)

For = Annotated[str, typer.Option("--for", help=spoken().say("cli-option-for"))]
To = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-to"))]


@app.command("so-what", cls=Command, help=spoken().say("cli-story-so-what"))
def so_what(workspace: Workspace = None, audience: For = "executives", form: To = "md", lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.story import Wanted, tell

    typer.echo(tell(root(workspace), Wanted(audience, spoken().language, form)), nl=False)


Team = Annotated[str, typer.Argument(help=spoken().say("cli-argument-partner"), show_default=False)]
Form = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-brief-to"))]


@app.command("brief", cls=Command, help=spoken().say("cli-story-brief"))
def brief(team: Team, workspace: Workspace = None, form: Form = "md", lang: Lang = None) -> None:
    from sowhat.actions.brief_story import tell
    from sowhat.actions.places import root

    typer.echo(tell(root(workspace), team, spoken().language, form), nl=False)


@app.callback()
def stories() -> None:
    """A group."""
