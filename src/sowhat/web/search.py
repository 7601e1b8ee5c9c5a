"""Search everything: the page that works without a script, and what the palette asks."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from sowhat.actions.search.find import LONGEST, PAGE, Allowed, Asked
from sowhat.model.found import EntryKind, Found
from sowhat.model.person import Role, may
from sowhat.render import search as drawn
from sowhat.stories import search as story
from sowhat.web import api, roles
from sowhat.web.desk import Here
from sowhat.web.frame import Visit

MOST = 100
DEEPEST = 10_000
router = APIRouter()
Words = Annotated[str, Query(max_length=LONGEST)]
Kind = Annotated[EntryKind | None, Query()]
Limit = Annotated[int, Query(ge=1, le=MOST)]
Offset = Annotated[int, Query(ge=0, le=DEEPEST)]
RESPONSES: dict[int | str, dict[str, Any]] = api.RESPONSES


@router.get(story.PAGE, include_in_schema=False)
def search_page(here: Here) -> Response:
    """What are you looking for?"""
    given = here.request.query_params
    kind = next((one for one in get_args(EntryKind) if one == given.get("kind")), None)
    at = given.get("offset", "")
    asked = Asked(
        query=given.get("q", "")[:LONGEST],
        language=here.voice.language,
        kind=kind,
        offset=min(int(at), DEEPEST) if at.isdecimal() and len(at) < len(str(DEEPEST)) + 1 else 0,
    )
    seen = _found(here, asked)
    shown = drawn.Answer(story.found(here.voice, seen), seen, asked.kind or "", PAGE)
    return here.html(drawn.search(here.frame("search"), shown))


@router.get(story.API, response_model=Found, responses=RESPONSES)
def search(
    request: Request, here: Here, q: Words = "", kind: Kind = None, limit: Limit = PAGE, offset: Offset = 0
) -> Response:
    """Pages, things and acts that go by the words, the best first, titled in the reader's language: `limit` of them
    after `offset`, of one kind where asked. What the reader's role may not see is not found."""
    return api.json_of(request, _found(here, Asked(q, here.voice.language, kind, offset, limit)))


def _found(here: Visit, asked: Asked) -> Found:
    return here.site.loaders.search(here.site.root, asked, allowed(here.person.role))


def allowed(role: Role) -> Allowed:
    """What a role may send where."""
    return lambda method, path: may(role, _needed(method, path))


@lru_cache(20_000)
def _needed(method: str, path: str) -> Role:
    return roles.needed(method, path)
