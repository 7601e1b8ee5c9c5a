"""Milestones: what was promised, where it stands, what shows it early, what was said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sowhat.model.claim import Amount
from sowhat.model.ladder import RUNGS
from sowhat.model.milestone import Milestone, Milestones, MilestoneSeen, MilestoneState, Plan, RungSeen
from sowhat.stories import amounts, value_nav
from sowhat.stories.ladder import name
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.outlook import said
from sowhat.stories.pieces import Cell, Column, Figure, Limit, Limits, Note, Notes, Row, Table, Tone, Verdict
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/milestones"
STATES: tuple[MilestoneState, ...] = ("slipping", "missed", "not-known", "on-track", "met")
SHOWN: tuple[MilestoneState, ...] = ("met", "on-track", "slipping", "not-known")
TONES: dict[MilestoneState, Tone] = {
    "slipping": "care",
    "missed": "bad",
    "not-known": "plain",
    "on-track": "good",
    "met": "good",
}
VERDICTS: dict[str, Verdict] = {
    "reached": "pass",
    "late": "weak",
    "overdue": "fail",
    "due": "unknown",
    "unknown": "unknown",
}


def milestones(voice: Voice, seen: Milestones) -> Story:
    """All promises that stand."""
    told = seen.milestones
    return Story(
        page="milestones",
        title=voice.say("milestone-page"),
        question=voice.say("milestone-question"),
        answer=_answer(voice, told),
        under=voice.say("milestone-under", day=voice.numbers.day(seen.today)),
        figures=_figures(voice, told),
        sections=(*(section(voice, one) for one in told), *_all(voice, seen)),
        tone="care" if told and told[0].state in ("slipping", "missed") else "plain",
        build=seen.build,
        code_version=seen.code_version,
        tabs=value_nav.tabs(voice, "milestones"),
    )


def _counted(told: Sequence[MilestoneSeen], *states: str) -> int:
    return sum(one.state in states for one in told)


def _answer(voice: Voice, told: Sequence[MilestoneSeen]) -> Phrase:
    if not told:
        return (Part(voice.say("milestone-answer-none")),)
    state = next(one for one in STATES if _counted(told, one))
    return voice.phrase(f"milestone-answer-{state}", "some", some=count(_counted(told, state)), all=len(told))


def _figures(voice: Voice, told: Sequence[MilestoneSeen]) -> tuple[Figure, ...]:
    if not told:
        return ()
    return tuple(
        Figure(state(voice, one), voice.say("value-of", n=n, all=len(told)), tone=TONES[one] if n else "plain")
        for one, n in ((one, _counted(told, one)) for one in SHOWN)
    )


def state(voice: Voice, one: MilestoneState) -> str:
    """What a state is called."""
    return voice.say("milestone-state", state=one)


def section(voice: Voice, one: MilestoneSeen) -> Section:
    """One promise: expected against realised, why it stands so, its rungs, its reviews."""
    plan = one.milestone.plan
    title = voice.say("milestone-title", title=plan.title, state=state(voice, one.state))
    notes = [Note(_realised(voice, one), _evidence(voice, one), TONES[one.state])]
    notes += [Note(said(voice, why)) for why in one.why]
    rungs = Limits(tuple(_rung(voice, each) for each in one.rungs))
    reviews = tuple(_reviews(voice, one.milestone))
    blocks = (Notes(tuple(notes)), *((rungs,) if one.rungs else ()), *((Notes(reviews),) if reviews else ()))
    return Section(f"milestone-{one.milestone.id}", title, _lede(voice, one.milestone), blocks, API)


def _lede(voice: Voice, one: Milestone) -> str:
    plan = one.plan
    service, due = voice.title(voice.services, plan.service), voice.numbers.day(plan.due)
    return voice.say("milestone-lede", id=one.id, service=service, due=due, expected=expected(voice, plan), by=plan.by)


def expected(voice: Voice, plan: Plan) -> str:
    """What is expected, likely first: `200 customers (100 to 300)`."""
    likely, low, high = (quantity(voice, plan, float(at)) for at in (plan.likely, plan.low, plan.high))
    return likely if plan.low == plan.high else voice.say("milestone-range", likely=likely, low=low, high=high)


def quantity(voice: Voice, plan: Plan, x: float) -> str:
    """An amount of what a milestone counts."""
    if plan.measure == "money":
        return amounts.money(voice, x, plan.currency)
    if plan.measure == "customers":
        return amounts.plain(voice, x)
    return count(round(x))


def _realised(voice: Voice, one: MilestoneSeen) -> str:
    plan = one.milestone.plan
    if one.realised is None:
        return voice.say("milestone-realised-none", expected=expected(voice, plan), what=plan.measure)
    told = realised(voice, plan, one.realised)
    return voice.say("milestone-realised", expected=expected(voice, plan), realised=told, what=plan.measure)


def realised(voice: Voice, plan: Plan, amount: Amount) -> str:
    """What came true, with its interval where it was estimated."""
    value, low, high = (quantity(voice, plan, at) for at in (amount.value, amount.low, amount.high))
    return value if amount.low == amount.high else voice.say("milestone-range", likely=value, low=low, high=high)


def _evidence(voice: Voice, one: MilestoneSeen) -> str:
    plan = one.milestone.plan
    if plan.measure == "teams":
        return voice.say("milestone-evidence-teams")
    return voice.say("milestone-evidence", study=plan.evidence, known="yes" if one.claim else "no", claim=one.claim)


def _rung(voice: Voice, one: RungSeen) -> Limit:
    by = voice.numbers.day(one.by)
    since = voice.numbers.day(one.since) if one.since else ""
    text = voice.say("milestone-rung", state=one.state, by=by, since=since, dated="yes" if one.since else "no")
    return Limit(VERDICTS[one.state], text, text, name(voice, one.rung))


def _reviews(voice: Voice, one: Milestone) -> Iterable[Note]:
    for each in reversed(one.reviews):
        day = voice.numbers.day(voice.numbers.local(each.at).date())
        detail = voice.say("milestone-review-by", by=each.by, day=day, state=state(voice, each.state))
        yield Note(each.note, detail)


def _all(voice: Voice, seen: Milestones) -> Iterable[Section]:
    if seen.milestones:
        yield Section("milestones", voice.say("milestone-all"), "", (table(voice, seen.milestones),), API)
    if seen.replaced:
        notes = tuple(_replaced(voice, one, seen) for one in seen.replaced)
        lede = voice.say("milestone-replaced-lede")
        yield Section("replaced", voice.say("milestone-replaced-title"), lede, (Notes(notes),), API)


def _replaced(voice: Voice, one: Milestone, seen: Milestones) -> Note:
    every = [*(each.milestone for each in seen.milestones), *seen.replaced]
    reason = next((each.plan.reason for each in every if each.id == one.replaced_by), "")
    due = voice.numbers.day(one.plan.due)
    told = {"id": one.id, "title": one.plan.title, "due": due, "expected": expected(voice, one.plan)}
    return Note(voice.say("milestone-was", **told), voice.say("milestone-why", by=one.replaced_by, reason=reason))


def table(voice: Voice, told: Sequence[MilestoneSeen]) -> Table:
    """A line a promise."""
    heads = ("id", "title", "service", "state", "due", "expected", "realised")
    columns = tuple(
        Column(head, voice.say("milestone-head", what=head), "number" if head in ("expected", "realised") else "text")
        for head in heads
    )
    rows = tuple(_row(voice, one) for one in told)
    return Table("milestones", voice.say("milestone-all"), columns, rows, voice.say("milestone-answer-none"), "due")


def _row(voice: Voice, one: MilestoneSeen) -> Row:
    plan = one.milestone.plan
    came = Cell(NOTHING, None) if one.realised is None else _came(voice, plan, one.realised)
    cells = (
        Cell(one.milestone.id, one.milestone.id),
        Cell(plan.title, plan.title),
        Cell(voice.title(voice.services, plan.service), plan.service),
        Cell(state(voice, one.state), one.state),
        Cell(voice.numbers.day(plan.due), plan.due.isoformat()),
        Cell(quantity(voice, plan, float(plan.likely)), float(plan.likely)),
        came,
    )
    return Row(one.milestone.id, cells)


def _came(voice: Voice, plan: Plan, amount: Amount) -> Cell:
    return Cell(quantity(voice, plan, amount.value), round(amount.value, 2))


def rungs(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Rungs that can show early whether a promise will come true, for a form."""
    return tuple((rung, name(voice, rung)) for rung in RUNGS)
