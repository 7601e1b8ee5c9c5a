"""How far the platform reaches and what became possible: the page, its form, its tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import possible
from sowhat.actions.ecosystem import proposal
from sowhat.actions.ecosystem_asked import Asked
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.ecosystem import Ecosystem, FlowOf, Membership, Possible
from sowhat.render import page
from sowhat.render import possible as forms
from sowhat.stories import ecosystem as story
from sowhat.stories import ecosystem_chain
from sowhat.stories.voice import Titles
from sowhat.web import api
from sowhat.web.desk import Desk, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of, visit
from sowhat.web.pages import csv_of
from sowhat.web.start import GUARDED
from sowhat.web.uploads import form_of

PAGE = "/ecosystem"
FORM = ecosystem_chain.FORM
EFFORTS = ("weeks", "duplicate", "hours")
router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
At = Annotated[Site, Depends(site_of)]
Name = Annotated[str | None, Query(max_length=63)]
As = Annotated[Membership, Query(alias="as")]


def _asked(
    service: Name = None,
    unit: Name = None,
    app: Name = None,
    team: Name = None,
    product: Name = None,
) -> Asked:
    return Asked(service or None, unit or None, app=app or None, team=team or None, product=product or None)


def _seated(asked: Annotated[Asked, Depends(_asked)], membership: As = "then", flow: FlowOf = "calls") -> Asked:
    return replace(asked, membership=membership, flow=flow)


Narrowed = Annotated[Asked, Depends(_seated)]


@router.get(PAGE, include_in_schema=False)
def ecosystem_page(here: Here, asked: Narrowed) -> Response:
    """How far does the platform reach, and what became possible?"""
    told_ = story.ecosystem(here.voice, _seen(here.site, asked))
    return here.html(page.value(here.frame("ecosystem", "services"), told_))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def ecosystem_csv(here: Here, asked: Narrowed) -> Response:
    """Reach of every service."""
    return csv_of(here, story.ecosystem(here.voice, _seen(here.site, asked)), "services")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def ecosystem_table_csv(here: Here, asked: Narrowed, table: str) -> Response:
    """Another table of the page."""
    return csv_of(here, story.ecosystem(here.voice, _seen(here.site, asked)), table)


@router.get("/api/v1/ecosystem", response_model=Ecosystem, responses=api.RESPONSES)
def ecosystem(request: Request, here: At, asked: Narrowed) -> Response:
    """Reach, proposals and what was confirmed, the chain, both sides of a market, apps and versions."""
    return api.json_of(request, _seen(here, asked))


@router.get(FORM, include_in_schema=False)
def possible_form(here: Here, desk: There, about: str = "", kind: str = "new") -> Response:
    """Where people confirm, dismiss or state what became possible."""
    return _form(here, desk, {"about": about, "kind": kind})


@router.post(FORM, dependencies=GUARDED, include_in_schema=False)
async def state_possible(request: Request, here: Here, desk: There) -> Response:
    """Keep what was stated."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(_state, here, fields)
    except SowhatError as error:
        return await run_in_threadpool(_form, here, desk, fields, error)
    return RedirectResponse(f"{PAGE}#section-possible", 303)


def _state(here: Visit, fields: Mapping[str, str]) -> None:
    about = fields.get("about", "")
    _proposal(here, about)
    possible.state(here.site.root, about, possible.body_of(fields), fields.get("by", ""))


def _proposal(here: Visit, about: str) -> tuple[str, str]:
    """The two sentences of a proposal, or of what somebody stated. Raises CallError `no-such-proposal`."""
    if not about:
        return here.voice.say("ecosystem-form-own"), ""
    if (known := possible.own(here.site.root, about)) is not None:
        return here.voice.say("ecosystem-effort-ask", what=known.body.what or known.body.now), ""
    found = proposal(here.site.root, about)
    if found is None:
        raise CallError(Problem("no-such-proposal", params={"value": about}))
    return story.proposed(here.voice, found), story.evidence(here.voice, found)


def _form(here: Visit, desk: Desk, fields: Mapping[str, str], error: SowhatError | None = None) -> Response:
    about, kind = fields.get("about", ""), fields.get("kind", "new")
    says, evidence = _proposal(here, about)
    before = possible.own(here.site.root, about)
    shown = forms.Form(
        about=about,
        kind=kind if kind in EFFORTS and (before or not about) else "new",
        says=says,
        evidence=evidence,
        typed=fields if error or before is None else {**_typed(before), **fields},
        services=_named(here, here.voice.services),
        units=_named(here, here.voice.units),
        token=desk.token,
        problems=told(here, error.problems) if error else None,
    )
    return here.html(forms.form(here.frame("ecosystem"), shown), status_of(error) if error else 200)


def _typed(known: Possible) -> dict[str, str]:
    """What was stated before, as it stands in the form."""
    body = known.body.model_dump(mode="json", exclude_none=True)
    return {name: str(value) for name, value in body.items() if value} | {"by": known.by}


def _named(here: Visit, titles: Titles) -> tuple[tuple[str, str], ...]:
    return tuple((name, here.voice.title(titles, name)) for name in sorted(titles))


def _seen(site: Site, asked: Asked) -> Ecosystem:
    return site.loaders.ecosystem(site.root, asked)
