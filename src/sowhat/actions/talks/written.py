"""A talk in any form, each checked by the guard before it is handed out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from sowhat.actions.written import titles, written
from sowhat.errors import CallError, Problem
from sowhat.model.talk import Talk
from sowhat.render.talks.dialects import To
from sowhat.render.talks.docx import docx
from sowhat.render.talks.markdown import markdown
from sowhat.render.talks.message import message
from sowhat.render.talks.page import html
from sowhat.render.talks.pdf import pdf
from sowhat.render.talks.pptx import pptx
from sowhat.render.talks.present import present
from sowhat.render.talks.xlsx import xlsx
from sowhat.stories.guard.guard import guarded
from sowhat.stories.voice import Voice, voice

Form = Literal[
    "md", "html", "present", "pdf", "pptx", "docx", "xlsx",
    "feishu", "dingtalk", "wecom", "slack", "word", "text", "json",
]  # fmt: skip
FORMS: tuple[Form, ...] = get_args(Form)
BINARY: tuple[Form, ...] = ("pdf", "pptx", "docx", "xlsx")
"""Forms that no terminal shows."""
MESSAGES: tuple[Form, ...] = ("feishu", "dingtalk", "wecom", "slack", "word", "text")


@dataclass(frozen=True, slots=True)
class Kind:
    """How a form is named and told apart on its way to a reader."""

    ending: str
    media: str


OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS: Mapping[Form, Kind] = {
    "md": Kind("md", "text/markdown; charset=utf-8"),
    "html": Kind("html", "text/html; charset=utf-8"),
    "present": Kind("present.html", "text/html; charset=utf-8"),
    "pdf": Kind("pdf", "application/pdf"),
    "pptx": Kind("pptx", f"{OFFICE}presentationml.presentation"),
    "docx": Kind("docx", f"{OFFICE}wordprocessingml.document"),
    "xlsx": Kind("xlsx", f"{OFFICE}spreadsheetml.sheet"),
    "json": Kind("json", "application/json"),
    **dict.fromkeys(MESSAGES, Kind("txt", "text/plain; charset=utf-8")),
}


@dataclass(frozen=True, slots=True)
class Around:
    """What a form may need besides the talk: where readers reach the pages (null: nowhere), and a company's master."""

    home: str | None = None
    master: bytes | None = None


Draw = Callable[[Talk, Voice, Around], str | bytes]


def _message(to: To) -> Draw:
    return lambda talk, voice, around: message(talk, voice, to, around.home or "")


DRAWN: Mapping[Form, Draw] = {
    "md": lambda talk, voice, around: markdown(talk, voice, around.home),
    "html": lambda talk, voice, around: html(talk, voice, around.home),
    "present": lambda talk, voice, around: present(talk, voice, around.home),
    "pdf": lambda talk, voice, around: pdf(talk, voice, home=around.home),
    "pptx": lambda talk, voice, around: pptx(talk, voice, around.master, home=around.home),
    "docx": lambda talk, voice, around: docx(talk, voice, home=around.home),
    "xlsx": lambda talk, voice, around: xlsx(talk, voice, home=around.home),
    "feishu": _message("feishu"),
    "dingtalk": _message("dingtalk"),
    "wecom": _message("wecom"),
    "slack": _message("slack"),
    "word": _message("word"),
    "text": _message("text"),
    "json": lambda talk, voice, _: talk.model_dump_json(indent=2),
}


def write(root: Path, talk: Talk, form: str, master: bytes | None = None) -> bytes:
    """The talk in a form; `master` is a company's own .pptx. Raises CallError `talk-form` for a form that is none,
    `talk-master` for a file that is no such master; DataError where the guard finds a figure that the records do not
    hold."""
    found = form_of(form)
    told = guarded(talk)
    around = Around(written(root).alerts.site.rstrip("/") or None, master)
    drawn = DRAWN[found](told, voice_of(root, talk), around)
    return drawn.encode() if isinstance(drawn, str) else drawn


def form_of(text: str) -> Form:
    """A form by its name. Raises CallError `talk-form`."""
    found = next((one for one in FORMS if one == text), None)
    if found is None:
        raise CallError(Problem("talk-form", params={"value": text[:40], "known": ", ".join(FORMS)}))
    return found


def voice_of(root: Path, talk: Talk) -> Voice:
    """The voice of a talk, with the titles that people gave their things."""
    return voice(talk.language, written(root).timezone, titles(root))


def name_of(talk: Talk, form: str) -> str:
    """A file's name: what it is, about what, until which day."""
    about = f"-{talk.about}" if talk.about else ""
    safe = "".join(one if one.isalnum() or one in "-_." else "-" for one in f"{talk.kind}{about}-{talk.until}")
    return f"{safe}.{KINDS[form_of(form)].ending}"
