"""The ledger of value: its list, one claim, the page to sign, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import asking, ledger, signing
from sowhat.errors import CallError, Param, Problem, SowhatError
from sowhat.ledger import life
from sowhat.ledger.waits import waits
from sowhat.model.claim import Claim
from sowhat.model.ledger import Book
from sowhat.model.pedigree import ClaimSeen, Pedigree
from sowhat.model.signature import Role, Says, Signer
from sowhat.model.workspace import Workspace
from sowhat.render import claim_forms as drawn
from sowhat.render import page
from sowhat.render.claim_forms import Acting
from sowhat.stories import claim_page as one_story
from sowhat.stories import claims_list as story
from sowhat.stories import sign_page
from sowhat.web import api, paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

LEDGER, CLAIMS = "/value/ledger", "/value/claims"
ROLES: Mapping[str, Role] = {"business": "business", "finance": "finance"}
SAYS: Mapping[str, Says] = {"agree": "agree", "amend": "amend", "disagree": "disagree", "confirm": "confirm"}
DONE = ("ask", "publish", "dispute", "supersede", "retract")
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(LEDGER, include_in_schema=False)
def ledger_page(here: Here) -> Response:
    """What do we claim, who stands behind it, and what waits for whom?"""
    return here.html(page.value(here.frame("value", "claims"), story.ledger(here.voice, _book(here.site))))


@router.get(f"{LEDGER}.csv", include_in_schema=False)
def ledger_csv(here: Here) -> Response:
    """A line a claim of new value."""
    return csv_of(here, story.ledger(here.voice, _book(here.site)), "claims")


@router.get(f"{LEDGER}-{{table}}.csv", include_in_schema=False)
def ledger_table_csv(here: Here, table: str) -> Response:
    """What was kept from being lost; what was declared."""
    return csv_of(here, story.ledger(here.voice, _book(here.site)), table)


@router.get(f"{CLAIMS}/{{id_}}", include_in_schema=False)
def claim_page(here: Here, desk: There, id_: str) -> Response:
    """One claim with its pedigree."""
    return _one(here, desk, id_)


@router.get(f"{CLAIMS}/{{id_}}/sign", include_in_schema=False)
def sign_page_(here: Here, desk: There, id_: str) -> Response:
    """What agreeing means, and where it is said."""
    return _asking(here, desk, id_)


@router.get(f"{CLAIMS}/{{id_}}/{{table}}.csv", include_in_schema=False)
def claim_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one claim."""
    return csv_of(here, one_story.claim(here.voice, _pedigree(here.site, id_)), table)


