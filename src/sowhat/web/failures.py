"""Failures at the edge: a page for people, problem details for programs."""

from __future__ import annotations

import json

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from sowhat.errors import BlockedError, CallError, SowhatError
from sowhat.render import page
from sowhat.render.page import Message
from sowhat.stories.problems import Explained, explain_all
from sowhat.web.api import ProblemDetails
from sowhat.web.desk import desk_of
from sowhat.web.frame import Visit, visit

MISSING = frozenset(
    {
        "no-such-app",
        "no-such-campaign",
        "no-such-case",
        "no-such-claim",
        "no-such-decision",
        "no-such-demand",
        "no-such-description",
        "no-such-partner",
        "no-such-promise",
        "no-such-job",
        "no-such-milestone",
        "no-such-okr",
        "no-such-opportunity",
        "no-such-product",
        "no-such-proposal",
        "no-such-scenario",
        "no-such-view",
        *("edit-no-part", "edit-no-file", "edit-no-entry"),
        "no-such-delivery",
    }
    | {"no-such-campaign", "no-such-team", "no-such-unit", "no-such-task"}
    | {"no-such-occasion", "no-such-talk", "talk-kind"}
    | {"no-such-service", "no-such-study", "no-such-table", "not-simulated", "rollout-none", "staging-gone"}
)
FOREIGN = frozenset({"foreign-post", "stale-form", "role-refused"})
OTHERWISE = {
    **{"repeat-key": 400, "repeat-running": 409, "repeat-unknown": 409, "demand-alike": 409},
    **{"json-needed": 415, "json-too-large": 413},
}
"""What JSON that is written is refused with."""
EMPTY = "no-build"


def install(app: FastAPI) -> None:
    """Answer every failure in the reader's language."""
    app.add_exception_handler(SowhatError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unforeseen)


def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, SowhatError)
    here = visit(request)
    told = explain_all(error, here.voice.words)
    status = status_of(error)
    if _is_api(request):
        return problem(told[0], status)
    if told[0].code == EMPTY and not desk_of(request).jobs.latest().over:
        return RedirectResponse("/building", 303)
    if told[0].code == EMPTY:
        return here.html(page.message(here.frame(""), _empty(here)), status)
    return here.html(page.message(here.frame(""), _message(here, told, status)), status)


def status_of(error: SowhatError) -> int:
    """404 for what does not exist, 403 for what no page of ours sent, 422 for a call that is wrong, 503 for what is
    not there yet or blocked."""
    if error.problems[0].code in OTHERWISE:
        return OTHERWISE[error.problems[0].code]
    if error.problems[0].code in MISSING:
        return 404
    if error.problems[0].code in FOREIGN:
        return 403
    if isinstance(error, CallError):
        return 422
    return 503 if isinstance(error, BlockedError) or error.problems[0].code == EMPTY else 500


def problem(told: Explained, status: int) -> Response:
    """A problem as JSON."""
    details = ProblemDetails(
        type="about:blank", title=told.says, status=status, detail=told.cure, code=told.code, where=told.where
    )
    return Response(details.model_dump_json(), status, media_type="application/problem+json")


def _empty(here: Visit) -> Message:
    say = here.voice.say
    command = f"sowhat build --workspace {here.site.root}"
    return Message(
        say("empty-title"), say("empty-question"), say("empty-answer"), (say("empty-why"),), command, home=False
    )


def _message(here: Visit, told: tuple[Explained, ...], status: int) -> Message:
    say = here.voice.say
    titles = {404: "missing-title", 403: "role-refused-title" if told[0].code == "role-refused" else "refused-title"}
    title = say(titles.get(status, "broken-title"))
    why = tuple(line for one in told[1:] for line in (one.where, one.says, one.cure) if line)
    return Message(title, here.platform, told[0].says, tuple(x for x in (told[0].where, told[0].cure) if x) + why)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    here = visit(request)
    say = here.voice.say
    name = "missing" if error.status_code == 404 else "refused"
    answer, why = say(f"{name}-answer"), say(f"{name}-why")
    if _is_api(request):
        response = problem(Explained(f"http-{error.status_code}", answer, why, ""), error.status_code)
    else:
        message = Message(say(f"{name}-title"), here.platform, answer, (why,))
        response = here.html(page.message(here.frame(""), message), error.status_code)
    response.headers.update(error.headers or {})
    return response


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    here = visit(request)
    first = error.errors()[0]
    name, value = _readable(str(first["loc"][-1])), json.dumps(first.get("input"), ensure_ascii=False, default=str)
    says = here.voice.say("refused-answer")
    cure = here.voice.say("invalid-parameter", name=name, value=_readable(value))
    return problem(Explained("invalid-parameter", says, cure, name), 422)


def _readable(text: str) -> str:
    """The beginning of what came in; half a character is none."""
    return text[:200].encode("utf-8", "replace").decode()


def _unforeseen(request: Request, error: Exception) -> Response:
    del error  # the server logs it: Starlette raises it again once this answer is sent
    here = visit(request)
    say = here.voice.say
    if _is_api(request):
        return problem(Explained("unforeseen", say("broken-answer"), say("broken-why"), ""), 500)
    message = Message(say("broken-title"), here.platform, say("broken-answer"), (say("broken-why"),))
    return here.html(page.message(here.frame(""), message), 500)


def _is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")
