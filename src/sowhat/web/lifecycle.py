"""What should become of each service: the board, one review and its form, tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, get_args
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import reviewing
from sowhat.actions.reviewing import Saying
from sowhat.errors import SowhatError
from sowhat.model.lifecycle import VERDICTS, Decision, Lifecycle, Review, Says
from sowhat.render import lifecycle as drawn
from sowhat.render.lifecycle import Deciding
from sowhat.stories import lifecycle as story
from sowhat.stories import lifecycle_review as one_story
from sowhat.stories import lifecycle_words
from sowhat.web import api, paging, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = lifecycle_words.PAGE
LONGEST = 365
"""Days for which a decision may be put off."""
SAYS: tuple[Says, ...] = get_args(Says)
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
View = Annotated[str, Query(max_length=10)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def board_page(here: Here, view: View = "board") -> Response:
    """Which services should go, and which only look as if?"""
    shown: story.View = "table" if view == "table" else "board"
    return here.html(drawn.board(here.frame("lifecycle", "services"), story.lifecycle(here.voice, _all(here), shown)))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def board_csv(here: Here) -> Response:
    """A line a service."""
    return csv_of(here, story.lifecycle(here.voice, _all(here), "table"), "services")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def table_csv(here: Here, table: str) -> Response:
    """Any other table of the page."""
    return csv_of(here, story.lifecycle(here.voice, _all(here)), table)


@router.get(f"{PAGE}/{{service}}", include_in_schema=False)
def review_page(here: Here, desk: There, service: str) -> Response:
    """What should become of this one?"""
    return _one(here, desk, service)


@router.get(f"{PAGE}/{{service}}/{{table}}.csv", include_in_schema=False)
def review_csv(here: Here, service: str, table: str) -> Response:
    """A table of one review."""
    seen = _seen(here, service)
    return csv_of(here, one_story.review(here.voice, seen, _of(seen)), table)


@router.post(f"{PAGE}/{{service}}/decide", include_in_schema=False, dependencies=GUARDED)
async def decide(request: Request, here: Here, desk: There, service: str) -> Response:
    """Confirm, change or put off what the rule says."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_decide, here.site, service, fields)
    except SowhatError as error:
        _unknown(error)
        return await run_in_threadpool(_one, here, desk, service, fields, error)
    return RedirectResponse(f"{_at(service)}?said={made.says}", 303)


def _decide(site: Site, service: str, fields: Fields) -> Decision:
    """What was typed, as a decision. Raises CallError."""
    typed = {name: fields.get(name, "") for name in Saying.model_fields}
    return reviewing.decide(site.root, service, Saying(**typed), fields.get("by", ""))


def _unknown(error: SowhatError) -> None:
    """A service that nobody declared has no page on which to say so."""
    if error.problems[0].code == "no-such-service":
        raise error


def _one(
    here: Visit, desk: Desk, service: str, typed: Fields | None = None, error: SowhatError | None = None
) -> Response:
    seen = _seen(here, service)
    one, today = _of(seen), here.site.loaders.today(here.site.root)
    said = here.request.query_params.get("said", "")
    forms = Deciding(
        action=f"{_at(service)}/decide",
        token=desk.token,
        verdict=lifecycle_words.verdict(here.voice, one.verdict.kind),
        kinds=tuple((kind, lifecycle_words.verdict(here.voice, kind)) for kind in VERDICTS if kind != one.verdict.kind),
        first=(today + timedelta(days=1)).isoformat(),
        last=(today + timedelta(days=LONGEST)).isoformat(),
        seen=one.verdict.kind,
        after=str(one.decision.number if one.decision else 0),
        typed=typed or {},
        problems=told(here, error.problems) if error else None,
        said=said if said in SAYS else "",
    )
    shown = drawn.review(here.frame("review"), one_story.review(here.voice, seen, one), forms)
    return here.html(shown, status_of(error) if error else 200)


def _at(service: str) -> str:
    return f"{PAGE}/{quote(service, safe='')}"


def _all(here: Visit) -> Lifecycle:
    return here.site.loaders.lifecycle(here.site.root)


def _seen(here: Visit, service: str) -> Lifecycle:
    return here.site.loaders.lifecycle(here.site.root, service)


def _of(seen: Lifecycle) -> Review:
    [one] = seen.reviews
    return one


@router.get("/api/v1/lifecycle", response_model=Lifecycle, responses=paging.RESPONSES)
def lifecycle(request: Request, here: Place, part: paging.Asked) -> Response:
    """Every service with its evidence, the rule's verdict and what was decided; campaigns."""
    seen = here.loaders.lifecycle(here.root)
    told_ = seen.model_copy(update={"reviews": tuple(_shown(request, one) for one in seen.reviews)})
    return paging.part_of(request, told_, "reviews", part, lambda one: one.service)


@router.get("/api/v1/lifecycle/{service}", response_model=Review, responses=api.RESPONSES)
def one_review(request: Request, here: Place, service: str) -> Response:
    """The review of one service."""
    return api.json_of(request, _shown(request, _of(here.loaders.lifecycle(here.root, service))))


def _shown(request: Request, one: Review) -> Review:
    """A mere viewer is told no pseudonym: an app that nobody declared may be one person."""
    if roles.role_of(request) != "viewer":
        return one
    rhythms = tuple(each.model_copy(update={"consumer": ""}) for each in one.evidence.rhythms)
    return one.model_copy(update={"evidence": one.evidence.model_copy(update={"rhythms": rhythms})})
