"""Milestones: the page, its forms, its table, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import milestones as actions
from sowhat.errors import SowhatError
from sowhat.model.milestone import Milestones
from sowhat.model.workspace import Workspace
from sowhat.render import value_forms as drawn
from sowhat.render.value_forms import Promising
from sowhat.stories import milestones as story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/value/milestones"
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def milestones_page(here: Here, desk: There) -> Response:
    """Will the value come that was promised?"""
    return _page(here, desk)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def milestones_csv(here: Here) -> Response:
    """A line a promise."""
    return csv_of(here, story.milestones(here.voice, here.site.loaders.milestones(here.site.root)), "milestones")


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def promise(request: Request, here: Here, desk: There) -> Response:
    """Promise one."""
    fields = await form_of(request, desk.token)
    return await _write(here, desk, lambda: actions.promise(here.site.root, fields), dict(fields))


@router.post(f"{PAGE}/reviews", include_in_schema=False, dependencies=GUARDED)
async def review(request: Request, here: Here, desk: There) -> Response:
    """Note how one stood."""
    fields = await form_of(request, desk.token)
    id_, note, by = (fields.get(name, "") for name in ("milestone", "note", "by"))
    return await _write(here, desk, lambda: actions.review(here.site.root, id_, note, by), {"note": note})


async def _write(here: Visit, desk: Desk, write: Callable[[], object], typed: dict[str, str]) -> Response:
    try:
        await run_in_threadpool(write)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error, typed)
    return RedirectResponse(f"{PAGE}?said=yes", 303)


def _page(here: Visit, desk: Desk, error: SowhatError | None = None, typed: dict[str, str] | None = None) -> Response:
    seen = here.site.loaders.milestones(here.site.root)
    forms = Promising(
        services=_services(here),
        studies=_studies(here),
        standing=tuple((one.milestone.id, one.milestone.plan.title) for one in seen.milestones),
        token=desk.token,
        typed=typed or {},
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.milestones(here.frame("value", "milestones"), story.milestones(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


def _services(here: Visit) -> tuple[tuple[str, str], ...]:
    found = here.site.workspace()
    known = found.catalog.services if isinstance(found, Workspace) else ()
    return tuple((one.name, here.voice.title(here.voice.services, one.name)) for one in known)


def _studies(here: Visit) -> tuple[tuple[str, str], ...]:
    found = here.site.workspace()
    known = found.studies if isinstance(found, Workspace) else ()
    return tuple((one.name, one.title.in_(here.voice.language) or one.name) for one in known)


@router.get("/api/v1/milestones", response_model=Milestones, responses=paging.RESPONSES)
def milestones(request: Request, here: Place, part: paging.Asked) -> Response:
    """What was promised, and where each promise stands."""
    return paging.part_of(request, here.loaders.milestones(here.root), "milestones", part, lambda one: one.milestone.id)
