"""`sowhat init` and `sowhat check`: make a workspace, and see whether what is written in it holds."""

from __future__ import annotations

import json
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace

Directory = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-directory"), show_default=False)]
From = Annotated[list[Path] | None, typer.Option("--from", help=spoken().say("cli-option-from"), show_default=False)]
Name = Annotated[str | None, typer.Option("--name", help=spoken().say("cli-option-name"), show_default=False)]
Kind = Annotated[str, typer.Option("--kind", help=spoken().say("cli-option-kind"), show_default=False)]
Zone = Annotated[str | None, typer.Option("--timezone", help=spoken().say("cli-option-timezone"), show_default=False)]
Form = Annotated[str | None, typer.Option("--template", help=spoken().say("cli-option-template"), show_default=False)]
More = Annotated[list[Path] | None, typer.Argument(hidden=True)]


def init(
    directory: Directory = Path(),
    more: More = None,
    inputs: From = None,
    name: Name = None,
    kind: Kind = "",
    timezone: Zone = None,
    template: Form = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    if template is not None:
        _template(template, directory, as_json, bool(inputs or more or name or timezone))
        return
    from sowhat.actions.init import InitOptions
    from sowhat.actions.init import init as make

    options = InitOptions(name=name, kind=kind, timezone=timezone, language=spoken().language)
    made = make(directory, [*(inputs or []), *(more or [])], options)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_init import initiated

    console().print(initiated(made, spoken()))


def _template(form: str, path: Path, as_json: bool, more: bool) -> None:
    from sowhat.actions.template import template as write
    from sowhat.errors import CallError, Problem

    if more:
        raise CallError(Problem("template-with-inputs"))
    made = write(form, path, spoken().language)
    if as_json:
        typer.echo(json.dumps({"path": made.path}, ensure_ascii=False, indent=2))
        return
    typer.echo(spoken().say("template-written", path=made.shown))
    typer.echo(spoken().say("template-next", path=quote(made.shown)))


def check(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.check import check as look
    from sowhat.actions.places import root

    found = look(root(workspace))
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_init import checked

    console().print(checked(found, spoken()))
