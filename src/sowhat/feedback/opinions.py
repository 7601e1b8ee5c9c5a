"""Answers of surveys as rows that may be read: scores, choices and response, small groups left out.

What is left out is null in every column of a figure; that a question was asked of a group is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sowhat.feedback.hidden import LEAST, safe, shown
from sowhat.feedback.rounds import Round, rounds
from sowhat.feedback.scores import DETRACTS, TOP, Score, mean, promoters

RECOMMENDS = re.compile(r"recommend|推荐|推薦", re.IGNORECASE)
"""A question for a net promoter score asks whether somebody would recommend."""
_SCALES = (5.0, 7.0, float(TOP))
ALL, OTHER = "all", ""
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, its unit and service bound to the catalog (`''`: nobody knows)."""

    survey: str
    respondent: str
    question: str
    answer: str
    kind: str
    score: float | None
    asked: date | None
    unit: str
    service: str


@dataclass(frozen=True, slots=True)
class Asked:
    """All answers to a question in a round."""

    round: Round
    question: str
    answers: tuple[Answer, ...]


def asked(answers: Iterable[Answer]) -> tuple[Asked, ...]:
    """Answers by round and question, in order of both."""
    told = tuple(answers)
    known = rounds((one.survey, one.asked) for one in told)
    held: dict[tuple[str, str], list[Answer]] = {}
    named: dict[str, Round] = {}
    for one in told:
        at = known[one.survey, one.asked]
        named[at.name] = at
        held.setdefault((at.name, one.question), []).append(one)
    return tuple(Asked(named[name], question, tuple(held[name, question])) for name, question in sorted(held))


def opinions(questions: Iterable[Asked]) -> Iterator[Row]:
    """A row for all, for each unit and each service that a question of scores was answered by (or about)."""
    for one in questions:
        scored = _latest(answer for answer in one.answers if answer.kind == "score" and answer.score is not None)
        if scored:
            yield from _opinions(one, scored)


def _latest(answers: Iterable[Answer]) -> list[Answer]:
    """Of somebody who answered a question of a round twice, what was said last."""
    ordered = sorted(answers, key=lambda one: (one.asked or date.min, one.answer))
    return list({one.respondent: one for one in ordered}.values())


def _opinions(one: Asked, scored: Sequence[Answer]) -> Iterator[Row]:
    scores = [float(answer.score or 0) for answer in scored]
    top = next((end for end in _SCALES if max(scores) <= end), float(TOP))
    recommends = bool(RECOMMENDS.search(one.question)) and max(scores) > DETRACTS
    for by, name, held in _groups(scored):
        known = [scores[at] for at in held] if held is not None else None
        yield {**_of(one), "by": by, "name": name, "top": top, **_figures(known, recommends=recommends)}


def _figures(scores: Sequence[float] | None, *, recommends: bool) -> Row:
    if scores is None:
        return dict.fromkeys(("answers", "mean", "low", "high", "nps", "nps_low", "nps_high"))
    middle = mean(scores)
    nps = promoters(scores) if recommends else Score(0, None, None)
    told = (nps.value, nps.low, nps.high) if recommends else (None, None, None)
    names = ("nps", "nps_low", "nps_high")
    return {
        "answers": len(scores),
        "mean": middle.value,
        "low": middle.low,
        "high": middle.high,
        **dict(zip(names, told, strict=True)),
    }


def _groups(answers: Sequence[Answer]) -> Iterator[tuple[str, str, list[int] | None]]:
    """All answers, those by unit, those by service: which they are, or null where they may not be told."""
    yield ALL, "", list(range(len(answers))) if len(answers) >= LEAST else None
    units = _parted(answers, lambda one: one.unit)
    services = _parted(answers, lambda one: one.service)
    both = safe(units, services)
    for by, groups, open_ in (("unit", units, True), ("service", services, both)):
        kept = shown({name: len(held) for name, held in groups.items()}) if open_ else frozenset()
        for name, held in sorted(groups.items()):
            if name:
                yield by, name, held if name in kept else None


def _parted(answers: Sequence[Answer], by: Callable[[Answer], str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, one in enumerate(answers):
        found.setdefault(by(one), []).append(at)
    return found


def choices(questions: Iterable[Asked]) -> Iterator[Row]:
    """How many people gave which answer. Answers of fewer than LEAST are one row with an empty answer, which is left
    out where it would be fewer itself; so are answers that all but a few gave."""
    for one in questions:
        people: dict[str, set[str]] = {}
        for answer in one.answers:
            if answer.kind == "choice":
                people.setdefault(answer.answer, set()).add(answer.respondent)
        of = len(set().union(*people.values())) if people else 0
        if of >= LEAST:
            yield from ({**_of(one), **row, "of": of} for row in _options(people, of))


def _options(people: dict[str, set[str]], of: int) -> Iterator[Row]:
    sizes = {answer: len(held) for answer, held in people.items()}
    kept = {answer for answer in shown(sizes) if not 0 < of - sizes[answer] < LEAST}
    for answer in sorted(kept, key=lambda name: (-sizes[name], name)):
        yield {"answer": answer, "people": sizes[answer]}
    if len(kept) < len(sizes):
        rest = len(set().union(*(held for answer, held in people.items() if answer not in kept)))
        yield {"answer": OTHER, "people": rest if rest >= LEAST and not 0 < of - rest < LEAST else None}


def responses(questions: Iterable[Asked], eligible: Callable[[date | None], dict[str, int]]) -> Iterator[Row]:
    """How many answered anything in a round, of how many who could: all, and by unit. `eligible` gives the people by
    unit on a day (`''`: of no unit)."""
    held: dict[str, dict[str, str]] = {}
    named: dict[str, Round] = {}
    for one in questions:
        named[one.round.name] = one.round
        units = held.setdefault(one.round.name, {})
        for answer in one.answers:
            units[answer.respondent] = units.get(answer.respondent) or answer.unit
    for name in sorted(held):
        yield from _responses(named[name], held[name], eligible(named[name].last))


def _responses(at: Round, units: dict[str, str], could: dict[str, int]) -> Iterator[Row]:
    sizes: dict[str, int] = {}
    for unit in units.values():
        sizes[unit] = sizes.get(unit, 0) + 1
    kept = shown(sizes)
    whole = len(units) if len(units) >= LEAST else None
    yield {**_round(at), "unit": "", "respondents": whole, "eligible": sum(could.values()) or None}
    for unit in sorted({*sizes, *could} - {""}):
        count = sizes.get(unit, 0) if unit in kept or (unit not in sizes and not _alone(sizes, kept)) else None
        yield {**_round(at), "unit": unit, "respondents": count, "eligible": could.get(unit)}


def _alone(sizes: dict[str, int], kept: frozenset[str]) -> bool:
    """Whether hidden groups stand beside one that nobody answered from: then it is not told from them."""
    return len(kept) < len(sizes)


def _round(at: Round) -> Row:
    return {"round": at.name, "survey": at.survey, "first": at.first, "last": at.last}


def _of(one: Asked) -> Row:
    return {**_round(one.round), "question": one.question}
