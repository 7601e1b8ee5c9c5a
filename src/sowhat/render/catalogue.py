"""The catalogue and a service's page as HTML, with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.catalogue import Shelf
from sowhat.stories.pieces import Notes
from sowhat.stories.service_page import Presented
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the search of the catalogue offers and holds: types, units, teams, what was asked; whether it is a table."""

    types: tuple[str, ...]
    units: Named
    teams: Named
    asked: Mapping[str, str]
    table: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """What the form of a service's page offers and holds: teams, the secret of the form, what was typed, what was
    refused, whether something was just asked for."""

    teams: Named
    token: str
    typed: Mapping[str, str]
    problems: Notes | None = None
    said: bool = False


def catalogue(frame: Frame, told: Story, shelf: Shelf, finding: Finding) -> str:
    """The catalogue."""
    template = environment().get_template("catalogue.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, shelf=shelf, finding=finding)


def service(frame: Frame, told: Story, shown: Presented, forms: Asking) -> str:
    """The page of one service."""
    template = environment().get_template("catalogue_service.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, shown=shown, forms=forms)
