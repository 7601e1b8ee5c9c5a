"""The first pages as HTML: drop files, see what was understood, wait for the build."""

from __future__ import annotations

from dataclasses import dataclass, field

from sowhat.model.arrival import Choices
from sowhat.render.page import Frame, Link, environment
from sowhat.stories.onboarding import Stop
from sowhat.stories.pieces import Notes
from sowhat.stories.start import Doing, Preview, Progress


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits: its name and its size in words."""

    name: str
    size: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Where files can be dropped: the form's address, its secret, what was refused just now."""

    action: str
    token: str
    problems: Notes | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What is waiting under an address, and what can be done about it."""

    base: str
    files: tuple[Waiting, ...]
    choices: Choices = field(default_factory=Choices)


@dataclass(frozen=True, slots=True)
class Bring:
    """The folder that a workspace is to be in, what was said beside the files, all steps, and what was begun before."""

    folder: str
    choices: Choices
    stops: tuple[Stop, ...]
    begun: tuple[Link, ...] = ()


def welcome(frame: Frame, drop: Drop, bring: Bring) -> str:
    """The page of a folder that holds no workspace yet."""
    return _render("start.html", frame, drop=drop, bring=bring)


def preview(frame: Frame, drop: Drop, looked: Looked, seen: Preview, stops: tuple[Stop, ...]) -> str:
    """What was understood of the files of a new workspace."""
    return _render("start_preview.html", frame, drop=drop, looked=looked, seen=seen, stops=stops, update=False)


def upload(frame: Frame, drop: Drop) -> str:
    """Where a workspace that stands takes more files."""
    return _render("start_upload.html", frame, drop=drop)


def update(frame: Frame, drop: Drop, looked: Looked, seen: Preview) -> str:
    """What uploaded files would change."""
    return _render("start_preview.html", frame, drop=drop, looked=looked, seen=seen, stops=(), update=True)


@dataclass(frozen=True, slots=True)
class Standing:
    """A job as its page shows it: its state and its id, which is empty where it cannot be cancelled; and those before
    it."""

    state: str
    cancel: str = ""
    past: tuple[Doing, ...] = ()


def job(frame: Frame, told: Progress, standing: Standing, token: str) -> str:
    """How far the build is."""
    return _render("start_job.html", frame, told=told, standing=standing, state=standing.state, token=token)


def _render(template: str, frame: Frame, **context: object) -> str:
    return environment().get_template(template).render(frame=frame, say=frame.voice.say, **context)
