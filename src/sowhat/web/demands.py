"""Demand: the list, the form, the table that is brought in, the page on which whoever asked follows one, and the same
as JSON. What becomes of one is decided in `demand_acts`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import demand_import, demands
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.demand import Alike, Demand, DemandSeen, DemandsSeen, Imported, Need
from sowhat.model.workspace import Workspace
from sowhat.planning import demand_fields as fields_of
from sowhat.planning import demand_rules as rules
from sowhat.render import demand_forms as drawn
from sowhat.render.demand_forms import Asking, Importing, Named
from sowhat.render.place import address
from sowhat.stories import demand as one_story
from sowhat.stories import demand_words as said
from sowhat.stories import demands as story
from sowhat.stories.shape import Story
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import Bounds, Receiver, Upload, form_of, own_page, receive

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
FIELDS = (
    *("title", "asker", "team", "unit", "service", "pillar", "customers", "solution"),
    *("whose", "today", "often", "words", "scenarios", "opportunity"),
)
SHEET = Bounds(file=20 << 20, total=20 << 20, files=1)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def demands_page(here: Here) -> Response:
    """What do the teams need, and what becomes of it?"""
    return here.html(drawn.demands(here.frame("planning", "demand"), _list(here)))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def demands_csv(here: Here) -> Response:
    """A line a demand."""
    return csv_of(here, _list(here), "demand")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def demands_table_csv(here: Here, table: str) -> Response:
    """Another table of the list."""
    return csv_of(here, _list(here), table)


def _list(here: Visit) -> Story:
    return story.demands(here.voice, here.site.loaders.demands(here.site.root))


@router.get(f"{PAGE}/new", include_in_schema=False)
def new_page(here: Here, desk: There) -> Response:
    """What is the problem?"""
    asked = here.request.query_params
    typed = {name: asked[name] for name in FIELDS if asked.get(name)}
    number = asked.get("ask", "")
    if number.isdecimal() and len(number) < 10:
        need = demands.need_of_ask(here.site.root, int(number))
        typed = {**fields_of.typed(need), **typed, "of": number}
    return _new(here, desk, typed)


def _new(
    here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None, near: tuple[Alike, ...] = ()
) -> Response:
    forms = Asking(
        token=desk.token,
        typed=typed,
        choices=choices(here),
        of=typed.get("of", ""),
        alike=one_story.alike(here.voice, near) if near else None,
        problems=told(here, error.problems) if error else None,
    )
    return here.html(drawn.asking(here.frame("planning"), forms), status_of(error) if error else 200)


def choices(here: Visit) -> dict[str, Named]:
    """What the forms of demand offer: closed words, and names of the workspace by their titles."""
    voice, found = here.voice, here.site.workspace()
    named: dict[str, Named] = {name: () for name in demand_import.NAMED}
    if isinstance(found, Workspace):
        for key, many in demands.named(found).items():
            named[key] = tuple((name, title.in_(voice.language) or name) for name, title in many)
    often = tuple((one, voice.say("demand-often", often=one)) for one in fields_of.OFTEN)
    return {**named, "often": often}


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def ask(request: Request, here: Here, desk: There) -> Response:
    """Ask for something. Where others asked for something alike, they are shown first, once."""
    fields = await form_of(request, desk.token)
    try:
        made, near = await run_in_threadpool(_ask, here.site, fields)
    except SowhatError as error:
        return await run_in_threadpool(_new, here, desk, fields, error)
    if made is None:
        return await run_in_threadpool(_new, here, desk, fields, None, near)
    return RedirectResponse(address(said.address(made.id), {"said": "noted"}), 303)


def _ask(site: Site, fields: Fields) -> tuple[Demand | None, tuple[Alike, ...]]:
    number = fields.get("of", "")
    of = int(number) if number.isdecimal() and len(number) < 10 else None
    by = rules.named(fields.get("by", ""))
    source = demands.Source("form" if of is None else "ask", of, fields.get("opportunity", "").strip())
    need = fields_of.need(fields)
    near = () if fields.get("sure") else alike(site.root, need, by, source)
    return (None, near) if near else (demands.ask(site.root, need, by, source), ())


def alike(root: Path, need: Need, by: str, source: demands.Source) -> tuple[Alike, ...]:
    """Demands that may be the same as what somebody asks for now; none where this very one is there already."""
    told_ = rules.need(need if need.asker.strip() else need.model_copy(update={"asker": by}))
    if any(demands.repeated(root, one, told_, source.of) for one in demands.held(root).values()):
        return ()
    return demands.alike(root, told_)


@router.get(f"{PAGE}/import", include_in_schema=False)
def import_page(here: Here, desk: There) -> Response:
    """Is the demand in a spreadsheet?"""
    return _importing(here, desk, {})


def _importing(
    here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None, done: Imported | None = None
) -> Response:
    forms = Importing(
        token=desk.token,
        typed=typed,
        done=story.imported_title(here.voice, done) if done else "",
        came=story.imported(here.voice, done) if done else None,
        problems=told(here, error.problems) if error else None,
    )
    return here.html(drawn.importing(here.frame("planning"), forms), status_of(error) if error else 200)


@router.post(f"{PAGE}/import", include_in_schema=False, dependencies=GUARDED)
async def bring(request: Request, here: Here, desk: There) -> Response:
    """Bring a table in."""
    folder = Path(await run_in_threadpool(tempfile.mkdtemp))
    typed: Fields = {}
    try:
        came = await receive(request, Receiver(desk.token, lambda: folder, SHEET), here.site.root)
        typed = came.fields
        done = await run_in_threadpool(_brought, here.site, came)
    except SowhatError as error:
        if status_of(error) == 403:
            raise
        return await run_in_threadpool(_importing, here, desk, typed, error)
    finally:
        await run_in_threadpool(shutil.rmtree, folder, True)
    return await run_in_threadpool(_importing, here, desk, typed, None, done)


def _brought(site: Site, came: Upload) -> Imported:
    if not came.files:
        raise CallError(Problem("demand-no-file"))
    one = came.files[0]
    named = one.path.rename(one.path.with_suffix(Path(one.name).suffix or ".csv"))
    return demand_import.read(site.root, named, came.fields.get("by", ""), one.name)


@router.get(f"{PAGE}/template.xlsx", include_in_schema=False)
def template(here: Here) -> Response:
    """The table to fill in."""
    name = here.voice.say("demand-file")
    named = {"Content-Disposition": f"attachment; filename=\"demand-template.xlsx\"; filename*=UTF-8''{quote(name)}"}
    return Response(demand_import.template(here.voice.language), media_type=XLSX, headers=named)


@router.get(f"{PAGE}/template.csv", include_in_schema=False)
def template_csv(here: Here) -> Response:
    """The same as CSV."""
    named = {"Content-Disposition": 'attachment; filename="demand-template.csv"'}
    content = demand_import.template_csv(here.voice.language)
    return Response(content, media_type="text/csv; charset=utf-8", headers=named)


@router.get("/api/v1/demand", response_model=DemandsSeen, responses=paging.RESPONSES)
def all_demand(request: Request, here: Place, part: paging.Asked) -> Response:
    """What is asked for, how far each demand has come, what comes next and who has to do it."""
    return paging.part_of(request, here.loaders.demands(here.root), "demands", part, lambda one: one.id)


@router.get("/api/v1/demand/{demand}", response_model=DemandSeen, responses=api.RESPONSES, operation_id="read_demand")
def one_demand(request: Request, here: Place, demand: str) -> Response:
    """One demand: its problem, what the crafts say, estimates, what it became part of, every step."""
    return api.json_of(request, here.loaders.demand(here.root, demand))
