"""A stand-in."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.stories.words import Words


def finding(found: Estimate | NotEstimable, words: Words) -> RenderableType:
    return Text(str(found))
