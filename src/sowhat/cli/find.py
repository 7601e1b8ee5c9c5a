"""`sowhat find`: pages, things and acts by their words."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace

Words = Annotated[list[str], typer.Argument(help=spoken().say("cli-argument-find"), show_default=False)]
Kind = Annotated[str, typer.Option("--kind", help=spoken().say("cli-option-find-kind"), show_default=False)]
Limit = Annotated[int, typer.Option("--limit", help=spoken().say("cli-option-find-limit"), min=1, max=1000)]


def find(
    query: Words,
    kind: Kind = "",
    limit: Limit = 20,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.search.find import Asked, kind_of
    from sowhat.actions.search.find import find as sought
    from sowhat.stories.search import found as told
    from sowhat.stories.voice import voice

    said = voice(spoken().language)
    asked = Asked(" ".join(query), said.language, kind_of(kind), limit=limit)
    seen = sought(root(workspace), asked)
    if as_json:
        typer.echo(seen.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_found import found

    console().print(found(told(said, seen)))
