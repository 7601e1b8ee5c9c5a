"""The gallery: what pages are made of."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from sowhat.render import gallery as drawn
from sowhat.stories.gallery.shelves import told
from sowhat.web.desk import Here
from sowhat.web.pages import csv_of

router = APIRouter(include_in_schema=False)


@router.get("/gallery")
def gallery(here: Here) -> Response:
    """What is a page made of?"""
    return here.html(drawn.gallery(here.frame("gallery")))


@router.get("/gallery/{table}.csv")
def gallery_csv(here: Here, table: str) -> Response:
    """One of its tables."""
    return csv_of(here, told(here.voice), table)
