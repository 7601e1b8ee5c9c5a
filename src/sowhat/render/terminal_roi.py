"""Return, milestones and business cases in the terminal."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.case import CaseSeen
from sowhat.model.catalog import Catalog
from sowhat.model.funding import Funding
from sowhat.model.milestone import Milestones
from sowhat.model.roi import Roi
from sowhat.render.terminal import Drawn
from sowhat.stories import case as case_story
from sowhat.stories import funding as funding_story
from sowhat.stories import milestones as milestone_story
from sowhat.stories import returns as story
from sowhat.stories.plots import Lines
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def roi(seen: Roi, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """Cost against value, and the forecast; months are for a page and for CSV."""
    told = story.returns(voice(words.language, catalog=catalog), seen)
    kept = (_without_curve(one) for one in told.sections if not one.folded)
    return Drawn(replace(told, sections=tuple(kept)), words)


def _without_curve(one: Section) -> Section:
    return replace(one, blocks=tuple(block for block in one.blocks if not isinstance(block, Lines)))


def funding(seen: Funding, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """What stops at each cut."""
    told = funding_story.funding(voice(words.language, catalog=catalog), seen)
    return Drawn(replace(told, sections=tuple(one for one in told.sections if not one.folded)), words)


def milestones(seen: Milestones, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """Promises and where they stand."""
    return Drawn(milestone_story.milestones(voice(words.language, catalog=catalog), seen), words)


def case(seen: CaseSeen, words: Words) -> RenderableType:
    """What a case amounts to, and what to test first."""
    return Drawn(case_story.case(voice(words.language), seen), words)
