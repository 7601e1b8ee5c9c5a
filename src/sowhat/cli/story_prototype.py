"""`sowhat story prototype`: an API as screens that can be clicked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option

if TYPE_CHECKING:
    from sowhat.model.prototype import Asked, Offered, Prototype

File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-prototype"), show_default=False)]
Operations = Annotated[list[str] | None, option("--operation", "cli-option-prototype-operation")]
Frame = Annotated[str | None, option("--frame", "cli-option-prototype-frame")]
Title = Annotated[str, option("--title", "cli-option-prototype-title")]
Who = Annotated[str, option("--who", "cli-option-prototype-who")]
Story = Annotated[Path | None, option("--story", "cli-option-prototype-story")]
Listing = Annotated[bool, typer.Option("--list", help=spoken().say("cli-option-prototype-list"))]
Out = Annotated[Path | None, option("--out", "cli-option-prototype-out")]
Seed = Annotated[str, option("--seed", "cli-option-prototype-seed")]


def prototype(
    description: File,
    operation: Operations = None,
    frame: Frame = None,
    title: Title = "",
    who: Who = "",
    story: Story = None,
    listing: Listing = False,
    out: Out = None,
    seed: Seed = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import prototypes as run

    api = run.from_file(description)
    if listing:
        _list(run.offered(api), as_json)
        return
    told = run.told(story) if story else None
    asked = run.asking(operation or (), title, who, frame or (told.frame if told else "phone"), seed)
    if told:
        asked = told.model_copy(update={name: getattr(asked, name) for name in _given(asked, frame)})
    made = run.made(api, asked, spoken().language, run.near(workspace))
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    text = run.html(made)
    if out is None:
        typer.echo(text, nl=False)
        return
    _written(made, out, run.write(out, text))


def _given(asked: Asked, frame: str | None) -> list[str]:
    """What options say beside a story's file: they count."""
    said = {"title": asked.title.en, "who": asked.who.en, "steps": asked.steps, "seed": asked.seed, "frame": frame}
    return [name for name, one in said.items() if one]


def _list(lines: tuple[Offered, ...], as_json: bool) -> None:
    from rich.table import Table

    from sowhat.render.terminal import console

    if as_json:
        typer.echo(json.dumps([one.model_dump() for one in lines], ensure_ascii=False, indent=2))
        return
    drawn = Table.grid(padding=(0, 2))
    for one in lines:
        drawn.add_row("*" if one.proposed else "", one.operation, one.id, one.title)
    console().print(drawn)


def _written(made: Prototype, out: Path, size: int) -> None:
    say = spoken().say
    typer.echo(say("prototype-written", path=str(out), steps=len(made.steps), size=round(size / 1000)))
    if made.proposed:
        names = say("prototype-joined").join(one.operation for one in made.steps)
        typer.echo(say("prototype-written-proposed", operations=names))
