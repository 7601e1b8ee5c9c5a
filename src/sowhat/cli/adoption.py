"""`sowhat adoption …`: what teams say about how they took up services."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)

Service = Annotated[str, typer.Argument(help=spoken().say("cli-argument-adoption-service"), show_default=False)]
Team = Annotated[str, typer.Argument(help=spoken().say("cli-argument-adoption-team"), show_default=False)]
Way = Annotated[str, typer.Argument(help=spoken().say("cli-argument-adoption-way"), show_default=False)]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-adoption-by"), show_default=False)]


@app.callback()
def about() -> None:
    """A group, though it has one command yet."""


@app.command("decide", cls=Command, help=spoken().say("cli-adoption-decide"))
def decide(
    service: Service,
    team: Team,
    way: Way,
    by: By,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.decided import decide as run
    from sowhat.actions.places import root
    from sowhat.actions.written import titles

    place = root(workspace)
    made = run(place, service, team, way, by)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    from sowhat.stories.adoption_asking import said
    from sowhat.stories.voice import voice

    typer.echo(said(voice(spoken().language, catalog=titles(place)), made))
