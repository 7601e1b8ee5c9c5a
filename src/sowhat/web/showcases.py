"""Showcases on the calendar: the list, one of them from agenda to follow-ups with its forms, calendar files, JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.talks import calendar as acts
from sowhat.actions.talks import calendar_typed as typed
from sowhat.actions.talks import drafts, feed, offering, questions, sending
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.person import may
from sowhat.model.showcase_calendar import Occasion, OccasionSeen, ShowcaseCalendar
from sowhat.model.showcase_steps import PARTS
from sowhat.render import showcase_forms as drawn
from sowhat.render.place import address
from sowhat.render.showcase_forms import Doing
from sowhat.stories import showcase_words as said
from sowhat.stories import showcases as story
from sowhat.web import api, paging, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.CALENDAR
GUARDED = [Depends(own_page)]
ICS = "text/calendar; charset=utf-8"
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]
Act = Callable[[Site, str, Fields], object]


@router.get(f"{PAGE}.ics", include_in_schema=False)
def every_ics(here: Here) -> Response:
    """All of them, for other calendars to follow."""
    return _ics(feed.feed(here.site.root, here.voice.language), "showcases")


@router.get(PAGE, include_in_schema=False)
def calendar_page(here: Here, desk: There) -> Response:
    """What do we show next, and is it ready?"""
    return _calendar(here, desk, {})


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def calendar_csv(here: Here, table: str) -> Response:
    """A line a showcase."""
    return csv_of(here, story.calendar(here.voice, here.site.loaders.showcases(here.site.root)), table)


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def add(request: Request, here: Here, desk: There) -> Response:
    """Put one on the calendar."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_add, here.site, fields)
    except SowhatError as error:
        return await run_in_threadpool(_calendar, here, desk, fields, error)
    return RedirectResponse(address(said.address(made.id), {"said": "noted"}), 303)


def _add(site: Site, one: Fields) -> Occasion:
    kind = typed.kind_of(one.get("kind", ""))
    slot = typed.new_slot(site.root, kind, one)
    return acts.add(site.root, kind, slot, one.get("by", ""), one.get("why", ""))


def _calendar(here: Visit, desk: Desk, fields: Fields, error: SowhatError | None = None) -> Response:
    seen = here.site.loaders.showcases(here.site.root)
    forms = drawn.adding(here.voice, "") if _may(here) else ()
    problems = told(here, error.problems) if error else None
    doing = Doing(desk.token, fields, forms, problems=problems)
    shown = drawn.page(here.frame("showcases", "showcases"), story.calendar(here.voice, seen), doing)
    return here.html(shown, status_of(error) if error else 200)


@router.get(f"{PAGE}/{{id_}}.ics", include_in_schema=False)
def one_ics(here: Here, id_: str) -> Response:
    """One of them, for another calendar."""
    return _ics(feed.one(here.site.root, id_, here.voice.language), id_)


def _ics(content: bytes, name: str) -> Response:
    shown = {"Content-Disposition": f'attachment; filename="{name}.ics"', "Cache-Control": "private, no-cache"}
    return Response(content, media_type=ICS, headers=shown)


@router.get(f"{PAGE}/{{id_}}", include_in_schema=False)
def one_page(here: Here, desk: There, id_: str) -> Response:
    """One showcase."""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv", include_in_schema=False)
