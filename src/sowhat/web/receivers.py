"""What programs send: traces of OpenTelemetry (`/v1/traces`) and CloudEvents (`/v1/events`).

An answer of success means that it is on disk. Nothing here is for browsers: a page elsewhere is refused, and no
cross-origin header is ever sent.
"""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from sowhat.actions.receiving import Intakes, Received, events, receiver, traces
from sowhat.actions.staging import in_units
from sowhat.errors import BlockedError, CallError, Problem, SowhatError
from sowhat.lake.spool import Record
from sowhat.model.source import CloudEvents, Otlp
from sowhat.sources.traces.wire import status
from sowhat.stories.problems import explain
from sowhat.web.frame import site_of, visit

PROTOBUF, JSON = "application/x-protobuf", "application/json"
OTLP_TYPES = {PROTOBUF: "protobuf", JSON: "json"}
ENCODINGS = {"": 0, "identity": 0, "gzip": 31, "deflate": 47}
"""Content encodings, and zlib's window for each."""
STATUS = {
    **{"foreign-post": 403, "receiver-none": 404, "receiver-several": 404, "receiver-too-large": 413},
    **{"receiver-type": 415, "receiver-encoding": 415, "receiver-busy": 429},
}
RPC = {400: 3, 403: 7, 404: 5, 413: 3, 415: 3, 429: 14, 500: 13, 503: 14}
"""`google.rpc.Code` of each HTTP status."""
SOON, LATER = "1", "30"
"""Seconds after which to come again: when too much is waiting, when the disk is full."""
router = APIRouter(include_in_schema=False)


@dataclass(slots=True)
class Bounds:
    """Bytes of a request as sent, and unpacked; and of all requests that are being received."""

    sent: int = 16 << 20
    unpacked: int = 64 << 20
    held: int = 256 << 20


class Reception:
    """What all requests of a process share."""

    def __init__(self, intakes: Intakes, bounds: Bounds | None = None) -> None:
        self.intakes, self.bounds = intakes, bounds or Bounds()
        self.held = 0


@router.post("/v1/traces")
@router.post("/v1/traces/{source}")
async def take_traces(request: Request) -> Response:
    """An `ExportTraceServiceRequest`, answered as OTLP/HTTP says."""
    kind = _kind(request)
    try:
        encoding = OTLP_TYPES.get(kind, "")
        if not encoding:
            raise CallError(Problem("receiver-type", params={"kind": kind or "-", "known": ", ".join(OTLP_TYPES)}))
        await _take(request, Otlp, lambda body: traces(body, encoding))
    except SowhatError as error:
        return await _refused(request, error, PROTOBUF if kind == PROTOBUF else JSON)
    return Response(b"" if kind == PROTOBUF else b"{}", media_type=kind)


@router.post("/v1/events")
@router.post("/v1/events/{source}")
async def take_events(request: Request) -> Response:
    """Events in binary, structured or batch mode."""
    kind, headers = _kind(request), request.headers.items()
    try:
        await _take(request, CloudEvents, lambda body: events(kind, headers, body))
    except SowhatError as error:
        return await _refused(request, error, JSON)
    return Response(status_code=204)


async def _take(request: Request, kind: type[Received], read: Callable[[bytes], tuple[Record, ...]]) -> None:
    """Receive, read and store a request. Raises SowhatError; then none of it counts as received."""
    _programs_only(request)
    found = await run_in_threadpool(_source, request, kind)
    reception: Reception = request.app.state.reception
    window = ENCODINGS.get(encoding := request.headers.get("content-encoding", "").strip().lower())
    if window is None:
        raise CallError(Problem("receiver-encoding", params={"encoding": encoding}))
    body, held = bytearray(), 0
    try:
        async for chunk in request.stream():
            reception.held += len(chunk)
            held += len(chunk)
            if reception.held > reception.bounds.held:
                raise BlockedError(Problem("receiver-busy"))
            if held > reception.bounds.sent:
                raise _too_large(reception.bounds.sent)
            body += chunk
        records = await run_in_threadpool(lambda: read(_unpacked(bytes(body), window, reception.bounds.unpacked)))
        if records:
            await asyncio.shield(asyncio.wrap_future(reception.intakes.of(found.name).submit(records)))
    except ClientDisconnect:
        raise CallError(Problem("receiver-unreadable", params={"kind": "http"})) from None
    finally:
        reception.held -= held


def _source(request: Request, kind: type[Received]) -> Received:
    workspace = site_of(request).workspace()
    if isinstance(workspace, SowhatError):
        raise BlockedError(Problem("receiver-no-workspace"))
    return receiver(workspace, kind, request.path_params.get("source", ""))


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _programs_only(request: Request) -> None:
    """A browser says from where a request comes; what comes from a page elsewhere is refused."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    ours = f"{request.url.scheme}://{request.headers.get('host', '')}"
    if site not in (None, "none", "same-origin") or origin not in (None, ours):
        raise CallError(Problem("foreign-post"))


def _unpacked(body: bytes, window: int, limit: int) -> bytes:
    """The body without its encoding, never more than `limit` bytes of it."""
    if not window:
        return body
    unpacker = zlib.decompressobj(window)
    try:
        content = unpacker.decompress(body, limit + 1)
    except zlib.error:
        raise CallError(Problem("receiver-unreadable", params={"kind": "gzip"})) from None
    if len(content) > limit:
        raise _too_large(limit)
    if not unpacker.eof:
        raise CallError(Problem("receiver-unreadable", params={"kind": "gzip"}))
    return content


def _too_large(limit: int) -> CallError:
    return CallError(Problem("receiver-too-large", params={"limit": in_units(limit)}))


async def _drain(request: Request) -> None:
    """Read and drop what still comes, within bounds, so that the answer is heard."""
    left = 4 * request.app.state.reception.bounds.sent
    with suppress(RuntimeError, ClientDisconnect):  # read to its end already; or nobody is there any more
        async for chunk in request.stream():
            left -= len(chunk)
            if left < 0:
                return


async def _refused(request: Request, error: SowhatError, kind: str) -> Response:
    """The refusal as a `google.rpc.Status`, in the encoding of the request."""
    code = error.problems[0].code
    http = STATUS.get(code, 503 if isinstance(error, BlockedError) else 400)
    await _drain(request)
    told = explain(error.problems[0], (await run_in_threadpool(visit, request)).voice.words)
    message = " ".join(part for part in (told.says, told.cure) if part)
    shown = {"code": RPC[http], "message": message}
    content = status(RPC[http], message) if kind == PROTOBUF else json.dumps(shown, ensure_ascii=False).encode()
    again = {429: {"Retry-After": SOON}, 503: {"Retry-After": LATER}}.get(http, {})
    return Response(content, http, again, media_type=kind)
