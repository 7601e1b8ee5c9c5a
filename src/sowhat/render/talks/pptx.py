"""A talk as a PowerPoint deck: our own master or the company's, native charts and tables, the script as notes."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from sowhat.model.talk import Talk
from sowhat.render.talks.packed import stamped
from sowhat.render.talks.plan import planned
from sowhat.render.talks.slides import slide
from sowhat.render.talks.slides.easel import Easel, easel
from sowhat.stories.voice import Voice


def pptx(talk: Talk, voice: Voice, master: bytes | None = None, *, home: str | None = None) -> bytes:
    """The deck; the same talk gives the same bytes.

    `master` is a company's own .pptx or .potx, whose layouts are used and whose slides are left out. `home` begins the
    addresses of figures where readers reach the web application; null: addresses stand in the notes alone.

    Raises CallError `talk-master` for a master that is broken, has macros or has no layout.
    """
    made = easel(talk, voice, master, home)
    slide.cover(made)
    for number, page in enumerate(planned(talk, made.room), 2):
        slide.draw(made, page, number)
    _told(made)
    stream = BytesIO()
    made.deck.save(stream)
    return stamped(stream.getvalue(), talk.until)


def _told(made: Easel) -> None:
    """The deck's properties, which say nothing of who made it and on which machine."""
    talk, properties = made.talk, made.deck.core_properties
    at = datetime.combine(talk.until, time())
    properties.title, properties.subject, properties.author = talk.title, talk.subtitle, talk.platform
    properties.last_modified_by, properties.language = talk.platform, made.pen.tag
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = at
    properties.revision = 1
