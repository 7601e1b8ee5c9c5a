"""The door to Planning: pillars, what hangs on each, a number of each page; and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.model.planning import PlanningSeen
from sowhat.render import opportunity_forms as drawn
from sowhat.render.opportunity_forms import Dismissing
from sowhat.stories import planning as story
from sowhat.web import api
from sowhat.web.desk import Here
from sowhat.web.frame import Site, site_of
from sowhat.web.pages import csv_of

PAGE = story.PAGE
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def hub_page(here: Here) -> Response:
    """What are we after, and how far are we from it?"""
    told = story.planning(here.voice, here.site.loaders.planning(here.site.root))
    return here.html(drawn.opportunity(here.frame("planning", "pillars"), told, Dismissing()))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def hub_csv(here: Here) -> Response:
    """A line a pillar."""
    return csv_of(here, story.planning(here.voice, here.site.loaders.planning(here.site.root)), "pillars")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def table_csv(here: Here, table: str) -> Response:
    """Any other table of the page."""
    return csv_of(here, story.planning(here.voice, here.site.loaders.planning(here.site.root)), table)


@router.get("/api/v1/planning", response_model=PlanningSeen, responses=api.RESPONSES)
def planning(request: Request, here: Place) -> Response:
    """Pillars with their metric now, what hangs on each, and a number of each page of Planning."""
    return api.json_of(request, here.loaders.planning(here.root))
