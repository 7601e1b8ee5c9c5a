"""What came back of what was put in: the page, its tables, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.model.roi import Roi
from sowhat.render import page
from sowhat.stories import returns as story
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]


def _told(here: Visit) -> Story:
    return story.returns(here.voice, here.site.loaders.roi(here.site.root))


@router.get("/value/returns", include_in_schema=False)
def returns_page(here: Here) -> Response:
    """What came back of what was put in?"""
    return here.html(page.value(here.frame("value", "returns"), _told(here)))


@router.get("/value/returns.csv", include_in_schema=False)
def returns_csv(here: Here) -> Response:
    """A line a service."""
    return csv_of(here, _told(here), "returns")


@router.get("/value/returns-{table}.csv", include_in_schema=False)
def returns_table_csv(here: Here, table: str) -> Response:
    """Months, curves, forecasts."""
    return csv_of(here, _told(here), table)


@router.get("/api/v1/roi", response_model=Roi, responses=api.RESPONSES)
def roi(request: Request, here: There) -> Response:
    """Cost, value, payback, present value and rate of return of every service, and the forecast beside them."""
    return api.json_of(request, here.loaders.roi(here.root))
