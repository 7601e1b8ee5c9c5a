"""The price book: its page, the form that adds a price, its tables, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from sowhat.actions import pricing
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.ledger.splits import SplitBody
from sowhat.model.claim import Money
from sowhat.model.declared import DeclaredTerms, Hours
from sowhat.model.price import PriceTerms, Rate
from sowhat.model.price_book import PriceBook
from sowhat.model.workspace import Workspace
from sowhat.render import claim_forms as drawn
from sowhat.render.claim_forms import Named, Pricing
from sowhat.stories import price_page as story
from sowhat.stories.voice import Voice
from sowhat.web import paging
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = "/value/prices"
GUARDED = [Depends(own_page)]
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Made = TypeVar("Made")


@router.get(PAGE, include_in_schema=False)
def prices_page(here: Here, desk: There) -> Response:
    """What is one worth, and who says so?"""
    return _page(here, desk)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def prices_csv(here: Here) -> Response:
    """A line a price."""
    return csv_of(here, story.book(here.voice, here.site.loaders.prices(here.site.root)), "prices")


@router.get(f"{PAGE}-{{table}}.csv", include_in_schema=False)
def prices_table_csv(here: Here, table: str) -> Response:
    """Rates, declarations, splits."""
    return csv_of(here, story.book(here.voice, here.site.loaders.prices(here.site.root)), table)


@router.post(f"{PAGE}/{{what}}", include_in_schema=False, dependencies=GUARDED)
async def enter(request: Request, here: Here, desk: There, what: str) -> Response:
    """Enter a price, a rate, a declaration, or a split."""
    fields = await form_of(request, desk.token)
    if what not in WRITE:
        raise CallError(Problem("no-such-table", params={"value": what[:40]}))
    try:
        await run_in_threadpool(WRITE[what], here, Typed(here.voice, fields))
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, {**fields, "what": what}, error)
    return RedirectResponse(f"{PAGE}?said={what}", 303)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a form; a field is called as the reader's page calls it when it is refused."""

    voice: Voice
    fields: Mapping[str, str]

    def text(self, name: str) -> str:
        """Without the blanks around it."""
        return self.fields.get(name, "").strip()

    def number(self, name: str) -> Decimal:
        """Raises CallError `option-not-number`."""
        try:
            found = Decimal(self.text(name).replace(",", ""))
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite():
            raise self.refused("option-not-number", name)
        return found

    def day(self, name: str, tail: str = "") -> date:
        """Raises CallError `option-not-day`, or `option-not-month` where only a month is asked for."""
        try:
            return date.fromisoformat(self.text(name)[: 7 if tail else 10] + tail)
        except ValueError:
            raise self.refused("option-not-month" if tail else "option-not-day", name) from None

    def refused(self, code: str, name: str) -> CallError:
        """What is wrong with a field."""
        label = self.voice.say(f"prices-form-{name.replace('_', '-')}")
        return CallError(Problem(code, params={"option": label, "value": self.text(name)[:80]}))


def _read(typed: Typed, kind: Callable[..., Made], told_: Mapping[str, object]) -> Made:
    """A value from what was typed. Raises CallError `option-not-offered` for a word that is none of those offered."""
    try:
        return kind(**told_)
    except ValidationError as error:
        raise typed.refused("option-not-offered", str(error.errors()[0]["loc"][0])) from None


def _price(here: Visit, typed: Typed) -> None:
    months = typed.text("months")
    known = {name: typed.text(name) for name in ("name", "unit", "currency", "basis", "recurrence", "source", "owner")}
    numbers = {name: typed.number(name) for name in ("low", "likely", "high")}
    days = {"valid_from": typed.day("valid_from")}
    more = {"outcome": typed.text("outcome") or None, "months": int(typed.number("months")) if months else None}
    more["project"] = typed.text("project") or None
    terms = _read(typed, PriceTerms, {**known, **numbers, **days, **more})
    pricing.price(here.site.root, terms, typed.number("vat") if typed.text("vat") else Decimal(0))


def _rate(here: Visit, typed: Typed) -> None:
    known = {name: typed.text(name) for name in ("base", "quote", "source")}
    pricing.rate(here.site.root, _read(typed, Rate, {**known, "rate": typed.number("rate"), "day": typed.day("day")}))


def _declare(here: Visit, typed: Typed) -> None:
    names = ("title", "service", "kind", "budget_line", "proof", "source", "owner")
    known: dict[str, object] = {name: typed.text(name) for name in names}
    if typed.text("amount"):
        one = typed.number("amount")
        known["money"] = Money(low=one, value=one, high=one, currency=typed.text("currency"))
    if typed.text("hours"):
        one = typed.number("hours")
        known["hours"] = Hours(low=one, likely=one, high=one)
    pricing.declare(here.site.root, _read(typed, DeclaredTerms, {**known, "month": typed.day("month", "-01")}))


def _split(here: Visit, typed: Typed) -> None:
    known = {name: typed.text(name) for name in ("team", "platform_by", "business_by", "source")}
    platform = typed.number("platform") / 100
    body = _read(typed, SplitBody, {**known, "platform": platform, "business": 1 - platform})
    pricing.split(here.site.root, typed.text("study"), body)


WRITE: Mapping[str, Callable[[Visit, Typed], None]] = {
    "price": _price,
    "rate": _rate,
    "declare": _declare,
    "split": _split,
}


def _page(
    here: Visit, desk: Desk, typed: Mapping[str, str] | None = None, error: SowhatError | None = None
) -> Response:
    found = here.site.loaders.prices(here.site.root)
    said = here.request.query_params.get("said", "")
    known = here.site.workspace()
    forms = Pricing(
        token=desk.token,
        units=story.units(here.voice),
        bases=story.bases(here.voice),
        currency=known.currency if isinstance(known, Workspace) else "CNY",
        typed=typed or {},
        problems=told(here, error.problems) if error else None,
        said=said if said in WRITE and not error else "",
        **_known(here, known),
    )
    shown = drawn.prices(here.frame("value", "prices"), story.book(here.voice, found), forms)
    return here.html(shown, status_of(error) if error else 200)


def _known(here: Visit, known: Workspace | SowhatError) -> dict[str, Named]:
    """What people can choose from, by its title."""
    if not isinstance(known, Workspace):
        return {name: () for name in ("outcomes", "services", "studies", "teams")}
    language = here.voice.language
    catalog = known.catalog
    return {
        "outcomes": tuple((one.name, one.title.in_(language) or one.name) for one in known.outcomes),
        "services": tuple((one.name, here.voice.title(here.voice.services, one.name)) for one in catalog.services),
        "studies": tuple((one.name, one.title.in_(language) or one.name) for one in known.studies),
        "teams": tuple((one.name, here.voice.title(here.voice.teams, one.name)) for one in catalog.teams),
    }


@router.get("/api/v1/prices", response_model=PriceBook, responses=paging.RESPONSES)
def prices(request: Request, here: Place, part: paging.Asked) -> Response:
    """Prices, the newest rates, declared values, agreed splits, and claims about the same people."""
    return paging.part_of(request, here.loaders.prices(here.root), "prices", part, lambda one: one.number)
