"""Where the business side says, before there is a result, whether a study asks for the right thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import signing
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.ledger import Book
from sowhat.model.signature import Says, Signer
from sowhat.render import claim_forms as drawn
from sowhat.render.claim_forms import Defining
from sowhat.stories import signing as story
from sowhat.stories import study as evidence
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.shape import Story
from sowhat.web import truth
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit
from sowhat.web.uploads import form_of, own_page

SAYS: Mapping[str, Says] = {"agree": "agree", "disagree": "disagree"}
GUARDED = [Depends(own_page)]
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and why it was refused."""

    fields: Mapping[str, str]
    error: SowhatError


@router.get("/studies/{name}")
def one_study(here: Here, desk: There, name: str) -> Response:
    """The evidence of one study, and whether it asks for the right thing."""
    return _page(here, desk, name)


@router.post("/studies/{name}/definition", dependencies=GUARDED)
async def define(request: Request, here: Here, desk: There, name: str) -> Response:
    """Confirm the definition, or disagree with a reason."""
    fields = await form_of(request, desk.token, "name")
    try:
        await run_in_threadpool(_define, here, name, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, name, Typed(fields, error))
    return RedirectResponse(f"/studies/{quote(name, safe='')}?said=yes#form-definition", 303)


def _define(here: Visit, name: str, fields: Mapping[str, str]) -> None:
    says = fields.get("says", "")
    if says not in SAYS:
        raise CallError(Problem("option-not-offered", params={"option": "says", "value": says[:80]}))
    who = Signer(name=fields.get("name", "").strip(), role="business", team=fields.get("team", "").strip())
    signing.define(here.site.root, name, who, SAYS[says], fields.get("reason", "").strip())


def _page(here: Visit, desk: Desk, name: str, typed: Typed | None = None) -> Response:
    seen = here.site.loaders.so_what(here.site.root)
    answer = evidence.find(seen, name)
    shown: Story = truth.beside(here, evidence.study(here.voice, seen, answer), name)
    book = here.site.loaders.book(here.site.root)
    if not any(one.study.name == name for one in book.registrations):
        return here.html(drawn.study(here.frame("study"), shown, None))
    forms = _forms(here, desk, name, book, typed)
    status = status_of(typed.error) if typed else 200
    return here.html(drawn.study(here.frame("study"), shown, forms), status)


def _forms(here: Visit, desk: Desk, name: str, book: Book, typed: Typed | None) -> Defining:
    said = [one for one in book.definitions if one.study == name]
    notes = tuple(
        Note(story.definition(here.voice, one), one.reason, "good" if one.says == "agree" else "bad") for one in said
    )
    return Defining(
        study=name,
        token=desk.token,
        answers=tuple((name, here.voice.say(f"define-{name}")) for name in SAYS),
        said=Notes(notes or (Note(here.voice.say("define-none")),)),
        open=not any(one.study.name == name for one in book.claims),
        typed=typed.fields if typed else {},
        problems=told(here, typed.error.problems) if typed else None,
    )
