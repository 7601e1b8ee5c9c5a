"""`sowhat doctor`: what is missing, or the message to who has it."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace

Asked = Annotated[str | None, typer.Option("--request", help=spoken().say("cli-option-request"), show_default=False)]


def doctor(workspace: Workspace = None, request: Asked = None, as_json: Json = False, lang: Lang = None) -> None:
    import json
    from dataclasses import asdict

    from sowhat.actions.doctor import diagnose, one
    from sowhat.actions.places import root
    from sowhat.stories import doctor as story
    from sowhat.stories.voice import voice

    seen = diagnose(root(workspace))
    said = voice(spoken().language)
    other = voice("en" if said.language == "zh" else "zh")
    if request is not None:
        asked = story.request(said, seen, one(seen, request))
        typer.echo(json.dumps(asdict(asked), ensure_ascii=False, indent=2) if as_json else asked.text.rstrip("\n"))
        return
    if as_json:
        typer.echo(json.dumps(story.as_json(seen, said, other), ensure_ascii=False, indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_doctor import doctor as drawn

    console().print(drawn(story.doctor(said, seen), said))
