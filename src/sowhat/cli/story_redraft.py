"""`sowhat story redraft`: a talk in words that a language model drafted, each figure as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command

if TYPE_CHECKING:
    from sowhat.actions.talks.asked import Asked

Kind = Annotated[str, typer.Argument(help=spoken().say("cli-argument-redraft-kind"), show_default=False)]
About = Annotated[str, option("--about", "cli-option-redraft-about")]
Whom = Annotated[str, typer.Option("--for", help=spoken().say("cli-option-talk-for"))]
What = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-talk-to"))]
Out = Annotated[Path | None, option("--out", "cli-option-talk-out")]
Showing = Annotated[bool, typer.Option("--show-request", help=spoken().say("cli-option-redraft-show-request"))]


def add(app: typer.Typer) -> None:
    """Put the command beside the other stories."""
    app.command("redraft", cls=Command, help=spoken().say("cli-story-redraft"))(redraft)


def redraft(
    kind: Kind,
    about: About = "",
    audience: Whom = "business",
    form: What = "md",
    out: Out = None,
    show_request: Showing = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.drafting import draft
    from sowhat.cli.talking import put
    from sowhat.stories.talks.draft_report import report

    folder, asked = root(workspace), _asked(kind, audience, about)
    if show_request:
        _show(folder, asked)
        return
    made = draft(folder, asked)
    for line in report(made, spoken()):
        typer.echo(line, err=True)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
    else:
        put(folder, made.talk, form, out)


def _show(folder: Path, asked: Asked) -> None:
    """What would be sent, a request a line."""
    from sowhat.actions.talks.drafting import requests, rule_of
    from sowhat.stories.talks.draft_report import unsent

    made = requests(folder, asked)
    typer.echo(unsent(rule_of(folder), spoken()), err=True)
    for one in made.exchanges:
        typer.echo(one.request)


def _asked(kind: str, audience: str, about: str) -> Asked:
    from sowhat.actions.talks.asked import Asked
    from sowhat.cli.talking import audience_of, kind_of
    from sowhat.errors import CallError, Problem
    from sowhat.model.talk import KINDS

    known = (*KINDS, "showcase")
    if kind not in known:
        raise CallError(Problem("talk-kind", params={"value": kind[:40], "known": ", ".join(known)}))
    whom = audience_of(audience)
    return Asked(kind_of(kind, whom), whom, spoken().language, about)
