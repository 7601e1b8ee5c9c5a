"""The parts of a business case's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sowhat.model.case_paper import SIDES, Alternative, Power, TrialSeen
from sowhat.model.case_paper import PaperSeen as Seen
from sowhat.model.measured import Measured
from sowhat.stories import amounts
from sowhat.stories import case as working
from sowhat.stories.case_words import amount, money, month, remark, said
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.voice import Voice

Lines = Iterable[tuple[str, str]]


def _notes(voice: Voice, lines: Lines) -> Notes:
    """A name and what is said of it, each."""
    return Notes(tuple(Note(voice.say("case-line", what=what), text) for what, text in lines if text))


def hypothesis(voice: Voice, seen: Seen) -> Notes:
    """Who, what changes, why."""
    told = seen.paper.hypothesis
    return _notes(voice, ((key, said(voice, getattr(told, key))) for key in ("who", "change", "why")))


def customers(voice: Voice, seen: Seen) -> Notes:
    """Which, and how many."""
    told, known = seen.paper.customers, seen.customers
    unit = voice.title(voice.units, told.unit) if told.unit else ""
    counted = ""
    if told.counted is not None:
        source = told.source or voice.say("case-paper-no-source")
        counted = voice.say("case-customers-counted", n=count(told.counted), source=source)
    if known.why is not None:
        records = remark(voice, known.why)
    else:
        n, of = amounts.customers(voice, known.count or 0), known.source or "all"
        records = voice.say("case-customers-known", customers=n, of=of)
    return _notes(
        voice, (("which", said(voice, told.which)), ("unit", unit), ("counted", counted), ("records", records))
    )


def baseline(voice: Voice, seen: Seen) -> Notes:
    """What it was on the day it was frozen, and what it is now."""
    one = seen.paper.baseline
    if one is None:
        return _notes(voice, (("frozen", voice.say("case-baseline-unfrozen")),))
    value = amount(voice, one.value, one.measured_in, one.currency)
    source = voice.say("case-baseline-stated", source=one.stated) if one.stated else ""
    if one.build:
        source = voice.say("case-baseline-build", build=one.build)
    period = voice.say("case-baseline-month", month=month(voice, one.month)) if one.month else ""
    on = voice.say("case-baseline-on", day=voice.numbers.day(one.day), by=seen.paper.frozen_by)
    of = ", ".join(part for part in (_service(voice, one.service), _unit(voice, one.unit)) if part)
    name = one.title.in_(voice.language) or voice.say("case-measure", what=one.metric)
    metric = voice.say("case-baseline-metric", metric=name, of=of, some="yes" if of else "no")
    told = voice.say("case-baseline-value", value=value, period=period)
    return _notes(
        voice,
        (("metric", metric), ("frozen", told), ("source", voice.sentences(on, source)), ("now", _now(voice, seen))),
    )


def _service(voice: Voice, name: str) -> str:
    return voice.title(voice.services, name) if name else ""


def _unit(voice: Voice, name: str) -> str:
    return voice.title(voice.units, name) if name else ""


def _now(voice: Voice, seen: Seen) -> str:
    found = seen.now
    if found is None:
        return ""
    if isinstance(found, Measured):
        value = amount(voice, found.value, found.measured_in, found.currency)
        return voice.say("case-baseline-now", value=value, month=month(voice, found.month))
    return voice.say("case-baseline-not-now", why=voice.sentences(*(remark(voice, one) for one in found.reasons)))


def effect(voice: Voice, seen: Seen) -> Notes:
    """What the metric is to be, and what one of it is worth."""
    told, one = seen.paper.effect, seen.paper.baseline
    target = ""
    if told.target is not None:
        value = amount(voice, told.target, one.measured_in if one else None, one.currency if one else "")
        day = voice.numbers.day(told.by) if told.by else ""
        target = voice.say("case-effect-target", value=value, day=day, dated="yes" if told.by else "no")
    counted = "" if seen.worked is None else _believed(voice, seen, "effect")
    return _notes(
        voice,
        (("expected", said(voice, told.says)), ("target", target), ("each", counted), ("price", _price(voice, seen))),
    )


def _believed(voice: Voice, seen: Seen, name: str) -> str:
    if seen.worked is None:
        return ""
    case = seen.worked.case
    one = case.assumption(name)  # type: ignore[arg-type]
    likely, low, high = (working.quantity(voice, case, name, at) for at in (one.likely, one.low, one.high))  # type: ignore[arg-type]
    return voice.say("case-paper-range", likely=likely, low=low, high=high)


def _price(voice: Voice, seen: Seen) -> str:
    found = seen.price
    if found.why is not None:
        return remark(voice, found.why)
    if found.entry is None:
        return voice.say(
            "case-price-unnamed", range=_believed(voice, seen, "price"), known="yes" if seen.worked else "no"
        )
    one = found.entry
    text = voice.say(
        "case-price-entry",
        name=one.name,
        number=str(one.number),
        likely=working.money(voice, one.likely, one.currency),
        low=working.money(voice, one.low, one.currency),
        high=working.money(voice, one.high, one.currency),
        owner=one.owner,
        source=one.source,
    )
    differs = voice.say("case-price-differs", range=_believed(voice, seen, "price")) if found.differs else ""
    return voice.sentences(text, differs)


def cost(voice: Voice, seen: Seen) -> Notes:
    """What building and running it takes."""
    told, at = seen.paper.cost, seen.days
    lines = []
    for key, days, priced in (("build", told.build_days, at.build), ("run", told.run_days, at.run)):
        text = voice.say("case-cost-counted", key=key, range=_believed(voice, seen, key)) if seen.worked else ""
        if days is not None:
            n, rated = amounts.number(float(days)), "yes" if priced is not None else "no"
            paid = "" if priced is None else money(voice, priced, at.currency or "CNY")
            rate = "" if at.rate is None else working.money(voice, at.rate, at.currency or "CNY")
            text = voice.sentences(text, voice.say("case-cost-days", n=n, rated=rated, paid=paid, rate=rate))
        lines.append((key, text or voice.say("case-paper-unsaid")))
    words = told.says.in_(voice.language)
    return _notes(voice, (*lines, ("cost-says", words)))


def alternatives(voice: Voice, seen: Seen) -> Table:
    """The other ways, doing nothing first."""
    heads = ("alternative", "alternative-cost", "alternative-lacks")
    columns = tuple(Column(head, voice.say("case-paper-head", what=head), "text") for head in heads)
    currency = seen.worked.case.currency if seen.worked else seen.days.currency or "CNY"
    rows = tuple(_alternative(voice, one, currency) for one in seen.paper.alternatives.each)
    return Table("alternatives", voice.say("case-part", part="alternatives"), columns, rows, NOTHING)


def _alternative(voice: Voice, one: Alternative, currency: str) -> Row:
    name = voice.say("case-alternative", name=one.name)
    words = one.says.in_(voice.language)
    if one.low is None and one.high is None:
        cost_ = voice.say("case-paper-unknown")
    else:
        ends = [end for end in (one.low, one.high) if end is not None]
        low, high = (money(voice, end, currency) for end in (ends[0], ends[-1]))
        cost_ = low if low == high else voice.say("front-range", low=low, high=high)
    cells = (Cell(name, one.name, note=words), Cell(cost_, _plain(one)), Cell(said(voice, one.lacks), None))
    return Row(None, cells)


def _plain(one: Alternative) -> float | None:
    end = one.low if one.low is not None else one.high
    return None if end is None else float(end)


def trials(voice: Voice, seen: Seen) -> Table:
    """Assumptions as tests, the one that matters most first."""
    heads = ("assumption", "how", "tester", "passes", "result")
    columns = tuple(Column(head, voice.say("case-paper-head", what=head), "text") for head in heads)
    first = next((one.name for one in seen.trials if one.result is None), None)
    rows = tuple(_trial(voice, seen, one, first=one.name == first) for one in seen.trials)
    return Table("trials", voice.say("case-part", part="trials"), columns, rows, voice.say("case-trials-none"))


def _trial(voice: Voice, seen: Seen, one: TrialSeen, *, first: bool) -> Row:
    """A test; the cheapest one is proposed for what is to be tested first."""
    plan = one.trial
    believed = _believed(voice, seen, one.name)
    decides = voice.say("case-decides") if one.decides else ""
    how = plan.how.in_(voice.language) if plan else ""
    cells = (
        Cell(working.name(voice, one.name), one.name, note=voice.sentences(believed, decides)),
        _how(voice, one, how, first=first),
        _tester(voice, one),
        Cell((plan.passes.in_(voice.language) if plan else "") or NOTHING, None),
        _result(voice, one),
    )
    return Row(None, cells)


def _how(voice: Voice, one: TrialSeen, how: str, *, first: bool) -> Cell:
    if how or not first:
        return Cell(how or voice.say("case-trial-unplanned"), how or None)
    return Cell(voice.say("case-test", what=one.name), None, note=voice.say("case-trial-proposed"))


def _tester(voice: Voice, one: TrialSeen) -> Cell:
    plan = one.trial
    if plan is None:
        return Cell(NOTHING, None)
    if not (plan.who or plan.by):
        return Cell(voice.say("case-trial-nobody"), None)
    day = voice.numbers.day(plan.by) if plan.by else voice.say("case-trial-no-day")
    note = voice.say("case-trial-overdue", day=day) if one.overdue else day
    return Cell(plan.who or voice.say("case-trial-nobody"), plan.who or None, note=note)


def _result(voice: Voice, one: TrialSeen) -> Cell:
    found = one.result
    if found is None:
        return Cell(NOTHING, None)
    day = voice.numbers.day(voice.numbers.local(found.at).date())
    note = voice.sentences(found.says, voice.say("case-trial-noted", by=found.by, day=day))
    return Cell(voice.say("case-result-says", result=found.result), found.result, note=note)


def study(voice: Voice, seen: Seen) -> Notes:
    """How it will be known, and whether that is enough to see what is expected."""
    found = seen.power
    named = found.study or voice.say("case-study-none")
    return _notes(voice, (("study", named), ("design", _design(voice, found)), ("power", _power(voice, found)),
                          ("plan", _plan(voice, found))))  # fmt: skip


def _design(voice: Voice, found: Power) -> str:
    if found.design is None:
        return voice.say("case-design-none")
    grade = "" if found.grade is None else grade_word(found.grade, voice.words)
    graded = "no" if found.grade is None else "yes"
    return voice.say("case-design", design=found.design, graded=graded, letter=found.grade or "", grade=grade)


def _power(voice: Voice, found: Power) -> str:
    why = remark(voice, found.why) if found.why else ""
    if found.detectable is None:
        return why
    least = amounts.effect(voice, found.detectable, share=found.share, signed=False)
    units = 0 if found.units is None else found.units
    told = voice.say("case-power", least=least, source=found.source or "plan", units=units)
    if found.enough is None or found.expected is None:
        return voice.sentences(told, why)
    expected = amounts.effect(voice, found.expected, share=found.share, signed=False)
    return voice.sentences(
        told, voice.say("case-power-enough", enough="yes" if found.enough else "no", expected=expected)
    )


def _plan(voice: Voice, found: Power) -> str:
    state = "attached" if found.planned else "possible" if found.study else "later"
    return voice.say("case-plan", state=state)


def together(voice: Voice, seen: Seen) -> Notes:
    """Whose it is, what it came from, what came of it."""
    about, paper = seen.paper.about, seen.paper
    unsaid = voice.say("case-paper-unsaid")
    sides = {"platform-team": about.platform_team, "business-team": about.business_team}
    lines = (
        *((what, voice.title(voice.teams, name) if name else unsaid) for what, name in sides.items()),
        ("pillar", seen.pillar.in_(voice.language) or about.pillar),
        ("demand", about.demand),
        ("opportunity", about.opportunity),
        ("okr", paper.okr or voice.say("case-okr-none")),
    )
    return _notes(voice, lines)


def signatures(voice: Voice, seen: Seen) -> Notes:
    """Who stands by it."""
    return Notes(tuple(_signatures(voice, seen)))


def _signatures(voice: Voice, seen: Seen) -> Iterator[Note]:
    for side in SIDES:
        one = next((each for each in seen.signatures if each.side == side), None)
        label = voice.say("case-side", side=side)
        if one is None:
            yield Note(label, voice.say("case-signature-none"))
            continue
        day = voice.numbers.day(voice.numbers.local(one.at).date())
        tone: Tone = "good" if one.stands else "care"
        yield Note(label, voice.say("case-signature", by=one.by, day=day, stands="yes" if one.stands else "no"), tone)
