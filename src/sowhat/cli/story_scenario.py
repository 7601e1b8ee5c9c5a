"""`sowhat story scenario`: one conversation, the old way beside the new one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command
from sowhat.errors import CallError, Problem, Where

Name = Annotated[str | None, typer.Argument(help=spoken().say("cli-argument-scenario"), show_default=False)]
To = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-scenario-to"))]
Out = Annotated[Path | None, option("--out", "cli-option-scenario-out")]


def add(app: typer.Typer) -> None:
    """Put the command beside the other stories."""
    app.command("scenario", cls=Command, help=spoken().say("cli-story-scenario"))(scenario)


def scenario(
    name: Name = None,
    to: To = "md",
    out: Out = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root

    place = root(workspace)
    if name is None:
        _all(place, as_json)
    elif as_json:
        from sowhat.actions.scenarios import scenario as find

        typer.echo(find(place, name).model_dump_json(indent=2))
    else:
        from sowhat.actions.scenario_story import tell

        _put(tell(place, name, spoken().language, to), out)


def _put(text: str, out: Path | None) -> None:
    """To the terminal, or into a file."""
    if out is None:
        typer.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CallError(Problem("talk-unwritable", Where(str(out)), {"reason": error.strerror or ""})) from None
    typer.echo(spoken().say("scenario-written", file=str(out)), err=True)


def _all(place: Path, as_json: bool) -> None:
    """The list of scenes."""
    from sowhat.actions.scenarios import scenarios
    from sowhat.render.terminal import Drawn
    from sowhat.stories.scenario import scenarios as told
    from sowhat.stories.voice import voice

    found = scenarios(place)
    printed(
        place, found, as_json, lambda titles: Drawn(told(voice(spoken().language, catalog=titles), found), spoken())
    )
