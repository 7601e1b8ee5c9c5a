"""`sowhat promise …`: what was promised to partners, and what concerns their people."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


def _argument(help_: str) -> typer.models.ArgumentInfo:
    found: typer.models.ArgumentInfo = typer.Argument(help=spoken().say(help_), show_default=False)
    return found


Partner = Annotated[str, _argument("cli-argument-partner")]
Id = Annotated[str, _argument("cli-argument-promise")]
What = Annotated[str, _argument("cli-argument-promise-what")]
Whom = Annotated[str, _argument("cli-argument-promise-person")]
By = Annotated[str, option("--by", "cli-option-promise-by")]


@app.command("add", cls=Command, help=spoken().say("cli-promise-add"))
def add(
    partner: Partner,
    what: What,
    by: By,
    to: Annotated[str, option("--to", "cli-option-promise-to")] = "",
    who: Annotated[str, option("--who", "cli-option-promise-who")] = "",
    due: Annotated[str, option("--due", "cli-option-promise-due")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.promises import promise, typed
    from sowhat.stories.voice import voice

    body = typed(partner, {"what": what, "person": to, "who": who, "due": due})
    made = promise(root(workspace), body, by)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    day = voice(spoken().language).numbers.day(made.due) if made.due else ""
    typer.echo(spoken().say("promise-noted", id=made.id, known="yes" if made.due else "no", day=day))


@app.command("list", cls=Command, help=spoken().say("cli-promise-list"))
def list_(
    partner: Annotated[str | None, option("--partner", "cli-option-promise-partner")] = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.promises import promises
    from sowhat.render.terminal_brief import promises as drawn

    place = root(workspace)
    found = promises(place, partner)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("keep", cls=Command, help=spoken().say("cli-promise-keep"))
def keep(
    promise: Id,
    by: By,
    says: Annotated[str, option("--says", "cli-option-promise-says")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.promises import keep as run

    made = run(root(workspace), promise, says, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("promise-ended", id=made.id, state="kept"))


@app.command("close", cls=Command, help=spoken().say("cli-promise-close"))
def close(
    promise: Id,
    by: By,
    why: Annotated[str, option("--why", "cli-option-promise-why")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.promises import close as run

    made = run(root(workspace), promise, why, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("promise-ended", id=made.id, state="closed"))


@app.command("person", cls=Command, help=spoken().say("cli-promise-person"))
def person(
    partner: Partner,
    name: Whom,
    by: By,
    role: Annotated[str, option("--role", "cli-option-promise-role")] = "",
    concern: Annotated[str, option("--concern", "cli-option-promise-concern")] = "",
    evidence: Annotated[str, option("--evidence", "cli-option-promise-evidence")] = "",
    next_: Annotated[str, option("--next", "cli-option-promise-next")] = "",
    on: Annotated[str, option("--on", "cli-option-promise-on")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.promises import met, typed_person

    told = {"person": name, "role": role, "concern": concern, "evidence": evidence, "next": next_, "next_on": on}
    made = met(root(workspace), typed_person(partner, told), by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("promise-person", person=made.person))
