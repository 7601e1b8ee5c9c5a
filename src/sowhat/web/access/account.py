"""Somebody's own page: who they are here, where they are signed in, their tokens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.access import people, tokens
from sowhat.actions.access.tokens import LEAST, Wanted
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.access import SCOPES, Session, Token
from sowhat.model.person import may
from sowhat.render import access_pages as pages
from sowhat.render.access_pages import Account, SessionLine, TokenLine
from sowhat.stories import access as story
from sowhat.web.access.gate import Gate, gate_of
from sowhat.web.access.refusing import status
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.frame import Visit
from sowhat.web.uploads import form_of, own_page

PAGE = "/account"
GUARDED = [Depends(own_page)]
router = APIRouter(include_in_schema=False)
There_ = Annotated[Gate | None, Depends(gate_of)]
Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Done:
    """What just happened: a token's secret, what was typed and refused, what was kept."""

    fresh: str = ""
    typed: Mapping[str, str] | None = None
    error: SowhatError | None = None


@router.get(PAGE)
def account_page(here: Here, desk: There, gate: There_) -> Response:
    """Who am I here, and where am I signed in?"""
    return _page(here, desk, gate, _Done())


@router.post(f"{PAGE}/sessions", dependencies=GUARDED)
async def end(request: Request, here: Here, desk: There, gate: There_) -> Response:
    """End one of one's own sessions, or all of them."""
    fields = await form_of(request, desk.token)
    session, person = _session(request), here.person.id
    if session is None:
        return await run_in_threadpool(_page, here, desk, gate, _Done(error=_nobody()))
    one = fields.get("session", "")
    run: Callable[[], object] = lambda: people.end_one(here.site.root, person, one)  # noqa: E731
    if not one:
        run = lambda: people.end(here.site.root, person)  # noqa: E731
    return await _do(here, desk, gate, run)


@router.post(f"{PAGE}/tokens", dependencies=GUARDED)
async def make(request: Request, here: Here, desk: There, gate: There_) -> Response:
    """Make a token; its secret is on the page that answers, and nowhere else."""
    fields = await form_of(request, desk.token)
    if _session(request) is None:
        return await run_in_threadpool(_page, here, desk, gate, _Done(error=_nobody()))
    try:
        made = await run_in_threadpool(tokens.own, here.site.root, _wanted(fields), here.person)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, gate, _Done(typed=fields, error=error))
    response = await run_in_threadpool(_page, here, desk, gate, _Done(fresh=made.secret))
    response.headers["Cache-Control"] = "no-store"
    return response


@router.post(f"{PAGE}/tokens/revoke", dependencies=GUARDED)
async def revoke(request: Request, here: Here, desk: There, gate: There_) -> Response:
    """Revoke one of one's own tokens."""
    fields = await form_of(request, desk.token)
    person = here.person.id
    if _session(request) is None:
        return await run_in_threadpool(_page, here, desk, gate, _Done(error=_nobody()))
    return await _do(here, desk, gate, lambda: tokens.revoke(here.site.root, fields.get("id", ""), person))


async def _do(here: Visit, desk: Desk, gate: Gate | None, run: Callable[[], object]) -> Response:
    try:
        await run_in_threadpool(run)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, gate, _Done(error=error))
    return RedirectResponse(f"{PAGE}?said=done", 303)


def _session(request: Request) -> Session | None:
    """The session that reads; a token may not make others, nor end sessions."""
    found: Session | None = getattr(request.state, "session", None)
    return found


def _nobody() -> CallError:
    return CallError(Problem("not-signed-in"))


def _wanted(fields: Fields) -> Wanted:
    days = fields.get("days", "")
    scopes = tuple(name for name in SCOPES if fields.get(f"scope-{name}"))
    return Wanted(fields.get("called", ""), scopes, int(days) if days.isascii() and days.isdigit() else 0)


def _page(here: Visit, desk: Desk, gate: Gate | None, done: _Done) -> Response:
    say, person, session = here.voice.say, here.person, _session(here.request)
    own = session is not None
    shown = Account(
        token=desk.token,
        answer=say("account-answer", name=person.name) if person.id else say("account-answer-nobody"),
        under=say("account-under") if person.id else say("account-under-nobody"),
        facts=_facts(here),
        own=own,
        admin=may(person.role, "admin"),
        sessions=_sessions(here, session) if session else (),
        tokens=tuple(_token(here, one) for one in tokens.every(here.site.root, person.id)) if own else (),
        scopes=tuple((one, say("access-scope-long", scope=one)) for one in SCOPES if may(person.role, LEAST[one])),
        fresh=done.fresh,
        typed=done.typed or {},
        problems=told(here, done.error.problems) if done.error else None,
        said=say("account-said") if here.request.query_params.get("said") and not done.error else "",
    )
    return here.html(pages.account(here.frame("account"), shown), status(done.error) if done.error else 200)


def _facts(here: Visit) -> tuple[tuple[str, str], ...]:
    say, person = here.voice.say, here.person
    facts = {"role": story.role(here.voice, person.role), "may": say("access-role-may", role=person.role)}
    if person.id:
        known = {"name": person.name, "email": person.email, "id": person.id}
        facts = {**known, **facts, "groups": say("access-list-mark").join(person.groups)}
    facts["language"] = say("account-language", language=here.voice.language)
    return tuple((say("account-fact", what=name), text) for name, text in facts.items() if text)


def _sessions(here: Visit, session: Session) -> tuple[SessionLine, ...]:
    moment = here.voice.numbers.moment
    return tuple(
        SessionLine(
            one.id,
            here.voice.say("account-session", at=moment(one.created_at)),
            here.voice.say("account-session-seen", seen=moment(one.seen_at), ends=moment(one.ends_at)),
            one.id == session.id,
        )
        for one in people.sessions(here.site.root, session.person)
    )


def _token(here: Visit, one: Token) -> TokenLine:
    moment, now = here.voice.numbers.moment, here.request.app.state.gate.clock()
    used = here.voice.say("account-token-used", at=moment(one.used_at)) if one.used_at else ""
    state = "revoked" if one.revoked_at else "good" if one.good(now) else "over"
    at = one.revoked_at or one.ends_at or one.created_at
    detail = here.voice.say("account-token-detail", state=state, at=moment(at))
    scopes = story.scopes(here.voice, one.scopes)
    mark = here.voice.say("access-list-mark")
    return TokenLine(one.id, one.name, mark.join(part for part in (scopes, detail, used) if part), state == "good")
