"""`/api/v1`: exactly what `--json` prints, with an entity tag."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from sowhat.model.data import Data
from sowhat.model.usage import Usage
from sowhat.model.value import Value
from sowhat.web.frame import Site, site_of

router = APIRouter(prefix="/api/v1")
Here = Annotated[Site, Depends(site_of)]
Service = Annotated[str | None, Query(max_length=63)]
Month = Annotated[str | None, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class ProblemDetails(Value):
    """RFC 9457 problem details; `code` is the message's code, `cure` what to do."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    where: str


_PROBLEM = {"model": ProblemDetails, "content": {"application/problem+json": {}}}
RESPONSES: dict[int | str, dict[str, Any]] = {
    304: {"description": "Not modified"},
    404: {**_PROBLEM, "description": "Not found"},
    422: {**_PROBLEM, "description": "Refused"},
    500: {**_PROBLEM, "description": "Broken"},
    503: {**_PROBLEM, "description": "Unavailable"},
}


@router.get("/usage", response_model=Usage, responses=RESPONSES)
def usage(request: Request, here: Here, service: Service = None, month: Month = None) -> Response:
    """What was used, by whom, how well it answered; of one service, of one month (`2026-09`) where asked."""
    return json_of(request, here.loaders.usage(here.root, service, month))


@router.get("/data", response_model=Data, responses=RESPONSES)
def data(request: Request, here: Here) -> Response:
    """What came in, how fresh it is, how far it can be attributed."""
    return json_of(request, here.loaders.data(here.root))


def json_of(request: Request, value: BaseModel) -> Response:
    """A value as `--json` prints it, not sent again to who has it."""
    return text_of(request, value.model_dump_json(indent=2))


def text_of(request: Request, text: str) -> Response:
    """JSON already written, not sent again to who has it."""
    body = text.encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)
