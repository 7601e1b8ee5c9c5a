"""What a person wrote into a talk, and what the machine says meanwhile: three ways, slide by slide.

A person's words are kept when the machine tells the talk anew. Where a figure in them is not true any more that is a
conflict, never silently kept: which figures are known is for the guard to say, here it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sowhat.model.showcase_calendar import Edit, Merged
from sowhat.model.showcase_steps import Part
from sowhat.model.talk import Sentence, Slide, Stated, Talk, said_on, sentences


@dataclass(frozen=True, slots=True)
class Known:
    """Figures that the talk states: on the slide that is worded, and elsewhere."""

    own: tuple[Stated, ...]
    others: tuple[Stated, ...] = ()


Untrue = Callable[[Sequence[str], Known], tuple[str, ...]]
"""Lines and known figures → stretches that no figure stands behind."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a person's words are read: `untrue` finds figures that nothing stands behind, and `worded` is a line with its
    figures, by the name of who answers for those that the records do not hold."""

    untrue: Untrue
    worded: Callable[[str, Edit, Known], Sentence]


@dataclass(frozen=True, slots=True)
class Hands:
    """How hands in a talk fare: the talk with them, and each of them."""

    talk: Talk
    merged: tuple[Merged, ...]


def lines(slide: Slide, part: Part) -> tuple[str, ...]:
    """A part of a slide as lines of text."""
    return tuple(one.text for one in _told(slide, part))


def _told(slide: Slide, part: Part) -> tuple[Sentence, ...]:
    return {"title": (slide.title,), "points": slide.points, "notes": slide.notes}[part]


def known(talk: Talk, slide: str) -> Known:
    """Every figure that the talk states, each once; those of a slide by themselves."""
    own = _once(figure for one in talk.slides if one.id == slide for each in said_on(one) for figure in each.figures)
    every = _once(figure for each in sentences(talk) for figure in each.figures)
    return Known(own, tuple(one for one in every if one not in own))


def _once(figures: Iterable[Stated]) -> tuple[Stated, ...]:
    return tuple({(one.text, str(one.value), one.unit, one.address): one for one in figures}.values())


def merge(talk: Talk, edits: Iterable[Edit], read: Reading) -> Hands:
    """The machine's talk with the hands of people in it."""
    slides = {one.id: one for one in talk.slides}
    merged: list[Merged] = []
    for one in edits:
        slide = slides.get(one.body.slide)
        if slide is None:
            merged.append(_seen(one, "orphan", ()))
            continue
        now, figures = lines(slide, one.body.part), known(talk, slide.id)
        if now == one.body.words:
            continue
        false = tuple(each for each in read.untrue(one.body.words, figures) if each not in one.body.stated)
        merged.append(_state(one, now, false))
        slides[slide.id] = _with(slide, one, figures, read)
    return Hands(talk.model_copy(update={"slides": tuple(slides.values())}), tuple(merged))


def _state(one: Edit, now: tuple[str, ...], false: tuple[str, ...]) -> Merged:
    if false:
        return _seen(one, "conflict", now).model_copy(update={"untrue": false})
    if one.body.stated:
        return _seen(one, "stated", now)
    return _seen(one, "kept" if now == one.body.base else "reworded", now)


def _seen(one: Edit, state: str, now: tuple[str, ...]) -> Merged:
    body = one.body
    told = {"slide": body.slide, "part": body.part, "then": body.base, "words": body.words, "now": now, "by": one.by}
    return Merged.model_validate({**told, "state": state})


def _with(slide: Slide, one: Edit, figures: Known, read: Reading) -> Slide:
    told = tuple(read.worded(line, one, figures) for line in one.body.words)
    return slide.model_copy(update={one.body.part: told[0] if one.body.part == "title" else told})


def sentence(text: str, figures: Iterable[Stated]) -> Sentence:
    """A line that a person wrote, with the known figures that are read in it, each as often as it is read; of two that
    overlap the longer one."""
    taken: list[tuple[int, int, Stated]] = []
    for one in sorted(figures, key=lambda each: -len(each.text)):
        for at in _places(text, one.text):
            end = at + len(one.text)
            if all(end <= start or at >= last for start, last, _ in taken):
                taken.append((at, end, one))
    return Sentence(text=text, figures=tuple(one for _, _, one in sorted(taken, key=lambda found: found[0])))


def _places(text: str, part: str) -> Iterator[int]:
    """Where a stretch stands by itself, not within a longer number or word."""
    at = text.find(part) if part else -1
    while at >= 0:
        before, behind = text[max(at - 2, 0) : at], text[at + len(part) : at + len(part) + 2]
        if not (_within(part[0], before[::-1]) or _within(part[-1], behind)):
            yield at
        at = text.find(part, at + 1)


def _within(edge: str, beside: str) -> bool:
    """Whether a digit or a letter at the edge of a stretch goes on beside it; Chinese has no such edges."""
    if edge.isascii() and edge.isalnum() and beside[:1].isascii() and beside[:1].isalnum():
        return edge.isdigit() == beside[:1].isdigit() or edge.isalpha()
    return edge.isdigit() and beside[:1] in tuple(".,") and beside[1:2].isdigit()
