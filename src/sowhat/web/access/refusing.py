"""What is said to whoever is not let in: a page for people, problem details for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from fastapi import Request
from fastapi.responses import Response

from sowhat.errors import CallError, Problem, SowhatError
from sowhat.render import access_pages as pages
from sowhat.stories.problems import explain_all
from sowhat.web.access.limits import Limiter
from sowhat.web.failures import problem as details
from sowhat.web.failures import status_of
from sowhat.web.frame import visit

STATUS = {
    **{"not-signed-in": 401, "token-unknown": 401, "sign-in-failed": 401},
    **{"too-many-requests": 429, "body-too-large": 413, "no-such-provider": 404},
    **{"access-no-role": 403, "scope-refused": 403, "access-in-the-clear": 403, "sign-in-stale": 400},
    **{"sign-in-denied": 403, "sign-in-untrusted": 403, "sign-in-outsider": 403, "sign-in-inactive": 403},
}


class Limited(Protocol):
    """Whatever has a limiter."""

    limiter: Limiter


def within(gate: Limited, kind: str, asker: str, most: int) -> None:
    """Let whoever asks go on. Raises CallError `too-many-requests`."""
    seconds = gate.limiter.wait(kind, asker, most)
    if seconds:
        raise CallError(Problem("too-many-requests", params={"seconds": seconds}))


def status(error: SowhatError) -> int:
    """The status of a refusal."""
    return STATUS.get(error.problems[0].code) or status_of(error)


def answer(
    request: Request, error: SowhatError, headers: Mapping[str, str] | None = None, *, problem: bool = False
) -> Response:
    """The refusal in the reader's language."""
    here = visit(request)
    told = explain_all(error, here.voice.words)
    if problem or request.url.path.startswith(("/api/", "/v1/")):
        response = details(told[0], status(error))
    else:
        title = here.voice.say("sign-in-refused")
        shown = pages.Refusal(title, told[0].says, told[0].cure, told[0].code == "access-no-role")
        response = here.html(pages.refused(here.frame(""), shown), status(error))
    seconds = error.problems[0].params.get("seconds")
    response.headers.update({**({"Retry-After": str(seconds)} if seconds else {}), **(headers or {})})
    return response
