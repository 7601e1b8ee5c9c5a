"""Who came in: the page of administrators, its tables, its forms, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.access import people, tokens
from sowhat.errors import SowhatError
from sowhat.model.access import AccessSeen
from sowhat.render import access_pages as pages
from sowhat.render.access_pages import Ending
from sowhat.stories import access as story
from sowhat.web import paging
from sowhat.web.access.refusing import status
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = story.PAGE
GUARDED = [Depends(own_page)]
EXPORTED = 20_000
"""So many lines of the trail are exported at once."""
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def access_page(here: Here, desk: There) -> Response:
    """Who is signed in, and who saw and did what?"""
    return _page(here, desk)


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def access_csv(here: Here, table: str) -> Response:
    """A table of the page, of the trail many more lines."""
    seen = here.site.loaders.access(here.site.root, EXPORTED)
    return csv_of(here, story.access(here.voice, seen), table)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def people_csv(here: Here) -> Response:
    """Who is signed in."""
    return csv_of(here, story.access(here.voice, here.site.loaders.access(here.site.root)), "people")


@router.get("/api/v1/access", response_model=AccessSeen, responses=paging.RESPONSES)
def access(request: Request, here: Place, part: paging.Asked) -> Response:
    """Who is signed in, which tokens there are, and the newest lines of the trail."""
    return paging.part_of(request, here.loaders.access(here.root), "trail", part, lambda one: one.id)


@router.post(f"{PAGE}/sessions/end", include_in_schema=False, dependencies=GUARDED)
async def end(request: Request, here: Here, desk: There) -> Response:
    """End every session of a person."""
    fields = await form_of(request, desk.token)
    return await _do(here, desk, lambda: people.end(here.site.root, fields.get("person", "")))


@router.post(f"{PAGE}/tokens/revoke", include_in_schema=False, dependencies=GUARDED)
async def revoke(request: Request, here: Here, desk: There) -> Response:
    """Revoke a token."""
    fields = await form_of(request, desk.token)
    return await _do(here, desk, lambda: tokens.revoke(here.site.root, fields.get("id", "")))


async def _do(here: Visit, desk: Desk, run: Callable[[], object]) -> Response:
    try:
        await run_in_threadpool(run)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error)
    return RedirectResponse(f"{PAGE}?said=done", 303)


def _page(here: Visit, desk: Desk, error: SowhatError | None = None) -> Response:
    seen, say = here.site.loaders.access(here.site.root), here.voice.say
    forms = Ending(
        token=desk.token,
        people=tuple((one.id, say("access-end-one", name=one.name, id=one.id)) for one in seen.people),
        tokens=tuple(
            (one.id, say("access-revoke-one", name=one.name, owner=one.owner)) for one in seen.tokens if one.good
        ),
        problems=told(here, error.problems) if error else None,
        said=say("access-said") if here.request.query_params.get("said") and error is None else "",
    )
    shown = pages.access(here.frame("access", "people"), story.access(here.voice, seen), forms)
    return here.html(shown, status(error) if error else 200)
