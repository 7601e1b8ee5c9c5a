"""Needs that nobody asked for yet: the list, one of them with the form that dismisses it, tables, the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import opportunities as actions
from sowhat.errors import SowhatError
from sowhat.model.opportunity import OpportunitiesSeen, Opportunity
from sowhat.model.person import may
from sowhat.model.workspace import Workspace
from sowhat.render import opportunity_forms as drawn
from sowhat.render.opportunity_forms import Dismissing
from sowhat.render.place import address
from sowhat.stories import opportunities as story
from sowhat.stories import opportunity_words as said
from sowhat.web import api, paging, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
DONE = ("dismissed", "restored")
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def list_page(here: Here) -> Response:
    """What do people need that nobody asked for yet?"""
    told_ = story.opportunities(here.voice, seen_by(here.request, here.site))
    return here.html(drawn.opportunity(here.frame("planning", "list"), told_, Dismissing()))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def list_csv(here: Here) -> Response:
    """A line an opportunity."""
    return csv_of(here, story.opportunities(here.voice, seen_by(here.request, here.site)), "list")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def table_csv(here: Here, table: str) -> Response:
    """Any other table of the page."""
    return csv_of(here, story.opportunities(here.voice, seen_by(here.request, here.site)), table)


@router.get(f"{PAGE}/{{id_}}", include_in_schema=False)
def one_page(here: Here, desk: There, id_: str) -> Response:
    """Is this one, and how do we find out?"""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv", include_in_schema=False)
def one_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one."""
    seen = seen_by(here.request, here.site)
    return csv_of(here, story.opportunity(here.voice, seen, actions.of(seen, id_)), table)


@router.post(f"{PAGE}/{{id_}}/dismiss", include_in_schema=False, dependencies=GUARDED)
async def dismiss(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Say that it is none."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(actions.dismiss, here.site.root, id_, fields.get("why", ""), fields.get("by", ""))
    except SowhatError as error:
        return await run_in_threadpool(_refused, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": "dismissed"}), 303)


@router.post(f"{PAGE}/{{id_}}/restore", include_in_schema=False, dependencies=GUARDED)
async def restore(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Take a dismissal back."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(actions.restore, here.site.root, id_, fields.get("by", ""))
    except SowhatError as error:
        return await run_in_threadpool(_refused, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": "restored"}), 303)


def _refused(here: Visit, desk: Desk, id_: str, fields: Fields, error: SowhatError) -> Response:
    """One that is not there has no page on which to say so."""
    if error.problems[0].code == "no-such-opportunity":
        raise error
    return _page(here, desk, id_, fields, error)


def _page(here: Visit, desk: Desk, id_: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = seen_by(here.request, here.site)
    one = actions.of(seen, id_)
    forms = _forms(here, desk, one, typed, error)
    shown = drawn.opportunity(here.frame("planning"), story.opportunity(here.voice, seen, one), forms)
    return here.html(shown, status_of(error) if error else 200)


def _forms(here: Visit, desk: Desk, one: Opportunity, typed: Fields, error: SowhatError | None) -> Dismissing:
    """A mere viewer reads and changes nothing."""
    done, gone, say = here.request.query_params.get("said", ""), one.dismissed, here.voice.say
    words = say("opportunity-said", says=done) if done in DONE else ""
    if not may(roles.role_of(here.request), "contributor"):
        return Dismissing(said=words)
    way, lede = ("dismiss", say("opportunity-form-dismiss-lede"))
    if gone:
        day = here.voice.numbers.day(here.voice.numbers.local(gone.at).date())
        way, lede = "restore", say("opportunity-form-restore-lede", by=gone.by, day=day, why=gone.why)
    return Dismissing(
        token=desk.token,
        action=f"{said.address(one.id)}/{way}",
        title=say(f"opportunity-form-{way}"),
        lede=lede,
        restores=gone is not None,
        typed=typed,
        problems=told(here, error.problems) if error else None,
        said=words,
    )


def seen_by(request: Request, site: Site) -> OpportunitiesSeen:
    """The list as the reader may see it."""
    seen = site.loaders.opportunities(site.root)
    if roles.role_of(request) != "viewer":
        return seen
    found = site.workspace()
    apps = {one.name for one in found.catalog.consumers} if isinstance(found, Workspace) else set()
    return actions.for_viewers(seen, apps)


@router.get("/api/v1/opportunities", response_model=OpportunitiesSeen, responses=paging.RESPONSES)
def opportunities(request: Request, here: Place, part: paging.Asked) -> Response:
    """Needs that miners found, the best first: evidence, pillar, likely value by reference class, the cheapest test."""
    return paging.part_of(request, seen_by(request, here), "opportunities", part, lambda one: one.id)


@router.get("/api/v1/opportunities/{opportunity}", response_model=Opportunity, responses=api.RESPONSES)
def one_opportunity(request: Request, here: Place, opportunity: str) -> Response:
    """One of them."""
    return api.json_of(request, actions.of(seen_by(request, here), opportunity))
