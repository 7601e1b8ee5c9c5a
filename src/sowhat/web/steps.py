"""The way from a log file to a first answer, after the files were understood: services, callers, an outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.onboarding import shaping
from sowhat.actions.staging import Area
from sowhat.actions.staging_setup import understood
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.arrival import Understood
from sowhat.model.onboarding import STEPS, CallerShape, Outcome, ServiceShape, Shape, StepName
from sowhat.render import onboarding as drawn
from sowhat.render.onboarding import Around
from sowhat.render.start import Drop
from sowhat.stories import onboarding as story
from sowhat.stories.onboarding import Step
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit
from sowhat.web.start import START, bare, staged
from sowhat.web.uploads import form_of, own_page

Staged = Annotated[Area, Depends(staged)]
GUARDED = [Depends(own_page)]
SPLITS = 10
router = APIRouter(include_in_schema=False)


@router.get(f"{START}/{{area}}/services")
def services(here: Here, desk: There, area: Staged) -> Response:
    """Which services there are."""
    return _page(here, desk, area, "services")


@router.get(f"{START}/{{area}}/callers")
def callers(here: Here, desk: There, area: Staged) -> Response:
    """Who calls."""
    return _page(here, desk, area, "callers")


@router.get(f"{START}/{{area}}/outcome")
def outcome(here: Here, desk: There, area: Staged) -> Response:
    """What the business counts."""
    return _page(here, desk, area, "outcome")


@router.get(f"{START}/{{area}}/answer")
def answer(here: Here, desk: There, area: Staged) -> Response:
    """What is about to be built."""
    return _page(here, desk, area, "answer")


@router.post(f"{START}/{{area}}/services", dependencies=GUARDED)
async def shape_services(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Rename, merge, split, leave out."""
    fields = await form_of(request, desk.token)
    names = [one.removeprefix("title-") for one in fields if one.startswith("title-")]

    def change(shape: Shape) -> Shape:
        if not names:
            return shape
        return shape.model_copy(update={"services": tuple(_service(fields, one) for one in names)})

    return await _say(here, desk, area, ("services", fields), change)


@router.post(f"{START}/{{area}}/callers", dependencies=GUARDED)
async def shape_callers(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """Say whose callers are."""
    fields = await form_of(request, desk.token)
    names = [one.removeprefix("team-") for one in fields if one.startswith("team-")]

    def change(shape: Shape) -> Shape:
        if not names:
            return shape
        made = (CallerShape(name=one, team=_text(fields, f"team-{one}"), unit=_text(fields, f"unit-{one}"))
                for one in names)  # fmt: skip
        return shape.model_copy(update={"callers": tuple(made)})

    return await _say(here, desk, area, ("callers", fields), change)


@router.post(f"{START}/{{area}}/outcome", dependencies=GUARDED)
async def shape_outcome(request: Request, here: Here, desk: There, area: Staged) -> Response:
    """An outcome is in a sheet that was brought, or comes later."""
    fields = await form_of(request, desk.token)
    seen = understood(area) or Understood()
    said: Outcome = "sheet" if shaping.declared(seen)[2] else "later"
    return await _say(here, desk, area, ("outcome", fields), lambda shape: shape.model_copy(update={"outcome": said}))


async def _say(
    here: Visit, desk: Desk, area: Area, told_: tuple[StepName, Mapping[str, str]], change: Callable[[Shape], Shape]
) -> Response:
    step, fields = told_
    try:
        await run_in_threadpool(_kept, desk, area, step, change)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, area, step, error)
    place = STEPS.index(step) + (-1 if fields.get("go") == "back" else 1)
    return RedirectResponse(story.address(f"{START}/{area.id}", STEPS[place]), 303)


def _kept(desk: Desk, area: Area, step: StepName, change: Callable[[Shape], Shape]) -> None:
    with desk.lock:
        try:
            shaping.say(area, step, change)
        except ValueError:
            raise CallError(Problem("upload-malformed")) from None


def _service(fields: Mapping[str, str], name: str) -> ServiceShape:
    return ServiceShape(
        name=name,
        title=_text(fields, f"title-{name}"),
        into=fields.get(f"into-{name}", ""),
        left_out=bool(fields.get(f"out-{name}")),
        split=tuple(dict.fromkeys(fields.get(f"split-{name}", "").split()))[:SPLITS],
    )


def _text(fields: Mapping[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())[:60]


def _page(here: Visit, desk: Desk, area: Area, step: StepName, error: SowhatError | None = None) -> Response:
    seen = understood(area)
    base = f"{START}/{area.id}"
    if seen is None or seen.made is None:
        return RedirectResponse(base, 303)
    with desk.lock:
        shape = shaping.shape_of(area)
        shown = _told(here, area, step, seen, shape)
    drop = Drop(f"{base}/files", desk.token, told(here, error.problems) if error else None)
    around = Around(story.path(here.voice, base, step, shape), base, shape, drop)
    return here.html(drawn.step(bare(here), shown, around), status_of(error) if error else 200)


def _told(here: Visit, area: Area, step: StepName, seen: Understood, shape: Shape) -> Step:
    rest = (shaping.found(area), shaping.draft(area))
    _, callers_told, outcome_told = shaping.declared(seen)
    match step:
        case "services":
            return story.services(here.voice, (shaping.proposed(area), seen, shape), rest)
        case "callers":
            return story.callers(here.voice, (shaping.proposed(area), shape), rest, elsewhere=callers_told)
        case "outcome":
            return story.outcome(here.voice, shape, rest, elsewhere=outcome_told)
        case _:
            return story.last(here.voice, seen, shape, rest)
