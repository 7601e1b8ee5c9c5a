"""`sowhat inbox …`: what waits for people, and telling them once a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from typer._click import Context

LIST = "list"


class InboxGroup(Group):
    """`sowhat inbox` lists what waits, as `sowhat inbox list` does."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        named = args and (args[0] in self.commands or "--help" in args)
        return super().parse_args(ctx, args if named else [LIST, *args])


app = typer.Typer(cls=InboxGroup)
Named = Annotated[str, option("--person", "cli-option-inbox-person")]


@app.command(LIST, cls=Command, help=spoken().say("cli-inbox-list"))
def list_(person: Named = "", workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.inbox.inbox import inbox as answer
    from sowhat.actions.places import root
    from sowhat.actions.written import titles
    from sowhat.cli.marking import mark
    from sowhat.model.person import Person
    from sowhat.stories.inbox import terminal
    from sowhat.stories.voice import voice

    place = root(workspace)
    found = answer(place, Person(id=person, name=person, role="admin"))
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    mark(place)
    typer.echo("\n".join(terminal(voice(spoken().language, found.timezone, titles(place)), found)))


@app.command("send", cls=Command, help=spoken().say("cli-inbox-send"))
def send(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.inbox.wishes import send as run
    from sowhat.actions.places import root
    from sowhat.stories.inbox_message import sent
    from sowhat.stories.voice import voice

    done = run(root(workspace))
    if as_json:
        typer.echo(json.dumps({"sent": [one.model_dump() for one in done]}, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(sent(voice(spoken().language), done)))
    if any(one.outcome not in ("told", "already", "nothing") for one in done):
        raise typer.Exit(1)
