"""A business case: what it amounts to, how likely, what matters most, and what to test first. Always a forecast."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from urllib.parse import quote

from sowhat.model.case import ASSUMPTIONS, SIGNED, AssumptionName, Case, Cases, CaseSeen, Swing
from sowhat.stories import amounts, plots, value_nav
from sowhat.stories.case_words import address
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Point, Row, Table, Way
from sowhat.stories.plots import Arm, Pile, Tornado
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

API = "/api/v1/cases"


def blank(voice: Voice, kept: Cases) -> Story:
    """The page before anything is filled in."""
    return Story(
        page="case",
        title=voice.say("case-page"),
        question=voice.say("case-question"),
        answer=(Part(voice.say("case-answer-blank")),),
        under=voice.say("case-under"),
        sections=tuple(_stored(voice, kept)),
        tabs=value_nav.tabs(voice, "case"),
    )


def case(voice: Voice, seen: CaseSeen, kept: Cases | None = None, json: str = "") -> Story:
    """One case worked out; `json` is the address of the same numbers."""
    api = _address(seen.case, kept)
    low_is_gain = "yes" if seen.net.low > 0 else "no"
    title = seen.case.title.in_(voice.language) or seen.case.name
    return Story(
        page="case",
        title=voice.say("case-title", title=title),
        question=voice.say("case-of", title=title),
        answer=voice.phrase("case-answer", "chance", chance=percent(seen.gain), months=seen.case.months),
        under=voice.sentences(voice.say("case-under"), voice.say("case-sure", sure=low_is_gain)),
        figures=_figures(voice, seen),
        sections=(*_sections(voice, seen, api), *(_stored(voice, kept) if kept else ())),
        ways=(*_paper(voice, seen.case, kept), *((Way(voice.say("case-json"), json),) if json else ())),
        tone="good" if seen.net.low > 0 else "care" if seen.net.value <= 0 else "plain",
        tabs=value_nav.tabs(voice, "case"),
    )


def _paper(voice: Voice, one: Case, kept: Cases | None) -> tuple[Way, ...]:
    """The page of a case that was put down."""
    held = kept is not None and any(each.case.name == one.name for each in kept.cases)
    return (Way(voice.say("case-way", to="paper"), address(one.name)),) if held else ()


def _address(one: Case, kept: Cases | None) -> str:
    """Where the numbers of a case that was put down can be had; of another one, the list of those that were."""
    held = kept is not None and any(each.case == one for each in kept.cases)
    return f"{API}/{quote(one.name, safe='')}" if held else API


def _figures(voice: Voice, seen: CaseSeen) -> tuple[Figure, ...]:
    told = (("net", seen.net), ("value", seen.value), ("cost", seen.cost))
    money = tuple(
        Figure(
            voice.say("case-figure", what=what),
            amounts.money(voice, one.value, one.currency),
            amounts.money_span(voice, one),
        )
        for what, one in told
    )
    back = seen.payback
    shown = NOTHING if back.months is None else voice.say("case-months", n=back.months)
    note = voice.say("case-payback-chance", chance=percent(back.chance), months=seen.case.months)
    return (*money, Figure(voice.say("case-figure", what="payback"), shown, note))


def _sections(voice: Voice, seen: CaseSeen, api: str) -> Iterable[Section]:
    if seen.bins:
        lede = voice.say("case-pile-lede", draws=seen.draws, seed=str(seen.seed))
        yield Section("likely", voice.say("case-pile"), lede, (pile(voice, seen),), api)
    yield Section("matters", voice.say("case-tornado"), voice.say("case-tornado-lede"), (tornado(voice, seen),), api)
    tests = Notes(tuple(_test(voice, seen.case, one) for one in seen.swings))
    yield Section("tests", voice.say("case-tests"), voice.say("case-tests-lede"), (tests,), api)
    yield Section("formula", voice.say("case-formula"), _formula(voice, seen.case), (), api)


def _formula(voice: Voice, one: Case) -> str:
    known = "none" if one.rate is None else "some"
    rate = "" if one.rate is None else percent(float(one.rate))
    return voice.say("case-formula-says", months=one.months, build=one.build_months, known=known, rate=rate)


def name(voice: Voice, one: AssumptionName) -> str:
    """What an assumption is called."""
    return voice.say("case-assumption", what=one)


def quantity(voice: Voice, case_: Case, which: AssumptionName, x: Decimal | float) -> str:
    """An amount of an assumption with its unit."""
    if which in ("price", "build", "run"):
        return money(voice, x, case_.currency)
    if which == "ramp":
        return voice.say("case-months", n=amounts.number(float(x)))
    if which in SIGNED and abs(float(x)) < 1:
        return f"{amounts.number(100 * float(x))}%"
    return amounts.number(float(x))


def money(voice: Voice, x: Decimal | float, currency: str) -> str:
    """Money; below ten with its cents."""
    if x and abs(float(x)) < 10:
        return f"{amounts.number(float(x))} {currency}"
    return amounts.money(voice, x, currency)


def _test(voice: Voice, case_: Case, one: Swing) -> Note:
    """An assumption as a claim to be tested: what is believed, since when it would not pay, the cheapest test."""
    believed = case_.assumption(one.name)
    likely, low, high = (quantity(voice, case_, one.name, at) for at in (believed.likely, believed.low, believed.high))
    text = voice.say("case-believed", what=name(voice, one.name), likely=likely, low=low, high=high)
    even = "" if one.even is None else voice.say("case-even", even=quantity(voice, case_, one.name, one.even))
    source = voice.say("case-source", known="yes" if believed.source else "no", source=believed.source)
    test = voice.say("case-test", what=one.name)
    detail = voice.sentences(voice.say("case-decides") if one.decides else "", even, source)
    return Note(voice.sentences(text, test), detail, "care" if one.decides else "plain")


def pile(voice: Voice, seen: CaseSeen) -> Pile:
    """How likely what is left over is."""
    bins = tuple((one.low, one.high, one.share) for one in seen.bins)
    currency = seen.net.currency
    ends = [bins[0][0], bins[-1][1]]
    ticks = tuple(
        Point(at.at, amounts.money(voice, at.at, currency))
        for at in plots.levels(ends, share=False)
        if ends[0] <= at.at <= ends[1]
    )
    mark = Point(float(seen.net.value), amounts.money(voice, seen.net.value, currency))
    says = voice.say("case-pile-says", chance=percent(seen.gain))
    return Pile(says, _bins(voice, seen), bins, mark, ticks)


def _bins(voice: Voice, seen: CaseSeen) -> Table:
    columns = (
        Column("low", voice.say("case-head", what="low")),
        Column("high", voice.say("case-head", what="high")),
        Column("share", voice.say("case-head", what="share")),
    )
    currency = seen.net.currency
    rows = tuple(
        Row(
            None,
            (
                Cell(amounts.money(voice, one.low, currency), round(one.low, 2)),
                Cell(amounts.money(voice, one.high, currency), round(one.high, 2)),
                Cell(percent(one.share), one.share),
            ),
        )
        for one in seen.bins
    )
    return Table("likely", voice.say("case-pile"), columns, rows, "")


def tornado(voice: Voice, seen: CaseSeen) -> Tornado:
    """What is left over where one assumption is low or high, the one that matters most on top."""
    currency = seen.net.currency
    shown = [one for one in seen.swings if one.low != one.high] or list(seen.swings[:1])
    arms = tuple(
        Arm(name(voice, one.name), _point(voice, one.low, currency), _point(voice, one.high, currency), one.decides)
        for one in shown
    )
    ends = [float(at) for one in shown for at in (one.low, one.high)]
    ticks = tuple(Point(at.at, amounts.money(voice, at.at, currency)) for at in plots.levels(ends, share=False))
    return Tornado(
        voice.say("case-tornado-says"), _swings(voice, seen), arms, _point(voice, seen.net.value, currency), ticks
    )


def _point(voice: Voice, at: Decimal, currency: str) -> Point:
    return Point(float(at), amounts.money(voice, at, currency))


def _swings(voice: Voice, seen: CaseSeen) -> Table:
    heads = ("assumption", "believed-low", "believed-likely", "believed-high", "net-low", "net-high", "even")
    columns = tuple(
        Column(head.replace("-", "_"), voice.say("case-head", what=head), "text" if head == "assumption" else "number")
        for head in heads
    )
    rows = tuple(_swing(voice, seen, one) for one in seen.swings)
    return Table("matters", voice.say("case-tornado"), columns, rows, "")


def _swing(voice: Voice, seen: CaseSeen, one: Swing) -> Row:
    believed, currency = seen.case.assumption(one.name), seen.net.currency
    ends = (believed.low, believed.likely, believed.high)
    even = Cell(NOTHING, None)
    if one.even is not None:
        even = Cell(quantity(voice, seen.case, one.name, one.even), round(one.even, 6))
    cells = (
        Cell(name(voice, one.name), one.name),
        *(Cell(quantity(voice, seen.case, one.name, at), float(at)) for at in ends),
        *(Cell(amounts.money(voice, at, currency), float(at)) for at in (one.low, one.high)),
        even,
    )
    return Row(None, cells)


def _stored(voice: Voice, kept: Cases) -> Iterable[Section]:
    if not kept.cases:
        return
    blocks: tuple[Block, ...] = (stored_table(voice, kept),)
    yield Section("cases", voice.say("case-kept-title"), voice.say("case-kept-lede"), blocks, API)


def stored_table(voice: Voice, kept: Cases) -> Table:
    """Cases that were put down."""
    heads = ("case", "service", "by", "day")
    columns = tuple(Column(head, voice.say("case-head", what=head), "text") for head in heads)
    rows = []
    for one in kept.cases:
        day = voice.numbers.local(one.at).date()
        title = one.case.title.in_(voice.language) or one.case.name
        service = voice.title(voice.services, one.case.service) if one.case.service else NOTHING
        cells = (
            Cell(title, one.case.name),
            Cell(service, one.case.service or None),
            Cell(one.by, one.by),
            Cell(voice.numbers.day(day), day.isoformat()),
        )
        rows.append(Row(one.case.name, cells))
    return Table("cases", voice.say("case-kept-title"), columns, tuple(rows), "", "-day", "case")


def fields(voice: Voice) -> tuple[tuple[AssumptionName, str, str], ...]:
    """The ranges that a form asks for: name, what it is called, what is meant."""
    return tuple((one, name(voice, one), voice.say("case-hint", what=one)) for one in ASSUMPTIONS)
