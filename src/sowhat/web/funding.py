"""What stops, for whom, with less money: the page, its tables, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sowhat.model.funding import Funding
from sowhat.render import page
from sowhat.stories import funding as story
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]
Cuts = Annotated[list[float], Query(alias="cut")]
Keep = Annotated[list[str], Query(alias="keep")]


def _told(here: Visit) -> Story:
    return story.funding(here.voice, here.site.loaders.funding(here.site.root))


@router.get(story.PAGE, include_in_schema=False)
def funding_page(here: Here) -> Response:
    """What stops, for whom, if the budget is cut?"""
    return here.html(page.value(here.frame("value", "funding"), _told(here)))


@router.get(f"{story.PAGE}.csv", include_in_schema=False)
def funding_csv(here: Here) -> Response:
    """A line a service."""
    return csv_of(here, _told(here), "services")


@router.get(f"{story.PAGE}-{{table}}.csv", include_in_schema=False)
def funding_table_csv(here: Here, table: str) -> Response:
    """What stops at one cut."""
    return csv_of(here, _told(here), table)


@router.get(story.API, response_model=Funding, responses=api.RESPONSES)
def funding(request: Request, here: There, cut: Cuts = [], keep: Keep = []) -> Response:  # noqa: B006
    """What stops at each cut (per cent of the yearly cost; 10 and 30 where none is asked), who loses it, what goes with
    it, and what no cut reaches."""
    return api.json_of(request, here.loaders.funding(here.root, cut, keep))
