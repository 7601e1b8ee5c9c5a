"""A partner's brief told: as Markdown, or as one file of HTML."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.briefs import brief
from sowhat.actions.story import FORMS
from sowhat.actions.written import titles, written
from sowhat.errors import CallError, Problem
from sowhat.model.language import Language
from sowhat.render import page
from sowhat.render.markdown import markdown
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.stories import brief as words
from sowhat.stories.voice import voice


def tell(root: Path, team: str, language: Language, form: str) -> str:
    """The brief of a partner. Raises CallError `brief-form`, `no-such-partner`, DataError where nothing was built yet,
    WorkspaceError."""
    if form not in FORMS:
        raise CallError(Problem("brief-form", params={"value": form[:40], "known": ", ".join(FORMS)}))
    seen, workspace = brief(root, team), written(root)
    spoken = voice(language, seen.timezone, titles(root))
    told = words.brief(spoken, seen)
    if form == "md":
        return markdown(told, spoken.say("simulated-mark") if seen.simulated else "")
    platform = workspace.platform.title.in_(language) or workspace.platform.name
    return page.document(Frame(spoken, Place("/"), platform, (), (), simulated=seen.simulated), told)
