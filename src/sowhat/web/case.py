"""The business-case calculator: a form that answers at an address of its own, and what was put down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import case as actions
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.case import ASSUMPTIONS, Case, Cases, CaseSeen
from sowhat.model.workspace import Workspace
from sowhat.render import value_forms as drawn
from sowhat.render.place import address
from sowhat.render.value_forms import Casing
from sowhat.stories import case as story
from sowhat.stories.shape import Story
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/value/case"
GUARDED = [Depends(own_page)]
ENDS = ("low", "likely", "high")
KEYS = (
    *("name", "title", "service", "currency", "months", "build_months", "rate"),
    *(f"{name}_{part}" for name in ASSUMPTIONS for part in (*ENDS, "source")),
)
BEGUN = {"name", "title", "service"}
"""What a page of a case without numbers hands over; nobody has typed anything yet."""
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PAGE, include_in_schema=False)
def case_page(here: Here, desk: There) -> Response:
    """Is it worth building?"""
    asked = here.request.query_params
    if "case" in asked:
        return _page(here, desk, _kept(here.site, asked["case"]))
    return _page(here, desk, {name: asked[name] for name in KEYS if asked.get(name)})


@router.get(f"{PAGE}.csv", include_in_schema=False)
def cases_csv(here: Here) -> Response:
    """Cases that were put down."""
    return csv_of(here, story.blank(here.voice, here.site.loaders.cases(here.site.root)), "cases")


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def keep(request: Request, here: Here, desk: There) -> Response:
    """Put a case down."""
    fields = await form_of(request, desk.token)
    told_ = {name: fields[name] for name in KEYS if fields.get(name)}
    try:
        made = actions.typed(told_, _currency(here.site))
        await run_in_threadpool(actions.keep, here.site.root, made, fields.get("by", ""))
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, told_, error)
    return RedirectResponse(address(PAGE, {"case": made.name, "said": "yes"}), 303)


def _page(here: Visit, desk: Desk, asked: Case | Mapping[str, str], error: SowhatError | None = None) -> Response:
    """The form with what was typed, or with a case that was put down, and what it amounts to."""
    kept, found, problem = here.site.loaders.cases(here.site.root), None, error
    typed = typed_again(asked) if isinstance(asked, Case) else asked
    if asked and not (isinstance(asked, Mapping) and set(asked) <= BEGUN):
        try:
            made = asked if isinstance(asked, Case) else actions.typed(asked, _currency(here.site))
            found = actions.work_out(made)
        except SowhatError as refused:
            problem = error or refused
    forms = Casing(
        fields=story.fields(here.voice),
        typed={**_defaults(here.site), **typed},
        services=tuple((name, here.voice.title(here.voice.services, name)) for name in here.voice.services),
        token=desk.token,
        worked=found is not None,
        problems=told(here, problem.problems) if problem else None,
        said=here.request.query_params.get("said") == "yes",
    )
    told_ = story.blank(here.voice, kept) if found is None else _told(here, found, kept, typed)
    return here.html(drawn.case(here.frame("value", "cases"), told_, forms), status_of(problem) if problem else 200)


def _told(here: Visit, found: CaseSeen, kept: Cases, typed: Mapping[str, str]) -> Story:
    return story.case(here.voice, found, kept, address(f"{PAGE}.json", typed))


def _kept(site: Site, name: str) -> Case:
    found = next((one.case for one in site.loaders.cases(site.root).cases if one.case.name == name), None)
    if found is None:
        raise CallError(Problem("no-such-case", params={"value": name[:80]}))
    return found


def typed_again(case: Case) -> dict[str, str]:
    """A case as the form's fields."""
    plain = {"name": case.name, "title": case.title.zh or case.title.en, "service": case.service}
    plain |= {"currency": case.currency, "months": str(case.months), "build_months": str(case.build_months)}
    plain |= {} if case.rate is None else {"rate": str(case.rate)}
    for name in ASSUMPTIONS:
        one = case.assumption(name)
        plain |= {f"{name}_{end}": format(getattr(one, end), "f") for end in ENDS}
        plain |= {f"{name}_source": one.source}
    return {name: text for name, text in plain.items() if text}


def _currency(site: Site) -> str:
    found = site.workspace()
    return found.currency if isinstance(found, Workspace) else "CNY"


def _defaults(site: Site) -> dict[str, str]:
    found = site.workspace()
    rate = found.discount_rate if isinstance(found, Workspace) else None
    told_ = {"months": "24", "build_months": "3", "currency": _currency(site)}
    return told_ if rate is None else {**told_, "rate": str(rate)}


@router.get("/api/v1/cases", response_model=Cases, responses=paging.RESPONSES)
def cases(request: Request, here: Place, part: paging.Asked) -> Response:
    """Business cases that were put down, the newest version of each."""
    return paging.part_of(request, here.loaders.cases(here.root), "papers", part, lambda one: one.name)


@router.get("/api/v1/cases/{name}", response_model=CaseSeen, responses=api.RESPONSES)
def one_case(request: Request, here: Place, name: str) -> Response:
    """What a business case that was put down amounts to."""
    known = here.loaders.cases(here.root)
    if any(one.name == name for one in known.papers) and all(one.case.name != name for one in known.cases):
        raise CallError(Problem("case-no-numbers", params={"case": name}))
    return api.json_of(request, actions.work_out(_kept(here, name)))


@router.get(f"{PAGE}.json", include_in_schema=False)
def typed_case(request: Request, here: Place) -> Response:
    """What was typed into the form amounts to: its fields in the address."""
    asked = request.query_params
    typed = {name: asked[name] for name in KEYS if asked.get(name)}
    return api.json_of(request, actions.work_out(actions.typed(typed, _currency(here))))
