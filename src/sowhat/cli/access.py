"""`sowhat access people|trail|tokens|token|end|revoke`: who may come in, and who saw and did what."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli import access_check
from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)
access_check.add(app)

Name = Annotated[str, typer.Argument(help=spoken().say("cli-argument-token-name"), show_default=False)]
Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-token-id"), show_default=False)]
Who = Annotated[str, typer.Argument(help=spoken().say("cli-argument-person"), show_default=False)]
Scopes = Annotated[list[str], option("--scope", "cli-option-scope")]
Days = Annotated[int, typer.Option("--days", help=spoken().say("cli-option-token-days"))]
Last = Annotated[int, typer.Option("--last", help=spoken().say("cli-option-last"))]
Person = Annotated[str, option("--person", "cli-option-person")]
Role = Annotated[str, option("--role", "cli-option-token-role")]


@app.command("people", cls=Command, help=spoken().say("cli-access-people"))
def people(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    _show("people", workspace, as_json)


@app.command("tokens", cls=Command, help=spoken().say("cli-access-tokens"))
def tokens(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    _show("tokens", workspace, as_json)


@app.command("trail", cls=Command, help=spoken().say("cli-access-trail"))
def trail(
    last: Last = 50, person: Person = "", workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.access.people import trail as run
    from sowhat.actions.places import root
    from sowhat.actions.written import written
    from sowhat.stories.access import lines
    from sowhat.stories.voice import voice

    place = root(workspace)
    found = run(place, last, person)
    if as_json:
        typer.echo("[" + ",\n".join(one.model_dump_json(indent=2) for one in found) + "]")
        return
    typer.echo("\n".join(lines(voice(spoken().language, written(place).timezone), found)))


@app.command("token", cls=Command, help=spoken().say("cli-access-token"))
def token(
    name: Name,
    scope: Scopes,
    days: Days = 90,
    role: Role = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    import json

    from sowhat.actions.access.tokens import Wanted, machine
    from sowhat.actions.places import root

    made = machine(root(workspace), Wanted(name, tuple(scope), days), role)
    if as_json:
        told = made.token.model_dump(mode="json", exclude={"identity"})
        typer.echo(json.dumps({**told, "secret": made.secret}, ensure_ascii=False, indent=2))
        return
    typer.echo(spoken().say("cli-token-made", name=made.token.name, id=made.token.id))
    typer.echo(made.secret)


@app.command("revoke", cls=Command, help=spoken().say("cli-access-revoke"))
def revoke(id_: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.access.tokens import revoke as run
    from sowhat.actions.places import root

    run(root(workspace), id_)
    typer.echo(json.dumps({"revoked": id_}) if as_json else spoken().say("cli-token-revoked", id=id_))


@app.command("end", cls=Command, help=spoken().say("cli-access-end"))
def end(person: Who, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.access.people import end as run
    from sowhat.actions.places import root

    ended = run(root(workspace), person)
    typer.echo(json.dumps({"ended": ended}) if as_json else spoken().say("cli-sessions-ended", n=ended))


def _show(table: str, workspace: Workspace, as_json: bool) -> None:
    from sowhat.actions.access.people import seen
    from sowhat.actions.places import root
    from sowhat.render.terminal import console
    from sowhat.render.terminal_access import drawn
    from sowhat.stories.access import access, nobody
    from sowhat.stories.voice import voice

    answer = seen(root(workspace))
    if as_json:
        typer.echo("[" + ",\n".join(one.model_dump_json(indent=2) for one in getattr(answer, table)) + "]")
        return
    told = access(voice(spoken().language, answer.timezone), answer)
    if not getattr(answer, table):
        typer.echo(nobody(told, table))
        return
    console().print(drawn(told, spoken(), table))
