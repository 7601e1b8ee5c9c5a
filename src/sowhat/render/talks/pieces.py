"""A sentence in pieces: what is strong, which stretch is a figure and where that figure is explained."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.model.talk import Sentence, Slide, Stated, Talk, said_on


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence."""

    text: str
    strong: bool = False
    figure: Stated | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An address of the web application, its number in the talk, and the figures that are explained there."""

    number: int
    address: str
    texts: tuple[str, ...]


def pieces(said: Sentence) -> tuple[Piece, ...]:
    """The sentence cut where a figure or its strong stretch begins or ends; put together it is the sentence again."""
    spans = list(_spans(said))
    first = said.text.find(said.strong) if said.strong else -1
    last = first + len(said.strong) if first >= 0 else -1
    cuts = {0, len(said.text), *(at for start, end, _ in spans for at in (start, end))}
    cuts |= {first, last} if first >= 0 else set()
    ends = sorted(cuts)
    made = []
    for start, end in itertools.pairwise(ends):
        figure = next((one for begin, stop, one in spans if begin <= start and end <= stop), None)
        made.append(Piece(said.text[start:end], first <= start and end <= last, figure))
    return tuple(made)


def _spans(said: Sentence) -> Iterator[tuple[int, int, Stated]]:
    """Where each figure stands: one after the other, as they are read."""
    at = 0
    for figure in said.figures:
        start = said.text.find(figure.text, at) if figure.text else -1
        if start >= 0:
            at = start + len(figure.text)
            yield start, at, figure


def addressed(address: str) -> bool:
    """Whether it is a page of the web application, and not of another host."""
    return address.startswith("/") and not address.startswith(("//", "/\\"))


def sources(talk: Talk) -> tuple[Source, ...]:
    """Every address in the talk, numbered in the order in which the talk reaches it."""
    texts: dict[str, list[str]] = {}
    for slide in talk.slides:
        for address, text in _stated(slide):
            if addressed(address) and text not in texts.setdefault(address, []):
                texts[address].append(text)
    return tuple(Source(number, at, tuple(said)) for number, (at, said) in enumerate(texts.items(), 1))


def apart(slide: Slide) -> tuple[Sentence, ...]:
    """The script, where it says more than the slide shows."""
    shown = {slide.title.text, *(point.text for point in slide.points)}
    return slide.notes if any(note.text not in shown for note in slide.notes) else ()


def _stated(slide: Slide) -> Iterator[tuple[str, str]]:
    for said in said_on(slide):
        yield from ((figure.address, figure.text) for figure in said.figures)
    if slide.chart:
        yield slide.chart.address, slide.chart.title
