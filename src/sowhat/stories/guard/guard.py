"""The number guard: every figure of a text is one that is known, in value, unit, sign, rounding and grade.

Two measures. A text that somebody else wrote (`refused`) may word a known figure as it likes, as long as the wording is
true of it. A sentence of a talk (`refusals`) has to read each of its figures exactly as stated, as often as stated, and
no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sowhat.errors import CallError, Problem
from sowhat.model.language import Language
from sowhat.model.talk import Sentence, Slide, Stated, Talk, said_on
from sowhat.stories.guard.agreement import TEXTS, Why, agrees, nearest, same_noun, why
from sowhat.stories.guard.drawn import unsaid
from sowhat.stories.guard.mention import Mention
from sowhat.stories.guard.mentions import mentions

HIDDEN = "\ue010"
"""Stands where a name was, so that its digits are no figure."""
_WORD = re.compile(r"[A-Za-z\d_]")


@dataclass(frozen=True, slots=True)
class Refused:
    """A figure that is not known: `text[start:end]` of the text it is in, in what it is wrong, and the known figure
    that was meant, if any. `missing-figure`: a figure that a sentence carries and does not read; it has no text."""

    start: int
    end: int
    text: str
    why: Why
    nearest: Stated | None = None
    inside: str = ""
    """The whole text."""
    slide: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence reads one of its figures."""

    start: int
    end: int
    stated: Stated


def refused(text: str, known: Iterable[Stated], language: Language, *, drafted: bool = True) -> tuple[Refused, ...]:
    """The figures of a text that are not among the known ones; each known one may be told as often as one likes.

    `drafted`: somebody else wrote it, so that words which may count (one, half, two weeks) do count.
    """
    figures = tuple(known)
    plain = _hidden(text, figures)
    found = _read(plain, language, drafted)
    return tuple(_refusal(text, one, figures) for one in found if not any(agrees(one, stated) for stated in figures))


def refusals(talk: Talk) -> tuple[Refused, ...]:
    """The figures of a talk that its sentences do not state, state otherwise than they read, or state and do not
    read; those of its titles, labels and heads that none of its sentences states; and estimates that are drawn and not
    said."""
    known = tuple(dict.fromkeys([*_period(talk), *_all(talk)]))
    found = [*_beside(talk, known)]
    for slide in talk.slides:
        inside = [one for sentence in said_on(slide) for one in misread(sentence, talk.language)]
        inside += [*_labels(slide, known, talk.language), *_big_grade(slide), *_drawn(slide)]
        found += [replace(one, slide=slide.id) for one in inside]
    return tuple(found)


def guarded(talk: Talk) -> Talk:
    """The talk itself, where every figure in it is known.

    Raises CallError `talk-figure`, naming the first figures that are not.
    """
    found = refusals(talk)
    if found:
        raise CallError(*(_problem(one) for one in found[:10]))
    return talk


def _problem(one: Refused) -> Problem:
    known = one.nearest.text if one.nearest else ""
    params = {
        "figure": one.text or known,
        "known": known,
        "why": one.why,
        "slide": one.slide or "none",
        "text": one.inside[:200],
    }
    return Problem("talk-figure", params=params)


def misread(sentence: Sentence, language: Language, *, before: Sentence | None = None) -> tuple[Refused, ...]:
    """The figures that a sentence reads otherwise than it states them. `before`: what it said before somebody else
    redrafted it; then words that may count do count, unless they were there already."""
    text = sentence.text
    placed, missing = _placed(text, sentence.figures)
    plain = _hidden(text, sentence.figures)
    allowed = _said_loosely(before, language) if before else frozenset[str]()
    found: list[Refused] = []
    for one in _read(plain, language, before is not None):
        if not (one.loose and one.text.lower() in allowed):
            found += _unstated(one, placed, _Meant(missing or sentence.figures, bool(missing)), text)
    found += [one for place in placed for one in _untrue(place, language, text)]
    found += _leaning(sentence, before, language) if before else ()
    named = [one.nearest for one in found]
    found += [Refused(0, 0, "", "missing-figure", one, text) for one in missing if one not in named]
    return tuple(found)


