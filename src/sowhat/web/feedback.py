"""What people say: the page, its forms, its tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import feedback_said
from sowhat.actions.feedback_said import Told
from sowhat.errors import SowhatError
from sowhat.model.catalog import Catalog
from sowhat.model.feedback import FeedbackSeen
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.render import feedback as drawn
from sowhat.render.feedback import Forms
from sowhat.stories import feedback as story
from sowhat.stories.feedback_answers import name
from sowhat.stories.feedback_asking import requests
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/feedback"
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def feedback_page(here: Here, desk: There) -> Response:
    """What do people say, and what was done about it?"""
    return _page(here, desk)


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def feedback_csv(here: Here, table: str) -> Response:
    """A table of the page."""
    return csv_of(here, story.feedback(here.voice, _seen(here)), table)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def plan_csv(here: Here) -> Response:
    """Whom to visit."""
    return csv_of(here, story.feedback(here.voice, _seen(here)), "plan")


@router.post(f"{PAGE}/visits", include_in_schema=False, dependencies=GUARDED)
async def visited(request: Request, here: Here, desk: There) -> Response:
    """Write down a visit."""
    fields = await form_of(request, desk.token)
    told_ = Told(fields.get("by", ""), fields.get("note", ""), fields.get("day") or None)
    return await _write(here, desk, lambda: feedback_said.visited(here.site.root, fields.get("name", ""), told_))


@router.post(f"{PAGE}/done", include_in_schema=False, dependencies=GUARDED)
async def did(request: Request, here: Here, desk: There) -> Response:
    """Write down what was done about a theme."""
    fields = await form_of(request, desk.token)
    told_ = _told(fields)
    return await _write(here, desk, lambda: feedback_said.did(here.site.root, fields.get("theme", ""), told_))


def _told(fields: Mapping[str, str]) -> Told:
    return Told(fields.get("by", ""), fields.get("what", ""), fields.get("day") or None, fields.get("link", "").strip())


async def _write(here: Visit, desk: Desk, write: Callable[[], object]) -> Response:
    try:
        await run_in_threadpool(write)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error)
    return RedirectResponse(f"{PAGE}?said=yes", 303)


def _seen(here: Visit) -> FeedbackSeen:
    return here.site.loaders.feedback(here.site.root)


def _page(here: Visit, desk: Desk, error: SowhatError | None = None) -> Response:
    seen = _seen(here)
    forms = Forms(
        names=_names(here, seen),
        themes=tuple((one.id, name(here.voice, one)) for one in seen.themes),
        token=desk.token,
        asking=requests(*_platform(here), seen.survey),
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.page(here.frame("feedback", "plan"), story.feedback(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


def _platform(here: Visit) -> tuple[Text, str]:
    found = here.site.workspace()
    if isinstance(found, Workspace):
        return found.platform.title, found.platform.name
    return Text(), here.platform


def _names(here: Visit, seen: FeedbackSeen) -> tuple[tuple[str, str], ...]:
    """Those of the plan first, then every declared team and app."""
    found = here.site.workspace()
    catalog = found.catalog if isinstance(found, Workspace) else Catalog()
    declared = [*(one.name for one in catalog.teams), *(one.name for one in catalog.consumers)]
    ordered = dict.fromkeys([*(one.name for one in seen.plan.proposals), *sorted(declared)])
    return tuple((each, here.voice.title(here.voice.teams, each)) for each in ordered)


@router.get("/api/v1/feedback", response_model=FeedbackSeen, responses=paging.RESPONSES, operation_id="read_feedback")
def feedback(request: Request, here: Place, part: paging.Asked) -> Response:
    """Whom to go back to, what answers say, what was done."""
    seen = here.loaders.feedback(here.root)
    return paging.part_of(request, seen, "visits", part, lambda one: (one.day, one.name, one.by, one.note))
