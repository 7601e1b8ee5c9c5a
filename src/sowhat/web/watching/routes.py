"""Whether it lives, whether it can answer, and what it counted."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from sowhat.actions import ready as action
from sowhat.model.ready import Ready
from sowhat.web.frame import site_of
from sowhat.web.watching.counters import TYPE, Counters

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def healthy() -> PlainTextResponse:
    """Whether the process answers."""
    return PlainTextResponse("ok")


@router.get("/readyz", response_model=Ready)
def ready(request: Request) -> Response:
    """Whether it can answer: 200, or 503 with the part that does not work. Without figures of the company."""
    found = action.ready(site_of(request).root)
    body = found.model_dump_json(indent=2)
    return Response(body, 200 if found.ready else 503, media_type="application/json")


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """For Prometheus."""
    counters: Counters = request.app.state.counters
    return Response(counters.text(), media_type=TYPE)
