"""Signing out of the provider too: whoever leaves here is offered it, where the provider has such a place."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from sowhat.actions.access.signing_in import SIGN_IN, provider_of
from sowhat.errors import SowhatError
from sowhat.model.access import Oidc, Session
from sowhat.web.access import refusing
from sowhat.web.access.gate import Gate, gate_of

router = APIRouter(include_in_schema=False)
There_ = Annotated[Gate | None, Depends(gate_of)]
LEFT = f"{SIGN_IN}?said=left"


@router.get(f"{SIGN_IN}/{{name}}/out")
def out(request: Request, gate: There_, name: str) -> Response:
    """Go to where the provider signs people out; it sends them back to the page of signing in."""
    if gate is None:
        return RedirectResponse("/", 303)
    try:
        provider = provider_of(gate.access, name)
        url = gate.flows.goodbye(gate.root, provider, f"{gate.access.address}{SIGN_IN}")
    except SowhatError as error:
        return refusing.answer(request, error)
    return RedirectResponse(url or SIGN_IN, 303)


def left(request: Request, gate: Gate) -> str:
    """The page that whoever left arrives at; it knows by which provider they had come."""
    session: Session | None = getattr(request.state, "session", None)
    known = session is not None and _leaves(gate, session.provider)
    return f"{LEFT}&at={quote(session.provider)}" if session and known else LEFT


def may(request: Request, gate: Gate, name: str) -> bool:
    """Whether a reader who just left here may leave this provider too."""
    asked = request.query_params
    return asked.get("said") == "left" and asked.get("at") == name and _leaves(gate, name)


def _leaves(gate: Gate, name: str) -> bool:
    return any(one.name == name and isinstance(one, Oidc) for one in gate.access.providers)
