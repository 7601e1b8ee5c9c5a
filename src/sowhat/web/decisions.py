"""The decision log: the list, the form, the page of one decision with its review, tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import decisions as actions
from sowhat.errors import SowhatError
from sowhat.model.decision import Decision, Decisions
from sowhat.render import decision_forms as drawn
from sowhat.render.decision_forms import Deciding
from sowhat.render.place import address
from sowhat.stories import decision_words as said
from sowhat.stories import decisions as story
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
FIELDS = ("what", "why", "about", "proofs", "words", "instead", "people", "review_on", "by")
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def log_page(here: Here, desk: There) -> Response:
    """What did we decide, on what, and does it still hold?"""
    told_ = story.decisions(here.voice, here.site.loaders.decisions(here.site.root))
    return here.html(drawn.decision(here.frame("planning", "log"), told_, Deciding(desk.token, {})))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def log_csv(here: Here) -> Response:
    """A line a decision."""
    return csv_of(here, story.decisions(here.voice, here.site.loaders.decisions(here.site.root)), "log")


@router.get(f"{PAGE}/new", include_in_schema=False)
def new_page(here: Here, desk: There) -> Response:
    """Put a decision down."""
    asked = here.request.query_params
    return _new(here, desk, {name: asked[name] for name in FIELDS if asked.get(name)})


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def decide(request: Request, here: Here, desk: There) -> Response:
    """Put it down."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_decide, here.site, fields)
    except SowhatError as error:
        return await run_in_threadpool(_new, here, desk, fields, error)
    return RedirectResponse(address(said.address(made.id), {"said": "noted"}), 303)


def _decide(site: Site, fields: Fields) -> Decision:
    return actions.decide(site.root, actions.typed(fields), fields.get("by", ""))


def _new(here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None) -> Response:
    problems = told(here, error.problems) if error else None
    forms = Deciding(desk.token, typed, first=_tomorrow(here), problems=problems)
    return here.html(drawn.new(here.frame("planning"), forms), status_of(error) if error else 200)


def _tomorrow(here: Visit) -> str:
    return (here.site.loaders.decisions(here.site.root).today + timedelta(days=1)).isoformat()


@router.get(f"{PAGE}/{{id_}}", include_in_schema=False)
def one_page(here: Here, desk: There, id_: str) -> Response:
    """One decision."""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv", include_in_schema=False)
def one_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one decision."""
    seen, one = _one(here.site, id_)
    return csv_of(here, story.decision(here.voice, seen, one), table)


@router.post(f"{PAGE}/{{id_}}", include_in_schema=False, dependencies=GUARDED)
async def review(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Say what came of it."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(_review, here.site, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": "noted"}), 303)


def _review(site: Site, id_: str, fields: Fields) -> Decision:
    return actions.review(site.root, id_, actions.verdict_of(fields), fields.get("by", ""))


def _page(here: Visit, desk: Desk, id_: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen, one = _one(here.site, id_)
    done = here.voice.say("decision-form-said") if here.request.query_params.get("said") else ""
    forms = Deciding(
        desk.token,
        typed,
        review=one.state != "undone",
        first=_tomorrow(here),
        problems=told(here, error.problems) if error else None,
        said=done,
    )
    shown = drawn.decision(here.frame("planning"), story.decision(here.voice, seen, one), forms)
    return here.html(shown, status_of(error) if error else 200)


def _one(site: Site, id_: str) -> tuple[Decisions, Decision]:
    seen = site.loaders.decisions(site.root)
    return seen, actions.find(seen.decisions, id_)


@router.get("/api/v1/decisions", response_model=Decisions, responses=paging.RESPONSES)
def decisions(request: Request, here: Place, part: paging.Asked) -> Response:
    """The decision log: overdue reviews first, evidence as it stood and as it reads now."""
    return paging.part_of(request, here.loaders.decisions(here.root), "decisions", part, lambda one: one.id)


@router.get("/api/v1/decisions/{decision}", response_model=Decision, responses=api.RESPONSES)
def one_decision(request: Request, here: Place, decision: str) -> Response:
    """One decision with its alternatives, evidence and reviews."""
    return api.json_of(request, _one(here, decision)[1])
