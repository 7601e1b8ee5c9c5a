"""The months before beside the months after: what changed from go-live on, and whether anything did before."""

from __future__ import annotations

from math import floor, isfinite, log10

from sowhat.model.estimate import By, EventEffect, NotEstimable
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import Shown, shown
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.shape import Cell, Column, Events, Moment, Point, Row, Section, Table, Tone
from sowhat.stories.voice import Voice

TONES: dict[Shown, Tone] = {"rises": "good", "falls": "bad"}


def is_share(answer: StudyAnswer) -> bool:
    """Whether the outcome is a share of customers, so that its differences are percentage points."""
    return answer.studied.outcome_kind == "absorbing" or answer.retained is not None


def events_section(voice: Voice, answer: StudyAnswer, api: str, *, half: bool = True) -> Section:
    """Titled by what it shows."""
    studied, finding = answer.studied, answer.studied.finding
    if isinstance(finding, NotEstimable) or not isinstance(finding.by, By) or not finding.by.event:
        why = voice.say("front-events-none-why")
        return Section("events", voice.say("front-events-none"), why, (), api, half)
    every = studied.outcome_every or "period"
    named = sentence.outcome(voice, studied)
    kind = studied.outcome_kind if studied.outcome_good == "up" else f"{studied.outcome_kind}-down"
    title = voice.say(f"front-events-{shown(answer)}", every=every, outcome=named, kind=kind)
    unit = "share" if is_share(answer) else "own"
    words = {"outcome": named, "unit": unit, "control": studied.study.control, "level": percent(finding.confidence)}
    return Section(
        "events", title, voice.say("front-events-lede", **words), (events(voice, answer, finding.by),), api, half
    )


def events(voice: Voice, answer: StudyAnswer, by: By) -> Events:
    """The drawing, its words, and the table that says the same."""
    studied, scale = answer.studied, 100.0 if is_share(answer) else 1.0
    moments = tuple(_moment(event, scale) for event in by.event)
    last = moments[-1]
    ends = {
        "first": _when(voice, answer, moments[0].e),
        "start": voice.say("front-events-start"),
        "last": _when(voice, answer, last.e),
        "end": amounts.effect(voice, by.event[-1].estimate, share=is_share(answer)),
    }
    says = voice.say(
        "front-events-says",
        outcome=sentence.outcome(voice, studied),
        before=sum(moment.e < 0 for moment in moments),
        after=sum(moment.e >= 0 for moment in moments),
        end=ends["end"],
    )
    drawn = TONES.get(shown(answer), "plain")
    drawn = "care" if drawn == "good" and sentence.is_weak(answer) else drawn
    return Events(says, moments, _ticks(moments), ends, events_table(voice, answer, by), drawn)


def _moment(event: EventEffect, scale: float) -> Moment:
    low, high = event.ci if event.ci and all(map(isfinite, event.ci)) else (None, None)
    ends = (None if at is None else at * scale for at in (low, high))
    return Moment(event.e, event.estimate * scale, *ends)


def _when(voice: Voice, answer: StudyAnswer, e: int) -> str:
    sign = amounts.MINUS if e < 0 else "+" if e else ""
    return sign + sentence.periods(voice, answer.studied, abs(e))


def _ticks(moments: tuple[Moment, ...]) -> tuple[Point, ...]:
    """Round values around zero that the drawing reaches."""
    reached = [at for moment in moments for at in (moment.low, moment.high, moment.value) if at is not None]
    low, high = min(*reached, 0.0), max(*reached, 0.0)
    step = _step((high - low) / 4 or 1.0)
    first, last = floor(low / step + 0.5), floor(high / step + 0.5)
    at = [n * step for n in range(min(first, 0), max(last, 0) + 1)]
    return tuple(Point(value, amounts.number(value, signed=True)) for value in at)


def _step(rough: float) -> float:
    power = 10.0 ** floor(log10(rough))
    return next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough * 0.999)


def events_table(voice: Voice, answer: StudyAnswer, by: By) -> Table:
    """One line a moment."""
    columns = (
        Column("e", voice.say("front-head-when"), "text"),
        Column("estimate", voice.say("front-head-difference")),
        Column("interval", voice.say("front-head-interval")),
    )
    rows = tuple(Row(None, _cells(voice, answer, event)) for event in by.event)
    return Table("events", voice.say("front-events-caption"), columns, rows, voice.say("front-events-none"))


def _cells(voice: Voice, answer: StudyAnswer, event: EventEffect) -> tuple[Cell, ...]:
    scale = 100.0 if is_share(answer) else 1.0
    ends = event.ci and [amounts.number(at * scale, signed=True) for at in event.ci]
    said = voice.say("front-range", low=ends[0], high=ends[1]) if ends else NOTHING
    return (
        Cell(_when(voice, answer, event.e), event.e),
        Cell(amounts.effect(voice, event.estimate, share=is_share(answer)), event.estimate),
        Cell(said, event.se),
    )
