"""Webhooks: who is told, what arrived and why not, the form that sends again; and the same as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.webhooks import sending
from sowhat.actions.webhooks.seen import seen
from sowhat.errors import SowhatError
from sowhat.model.value import Value
from sowhat.model.webhook import DeliverySeen, Webhooks
from sowhat.render import webhooks as drawn
from sowhat.render.webhooks import Forms
from sowhat.stories import webhooks as story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page
from sowhat.web.writing.route import KEYED, WriteRoute, made, responses

PAGE, AT = story.PAGE, story.API
MOST = 50
"""So many can be chosen to be sent again."""
router = APIRouter()
writes = APIRouter(route_class=WriteRoute, dependencies=KEYED)
Place = Annotated[Site, Depends(site_of)]


class Again(Value):
    """Which delivery is to be sent again."""

    id: str


@router.get(PAGE, include_in_schema=False)
def webhooks_page(here: Here, desk: There) -> Response:
    """Does everybody hear of it who wants to?"""
    return _page(here, desk)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def webhooks_csv(here: Here) -> Response:
    """What was sent."""
    return csv_of(here, story.webhooks(here.voice, _seen(here.site)), "deliveries")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def webhooks_table_csv(here: Here, table: str) -> Response:
    """Another table of the page."""
    return csv_of(here, story.webhooks(here.voice, _seen(here.site)), table)


@router.post(f"{PAGE}/again", include_in_schema=False, dependencies=[Depends(own_page)])
async def again(request: Request, here: Here, desk: There) -> Response:
    """Send a delivery again."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(sending.again, here.site.root, fields.get("id", ""))
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error)
    return RedirectResponse(f"{PAGE}?said=yes", 303)


@router.get(AT, response_model=Webhooks, responses=paging.RESPONSES, operation_id="read_webhooks")
def webhooks(request: Request, here: Place, asked: paging.Asked) -> Response:
    """Who is told of what was done, and what became of each delivery, the newest first."""
    return paging.part_of(request, _seen(here), "deliveries", asked, lambda one: one.id)


@writes.post(f"{AT}/again", status_code=201, response_model=DeliverySeen, responses=responses())
def send_again(here: Place, body: Again) -> Response:
    """Send a delivery again, with the server's next round."""
    return made(seen(sending.again(here.root, body.id)), AT)


def _seen(here: Site) -> Webhooks:
    return here.loaders.webhooks(here.root)


def _page(here: Visit, desk: Desk, error: SowhatError | None = None) -> Response:
    found = _seen(here.site)
    over = [one for one in found.deliveries if one.done_at is not None]
    words = tuple(
        (one.id, here.voice.say("health-comma").join((one.event, one.subject, one.webhook))) for one in over[:MOST]
    )
    forms = Forms(
        over=words,
        token=desk.token,
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.page(here.frame("data", "deliveries"), story.webhooks(here.voice, found), forms)
    return here.html(shown, status_of(error) if error else 200)
