"""How an answer reaches the terminal: as JSON or drawn, under the mark of a simulated company."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sowhat.cli.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel
    from rich.console import RenderableType

    from sowhat.model.catalog import Catalog


def mark(root: Path) -> None:
    """Say before any figure that the company is a simulated one, where it is."""
    from sowhat.actions.simulated import is_simulated

    if is_simulated(root):
        typer.echo(spoken().say("simulated-terminal"))


def as_json(root: Path, value: BaseModel) -> str:
    """The value's JSON with `simulated` beside its own keys."""
    from sowhat.actions.simulated import is_simulated

    said = {**value.model_dump(mode="json"), "simulated": is_simulated(root)}
    return json.dumps(said, ensure_ascii=False, indent=2)


def printed(root: Path, found: BaseModel, as_json: bool, drawn: Callable[[Catalog], RenderableType]) -> None:
    """An answer as JSON, or drawn with the titles that people gave."""
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.actions.written import titles
    from sowhat.render.terminal import console

    mark(root)
    console().print(drawn(titles(root)))
