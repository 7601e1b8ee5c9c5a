"""`sowhat access check`: whether each place to sign in would let people in."""

from __future__ import annotations

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command


def add(app: typer.Typer) -> None:
    """Put the command beside the others of access."""
    app.command("check", cls=Command, help=spoken().say("cli-access-check"))(check)


def check(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.places import root
    from sowhat.actions.providers.checking import check as run
    from sowhat.stories.access_check import checked

    found = run(root(workspace))
    if as_json:
        typer.echo(json.dumps([one.model_dump() for one in found], ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(checked(spoken(), found)))
    if not all(one.good for one in found):
        raise typer.Exit(1)