def _leaning(sentence: Sentence, before: Sentence, language: Language) -> Iterator[Refused]:
    """Figures that a draft tells as more than, fewer than, up by or down by what was told plainly, or the reverse."""
    leant = {(stated.text, *lean) for stated, _, *lean in _leans(before, language)}
    for stated, one, *lean in _leans(sentence, language):
        if (stated.text, *lean) not in leant:
            reason: Why = "wrong-rounding" if one.bound else "wrong-sign"
            yield replace(_refusal(sentence.text, one, [stated]), why=reason)


def _leans(sentence: Sentence, language: Language) -> Iterator[tuple[Stated, Mention, str, int]]:
    """Each figure at its place, with the bound and the direction that the words before it say."""
    placed, _ = _placed(sentence.text, sentence.figures)
    for one in _read(_hidden(sentence.text, sentence.figures), language, True):
        place = next((each for each in placed if each.start <= one.first and one.last <= each.end), None)
        if place:
            yield place.stated, one, one.bound, one.direction


def _said_loosely(sentence: Sentence, language: Language) -> frozenset[str]:
    plain = _hidden(sentence.text, sentence.figures)
    return frozenset(one.text.lower() for one in _read(plain, language, True) if one.loose)


@lru_cache(4096)
def _read(text: str, language: Language, loose: bool) -> tuple[Mention, ...]:
    return mentions(text, language, loose=loose)


