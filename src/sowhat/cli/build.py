"""`sowhat build`: read what is new, derive what changed."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.edge import warn
from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace

Watch = Annotated[bool, typer.Option("--watch", help=spoken().say("cli-option-watch"))]
Wait = Annotated[float, typer.Option("--wait", help=spoken().say("cli-option-wait"), min=0)]

PAUSE = 5.0
"""Seconds between two looks with `--watch`."""
PATIENCE = 3600.0
"""Seconds for which `--watch` waits while somebody else builds, rather than to end."""


def build(
    workspace: Workspace = None, watch: Watch = False, wait: Wait = 0, as_json: Json = False, lang: Lang = None
) -> None:
    import time

    from sowhat.actions.build import build as run
    from sowhat.actions.places import root
    from sowhat.cli.progress import Bar

    folder = root(workspace)
    while True:
        with Bar(spoken(), quiet=as_json) as bar:
            built = run(folder, bar, max(wait, PATIENCE) if watch else wait)
        if as_json:
            typer.echo(built.model_dump_json(indent=None if watch else 2))
        elif built.changed or not watch:
            typer.echo(_sentence(built.id, built.changed, built.records, built.quarantined, built.seconds))
            for note in built.notes:
                warn(note)
        if not watch:
            return
        time.sleep(PAUSE)


def _sentence(build: str, changed: bool, records: int, quarantined: int, seconds: float) -> str:
    if not changed:
        return spoken().say("cli-built-nothing", build=build)
    numbers = {"records": f"{records:,}", "quarantined": f"{quarantined:,}", "seconds": f"{seconds:.1f}"}
    return spoken().say("cli-built", build=build, **numbers)
