"""Protection and association in the evidence view: rates before and after, and differences within strata."""

from __future__ import annotations

from sowhat.model.estimate import Estimate, Interval
from sowhat.model.rate_effects import ByAssociation, ByProtection, CohortRatio, Rates, StratumDifference
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.event_study import ticks
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Point, Row, Table, Tone
from sowhat.stories.plots import Dot, Dots, Line, Lines, levels
from sowhat.stories.shape import Section
from sowhat.stories.study_cells import MOST, dot, effect_cells, reached, said, side, span, state, tone, units, when
from sowhat.stories.voice import Voice


def protection(voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByProtection, api: str) -> tuple[Section, ...]:
    """The ratio with its cohorts, and the rates that it is made of."""
    return (ratio_section(voice, answer, finding, by, api, half=True), _rates(voice, answer, by, api))


def ratio_section(
    voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByProtection, api: str, *, half: bool = False
) -> Section:
    """Titled by how much less (or more) there was than was to be expected."""
    named = sentence.outcome(voice, answer.studied)
    size = percent(abs(1 - by.ratio))
    title = voice.say("study-ratio", state=state(answer, finding), outcome=named, size=size)
    counts = {"observed": amounts.number(by.observed), "expected": amounts.number(by.expected)}
    sure = {"level": percent(finding.confidence), "range": _ratios(voice, by.ratio_ci), "ratio": _ratio(by.ratio)}
    lede = voice.sentences(voice.say("study-ratio-lede", **counts, **sure), _beside(voice, by))
    tone_ = tone(answer, finding.ci)
    rows = [_line(voice.say("study-ratio-all"), by.ratio, by.ratio_ci, tone_)]
    if len(by.cohorts) > 1:
        rows += [_line(_wave(voice, one), one.ratio, one.ratio_ci, "plain") for one in by.cohorts[:MOST] if one.ratio]
    drawn = Dots(title, _cohorts(voice, answer, by), tuple(rows), _scale(rows), 1.0)
    return Section("ratio", title, lede, (drawn,), api, half)


def _scale(rows: list[Dot]) -> tuple[Point, ...]:
    return tuple(Point(tick.at, _ratio(tick.at)) for tick in levels([*reached(rows), 1.0], share=False))


def _line(label: str, ratio: float | None, ci: Interval | None, tone_: Tone) -> Dot:
    low, high = ci or (None, None)
    return Dot(label, Point(ratio or 0.0, _ratio(ratio)), low, high, tone_)


def _wave(voice: Voice, one: CohortRatio) -> str:
    return voice.say("study-wave", g=voice.numbers.dated(one.g))


def _ratio(x: float | None) -> str:
    return NOTHING if x is None else f"{x:.2f}×"


def _ratios(voice: Voice, ci: Interval | None) -> str:
    return NOTHING if ci is None else voice.say("front-range", low=_ratio(ci[0]), high=_ratio(ci[1]))


def _beside(voice: Voice, by: ByProtection) -> str:
    """How uneven the counts are, and the ratio with the last quarter."""
    return voice.say(
        "study-ratio-beside",
        uneven=NOTHING if by.dispersion is None else amounts.number(by.dispersion),
        last=NOTHING if by.with_last_quarter is None else _ratio(by.with_last_quarter),
        known="no" if by.with_last_quarter is None else "yes",
        counted="no" if by.dispersion is None else "yes",
    )


def _cohorts(voice: Voice, answer: StudyAnswer, by: ByProtection) -> Table:
    keys = ("units", "observed", "expected", "ratio", "interval")
    columns = (
        Column("g", voice.say("study-head-cohort"), "text"),
        *(Column(key, voice.say(f"study-head-rate-{key}")) for key in keys),
    )
    rows = tuple(
        Row(
            None,
            (
                when(voice, one.g),
                Cell(units(voice, answer, one.units), one.units),
                Cell(amounts.number(one.observed), one.observed),
                Cell(amounts.number(one.expected), one.expected),
                Cell(_ratio(one.ratio), one.ratio),
                Cell(_ratios(voice, one.ratio_ci), one.ratio_ci[0] if one.ratio_ci else None),
            ),
        )
        for one in by.cohorts
    )
    return Table("ratios", voice.say("study-ratio-caption"), columns, rows, NOTHING)


