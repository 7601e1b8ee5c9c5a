"""`sowhat ledger export`, and `sowhat ledger verify --bundle`: the book outside its workspace."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import mark
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command


class Form(StrEnum):
    """What is written."""

    csv = "csv"
    xlsx = "xlsx"
    bundle = "bundle"


To = Annotated[Form, typer.Option("--to", help=spoken().say("cli-option-export-to"), show_default=False)]
File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-export-file"), show_default=False)]
Claims = Annotated[
    list[str] | None, typer.Argument(help=spoken().say("cli-argument-export-claims"), show_default=False)
]
Moments = Annotated[bool, typer.Option("--with-moments", help=spoken().say("cli-option-export-moments"))]


def add(app: typer.Typer) -> None:
    """Put the command beside those of the ledger."""
    app.command("export", cls=Command, help=spoken().say("cli-ledger-export"))(export)


def export(
    to: To,
    file: File,
    claims: Claims = None,
    with_moments: Moments = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.ledger_export import export as run
    from sowhat.actions.places import root
    from sowhat.stories.audit import exported
    from sowhat.stories.voice import voice

    place = root(workspace)
    made = run(place, to.value, file, spoken().language, claims or (), moments=with_moments)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    mark(place)
    for line in exported(voice(spoken().language), made):
        typer.echo(line)


def audit(bundle: Path, as_json: bool) -> None:
    """Check a bundle: no workspace is needed. Exit code 1 where something is wrong."""
    from sowhat.actions.ledger_audit import audit as run
    from sowhat.render.terminal import Drawn, console
    from sowhat.stories.audit import audited
    from sowhat.stories.voice import voice

    found = run(bundle)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
    else:
        console().print(Drawn(audited(voice(spoken().language), found), spoken()))
    if not found.sound:
        raise typer.Exit(1)
