"""Whether every figure in words that people wrote into a talk is one that the records hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sowhat.model.language import Language
from sowhat.model.showcase_calendar import Edit
from sowhat.model.talk import Sentence, Stated, Unit
from sowhat.planning.edits import Known, Reading, sentence
from sowhat.stories.guard.agreement import agrees
from sowhat.stories.guard.guard import Refused, misread
from sowhat.stories.guard.mention import Mention
from sowhat.stories.guard.mentions import mentions
from sowhat.stories.voice import voice

KINDS: dict[str, Unit] = {"share": "share", "points": "points", "money": "money", "grade": "grade"}


def reading(id_: str, language: Language) -> Reading:
    """How edits of the occasion `id_` are read in a language."""
    address, spoken = f"/showcase/calendar/{id_}#section-edits", voice(language)

    def untrue(lines: Sequence[str], figures: Known) -> tuple[str, ...]:
        left = (each for line in lines for each in misread(told(line, figures, language), language))
        return tuple(dict.fromkeys(one.text for one in left if one.text))

    def worded(line: str, one: Edit, figures: Known) -> Sentence:
        mine = [each for each in one.body.stated if each in line]
        if not mine:
            return told(line, figures, language)
        text = spoken.sentences(line, spoken.say("showcase-sworn", by=one.by))
        own = (Stated(text=one.by, value=one.by, unit="name", address=address), *_sworn(line, mine, language, address))
        return told(text, Known((*own, *figures.own), figures.others), language)

    return Reading(untrue, worded)


def told(line: str, figures: Known, language: Language) -> Sentence:
    """A line with the figures that it reads: those that are read as they are stated, and those that it words in its own
    way, as far as that is true of them. A figure of another slide is one only where the line says what it counts, or
    any ten would stand for any other ten."""
    found = mentions(line, language, loose=False)
    clear = [each for each in found if each.units or each.kind != "count"]
    elsewhere = [one for each in clear for one in figures.others if agrees(each, one)]
    names = (one for one in figures.others if one.unit == "name" and not one.text.isdecimal())
    every = tuple(dict.fromkeys((*figures.own, *elsewhere, *names)))
    meant = [one for each in found for one in every if one.text in each.text and agrees(each, one)]
    known = tuple(dict.fromkeys((*meant, *every)))
    exact = sentence(line, known)
    own = tuple(_own(misread(exact, language), found, known))
    return sentence(line, (*own, *known)) if own else exact


def _own(left: Sequence[Refused], found: Sequence[Mention], figures: Sequence[Stated]) -> Iterator[Stated]:
    for one in left:
        mention = next((each for each in found if (each.start, each.end) == (one.start, one.end)), None)
        known = mention and next((each for each in figures if agrees(mention, each)), None)
        if known:
            yield known.model_copy(update={"text": one.text})


def _sworn(line: str, mine: Sequence[str], language: Language, address: str) -> Iterator[Stated]:
    """Figures for which a person answers, as they are written."""
    for one in mentions(line, language, loose=False):
        text = line[one.start : one.end]
        if text in mine:
            yield _stated(one, text, address)


def _stated(one: Mention, text: str, address: str) -> Stated:
    unit: Unit = KINDS.get(one.kind, next(iter(sorted(one.units)), "count"))
    value: Decimal | str = one.grade if one.kind == "grade" else (one.low + one.high) / 2
    if one.kind in ("date", "name"):
        unit, value = "name", text
    if isinstance(value, Decimal) and (one.sign or one.direction) < 0:
        value = -value
    currency = next(iter(sorted(one.currencies)), "")
    return Stated(text=text, value=value, unit=unit, address=address, currency=currency)
