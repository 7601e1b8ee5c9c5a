"""How well services are kept: the page, its tables, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sowhat.model.health import Health
from sowhat.render import page
from sowhat.stories import health as story
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]
Service = Annotated[str | None, Query(max_length=63)]


def _told(here: Visit, service: str | None) -> Story:
    name = service or None
    return story.health(here.voice, here.site.loaders.health(here.site.root, name), name)


@router.get("/health", include_in_schema=False)
def health_page(here: Here, service: Service = None) -> Response:
    """Is it kept well enough to build on?"""
    return here.html(page.story(here.frame("health", "scores"), _told(here, service)))


@router.get("/health.csv", include_in_schema=False)
def health_csv(here: Here, service: Service = None) -> Response:
    """The scores with their parts."""
    return csv_of(here, _told(here, service), "scores")


@router.get("/health-{table}.csv", include_in_schema=False)
def health_table_csv(here: Here, table: str, service: Service = None) -> Response:
    """Any other table of the page."""
    return csv_of(here, _told(here, service), table)


@router.get("/api/v1/health", response_model=Health, responses=api.RESPONSES)
def health(request: Request, here: There, service: Service = None) -> Response:
    """Reliability, objectives, incidents, deliveries, drills, debt and the score of every service, or of one."""
    return api.json_of(request, here.loaders.health(here.root, service))
