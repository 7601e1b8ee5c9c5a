"""State something: a visit, what was done about a theme, how an adoption was decided."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import Field

from sowhat.actions import feedback_said
from sowhat.actions.decided import decide
from sowhat.actions.feedback_said import Told
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.study import Decided
from sowhat.model.value import Value
from sowhat.web import api
from sowhat.web.writing.route import KEYED, Words, WriteRoute, by, made, responses

router = APIRouter(route_class=WriteRoute, dependencies=KEYED)
FEEDBACK, ADOPTION = "/api/v1/feedback", "/api/v1/adoption"
Named = Annotated[Words, Field(max_length=200)]
Long = Annotated[Words, Field(max_length=2000)]
_FEEDBACK = {"ReadFeedback": {"operationId": "read_feedback"}}
_ADOPTION = {
    "ReadAdoption": {"operationId": "read_adoption", "parameters": {"query.service": "$request.body#/service"}}
}


class Noted(Value):
    """A statement as it was kept: its number, and what it is about."""

    number: int
    kind: StatementKind
    subject: str
    by: str
    at: datetime


class NewVisit(Value):
    """Somebody went back to a team or app on a day (null: today), and heard `note`."""

    name: Named
    note: Long = ""
    day: date | None = None
    by: Named = ""


class NewDone(Value):
    """What was done about a theme on a day (null: today), and where to read of it."""

    theme: Named
    what: Long
    day: date | None = None
    link: Named = ""
    by: Named = ""


class NewAdoption(Value):
    """How a team's adoption of a service was decided; `unknown` takes an answer back."""

    service: Named
    team: Named
    decided: Decided
    by: Named = ""


@router.post(f"{FEEDBACK}/visits", status_code=201, response_model=Noted, responses=responses(_FEEDBACK))
def visited(request: Request, here: api.Here, body: NewVisit) -> Response:
    """Write down a visit."""
    told = Told(by(request, body.by), body.note, body.day.isoformat() if body.day else None)
    return _noted(feedback_said.visited(here.root, body.name, told), FEEDBACK)


@router.post(f"{FEEDBACK}/done", status_code=201, response_model=Noted, responses=responses(_FEEDBACK))
def did(request: Request, here: api.Here, body: NewDone) -> Response:
    """Write down what was done about a theme."""
    day = body.day.isoformat() if body.day else None
    told = Told(by(request, body.by), body.what, day, body.link.strip())
    return _noted(feedback_said.did(here.root, body.theme, told), FEEDBACK)


@router.post(f"{ADOPTION}/decided", status_code=201, response_model=Noted, responses=responses(_ADOPTION))
def decided(request: Request, here: api.Here, body: NewAdoption) -> Response:
    """Say how a team took up a service."""
    said = decide(here.root, body.service, body.team, body.decided, by(request, body.by))
    return _noted(said, f"{ADOPTION}?{urlencode({'service': body.service})}")


def _noted(said: Statement, location: str) -> Response:
    return made(Noted(**said.model_dump(exclude={"body"})), location)
