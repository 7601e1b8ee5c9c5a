"""The page on which a prototype is put together."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.prototype import DEVICES, Described
from sowhat.render.page import Frame, environment
from sowhat.stories import showcase_nav


@dataclass(frozen=True, slots=True)
class Picking:
    """What can be picked and what was: descriptions by key, the one chosen, its ticked operations, what the story is
    called; the address of the preview once there is one."""

    descriptions: tuple[tuple[str, str], ...] = ()
    key: str = ""
    chosen: Described | None = None
    ticked: frozenset[str] = frozenset()
    frame: str = "phone"
    title: str = ""
    who: str = ""
    lang: str = "en"
    preview: str = ""
    download: str = ""
    frames: tuple[str, ...] = DEVICES


def picking(frame: Frame, picked: Picking) -> str:
    """The page as HTML."""
    tabs = showcase_nav.tabs(frame.voice, "prototypes")
    template = environment().get_template("prototypes.html")
    return template.render(frame=frame, say=frame.voice.say, picked=picked, tabs=tabs)
