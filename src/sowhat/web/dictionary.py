"""What each measure means: a page, and the same as JSON."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import JsonValue

from sowhat.actions.dictionary import dictionary as measures
from sowhat.render import page
from sowhat.stories import dictionary as story
from sowhat.web import api
from sowhat.web.frame import Visit, visit

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]


@router.get("/dictionary", include_in_schema=False)
def dictionary(here: Here) -> Response:
    """What do these words mean here?"""
    return here.html(page.story(here.frame("dictionary"), story.dictionary(here.voice, measures())))


@router.get("/api/v1/dictionary", response_model=list[dict[str, JsonValue]], responses=api.RESPONSES)
def dictionary_as_json(request: Request, here: Here) -> Response:
    """Every measure: meaning, formula, source, table, query."""
    told = story.as_json(here.voice, measures())
    return api.text_of(request, json.dumps(told, ensure_ascii=False, indent=2))
