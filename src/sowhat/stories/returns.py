"""What came back of what was put in: the page, its tables, and the forecast beside it, which is never added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sowhat.model.claim import Money
from sowhat.model.roi import Irr, Payback, Return, Roi
from sowhat.stories import amounts, outlook, plots, projects, value_nav
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Point, Row, Table, Tone
from sowhat.stories.plots import Line, Lines
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/roi"
SHOWN = 6
"""So many curves are drawn; the tables have all services."""
NAMED = 4
_NONE = Cell(NOTHING, None)


def returns(voice: Voice, seen: Roi) -> Story:
    """All services."""
    valued = [one for one in seen.services if one.value is not None]
    return Story(
        page="returns",
        title=voice.say("returns-page"),
        question=voice.say("returns-question"),
        answer=_answer(voice, seen, valued),
        under=_under(voice, seen),
        figures=_figures(voice, seen, valued),
        sections=tuple(_sections(voice, seen, valued)),
        tone="good" if _paid(valued) else "plain",
        build=seen.build,
        code_version=seen.code_version,
        tabs=value_nav.tabs(voice, "returns"),
    )


def _paid(services: Iterable[Return]) -> int:
    return sum(one.payback.state == "paid-back" for one in services)


def _answer(voice: Voice, seen: Roi, valued: Sequence[Return]) -> Phrase:
    if not seen.services:
        return (Part(voice.say("value-answer-empty")),)
    if not valued:
        return (Part(voice.say("returns-answer-none")),)
    n = _paid(valued)
    code = "returns-answer-paid" if n else "returns-answer-open"
    return voice.phrase(code, "some", some=count(n or len(valued)), all=len(seen.services))


def _under(voice: Voice, seen: Roi) -> str:
    rate = "none" if seen.rate is None else "some"
    said = percent(float(seen.rate)) if seen.rate is not None else ""
    return voice.sentences(voice.say("returns-under"), voice.say("returns-rate", known=rate, rate=said))


def _figures(voice: Voice, seen: Roi, valued: Sequence[Return]) -> tuple[Figure, ...]:
    if not seen.services:
        return ()
    whole, of = seen.platform, len(seen.services)
    cost = NOTHING if whole is None else amounts.money(voice, whole.cost, seen.currency)
    note = "" if whole is None else said(voice, next((one for one in whole.why if one.code != "returns-joint"), None))
    return (
        Figure(voice.say("returns-figure-cost"), cost, note),
        *(_joint(voice, whole) if whole is not None else ()),
        Figure(voice.say("returns-figure-valued"), voice.say("value-of", n=len(valued), all=of)),
    )


def _joint(voice: Voice, whole: Return) -> Iterable[Figure]:
    """What the evidence adds up to, created and protected apart."""
    for kind, one in (("create", whole.create), ("protect", whole.protect)):
        if one is not None:
            worth = amounts.money(voice, one.value, one.currency)
            label = voice.say("returns-figure-joint", kind=kind)
            yield Figure(label, worth, amounts.money_span(voice, one), "/value/totals")


said = outlook.said


def _sections(voice: Voice, seen: Roi, valued: Sequence[Return]) -> Iterable[Section]:
    for one in valued[:SHOWN]:
        yield _one(voice, one, seen)
    if seen.services:
        lede = voice.sentences(voice.say("returns-table-lede"), voice.say("returns-joint"))
        blocks: tuple[Block, ...] = (table(voice, seen), *_gaps(voice, seen))
        yield Section("returns", voice.say("returns-table"), lede, blocks, API)
        yield from outlook.sections(voice, seen.outlook, seen.currency)
        yield Section(
            "months",
            voice.say("returns-months"),
            voice.say("returns-months-lede", currency=seen.currency),
            (months(voice, seen),),
            API,
            folded=voice.say("returns-months"),
        )
        yield from projects.section(voice, seen, API)


def _one(voice: Voice, one: Return, seen: Roi) -> Section:
    """A service with value: its curve, and what follows of it in sentences."""
    drawn = (curve(voice, one),) if len(one.months) > 1 else ()
    title = voice.title(voice.services, one.service)
    return Section(f"return-{one.service}", title, _worth(voice, one), (*drawn, Notes(tuple(_notes(voice, one)))), API)


def _worth(voice: Voice, one: Return) -> str:
    """Value so far against cost so far, created and protected apart."""
    if one.value is None:
        return ""
    told = {"value": amounts.money(voice, one.value.value, one.currency), "span": amounts.money_span(voice, one.value)}
    cost = amounts.money(voice, one.cost, one.currency)
    main = voice.say("returns-worth", **told, cost=cost)
    if one.create is None or one.protect is None:
        return main
    parts = {
        name: amounts.money(voice, each.value, one.currency) for name, each in (("c", one.create), ("p", one.protect))
    }
    return voice.sentences(main, voice.say("returns-apart", create=parts["c"], protect=parts["p"]))


def _notes(voice: Voice, one: Return) -> Iterable[Note]:
    yield Note(payback(voice, one.payback), _chance(voice, one.payback), _tone(one.payback))
    present = one.present
    if present.money is not None and present.rate is not None:
        rate = percent(float(present.rate))
        yield Note(
            voice.say("returns-npv", npv=_net(voice, present.money), span=_span(voice, present.money), rate=rate)
        )
    elif present.undiscounted is not None:
        plain = present.undiscounted
        yield Note(voice.say("returns-undiscounted", net=_net(voice, plain), span=_span(voice, plain)))
    if one.irr.state != "unknown":
        yield Note(irr(voice, one.irr))
    for left in one.left:
        yield Note(voice.say("returns-left", claim=left.claim, why=left.why), "", "care")
    for why in one.why:
        yield Note(said(voice, why), "", "care")


def _tone(one: Payback) -> Tone:
    return "good" if one.state == "paid-back" else "plain" if one.state == "not-within" else "care"


def payback(voice: Voice, one: Payback) -> str:
    """When it paid back, with its interval; "not by …" is an answer."""
    until = voice.numbers.month(one.until) if one.until else ""
    if one.state != "paid-back" or one.month is None:
        return voice.say("returns-payback", state=one.state, month="", until=until, ends="none", low="", high="")
    low, high = (voice.numbers.month(at) if at else "" for at in (one.low, one.high))
    ends = "same" if one.low == one.high else "both" if one.high else "open"
    month = voice.numbers.month(one.month)
    return voice.say("returns-payback", state=one.state, month=month, until=until, ends=ends, low=low, high=high)


def _chance(voice: Voice, one: Payback) -> str:
    if one.chance is None:
        return ""
    return voice.say("returns-chance", chance=percent(one.chance), until=voice.numbers.month(one.until))


def _net(voice: Voice, net: Money) -> str:
    return amounts.money(voice, net.value, net.currency)


def _span(voice: Voice, net: Money) -> str:
    return amounts.money_span(voice, net)


def irr(voice: Voice, one: Irr) -> str:
    """The rate, or that there is none or several."""
    roots = voice.say("value-comma").join(rate(at) for at in one.roots)
    ends = "both" if one.low is not None and one.high is not None else "none"
    low, high = (rate(at) if at is not None else "" for at in (one.low, one.high))
    return voice.say("returns-irr", state=one.state, roots=roots, ends=ends, low=low, high=high)


def rate(x: float) -> str:
    """A yearly rate: `23%`, `−8%`; past tenfold, as a multiple that nobody reads closely."""
    return f"{amounts.MINUS if x < 0 else ''}{float(f'{abs(100 * x):.3g}'):,.6g}%"


def curve(voice: Voice, one: Return) -> Lines:
    """Cost and value since the beginning, the value with its interval."""
    gained = [each.gained for each in one.months]
    invested = tuple(float(each.invested) for each in one.months)
    value = tuple(at.value if at is not None else None for at in gained)
    band = tuple((at.low, at.high) if at is not None and at.low < at.high else None for at in gained)
    ends = [0.0, *invested, *(at for pair in band if pair for at in pair), *(at for at in value if at is not None)]
    ticks = tuple(Point(at.at, amounts.money(voice, at.at, one.currency)) for at in plots.levels(ends, share=False))
    labels = {
        "first": voice.numbers.month_short(one.months[0].month),
        "last": voice.numbers.month_short(one.months[-1].month),
        "band": voice.say("returns-curve-band"),
    }
    lines = (
        Line(voice.say("returns-curve-value"), "treated", value),
        Line(voice.say("returns-curve-cost"), "expected", invested),
    )
    says = voice.say("returns-curve-says", service=voice.title(voice.services, one.service))
    return Lines(says, month_table(voice, (one,), f"curve-{one.service}"), lines, band, None, ticks, labels, "good")


def table(voice: Voice, seen: Roi) -> Table:
    """A line a service, and the platform's cost."""
    heads = ("cost", "value", "payback", "npv", "irr")
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(Column(head, voice.say("returns-head", what=head), wide=head in ("npv", "irr")) for head in heads),
    )
    rows = [_row(voice, one) for one in seen.services]
    if seen.platform is not None:
        rows.append(_row(voice, seen.platform, last=True))
    return Table(
        "returns", voice.say("returns-caption"), columns, tuple(rows), voice.say("value-empty"), "-cost", "service"
    )


