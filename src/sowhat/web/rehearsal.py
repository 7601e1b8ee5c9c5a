"""The three-minute rule: a form, its advice, the clock, and the runs that were kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from sowhat.actions import pitch as acts
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.language import Language
from sowhat.model.pitch import Checked, Runs, Section
from sowhat.model.talk import AUDIENCES
from sowhat.render import rehearsal as drawn
from sowhat.render.rehearsal import Spoken, Typed
from sowhat.stories.pitch import page as story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/showcase/rehearsal"
GUARDED = [Depends(own_page)]
PLAIN: Mapping[str, str] = {"title": "", "text": "", "audience": "executives", "minutes": "3", "language": ""}
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def rehearsal_page(here: Here, desk: There) -> Response:
    """Would they follow these three minutes?"""
    return _page(here, desk, PLAIN, kept=here.request.query_params.get("done") == "yes")


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def check(request: Request, here: Here, desk: There) -> Response:
    """The pitch that was pasted, with its advice; it is kept nowhere."""
    typed = await form_of(request, desk.token)
    fields = {name: typed.get(name, plain) for name, plain in PLAIN.items()}
    return await run_in_threadpool(_checked, here, desk, fields)


@router.post(f"{PAGE}/run", include_in_schema=False, dependencies=GUARDED)
async def keep(request: Request, here: Here, desk: There) -> Response:
    """Keep how long a rehearsal took."""
    fields = await form_of(request, desk.token)
    try:
        sections = _sections(fields.get("sections", ""))
        title, by = fields.get("title", ""), fields.get("by", "")
        await run_in_threadpool(acts.keep, here.site.root, title, sections, by)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, PLAIN, error)
    return RedirectResponse(f"{PAGE}?done=yes#section-runs", 303)


@router.get("/api/v1/rehearsals", response_model=Runs, responses=paging.RESPONSES)
def as_json(request: Request, site: Place, part: paging.Asked) -> Response:
    """Every rehearsal, the last one first."""
    return paging.part_of(request, acts.runs(site.root), "runs", part, lambda one: (one.day, one.title, one.by))


def _checked(here: Visit, desk: Desk, fields: Mapping[str, str]) -> Response:
    try:
        seen = _seen(here.site.root, fields, here.voice.language)
    except SowhatError as error:
        return _page(here, desk, fields, error)
    return _page(here, desk, fields, spoken=Spoken(story.page(here.voice, seen), acts.parts(seen)))


def _seen(root: Path, fields: Mapping[str, str], reader: Language) -> Checked:
    audience = next((one for one in AUDIENCES if one == fields["audience"]), AUDIENCES[0])
    language: Language = next((one for one in get_args(Language) if one == fields["language"]), reader)
    try:
        target = round(float(fields["minutes"]) * 60)
    except (ValueError, OverflowError):
        target = 0
    return acts.against(root, acts.checked(fields["text"], language, audience, target))


def _sections(text: str) -> tuple[Section, ...]:
    """What the clock counted."""
    try:
        found = json.loads(text)
        return tuple(Section(title=str(one[0])[:60], target=float(one[1]), seconds=float(one[2])) for one in found)
    except (ValueError, TypeError, IndexError, KeyError, ValidationError):
        raise CallError(Problem("pitch-run", params={"most": acts.PARTS})) from None


def _page(
    here: Visit,
    desk: Desk,
    fields: Mapping[str, str],
    error: SowhatError | None = None,
    *,
    spoken: Spoken | None = None,
    kept: bool = False,
) -> Response:
    shown = {**fields, "language": fields["language"] or here.voice.language}
    typed = Typed(shown, desk.token, told(here, error.problems) if error else None, kept)
    words = spoken or Spoken(story.asking(here.voice))
    history = story.history(here.voice, acts.runs(here.site.root).runs)
    status = status_of(error) if error else 200
    return here.html(drawn.rehearsal(here.frame("rehearsal"), typed, words, history), status)
