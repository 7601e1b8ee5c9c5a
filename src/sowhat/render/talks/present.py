"""Present mode: a talk as one file that needs nothing else, for a full screen and for whoever presents it."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from markupsafe import Markup

from sowhat.model.talk import Talk
from sowhat.render import assets
from sowhat.render.page import environment
from sowhat.render.talks.page import styles
from sowhat.render.talks.pieces import pieces
from sowhat.render.talks.view import View
from sowhat.stories.voice import Voice

PLAIN = ("talk_present_plain.css",)
STYLES = ("style.css", "talk.css", "talk_present.css")
SCRIPT = "talk_present.js"
ROWS = 8
"""So many rows of a table are read from the back of a room; a slide says how many more there are."""
_INLINE = re.compile(r"<(script|style)(?: [^>]*)?>(.*?)</\1>", re.DOTALL)


def present(talk: Talk, voice: Voice, home: str | None = None) -> str:
    """The talk's slides, its presenter view (`#presenter`), its notes and clocks, in one file."""
    parts = {
        "talk": View(talk, voice, home),
        "say": voice.say,
        "pieces": pieces,
        "rows": ROWS,
        "total": len(talk.slides) + 2,
        "help": keys(voice),
        "style": styles(STYLES),
        "plain": styles(PLAIN),
        "script": Markup((assets.STATIC / SCRIPT).read_text(encoding="utf-8")),
        "words": _data({**words(voice), "talk": _name(talk)}),
    }
    return environment().get_template("talk_present.html").render(**parts)


def policy(document: str) -> str:
    """The content-security policy under which the file works when it is served: its own script and style by their
    hashes, and nothing from anywhere."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, text in _INLINE.findall(document):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    allowed = "; ".join(f"{kind}-src {' '.join(found)}" for kind, found in hashes.items())
    return f"default-src 'none'; {allowed}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def words(voice: Voice) -> dict[str, str]:
    """What the script says."""
    return {
        "of": voice.say("talk-present-of"),
        "left": voice.say("talk-present-left"),
        "over": voice.say("talk-present-over"),
        "pause": voice.say("talk-present-pause"),
        "resume": voice.say("talk-present-resume"),
        "last": voice.say("talk-present-last"),
        "empty": voice.say("talk-present-no-notes"),
        "blocked": voice.say("talk-present-blocked"),
        "alone": voice.say("talk-present-alone"),
        "presenter": voice.say("talk-present-presenter"),
    }


def keys(voice: Voice) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Each key and what it does."""
    return (
        (("→", "↓", voice.say("talk-present-key-space")), voice.say("talk-present-key-forward")),
        (("←", "↑"), voice.say("talk-present-key-back")),
        (("Home", "End"), voice.say("talk-present-key-ends")),
        (("F",), voice.say("talk-present-key-full")),
        (("P",), voice.say("talk-present-key-presenter")),
        (("N",), voice.say("talk-present-key-notes")),
        (("B",), voice.say("talk-present-key-black")),
        (("?",), voice.say("talk-present-key-help")),
    )


def _name(talk: Talk) -> str:
    """What the windows of one talk call each other by."""
    told = f"{talk.kind} {talk.audience} {talk.language} {talk.about} {talk.until} {talk.build} {talk.title}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _data(said: dict[str, str]) -> Markup:
    """JSON that cannot end its script element."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
