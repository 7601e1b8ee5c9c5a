"""The truth behind a simulated company: its page, the same as JSON, and beside the evidence of a study."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import JsonValue

from sowhat.errors import SowhatError
from sowhat.render import page
from sowhat.stories import truth as story
from sowhat.stories.shape import Story
from sowhat.web import api
from sowhat.web.frame import Visit, visit

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]


@router.get("/truth", include_in_schema=False)
def truth(here: Here) -> Response:
    """What is true, beside what was found."""
    told = story.truth(here.voice, here.site.loaders.truth(here.site.root))
    return here.html(page.so_what(here.frame("truth"), told))


@router.get("/api/v1/truth", response_model=dict[str, JsonValue], responses=api.RESPONSES)
def truth_as_json(request: Request, here: Here) -> Response:
    """What is true in a simulated company, beside what was found there; missing for a real one."""
    found = story.as_json(here.site.loaders.truth(here.site.root))
    return api.text_of(request, json.dumps(found, ensure_ascii=False, indent=2))


def beside(here: Visit, told: Story, study: str) -> Story:
    """The evidence of a study with what is true of it, folded; as it is where nobody knows."""
    if not here.simulated:
        return told
    try:
        judged = here.site.loaders.truth(here.site.root)
    except SowhatError:  # the evidence stands without it; /truth says what is wrong
        return told
    known = next((one for one in judged.compared if one.truth.study == study), None)
    return replace(told, sections=(story.folded(here.voice, known), *told.sections)) if known else told
