"""The members of an audit bundle that are worded: the check as a script, and the read-me in each language."""

from __future__ import annotations

import json
from pathlib import Path

from sowhat.ledger import auditing
from sowhat.render.query import markdown
from sowhat.stories import audit as story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

EMPTY = "WORDS: dict[str, dict[str, str]] = {}\n"


def script() -> bytes:
    """`ledger.auditing` with its sentences filled in."""
    source = Path(auditing.__file__).read_text(encoding="utf-8")
    words = json.dumps(story.script(), indent=4, ensure_ascii=False, sort_keys=True)
    return source.replace(EMPTY, EMPTY.replace("{}", words), 1).encode()


def readmes(facts: story.Facts) -> dict[str, bytes]:
    """By file name."""
    return {f"README.{tag}.md": markdown(story.readme(voice(tag), facts)).encode() for tag in LANGUAGES}
