"""Prototypes: pick a description and operations, preview in a frame that may do nothing else, download; as JSON."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from sowhat.actions import prototypes as actions
from sowhat.model.api import Api
from sowhat.model.language import Language
from sowhat.model.prototype import Prototype, Prototypes
from sowhat.render.prototypes import page as drawn
from sowhat.render.prototypes.picking import Picking, picking
from sowhat.stories.prototype import PAGE
from sowhat.web import api, headers
from sowhat.web.desk import Here
from sowhat.web.frame import Site, Visit, site_of

router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Ticked = Annotated[list[str] | None, Query(max_length=200)]
Line = Annotated[str, Query(max_length=300)]
FRAMING = f"{headers.POLICY}; frame-src 'self'"
"""The page may show a frame of our own."""


def alone() -> str:
    """What a shown prototype may do: its own script and style; it is nobody's origin and reaches nothing."""
    return f"{drawn.policy()}; sandbox allow-scripts allow-forms allow-modals; frame-ancestors 'self'"


class Picked:
    """What an address asks for."""

    def __init__(
        self,
        here: Here,
        operation: Ticked = None,
        frame: Line = "phone",
        title: Line = "",
        who: Line = "",
        in_: Annotated[str, Query(alias="in", max_length=8)] = "",
    ) -> None:
        self.operations = tuple(operation or ())
        self.frame, self.title, self.who = frame, title, who
        language: Language = here.voice.language
        self.language: Language = "zh" if in_ == "zh" else "en" if in_ == "en" else language

    def made(self, site: Site, described: Api) -> Prototype:
        """The prototype. Raises CallError as `actions.prototypes`."""
        asked = actions.asking(self.operations, self.title, self.who, self.frame)
        return actions.made(described, asked, self.language, site.root)

    def address(self, name: str, key: str) -> str:
        """Where the file is."""
        pairs = [("api", key), *(("operation", one) for one in self.operations), ("frame", self.frame)]
        pairs += [("title", self.title), ("who", self.who), ("in", self.language)]
        return f"{PAGE}/{name}?{urlencode(pairs)}"


Wish = Annotated[Picked, Depends()]
Api_ = Annotated[str, Query(alias="api", max_length=300)]


@router.get(PAGE, include_in_schema=False)
def picking_page(here: Here, wish: Wish, key: Api_ = "", show: str = "") -> Response:
    """What is this API for?"""
    known = here.site.loaders.described(here.site.root)
    chosen = actions.chosen(known, key) if key else known[0] if len(known) == 1 else None
    if chosen and show:
        wish.made(here.site, chosen)  # what is wrong with the wish is said by this page and not in the frame
    response = here.html(picking(here.frame("prototypes", "prototypes"), _picked(known, chosen, wish, bool(show))))
    response.headers["Content-Security-Policy"] = FRAMING
    return response


def _picked(known: tuple[Api, ...], chosen: Api | None, wish: Picked, show: bool) -> Picking:
    listed = tuple((actions.key(one), f"{one.title} {one.version}".strip()) for one in known)
    if chosen is None:
        return Picking(descriptions=listed)
    offered, key = actions.described(chosen), actions.key(chosen)
    proposed = frozenset(one.operation for one in offered.operations if one.proposed)
    return Picking(
        descriptions=listed,
        key=key,
        chosen=offered,
        ticked=frozenset(wish.operations) or (frozenset() if show else proposed),
        frame=wish.frame,
        title=wish.title,
        who=wish.who,
        lang=wish.language,
        preview=wish.address("preview", key) if show else "",
        download=wish.address("prototype.html", key) if show else "",
    )


@router.get(f"{PAGE}/preview", include_in_schema=False)
def preview(here: Here, wish: Wish, key: Api_) -> Response:
    """The prototype alone, in an origin of its own."""
    return HTMLResponse(_file(here, wish, key), headers={"Content-Security-Policy": alone()})


@router.get(f"{PAGE}/prototype.html", include_in_schema=False)
def download(here: Here, wish: Wish, key: Api_) -> Response:
    """The same as a file."""
    named = {"Content-Disposition": 'attachment; filename="prototype.html"', "Content-Security-Policy": alone()}
    return HTMLResponse(_file(here, wish, key), headers=named)


def _file(here: Visit, wish: Picked, key: str) -> str:
    return actions.html(wish.made(here.site, actions.chosen(here.site.loaders.described(here.site.root), key)))


@router.get("/api/v1/prototypes", response_model=Prototypes, responses=api.RESPONSES)
def prototypes(request: Request, here: Place) -> Response:
    """Descriptions of the workspace with their operations; those that a first flow would show are marked."""
    return api.json_of(request, actions.listed(here.loaders.described(here.root)))