def one_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one showcase."""
    return csv_of(here, story.occasion(here.voice, _seen(here.request, here.site, id_)), table)


@router.post(f"{PAGE}/{{id_}}", include_in_schema=False, dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Put something down about it."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(_act, here.site, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": "noted"}), 303)


def _act(site: Site, id_: str, fields: Fields) -> None:
    run = ACTS.get(fields.get("act", ""))
    if run is None:
        raise CallError(Problem("showcase-act", params={"value": fields.get("act", "")[:80]}))
    run(site, id_, fields)


def _number(one: Fields) -> int:
    return typed.number_of(one.get("number", ""))


def _move(site: Site, id_: str, one: Fields) -> object:
    now = acts.find(site.root, id_).slot
    return acts.move(site.root, id_, typed.slot_of(now, one), one.get("by", ""), one.get("why", ""))


def _edit(site: Site, id_: str, one: Fields) -> object:
    """Every part of a slide that was sent; those that read as before are no step."""
    sworn, by, slide = bool(one.get("sworn")), one.get("by", ""), one.get("slide", "")
    for part in PARTS:
        if part in one:
            drafts.edit(site.root, id_, typed.edited_of(slide, part, one[part]), by, sworn=sworn)
    return None


def _restore(site: Site, id_: str, one: Fields) -> object:
    part, _, slide = one.get("hand", "").partition(":")
    return drafts.restore(site.root, id_, slide, drafts.part_of(part), one.get("by", ""))


def _attend(site: Site, id_: str, one: Fields) -> object:
    units = typed.units_of(
        f"{name.removeprefix('came:')}={n}" for name, n in one.items() if name.startswith("came:") and n.strip()
    )
    return acts.attend(site.root, id_, units, one.get("by", ""))


def _hand(site: Site, id_: str, one: Fields) -> object:
    people = typed.number_of(one["people"]) if one.get("people", "").strip() else None
    return sending.by_hand(site.root, id_, sending.ByHand(one.get("how", ""), people), one.get("by", ""))


ACTS: Mapping[str, Act] = {
    "item": lambda site, id_, one: acts.item(site.root, id_, typed.item_of(one), one.get("by", "")),
    "drop": lambda site, id_, one: acts.drop(site.root, id_, _number(one), one.get("by", "")),
    "move": _move,
    "off": lambda site, id_, one: acts.call_off(site.root, id_, one.get("why", ""), one.get("by", "")),
    "draft": lambda site, id_, one: drafts.draft(site.root, id_, one.get("by", "")),
    "offer": lambda site, id_, one: offering.offer(site.root, id_, one.get("by", "")),
    "take": lambda site, id_, one: offering.take(site.root, id_, one.get("by", "")),
    "leave": lambda site, id_, one: offering.leave(site.root, id_, one.get("by", "")),
    "edit": _edit,
    "restore": _restore,
    "send": lambda site, id_, one: sending.send(site.root, id_, one.get("by", ""), again=bool(one.get("again"))),
    "hand": _hand,
    "ask": lambda site, id_, one: acts.ask(site.root, id_, typed.question_of(one), one.get("by", "")),
    "answer": lambda site, id_, one: acts.answer(
        site.root, id_, _number(one), one.get("answer", ""), one.get("by", "")
    ),
    "turn": lambda site, id_, one: questions.turn(
        site.root, id_, _number(one), one.get("into", ""), one.get("by", ""), one.get("today", "")
    ),
    "attend": _attend,
    "follow": lambda site, id_, one: acts.follow_up(site.root, id_, typed.follow_up_of(one), one.get("by", "")),
    "finish": lambda site, id_, one: acts.finish(site.root, id_, _number(one), one.get("says", ""), one.get("by", "")),
}
"""What can be put down, by the name that a form sends."""


def _page(here: Visit, desk: Desk, id_: str, fields: Fields, error: SowhatError | None = None) -> Response:
    seen, may = _seen(here.request, here.site, id_), _may(here)
    doing = Doing(
        desk.token,
        fields,
        drawn.acts(here.voice, seen) if may else (),
        drawn.edits(seen) if may else (),
        told(here, error.problems) if error else None,
        here.voice.say("showcase-form-said") if here.request.query_params.get("said") else "",
    )
    shown = drawn.page(here.frame("showcases"), story.occasion(here.voice, seen), doing)
    return here.html(shown, status_of(error) if error else 200)


def _seen(request: Request, site: Site, id_: str) -> OccasionSeen:
    """One of them as far as the reader's role may see it."""
    found = site.loaders.occasion(site.root, id_)
    return drafts.for_viewers(found) if _reads_only(request) else found


def _reads_only(request: Request) -> bool:
    return roles.role_of(request) == "viewer"


def _may(here: Visit) -> bool:
    return may(roles.role_of(here.request), roles.needed("POST", here.request.url.path))


@router.get("/api/v1/showcases", response_model=ShowcaseCalendar, responses=paging.RESPONSES)
def showcases(request: Request, here: Place, part: paging.Asked) -> Response:
    """The calendar of showcases: those that lie ahead, then those that were held."""
    found = here.loaders.showcases(here.root)
    seen = drafts.calendar_for_viewers(found) if _reads_only(request) else found
    return paging.part_of(request, seen, "occasions", part, lambda one: one.id)


@router.get("/api/v1/showcases/{occasion}", response_model=OccasionSeen, responses=api.RESPONSES)
def one_showcase(request: Request, here: Place, occasion: str) -> Response:
    """One showcase: its agenda, draft, sendings, questions, attendance and follow-ups."""
    return api.json_of(request, _seen(request, here, occasion))
