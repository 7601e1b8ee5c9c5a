"""The pages: load, tell, draw."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.adoption import AdoptionSeen
from sowhat.model.ladder import ServiceValue
from sowhat.model.usage import Usage
from sowhat.render import page
from sowhat.render.table import to_csv
from sowhat.stories import data, groups, service, usage
from sowhat.stories.drawings import Chart, Drifts, Events, Flow, Plot
from sowhat.stories.pieces import Table
from sowhat.stories.shape import Story
from sowhat.stories.table import arrange
from sowhat.web.frame import Visit, visit

router = APIRouter(include_in_schema=False)
Here = Annotated[Visit, Depends(visit)]


def _month(request: Request) -> str | None:
    return request.query_params.get("month") or None


Month = Annotated[str | None, Depends(_month)]


@router.get("/services")
def services(here: Here, month: Month) -> Response:
    """Who uses the platform, and do they come back?"""
    told = usage.services(here.voice, _usage(here, None, month), month)
    return here.html(page.story(here.frame("services", "services", _months(here, None)), told))


@router.get("/services.csv")
def servicescsv_of(here: Here, month: Month) -> Response:
    told = usage.services(here.voice, _usage(here, None, month), month)
    return csv_of(here, told, "services")


@router.get("/services/{name}")
def one_service(here: Here, name: str, month: Month) -> Response:
    """One service."""
    told = service.service(
        here.voice, _usage(here, name, month), name, month, _value(here, name), _adoption(here, name)
    )
    return here.html(page.story(here.frame("service", "", _months(here, name)), told))


@router.get("/services/{name}/{table}.csv")
def one_servicecsv_of(here: Here, name: str, table: str, month: Month) -> Response:
    seen = _usage(here, name, month)
    told = service.service(here.voice, seen, name, month, _value(here, name), _adoption(here, name))
    return csv_of(here, told, table)


@router.get("/services-{table}.csv")
def services_tablecsv_of(here: Here, table: str, month: Month) -> Response:
    return csv_of(here, usage.services(here.voice, _usage(here, None, month), month), table)


@router.get("/teams")
def teams(here: Here, month: Month) -> Response:
    """Who does the platform reach?"""
    told = groups.teams(here.voice, _usage(here, None, month))
    return here.html(page.story(here.frame("teams", "teams", _months(here, None)), told))


@router.get("/teams.csv")
def teamscsv_of(here: Here, month: Month) -> Response:
    return csv_of(here, groups.teams(here.voice, _usage(here, None, month)), "teams")


@router.get("/teams-{table}.csv")
def teams_tablecsv_of(here: Here, table: str, month: Month) -> Response:
    return csv_of(here, groups.teams(here.voice, _usage(here, None, month)), table)


@router.get("/data")
def data_page(here: Here) -> Response:
    """Can these numbers be relied on?"""
    told = data.data(here.voice, here.site.loaders.data(here.site.root))
    return here.html(page.story(here.frame("data", "sources"), told))


@router.get("/data.csv")
def datacsv_of(here: Here) -> Response:
    return csv_of(here, data.data(here.voice, here.site.loaders.data(here.site.root)), "sources")


@router.get("/data-quarantine.csv")
def quarantinecsv_of(here: Here) -> Response:
    seen = here.site.loaders.data(here.site.root)
    return _download(here, data.quarantine_table(here.voice, seen), "quarantine")


@router.get("/data-{table}.csv")
def data_tablecsv_of(here: Here, table: str) -> Response:
    return csv_of(here, data.data(here.voice, here.site.loaders.data(here.site.root)), table)


def _usage(here: Visit, name: str | None, month: str | None) -> Usage:
    return here.site.loaders.usage(here.site.root, name, month)


def _value(here: Visit, name: str) -> ServiceValue | None:
    """How far it has come; use is shown without it."""
    try:
        return here.site.loaders.value(here.site.root, name).services[0]
    except SowhatError:
        return None


def _adoption(here: Visit, name: str) -> AdoptionSeen | None:
    """Who took it up; use is shown without it."""
    try:
        return here.site.loaders.adoption(here.site.root, name)
    except SowhatError:
        return None


def _months(here: Visit, name: str | None) -> tuple[str, ...]:
    return tuple(line.month for line in _usage(here, name, None).months)


def csv_of(here: Visit, told: Story, table: str) -> Response:
    """A table of a story, as its page shows it, or the one below a drawing of changes. Raises CallError when the story
    has no such table."""
    blocks = [block for section in told.sections for block in section.blocks]
    tables = (block.table if isinstance(block, Chart | Flow | Events | Drifts | Plot) else block for block in blocks)
    found = next((block for block in tables if isinstance(block, Table) and block.id == table), None)
    if found is None:
        raise CallError(Problem("no-such-table", params={"value": table}))
    return _download(here, found, table)


def _download(here: Visit, table: Table, name: str) -> Response:
    text = to_csv(arrange(table, here.place(main=name).asked(name)))
    marked = f"simulated-{name}" if here.simulated else name
    named = {"Content-Disposition": f'attachment; filename="{marked}.csv"'}
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=named)
