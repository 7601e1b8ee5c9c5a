"""How a talk reaches the terminal or a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import typer

from sowhat.actions.places import root
from sowhat.actions.talks.asked import Asked
from sowhat.actions.talks.telling import talk
from sowhat.actions.talks.written import BINARY, form_of, write
from sowhat.cli.language import spoken
from sowhat.errors import CallError, Problem, Where
from sowhat.model.talk import AUDIENCES, KINDS, Audience, Talk, TalkKind
from sowhat.planning.told import day_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed."""

    kind: str
    audience: str
    form: str
    out: Path | None
    since: str
    until: str
    master: Path | None
    as_json: bool
    about: str = ""


def tell(workspace: Path | None, wish: Wish) -> None:
    """Tell it: text to the terminal, anything to `--out`; pictures and documents only there."""
    folder, form = root(workspace), form_of("json" if wish.as_json else wish.form)
    if form in BINARY and wish.out is None:
        raise CallError(Problem("talk-out", params={"form": form}))
    if wish.master and form != "pptx":
        raise CallError(Problem("talk-master-form", params={"form": form}))
    made = write(folder, talk(folder, _asked(wish)), form, _master(wish.master))
    _put(made, wish.out)


def put(folder: Path, told: Talk, form: str, out: Path | None) -> None:
    """A talk in a form, to the terminal or into a file."""
    drawn = form_of(form)
    if drawn in BINARY and out is None:
        raise CallError(Problem("talk-out", params={"form": drawn}))
    _put(write(folder, told, drawn, None), out)


def _put(made: bytes, out: Path | None) -> None:
    if out is None:
        text = made.decode()
        typer.echo(text, nl=not text.endswith("\n"))
        return
    try:
        out.write_bytes(made)
    except OSError as error:
        raise CallError(Problem("talk-unwritable", Where(str(out)), {"reason": error.strerror or ""})) from None
    typer.echo(spoken().say("talk-written", path=str(out)), err=True)


def _asked(wish: Wish) -> Asked:
    audience = audience_of(wish.audience)
    until, since = day_of(wish.until, "showcase-day"), day_of(wish.since, "showcase-day")
    return Asked(kind_of(wish.kind, audience), audience, spoken().language, wish.about, until, since)


def kind_of(name: str, audience: Audience) -> TalkKind:
    """The kind of talk that a command tells: developers have a showcase of their own.."""
    if name == "showcase":
        return "developers" if audience == "developers" else "stakeholders"
    return next(one for one in KINDS if one == name)


def audience_of(text: str) -> Audience:
    """Who listens. Raises CallError `talk-audience`."""
    found = next((one for one in AUDIENCES if one == text), None)
    if found is None:
        raise CallError(Problem("talk-audience", params={"value": text[:40], "known": ", ".join(AUDIENCES)}))
    return found


def _master(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise CallError(Problem("talk-unreadable", Where(str(path)), {"reason": error.strerror or ""})) from None
