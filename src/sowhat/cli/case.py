"""`sowhat case FILE`: what a business case amounts to, and what to test first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace

File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-case"), show_default=False)]
Save = Annotated[bool, typer.Option("--save", help=spoken().say("cli-option-case-save"))]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-case-by"), show_default=False)]


def case(
    file: File,
    save: Save = False,
    by: By = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.case import keep, read, work_out
    from sowhat.actions.places import root
    from sowhat.actions.written import written

    place = root(workspace) if save or workspace else None
    found = work_out(read(file, written(place).currency if place else "CNY"))
    if save and place:
        keep(place, found.case, by)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_roi import case as drawn

    console().print(drawn(found, spoken()))
    if save:
        typer.echo(spoken().say("case-kept", name=found.case.name))
