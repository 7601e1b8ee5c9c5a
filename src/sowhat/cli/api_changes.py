"""`sowhat lifecycle changes`: two versions of an API side by side, and a request of one written for the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang

if TYPE_CHECKING:
    from sowhat.model.api_changes import Translated, Untranslatable

Old = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-api-old"), show_default=False)]
New = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-api-new"), show_default=False)]
Translate = Annotated[
    str, typer.Option("--translate", help=spoken().say("cli-option-api-translate"), show_default=False)
]
Sent = Annotated[
    Path | None, typer.Option("--request", help=spoken().say("cli-option-api-request"), show_default=False)
]


def changes(
    old: Old, new: New, translate: Translate = "", request: Sent = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions import api_changes as run

    if translate:
        _translated(run.translated(old, new, translate, request), run.one(new).version or new.name, as_json)
        return
    found = run.compared(old, new)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_api_changes import changes as drawn

    screen = console()
    screen.print(drawn(found, spoken(), screen.width))


def _translated(found: Translated | Untranslatable, new: str, as_json: bool) -> None:
    from sowhat.render.terminal import console
    from sowhat.render.terminal_api_changes import translated

    if as_json:
        from sowhat.stories.api_changes import as_json as told

        typer.echo(json.dumps(told(found), ensure_ascii=False, indent=2))
        return
    screen = console()
    screen.print(translated(found, new, spoken(), screen.width))
