"""Campaigns: the list, the page of one with its forms, the form that opens one, tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import campaign_booking, campaign_messages
from sowhat.actions import campaigns as actions
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.lifecycle.campaigns import months_before
from sowhat.model.campaign import Campaigns, CampaignSeen, MessageStage, SentMessage, Window
from sowhat.model.workspace import Workspace
from sowhat.render import campaign_forms as drawn
from sowhat.render import page
from sowhat.render.campaign_forms import Acting, Opening
from sowhat.render.place import address
from sowhat.stories import campaign as story
from sowhat.stories import campaign_words as said
from sowhat.stories.shape import Story
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]
OVER = ("done", "cancelled")


@router.get(PAGE, include_in_schema=False)
def campaigns_page(here: Here) -> Response:
    """Is what we switch off really left?"""
    return here.html(page.story(here.frame("campaigns", "campaigns"), _list(here)))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def campaigns_csv(here: Here) -> Response:
    """A line a campaign."""
    return csv_of(here, _list(here), "campaigns")


def _list(here: Visit) -> Story:
    return story.campaigns(here.voice, here.site.loaders.campaigns(here.site.root))


@router.get(f"{PAGE}/new", include_in_schema=False)
def opening_page(here: Here, desk: There) -> Response:
    """What is to be wound down, and by when?"""
    asked = here.request.query_params
    return _opening(here, desk, {name: asked[name] for name in ("service", "replaced_by") if asked.get(name)})


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def open_one(request: Request, here: Here, desk: There) -> Response:
    """Open a campaign."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_open, here.site, fields)
    except SowhatError as error:
        return await run_in_threadpool(_opening, here, desk, fields, error)
    return RedirectResponse(address(said.address(made), {"said": "noted"}), 303)


def _open(site: Site, fields: Fields) -> str:
    return actions.open_(site.root, actions.typed(fields), fields.get("by", "")).id


def _opening(here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None) -> Response:
    workspace = here.site.workspace()
    if not isinstance(workspace, Workspace):
        raise workspace
    months, known = workspace.review.notice_months, workspace.catalog.services
    today = actions.today(here.site.root)
    instead = next((one.replaced_by for one in known if one.name == typed.get("service")), None)
    defaults = {"notice": today.isoformat(), "sunset": months_before(today, -months).isoformat()}
    defaults |= {"replaced_by": instead} if instead else {}
    names = sorted({*(one.name for one in known), *here.voice.services, *filter(None, [typed.get("service")])})
    forms = Opening(
        services=tuple((name, here.voice.title(here.voice.services, name)) for name in names),
        typed={**defaults, **typed},
        months=months,
        token=desk.token,
        problems=told(here, error.problems) if error else None,
    )
    return here.html(drawn.opening(here.frame("campaigns"), forms), status_of(error) if error else 200)


@router.get(f"{PAGE}/{{id_}}", include_in_schema=False)
def campaign_page(here: Here, desk: There, id_: str) -> Response:
    """One campaign."""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv", include_in_schema=False)
def campaign_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one campaign."""
    seen = here.site.loaders.campaign(here.site.root, id_)
    return csv_of(here, story.campaign(here.voice, seen), table)


@router.post(f"{PAGE}/{{id_}}", include_in_schema=False, dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Take a step."""
    fields = await form_of(request, desk.token)
    try:
        done = await run_in_threadpool(_act, here, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": done}), 303)


def _act(here: Visit, id_: str, fields: Fields) -> str:
    run = ACTS.get(fields.get("act", ""))
    if run is None:
        raise CallError(Problem("campaign-bad", params={"field": "act", "value": fields.get("act", "")[:80]}))
    done = run(here.site, id_, fields)
    return _sent(done) if isinstance(done, tuple) else "noted"


def _sent(done: tuple[SentMessage, ...]) -> str:
    """How many letters went out, wait for a person, were not accepted: as they stand in an address."""
    hand = sum(one.outcome == "by-hand" for one in done)
    went = sum(one.outcome in ("told", "doubtful") for one in done)
    return f"{went}.{hand}.{len(done) - hand - went}"


def _notice(site: Site, id_: str, fields: Fields) -> object:
    return campaign_messages.notice(site.root, id_, fields.get("by", ""))


def _remind(site: Site, id_: str, fields: Fields) -> object:
    return campaign_messages.remind(site.root, id_, fields.get("by", ""))


def _hand(site: Site, id_: str, fields: Fields) -> object:
    team, _, stage = fields.get("team", "").partition("|")
    return campaign_messages.by_hand(site.root, id_, team, fields.get("by", ""), _stage(stage))


def _stage(text: str) -> MessageStage:
    found = next((one for one in (*campaign_messages.NOTICE, *campaign_messages.REMIND) if one == text), None)
    return found or "notice"


def _window(site: Site, id_: str, fields: Fields) -> object:
    workspace = site.workspace()
    zone = workspace.timezone if isinstance(workspace, Workspace) else "UTC"
    window = actions.window_of(fields.get("start", ""), fields.get("hours", ""), zone)
    return actions.brown_out(site.root, id_, window, fields.get("by", ""))


def _unplan(site: Site, id_: str, fields: Fields) -> object:
    start, _, end = fields.get("window", "").partition("|")
    try:
        window = Window(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end))
    except ValueError:
        raise CallError(Problem("campaign-no-window", params={"start": start[:40]})) from None
    why, by = fields.get("why", ""), fields.get("by", "")
    return actions.brown_out(site.root, id_, window, by, why, cancel=True)


