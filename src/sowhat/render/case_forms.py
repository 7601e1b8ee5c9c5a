"""Pages of business cases with their forms, and the same as one file to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from sowhat.render import assets
from sowhat.render.page import STYLES, Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]
SHEET = "case_paper.css"


@dataclass(frozen=True, slots=True)
class Writing:
    """What the forms of a case offer: `choices` by field (a value and its words), what was typed over what stands, the
    fields that are said in two languages, `parts` that can be written now; `content` is the hash of what is read."""

    choices: Mapping[str, Named]
    typed: Mapping[str, str]
    parts: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    texts: frozenset[str]
    token: str
    content: str = ""
    opened: str = ""
    problems: Notes | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """The form that begins a case."""

    typed: Mapping[str, str]
    token: str
    problems: Notes | None = None


def paper(frame: Frame, told: Story, forms: Writing) -> str:
    """One case as HTML."""
    return (
        environment().get_template("case_paper.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)
    )


def cases(frame: Frame, told: Story, forms: Beginning) -> str:
    """The list as HTML."""
    return (
        environment().get_template("case_list.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)
    )


def sheet(frame: Frame, told: Story) -> str:
    """The page alone, in one file that needs nothing else."""
    style = Markup("\n".join((assets.STATIC / name).read_text(encoding="utf-8") for name in (*STYLES, SHEET)))
    parts = {"frame": frame, "story": told, "say": frame.voice.say, "style": style}
    return environment().get_template("case_sheet.html").render(**parts)
