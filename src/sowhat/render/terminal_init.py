"""A new workspace, and a checked one, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sowhat.model.setup import Checked, Initiated
from sowhat.stories import setup
from sowhat.stories.problems import Explained
from sowhat.stories.words import Words


def initiated(made: Initiated, words: Words) -> RenderableType:
    """What `sowhat init` found and wrote."""
    first, *rest = setup.initiated(made, words)
    return Group(Text(first, style="bold"), *(_line(line) for line in rest))


def checked(found: Checked, words: Words) -> RenderableType:
    """What `sowhat check` saw."""
    (first, *rest), warnings = setup.checked(found, words)
    shown = (line for warning in warnings for line in _warning(warning))
    return Group(Text(first, style="bold green"), *(Text(line) for line in rest), *shown)


def _line(line: str) -> RenderableType:
    """A line; one about a detail hangs under the line before it."""
    return Padding(Text(line.strip(), style="dim"), (0, 0, 0, 2)) if line.startswith("  ") else Text(line)


def _warning(warning: Explained) -> Iterator[RenderableType]:
    yield Padding(Text(f"{warning.where}  {warning.says}".strip(), style="yellow"), (0, 0, 0, 2))
    yield Padding(Text(warning.cure, style="dim"), (0, 0, 0, 4))
