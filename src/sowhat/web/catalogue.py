"""The catalogue of services and the page that presents one: pages, tables, the form to ask, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import showcase_asks
from sowhat.errors import SowhatError
from sowhat.model.catalog import Catalog
from sowhat.model.showcase import Asked, Catalogue, Showcase
from sowhat.model.workspace import Workspace
from sowhat.render import catalogue as drawn
from sowhat.render.catalogue import Asking, Finding
from sowhat.stories import catalogue as story
from sowhat.stories import service_page
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/catalogue"
GUARDED = [Depends(own_page)]
MOST_CASES = 12
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Find = Annotated[str, Query(max_length=200)]
Name = Annotated[str, Query(max_length=63)]


@router.get(PAGE, include_in_schema=False)
def catalogue_page(here: Here) -> Response:
    """What is there to use?"""
    asked = _asked(here)
    seen = here.site.loaders.catalogue(here.site.root, asked)
    _remember(here, seen)
    finding = Finding(
        types=seen.types,
        units=tuple((name, here.voice.title(here.voice.units, name)) for name in seen.units),
        teams=_teams(here),
        asked={"q": asked.find, "type": asked.type, "unit": asked.unit, "team": asked.team},
        table=here.request.query_params.get("view") == "table",
    )
    shelf = story.shelf(here.voice, seen, _cases(here, seen))
    told_ = story.catalogue(here.voice, seen)
    return here.html(drawn.catalogue(here.frame("catalogue", "services"), told_, shelf, finding))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def catalogue_csv(here: Here) -> Response:
    """The same as a table."""
    return csv_of(here, story.catalogue(here.voice, _seen(here)), "services")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def catalogue_table_csv(here: Here, table: str) -> Response:
    """Any other table of the page."""
    return csv_of(here, story.catalogue(here.voice, _seen(here)), table)


@router.get(f"{PAGE}/{{name}}", include_in_schema=False)
def service_page_(here: Here, desk: There, name: str) -> Response:
    """What is it for, and how do I begin?"""
    seen = _one(here, name)
    if seen.team:
        showcase_asks.show(here.site.root, seen.team, [name], "opened")
    return _drawn(here, desk, seen)


@router.get(f"{PAGE}/{{name}}/{{table}}.csv", include_in_schema=False)
def service_csv(here: Here, name: str, table: str) -> Response:
    """A table of a service's page."""
    return csv_of(here, service_page.story(here.voice, _one(here, name)), table)


@router.post(f"{PAGE}/{{name}}/ask", include_in_schema=False, dependencies=GUARDED)
async def ask(request: Request, here: Here, desk: There, name: str) -> Response:
    """A team asks for it."""
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(
            showcase_asks.ask,
            here.site.root,
            name,
            fields.get("team", ""),
            fields.get("what", ""),
            fields.get("by", ""),
        )
    except SowhatError as error:
        return await run_in_threadpool(_refused, here, desk, name, fields, error)
    kept = {"team": fields.get("team", ""), "said": "yes"}
    return RedirectResponse(f"{PAGE}/{quote(name, safe='')}?{urlencode(kept)}#ask", 303)


def _refused(here: Visit, desk: Desk, name: str, fields: Mapping[str, str], error: SowhatError) -> Response:
    return _drawn(here, desk, _one(here, name), fields, error)


def _drawn(
    here: Visit, desk: Desk, seen: Showcase, typed: Mapping[str, str] | None = None, error: SowhatError | None = None
) -> Response:
    forms = Asking(
        teams=_teams(here),
        token=desk.token,
        typed=typed or {"team": seen.team},
        problems=told(here, error.problems) if error else None,
        said=not error and here.request.query_params.get("said") == "yes",
    )
    shown = service_page.presented(here.voice, seen)
    told_ = service_page.story(here.voice, seen)
    html = drawn.service(here.frame("catalogue"), told_, shown, forms)
    return here.html(html, status_of(error) if error else 200)


def _asked(here: Visit) -> Asked:
    """What the address asks for; longer words than anybody types are cut."""
    asked = here.request.query_params
    return Asked(find=asked.get("q", "")[:200], **{name: asked.get(name, "")[:63] for name in ("type", "unit", "team")})


def _seen(here: Visit) -> Catalogue:
    return here.site.loaders.catalogue(here.site.root, _asked(here))


def _one(here: Visit, name: str) -> Showcase:
    asked = Asked(team=here.request.query_params.get("team", "")[:63])
    return here.site.loaders.showcase(here.site.root, name, asked, here.request.query_params.get("operation", ""))


def _remember(here: Visit, seen: Catalogue) -> None:
    """That a team was shown these; what nobody was shown, nobody can have followed."""
    for basis in ("alike", "unit"):
        names = [one.service for one in seen.suggestions if one.basis == basis]
        showcase_asks.show(here.site.root, seen.team, names, "suggested", basis)


def _cases(here: Visit, seen: Catalogue) -> list[tuple[str, str]]:
    """Use cases, each once, with the address that looks for its words."""
    found: dict[str, None] = {}
    for one in seen.cards:
        if one.notice is None:
            found |= dict.fromkeys(text for case in one.use_cases[:2] if (text := case.in_(here.voice.language)))
    return [(text, here.place().with_(q=text)) for text in [*found][:MOST_CASES]]


def _teams(here: Visit) -> tuple[tuple[str, str], ...]:
    found = here.site.workspace()
    catalog = found.catalog if isinstance(found, Workspace) else Catalog()
    named = [(one.name, here.voice.title(here.voice.teams, one.name)) for one in catalog.teams]
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


def narrowed(q: Find = "", type: Name = "", unit: Name = "", team: Name = "") -> Asked:
    """What a program asks for."""
    return Asked(find=q, type=type, unit=unit, team=team)


Narrowed = Annotated[Asked, Depends(narrowed)]


@router.get("/api/v1/catalogue", response_model=Catalogue, responses=paging.RESPONSES)
def catalogue(request: Request, here: Place, asked: Narrowed, part: paging.Asked) -> Response:
    """Every service with who uses it, what they gained and how it runs; what fits a team where one is named."""
    return paging.part_of(request, here.loaders.catalogue(here.root, asked), "cards", part, lambda one: one.service)


@router.get("/api/v1/catalogue/{service}", response_model=Showcase, responses=api.RESPONSES)
def showcase(request: Request, here: Place, service: str, team: Name = "", operation: Find = "") -> Response:
    """One service: what it is for, its users, gains, standing, first calls, changes, related services, asks, reach."""
    return api.json_of(request, here.loaders.showcase(here.root, service, Asked(team=team), operation))
