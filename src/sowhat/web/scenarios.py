"""Scenes: the list, the player of one, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.model.scenario import ScenarioSeen, ScenariosSeen
from sowhat.render import scenario as drawn
from sowhat.stories import scenario as story
from sowhat.stories.scenario_words import PAGE
from sowhat.web import api, paging
from sowhat.web.desk import Here
from sowhat.web.frame import Site, site_of
from sowhat.web.pages import csv_of

router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def scenes_page(here: Here) -> Response:
    """All scenes, or how to write the first one."""
    told = story.scenarios(here.voice, here.site.loaders.scenarios(here.site.root))
    return here.html(drawn.scenes(here.frame("scenarios", "scenarios"), told))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def scenes_csv(here: Here) -> Response:
    """A line a scene."""
    return csv_of(here, story.scenarios(here.voice, here.site.loaders.scenarios(here.site.root)), "scenarios")


@router.get(f"{PAGE}/{{name}}", include_in_schema=False)
def scene_page(here: Here, name: str) -> Response:
    """One scene: the player, the storyboard, the sum."""
    told = story.scenario(here.voice, here.site.loaders.scenario(here.site.root, name))
    return here.html(drawn.player(here.frame("scenario"), told))


@router.get("/api/v1/scenarios", response_model=ScenariosSeen, responses=paging.RESPONSES)
def scenarios(request: Request, here: Place, part: paging.Asked) -> Response:
    """Scenes with the time they save each time and a month, and what the ledger holds of their service."""
    return paging.part_of(request, here.loaders.scenarios(here.root), "scenarios", part, lambda one: one.scenario.name)


@router.get("/api/v1/scenarios/{name}", response_model=ScenarioSeen, responses=api.RESPONSES)
def one_scenario(request: Request, here: Place, name: str) -> Response:
    """One scene, step by step with its times and where they come from."""
    return api.json_of(request, here.loaders.scenario(here.root, name))
