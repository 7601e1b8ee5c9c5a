"""What the evidence adds up to: the page, its tables, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.model.totals import Totals
from sowhat.render import page
from sowhat.stories import totals as story
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]


def _told(here: Visit) -> Story:
    return story.totals(here.voice, here.site.loaders.totals(here.site.root))


@router.get("/value/totals", include_in_schema=False)
def totals_page(here: Here) -> Response:
    """What was the platform worth, as far as evidence goes?"""
    return here.html(page.value(here.frame("value", "parts"), _told(here)))


@router.get("/value/totals.csv", include_in_schema=False)
def totals_csv(here: Here) -> Response:
    """What is in the totals."""
    return csv_of(here, _told(here), "parts")


@router.get("/value/totals-{table}.csv", include_in_schema=False)
def totals_table_csv(here: Here, table: str) -> Response:
    """Totals, months, the walk of a metric."""
    return csv_of(here, _told(here), table)


@router.get("/api/v1/totals", response_model=Totals, responses=api.RESPONSES)
def totals(request: Request, here: There) -> Response:
    """Totals by kind and grade, what is in them and what not, the walk of each metric, and the months of the book."""
    return api.json_of(request, here.loaders.totals(here.root))
