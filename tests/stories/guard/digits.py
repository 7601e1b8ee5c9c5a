"""Digits of a talk that belong to no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sowhat.model.talk import Sentence, Talk, sentences


def loose(talk: Talk) -> tuple[str, ...]:
    """Each sentence that has such a digit, with what is left of it outside its figures."""
    return tuple(f"{one.text} [{rest}]" for one in sentences(talk) if re.search(r"\d", rest := outside(one)))


def outside(said: Sentence) -> str:
    """The text without its figures, each found after the one before; a figure that is not there leaves all of it."""
    return " ".join(_pieces(said))


def _pieces(said: Sentence) -> Iterator[str]:
    at = 0
    for figure in said.figures:
        found = said.text.find(figure.text, at)
        if found < 0:
            yield said.text
            return
        yield said.text[at:found]
        at = found + len(figure.text)
    yield said.text[at:]
