"""Who may see which data, who did, and the difference: the page, its lists, and the same as JSON.

Every look at a list that names apps or people is written down before the list is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import attesting, looks
from sowhat.compliance import attestation
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.compliance import Compliance
from sowhat.model.person import Person, may
from sowhat.render import compliance as drawn
from sowhat.render.compliance import Attesting
from sowhat.stories import compliance as story
from sowhat.stories import compliance_cells as cells
from sowhat.stories import compliance_lists as lists
from sowhat.stories import compliance_policies as others
from sowhat.stories.shape import Story
from sowhat.stories.voice import Voice
from sowhat.web import api, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/compliance"
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Period = Annotated[str | None, Query(max_length=10)]
REFUSED = {**api.RESPONSES, 403: {**api.RESPONSES[404], "description": "Forbidden"}}
OTHERS: Mapping[str, Callable[[Voice, Compliance], Story]] = {
    "grants": lists.grants,
    "policies": others.policies,
}
MAIN = {"findings": "wrong", "grants": "unused", "policies": "rules", "looks": "looks"}
"""The table of each list whose parameters carry no prefix."""


def _seen(here: Visit, period: str | None) -> Compliance:
    return here.site.loaders.compliance(here.site.root, period or None)


def _overview(here: Visit, period: str | None) -> Story:
    viewer = roles.role_of(here.request) == "viewer"
    return story.compliance(here.voice, _seen(here, period), viewer=viewer)


def _who(person: Person) -> str:
    """Whoever signed in by their id, which is theirs alone."""
    return person.id[:128] or looks.LOCAL


def _list(here: Visit, name: str, period: str | None, form: str) -> Story:
    """One of the lists, its look written down. Raises CallError where there is none of that name."""
    if name == "looks":
        return others.looks(here.voice, _seen(here, period), here.site.loaders.looks(here.site.root))
    if name not in MAIN:
        raise CallError(Problem("no-such-table", params={"value": name[:40]}))
    seen = _seen(here, period)
    if name in lists.RECORDED:
        looks.look(here.site.root, name, here.person.role, form, _who(here.person))
    if name == "findings":
        return lists.findings(here.voice, seen, full=form == "csv")
    return OTHERS[name](here.voice, seen)


@router.get(PAGE, include_in_schema=False)
def compliance_page(here: Here, desk: There, period: Period = None) -> Response:
    """Does everybody who sees sensitive data have leave to?"""
    return _page(here, desk, period)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def compliance_csv(here: Here, period: Period = None) -> Response:
    """Sensitive data reached, by business unit."""
    return csv_of(here, _overview(here, period), "units")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def compliance_table_csv(here: Here, table: str, period: Period = None) -> Response:
    """Another table of the page."""
    return csv_of(here, _overview(here, period), table)


@router.get(f"{PAGE}/report/{{period}}.{{form}}", include_in_schema=False)
def report(here: Here, period: str, form: str) -> Response:
    """A period's report as a draft: Markdown, HTML or JSON."""
    text = attesting.report(here.site.root, period, (here.voice.language, form))
    looks.look(here.site.root, "report", here.person.role, "page", _who(here.person))
    kinds = {"md": "text/markdown", "html": "text/html", "json": "application/json"}
    return Response(text.encode(), media_type=f"{kinds[form]}; charset=utf-8")


@router.get(f"{PAGE}/{{name}}.csv", include_in_schema=False)
def list_csv(here: Here, name: str, period: Period = None) -> Response:
    """The main table of a list, or `findings-unsure`: another one of it."""
    page, _, table = name.partition("-")
    return csv_of(here, _list(here, page, period, "csv"), table or MAIN.get(page, ""))


@router.get(f"{PAGE}/{{name}}", include_in_schema=False)
def list_page(here: Here, name: str, period: Period = None) -> Response:
    """A list: who reached data without leave, grants to take back, policies, or who looked."""
    told_ = _list(here, name, period, "page")
    return here.html(drawn.page(here.frame("compliance", MAIN[name]), told_))


@router.get("/api/v1/compliance", response_model=Compliance, responses=REFUSED)
def compliance(request: Request, here: Place, period: Period = None) -> Response:
    """Classes of data, who reached them, violations, what cannot be told, unused grants, policies with their tests and
    attestations; of one period (`2026-Q3`) where asked."""
    seen = here.loaders.compliance(here.root, period or None)
    person = roles.person_of(request)
    looks.look(here.root, "all", person.role, "api", _who(person))
    return api.json_of(request, seen)


@router.post(f"{PAGE}/attest", include_in_schema=False, dependencies=[Depends(own_page)])
async def attest(request: Request, here: Here, desk: There) -> Response:
    """Attest a period by name."""
    fields = await form_of(request, desk.token)
    typed = {name: fields.get(name, "") for name in ("period", "by")}
    try:
        await run_in_threadpool(attesting.attest, here.site.root, typed["period"], typed["by"])
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, None, error, typed)
    return RedirectResponse(f"{PAGE}?said=yes#section-attested", 303)


def _page(
    here: Visit,
    desk: Desk,
    period: str | None,
    error: SowhatError | None = None,
    typed: Mapping[str, str] | None = None,
) -> Response:
    seen = _seen(here, period)
    viewer = roles.role_of(here.request) == "viewer"
    over = attestation.over(seen.first, seen.until) if seen.first and seen.until and not seen.period else ()
    form = Attesting(
        periods=tuple((name, cells.period(here.voice, name)) for name in over),
        token=desk.token,
        open=may(roles.role_of(here.request), roles.needed("POST", f"{PAGE}/attest")),
        typed=typed or {},
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    told_ = story.compliance(here.voice, seen, viewer=viewer)
    return here.html(drawn.page(here.frame("compliance", "units"), told_, form), status_of(error) if error else 200)
