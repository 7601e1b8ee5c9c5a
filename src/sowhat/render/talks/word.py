"""A talk as a plain page for a word processor: its headings, lists and tables are taken over as such."""

from __future__ import annotations

from urllib.parse import urlencode

from sowhat.model.talk import Talk
from sowhat.render.page import environment
from sowhat.render.talks.page import styles
from sowhat.render.talks.pieces import pieces
from sowhat.render.talks.view import View
from sowhat.stories.voice import Voice


def word(talk: Talk, voice: Voice, home: str = "") -> str:
    """HTML to open or to paste in Word and WPS, with every row of every table."""
    parts = {"talk": View(talk, voice, home or None), "say": voice.say, "pieces": pieces, "where": where(talk, home)}
    return environment().get_template("talk_word.html").render(**parts, style=styles(("talk_word.css",)))


def where(talk: Talk, home: str) -> str:
    """The address of the page that tells the same to the same audience about the same days."""
    told = {"about": talk.about, "audience": talk.audience, "until": talk.until.isoformat()}
    query = urlencode({name: value for name, value in told.items() if value})
    return f"{home.rstrip('/')}/showcase/talks/{talk.kind}?{query}"
