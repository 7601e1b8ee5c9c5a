"""The months before beside the months after: what changed from go-live on, and whether anything did before."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor, isfinite, log10

from sowhat.model.estimate import By, BySynthetic, EventEffect, Interval, NotEstimable
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import Shown, is_share, shown
from sowhat.stories.drawings import Events, Moment
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Point, Row, Table, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

TONES: dict[Shown, Tone] = {"rises": "good", "falls": "bad"}


def events_section(voice: Voice, answer: StudyAnswer, api: str, *, half: bool = True, banded: bool = False) -> Section:
    """Titled by what it shows; `banded` adds the band that holds for all moments at once, where there is one."""
    studied, finding = answer.studied, answer.studied.finding
    if isinstance(finding, NotEstimable) or not isinstance(finding.by, By | BySynthetic) or not finding.by.event:
        why = voice.say("front-events-none-why")
        return Section("events", voice.say("front-events-none"), why, (), api, half)
    every = studied.outcome_every or "period"
    named = sentence.outcome(voice, studied)
    kind = studied.outcome_kind if studied.outcome_good == "up" else f"{studied.outcome_kind}-down"
    title = voice.say(f"front-events-{shown(answer)}", every=every, outcome=named, kind=kind)
    unit = "share" if is_share(answer) else "own"
    control = studied.study.control if isinstance(finding.by, By) else "synthetic"
    words = {"outcome": named, "unit": unit, "control": control, "level": percent(finding.confidence)}
    drawn = events(voice, answer, finding.by, banded=banded)
    more = voice.say("study-events-band", level=words["level"]) if "band" in drawn.labels else ""
    lede = voice.sentences(voice.say("front-events-lede", **words), more)
    return Section("events", title, lede, (drawn,), api, half)


def events(voice: Voice, answer: StudyAnswer, by: By | BySynthetic, *, banded: bool = False) -> Events:
    """The drawing, its words, and the table that says the same."""
    studied, scale = answer.studied, 100.0 if is_share(answer) else 1.0
    moments = tuple(_moment(event, scale, banded=banded) for event in by.event)
    has_band = any(moment.band for moment in moments)
    last = moments[-1]
    ends = {
        **({"band": voice.say("study-events-band-label")} if has_band else {}),
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
    table = events_table(voice, answer, by, banded=has_band)
    return Events(says, moments, ticks(_reached(moments)), ends, table, drawn)


def _moment(event: EventEffect, scale: float, *, banded: bool) -> Moment:
    low, high = _ends(event.ci, scale) or (None, None)
    return Moment(event.e, event.estimate * scale, low, high, _ends(event.band, scale) if banded else None)


def _ends(interval: Interval | None, scale: float) -> Interval | None:
    """In what is drawn; an interval without end is none."""
    if interval is None or not all(map(isfinite, interval)):
        return None
    return interval[0] * scale, interval[1] * scale


def _when(voice: Voice, answer: StudyAnswer, e: int) -> str:
    sign = amounts.MINUS if e < 0 else "+" if e else ""
    return sign + sentence.periods(voice, answer.studied, abs(e))


def _reached(moments: tuple[Moment, ...]) -> list[float]:
    ends = ((moment.low, moment.high, moment.value, *(moment.band or ())) for moment in moments)
    return [at for one in ends for at in one if at is not None]


def ticks(reached: Iterable[float]) -> tuple[Point, ...]:
    """Round values around zero that a drawing of these values reaches."""
    every = [*reached, 0.0]
    low, high = min(every), max(every)
    step = _step((high - low) / 4 or 1.0)
    first, last = floor(low / step + 0.5), floor(high / step + 0.5)
    at = [n * step for n in range(min(first, 0), max(last, 0) + 1)]
    return tuple(Point(value, amounts.number(value, signed=True)) for value in at)


def _step(rough: float) -> float:
    power = 10.0 ** floor(log10(rough))
    return next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough * 0.999)


def events_table(voice: Voice, answer: StudyAnswer, by: By | BySynthetic, *, banded: bool = False) -> Table:
    """One line a moment."""
    bands = ("band_low", "band_high") if banded else ()
    columns = (
        Column("e", voice.say("front-head-when"), "text"),
        Column("estimate", voice.say("front-head-difference")),
        Column("interval", voice.say("front-head-interval")),
        *(Column(key, voice.say("study-head-band", end=key)) for key in bands),
    )
    rows = tuple(
        Row(None, (*_cells(voice, answer, event), *(_band(voice, answer, event) if banded else ())))
        for event in by.event
    )
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


def _band(voice: Voice, answer: StudyAnswer, event: EventEffect) -> tuple[Cell, ...]:
    if event.band is None:
        return Cell(NOTHING, None), Cell(NOTHING, None)
    return tuple(Cell(amounts.effect(voice, at, share=is_share(answer)), at) for at in event.band)
