"""Campaigns in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.campaign import Campaigns, CampaignSeen, Letter
from sowhat.model.catalog import Catalog
from sowhat.render.terminal import Drawn
from sowhat.stories import campaign as story
from sowhat.stories.drawings import Chart
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def campaigns(seen: Campaigns, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a campaign."""
    return Drawn(story.campaigns(voice(words.language, seen.timezone, catalog), seen), words)


def campaign(
    seen: CampaignSeen, letters: Sequence[Letter], words: Words, catalog: Catalog | None = None
) -> RenderableType:
    """One campaign with the letters that are due; charts are for a page, and their numbers for CSV."""
    told = story.campaign(voice(words.language, seen.timezone, catalog), seen, letters)
    return Drawn(replace(told, sections=tuple(_without_charts(one) for one in told.sections)), words)


def _without_charts(one: Section) -> Section:
    return replace(one, blocks=tuple(block for block in one.blocks if not isinstance(block, Chart)))
