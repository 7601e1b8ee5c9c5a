"""Signing in and out: the page, the way to a provider and back, the password, the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.access import signing_in
from sowhat.actions.access.granting import by_session
from sowhat.actions.access.signing_in import SIGN_IN, Entered
from sowhat.errors import CallError, SowhatError
from sowhat.model.access import Ldap, Provider
from sowhat.render import access_pages as pages
from sowhat.render.access_pages import Entry, Way
from sowhat.stories.problems import explain
from sowhat.web.access import leaving, refusing
from sowhat.web.access.gate import Gate, gate_of
from sowhat.web.desk import Desk, Here, There
from sowhat.web.frame import Visit
from sowhat.web.uploads import form_of, own_page

GUARDED = [Depends(own_page)]
AWAY_SECONDS = int(signing_in.AWAY.total_seconds())
FORGET = '"cache", "storage"'
"""What a browser that several people use forgets of whoever left: pages, and where the palette had led them."""
router = APIRouter(include_in_schema=False)
There_ = Annotated[Gate | None, Depends(gate_of)]
Next = Annotated[str, Query()]


@router.get(SIGN_IN)
def sign_in(here: Here, desk: There, gate: There_, next: Next = "/") -> Response:
    """Where people sign in."""
    if gate is None:
        return RedirectResponse("/", 303)
    return _page(here, desk, gate, {"next": signing_in.inside(next)})


@router.get(f"{SIGN_IN}/{{name}}")
def depart(request: Request, gate: There_, name: str, next: Next = "/") -> Response:
    """Go to a provider."""
    if gate is None:
        return RedirectResponse("/", 303)
    try:
        provider = signing_in.provider_of(gate.access, name)
        if isinstance(provider, Ldap):
            return RedirectResponse(SIGN_IN, 303)
        sent = signing_in.depart(gate.door(), name, next)
    except SowhatError as error:
        return refusing.answer(request, error)
    response = RedirectResponse(sent.url, 303)
    _set(response, gate, gate.away, sent.secret, AWAY_SECONDS)
    return response


@router.get(f"{SIGN_IN}/{{name}}/callback")
def arrive(request: Request, gate: There_, name: str) -> Response:
    """Come back from a provider."""
    if gate is None:
        return RedirectResponse("/", 303)
    secret, had = request.cookies.get(gate.away, ""), request.cookies.get(gate.cookie, "")
    try:
        entered = signing_in.arrive(gate.door(), name, secret, request.query_params, had)
    except SowhatError as error:
        response = refusing.answer(request, error)
        response.delete_cookie(gate.away, path="/", secure=gate.secure, httponly=True, samesite="lax")
        return response
    return _entered(request, gate, entered)


@router.post(f"{SIGN_IN}/{{name}}", dependencies=GUARDED)
async def enter(request: Request, here: Here, desk: There, gate: There_, name: str) -> Response:
    """Sign in with a password."""
    if gate is None:
        return RedirectResponse("/", 303)
    fields = await form_of(request, desk.token)
    user, going = fields.get("user", ""), fields.get("next", "/")
    try:
        refusing.within(gate, "user", f"{name}/{user.strip().casefold()[:200]}", gate.last.limits.sign_in)
        had = request.cookies.get(gate.cookie, "")
        entered = await run_in_threadpool(
            signing_in.enter, gate.door(), name, user, fields.get("password", ""), going, had
        )
    except CallError as error:
        return await run_in_threadpool(_again, here, desk, gate, {"next": going, "user": user, "name": name}, error)
    except SowhatError as error:
        return await run_in_threadpool(refusing.answer, request, error)
    return _entered(request, gate, entered)


@router.post("/sign-out", dependencies=GUARDED)
async def leave(request: Request, here: Here, desk: There, gate: There_) -> Response:
    """Sign out."""
    await form_of(request, desk.token)
    if gate is None:
        return RedirectResponse("/", 303)
    await run_in_threadpool(signing_in.leave, here.site.root, request.cookies.get(gate.cookie, ""))
    response = RedirectResponse(leaving.left(request, gate), 303, {"Clear-Site-Data": FORGET})
    response.delete_cookie(gate.cookie, path="/", secure=gate.secure, httponly=True, samesite="lax")
    return response


def title(here: Visit, provider: Provider) -> str:
    """What a provider is called: by its title, else by its name."""
    return provider.title.in_(here.voice.language) or provider.name


def _page(
    here: Visit, desk: Desk, gate: Gate, typed: Mapping[str, str], error: CallError | None = None, status: int = 200
) -> Response:
    ways = tuple(Way(one.name, title(here, one), isinstance(one, Ldap)) for one in gate.access.providers)
    told = explain(error.problems[0], here.voice.words) if error else None
    entry = Entry(
        ways=ways,
        going=typed.get("next", "/"),
        token=desk.token,
        user=typed.get("user", ""),
        tried=typed.get("name", ""),
        refused=told.says if told else "",
        cure=told.cure if told else "",
        left=here.request.query_params.get("said") == "left" and error is None,
        leaving=next((way for way in ways if leaving.may(here.request, gate, way.name)), None),
    )
    return here.html(pages.sign_in(here.frame(""), entry), status)


def _again(here: Visit, desk: Desk, gate: Gate, typed: Mapping[str, str], error: CallError) -> Response:
    """The same page with what was refused."""
    going = signing_in.inside(typed.get("next", "/"))
    response = _page(here, desk, gate, {**typed, "next": going}, error, refusing.status(error))
    seconds = error.problems[0].params.get("seconds")
    if seconds:
        response.headers["Retry-After"] = str(seconds)
    return response


def _entered(request: Request, gate: Gate, entered: Entered) -> Response:
    request.state.came = by_session(gate.last, entered.session)
    response = RedirectResponse(entered.going, 303)
    lasts = (entered.session.ends_at - entered.session.created_at).total_seconds()
    _set(response, gate, gate.cookie, entered.secret, int(lasts))
    response.delete_cookie(gate.away, path="/", secure=gate.secure, httponly=True, samesite="lax")
    return response


def _set(response: Response, gate: Gate, name: str, value: str, seconds: int) -> None:
    response.set_cookie(name, value, max_age=seconds, path="/", secure=gate.secure, httponly=True, samesite="lax")
