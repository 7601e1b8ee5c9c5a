"""How far the build is, the button that asks for one and the one that stops it; and every job as JSON."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import jobs as acts
from sowhat.model.job import Job, Jobs
from sowhat.render import start as pages
from sowhat.render.start import Standing
from sowhat.stories import start as story
from sowhat.web import api, paging
from sowhat.web.desk import Here, There
from sowhat.web.roles import person_of
from sowhat.web.start import GUARDED
from sowhat.web.uploads import form_of

PAGE = "/building"
SHOWN = 8
"""So many jobs of before are listed."""
router = APIRouter()


@router.get(PAGE, include_in_schema=False)
def building(here: Here, desk: There) -> Response:
    """What the build does now; once the pages are ready, what it noticed, or at once the answer."""
    job = desk.jobs.latest()
    again = "again" in here.request.query_params
    if job.state == "done" and not job.problems and not again:
        return RedirectResponse("/", 303)
    before = [one for one in acts.jobs(here.site.root) if one.id != job.id][:SHOWN]
    stops = not job.over and job.state != "stopping"
    state = "none" if again and job.state == "done" else job.state
    standing = Standing(state, job.id if stops else "", story.past(here.voice, before))
    return here.html(pages.job(here.frame("data"), story.progress(here.voice, job), standing, desk.token))


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def build(request: Request, desk: There) -> Response:
    """Ask for a build."""
    await form_of(request, desk.token)
    await run_in_threadpool(desk.jobs.build, person_of(request).name)
    return RedirectResponse(PAGE, 303)


@router.post(f"{PAGE}/{{id_}}/cancel", include_in_schema=False, dependencies=GUARDED)
async def cancel(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Stop a job."""
    await form_of(request, desk.token)
    await run_in_threadpool(acts.cancel, here.site.root, id_)
    return RedirectResponse(PAGE, 303)


@router.get("/api/v1/jobs", response_model=Jobs, responses=paging.RESPONSES)
def every(request: Request, here: api.Here, part: paging.Asked) -> Response:
    """The last jobs that were asked for, the newest first."""
    return paging.part_of(request, Jobs(jobs=acts.jobs(here.root)), "jobs", part, lambda one: one.id)


@router.get("/api/v1/jobs/latest", response_model=Job, responses=api.RESPONSES)
def latest(request: Request, desk: There) -> Response:
    """The build asked for last, and how far it is."""
    return api.json_of(request, desk.jobs.latest())


@router.get("/api/v1/jobs/{job}", response_model=Job, responses=api.RESPONSES, operation_id="read_job")
def one(request: Request, here: api.Here, job: str) -> Response:
    """A job, and how far it is."""
    return api.json_of(request, acts.job(here.root, job))
