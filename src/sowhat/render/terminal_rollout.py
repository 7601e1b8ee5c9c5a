"""A roll-out plan in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.rollout import RolloutPlan
from sowhat.render.terminal import Drawn
from sowhat.stories import rollout as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def plan(found: RolloutPlan, words: Words, version: str, catalog: Catalog | None = None) -> RenderableType:
    """Waves, power, claims, neighbouring plans, lots."""
    return Drawn(story.plan(voice(words.language, catalog=catalog), found, version), words)
