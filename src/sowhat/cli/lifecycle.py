"""`sowhat lifecycle …`: what should become of each service, and what people decide about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sowhat.cli import campaign, lifecycle_headers
from sowhat.cli.api_changes import changes
from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


class Kind(StrEnum):
    """What can be decided."""

    keep = "keep"
    promote = "promote"
    merge = "merge"
    migrate = "migrate"
    retire = "retire"
    protect = "protect"


Asked = Annotated[str | None, typer.Argument(help=spoken().say("cli-argument-reviewed"), show_default=False)]
Service = Annotated[str, typer.Argument(help=spoken().say("cli-argument-decided"), show_default=False)]
Verdict = Annotated[Kind | None, option("--verdict", "cli-option-verdict")]
Confirm = Annotated[bool, option("--confirm", "cli-option-confirm")]
Defer = Annotated[str, option("--defer", "cli-option-defer")]
Why = Annotated[str, option("--why", "cli-option-decide-why")]
By = Annotated[str, option("--by", "cli-option-decide-by")]


@app.command("review", cls=Command, help=spoken().say("cli-lifecycle-review"))
def review(service: Asked = None, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.lifecycle_answer import lifecycle as answer
    from sowhat.actions.places import root
    from sowhat.actions.written import titles
    from sowhat.cli.marking import mark

    place = root(workspace)
    found = answer(place, service)
    if as_json:
        typer.echo((found.reviews[0] if service else found).model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_lifecycle import lifecycle, one

    mark(place)
    drawn = one if service else lifecycle
    console().print(drawn(found, spoken(), titles(place)))


@app.command("decide", cls=Command, help=spoken().say("cli-lifecycle-decide"))
def decide(
    service: Service,
    by: By,
    verdict: Verdict = None,
    confirm: Confirm = False,
    defer: Defer = "",
    why: Why = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.reviewing import Saying
    from sowhat.actions.reviewing import decide as run
    from sowhat.errors import CallError, Problem

    if sum((confirm, verdict is not None, bool(defer))) != 1:
        raise CallError(Problem("decide-one"))
    says = "confirmed" if confirm else "changed" if verdict else "deferred"
    saying = Saying(says=says, kind=verdict.value if verdict else "", until=defer, why=why)
    made = run(root(workspace), service, saying, by)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    told = {"service": service, "says": made.says, "kind": made.kind, "until": str(made.until or "")}
    typer.echo(spoken().say("life-written", **told))


# One line for each command or group below it: app.command("changes", …)(…), app.add_typer(campaign.app, …)
app.command("changes", cls=Command, help=spoken().say("cli-lifecycle-changes"))(changes)
app.add_typer(campaign.app, name="campaign", help=spoken().say("cli-lifecycle-campaign"))
lifecycle_headers.add(app)
