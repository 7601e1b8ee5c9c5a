"""An interrupted series in the evidence view: what was observed, what was to be expected, and what adds up."""

from __future__ import annotations

from sowhat.model.estimate import BySeries, Effect, Estimate, PeriodEffect
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import is_share
from sowhat.stories.event_study import ticks
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.plots import Line, Lines, closely, levels
from sowhat.stories.shape import Section
from sowhat.stories.study_cells import effect_cells, said, scale, span, state, tone, when
from sowhat.stories.voice import Voice


def sections(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySeries, api: str) -> tuple[Section, ...]:
    """Period by period, added up, and what the forecast is made of."""
    whole = series_section(voice, answer, finding, by, api)
    return (whole, _sum(voice, answer, finding, by, api), _made(voice, answer, by, api))


def series_section(
    voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySeries, api: str, *, half: bool = False
) -> Section:
    """Observed beside expected, from the start on."""
    words = {"outcome": sentence.outcome(voice, answer.studied), "starts": voice.numbers.dated(by.starts)}
    title = voice.say("study-series", state=state(answer, finding), **words)
    mean = said(voice, answer, by.average.estimate)
    sure = {"level": percent(finding.confidence), "range": span(voice, answer, by.average.ci)}
    lede = voice.say("study-series-lede", mean=mean, n=len(by.periods), **sure)
    return Section("series", title, lede, (_observed(voice, answer, by, title),) if by.periods else (), api, half)


def _observed(voice: Voice, answer: StudyAnswer, by: BySeries, title: str) -> Lines:
    expected = tuple(one.expected for one in by.periods)
    observed = tuple(one.observed for one in by.periods)
    band = tuple(_around(one) for one in by.periods)
    runs = (
        Line(voice.say("study-expected"), "expected", expected),
        Line(voice.say("study-observed"), "treated", observed),
    )
    every = [*expected, *observed, *(end for pair in band if pair for end in pair)]
    labels = {**_ends(voice, by), "band": voice.say("study-series-band")}
    seen = levels(every, share=is_share(answer))
    return Lines(title, _table(voice, answer, by), runs, band, None, seen, labels, tone(answer, by.average.ci))


def _around(one: PeriodEffect) -> tuple[float, float] | None:
    """The interval of what was to be expected: what was observed less the interval of the difference."""
    return None if one.ci is None else (one.observed - one.ci[1], one.observed - one.ci[0])


def _ends(voice: Voice, by: BySeries) -> dict[str, str]:
    return {"first": voice.numbers.dated(by.periods[0].t), "last": voice.numbers.dated(by.periods[-1].t)}


def _table(voice: Voice, answer: StudyAnswer, by: BySeries) -> Table:
    share = is_share(answer)
    columns = (
        Column("t", voice.say("study-head-period"), "text"),
        Column("observed", voice.say("study-observed")),
        Column("expected", voice.say("study-expected")),
        Column("difference", voice.say("front-head-difference")),
        Column("interval", voice.say("front-head-interval")),
    )
    rows = tuple(
        Row(
            None,
            (
                when(voice, one.t),
                Cell(closely(one.observed, share=share), one.observed),
                Cell(closely(one.expected, share=share), one.expected),
                *effect_cells(voice, answer, one),
            ),
        )
        for one in by.periods
    )
    return Table("series", voice.say("study-series-caption"), columns, rows, NOTHING)


def _sum(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySeries, api: str) -> Section:
    total = said(voice, answer, by.cumulative.estimate)
    title = voice.say("study-sum", total=total)
    sure = {"level": percent(finding.confidence), "range": span(voice, answer, by.cumulative.ci)}
    lede = voice.say("study-sum-lede", **sure)
    drawn = (_added(voice, answer, by, title),) if by.periods else ()
    return Section("sum", title, lede, drawn, api, half=True)


def _added(voice: Voice, answer: StudyAnswer, by: BySeries, title: str) -> Lines:
    times = scale(answer)
    sums = tuple(one.cumulative.estimate * times for one in by.periods)
    band = tuple(_scaled(one.cumulative, times) for one in by.periods)
    every = [*sums, *(end for pair in band if pair for end in pair)]
    runs = (Line(voice.say("study-sum-line"), "treated", sums),)
    labels = {**_ends(voice, by), "band": voice.say("study-sum-band")}
    tone_ = tone(answer, by.cumulative.ci)
    return Lines(title, _sum_table(voice, answer, by), runs, band, None, ticks(every), labels, tone_)


def _scaled(effect: Effect, times: float) -> tuple[float, float] | None:
    return None if effect.ci is None else (effect.ci[0] * times, effect.ci[1] * times)


def _sum_table(voice: Voice, answer: StudyAnswer, by: BySeries) -> Table:
    columns = (
        Column("t", voice.say("study-head-period"), "text"),
        Column("sum", voice.say("study-sum-line")),
        Column("interval", voice.say("front-head-interval")),
    )
    rows = tuple(Row(None, (when(voice, one.t), *effect_cells(voice, answer, one.cumulative))) for one in by.periods)
    return Table("sum", voice.say("study-sum-caption"), columns, rows, NOTHING)


def _made(voice: Voice, answer: StudyAnswer, by: BySeries, api: str) -> Section:
    """What the forecast rests on: its trend, its season, the series that go with it, the dates that were tried."""
    season = (
        voice.say("study-series-season", n=amounts.number(by.season)) if by.season else voice.say("study-no-season")
    )
    tried = voice.say("study-series-tried", dates=by.placebo_dates, horizon=by.placebo_horizon)
    facts = [
        (voice.say("study-series-trend"), percent(by.trend), by.trend, ""),
        (voice.say("study-series-seasons"), season, by.season, ""),
        (voice.say("study-series-dates"), tried if by.placebo_dates else NOTHING, by.placebo_dates, ""),
    ]
    for one in by.controls:
        name = voice.say("study-series-control", name=one.name)
        facts.append((name, said(voice, answer, one.estimate), one.estimate, span(voice, answer, one.ci)))
    columns = (Column("what", voice.say("study-what"), "text"), Column("value", voice.say("study-value"), "text"))
    rows = tuple(Row(None, (Cell(name, name), Cell(text, value, note=note))) for name, text, value, note in facts)
    title = voice.say("study-series-made", n=len(by.controls), said=count(len(by.controls)))
    table = Table("forecast", title, columns, rows, NOTHING)
    return Section("forecast", title, voice.say("study-series-made-lede"), (table,), api, half=True)
