"""The page of priorities with the form in which a reader tries out changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trying:
    """What the form offers: periods (their names and words) of which `period` is shown, teams with the days that are
    counted, candidates of which some are musts as written (`fixed`), what was typed, what was refused."""

    action: str
    periods: Named
    period: str
    teams: tuple[tuple[str, str, str], ...]
    candidates: Named
    fixed: frozenset[str] = frozenset()
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    changed: bool = False

    @property
    def open(self) -> frozenset[str]:
        """The lists in which something is ticked."""
        return frozenset(name.partition(".")[0] for name in self.typed)


def priorities(frame: Frame, told: Story, form: Trying) -> str:
    """Priorities as HTML."""
    template = environment().get_template("priorities.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, form=form)