def _row(voice: Voice, one: Return, *, last: bool = False) -> Row:
    present = one.present.money or one.present.undiscounted
    back, back_value = _back(voice, one.payback)
    title = voice.say("returns-platform") if last else voice.title(voice.services, one.service)
    cells = (
        Cell(title, one.service),
        Cell(amounts.money(voice, one.cost, one.currency), float(one.cost)) if one.cost else _NONE,
        _money_cell(voice, one.value),
        Cell(back, back_value),
        _money_cell(voice, present),
        Cell(rate(one.irr.rate), one.irr.rate) if one.irr.rate is not None else _NONE,
    )
    return Row(None if last else one.service, cells, last)


def _money_cell(voice: Voice, one: Money | None) -> Cell:
    if one is None:
        return _NONE
    return Cell(amounts.money(voice, one.value, one.currency), float(one.value), note=amounts.money_span(voice, one))


def _back(voice: Voice, one: Payback) -> tuple[str, str | None]:
    if one.state == "paid-back" and one.month is not None:
        return voice.numbers.month_short(one.month), one.month
    return (voice.say("returns-not-yet"), None) if one.state == "not-within" else (NOTHING, None)


def _gaps(voice: Voice, seen: Roi) -> tuple[Notes, ...]:
    """What is missing, each reason once, with the services that lack it."""
    lacking: dict[str, list[str]] = {}
    for one in seen.services:
        for why in one.why:
            lacking.setdefault(said(voice, why), []).append(voice.title(voice.services, one.service))
    notes = [_gap(voice, why, names, len(seen.services)) for why, names in lacking.items()]
    return (Notes(tuple(notes)),) if notes else ()


