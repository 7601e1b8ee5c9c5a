"""`sowhat calibrate`: how often the intervals hold the truth, and how often nothing is sold as something."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang


def _help(name: str) -> str:
    return spoken().say(f"cli-calibrate-{name}")


Published = Annotated[bool, typer.Option("--published/--short", help=_help("published"))]
Worlds = Annotated[list[str] | None, typer.Option("--worlds", help=_help("worlds"), show_default=False)]
Designs = Annotated[list[str] | None, typer.Option("--designs", help=_help("designs"), show_default=False)]
Draws = Annotated[int | None, typer.Option("--draws", help=_help("draws"), show_default=False)]
Seed = Annotated[int | None, typer.Option("--seed", help=_help("seed"), show_default=False)]
Jobs = Annotated[int | None, typer.Option("--jobs", help=_help("jobs"), show_default=False)]
Resume = Annotated[Path | None, typer.Option("--resume", help=_help("resume"), show_default=False)]
Write = Annotated[Path | None, typer.Option("--write", help=_help("write"), show_default=False)]


def calibrate(
    published: Published = False,
    worlds: Worlds = None,
    designs: Designs = None,
    draws: Draws = None,
    seed: Seed = None,
    jobs: Jobs = None,
    resume: Resume = None,
    write: Write = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.calibrate import SEED, CalibrateCall
    from sowhat.actions.calibrate import calibrate as run
    from sowhat.actions.calibrate_page import pages
    from sowhat.cli.progress import Counting
    from sowhat.render.calibration import terminal
    from sowhat.render.terminal import console
    from sowhat.stories.calibration import report

    del lang
    call = CalibrateCall(
        form="published" if published else "short",
        worlds=_several(worlds),
        designs=_several(designs),
        draws=draws,
        seed=SEED if seed is None else seed,
        jobs=jobs,
        folder=resume,
    )
    with Counting("cli-calibrating", spoken(), quiet=as_json) as bar:
        found = run(call, bar.told)
    if write is not None:
        pages(found, write)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    console().print(terminal(report(spoken(), found), spoken()))


def _several(given: list[str] | None) -> tuple[str, ...]:
    """`a,b` and `--worlds a --worlds b` alike."""
    return tuple(name.strip() for one in given or () for name in one.split(",") if name.strip())
