"""The first pages: a folder without a workspace takes files, shows what was understood, and becomes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import staging, staging_setup
from sowhat.actions.init import InitOptions
from sowhat.actions.onboarding import shaping
from sowhat.actions.staging import Area
from sowhat.actions.staging_setup import understand, understood
from sowhat.errors import Problem, SowhatError
from sowhat.model.arrival import Choices, Understood
from sowhat.model.onboarding import Shape
from sowhat.render import start as pages
from sowhat.render.page import Frame, Link, LinkGroup
from sowhat.render.start import Drop, Looked
from sowhat.render.workbook import workbook
from sowhat.stories import onboarding as way
from sowhat.stories import start as story
from sowhat.stories.workbook import file_name
from sowhat.web.desk import Desk, Here, There, told, waiting
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit
from sowhat.web.roles import person_of
from sowhat.web.uploads import Receiver, Upload, form_of, own_page, receive

START = "/start"
WORKBOOK = "sowhat.xlsx"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = ("", "internal", "marketplace", "open")
GUARDED = [Depends(own_page)]
Preview = Callable[[Visit, Desk, Area, tuple[Problem, ...], int], Response]
"""What is shown of an area, with problems and a status."""
router = APIRouter(include_in_schema=False)


def staged(request: Request, here: Here) -> Area:
    """The staging area that an address names. Raises CallError `staging-gone`."""
    return staging.find(here.site.root, request.path_params["area"])


Staged = Annotated[Area, Depends(staged)]


@router.get(START)
def welcome(here: Here, desk: There) -> Response:
    """Drop a log and a workbook."""
    return _welcome(here, desk)


@router.get(f"{START}/workbook.xlsx")
def template(here: Here) -> Response:
    """The workbook to fill in, in the reader's language."""
    name = quote(file_name(here.voice.words))
    named = {"Content-Disposition": f"attachment; filename=\"{WORKBOOK}\"; filename*=UTF-8''{name}"}
    return Response(workbook(here.voice.words), media_type=SHEETS, headers=named)


@router.post(f"{START}/files", dependencies=GUARDED)
async def first_files(request: Request, here: Here, desk: There) -> Response:
    """Stage the first files and look at them."""
    opened: list[Area] = []

    def open_() -> Area:
        opened[:] = opened or [staging.begin(here.site.root)]
        return opened[0]

    receiver = Receiver(desk.token, lambda: staging.incoming(open_()), desk.bounds)
    try:
        upload = await receive(request, receiver, here.site.root)
        if not upload.files:
            return _welcome(here, desk, missing(upload), 422, _choices(upload))
        return await run_in_threadpool(_look, here, desk, opened[0], upload)
    except SowhatError as error:
        for area in opened:
            staging.discard(area)
        if status_of(error) == 403:
            raise
        return _welcome(here, desk, error.problems, status_of(error))


@router.get(f"{START}/{{area}}")
def preview(here: Here, desk: There, area: Staged) -> Response:
    """What was understood of the files."""
    return _preview(here, desk, area)