def _gap(voice: Voice, why: str, names: Sequence[str], of: int) -> Note:
    if len(names) == of:
        return Note(why, "", "care")
    listed = voice.say("value-comma").join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    return Note(voice.say("value-even-of", service=listed) + why, "", "care")


def months(voice: Voice, seen: Roi) -> Table:
    """Every service's months, so that anybody can add them up again."""
    return month_table(voice, seen.services, "months")


def month_table(voice: Voice, services: Sequence[Return], name: str) -> Table:
    """A line a service and month."""
    heads = ("build", "run", "shared", "invested", "month-value", "gained")
    columns = (
        Column("month", voice.say("returns-month"), "text"),
        *((Column("service", voice.say("head-service"), "text"),) if name == "months" else ()),
        *(Column(head.replace("-", "_"), voice.say("returns-head", what=head)) for head in heads),
    )
    rows = tuple(_month_row(voice, one, at, name) for one in services for at in range(len(one.months)))
    caption = voice.say("returns-months-in", currency=services[0].currency if services else "")
    return Table(name, caption, columns, rows, voice.say("value-empty"), find=name == "months")


def _month_row(voice: Voice, one: Return, at: int, name: str) -> Row:
    month = one.months[at]
    gained = None if month.gained is None else month.gained.value
    whose = (Cell(voice.title(voice.services, one.service), one.service),) if name == "months" else ()
    told = (month.build, month.run, month.shared, month.invested, month.value, gained)
    cells = tuple(_amount(each) for each in told)
    return Row(None, (Cell(voice.numbers.month_short(month.month), month.month), *whose, *cells))


def _amount(amount: Decimal | float | None) -> Cell:
    """In whole units, so that months can be added up by eye; the currency stands in the caption."""
    if amount is None:
        return _NONE
    whole = round(float(amount))
    return Cell(f"{amounts.MINUS if whole < 0 else ''}{abs(whole):,}", round(float(amount), 2))
