"""Answer a claim; ask the business side for its answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import Field

from sowhat.actions import asking, signing
from sowhat.errors import CallError, Problem
from sowhat.model.pedigree import ClaimSeen
from sowhat.model.signature import Role, Says, Signer
from sowhat.model.value import Value
from sowhat.web import api
from sowhat.web.writing.route import KEYED, Words, WriteRoute, by, made, responses

AT = "/api/v1/claims"
router = APIRouter(route_class=WriteRoute, dependencies=KEYED)
Id = Annotated[str, Path(max_length=64)]
Named = Annotated[Words, Field(max_length=100)]
_THERE = {"ReadClaim": {"operationId": "read_claim", "parameters": {"claim": "$response.body#/id"}}}


class NewSignature(Value):
    """What a side says about a claim. `keep`: the part of the number that an amendment keeps, above 0 and below 1;
    `by` counts where nobody signed in."""

    role: Role
    says: Says
    team: Named = ""
    reason: Annotated[Words, Field(max_length=1000)] = ""
    keep: Annotated[Decimal, Field(gt=0, lt=1)] | None = None
    by: Named = ""


class NewAsking(Value):
    """Ask for the business side's answer: at its declared addresses, or note that `whom` was asked in person. `again`:
    although somebody was asked within a day; `seen`: the number of the last asking that was known."""

    whom: Named = ""
    again: bool = False
    seen: Annotated[int, Field(ge=0, lt=1_000_000_000)] | None = None
    by: Named = ""


@router.post(f"{AT}/{{claim}}/signatures", status_code=201, response_model=ClaimSeen, responses=responses(_THERE))
def sign(request: Request, here: api.Here, claim: Id, body: NewSignature) -> Response:
    """Agree, amend or disagree for the business side; confirm or disagree for finance."""
    if body.role == "platform":
        raise CallError(Problem("option-not-offered", params={"option": "role", "value": body.role}))
    who = Signer(name=by(request, body.by).strip(), role=body.role, team=body.team.strip())
    signing.sign(here.root, claim, who, body.says, body.reason.strip(), body.keep if body.says == "amend" else None)
    return made(asking.show(here.root, claim), f"{AT}/{claim}")


@router.post(f"{AT}/{{claim}}/askings", status_code=201, response_model=ClaimSeen, responses=responses(_THERE))
def ask(request: Request, here: api.Here, claim: Id, body: NewAsking) -> Response:
    """Ask the business side for its answer, or note that it was asked in person."""
    who = asking.Asker(by(request, body.by), body.again, body.seen)
    if whom := body.whom.strip():
        asking.by_hand(here.root, claim, whom, who)
    else:
        asking.ask(here.root, claim, who)
    return made(asking.show(here.root, claim), f"{AT}/{claim}")
