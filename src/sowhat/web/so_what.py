"""The front door and the evidence of each study: pages, and the same as JSON."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import JsonValue

from sowhat.actions.inbox.front import Greeting
from sowhat.errors import SowhatError
from sowhat.model.so_what import Effects, SoWhat
from sowhat.model.usage import Usage
from sowhat.render import inbox as drawn
from sowhat.render import page
from sowhat.stories import front_door
from sowhat.stories import so_what as story
from sowhat.stories import studies as every
from sowhat.stories import study as evidence
from sowhat.stories.effects import as_json
from sowhat.web import api, inbox
from sowhat.web.desk import Desk, desk_of
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]
Study = Annotated[str | None, Query(max_length=63)]


@router.get("/", include_in_schema=False)
def home(here: Here, desk: Annotated[Desk, Depends(desk_of)]) -> Response:
    """Did the platform keep one more customer?"""
    told = story.so_what(here.voice, _seen(here.site), _usage(here))
    greeting = _greeting(here)
    if greeting is None:
        return here.html(drawn.front(here.frame("so-what"), front_door.ordered(told), None))
    told = front_door.front(here.voice, told, greeting.inbox, greeting.since)
    return here.html(drawn.front(here.frame("so-what"), told, inbox.better(here, desk, greeting)))


@router.get("/studies", include_in_schema=False)
def all_studies(here: Here) -> Response:
    """What did all services together do, and each study by itself?"""
    told = every.studies(here.voice, _seen(here.site))
    return here.html(page.studies(here.frame("studies", "studies"), told))


@router.get("/studies.csv", include_in_schema=False)
def all_studies_csv(here: Here) -> Response:
    """The list of studies."""
    return csv_of(here, every.studies(here.voice, _seen(here.site)), "studies")


@router.get("/studies-{table}.csv", include_in_schema=False)
def all_studies_table_csv(here: Here, table: str) -> Response:
    """Another table of that page."""
    return csv_of(here, every.studies(here.voice, _seen(here.site)), table)


@router.get("/studies/{name}/{table}.csv", include_in_schema=False)
def one_study_csv(here: Here, name: str, table: str) -> Response:
    """A table of its evidence."""
    seen = _seen(here.site)
    return csv_of(here, evidence.study(here.voice, seen, evidence.find(seen, name)), table)


@router.get("/api/v1/so-what", response_model=SoWhat, responses=api.RESPONSES)
def so_what(request: Request, here: There) -> Response:
    """Everything that the front door says."""
    return api.json_of(request, _seen(here))


@router.get("/api/v1/effects", response_model=dict[str, JsonValue], responses=api.RESPONSES)
def effects(request: Request, here: Here, study: Study = None) -> Response:
    """Every study with what it found, or one of them; remarks in the reader's language."""
    seen = _seen(here.site)
    found = seen.studies if study is None else (evidence.find(seen, study),)
    together = seen.portfolios if study is None else ()
    named = {"build": seen.build, "code_version": seen.code_version}
    told = Effects(**named, effects=found, simulated=seen.simulated, portfolios=together)
    worded = as_json(told, here.voice.words)
    return api.text_of(request, json.dumps(worded, ensure_ascii=False, indent=2))


def _greeting(here: Visit) -> Greeting | None:
    """What the reader is told about themselves; the answer stands without it."""
    try:
        return here.site.loaders.greeting(here.site.root, here.person)
    except SowhatError:
        return None


def _seen(site: Site) -> SoWhat:
    return site.loaders.so_what(site.root)


def _usage(here: Visit) -> Usage | None:
    """What use shows; the answer stands without it."""
    try:
        return here.site.loaders.usage(here.site.root, None, None)
    except SowhatError:
        return None
