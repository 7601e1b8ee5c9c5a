"""`sowhat opportunity …`: needs that the records show before anybody asks."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)
Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-opportunity"), show_default=False)]
Why = Annotated[str, typer.Option("--why", help=spoken().say("cli-option-opportunity-why"), show_default=False)]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-opportunity-by"), show_default=False)]


@app.command("list", cls=Command, help=spoken().say("cli-opportunity-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.opportunities import opportunities
    from sowhat.actions.places import root
    from sowhat.render.terminal_opportunities import opportunities as drawn

    place = root(workspace)
    found = opportunities(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-opportunity-show"))
def show(opportunity: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.opportunities import of, opportunities
    from sowhat.actions.places import root
    from sowhat.render.terminal_opportunities import opportunity as drawn

    place = root(workspace)
    found = opportunities(place)
    one = of(found, opportunity)
    printed(place, one, as_json, lambda titles: drawn(found, one, spoken(), titles))


@app.command("dismiss", cls=Command, help=spoken().say("cli-opportunity-dismiss"))
def dismiss(
    opportunity: Id, why: Why, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.opportunities import dismiss as run
    from sowhat.actions.places import root

    made = run(root(workspace), opportunity, why, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("opportunity-dismissed", id=made.id))


@app.command("restore", cls=Command, help=spoken().say("cli-opportunity-restore"))
def restore(opportunity: Id, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.opportunities import restore as run
    from sowhat.actions.places import root

    made = run(root(workspace), opportunity, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("opportunity-restored", id=made.id))
