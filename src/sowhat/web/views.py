"""Saved views: the page that lists and keeps them, what the palette asks, and pages that open with one."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.routing import Match

from sowhat.actions.search import views as actions
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.view import ViewSeen, ViewsSeen
from sowhat.render import search as drawn
from sowhat.stories import views as story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit, site_of
from sowhat.web.roles import person_of
from sowhat.web.uploads import form_of, own_page

GUARDED = [Depends(own_page)]
OTHERS = ("/api/", "/static/", "/v1/", "/healthz", "/readyz", "/metrics")
"""Addresses that are no pages."""
router = APIRouter()
Fields = Mapping[str, str]


@router.get(story.PAGE, include_in_schema=False)
def views_page(here: Here, desk: There) -> Response:
    """Which views do you come back to?"""
    return _page(here, desk, {"address": here.request.query_params.get("for", "")})


@router.post(story.PAGE, include_in_schema=False, dependencies=GUARDED)
async def keep(request: Request, here: Here, desk: There) -> Response:
    """Keep a view."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_keep, here, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, fields, error)
    return RedirectResponse(f"{story.PAGE}#view-{made.id}", 303)


@router.post(f"{story.PAGE}/{{id_}}", include_in_schema=False, dependencies=GUARDED)
async def change(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Change a view, or delete it."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(_change, here, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, {}, error)
    return RedirectResponse(story.PAGE, 303)


@router.get(story.API, response_model=ViewsSeen, responses=paging.RESPONSES)
def views(request: Request, here: Here, part: paging.Asked) -> Response:
    """Views that whoever asks has saved, and those that are shared."""
    return paging.part_of(request, actions.views(here.site.root, here.person), "views", part, lambda one: one.id)


def opened(request: Request) -> None:
    """Lead who opens a page without a query to the view that it opens with for them."""
    path = request.url.path
    if request.method != "GET" or request.url.query or path.startswith(OTHERS) or "." in path.rpartition("/")[2]:
        return
    view = actions.opening(site_of(request).root, person_of(request), path)
    if view:
        raise HTTPException(303, headers={"Location": view})


def _keep(here: Visit, fields: Fields) -> ViewSeen:
    address = actions.address_of(fields.get("address", ""))
    if not _known(here.request, address):
        raise CallError(Problem("view-address", params={"value": address[:80]}))
    name, shared, first = fields.get("name", ""), "shared" in fields, "first" in fields
    return actions.keep(here.site.root, here.person, name, address, shared=shared, first=first)


def _change(here: Visit, id_: str, fields: Fields) -> None:
    if fields.get("do") == "delete":
        actions.drop(here.site.root, here.person, id_)
        return
    shared, first = "shared" in fields, "first" in fields
    actions.change(here.site.root, here.person, id_, fields.get("name", ""), shared=shared, first=first)


def _known(request: Request, address: str) -> bool:
    """Whether a page of ours is read at an address."""
    path = address.partition("#")[0].partition("?")[0]
    if path.startswith(OTHERS):
        return False
    scope = {"type": "http", "path": path, "method": "GET", "headers": [], "root_path": ""}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.router.routes)


def _page(here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = actions.views(here.site.root, here.person)
    problems = told(here, error.problems) if error else None
    keeping = drawn.Keeping(story.views(here.voice, seen), seen, desk.token, typed, problems)
    return here.html(drawn.views(here.frame("views"), keeping), status_of(error) if error else 200)
