"""`sowhat alerts …`: tell people what calls for attention."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from sowhat.model.alert import Sent

app = typer.Typer(cls=Group, no_args_is_help=True)


Every = Annotated[str, option("--every", "cli-option-every")]
About = Annotated[str, typer.Argument(help=spoken().say("cli-argument-silence"), show_default=False)]
Until = Annotated[str, option("--until", "cli-option-until")]
Why = Annotated[str, option("--why", "cli-option-why")]
By = Annotated[str, option("--by", "cli-option-possible-by")]


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
def send(every: Every = "", workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.alerting import send as run
    from sowhat.actions.places import root

    place = root(workspace)
    if every:
        _watch(place, every, as_json)
    _tell(place, run(place), as_json)


def _watch(place: Path, every: str, as_json: bool) -> None:
    """Send again and again, until the process ends; a round that has nothing to say says nothing."""
    from sowhat.actions.alerting import every as rounds
    from sowhat.actions.alerting import pause
    from sowhat.cli.edge import tell
    from sowhat.errors import SowhatError

    said = ""
    for one in rounds(place, pause(every)):
        if isinstance(one, SowhatError):
            if str(one) != said:
                tell(one)
            said = str(one)
            continue
        said = ""
        if one:
            _say(place, one, as_json, indent=None)


@app.command("silence", cls=Command, help=spoken().say("cli-alerts-silence"))
def silence(
    about: About,
    until: Until,
    why: Why,
    by: By,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.silences import silence as run

    made = run(root(workspace), about, until, why, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("alerts-silenced", about=made.about))


@app.command("lift", cls=Command, help=spoken().say("cli-alerts-lift"))
def lift(about: About, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.places import root
    from sowhat.actions.silences import lift as run

    run(root(workspace), about, by)
    typer.echo(json.dumps({"lifted": about}) if as_json else spoken().say("alerts-lifted", about=about))


@app.command("test", cls=Command, help=spoken().say("cli-alerts-test"))
def try_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.alerting import trial as run
    from sowhat.actions.places import root

    place = root(workspace)
    _tell(place, run(place), as_json)


def _tell(place: Path, done: Sequence[Sent], as_json: bool) -> None:
    """Print what became of each message; the exit code is 1 where one was not sent."""
    _say(place, done, as_json, indent=2)
    if any(one.outcome != "told" for one in done):
        raise typer.Exit(1)


def _say(place: Path, done: Sequence[Sent], as_json: bool, indent: int | None) -> None:
    import json

    from sowhat.actions.written import written
    from sowhat.stories.alerts import sent
    from sowhat.stories.voice import voice

    if as_json:
        typer.echo(json.dumps({"sent": [one.model_dump() for one in done]}, ensure_ascii=False, indent=indent))
    else:
        typer.echo("\n".join(sent(voice(spoken().language), done, len(written(place).alerts.to))))
