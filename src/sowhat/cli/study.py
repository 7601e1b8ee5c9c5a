"""`sowhat study …`: what a data team is asked that lets no rows out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)


def _option(name: str) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option(
        f"--{name}", help=spoken().say(f"cli-study-query-{name}"), show_default=name == "dialect"
    )
    return found


Study = Annotated[str, typer.Argument(help=spoken().say("cli-argument-study"), show_default=False)]
Dialect = Annotated[str, _option("dialect")]
Outcomes = Annotated[str | None, _option("outcomes-table")]
Rosters = Annotated[str | None, _option("rosters-table")]
Lives = Annotated[str | None, _option("go-lives-table")]
Folder = Annotated[Path | None, _option("to")]


@app.command("query", cls=Command, help=spoken().say("cli-study-query"))
def query(
    study: Study,
    dialect: Dialect = "duckdb",
    outcomes_table: Outcomes = None,
    rosters_table: Rosters = None,
    go_lives_table: Lives = None,
    to: Folder = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.study_query import ask, write
    from sowhat.render.query import files, page
    from sowhat.studies.query.terms import Wanted

    asked = ask(root(workspace), study, Wanted(dialect, outcomes_table, rosters_table, go_lives_table))
    if to is not None:
        for path in write(to, files(asked, spoken().language)):
            typer.echo(str(path), err=as_json)
    if as_json:
        typer.echo(page(asked, spoken().language, as_json=True))
    elif to is None:
        typer.echo(page(asked, spoken().language), nl=False)


@app.callback()
def studies() -> None:
    """A group, although it has one command yet."""