@router.post(f"{CLAIMS}/{{id_}}/sign", include_in_schema=False, dependencies=GUARDED)
async def sign(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Agree, amend, disagree, confirm."""
    fields = await form_of(request, desk.token, "name")
    try:
        made = await run_in_threadpool(_sign, here.site, id_, fields)
    except SowhatError as error:
        _unknown(error)
        return await run_in_threadpool(_asking, here, desk, id_, fields, error)
    return RedirectResponse(f"{_at(id_)}/sign?said={made.signatures[-1].number}", 303)


@router.post(f"{CLAIMS}/{{id_}}/publish", include_in_schema=False, dependencies=GUARDED)
async def publish(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Publish what finance confirmed."""
    fields = await form_of(request, desk.token, "name")
    who = Signer(name=fields.get("name", "").strip(), role="platform")
    return await _act(here, desk, id_, fields, "publish", lambda: signing.publish(here.site.root, id_, who))


@router.post(f"{CLAIMS}/{{id_}}/dispute", include_in_schema=False, dependencies=GUARDED)
async def dispute(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Disagree with a reason."""
    fields = await form_of(request, desk.token, "name")
    reason = fields.get("reason", "").strip()
    return await _act(
        here, desk, id_, fields, "dispute", lambda: signing.dispute(here.site.root, id_, signer(fields), reason)
    )


@router.post(f"{CLAIMS}/{{id_}}/ask", include_in_schema=False, dependencies=GUARDED)
async def ask(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Ask the business side for its answer, or note that it was asked in person."""
    fields = await form_of(request, desk.token, "name")
    return await _act(here, desk, id_, fields, "ask", lambda: _ask(here.site, id_, fields))


@router.post(f"{CLAIMS}/{{id_}}/retract", include_in_schema=False, dependencies=GUARDED)
async def retract(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Take a claim back."""
    fields = await form_of(request, desk.token, "name")
    return await _act(here, desk, id_, fields, "retract", lambda: _retract(here.site, id_, fields))


@router.post(f"{CLAIMS}/{{id_}}/supersede", include_in_schema=False, dependencies=GUARDED)
async def supersede(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Claim the study anew; leads to the new claim."""
    fields = await form_of(request, desk.token, "name")
    return await _act(here, desk, id_, fields, "supersede", lambda: _supersede(here.site, id_, fields))


async def _act(
    here: Visit, desk: Desk, id_: str, fields: Fields, done: str, write: Callable[[], Claim | None]
) -> Response:
    try:
        made = await run_in_threadpool(write)
    except SowhatError as error:
        _unknown(error)
        return await run_in_threadpool(_one, here, desk, id_, Tried(done, fields, error))
    return RedirectResponse(f"{_at(made.id if made else id_)}?said={done}", 303)


def _ask(site: Site, id_: str, fields: Fields) -> None:
    seen = fields.get("seen", "")
    known = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else None
    asker = asking.Asker(fields.get("name", ""), bool(fields.get("again")), known)
    if whom := fields.get("whom", "").strip():
        asking.by_hand(site.root, id_, whom, asker)
    else:
        asking.ask(site.root, id_, asker)


def _retract(site: Site, id_: str, fields: Fields) -> Claim:
    """A form that comes in twice takes back once."""
    who, reason = _platform(fields), fields.get("reason", "").strip()
    try:
        return ledger.retract(site.root, id_, reason, who)
    except CallError:
        one = ledger.show(site.root, id_)
        if (one.state, one.reason) == ("retracted", reason):
            return one
        raise


def _supersede(site: Site, id_: str, fields: Fields) -> Claim:
    """A form that comes in twice claims once."""
    who, reason = _platform(fields), fields.get("reason", "").strip()
    try:
        return signing.supersede(site.root, id_, reason, who)
    except CallError:
        old = ledger.show(site.root, id_)
        made = ledger.show(site.root, old.superseded_by) if old.superseded_by else None
        if made is not None and (made.by, made.reason) == (who, reason):
            return made
        raise


def _platform(fields: Fields) -> Signer:
    """Who acts for the platform team. Raises CallError `signer-unnamed`."""
    name = fields.get("name", "").strip()
    if not name:
        raise CallError(Problem("signer-unnamed"))
    return Signer(name=name, role="platform")


def _unknown(error: SowhatError) -> None:
    """A claim that nobody made has no page on which to say so."""
    if error.problems[0].code == "no-such-claim":
        raise error


def signer(fields: Fields) -> Signer:
    """Who says so, as it was typed. Raises CallError `option-not-offered` for a side that cannot sign."""
    role = fields.get("role", "")
    if role not in ROLES:
        raise CallError(_wrong("option-not-offered", "role", role))
    return Signer(name=fields.get("name", "").strip(), role=ROLES[role], team=fields.get("team", "").strip())


def _sign(site: Site, id_: str, fields: Fields) -> Claim:
    says = fields.get("says", "")
    if says not in SAYS:
        raise CallError(_wrong("option-not-offered", "says", says))
    kept = _kept(id_, fields.get("keep", "")) if says == "amend" else None
    return signing.sign(site.root, id_, signer(fields), SAYS[says], fields.get("reason", "").strip(), kept)


def _kept(id_: str, text: str) -> Decimal:
    """A part typed in percent. Raises CallError `amend-factor`."""
    try:
        return Decimal(text.strip().removesuffix("%").strip()) / 100
    except InvalidOperation:
        raise CallError(Problem("amend-factor", params={"claim": id_, "factor": text[:40]})) from None


def _wrong(code: str, name: str, value: str) -> Problem:
    params: dict[str, Param] = {"option": name, "value": value[:80]}
    return Problem(code, params=params)


@dataclass(frozen=True, slots=True)
class Tried:
    """A form that was refused."""

    offer: str
    typed: Fields
    error: SowhatError


def _one(here: Visit, desk: Desk, id_: str, tried: Tried | None = None) -> Response:
    seen = _pedigree(here.site, id_)
    said = here.request.query_params.get("said", "")
    forms = Acting(
        action=_at(id_),
        token=desk.token,
        offers=tuple(_offers(seen.claim)),
        typed=tried.typed if tried else {},
        problems=told(here, tried.error.problems) if tried else None,
        said=said if said in DONE and tried is None else "",
        did=tried.offer if tried else "",
        asked=max((one.number for one in seen.asked), default=0),
        reaches=_reaches(here.site),
    )
    shown = drawn.claim(here.frame("value"), one_story.claim(here.voice, seen), forms)
    return here.html(shown, status_of(tried.error) if tried else 200)


def _offers(one: Claim) -> Iterator[str]:
    """What can be done with it from its page, whose turn it is first; agreeing has a page of its own."""
    if one.state in life.CLOSED:
        return
    if waits(one).role == "business":
        yield "ask"
    if one.state == "confirmed":
        yield "publish"
    if one.state != "draft":
        yield "dispute"
    if any(day > (one.until or one.made_at.date()) for day in one.study.cut_offs):
        yield "supersede"
    yield "retract"


def _reaches(site: Site) -> bool:
    """Whether the business side has an address, and a page to answer on."""
    found = site.workspace()
    return (
        isinstance(found, Workspace)
        and bool(found.alerts.site)
        and any(each.audience == "business" for each in found.alerts.to)
    )


def _asking(
    here: Visit, desk: Desk, id_: str, typed: Fields | None = None, error: SowhatError | None = None
) -> Response:
    seen = _pedigree(here.site, id_)
    said = "" if error else here.request.query_params.get("said", "")
    shown = sign_page.page(
        here.voice, seen, int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None
    )
    forms = Acting(
        action=f"{_at(id_)}/sign",
        token=desk.token,
        offers=(),
        typed=typed or {},
        problems=told(here, error.problems) if error else None,
    )
    return here.html(drawn.sign(here.frame("value"), shown, forms), status_of(error) if error else 200)


def _at(id_: str) -> str:
    return f"{CLAIMS}/{quote(id_, safe='')}"


def _book(site: Site) -> Book:
    return site.loaders.book(site.root)


def _pedigree(site: Site, id_: str) -> Pedigree:
    return site.loaders.pedigree(site.root, id_)


@router.get("/api/v1/claims", response_model=Book, responses=paging.RESPONSES)
def claims(request: Request, here: Place, part: paging.Asked) -> Response:
    """The book as it stands: registrations, claims, definitions, prices, rates, declarations, splits, overlaps."""
    return paging.part_of(request, _book(here), "claims", part, lambda one: one.id)


@router.get("/api/v1/claims/{claim}", response_model=ClaimSeen, responses=api.RESPONSES, operation_id="read_claim")
def one_claim(request: Request, here: Place, claim: str) -> Response:
    """One claim with its signatures, months, population and price."""
    seen = _pedigree(here, claim)
    return api.json_of(request, ClaimSeen(**dict(seen.claim), asked=seen.asked, simulated=seen.simulated))
