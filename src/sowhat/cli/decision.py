"""`sowhat decision …`: the decision log."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


What = Annotated[str, typer.Argument(help=spoken().say("cli-argument-decision-what"), show_default=False)]
Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-decision"), show_default=False)]
Why = Annotated[str, option("--why", "cli-option-decision-why")]
About = Annotated[list[str] | None, option("--about", "cli-option-decision-about")]
Proofs = Annotated[list[str] | None, option("--proof", "cli-option-decision-proof")]
Instead = Annotated[list[str] | None, option("--instead", "cli-option-decision-instead")]
Who = Annotated[list[str] | None, option("--who", "cli-option-decision-who")]
On = Annotated[str, option("--review-on", "cli-option-decision-review")]
By = Annotated[str, option("--by", "cli-option-decision-by")]
Says = Annotated[str, typer.Option("--says", help=spoken().say("cli-option-decision-says"))]
Came = Annotated[str, option("--came", "cli-option-decision-came")]
Next = Annotated[str, option("--next", "cli-option-decision-next")]


@app.command("add", cls=Command, help=spoken().say("cli-decision-add"))
def add(
    what: What,
    by: By,
    why: Why = "",
    about: About = None,
    proof: Proofs = None,
    instead: Instead = None,
    who: Who = None,
    review_on: On = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.decisions import decide, typed
    from sowhat.actions.places import root
    from sowhat.stories.voice import voice

    lists = {"about": about, "proofs": proof, "instead": instead, "people": who}
    told = {name: "\n".join(values or ()) for name, values in lists.items()}
    made = decide(root(workspace), typed({"what": what, "why": why, "review_on": review_on, **told}), by)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    day = voice(spoken().language).numbers.day(made.review_on) if made.review_on else ""
    typer.echo(spoken().say("decision-noted", id=made.id, state=made.state, day=day))


@app.command("list", cls=Command, help=spoken().say("cli-decision-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.decisions import decisions
    from sowhat.actions.places import root
    from sowhat.render.terminal_decisions import decisions as drawn

    place = root(workspace)
    found = decisions(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-decision-show"))
def show(decision: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.decisions import decisions, find
    from sowhat.actions.places import root
    from sowhat.render.terminal_decisions import decision as drawn

    place = root(workspace)
    seen = decisions(place)
    found = find(seen.decisions, decision)
    printed(place, found, as_json, lambda titles: drawn(seen, found, spoken(), titles))


@app.command("review", cls=Command, help=spoken().say("cli-decision-review"))
def review(
    decision: Id,
    came: Came,
    by: By,
    says: Says = "stands",
    next_: Next = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.decisions import review as run
    from sowhat.actions.decisions import verdict_of
    from sowhat.actions.places import root

    verdict = verdict_of({"says": says, "came": came, "review_on": next_})
    made = run(root(workspace), decision, verdict, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("decision-reviewed", id=made.id))