@router.post(f"{START}/{{area}}/files", dependencies=GUARDED)
async def more_files(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Add files, or replace those of the same name, and look again."""
    came = await added(request, here, desk, area, _preview)
    return came if isinstance(came, Response) else await run_in_threadpool(_look, here, desk, area, came)


async def added(request: Request, here: Visit, desk: Desk, area: Area, shown: Preview) -> Upload | Response:
    """Files that came to others in an area; where they were refused, or none came, the preview that says so."""
    receiver = Receiver(desk.token, lambda: staging.incoming(area), desk.bounds)
    try:
        came = await receive(request, receiver, here.site.root)
    except SowhatError as error:
        if status_of(error) == 403:
            raise
        return await run_in_threadpool(shown, here, desk, area, error.problems, status_of(error))
    return came if came.files else await run_in_threadpool(shown, here, desk, area, missing(came), 422)


@router.post(f"{START}/{{area}}/remove", dependencies=GUARDED)
async def remove(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Take one file out, and look again."""
    fields = await form_of(request, desk.token)
    await run_in_threadpool(_remove, here, desk, area, fields.get("name", ""))
    return _see(f"{START}/{area.id}" if area.folder.exists() else "/")


@router.post(f"{START}/{{area}}/discard", dependencies=GUARDED)
async def discard(request: Request, desk: There, area: Staged) -> Response:
    """Throw the files away and start again."""
    await form_of(request, desk.token)
    await run_in_threadpool(staging.discard, area)
    return _see("/")


@router.post(f"{START}/{{area}}/use", dependencies=GUARDED)
async def use(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Make them the workspace, and build it."""
    await form_of(request, desk.token)
    try:
        await run_in_threadpool(_use, desk, area)
    except SowhatError as error:
        return await run_in_threadpool(_preview, here, desk, area, error.problems, status_of(error))
    await run_in_threadpool(desk.jobs.build, person_of(request).name)
    return _see("/building")


def _use(desk: Desk, area: Area) -> None:
    with desk.lock:
        staging_setup.confirm(area)


def _remove(here: Visit, desk: Desk, area: Area, name: str) -> None:
    with desk.lock:
        staging.remove(area, name)
        if area.files():
            understand(area, _options(here, _chosen(area)))
        else:
            staging.discard(area)


def _look(here: Visit, desk: Desk, area: Area, upload: Upload) -> Response:
    """Take what came in to the files that wait and look at them all."""
    with desk.lock:
        staging.take(area, upload.files)
        choices = _choices(upload) if "kind" in upload.fields else _chosen(area)
        understand(area, _options(here, choices))
    empty = missing(upload) if upload.empty else ()
    return _preview(here, desk, area, empty, 422) if empty else _see(f"{START}/{area.id}")


def _chosen(area: Area) -> Choices:
    seen = understood(area)
    return seen.choices if seen else Choices()


def _choices(upload: Upload) -> Choices:
    kind = upload.fields.get("kind", "")
    return Choices(name=upload.fields.get("name", "").strip()[:60], kind=kind if kind in KINDS else "")


def _options(here: Visit, choices: Choices) -> InitOptions:
    options = InitOptions(name=choices.name or None, language=here.voice.language)
    return replace(options, kind=choices.kind) if choices.kind else options


def missing(upload: Upload) -> tuple[Problem, ...]:
    """Why nothing came in, or what of it was left out."""
    empty = tuple(Problem("upload-empty", None, {"file": name}) for name in upload.empty)
    return empty or (Problem("upload-none"),)


def _preview(here: Visit, desk: Desk, area: Area, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    seen = understood(area)
    if seen is None and not area.confirmed:
        with desk.lock:
            seen = understand(area, _options(here, Choices()))
    shown = seen or Understood()
    base = f"{START}/{area.id}"
    files = waiting(here, tuple((file.name, file.size) for file in area.files()))
    drop = Drop(f"{base}/files", desk.token, told(here, problems))
    looked = Looked(base, files, shown.choices)
    stops = way.path(here.voice, base if shown.made else "", "files", shaping.shape_of(area))
    told_ = story.preview(here.voice, shown)
    return here.html(pages.preview(bare(here), drop, looked, told_, stops), status)


def _welcome(
    here: Visit, desk: Desk, problems: tuple[Problem, ...] = (), status: int = 200, choices: Choices | None = None
) -> Response:
    drop = Drop(f"{START}/files", desk.token, told(here, problems))
    stops = way.path(here.voice, "", "files", Shape())
    begun = tuple(_begun(here, one) for one in staging.areas(here.site.root) if understood(one) and not one.confirmed)
    bring = pages.Bring(str(here.site.root), choices or Choices(), stops, begun)
    return here.html(pages.welcome(bare(here), drop, bring), status)


def _begun(here: Visit, area: Area) -> Link:
    """Where somebody goes on who left."""
    names = ", ".join(one.name for one in area.files()[:3])
    made = understood(area)
    step = way.next_step(shaping.shape_of(area)) if made and made.made else "files"
    return Link(here.voice.say("onboard-go-on", files=names), way.address(f"{START}/{area.id}", step))


def bare(here: Visit) -> Frame:
    """The frame of a folder that holds no workspace: there is nowhere else to go yet, and nothing to warn of."""
    nav = (LinkGroup("", (Link(here.voice.say("start-page"), "/", here=True),)),)
    return replace(here.frame(""), nav=nav, notice="", platform="sowhat")


def _see(path: str) -> RedirectResponse:
    return RedirectResponse(path, 303)
