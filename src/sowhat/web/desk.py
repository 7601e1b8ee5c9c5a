"""Where files and work come in: the secret of our own forms, the bounds of uploads, the one worker."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import Annotated

from fastapi import Depends, Request

from sowhat.actions.jobs import Jobs
from sowhat.errors import Problem
from sowhat.render.start import Waiting
from sowhat.stories import start as story
from sowhat.stories.pieces import Notes
from sowhat.web.frame import Visit, visit
from sowhat.web.uploads import Bounds, new_token


@dataclass(frozen=True, slots=True)
class Desk:
    """What every form needs; one a process. `lock` is held while staged files change places."""

    jobs: Jobs
    bounds: Bounds = field(default_factory=Bounds)
    token: str = field(default_factory=new_token)
    lock: threading.Lock = field(default_factory=threading.Lock)


def desk_of(request: Request) -> Desk:
    """The desk of a request; the secret of the forms of whoever signed in is their session's own."""
    desk: Desk = request.app.state.desk
    own: str = getattr(request.state, "form_token", "")
    return replace(desk, token=own) if own else desk


Here = Annotated[Visit, Depends(visit)]
There = Annotated[Desk, Depends(desk_of)]


def told(here: Visit, problems: tuple[Problem, ...] | list[Problem]) -> Notes | None:
    """Problems as they stand on a page; nothing where there is none."""
    return story.listed(here.voice, list(problems), "bad") if problems else None


def waiting(here: Visit, files: tuple[tuple[str, int], ...]) -> tuple[Waiting, ...]:
    """Files with their sizes in words."""
    return tuple(Waiting(name, story.size(here.voice, size)) for name, size in files)
