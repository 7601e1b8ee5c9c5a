"""Adoption: the page with its tables, the answers that teams give, and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.decided import decide
from sowhat.errors import Problem, SowhatError
from sowhat.model.adoption import AdoptionSeen
from sowhat.render import adoption as pages
from sowhat.stories import adoption as story
from sowhat.stories import adoption_asking as asking
from sowhat.web import api
from sowhat.web.desk import Desk, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
Where = Annotated[Site, Depends(site_of)]
Service = Annotated[str | None, Query(max_length=63)]
PAGE = "/adoption"


@router.get(PAGE, include_in_schema=False)
def adoption_page(here: Here, desk: There) -> Response:
    """Is it used because people want it, and do they stay?"""
    return _page(here, desk)


@router.post(f"{PAGE}/decided", include_in_schema=False, dependencies=[Depends(own_page)])
async def decided(request: Request, here: Here, desk: There) -> Response:
    """Teams say how they took up services."""
    fields = await form_of(request, desk.token)
    answers = asking.answers(fields)
    try:
        for service, team, word in answers:
            await run_in_threadpool(decide, here.site.root, service, team, word, fields.get("by", ""))
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error.problems, status_of(error))
    return RedirectResponse(f"{PAGE}#section-ask" if answers else PAGE, 303)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def adoption_csv(here: Here) -> Response:
    """All services on one scale."""
    return csv_of(here, story.adoption(here.voice, here.site.loaders.adoption(here.site.root)), "services")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def adoption_table_csv(here: Here, table: str) -> Response:
    """Another table of the page."""
    told_ = story.adoption(here.voice, here.site.loaders.adoption(here.site.root))
    return csv_of(here, story.unfolded(told_), table)


@router.get("/api/v1/adoption", response_model=AdoptionSeen, responses=api.RESPONSES)
def adoption(request: Request, here: Where, service: Service = None) -> Response:
    """How adoptions were decided, habit, movement, cohorts, rhythm, silences: of every service, or of one."""
    return api.json_of(request, here.loaders.adoption(here.root, service))


def _page(here: Visit, desk: Desk, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    seen = here.site.loaders.adoption(here.site.root)
    form = pages.Form(f"{PAGE}/decided", desk.token, asking.ask(here.voice, seen.unexplained), told(here, problems))
    frame = here.frame("adoption", "services")
    return here.html(pages.adoption(frame, story.adoption(here.voice, seen), form), status)
