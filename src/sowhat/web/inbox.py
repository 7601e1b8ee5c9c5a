"""What waits for a person: the page, putting a task away, notices, what they wish to be told; the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.inbox import checks, front, wishes
from sowhat.actions.inbox import inbox as actions
from sowhat.errors import SowhatError
from sowhat.model.inbox import LONGEST_AWAY, Area, Inbox, Notices, Wish
from sowhat.render import inbox as drawn
from sowhat.render.inbox import Better, Forms, Wishes
from sowhat.stories import doctor
from sowhat.stories import inbox as story
from sowhat.stories import news as news_story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit, visit
from sowhat.web.uploads import form_of, own_page

PAGE = story.PAGE
GUARDED = [Depends(own_page)]
PROPOSED = 7
"""Days for which a task is put away where nobody names a day."""
LISTED = 5
router = APIRouter()
Asker = Annotated[Visit, Depends(visit)]


@router.get(PAGE, include_in_schema=False)
def inbox_page(here: Here, desk: There) -> Response:
    """What waits for me?"""
    return _page(here, desk)


@router.get(f"{PAGE}/notices", include_in_schema=False)
def notices_page(here: Here, desk: There) -> Response:
    """What happened lately?"""
    return _notices(here, desk)


@router.post(f"{PAGE}/away", include_in_schema=False, dependencies=GUARDED)
async def away(request: Request, here: Here, desk: There) -> Response:
    """Put a task away until a day."""
    fields = await form_of(request, desk.token)
    task, until = fields.get("task", ""), fields.get("until", "")
    return await _do(here, desk, lambda: actions.put_away(here.site.root, here.person, task, until), "away")


@router.post(f"{PAGE}/back", include_in_schema=False, dependencies=GUARDED)
async def back(request: Request, here: Here, desk: There) -> Response:
    """Show a task again."""
    fields = await form_of(request, desk.token)
    task = fields.get("task", "")
    return await _do(here, desk, lambda: actions.take_back(here.site.root, here.person, task), "back")


@router.post(f"{PAGE}/read", include_in_schema=False, dependencies=GUARDED)
async def read(request: Request, here: Here, desk: There) -> Response:
    """Every notice was read."""
    await form_of(request, desk.token)
    await run_in_threadpool(front.read_all, here.site.root, here.person)
    front.BELL.forget()
    return RedirectResponse(f"{PAGE}/notices?said=read", 303)


@router.post(f"{PAGE}/wish", include_in_schema=False, dependencies=GUARDED)
async def wish(request: Request, here: Here, desk: There) -> Response:
    """Keep what a person wishes to be told."""
    fields = await form_of(request, desk.token)
    areas: tuple[Area, ...] = tuple(one for one in get_args(Area) if fields.get(f"area-{one}"))
    telling = "daily" if fields.get("telling") == "daily" else "off"
    wanted = Wish(telling="daily" if telling == "daily" else "off", areas=areas, to=fields.get("to", "")[:41])
    try:
        await run_in_threadpool(wishes.wish, here.site.root, here.person, wanted)
    except SowhatError as error:
        return await run_in_threadpool(_notices, here, desk, error)
    return RedirectResponse(f"{PAGE}/notices?said=wish#section-wish", 303)


@router.post(f"{PAGE}/checks", include_in_schema=False, dependencies=GUARDED)
async def check(request: Request, here: Here, desk: There) -> Response:
    """Say no more of something that would make the answer better; without a name, say everything again."""
    fields = await form_of(request, desk.token)
    item = fields.get("item", "")
    root, person = here.site.root, here.person
    if item:
        await run_in_threadpool(checks.leave_out, root, person, item)
    else:
        await run_in_threadpool(checks.bring_back, root, person)
    return RedirectResponse("/#section-better", 303)


@router.get("/api/v1/inbox", response_model=Inbox, responses=paging.RESPONSES)
def inbox(request: Request, here: Asker, part: paging.Asked) -> Response:
    """What waits for whoever asks, the most urgent first, and what they put away."""
    return paging.part_of(
        request, here.site.loaders.inbox(here.site.root, here.person), "tasks", part, lambda one: one.id
    )


@router.get("/api/v1/notices", response_model=Notices, responses=paging.RESPONSES)
def notices(request: Request, here: Asker, part: paging.Asked) -> Response:
    """What happened lately, the newest first; `unread` is new to whoever asks."""
    return paging.part_of(
        request, here.site.loaders.notices(here.site.root, here.person), "news", part, lambda one: one.id
    )


def better(here: Visit, desk: Desk, seen: front.Greeting) -> Better:
    """What would make the answer better, the first of it in words."""
    items = seen.checks.items
    shown = tuple(doctor.tell(here.voice, seen.checks, one) for one in items[:LISTED])
    return Better(shown, len(items) - len(shown), seen.left_out, desk.token)


async def _do(here: Visit, desk: Desk, act: Callable[[], object], said: str) -> Response:
    try:
        await run_in_threadpool(act)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error)
    front.BELL.forget()
    return RedirectResponse(f"{PAGE}?said={said}", 303)


def _page(here: Visit, desk: Desk, error: SowhatError | None = None) -> Response:
    seen = here.site.loaders.inbox(here.site.root, here.person)
    today = actions.calendar_day(here.site.root)
    forms = Forms(
        token=desk.token,
        first=(today + timedelta(days=1)).isoformat(),
        last=(today + timedelta(days=LONGEST_AWAY)).isoformat(),
        day=(today + timedelta(days=PROPOSED)).isoformat(),
        problems=told(here, error.problems) if error else None,
        said=_said(here, "away", "back"),
    )
    shown = drawn.page(here.frame("inbox"), story.inbox(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


def _notices(here: Visit, desk: Desk, error: SowhatError | None = None) -> Response:
    root = here.site.root
    seen = here.site.loaders.notices(root, here.person)
    chosen = Wishes(wishes.wish_of(root, here.person), wishes.addresses(root), get_args(Area))
    forms = Forms(desk.token, problems=told(here, error.problems) if error else None, said=_said(here, "read", "wish"))
    shown = drawn.notices(here.frame("inbox"), news_story.notices(here.voice, seen), forms, chosen)
    return here.html(shown, status_of(error) if error else 200)


def _said(here: Visit, *known: str) -> str:
    given = here.request.query_params.get("said", "")
    return given if given in known else ""
