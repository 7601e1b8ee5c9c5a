"""`sowhat story …`: what the platform did, told to somebody."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli import story_prototype, story_redraft, story_scenario
from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from sowhat.cli.talking import Wish

app = typer.Typer(cls=Group, no_args_is_help=True)

For = Annotated[str, typer.Option("--for", help=spoken().say("cli-option-for"))]
To = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-to"))]


@app.command("so-what", cls=Command, help=spoken().say("cli-story-so-what"))
def so_what(workspace: Workspace = None, audience: For = "executives", form: To = "md", lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.story import Wanted, tell

    typer.echo(tell(root(workspace), Wanted(audience, spoken().language, form)), nl=False)


Team = Annotated[str, typer.Argument(help=spoken().say("cli-argument-partner"), show_default=False)]
Form = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-brief-to"))]


@app.command("brief", cls=Command, help=spoken().say("cli-story-brief"))
def brief(team: Team, workspace: Workspace = None, form: Form = "md", lang: Lang = None) -> None:
    from sowhat.actions.brief_story import tell
    from sowhat.actions.places import root

    typer.echo(tell(root(workspace), team, spoken().language, form), nl=False)


Whom = Annotated[str, typer.Option("--for", help=spoken().say("cli-option-talk-for"))]
What = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-talk-to"))]
Out = Annotated[Path | None, option("--out", "cli-option-talk-out")]
Until = Annotated[str, option("--until", "cli-option-talk-until")]
Since = Annotated[str, option("--since", "cli-option-talk-since")]
Master = Annotated[Path | None, option("--master", "cli-option-talk-master")]
Named = Annotated[str, typer.Argument(help=spoken().say("cli-argument-talk-service"), show_default=False)]
Demand = Annotated[str, typer.Argument(help=spoken().say("cli-argument-talk-demand"), show_default=False)]


def _told(kind: str, audience: str, about: object = None) -> Callable[..., None]:
    """The command of a talk: about everything, or about one thing that is its argument."""

    def run(
        about: str = "",
        workspace: Workspace = None,
        audience: Whom = audience,
        form: What = "md",
        out: Out = None,
        since: Since = "",
        until: Until = "",
        master: Master = None,
        as_json: Json = False,
        lang: Lang = None,
    ) -> None:
        from sowhat.cli.talking import Wish

        _tell(workspace, Wish(kind, audience, form, out, since, until, master, as_json, about))

    _argued(run, about)
    return run


def _argued(run: Callable[..., None], about: object) -> None:
    """Let the first parameter be a needed argument, or no parameter at all."""
    run.__annotations__["about"] = about
    shown = signature(run, eval_str=True)
    first, *others = shown.parameters.values()
    needed = [first.replace(default=Parameter.empty, annotation=about)] if about else []
    vars(run)["__signature__"] = shown.replace(parameters=[*needed, *others])
    if not about:
        del run.__annotations__["about"]


def _tell(workspace: Path | None, wish: Wish) -> None:
    from sowhat.cli.talking import tell

    tell(workspace, wish)


for _kind, _audience in (
    ("weekly", "executives"),
    ("showcase", "executives"),
    ("quarter", "executives"),
    ("platform-review", "executives"),
    ("budget", "executives"),
):
    app.command(_kind, cls=Command, help=spoken().say(f"cli-story-{_kind}"))(_told(_kind, _audience))
app.command("service", cls=Command, help=spoken().say("cli-story-service"))(_told("service", "business", Named))
app.command("approval", cls=Command, help=spoken().say("cli-story-approval"))(_told("approval", "executives", Demand))


By = Annotated[str, option("--by", "cli-option-showcase-drafts-by")]


@app.command("drafts", cls=Command, help=spoken().say("cli-story-drafts"))
def drafts(workspace: Workspace = None, by: By = "sowhat", as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.places import root
    from sowhat.actions.talks.drafts import drafts as run

    made = run(root(workspace), by)
    if as_json:
        typer.echo(json.dumps([one.model_dump(mode="json") for one in made], ensure_ascii=False, indent=2))
        return
    for one in made:
        typer.echo(spoken().say("showcase-cli-drafted", id=one.id))
    if not made:
        typer.echo(spoken().say("showcase-cli-nothing-due"))


@app.callback()
def stories() -> None:
    """A group."""


story_scenario.add(app)


app.command("prototype", cls=Command, help=spoken().say("cli-story-prototype"))(story_prototype.prototype)
story_redraft.add(app)
