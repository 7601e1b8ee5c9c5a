"""A talk as a PDF: a handout on A4 with its script, or a page a slide. The same bytes for the same talk on every
machine, with fonts or without: it brings its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

from sowhat.model.talk import Talk
from sowhat.render.talks.paper import Paper, data
from sowhat.stories.voice import Voice

_PICTURES = re.compile("[\U0001f000-\U0001faff\u200d\ufe0f]")
"""Small pictures, which no font for words has."""
TEMPLATE = Path(__file__).parent.parent / "templates" / "talk.typ"
FONT_PACKAGE = "cvttf_NotoSansCJK_Regular"


def pdf(talk: Talk, voice: Voice, paper: Paper = "a4", home: str | None = None) -> bytes:
    """The talk on paper. Its date is the last day that it tells about."""
    told = data(talk, voice, paper, home)
    compiler: Callable[..., bytes] = typst.compile
    return compiler(
        TEMPLATE.read_bytes(),
        font_paths=[str(fonts())],
        ignore_system_fonts=True,
        sys_inputs={"talk": _PICTURES.sub("", json.dumps(told, ensure_ascii=False, sort_keys=True))},
        timestamp=int(datetime.combine(talk.until, time(), UTC).timestamp()),
    )


@cache
def fonts() -> Path:
    """The folder of the font that has Chinese; its package is a dependency."""
    spec = find_spec(FONT_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(FONT_PACKAGE)
    return Path(spec.origin).parent
