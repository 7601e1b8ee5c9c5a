"""A talk as a document to read: one idea a section, its evidence beside it, every figure with its address."""

from __future__ import annotations

from markupsafe import Markup

from sowhat.model.talk import Talk
from sowhat.render import assets
from sowhat.render.page import environment
from sowhat.render.talks.pieces import apart, pieces
from sowhat.render.talks.view import View
from sowhat.stories.voice import Voice

STYLES = ("style.css", "talk.css")


def html(talk: Talk, voice: Voice, home: str | None = None) -> str:
    """One file that needs nothing else: no script, styles inside. With `home` (`https://sowhat.example`) its figures
    lead into the web application there, else to the list of addresses at its end."""
    return environment().get_template("talk.html").render(style=styles(STYLES), **_parts(talk, voice, home))


def article(talk: Talk, voice: Voice, home: str | None = "") -> Markup:
    """The same as a part of a served page, whose head names `talk.css`."""
    return Markup(environment().get_template("talk_article.html").render(**_parts(talk, voice, home)))


def styles(names: tuple[str, ...]) -> Markup:
    """Style sheets to stand inside a file."""
    return Markup("\n".join((assets.STATIC / name).read_text(encoding="utf-8") for name in names))


def _parts(talk: Talk, voice: Voice, home: str | None) -> dict[str, object]:
    return {"talk": View(talk, voice, home), "say": voice.say, "pieces": pieces, "apart": apart}
