"""Who may see which data, who did, and the difference, in the terminal."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.compliance import Compliance
from sowhat.render.terminal import Drawn
from sowhat.stories import compliance as story
from sowhat.stories import compliance_lists as lists
from sowhat.stories import compliance_policies as tried
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def compliance(seen: Compliance, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The overview with what is wrong, what is in doubt and what can be taken back."""
    spoken = voice(words.language, seen.timezone, catalog)
    told = story.compliance(spoken, seen)
    listed = (
        lists.wrong_section(spoken, seen),
        lists.unsure_section(spoken, seen),
        lists.unused_section(spoken, seen),
        tried.tests_section(spoken, seen),
    )
    return Drawn(replace(told, sections=(*told.sections, *listed)), words)
