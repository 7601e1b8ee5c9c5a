"""Pages of demand with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories import planning_nav
from sowhat.stories.pieces import Notes, Steps
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """The form that asks for something, or puts it better: what there is to choose from (`team`, `unit`, `service`,
    `pillar`), what was typed, refused; demands that may be the same."""

    token: str
    typed: Mapping[str, str]
    choices: Mapping[str, Named]
    of: str = ""
    alike: Steps | None = None
    problems: Notes | None = None


@dataclass(frozen=True, slots=True)
class Acting:
    """What can be done to a demand now: `acts` in order; stations of its life; obstacles that can be tested; verdicts
    that the reader may give; links by kind and what there is of each; what was typed, refused, done. `efforts`: teams
    whose effort is asked for."""

    acts: tuple[str, ...]
    token: str
    typed: Mapping[str, str]
    life: Named
    choices: Mapping[str, Named]
    currency: str
    obstacles: Named = ()
    efforts: int = 3
    verdicts: tuple[str, ...] = ()
    id: str = ""
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Importing:
    """The form that takes a table, and what became of one."""

    token: str
    typed: Mapping[str, str]
    done: str = ""
    came: Notes | None = None
    problems: Notes | None = None


def asking(frame: Frame, forms: Asking) -> str:
    """The form that asks for something, as HTML."""
    tabs = planning_nav.tabs(frame.voice, "demand")
    template = environment().get_template("demand_new.html")
    return template.render(frame=frame, say=frame.voice.say, forms=forms, tabs=tabs)


def demands(frame: Frame, told: Story) -> str:
    """All demands as HTML."""
    return environment().get_template("demands.html").render(frame=frame, story=told, say=frame.voice.say)


def demand(frame: Frame, told: Story, forms: Acting) -> str:
    """One demand with what can be done to it, as HTML."""
    return environment().get_template("demand.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def importing(frame: Frame, forms: Importing) -> str:
    """The form that takes a table, as HTML."""
    tabs = planning_nav.tabs(frame.voice, "demand")
    template = environment().get_template("demand_import.html")
    return template.render(frame=frame, say=frame.voice.say, forms=forms, tabs=tabs)
