"""The mark of a simulated company in the terminal, and in the JSON of values that have no field for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sowhat.cli.language import spoken

if TYPE_CHECKING:
    from pydantic import BaseModel


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
