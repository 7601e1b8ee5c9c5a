"""The door before everything: who asks, whether too often, and the line of the trail."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote, urlsplit

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sowhat.actions.access.knowing import READING, RECEIVING, Known, allow
from sowhat.actions.access.signing_in import SIGN_IN, form_token, inside
from sowhat.errors import BlockedError, CallError, Problem, SowhatError
from sowhat.model.access import Access, Footprint
from sowhat.web.access import refusing
from sowhat.web.access.gate import Gate
from sowhat.web.access.limits import asker_of
from sowhat.web.access.proxies import Proxy
from sowhat.web.access.refusing import within
from sowhat.web.uploads import own_page

PLAIN = ("/static/",)
PROBES = ("/healthz", "/readyz")
"""What needs no door: what pages are made of, and whether the process answers."""
VISITS = 6
"""So many times as often as a password may be tried, the pages of signing in may be asked for."""
LARGE = ("/start", "/data/upload", "/planning/demand/import", RECEIVING)
"""What bounds itself: files of administrators, telemetry."""
FRESH = timedelta(minutes=1)
"""When a session was used last is kept this exactly."""


class Refused(Exception):
    """What is answered instead of a page."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status_code)
        self.response = response


class Doorkeeper:
    """Lets a request in once it is known who asks. Without a gate everything is let in, as the process's own role."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app, self.gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if scope["type"] != "http" or path.startswith(PLAIN) or path in PROBES:
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        answer = _Answer(send)
        try:
            known = await self._let_in(request)
            await self._begin(request, known)
            await self.app(scope, _Bounded(receive, self._bound(path), request), answer)
        except Refused as refused:
            await refused.response(scope, receive, answer)
        finally:
            self._note(request, answer.status or 500)

    async def _let_in(self, request: Request) -> Known | None:
        """Who asks. Raises Refused."""
        access = await run_in_threadpool(lambda: self.gate.access)
        self._by_our_address(request, access)
        try:
            return await self._known(request, access)
        except SowhatError as error:
            raise Refused(await run_in_threadpool(refusing.answer, request, error)) from error

    async def _known(self, request: Request, access: Access) -> Known | None:
        """Who asks, as often as they may. Whoever shows something is looked up only as often as their address may ask:
        nobody can try secrets faster. Raises SowhatError, Refused."""
        path, asker = request.url.path, asker_of(request.client.host if request.client else "")
        bearer, cookie = _bearer(request), request.cookies.get(self.gate.cookie, "")
        if path == SIGN_IN or path.startswith(f"{SIGN_IN}/"):
            often = 1 if request.method not in READING else VISITS
            kind = "password" if request.method not in READING else "sign-in"
            within(self.gate, kind, asker, often * access.limits.sign_in)
            return None
        known = await run_in_threadpool(self.gate.known, cookie, bearer)
        if known is None:
            within(self.gate, "address", asker, access.limits.address)
            raise Refused(self._unknown(request, bearer is not None))
        self._know(request, known, cookie)
        within(self.gate, "person", known.person.id, access.limits.person)
        allow(known, request.method, path)
        return known

    def _by_our_address(self, request: Request, access: Access) -> None:
        """Readers come by the scheme of our own address: what is typed must not travel in the clear."""
        if not access.address.startswith("https://") or request.url.scheme == "https":
            return
        if how := _misled(request, access):
            raise Refused(refusing.answer(request, BlockedError(Problem("access-proxy", params={"how": how}))))
        if request.method in READING and not _for_programs(request):
            target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            raise Refused(RedirectResponse(access.address + quote(target, safe="/?&=%:,;+@~!*'()$"), 308))
        error = CallError(Problem("access-in-the-clear", params={"address": access.address}))
        raise Refused(refusing.answer(request, error))

    def _know(self, request: Request, known: Known, cookie: str) -> None:
        request.state.person = known.person
        request.state.session, request.state.token = known.session, known.token
        if known.token is not None:
            self.gate.recorder.used(token=known.token.id)
        if known.session is not None:
            request.state.form_token = form_token(cookie)
            if self.gate.clock() - known.session.seen_at >= FRESH:
                self.gate.recorder.used(session=known.session.id)

    def _unknown(self, request: Request, token: bool) -> Response:
        """Pages lead to where people sign in; programs are told what is missing."""
        if token or _for_programs(request):
            error = CallError(Problem("token-unknown" if token else "not-signed-in"))
            kind = 'Bearer realm="sowhat"' + (', error="invalid_token"' if token else "")
            return refusing.answer(request, error, {"WWW-Authenticate": kind}, problem=True)
        return RedirectResponse(f"{SIGN_IN}?next={quote(inside(_going(request)), safe='/')}", 303)

    async def _begin(self, request: Request, known: Known | None) -> None:
        """The line of a write comes before the write."""
        if request.method in READING or request.url.path.startswith(RECEIVING):
            return
        try:
            await run_in_threadpool(self.gate.recorder.begin, self._line(request, 0))
        except BlockedError as error:
            raise Refused(await run_in_threadpool(refusing.answer, request, error)) from error
        request.state.begun = True

    def _note(self, request: Request, status: int) -> None:
        if getattr(request.state, "begun", False):
            self.gate.recorder.answered(request.state.request_id, status, getattr(request.state, "came", None))
        elif not request.url.path.startswith(RECEIVING):
            self.gate.recorder.note(self._line(request, status))

    def _line(self, request: Request, status: int) -> Footprint:
        person = getattr(request.state, "person", None) or getattr(request.state, "came", None)
        token = getattr(request.state, "token", None)
        name = f"{person.name} · {token.name}" if person and token and token.provider else person.name if person else ""
        return Footprint(
            id=request.state.request_id,
            at=self.gate.clock(),
            person=person.id if person else "",
            name=name[:256],
            role=person.role if person else "",
            method=request.method[:8],
            path=_shown(request.scope["path"])[:1024],
            status=status,
        )

    def _bound(self, path: str) -> int | None:
        return None if path.startswith(LARGE) else self.gate.last.limits.body


class _Answer:
    """Remembers what is answered."""

    def __init__(self, send: Send) -> None:
        self._send, self.status = send, 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


class _Bounded:
    """What comes in, up to so many bytes."""

    def __init__(self, receive: Receive, most: int | None, request: Request) -> None:
        self._receive, self._most, self._request, self._came = receive, most, request, 0
        announced = request.headers.get("content-length", "0")
        if most is not None and announced.isdecimal() and int(announced) > most:
            self._refuse()

    async def __call__(self) -> Message:
        message = await self._receive()
        self._came += len(message.get("body", b""))
        if self._most is not None and self._came > self._most:
            self._refuse()
        return message

    def _refuse(self) -> None:
        error = CallError(Problem("body-too-large", params={"most": self._most or 0}))
        raise Refused(refusing.answer(self._request, error))


def _misled(request: Request, access: Access) -> Proxy:
    """What keeps us from knowing that a reader came by https. Sending them there again would never end: a browser says
    `Sec-Fetch-Site` to nobody but hosts that it reached by https, and to this machine."""
    proxy: Proxy = getattr(request.state, "proxy", "")
    if not proxy and "sec-fetch-site" in request.headers and request.url.hostname == urlsplit(access.address).hostname:
        return "silent" if access.trusted_proxies else "stranger"
    return proxy


def _shown(path: str) -> str:
    """A path as one line of signs: whoever reads the trail in a terminal must not have it obey a stranger."""
    return "".join(sign if sign.isprintable() else quote(sign) for sign in path)


def _bearer(request: Request) -> str | None:
    """The token that is shown; None where none is, '' for something else in its place."""
    shown = request.headers.get("authorization")
    if shown is None:
        return None
    kind, _, secret = shown.partition(" ")
    return secret.strip() if kind.lower() == "bearer" else ""


def _for_programs(request: Request) -> bool:
    return request.url.path.startswith(("/api/", RECEIVING)) or request.url.path == "/metrics"


def _going(request: Request) -> str:
    """Where a reader was going; whoever sent a form goes back to its page."""
    if request.method in READING:
        return request.url.path + (f"?{request.url.query}" if request.url.query else "")
    try:
        own_page(request)
    except CallError:
        return "/"
    came = urlsplit(request.headers.get("referer", ""))
    return came.path + (f"?{came.query}" if came.query else "")
