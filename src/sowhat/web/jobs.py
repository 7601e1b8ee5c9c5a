"""How far the build is, and the button that asks for one."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sowhat.model.job import Job
from sowhat.render import start as pages
from sowhat.stories import start as story
from sowhat.web import api
from sowhat.web.desk import Here, There
from sowhat.web.start import GUARDED
from sowhat.web.uploads import form_of

router = APIRouter()


@router.get("/building", include_in_schema=False)
def building(here: Here, desk: There) -> Response:
    """What the build does now; once the pages are ready, what it noticed, or at once the answer."""
    job = desk.jobs.latest()
    if job.state == "done" and not job.problems:
        return RedirectResponse("/", 303)
    told = story.progress(here.voice, job)
    return here.html(pages.job(here.frame("data"), told, job.state, desk.token))


@router.post("/building", include_in_schema=False, dependencies=GUARDED)
async def build(request: Request, desk: There) -> Response:
    """Ask for a build."""
    await form_of(request, desk.token)
    desk.jobs.build()
    return RedirectResponse("/building", 303)


@router.get("/api/v1/jobs/latest", response_model=Job, responses=api.RESPONSES)
def latest(request: Request, desk: There) -> Response:
    """The build asked for last in this process, and how far it is."""
    return api.json_of(request, desk.jobs.latest())
