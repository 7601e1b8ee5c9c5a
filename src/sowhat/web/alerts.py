"""What calls for attention: the page, its forms for silences, its tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import silences
from sowhat.errors import SowhatError
from sowhat.model.alert import Alerts
from sowhat.model.workspace import Workspace
from sowhat.render import alerts as drawn
from sowhat.render.alerts import Forms
from sowhat.stories import alerts_page as story
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = story.PAGE
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def alerts_page(here: Here, desk: There) -> Response:
    """What calls for attention, and was anybody told?"""
    return _page(here, desk)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def alerts_csv(here: Here) -> Response:
    """What calls for attention now."""
    return csv_of(here, story.alerts(here.voice, _seen(here.site)), "now")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def alerts_table_csv(here: Here, table: str) -> Response:
    """Another table of the page."""
    return csv_of(here, story.alerts(here.voice, _seen(here.site)), table)


@router.get("/api/v1/alerts", response_model=Alerts, responses=paging.RESPONSES)
def alerts(request: Request, here: Place, part: paging.Asked) -> Response:
    """What lasts, what would be sent to whom and what is held back, silences, and what was sent last."""
    return paging.part_of(request, _seen(here), "past", part, lambda one: (one.at, one.variable, one.alert.key))


@router.post(f"{PAGE}/silences", include_in_schema=False, dependencies=GUARDED)
async def silence(request: Request, here: Here, desk: There) -> Response:
    """Silence a service or a source until a day."""
    fields = await form_of(request, desk.token)
    said = {name: fields.get(name, "") for name in ("about", "until", "why", "by")}
    return await _write(here, desk, fields, lambda: silences.silence(here.site.root, **said))


@router.post(f"{PAGE}/silences/lift", include_in_schema=False, dependencies=GUARDED)
async def lift(request: Request, here: Here, desk: There) -> Response:
    """Hear of it again."""
    fields = await form_of(request, desk.token)
    about, by = fields.get("about", ""), fields.get("by", "")
    return await _write(here, desk, {}, lambda: silences.lift(here.site.root, about, by))


async def _write(here: Visit, desk: Desk, fields: Mapping[str, str], write: Callable[[], object]) -> Response:
    try:
        await run_in_threadpool(write)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, error, fields)
    return RedirectResponse(f"{PAGE}?said=yes#section-silences", 303)


def _seen(here: Site) -> Alerts:
    return here.loaders.alerts(here.root)


def _page(
    here: Visit, desk: Desk, error: SowhatError | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    seen = _seen(here.site)
    found = here.site.workspace()
    services = found.catalog.services if isinstance(found, Workspace) else ()
    sources = found.sources if isinstance(found, Workspace) else ()
    forms = Forms(
        services=tuple((f"service:{one.name}", here.voice.title(here.voice.services, one.name)) for one in services),
        sources=tuple((f"source:{one.name}", one.name) for one in sources),
        lifted=tuple((one.about, story.named(here.voice, one)) for one in seen.silences if one.by),
        token=desk.token,
        first=(here.voice.numbers.local(seen.at).date() + timedelta(days=1)).isoformat(),
        problems=told(here, error.problems) if error else None,
        typed=tuple((typed or {}).items()),
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.page(here.frame("alerts", "now"), story.alerts(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)
