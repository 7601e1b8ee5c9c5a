"""One figure of a talk made untrue: a digit, a unit, a sign, a magnitude, a grade, a currency or a date changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from sowhat.model.talk import Sentence, Stated, Talk

Change = Callable[[str, Random], str]
SWAPS = (
    *(("teams", "customers"), ("customers", "teams"), ("services", "teams"), ("apps", "services"), ("calls", "apps")),
    *(("incidents", "answers"), ("promises", "incidents"), ("person-days", "days"), ("days", "weeks")),
    *(("months", "years"), ("hours", "minutes"), ("people", "teams"), ("business units", "services")),
    *(("个团队", "位客户"), ("位客户", "个团队"), ("项服务", "个团队"), ("个应用", "项服务"), ("次调用", "个应用")),
    *(("起事故", "项承诺"), ("项承诺", "起事故"), ("人天", "天"), ("个月", "年"), ("小时", "分钟"), ("天", "周")),
)
MAGNITUDES = ((" million", " billion"), (" 万", " 亿"), ("万", "亿"))
CURRENCIES = (("CN¥", "€"), ("US$", "€"), ("¥", "$"), ("$", "€"))
GRADES = (("A ", "B "), ("B ", "A "), ("C ", "B "), ("D ", "C "), ("E ", "A "))


@dataclass(frozen=True, slots=True)
class Mutant:
    """A talk in which one figure of one sentence is changed, and which."""

    talk: Talk
    stated: Stated
    change: str
    text: str


def digit(text: str, dice: Random) -> str:
    """Another digit at one place."""
    at = dice.choice([i for i, one in enumerate(text) if one.isdigit()])
    return text[:at] + str((int(text[at]) + dice.randint(1, 9)) % 10) + text[at + 1 :]


def dropped(text: str, dice: Random) -> str:
    """A digit less."""
    at = dice.choice([i for i, one in enumerate(text) if one.isdigit()])
    return text[:at] + text[at + 1 :]


def added(text: str, dice: Random) -> str:
    """A digit more."""
    at = dice.choice([i for i, one in enumerate(text) if one.isdigit()])
    return text[:at] + str(dice.randint(0, 9)) + text[at:]


def sign(text: str, dice: Random) -> str:
    """The other sign; where there is none, less than nothing."""
    del dice
    if text[0] in "+−":
        return ("−" if text[0] == "+" else "+") + text[1:]
    return "−" + text


def _replaced(pairs: tuple[tuple[str, str], ...]) -> Change:
    def change(text: str, dice: Random) -> str:
        del dice
        return next((text.replace(old, new, 1) for old, new in pairs if old in text), text)

    return change


def magnitude(text: str, dice: Random) -> str:
    """A thousand times more or ten thousand times; a magnitude where there is none."""
    changed = _replaced(MAGNITUDES)(text, dice)
    return changed if changed != text else re.sub(r"(\d)(?!.*\d)", r"\1 million", text)


def measure(text: str, dice: Random) -> str:
    """Per cent for points and points for per cent."""
    del dice
    swapped = text.replace("%", " points") if "%" in text else re.sub(r" points| 个百分点", "%", text)
    return swapped


CHANGES: dict[str, tuple[Change, tuple[str, ...]]] = {
    "digit": (digit, ()),
    "dropped": (dropped, ()),
    "added": (added, ()),
    "sign": (sign, ("share", "points", "money", "customers", "teams", "calls", "incidents")),
    "magnitude": (magnitude, ("money", "calls", "customers", "teams", "share")),
    "grade": (_replaced(GRADES), ("grade",)),
    "currency": (_replaced(CURRENCIES), ("money",)),
    "measure": (measure, ("share", "points")),
    "date": (digit, ("day", "month", "week")),
}


def mutants(talk: Talk, seed: int, n: int) -> Iterator[Mutant]:
    """So many talks, each with one figure changed."""
    dice = Random(seed)
    made = 0
    while made < n:
        slide = dice.choice(talk.slides)
        where = dice.choice(["title", "points", "notes"])
        said = slide.title if where == "title" else dice.choice(getattr(slide, where) or [slide.title])
        mutant = _mutant(talk, said, dice)
        if mutant:
            made += 1
            yield mutant


def _mutant(talk: Talk, said: Sentence, dice: Random) -> Mutant | None:
    figures = [one for one in said.figures if one.unit != "name" and said.text.count(one.text) == 1]
    if not figures:
        return None
    stated = dice.choice(figures)
    if dice.random() < 0.25:
        return _noun(talk, said, stated)
    name = dice.choice(sorted(CHANGES))
    change, units = CHANGES[name]
    if (
        (units and stated.unit not in units)
        or (change is sign and stated.value == "<10")
        or (not units and not re.search(r"\d", stated.text))
    ):
        return None
    changed = change(stated.text, dice)
    text = said.text.replace(stated.text, changed)
    return _told(talk, said, stated, name, text) if changed != stated.text else None


def _noun(talk: Talk, said: Sentence, stated: Stated) -> Mutant | None:
    """What is counted, changed in the words behind the number."""
    at = said.text.index(stated.text)
    for old, new in SWAPS:
        found = said.text.find(old, at, at + len(stated.text) + len(old) + 1)
        if found >= 0:
            return _told(talk, said, stated, "noun", said.text[:found] + new + said.text[found + len(old) :])
    return None


def _told(talk: Talk, said: Sentence, stated: Stated, change: str, text: str) -> Mutant:
    """The talk with the text of one sentence changed, wherever it is said."""
    other = said.model_copy(update={"text": text})

    def each(one: Sentence) -> Sentence:
        return other if one == said else one

    slides = tuple(
        slide.model_copy(
            update={
                "title": each(slide.title),
                "points": tuple(map(each, slide.points)),
                "notes": tuple(map(each, slide.notes)),
            }
        )
        for slide in talk.slides
    )
    return Mutant(talk.model_copy(update={"slides": slides}), stated, change, text)
