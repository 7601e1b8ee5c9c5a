"""Partners: the list with what is due, the brief of one with its forms, tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import promises as actions
from sowhat.actions.briefs import for_viewers, listed_for_viewers
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.brief import Brief, Partners
from sowhat.model.person import may
from sowhat.render import partner_forms as drawn
from sowhat.render.partner_forms import Promising
from sowhat.render.place import address
from sowhat.stories import brief as story
from sowhat.stories import brief_words as said
from sowhat.stories import partners as listed
from sowhat.web import api, paging, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def partners_page(here: Here) -> Response:
    """Whom do we work with, and what do we owe each of them?"""
    found = listed.partners(here.voice, _partners(here.request, here.site))
    return here.html(drawn.partners(here.frame("partners", "partners"), found))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def partners_csv(here: Here) -> Response:
    """A line a partner."""
    return csv_of(here, listed.partners(here.voice, _partners(here.request, here.site)), "partners")


@router.get(f"{PAGE}/{{team}}", include_in_schema=False)
def brief_page(here: Here, desk: There, team: str) -> Response:
    """One partner's brief."""
    return _page(here, desk, team, {})


@router.get(f"{PAGE}/{{team}}/{{table}}.csv", include_in_schema=False)
def brief_csv(here: Here, team: str, table: str) -> Response:
    """A table of a brief."""
    return csv_of(here, story.brief(here.voice, _brief(here.request, here.site, team)), table)


def _partners(request: Request, site: Site) -> Partners:
    """The list as far as the reader's role may see it."""
    seen: Partners = site.loaders.partners(site.root)
    return listed_for_viewers(seen) if roles.role_of(request) == "viewer" else seen


def _brief(request: Request, site: Site, team: str) -> Brief:
    """A brief as far as the reader's role may see it."""
    seen: Brief = site.loaders.brief(site.root, team)
    return for_viewers(seen) if roles.role_of(request) == "viewer" else seen


@router.post(f"{PAGE}/{{team}}", include_in_schema=False, dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, team: str) -> Response:
    """Put something down after a talk."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(_act, here.site, team, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, team, fields, error)
    return RedirectResponse(address(said.address(team), {"said": "noted"}), 303)


def _act(site: Site, team: str, fields: Fields) -> None:
    run = ACTS.get(fields.get("act", ""))
    if run is None:
        raise CallError(Problem("promise-act", params={"value": fields.get("act", "")[:80]}))
    run(site, team, fields)


ACTS: Mapping[str, Callable[[Site, str, Fields], object]] = {
    "promise": lambda site, team, one: actions.promise(site.root, actions.typed(team, one), one.get("by", "")),
    "met": lambda site, team, one: actions.met(site.root, actions.typed_person(team, one), one.get("by", "")),
    "keep": lambda site, _, one: actions.keep(
        site.root, one.get("promise", ""), one.get("says", ""), one.get("by", "")
    ),
    "close": lambda site, _, one: actions.close(
        site.root, one.get("promise", ""), one.get("why", ""), one.get("by", "")
    ),
}
"""What can be put down, by the name that a form sends."""


def _page(here: Visit, desk: Desk, team: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = _brief(here.request, here.site, team)
    open_ = story.open_promises(seen)
    allowed = may(roles.role_of(here.request), roles.needed("POST", here.request.url.path))
    forms = Promising(
        token=desk.token,
        typed=typed,
        acts=("promise", "met", *(("keep", "close") if open_ else ())) if allowed else (),
        promises=tuple((one.id, here.voice.say("brief-demand-title", id=one.id, title=one.what)) for one in open_),
        people=tuple(one.person for one in seen.people),
        first=seen.today.isoformat(),
        problems=told(here, error.problems) if error else None,
        said=here.voice.say("brief-form-said") if here.request.query_params.get("said") else "",
    )
    shown = drawn.partner(here.frame("partners"), story.brief(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


@router.get("/api/v1/partners", response_model=Partners, responses=paging.RESPONSES)
def partners(request: Request, here: Place, part: paging.Asked) -> Response:
    """Business units and teams with what they use and what is due to each."""
    return paging.part_of(request, _partners(request, here), "partners", part, lambda one: one.partner.id)


@router.get("/api/v1/partners/{team}", response_model=Brief, responses=api.RESPONSES)
def one_partner(request: Request, here: Place, team: str) -> Response:
    """One partner's brief: goals, customers, use, gains, demands, opportunities, risks, questions, people."""
    return api.json_of(request, _brief(request, here, team))
