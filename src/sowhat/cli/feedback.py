"""`sowhat feedback …`: what people state about visits and themes, and the text that asks for answers."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


def _option(name: str) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option(
        f"--{name}", help=spoken().say(f"cli-option-{name}"), show_default=False
    )
    return found


Team = Annotated[str, typer.Argument(help=spoken().say("cli-argument-visited"), show_default=False)]
Theme = Annotated[str, typer.Argument(help=spoken().say("cli-argument-theme"), show_default=False)]
By = Annotated[str, _option("by")]
Note = Annotated[str, _option("note")]
What = Annotated[str, _option("what")]
Link = Annotated[str, _option("link")]
On = Annotated[str | None, _option("on")]
Channel = Annotated[str | None, _option("channel")]


@app.command("visited", cls=Command, help=spoken().say("cli-feedback-visited"))
def visited(
    team: Team,
    by: By,
    note: Note = "",
    on: On = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.feedback_said import Told
    from sowhat.actions.feedback_said import visited as write
    from sowhat.actions.places import root

    _written(write(root(workspace), team, Told(by, note, on)).model_dump_json(indent=2), as_json=as_json)


@app.command("done", cls=Command, help=spoken().say("cli-feedback-done"))
def done(
    theme: Theme,
    by: By,
    what: What,
    link: Link = "",
    on: On = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.feedback_said import Told, did
    from sowhat.actions.places import root

    _written(did(root(workspace), theme, Told(by, what, on, link)).model_dump_json(indent=2), as_json=as_json)


@app.command("survey", cls=Command, help=spoken().say("cli-feedback-survey"))
def survey(channel: Channel = None, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json
    from dataclasses import asdict

    from sowhat.actions.places import root
    from sowhat.actions.written import written
    from sowhat.errors import CallError, Problem
    from sowhat.stories.feedback_asking import CHANNELS, requests

    if channel not in (None, *CHANNELS):
        raise CallError(Problem("feedback-channel", params={"value": channel or ""}))
    found = written(root(workspace))
    asked = requests(found.platform.title, found.platform.name, found.feedback.survey)
    chosen = [one for one in asked if channel in (None, one.channel)]
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in chosen], ensure_ascii=False, indent=2))
    elif not asked:
        typer.echo(spoken().say("feedback-ask-none"))
    else:
        typer.echo("\n\n".join(one.text for one in chosen))


def _written(statement: str, *, as_json: bool) -> None:
    import json

    if as_json:
        typer.echo(statement)
        return
    told = json.loads(statement)
    typer.echo(spoken().say("cli-feedback-written", subject=told["subject"], day=json.loads(told["body"])["day"]))
