"""`sowhat alerts …`: tell people what calls for attention."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from sowhat.model.alert import Sent

app = typer.Typer(cls=Group, no_args_is_help=True)


@app.command("check", cls=Command, help=spoken().say("cli-alerts-check"))
def check(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.alerting import check as answer
    from sowhat.actions.places import root
    from sowhat.actions.written import titles
    from sowhat.cli.marking import mark
    from sowhat.stories.alerts import checked
    from sowhat.stories.voice import voice

    place = root(workspace)
    found = answer(place)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    mark(place)
    typer.echo("\n".join(checked(voice(spoken().language, found.timezone, titles(place)), found)))


@app.command("send", cls=Command, help=spoken().say("cli-alerts-send"))
def send(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.alerting import send as run
    from sowhat.actions.places import root

    place = root(workspace)
    _tell(place, run(place), as_json)


@app.command("test", cls=Command, help=spoken().say("cli-alerts-test"))
def try_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.alerting import trial as run
    from sowhat.actions.places import root

    place = root(workspace)
    _tell(place, run(place), as_json)


def _tell(place: Path, done: Sequence[Sent], as_json: bool) -> None:
    """Print what became of each message; the exit code is 1 where one was not sent."""
    import json

    from sowhat.actions.written import written
    from sowhat.stories.alerts import sent
    from sowhat.stories.voice import voice

    if as_json:
        typer.echo(json.dumps({"sent": [one.model_dump() for one in done]}, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(sent(voice(spoken().language), done, len(written(place).alerts.to))))
    if any(one.outcome != "told" for one in done):
        raise typer.Exit(1)
