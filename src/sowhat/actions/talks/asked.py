"""What a talk is asked for, and what every kind of talk is told by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sowhat.model.language import Language
from sowhat.model.talk import Audience, Talk, TalkKind
from sowhat.stories.talks.frame import Frame


@dataclass(frozen=True, slots=True)
class Asked:
    """Which talk, for whom, in which language; `about` names its service, demand or case. Days that are null are the
    kind's own: the last whole week, fortnight, month or quarter on record. Without `people` nothing is told of what
    was noted about somebody, or promised to them."""

    kind: TalkKind
    audience: Audience
    language: Language
    about: str = ""
    until: date | None = None
    since: date | None = None
    people: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that a kind needs to load and tell: days are settled, `frame` speaks."""

    root: Path
    asked: Asked
    frame: Frame
    today: date


Tell = Callable[[Setting], Talk]
"""Loads what a kind is made of and words it. Raises CallError `talk-about`, `no-such-…`; DataError, WorkspaceError."""