def _on(site: Site, id_: str, fields: Fields) -> object:
    sunset = actions.day_of(fields.get("sunset", ""))
    return actions.resume(site.root, id_, fields.get("why", ""), fields.get("by", ""), sunset)


def _book(site: Site, id_: str, fields: Fields) -> object:
    line, proof = fields.get("budget_line", ""), fields.get("proof", "")
    return campaign_booking.book(site.root, id_, line, proof, fields.get("by", ""))


ACTS: Mapping[str, Callable[[Site, str, Fields], object]] = {
    "notice": _notice,
    "remind": _remind,
    "hand": _hand,
    "window": _window,
    "unplan": _unplan,
    "back": lambda site, id_, one: actions.roll_back(site.root, id_, one.get("why", ""), one.get("by", "")),
    "on": _on,
    "finish": lambda site, id_, one: actions.finish(site.root, id_, one.get("by", ""), one.get("why", "")),
    "book": _book,
    "cancel": lambda site, id_, one: actions.cancel(site.root, id_, one.get("why", ""), one.get("by", "")),
}
"""Steps, by the name that a form sends."""


def possible(seen: CampaignSeen) -> tuple[str, ...]:
    """The steps that can be taken now, the nearest first."""
    stage, due = seen.row.stage, seen.due
    if stage == "cancelled":
        return ()
    if stage == "done":
        return ("book",) if seen.saved is not None and seen.saved.month > 0 else ()
    found = ["finish"] if seen.quiet.days >= seen.quiet.needed and stage != "rolled-back" else []
    found += ["notice"] if any(one.stage == "notice" and not one.held for one in due) else []
    found += ["remind"] if any(one.stage != "notice" and not one.held for one in due) else []
    found += ["hand"] if any(one.held == "no-address" for one in due) else []
    if stage == "rolled-back":
        return (*found, "on", "cancel")
    planned = any(one.state == "planned" for one in seen.brown_outs)
    found += ["window"] if seen.today < seen.campaign.terms.sunset else []
    return (*found, *(("unplan",) if planned else ()), "back", "cancel")


def _page(here: Visit, desk: Desk, id_: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = here.site.loaders.campaign(here.site.root, id_)
    voice = here.voice
    letters = campaign_messages.letters(here.site.root, seen, voice)
    waiting = [one for one in seen.due if one.held == "no-address"]
    forms = Acting(
        acts=possible(seen),
        token=desk.token,
        typed=typed,
        teams=tuple(
            (f"{one.team}|{one.stage}", f"{said.team(voice, one.team)} · {said.letter(voice, one.stage)}")
            for one in waiting
        ),
        windows=tuple(
            (f"{one.window.start.isoformat()}|{one.window.end.isoformat()}", said.window(voice, one.window))
            for one in seen.brown_outs
            if one.state == "planned"
        ),
        silent=bool(seen.quiet.silent) or (seen.campaign.terms.scope.kind != "service" and not seen.traced),
        needed=seen.quiet.needed,
        problems=told(here, error.problems) if error else None,
        said=_said(here),
    )
    shown = drawn.campaign(here.frame("campaign"), story.campaign(voice, seen, letters), forms)
    return here.html(shown, status_of(error) if error else 200)


def _said(here: Visit) -> str:
    asked = here.request.query_params.get("said", "")
    counts = asked.split(".")
    if len(counts) == 3 and all(one.isdecimal() and len(one) < 7 for one in counts):
        n, hand, failed = (int(one) for one in counts)
        return here.voice.say("campaign-form-sent", n=n, hand=hand, failed=failed)
    return here.voice.say("campaign-form-said") if asked else ""


@router.get("/api/v1/campaigns", response_model=Campaigns, responses=paging.RESPONSES)
def campaigns(request: Request, here: Place, part: paging.Asked) -> Response:
    """What is being wound down, and how far each campaign is."""
    return paging.part_of(request, here.loaders.campaigns(here.root), "campaigns", part, lambda one: one.id)


@router.get("/api/v1/campaigns/{campaign}", response_model=CampaignSeen, responses=api.RESPONSES)
def one_campaign(request: Request, here: Place, campaign: str) -> Response:
    """One campaign: what is left week by week, who still calls, what is due, every step."""
    return api.json_of(request, here.loaders.campaign(here.root, campaign))
