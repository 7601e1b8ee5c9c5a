"""A pitch held against the three-minute rule. What is asked for, and how much each rule counts, is written in
docs/explanation/pitch.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sowhat.model.language import Language
from sowhat.model.pitch import PARTS, SECONDS, Advice, Checked, Line, MainFigure, Mark, MarkName, Part
from sowhat.model.talk import Audience
from sowhat.stories.guard.mentions import mentions
from sowhat.stories.pitch import lists, parts
from sowhat.stories.pitch.length import PAUSE, RATES, spoken

POINTS: Mapping[MarkName, int] = {
    "length": 15,
    **dict.fromkeys(("customer", "change", "number", "why-us", "ask"), 11),
    "main": 10,
    "doubt": 10,
    "plain": 10,
}
SHORTEST = 0.3
"""Of the target: whoever needs less has left something out."""
LONG = {"en": 28, "zh": 60}
"""Words or signs of a sentence that nobody can follow by ear any more."""
FIGURES = 4
"""Different numbers that are remembered, at most."""
EARLY = 1 / 3
"""The main number is said in the first third of the time there is, the ask not in the first third of the pitch."""
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,5}(?:s|\b)(?![A-Za-z0-9])")


def check(text: str, language: Language, audience: Audience, target: int = SECONDS, rate: int | None = None) -> Checked:
    """The pitch with its marks and its advice, line by line. `rate`: words or signs a minute."""
    pace = rate or RATES[language]
    found = parts.lines(text, language, pace)
    figure = parts.main(found, language)
    took = sum(one.seconds for one in found)
    advice = tuple(_advice(found, figure, _Asked(language, audience, target, took)))
    marks = tuple(_marks(found, figure, advice, took / target))
    return Checked(
        language=language,
        audience=audience,
        target=target,
        seconds=round(took, 1),
        spoken=sum(spoken(one.text, language) for one in found),
        rate=pace,
        lines=found,
        main=figure,
        figures=parts.different(found, language),
        marks=marks,
        score=sum(one.got for one in marks),
        advice=advice,
    )


class _Asked:
    """What it is held against."""

    def __init__(self, language: Language, audience: Audience, target: int, took: float) -> None:
        self.language, self.audience, self.target, self.took = language, audience, target, took


def _advice(found: tuple[Line, ...], figure: MainFigure | None, asked: _Asked) -> Iterator[Advice]:
    yield from _length(asked)
    yield from (one for line in found for one in _of_line(line, asked))
    yield from _missing(found)
    yield from _number(found, figure, asked)
    yield from _ask(found, asked)
    if not any(line.doubt for line in found):
        yield Advice(code="no-doubt")


def _length(asked: _Asked) -> Iterator[Advice]:
    over = round(asked.took - asked.target)
    if over > 0:
        yield Advice(code="too-long", params={"seconds": over})
    elif asked.took < SHORTEST * asked.target:
        yield Advice(code="too-short", params={"seconds": round(asked.target - asked.took)})


def _of_line(line: Line, asked: _Asked) -> Iterator[Advice]:
    size = spoken(line.text, asked.language)
    if size > LONG[asked.language]:
        yield Advice(code="long-sentence", line=line.number, params={"n": size})
    for term in lists.jargon(line.text, asked.audience):
        plain = lists.plain(term.concept, asked.language)
        yield Advice(code="jargon", line=line.number, params={"word": term.text, "plain": plain})
    for short in _abbreviations(line.text, asked.audience):
        yield Advice(code="abbreviation", line=line.number, params={"word": short})
    if found := lists.pattern("pitch-cues-overclaim").search(line.text):
        yield Advice(code="overclaim", line=line.number, params={"word": found[0]})


def _abbreviations(text: str, audience: Audience) -> Iterable[str]:
    """Capital letters that are not spelt out beside themselves; developers have their own."""
    if audience == "developers":
        return ()
    known = {one.lower() for one in lists.listed("pitch-known-abbreviations")}
    terms = {term.text.lower() for term in lists.jargon(text, audience)}
    found = dict.fromkeys(one[0] for one in _ABBREVIATION.finditer(text) if not _explained(text, one))
    return [one for one in found if one.lower() not in known | terms]


def _explained(text: str, found: re.Match[str]) -> bool:
    beside = text[found.end() : found.end() + 2].strip() + text[: found.start()].rstrip()[-1:]
    return any(sign in beside for sign in "(（")


def _missing(found: tuple[Line, ...]) -> Iterator[Advice]:
    said = {part for line in found for part in line.parts}
    numbered = any(line.figures for line in found)
    codes: Mapping[Part, Advice] = {
        "customer": Advice(code="missing-customer"),
        "change": Advice(code="missing-change"),
        "number": Advice(code="number-bare" if numbered else "missing-number"),
        "why-us": Advice(code="missing-why-us"),
        "ask": Advice(code="missing-ask"),
    }
    yield from (codes[part] for part in PARTS if part not in said)


def _number(found: tuple[Line, ...], figure: MainFigure | None, asked: _Asked) -> Iterator[Advice]:
    different = parts.different(found, asked.language)
    if figure is None:
        yield Advice(code="no-figure")
        return
    if different > FIGURES:
        yield Advice(code="too-many-figures", params={"n": different, "most": FIGURES, "main": figure.text})
    if sum(line.seconds for line in found[: figure.line - 1]) > EARLY * asked.target:
        yield Advice(code="main-late", line=figure.line, params={"main": figure.text})


def _ask(found: tuple[Line, ...], asked: _Asked) -> Iterator[Advice]:
    asks = [line for line in found if "ask" in line.parts]
    if not asks:
        return
    last = asks[-1]
    if _begins(found, last.number) < EARLY and len(found) > 2:
        yield Advice(code="ask-early", line=last.number)
    said = "".join(line.text for line in asks)
    if not (mentions(said, asked.language, loose=True) or lists.pattern("pitch-cues-when").search(said)):
        yield Advice(code="ask-vague", line=last.number)


def _begins(found: tuple[Line, ...], number: int) -> float:
    """How far into the pitch a line begins, of one."""
    total = sum(line.seconds for line in found) or PAUSE
    return sum(line.seconds for line in found[: number - 1]) / total


def _marks(
    found: tuple[Line, ...], figure: MainFigure | None, advice: tuple[Advice, ...], used: float
) -> Iterator[Mark]:
    codes = [one.code for one in advice]
    said = {part for line in found for part in line.parts}
    gets: dict[MarkName, float] = {"length": _fits(used)}
    for part in PARTS:
        gets[part] = float(part in said)
    gets["number"] = max(gets["number"], 0.5 * ("number-bare" in codes))
    gets["ask"] -= 0.3 * any(code in codes for code in ("ask-vague", "ask-early"))
    lost = ("too-many-figures" in codes) + ("main-late" in codes)
    gets["main"] = 1 - 0.5 * lost if figure else 0.0
    gets["doubt"] = max(float("no-doubt" not in codes) - 0.5 * ("overclaim" in codes), 0.0)
    hard = sum(code in ("jargon", "abbreviation", "long-sentence") for code in codes)
    gets["plain"] = max(1 - 0.2 * hard, 0.0) if found else 0.0
    for name, share in gets.items():
        yield Mark(name=name, got=round(POINTS[name] * max(share, 0.0)), of=POINTS[name])


def _fits(used: float) -> float:
    """All of it from SHORTEST to the target; nothing at half as long again, or at nothing."""
    if used > 1:
        return max(1 - (used - 1) / 0.5, 0.0)
    return min(used / SHORTEST, 1.0)