def _rates(voice: Voice, answer: StudyAnswer, by: ByProtection, api: str) -> Section:
    """Both sides, before and after."""
    rates = by.rates
    named = sentence.outcome(voice, answer.studied)
    title = voice.say("study-rates", before=_rate(rates.treated_before), after=_rate(rates.treated_after))
    lede = voice.say("study-rates-lede", outcome=named, controls="no" if rates.control_before is None else "yes")
    sides = _sides(voice, rates)
    every = [at for _, pair in sides for at in pair if at is not None]
    lines = tuple(Line(name, "treated" if i else "expected", pair) for i, (name, pair) in enumerate(sides))
    labels = {"first": voice.say("study-before"), "last": voice.say("study-after")}
    seen = levels([*every, 0.0], share=False)
    drawn = Lines(title, _rate_table(voice, sides), lines, (), None, seen, labels)
    return Section("rates", title, lede, (drawn,), api, half=True)


def _sides(voice: Voice, rates: Rates) -> list[tuple[str, tuple[float | None, float | None]]]:
    others = (voice.say("study-controls"), (rates.control_before, rates.control_after))
    return [others, (voice.say("study-treated"), (rates.treated_before, rates.treated_after))]


def _rate(x: float | None) -> str:
    return NOTHING if x is None else amounts.number(x)


def _rate_table(voice: Voice, sides: list[tuple[str, tuple[float | None, float | None]]]) -> Table:
    columns = (
        Column("side", voice.say("study-head-side"), "text"),
        Column("before", voice.say("study-before")),
        Column("after", voice.say("study-after")),
        Column("moved", voice.say("study-head-moved")),
    )
    rows = []
    for name, (before, after) in reversed(sides):
        moved = after / before if before and after is not None else None
        cells = (Cell(name, name), Cell(_rate(before), before), Cell(_rate(after), after), Cell(_ratio(moved), moved))
        rows.append(Row(None, cells))
    return Table("rates", voice.say("study-rates-caption"), columns, tuple(rows), NOTHING)


def association(
    voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByAssociation, api: str
) -> tuple[Section, ...]:
    """Adopters beside the others."""
    return (strata_section(voice, answer, finding, by, api),)


def strata_section(
    voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByAssociation, api: str, *, half: bool = False
) -> Section:
    """Titled by how those who use it differ, which is a relation whatever it is."""
    way = "none" if finding.ci is None else side(finding.ci)
    words = {"outcome": sentence.outcome(voice, answer.studied), "service": _service(voice, answer)}
    title = voice.say("study-strata", way=way, **words)
    sure = {"level": percent(finding.confidence), "range": span(voice, answer, by.standardised.ci)}
    found = {
        "standardised": said(voice, answer, by.standardised.estimate),
        "crude": said(voice, answer, by.crude.estimate),
    }
    several = len(by.strata) > 1
    lede = voice.say("study-strata-lede", strata="yes" if several else "no", **sure, **found)
    dots = [
        dot(voice, answer, voice.say("study-standardised", strata="yes" if several else "no"), by.standardised),
        dot(voice, answer, voice.say("study-crude"), by.crude),
        *(dot(voice, answer, one.stratum, one) for one in (by.strata[: MOST // 2] if several else ())),
    ]
    drawn = Dots(title, _strata(voice, answer, by), tuple(dots), ticks(reached(dots)))
    return Section("strata", title, lede, (drawn,), api, half)


def _service(voice: Voice, answer: StudyAnswer) -> str:
    return voice.title(voice.services, answer.studied.study.service)


def _strata(voice: Voice, answer: StudyAnswer, by: ByAssociation) -> Table:
    columns = (
        Column("stratum", voice.say("study-head-stratum"), "text"),
        Column("adopters", voice.say("study-head-adopters")),
        Column("others", voice.say("study-head-others")),
        Column("share", voice.say("study-head-share"), "bar"),
        Column("difference", voice.say("front-head-difference")),
        Column("interval", voice.say("front-head-interval")),
    )
    rows = tuple(Row(None, _stratum(voice, answer, one)) for one in by.strata)
    return Table("strata", voice.say("study-strata-caption"), columns, rows, NOTHING, find=len(rows) > MOST // 2)


def _stratum(voice: Voice, answer: StudyAnswer, one: StratumDifference) -> tuple[Cell, ...]:
    return (
        Cell(one.stratum or voice.say("study-stratum-all"), one.stratum),
        Cell(units(voice, answer, one.adopters), one.adopters),
        Cell(units(voice, answer, one.others), one.others),
        Cell(percent(one.share), one.share),
        *effect_cells(voice, answer, one),
    )
