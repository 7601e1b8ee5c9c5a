"""The scenario player: a page with both lanes, and the same as one file that plays without a network."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from sowhat.model.talk import Sentence, Stated
from sowhat.render import assets
from sowhat.render.page import STYLES, Frame, environment, without_links
from sowhat.stories.scenario import Told
from sowhat.stories.shape import Story

OWN = "scenario.css"
SPEEDS = ("1", "2", "4", "read")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence, with its figure where it is one."""

    text: str
    figure: Stated | None = None
    strong: bool = False


def player(frame: Frame, told: Told) -> str:
    """One scenario as HTML."""
    return environment().get_template("scenario.html").render(**_parts(frame, told))


def scenes(frame: Frame, told: Story) -> str:
    """All scenarios as HTML."""
    return environment().get_template("scenarios.html").render(frame=frame, story=told, say=frame.voice.say)


def document(frame: Frame, told: Told) -> str:
    """One file with everything in it: it plays from a disk, and is a storyboard without a script. Links into the
    application are left out; where each figure comes from is listed instead."""
    style = Markup("\n".join((assets.STATIC / name).read_text(encoding="utf-8") for name in (*STYLES, OWN)))
    script = Markup((assets.STATIC / "scenario.js").read_text(encoding="utf-8"))
    parts = {**_parts(frame, told), "style": style, "script": script}
    return without_links(environment().get_template("scenario_sheet.html").render(**parts))


def _parts(frame: Frame, told: Told) -> dict[str, object]:
    return {
        "frame": frame,
        "story": told.story,
        "told": told,
        "say": frame.voice.say,
        "runs": runs,
        "exact": exact,
        "speeds": SPEEDS,
    }


def runs(sentence: Sentence) -> list[Run]:
    """A sentence cut at its figures, which come in the order in which they are read."""
    found, at = [], 0
    for figure in sentence.figures:
        start = sentence.text.find(figure.text, at)
        if start < 0:
            continue
        found += [Run(sentence.text[at:start])] if at < start else []
        at = start + len(figure.text)
        found.append(Run(sentence.text[start:at], figure, figure.text == sentence.strong))
    return [*found, Run(sentence.text[at:])] if at < len(sentence.text) else found


def exact(one: Stated) -> str:
    """A figure as a machine would write it, with its unit."""
    return f"{one.value} {one.currency or one.unit}"
