"""The form in which people confirm, dismiss or state what became possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes


@dataclass(frozen=True, slots=True)
class Form:
    """What the form is about: the proposal's id (empty: something of one's own) with its sentences, what was typed."""

    about: str
    kind: str
    says: str
    evidence: str
    typed: Mapping[str, str]
    services: tuple[tuple[str, str], ...]
    units: tuple[tuple[str, str], ...]
    token: str
    problems: Notes | None = None


def form(frame: Frame, form: Form) -> str:
    """The form as HTML."""
    return environment().get_template("possible.html").render(frame=frame, form=form, say=frame.voice.say)
