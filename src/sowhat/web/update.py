"""More files for a workspace that stands: a newer workbook, one more log."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import staging
from sowhat.actions.staging import Area
from sowhat.actions.staging_update import look_at, take_over
from sowhat.errors import Problem, SowhatError
from sowhat.render import start as pages
from sowhat.render.start import Drop, Looked
from sowhat.stories import start as story
from sowhat.web.desk import Desk, Here, There, told, waiting
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit
from sowhat.web.roles import person_of
from sowhat.web.start import GUARDED, Staged, added, missing
from sowhat.web.uploads import Receiver, form_of, receive

UPLOAD = "/data/upload"
router = APIRouter(include_in_schema=False)


@router.get(UPLOAD)
def upload(here: Here, desk: There) -> Response:
    """Where more files come in."""
    return _upload(here, desk)


@router.post(f"{UPLOAD}/files", dependencies=GUARDED)
async def files(request: Request, here: Here, desk: There) -> Response:
    """Stage files, and show what they would change."""
    opened: list[Area] = []

    def open_() -> Area:
        opened[:] = opened or [staging.begin(here.site.root)]
        return opened[0]

    receiver = Receiver(desk.token, lambda: staging.incoming(open_()), desk.bounds)
    try:
        came = await receive(request, receiver, here.site.root)
    except SowhatError as error:
        _forget(opened)
        if status_of(error) == 403:
            raise
        return _upload(here, desk, error.problems, status_of(error))
    if not came.files:
        _forget(opened)
        return _upload(here, desk, missing(came), 422)
    staging.take(opened[0], came.files)
    return RedirectResponse(f"{UPLOAD}/{opened[0].id}", 303)


@router.get(f"{UPLOAD}/{{area}}")
def preview(here: Here, desk: There, area: Staged) -> Response:
    """What the files would change."""
    return _preview(here, desk, area)


@router.post(f"{UPLOAD}/{{area}}/files", dependencies=GUARDED)
async def more(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Add files, or replace those of the same name."""
    came = await added(request, here, desk, area, _preview)
    if isinstance(came, Response):
        return came
    staging.take(area, came.files)
    return RedirectResponse(f"{UPLOAD}/{area.id}", 303)


@router.post(f"{UPLOAD}/{{area}}/remove", dependencies=GUARDED)
async def remove(request: Request, desk: There, area: Staged) -> Response:
    """Take one file out."""
    fields = await form_of(request, desk.token)
    staging.remove(area, fields.get("name", ""))
    if area.files():
        return RedirectResponse(f"{UPLOAD}/{area.id}", 303)
    staging.discard(area)
    return RedirectResponse(UPLOAD, 303)


@router.post(f"{UPLOAD}/{{area}}/discard", dependencies=GUARDED)
async def discard(request: Request, desk: There, area: Staged) -> Response:
    """Leave the workspace as it is."""
    await form_of(request, desk.token)
    await run_in_threadpool(staging.discard, area)
    return RedirectResponse("/data", 303)


@router.post(f"{UPLOAD}/{{area}}/use", dependencies=GUARDED)
async def use(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Take the files over, and build."""
    await form_of(request, desk.token)
    try:
        await run_in_threadpool(_use, desk, area)
    except SowhatError as error:
        return await run_in_threadpool(_preview, here, desk, area, error.problems, status_of(error))
    await run_in_threadpool(desk.jobs.build, person_of(request).name)
    return RedirectResponse("/building", 303)


def _use(desk: Desk, area: Area) -> None:
    with desk.lock:
        take_over(area, look_at(area))


def _forget(opened: list[Area]) -> None:
    for area in opened:
        staging.discard(area)


def _upload(here: Visit, desk: Desk, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    drop = Drop(f"{UPLOAD}/files", desk.token, told(here, problems))
    return here.html(pages.upload(here.frame("data"), drop), status)


def _preview(here: Visit, desk: Desk, area: Area, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    with desk.lock:
        seen = look_at(area)
    base = f"{UPLOAD}/{area.id}"
    files_ = waiting(here, tuple((file.name, file.size) for file in area.files()))
    drop = Drop(f"{base}/files", desk.token, told(here, problems))
    return here.html(
        pages.update(here.frame("data"), drop, Looked(base, files_), story.update(here.voice, seen)), status
    )
