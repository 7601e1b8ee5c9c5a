"""Adoption: the page with its tables, the answers that teams give, and the same as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.decided import decide
from sowhat.errors import Problem, SowhatError
from sowhat.model.adoption import AdoptionSeen
from sowhat.model.ecosystem import Membership
from sowhat.render import adoption as pages
from sowhat.stories import adoption as story
from sowhat.stories import adoption_asking as asking
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.desk import Desk, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
Where = Annotated[Site, Depends(site_of)]
PAGE = story.PAGE


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose page: a service (null: all), memberships as they were or as they are."""

    service: str | None
    membership: Membership


def _asked(
    service: Annotated[str | None, Query(max_length=63)] = None,
    membership: Annotated[Membership, Query(alias="as")] = "then",
) -> Asked:
    return Asked(service or None, membership)


Narrowed = Annotated[Asked, Depends(_asked)]


@router.get(PAGE, include_in_schema=False)
def adoption_page(here: Here, desk: There, asked: Narrowed) -> Response:
    """Is it used because people want it, and do they stay?"""
    return _page(here, desk, asked)


@router.post(f"{PAGE}/decided", include_in_schema=False, dependencies=[Depends(own_page)])
async def decided(request: Request, here: Here, desk: There, asked: Narrowed) -> Response:
    """Teams say how they took up services."""
    fields = await form_of(request, desk.token)
    answers = asking.answers(fields)
    try:
        for service, team, word in answers:
            await run_in_threadpool(decide, here.site.root, service, team, word, fields.get("by", ""))
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, asked, error.problems, status_of(error))
    back = story.told_at(PAGE, asked.service, asked.membership)
    return RedirectResponse(f"{back}#section-{'ask' if answers else 'decided'}", 303)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def adoption_csv(here: Here, asked: Narrowed) -> Response:
    """All services on one scale."""
    return csv_of(here, _told(here, Asked(None, asked.membership)), "services")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def adoption_table_csv(here: Here, asked: Narrowed, table: str) -> Response:
    """Another table of the page."""
    return csv_of(here, story.unfolded(_told(here, asked)), table)


@router.get("/api/v1/adoption", response_model=AdoptionSeen, responses=api.RESPONSES, operation_id="read_adoption")
def adoption(request: Request, here: Where, asked: Narrowed) -> Response:
    """How adoptions were decided, habit, movement, cohorts, rhythm, silences: of every service, or of one."""
    return api.json_of(request, here.loaders.adoption(here.root, asked.service, asked.membership))


def _seen(here: Visit, asked: Asked) -> AdoptionSeen:
    return here.site.loaders.adoption(here.site.root, asked.service, asked.membership)


def _told(here: Visit, asked: Asked) -> Story:
    return story.told(here.voice, _seen(here, asked), asked.service)


def _page(here: Visit, desk: Desk, asked: Asked, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    seen = _seen(here, asked)
    action = story.told_at(f"{PAGE}/decided", asked.service, asked.membership)
    form = pages.Form(action, desk.token, asking.ask(here.voice, seen.unexplained), told(here, problems))
    frame = here.frame("adoption", "services")
    return here.html(pages.adoption(frame, story.told(here.voice, seen, asked.service), form), status)
