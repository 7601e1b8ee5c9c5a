"""How a write comes in: as JSON, from a program or our own pages, and once for each key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Coroutine, Mapping
from typing import Annotated, Any

from fastapi import Depends, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.routing import APIRoute
from pydantic import AfterValidator, BaseModel, StringConstraints
from starlette.concurrency import run_in_threadpool

from sowhat.actions.repeating import Keyed, Repeats
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.web import api
from sowhat.web.roles import allow, person_of
from sowhat.web.uploads import CONTROLS, check_token, own_page, signed

KEY, REPLAYED, FORM = "Idempotency-Key", "Idempotency-Replayed", "X-Form-Token"
MOST = 256 * 1024
"""Bytes of a body."""
_KEY = re.compile(r'"([\x20\x21\x23-\x5b\x5d-\x7e]{1,128})"|([\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,128})')
"""A structured-field string, as the draft wants it, or the same without quotes, as most send it."""
_KEPT = ("content-type", "location", "etag")
Handle = Callable[[Request], Coroutine[Any, Any, Response]]


def _plain(text: str) -> str:
    return text.translate(CONTROLS)


Words = Annotated[str, StringConstraints(max_length=4096), AfterValidator(_plain)]
"""Text without control characters: a terminal that shows them later would obey them."""


def key(
    idempotency_key: Annotated[
        str | None,
        Header(alias=KEY, max_length=130),
    ] = None,
) -> None:
    """The key as the description names it; the route reads it."""
    del idempotency_key


KEYED = [Depends(key)]
_PROBLEM = {"model": api.ProblemDetails, "content": {"application/problem+json": {}}}
_HEADERS = {
    "Location": {"description": "Address", "schema": {"type": "string"}},
    REPLAYED: {"description": "Repeated", "schema": {"type": "string"}},
}


def responses(links: Mapping[str, Mapping[str, object]] | None = None) -> dict[int | str, dict[str, Any]]:
    """What a write answers, with `links` from its answer to where that can be read."""
    refusals = {400: "Malformed", 403: "Not allowed", 409: "Conflict", 413: "Too large"}
    return {
        **{status: answer for status, answer in api.RESPONSES.items() if status != 304},
        201: {"description": "Done", "headers": _HEADERS, **({"links": links} if links else {})},
        **{status: {**_PROBLEM, "description": told} for status, told in refusals.items()},
        415: {**_PROBLEM, "description": "Not JSON"},
    }


class WriteRoute(APIRoute):
    """Lets a write in, and does it once for each key."""

    def get_route_handler(self) -> Handle:
        """The route's own handler, behind the door and the key."""
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            if request.method in ("GET", "HEAD"):
                return await handle(request)
            allow(request)
            _let_in(request)
            asked = _keyed(request, await _body(request))
            return await (handle(request) if asked is None else _once(request, asked, handle))

        return handled


def _let_in(request: Request) -> None:
    """A browser sends JSON elsewhere only once it was allowed to, which we never do; what comes by a cookie carries the
    secret of our own forms besides. Raises CallError: `json-needed`, `foreign-post`, `stale-form`."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise CallError(Problem("json-needed"))
    if getattr(request.state, "token", None) is not None:
        return
    if "origin" in request.headers or "sec-fetch-site" in request.headers:
        own_page(request)
    if own := getattr(request.state, "form_token", ""):
        own_page(request)
        check_token(request.headers.get(FORM, ""), own)


async def _body(request: Request) -> bytes:
    """The whole body. Raises CallError `json-too-large`."""
    came = bytearray()
    async for chunk in request.stream():
        came += chunk
        if len(came) > MOST:
            raise CallError(Problem("json-too-large", params={"most": MOST}))
    request._body = bytes(came)  # read once: whoever reads it next gets the same
    return bytes(came)


def _keyed(request: Request, body: bytes) -> Keyed | None:
    """The write's key; None without one. Raises CallError `repeat-key`."""
    given = request.headers.get(KEY)
    if given is None:
        return None
    found = _KEY.fullmatch(given.strip())
    if found is None:
        raise CallError(Problem("repeat-key"))
    token = getattr(request.state, "token", None)
    person = f"token:{token.id}" if token is not None else person_of(request).id
    asked = f"{request.method} {request.url.path}?{request.url.query}\n".encode() + body
    return Keyed(person[:256], found[1] or found[2], hashlib.sha256(asked).hexdigest())


async def _once(request: Request, asked: Keyed, handle: Handle) -> Response:
    repeats: Repeats = request.app.state.repeats
    known = await run_in_threadpool(repeats.begin, asked)
    if known is not None:
        return Response(known.body, known.status, {**(known.headers or {}), REPLAYED: "true"})
    try:
        response = await handle(request)
    except (SowhatError, RequestValidationError, HTTPException):
        await run_in_threadpool(repeats.release, asked)
        raise
    except BaseException:
        repeats.abandon(asked)
        raise
    headers = {name: response.headers[name] for name in _KEPT if name in response.headers}
    await run_in_threadpool(repeats.end, asked, response.status_code, headers, bytes(response.body))
    return response


def made(value: BaseModel, location: str) -> Response:
    """What was made, and where it can be read."""
    text = value.model_dump_json(indent=2).encode()
    return Response(text, 201, {"Location": location}, "application/json")


def by(request: Request, given: str) -> str:
    """Who states it: whoever signed in, else who is named."""
    return signed(request, {"by": given})["by"]
