"""`sowhat demo`: an example company, ready to be looked at."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang
from sowhat.cli.serve import Port, listen

if TYPE_CHECKING:
    from sowhat.actions.demo import Demo

FOLDER = Path("sowhat-demo")


class Kind(StrEnum):
    """The platform types."""

    internal = "internal"
    marketplace = "marketplace"
    open = "open"


Directory = Annotated[Path, typer.Argument(help=spoken().say("cli-demo-directory"))]
Which = Annotated[Kind, typer.Option("--kind", help=spoken().say("cli-demo-kind"))]
Files = Annotated[bool, typer.Option("--files-only", help=spoken().say("cli-demo-files-only"))]
NoServe = Annotated[bool, typer.Option("--no-serve", help=spoken().say("cli-demo-no-serve"))]
NoOpen = Annotated[bool, typer.Option("--no-open", help=spoken().say("cli-demo-no-open"))]
Seed = Annotated[int | None, typer.Option("--seed", help=spoken().say("cli-demo-seed"), min=0, show_default=False)]
Scale = Annotated[float, typer.Option("--scale", help=spoken().say("cli-demo-scale"), min=0.1, max=1000)]


def demo(
    directory: Directory = FOLDER,
    kind: Which = Kind.internal,
    files_only: Files = False,
    no_serve: NoServe = False,
    port: Port = 8600,
    no_open: NoOpen = False,
    seed: Seed = None,
    scale: Scale = 1.0,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.demo import built, files
    from sowhat.cli.progress import Bar
    from sowhat.simulate.world import SEED
    from sowhat.simulate.writing import Recipe

    recipe = Recipe(
        kind=kind.value,
        language=spoken().language,
        seed=SEED if seed is None else seed,
        scale=scale,
        files_only=files_only,
    )
    made = files(directory, recipe, lambda what: _told(spoken().say(f"cli-demo-step-{what}"), as_json))
    if not files_only:
        _told(spoken().say("cli-demo-step-build"), as_json)
        with Bar(spoken(), quiet=as_json) as bar:
            made = built(made, recipe, bar)
    typer.echo(made.model_dump_json(indent=2) if as_json else _summary(made))
    if not (files_only or no_serve):
        listen(directory, "127.0.0.1", port, lambda address: _shown(address, not (no_open or as_json)))


def _told(says: str, quiet: bool) -> None:
    """What is being done, on the error stream."""
    if not quiet:
        typer.echo(says, err=True)


def _summary(made: Demo) -> str:
    """What lies where, that it is simulated, and what to do next."""
    title, folder = made.title.in_(spoken().language), made.root
    lines = [
        spoken().say("cli-demo-made" if made.written else "cli-demo-there", title=title, folder=folder),
        spoken().say("cli-demo-simulated", folder=folder),
    ]
    if made.build is None:
        lines.append(spoken().say("cli-demo-files", folder=folder))
    else:
        lines.append(spoken().say("cli-demo-built", build=made.build.id, seconds=f"{made.build.seconds:.0f}"))
        lines.append(spoken().say("cli-demo-later", folder=folder))
    return "\n".join(lines)


def _shown(address: str, open_: bool) -> None:
    """Say the address, and open it where there is a screen; that it did not open stops nothing."""
    typer.echo(spoken().say("cli-serving", address=address))
    if open_ and _screen():
        import webbrowser

        try:
            webbrowser.open(address)
        except webbrowser.Error:
            return


def _screen() -> bool:
    """Whether a browser would have somewhere to appear."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
