"""How far each service has come: the page, its tables, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sowhat.model.ladder import ValueSeen
from sowhat.render import page
from sowhat.stories import value as story
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]
Service = Annotated[str | None, Query(max_length=63)]


@router.get("/value", include_in_schema=False)
def value_page(here: Here) -> Response:
    """How far has each service come on its way to being worth its money?"""
    told = story.value(here.voice, here.site.loaders.value(here.site.root))
    return here.html(page.value(here.frame("value", "value"), told))


@router.get("/value.csv", include_in_schema=False)
def value_csv(here: Here) -> Response:
    """Habit and reach."""
    return csv_of(here, story.value(here.voice, here.site.loaders.value(here.site.root)), "value")


@router.get("/value-{table}.csv", include_in_schema=False)
def value_table_csv(here: Here, table: str) -> Response:
    """The ladder, or the break-even."""
    told = story.value(here.voice, here.site.loaders.value(here.site.root))
    return csv_of(here, story.unfolded(told), table)


@router.get("/api/v1/value", response_model=ValueSeen, responses=api.RESPONSES)
def value(request: Request, here: There, service: Service = None) -> Response:
    """Habit, reach, ladder and break-even of every service, or of one."""
    return api.json_of(request, here.loaders.value(here.root, service))
