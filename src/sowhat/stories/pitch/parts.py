"""Which of the five parts a sentence says, and whether it is honest about what is not known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sowhat.model.language import Language
from sowhat.model.pitch import Line, MainFigure, Part
from sowhat.model.talk import Unit
from sowhat.stories.guard.mentions import Mention, mentions
from sowhat.stories.pitch import length
from sowhat.stories.pitch.lists import pattern

EVIDENCE = "pitch-cues-evidence"
FIRST: tuple[Unit, ...] = ("customers", "people", "money", "points", "share")
"""What the one number counts, the first choice first: customers before money before shares."""
BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
NEAR = 1
"""Evidence stands in the sentence of its number or in so many beside it."""


def lines(text: str, language: Language, rate: int) -> tuple[Line, ...]:
    """Sentences with what each says; a number counts as one only with its evidence beside it."""
    said = length.split(text)
    evident = [bool(pattern(EVIDENCE).search(one)) for one in said]
    return tuple(
        Line(
            number=at + 1,
            text=one,
            seconds=round(length.seconds(one, language, rate), 2),
            parts=_parts(one, language, any(evident[max(at - NEAR, 0) : at + NEAR + 1])),
            doubt=bool(pattern("pitch-cues-doubt").search(one)),
            figures=tuple(each.text for each in figures(one, language)),
        )
        for at, one in enumerate(said)
    )


def _parts(text: str, language: Language, evident: bool) -> tuple[Part, ...]:
    found: list[Part] = [part for part in ("customer", "change", "why-us", "ask") if _cued(text, part)]
    if evident and figures(text, language):
        found.append("number")
    return tuple(found)


def _cued(text: str, part: str) -> bool:
    return bool(pattern(f"pitch-cues-{part}").search(text))


def figures(text: str, language: Language) -> tuple[Mention, ...]:
    """Numbers that are results or amounts: no dates, no names, no grades."""
    return tuple(one for one in mentions(text, language) if one.kind in ("count", "share", "points", "money"))


def main(found: Sequence[Line], language: Language) -> MainFigure | None:
    """The one number: customers before money before shares; of several the one that is said first."""
    every = [(one, line.number) for line in found for one in figures(line.text, language)]
    if not every:
        return None
    best, line = min(every, key=lambda each: (_rank(each[0]), each[1]))
    times = len({number for one, number in every if (one.low, one.kind) == (best.low, best.kind)})
    return MainFigure(text=best.text, line=line, unit=_unit(best), times=times)


def _rank(one: Mention) -> int:
    unit = _unit(one)
    return FIRST.index(unit) if unit in FIRST else len(FIRST)


def _unit(one: Mention) -> Unit | None:
    if one.kind in ("share", "points", "money"):
        return one.kind
    return next((unit for unit in FIRST if unit in one.units), min(one.units, default=None))


def different(found: Sequence[Line], language: Language) -> int:
    """How many different numbers are said; what stands in brackets, such as the ends of an interval, is no number of
    its own."""
    plain = (BRACKETED.sub("", line.text) for line in found)
    return len({(one.kind, one.low, one.units) for text in plain for one in figures(text, language)})
