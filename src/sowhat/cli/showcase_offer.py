"""`sowhat showcase offer`: words that a language model offers for a draft; taken or left by a person."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command

Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-showcase"), show_default=False)]
By = Annotated[str, option("--by", "cli-option-showcase-by")]
Take = Annotated[bool, option("--take", "cli-option-showcase-take")]
Leave = Annotated[bool, option("--leave", "cli-option-showcase-leave")]


def add(app: typer.Typer) -> None:
    """Put the command beside the others of a showcase."""
    app.command("offer", cls=Command, help=spoken().say("cli-showcase-offer"))(offer)


def offer(
    id_: Id,
    by: By,
    take: Take = False,
    leave: Leave = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks import offering
    from sowhat.actions.talks.drafts import occasion
    from sowhat.errors import CallError, Problem
    from sowhat.render.terminal_showcases import occasion as drawn

    if take and leave:
        raise CallError(Problem("showcase-take-or-leave"))
    place = root(workspace)
    run = offering.take if take else offering.leave if leave else offering.offer
    found = occasion(place, run(place, id_, by).id)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))
