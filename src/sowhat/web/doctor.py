"""What is missing: a page, and the same as JSON."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import JsonValue

from sowhat.render import doctor_page
from sowhat.stories import doctor as story
from sowhat.stories.voice import voice
from sowhat.web import api
from sowhat.web.frame import Visit, visit

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]


@router.get("/doctor", include_in_schema=False)
def doctor(here: Here) -> Response:
    """What would let these figures say more?"""
    told = story.doctor(here.voice, here.site.loaders.doctor(here.site.root))
    return here.html(doctor_page.doctor(here.frame("doctor"), told))


@router.get("/api/v1/doctor", response_model=dict[str, JsonValue], responses=api.RESPONSES)
def doctor_as_json(request: Request, here: Here) -> Response:
    """What is missing, the worst first: figures, join keys, what it would unlock, and a message in both languages."""
    seen = here.site.loaders.doctor(here.site.root)
    other = voice("en" if here.voice.language == "zh" else "zh", here.voice.numbers.zone)
    return api.text_of(request, json.dumps(story.as_json(seen, here.voice, other), ensure_ascii=False, indent=2))
