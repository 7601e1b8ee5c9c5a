"""The totals in the terminal."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.totals import Totals
from sowhat.render.terminal import Drawn
from sowhat.stories import totals as story
from sowhat.stories.drawings import Chart
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def totals(seen: Totals, words: Words, titles: Catalog) -> RenderableType:
    """Totals, walks, months; of each drawing its table."""
    told = story.totals(voice(words.language, catalog=titles), seen)
    return Drawn(replace(told, sections=tuple(_plain(one) for one in told.sections)), words)


def _plain(one: Section) -> Section:
    return replace(one, blocks=tuple(block.table if isinstance(block, Chart) else block for block in one.blocks))
