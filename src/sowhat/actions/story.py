"""The same story for somebody: as Markdown or as one file of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from sowhat.actions import show
from sowhat.actions.so_what import so_what
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.language import Language
from sowhat.model.so_what import SoWhat
from sowhat.model.usage import Usage
from sowhat.model.workspace import Workspace
from sowhat.render import page
from sowhat.render.markdown import markdown
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.stories import so_what as words
from sowhat.stories.so_what import Audience
from sowhat.stories.voice import Voice, voice
from sowhat.workspace import loading

FORMS = ("md", "html")
LATER = ("pptx", "pdf")
"""Forms that the house promises and does not make yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """For whom, in which language, in which form."""

    audience: str
    language: Language
    form: str


def tell(root: Path, wanted: Wanted) -> str:
    """The So what? story of the latest build.

    Raises CallError (`story-not-yet`, `story-choice`), DataError where nothing was built yet, WorkspaceError.
    """
    audience = _asked(wanted)
    workspace = loading.load(root)
    return draw(workspace, so_what(root), _usage(root), (wanted, audience))


def draw(workspace: Workspace, seen: SoWhat, usage: Usage | None, told: tuple[Wanted, Audience]) -> str:
    """The story of values already loaded."""
    wanted, audience = told
    spoken = voice(wanted.language, workspace.timezone, workspace.catalog)
    story = words.so_what(spoken, seen, usage, audience)
    if wanted.form == "md":
        return markdown(story, spoken.say("simulated-mark") if seen.simulated else "")
    return page.document(_frame(spoken, workspace, seen), story)


def _frame(spoken: Voice, workspace: Workspace, seen: SoWhat) -> Frame:
    platform = workspace.platform.title.in_(spoken.language) or workspace.platform.name
    return Frame(spoken, Place("/"), platform, (), (), simulated=seen.simulated)


def _asked(wanted: Wanted) -> Audience:
    if wanted.form in LATER:
        raise CallError(Problem("story-not-yet", params={"value": wanted.form}))
    _one_of(wanted.form, FORMS)
    _one_of(wanted.audience, get_args(Audience))
    return next(one for one in get_args(Audience) if one == wanted.audience)


def _one_of(value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise CallError(Problem("story-choice", params={"value": value, "known": ", ".join(known)}))


def _usage(root: Path) -> Usage | None:
    try:
        return show.usage(root)
    except SowhatError:
        return None
