"""A synthetic comparison in the evidence view: both paths, who stands in, and what placebos give."""

from __future__ import annotations

from sowhat.model.estimate import BySynthetic, Estimate, SyntheticCohort
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import is_share
from sowhat.stories.event_study import ticks
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Point, Row, Table
from sowhat.stories.plots import Line, Lines, Spread, closely, levels
from sowhat.stories.shape import Section
from sowhat.stories.study_cells import said, scale, state, tone, when
from sowhat.stories.voice import Voice

DRAWN = 4
"""Waves whose paths are drawn."""
CUTS = (0.0, 0.025, 0.25, 0.5, 0.75, 0.975, 1.0)
"""Where the table of placebos looks at them."""


def sections(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySynthetic, api: str) -> tuple[Section, ...]:
    """The paths, the placebos, and the weights that made the comparison."""
    placebos = _placebos(voice, answer, finding, by, api)
    weights = (_donors(voice, by, api), _times(voice, by, api))
    return (_paths(voice, answer, finding, by, api), *((placebos,) if placebos else ()), *weights)


def _paths(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySynthetic, api: str) -> Section:
    title = voice.say("study-paths", state=state(answer, finding), outcome=sentence.outcome(voice, answer.studied))
    units = sum(one.units for one in by.cohort)
    apart, plain = said(voice, answer, _apart(by), signed=False), said(voice, answer, by.plain)
    lede = voice.say("study-paths-lede", units=units, apart=apart, plain=plain)
    drawn = tuple(_path(voice, answer, by, number) for number in range(min(len(by.cohort), DRAWN)))
    return Section("paths", title, lede, drawn, api)


def _apart(by: BySynthetic) -> float:
    """Over all waves, those with more units counting more."""
    units = sum(one.units for one in by.cohort)
    return (sum(one.units * one.rmse_before**2 for one in by.cohort) / units) ** 0.5 if units else 0.0


def _path(voice: Voice, answer: StudyAnswer, by: BySynthetic, number: int) -> Lines:
    one, share = by.cohort[number], is_share(answer)
    treated = tuple(point.treated for point in one.path)
    beside = tuple(point.synthetic for point in one.path)
    wave = voice.say("study-wave", g=voice.numbers.dated(one.g)) if len(by.cohort) > 1 else voice.say("study-treated")
    periods = [str(point.t) for point in one.path]
    start = periods.index(str(one.g)) if str(one.g) in periods else None
    ends = {"first": voice.numbers.dated(periods[0]), "last": voice.numbers.dated(periods[-1])}
    labels = {**ends, "start": voice.say("front-events-start")}
    runs = (Line(voice.say("study-stand-in"), "expected", beside), Line(wave, "treated", treated))
    says = voice.say("study-path-says", wave=wave, g=voice.numbers.dated(one.g), periods=len(periods))
    seen = levels([*treated, *beside], share=share)
    table = _path_table(voice, answer, one, number)
    return Lines(says, table, runs, (), start, seen, labels, tone(answer, one.ci))


def _path_table(voice: Voice, answer: StudyAnswer, one: SyntheticCohort, number: int) -> Table:
    share = is_share(answer)
    columns = (
        Column("t", voice.say("study-head-period"), "text"),
        Column("treated", voice.say("study-treated")),
        Column("stand-in", voice.say("study-stand-in")),
        Column("gap", voice.say("front-head-difference")),
    )
    rows = tuple(
        Row(
            None,
            (
                when(voice, point.t),
                Cell(closely(point.treated, share=share), point.treated),
                Cell(closely(point.synthetic, share=share), point.synthetic),
                Cell(said(voice, answer, point.treated - point.synthetic), point.treated - point.synthetic),
            ),
        )
        for point in one.path
    )
    caption = voice.say("study-path-caption", g=voice.numbers.dated(one.g))
    return Table(f"path-{number + 1}", caption, columns, rows, NOTHING)


def _placebos(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySynthetic, api: str) -> Section | None:
    """Where the estimate lies among what came out where nobody went live."""
    if not by.placebos:
        return None
    large = sum(abs(one) >= abs(finding.estimate) for one in by.placebos)
    title = voice.say("study-placebos", large=large, said=count(large), n=count(len(by.placebos)))
    times = scale(answer)
    values = tuple(one * times for one in by.placebos)
    mark = voice.say("study-placebos-mark", effect=said(voice, answer, finding.estimate))
    at = Point(finding.estimate * times, mark)
    table = _placebo_table(voice, answer, finding, by)
    drawn = Spread(title, table, values, at, ticks([*values, at.at]), tone(answer, finding.ci))
    return Section("placebos", title, voice.say("study-placebos-lede"), (drawn,), api)


def _placebo_table(voice: Voice, answer: StudyAnswer, finding: Estimate, by: BySynthetic) -> Table:
    columns = (Column("place", voice.say("study-head-place"), "text"), Column("value", voice.say("study-head-came")))
    ordered = sorted(by.placebos)
    found = [(voice.say("study-place", share=percent(cut)), _cut(ordered, cut)) for cut in CUTS]
    found.append((voice.say("study-place-own"), finding.estimate))
    rows = tuple(Row(None, (Cell(name, name), Cell(said(voice, answer, at), at))) for name, at in found)
    return Table("placebos", voice.say("study-placebos-caption"), columns, rows, NOTHING)


def _cut(ordered: list[float], share: float) -> float:
    """The smallest of them at or below which lies that share."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def _donors(voice: Voice, by: BySynthetic, api: str) -> Section:
    """Everybody who stands in, with their weight."""
    several = len(by.cohort) > 1
    waves = (Column("g", voice.say("study-head-cohort"), "text"),) if several else ()
    weight = Column("weight", voice.say("study-head-weight"), "bar")
    columns = (Column("unit", voice.say("study-head-unit"), "text"), *waves, weight)
    rows = tuple(
        Row(None, (Cell(donor.unit, donor.unit), *_wave(voice, one, several=several), _weight(donor.weight)))
        for one in by.cohort
        for donor in one.donors
    )
    everyone = {donor.unit for one in by.cohort for donor in one.donors}
    like = [amounts.number(one.effective_donors) for one in by.cohort]
    title = voice.say("study-donors", n=len(everyone), like=" · ".join(like), waves=len(like))
    table = Table("donors", title, columns, rows, NOTHING, "-weight", find=len(rows) > 12)
    return Section("donors", title, voice.say("study-donors-lede"), (table,), api, half=True)


def _wave(voice: Voice, one: SyntheticCohort, *, several: bool) -> tuple[Cell, ...]:
    return (when(voice, one.g),) if several else ()


def _weight(weight: float) -> Cell:
    return Cell(percent(weight), weight)


def _times(voice: Voice, by: BySynthetic, api: str) -> Section:
    """Which periods say how high the two lay before."""
    several = len(by.cohort) > 1
    waves = (Column("g", voice.say("study-head-cohort"), "text"),) if several else ()
    weight = Column("weight", voice.say("study-head-weight"), "bar")
    columns = (Column("t", voice.say("study-head-period"), "text"), *waves, weight)
    rows = tuple(
        Row(None, (when(voice, time.t), *_wave(voice, one, several=several), _weight(time.weight)))
        for one in by.cohort
        for time in one.times
    )
    title = voice.say("study-times")
    table = Table("times", title, columns, rows, NOTHING, "t", find=len(rows) > 12)
    return Section("times", title, voice.say("study-times-lede"), (table,), api, half=True)
