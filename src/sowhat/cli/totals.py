"""`sowhat ledger totals|lock`: what the evidence adds up to, and closing a month."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import as_json as worded
from sowhat.cli.marking import mark
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command
from sowhat.errors import CallError, Problem

Month = Annotated[str, typer.Argument(help=spoken().say("cli-argument-month"), show_default=False)]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-lock-by"), show_default=False)]


def add(app: typer.Typer) -> None:
    """Put the commands beside those of the ledger."""
    for name, command in (("totals", totals), ("lock", lock)):
        app.command(name, cls=Command, help=spoken().say(f"cli-ledger-{name}"))(command)


def totals(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.totals import totals as answer
    from sowhat.actions.written import titles
    from sowhat.render.terminal import console
    from sowhat.render.terminal_totals import totals as drawn

    place = root(workspace)
    found = answer(place)
    if as_json:
        typer.echo(worded(place, found))
        return
    mark(place)
    console().print(drawn(found, spoken(), titles(place)))


def lock(month: Month, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.totals import lock as run
    from sowhat.model.signature import Signer
    from sowhat.stories.totals import locked
    from sowhat.stories.voice import voice

    place = root(workspace)
    made = run(place, _month(month), Signer(name=by.strip(), role="finance"))
    if as_json:
        typer.echo(worded(place, made))
        return
    mark(place)
    typer.echo(locked(voice(spoken().language), made))


def _month(written: str) -> date:
    """Raises CallError (`month-format`)."""
    try:
        return date.fromisoformat(f"{written.strip()}-01")
    except ValueError:
        raise CallError(Problem("month-format", params={"value": written})) from None
