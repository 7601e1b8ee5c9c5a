"""A scenario told: as Markdown, or as one file that plays without a network."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.scenarios import scenario
from sowhat.actions.written import titles, written
from sowhat.errors import CallError, Problem
from sowhat.model.language import Language
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.render.scenario import document
from sowhat.render.scenario_markdown import markdown
from sowhat.stories.scenario import scenario as words
from sowhat.stories.voice import voice

FORMS = ("md", "html")


def tell(root: Path, name: str, language: Language, form: str) -> str:
    """A scenario. Raises CallError `scenario-form`, `no-such-scenario`, DataError where nothing was built yet,
    WorkspaceError."""
    if form not in FORMS:
        raise CallError(Problem("scenario-form", params={"value": form[:40], "known": ", ".join(FORMS)}))
    seen, workspace = scenario(root, name), written(root)
    spoken = voice(language, seen.timezone, titles(root))
    told = words(spoken, seen)
    if form == "md":
        return markdown(told, spoken, spoken.say("simulated-mark") if seen.simulated else "")
    platform = workspace.platform.title.in_(language) or workspace.platform.name
    return document(Frame(spoken, Place("/"), platform, (), (), simulated=seen.simulated), told)