def _refusal(text: str, one: Mention, known: Sequence[Stated], reason: Why | None = None) -> Refused:
    said = text[one.start : one.end]
    return Refused(one.start, one.end, said, reason or why(one, known), nearest(one, known), text)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a figure that stands nowhere may be meant for: what its sentence does not read, else all of it."""

    figures: Sequence[Stated]
    missing: bool


def _unstated(one: Mention, placed: Sequence[_Place], meant: _Meant, text: str) -> Iterator[Refused]:
    """Nothing where a figure is read at its own place with a noun of its own unit."""
    over = [place for place in placed if place.start < one.last and one.first < place.end]
    inside = next((place for place in over if place.start <= one.first and one.last <= place.end), None)
    if not inside:
        known = _Meant([place.stated for place in over], True) if over else meant
        yield _refusal(text, one, known.figures, _reason(one, known))
    elif inside.stated.unit not in TEXTS and one.end > inside.end and one.units and not same_noun(one, inside.stated):
        yield replace(_refusal(text, one, [inside.stated]), why="wrong-unit")


def _reason(one: Mention, meant: _Meant) -> Why:
    """Why a figure is refused that may be true of a known one, but not as that is stated, or not as often."""
    if not any(agrees(one, stated) for stated in meant.figures):
        return why(one, meant.figures)
    if not meant.missing:
        return "unknown-figure"
    return "wrong-sign" if one.sign else "wrong-rounding"


def _untrue(place: _Place, language: Language, text: str) -> Iterator[Refused]:
    """The figure at its place, where its own wording is not true of its value."""
    stated = place.stated
    found = _read(stated.text, language, True)
    if stated.unit == "name":
        measured = len(found) == 1 and found[0].kind in ("share", "points", "money", "grade")
        good = not (measured and (found[0].start, found[0].end) == (0, len(stated.text)))
    else:
        good = len(found) == 1 and agrees(found[0], stated)
    if not good:
        reason = why(found[0], [stated]) if found else "unknown-figure"
        yield Refused(place.start, place.end, stated.text, reason, stated, text)


def _placed(text: str, figures: Sequence[Stated]) -> tuple[list[_Place], list[Stated]]:
    """Where each figure is read, one behind the other as they are stated, and those that are not: as few as can be."""
    plain = _hidden(text, figures)

    @cache
    def rest(at: int, cursor: int) -> tuple[_Place | None, ...]:
        if at == len(figures):
            return ()
        inside = text if figures[at].unit == "name" else plain
        start = next(_occurrences(inside, figures[at].text, cursor), None)
        without = (None, *rest(at + 1, cursor))
        if start is None:
            return without
        end = start + len(figures[at].text)
        placed = (_Place(start, end, figures[at]), *rest(at + 1, end))
        return placed if placed.count(None) <= without.count(None) else without

    found = rest(0, 0)
    missing = [stated for stated, place in zip(figures, found, strict=True) if place is None]
    return [place for place in found if place], missing


def _occurrences(text: str, part: str, since: int = 0) -> Iterator[int]:
    """Where a figure's text stands by itself, not as a part of a longer number or word."""
    at = text.find(part, since) if part else -1
    while at >= 0:
        if _whole(text, at, at + len(part)):
            yield at
        at = text.find(part, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if text[start].isdigit() and (before[-1:].isdigit() or (before[-1:] in tuple(".,") and before[:1].isdigit())):
        return False
    if text[end - 1].isdigit() and (behind[:1].isdigit() or (behind[:1] in tuple(".,") and behind[1:].isdigit())):
        return False
    begins = text[start].isalpha() and _WORD.match(text[start]) and _WORD.match(before[-1:])
    ends = text[end - 1].isalpha() and _WORD.match(text[end - 1]) and _WORD.match(behind[:1])
    return not (begins or ends)


def _hidden(text: str, figures: Iterable[Stated]) -> str:
    """The text with every known name hidden, at the same length; a name that is a figure and nothing else stays."""
    names = {stated.text for stated in figures if stated.unit == "name" and any(one.isalpha() for one in stated.text)}
    for name in sorted(names, key=len, reverse=True):
        for at in list(_occurrences(text, name)):
            text = text[:at] + HIDDEN * len(name) + text[at + len(name) :]
    return text


def _all(talk: Talk) -> Iterator[Stated]:
    for slide in talk.slides:
        for sentence in said_on(slide):
            yield from sentence.figures


def _period(talk: Talk) -> tuple[Stated, ...]:
    """The days that a talk tells about, and whose it is."""
    days = [Stated(text="", value=day.isoformat(), unit="day", address="") for day in (talk.since, talk.until)]
    week = "{}-W{:02}".format(*talk.until.isocalendar()[:2])
    names = [Stated(text=name, value=name, unit="name", address="") for name in (talk.platform, talk.about) if name]
    return (*days, Stated(text="", value=week, unit="week", address=""), *names)


def _beside(talk: Talk, known: Sequence[Stated]) -> Iterator[Refused]:
    for text in (talk.title, talk.subtitle):
        yield from refused(text, known, talk.language, drafted=False)


def _labels(slide: Slide, known: Sequence[Stated], language: Language) -> Iterator[Refused]:
    """What a slide shows beside its sentences. An axis has days, and names of things, which nobody states."""
    texts = [slide.big.label] if slide.big else []
    if slide.table:
        texts += [slide.table.title, *slide.table.heads, slide.table.empty]
    if slide.chart:
        texts += [slide.chart.title, slide.chart.unit, *(one.name for one in slide.chart.series)]
        yield from _on_axis(slide.chart.categories, known, language)
    for text in texts:
        yield from refused(text, known, language, drafted=False)


def _on_axis(categories: Iterable[str], known: Sequence[Stated], language: Language) -> Iterator[Refused]:
    for text in categories:
        for one in refused(text, known, language, drafted=False):
            said = next(iter(_read(one.text, language, False)), None)
            if said and (said.kind in ("share", "points", "money", "grade") or said.units):
                yield one


def _drawn(slide: Slide) -> Iterator[Refused]:
    """What the chart draws otherwise than its slide says; tables of a text show the same values."""
    title = slide.chart.title if slide.chart else ""
    yield from (Refused(0, 0, text, "unknown-figure", inside=title) for text in unsaid(slide))


def _big_grade(slide: Slide) -> Iterator[Refused]:
    """A grade beside the slide's one figure that differs from what its sentences say of the same page."""
    if not slide.big or not slide.big.grade:
        return
    page = slide.big.figure.address.partition("#")[0]
    said = [one for sentence in said_on(slide) for one in sentence.figures if one.unit == "grade"]
    same = [one for one in said if page and one.address.partition("#")[0] == page]
    if same and slide.big.grade not in {one.value for one in same}:
        yield Refused(0, 0, slide.big.grade, "wrong-grade", same[0], slide.big.label)


__all__ = ["Refused", "Why", "guarded", "misread", "refusals", "refused"]
