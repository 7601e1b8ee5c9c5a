"""What the designs of the evidence view share: amounts with their unit, intervals, which way a finding points."""

from __future__ import annotations

from math import isfinite
from typing import Literal

from sowhat.model.estimate import Effect, Estimate, Interval, Label
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts
from sowhat.stories.answer import grade_of, is_share, oriented
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Point, Tone
from sowhat.stories.plots import Dot
from sowhat.stories.voice import Voice

State = Literal["up", "down", "none", "related", "alone"]
MOST = 24
"""Lines that a drawing shows; its table has them all."""


def state(answer: StudyAnswer, finding: Estimate) -> State:
    """Where the interval lies; a relation stays one wherever it lies, and without an interval there is no telling."""
    if finding.grade in {"D", "E"}:
        return "related"
    return "alone" if finding.ci is None else side(finding.ci)


def when(voice: Voice, label: Label) -> Cell:
    """A period or a wave, its day as people say it."""
    return Cell(voice.numbers.dated(label), label)


def side(ci: Interval) -> State:
    """Above zero, below zero, or neither."""
    return "up" if ci[0] > 0 else "down" if ci[1] < 0 else "none"


def tone(answer: StudyAnswer, ci: Interval | None) -> Tone:
    """Good or bad for the business where the interval tells; a relation is neither, weak good news asks for care."""
    grade = grade_of(answer.studied)
    if ci is None or grade in {"D", "E"}:
        return "plain"
    low, high = oriented(ci, answer.studied)
    if high < 0:
        return "bad"
    return "plain" if low <= 0 else "care" if grade == "C" else "good"


def scale(answer: StudyAnswer) -> float:
    """What an amount is drawn in: points of a share, else its own units."""
    return 100.0 if is_share(answer) else 1.0


def said(voice: Voice, answer: StudyAnswer, x: float, *, signed: bool = True) -> str:
    """An effect in words."""
    return amounts.effect(voice, x, share=is_share(answer), signed=signed)


def span(voice: Voice, answer: StudyAnswer, ci: Interval | None) -> str:
    """An interval in words; a dash where it has no end."""
    if ci is None or not all(map(isfinite, ci)):
        return NOTHING
    low, high = (amounts.number(at * scale(answer), signed=True) for at in ci)
    return voice.say("front-range", low=low, high=high)


def dot(voice: Voice, answer: StudyAnswer, label: str, effect: Effect) -> Dot:
    """A line of a chart."""
    times, ci = scale(answer), effect.ci
    low, high = ci if ci is not None and all(map(isfinite, ci)) else (None, None)
    return Dot(
        label,
        Point(effect.estimate * times, said(voice, answer, effect.estimate)),
        None if low is None else low * times,
        None if high is None else high * times,
        tone(answer, ci),
    )


def reached(dots: list[Dot]) -> list[float]:
    """Everything that a scale must hold."""
    return [at for one in dots for at in (one.value.at, one.low, one.high) if at is not None]


def units(voice: Voice, answer: StudyAnswer, n: int) -> str:
    """So many units: teams in full, customers not where they are few."""
    whole = answer.studied.outcome_unit == "team" or answer.studied.finding.design in {"synthetic", "series"}
    return count(n) if whole else amounts.counted(voice, n)


def effect_cells(voice: Voice, answer: StudyAnswer, effect: Effect) -> tuple[Cell, Cell]:
    """The difference and its interval."""
    return Cell(said(voice, answer, effect.estimate), effect.estimate), Cell(span(voice, answer, effect.ci), effect.se)


def share_of(effect: Effect | None) -> str:
    """A difference as a share of the baseline, with its sign."""
    return NOTHING if effect is None else f"{amounts.number(100 * effect.estimate, signed=True)}%"


def chance(p: float) -> str:
    """A p-value."""
    return "<0.0001" if p < 0.0001 else f"{p:.2g}"
