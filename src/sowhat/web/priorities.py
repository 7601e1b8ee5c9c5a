"""What to do in a period: the page with what a reader tries out in its address, tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sowhat.actions.priority_asked import what_if
from sowhat.errors import CallError, SowhatError
from sowhat.model.priorities import Period as Span
from sowhat.model.priorities import Priorities, WhatIf
from sowhat.render import priorities as drawn
from sowhat.render.place import WHAT_IF
from sowhat.render.priorities import Trying
from sowhat.stories import priorities as story
from sowhat.stories import priority_words as said
from sowhat.stories.priority_words import API, PAGE
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.desk import Here, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of

router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Period = Annotated[str | None, Query(max_length=22)]
Draws = Annotated[int | None, Query(ge=1, le=2000)]
Asked = Mapping[str, str]
KEPT = ("period", "draws", *WHAT_IF)
"""What the address of the same numbers carries."""


@router.get(PAGE, include_in_schema=False)
def priorities_page(here: Here, period: Period = None, draws: Draws = None) -> Response:
    """What should be done in this period?"""
    asked = here.request.query_params
    try:
        seen, error = _load(here.site, asked, period, draws), None
    except CallError as refused:
        seen, error = _load(here.site, {}, None, None), refused
    form = _form(here, seen, asked, error)
    shown = drawn.priorities(here.frame("planning", "scores"), _told(here, seen), form)
    return here.html(shown, status_of(error) if error else 200)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def scores_csv(here: Here, period: Period = None, draws: Draws = None) -> Response:
    """Every candidate with its scores."""
    return _csv(here, period, draws, "scores")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def table_csv(here: Here, table: str, period: Period = None, draws: Draws = None) -> Response:
    """What is chosen, what is left out, what units get."""
    return _csv(here, period, draws, table)


@router.get(API, response_model=Priorities, responses=api.RESPONSES)
def priorities(request: Request, here: Place, period: Period = None, draws: Draws = None) -> Response:
    """What to do in a period, what is left out and why, scores, stability, fairness; with `room.TEAM`, `must.ID` and
    `without.ID` what would come of a change."""
    return api.json_of(request, _load(here, request.query_params, period, draws))


def _load(site: Site, asked: Asked, period: str | None, draws: int | None) -> Priorities:
    return site.loaders.priorities(site.root, period, _what_if(asked), draws)


def _csv(here: Visit, period: str | None, draws: int | None, table: str) -> Response:
    seen = _load(here.site, here.request.query_params, period, draws)
    return csv_of(here, _told(here, seen), table)


def _told(here: Visit, seen: Priorities) -> Story:
    kept = {name: text for name, text in here.request.query_params.items() if name.startswith(KEPT) and text}
    return story.priorities(here.voice, seen, urlencode(kept))


def _what_if(asked: Asked) -> WhatIf:
    """A reader's changes in an address."""
    said = [name for name, text in asked.items() if text.strip()]
    rooms, must, without = ([name.removeprefix(start) for name in said if name.startswith(start)] for start in WHAT_IF)
    return what_if([f"{team}={asked[WHAT_IF[0] + team]}" for team in rooms], must, without)


def _ends(here: Visit, one: Span) -> dict[str, str]:
    first, last = said.span(here.voice, one)
    return {"first": first, "last": last}


def _form(here: Visit, seen: Priorities, asked: Asked, error: SowhatError | None) -> Trying:
    voice = here.voice
    periods = [(one.name, voice.say("prio-form-period-choice", **_ends(here, one))) for one in seen.periods]
    if periods and seen.period not in seen.periods:
        periods.append((seen.period.name, voice.say("prio-form-period-choice", **_ends(here, seen.period))))
    return Trying(
        action=PAGE,
        periods=tuple(periods),
        period=seen.period.name,
        teams=tuple((one.team, said.team(voice, one.team), said.bare(one.days)) for one in seen.room),
        candidates=tuple(
            (one.candidate.id, one.candidate.title.in_(voice.language) or one.candidate.id) for one in seen.candidates
        ),
        fixed=frozenset(one.candidate.id for one in seen.candidates if one.candidate.must and not one.forced),
        typed={name: text for name, text in asked.items() if name.startswith(KEPT) and text},
        problems=told(here, error.problems) if error else None,
        changed=bool(asked),
    )
