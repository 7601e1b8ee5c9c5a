"""What two ways of doing the same take, and what the difference adds up to. Pure: the clock of a play is no clock.

Bounds never assume that errors cancel out: at least is everything quick, at most everything slow, and the saving lies
between the old way at its quickest against the new one at its slowest, and the reverse.

Grades. A time study tells how long things took, not what customers did, and nobody drew lots for who works which way:

- E where anything in it was only stated, or timed fewer than FEWEST_RUNS times: graded as declared value is in the
  ledger (`model.declared`).
- D where both lanes were measured throughout: a comparison before and after, and never more.
- None where a call was neither measured nor stated: there is no number.

Hours a month are D where the time saved is D and how often it happens was measured too, else E. Hours are capacity:
money is what a claim or a budget line in the ledger says, never hours times a price.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sowhat.model.estimate import Grade, Remark
from sowhat.model.scenario import (
    Bounds,
    Called,
    CallSeen,
    Known,
    Lane,
    LaneName,
    LaneSeen,
    Occasions,
    Range,
    Saved,
    Scenario,
    Step,
    StepSeen,
)

FEWEST_RUNS = 5
"""Times that something is timed by hand before it counts as measured."""
HOUR = Decimal(3600)
MS, CENTI = Decimal("0.001"), Decimal("0.01")
"""Seconds are told to the millisecond, hours a month to the hundredth."""
NONE = Bounds(low=Decimal(0), likely=Decimal(0), high=Decimal(0))


@dataclass(frozen=True, slots=True)
class Quick:
    """How long one call takes, in seconds: the 10th, 50th and 90th percentile of `calls` since a month ('': all)."""

    p10: float
    p50: float
    p90: float
    calls: int
    since: str = ""


Speeds = Mapping[tuple[str, str], Quick]
"""By service and route template."""


def lane(name: LaneName, told: Lane, speeds: Speeds) -> LaneSeen:
    """A lane on the clock."""
    steps, starts = [], Decimal(0)
    for one in told.steps:
        seen = _step(one, starts, speeds)
        steps.append(seen)
        starts += seen.takes
    return LaneSeen(
        name=name,
        title=told.title,
        steps=tuple(steps),
        takes=starts,
        seconds=_sum([one.seconds for one in steps]),
        work=_sum([one.work for one in steps]),
        measured=all(_measured(one) for one in steps),
    )


def _step(one: Step, starts: Decimal, speeds: Speeds) -> StepSeen:
    calls = tuple(_call(each, speeds.get((each.service, each.route))) for each in one.calls)
    work = [each.seconds for each in calls] + ([bounds(one.hand)] if one.hand else [])
    work += [bounds(one.wait)] if one.wait and one.wait.busy else []
    idle = [bounds(one.wait)] if one.wait and not one.wait.busy else []
    known = _sum([each for each in (*work, *idle) if each is not None]) or NONE
    return StepSeen(
        step=one, calls=calls, starts=starts, takes=known.likely, seconds=_sum([*work, *idle]), work=_sum(work)
    )


def _call(one: Called, quick: Quick | None) -> CallSeen:
    """What was measured comes first; what was stated stands in; else nobody knows."""
    if quick is not None:
        one_call = [Decimal(repr(each)) for each in (quick.p10, quick.p50, quick.p90)]
        low, likely, high = ((each * one.times).quantize(MS) for each in one_call)
        seconds = Bounds(low=low, likely=likely, high=high)
        return CallSeen(
            called=one, known="measured", seconds=seconds, median=quick.p50, p90=quick.p90, calls=quick.calls,
            since=quick.since,
        )  # fmt: skip
    if one.stated is not None:
        return CallSeen(called=one, known="stated", seconds=_times(bounds(one.stated), Decimal(one.times)))
    return CallSeen(called=one, known="unknown", seconds=None)


def _measured(one: StepSeen) -> bool:
    """Whether all that a step takes was measured, and often enough by hand."""
    stated = [each.called.stated for each in one.calls if each.known == "stated"]
    by_hand = [each for each in (one.step.hand, one.step.wait, *stated) if each is not None]
    return all(each.known != "unknown" for each in one.calls) and all(often_enough(each) for each in by_hand)


def often_enough(one: Range) -> bool:
    """Whether a number counts as measured."""
    return one.known == "measured" and one.times >= FEWEST_RUNS


def bounds(one: Range) -> Bounds:
    """A range without its source."""
    return Bounds(low=one.low, likely=one.likely, high=one.high)


def _sum(parts: Iterable[Bounds | None]) -> Bounds | None:
    """The sum; null where a part is."""
    low = likely = high = Decimal(0)
    for one in parts:
        if one is None:
            return None
        low, likely, high = low + one.low, likely + one.likely, high + one.high
    return Bounds(low=low, likely=likely, high=high)


def _times(one: Bounds, n: Decimal) -> Bounds:
    return Bounds(low=one.low * n, likely=one.likely * n, high=one.high * n)


def less(old: Bounds, new: Bounds) -> Bounds:
    """How much less the new is than the old, whatever goes together with what."""
    return Bounds(low=old.low - new.high, likely=old.likely - new.likely, high=old.high - new.low)


def product(one: Bounds, other: Bounds) -> Bounds:
    """Of what may be negative and what is not: from the least corner to the largest."""
    corners = [a * b for a in (one.low, one.high) for b in (other.low, other.high)]
    return Bounds(low=min(corners), likely=one.likely * other.likely, high=max(corners))


def stated_occasions(told: Scenario) -> Occasions | None:
    """How often it happens a month by what people say: a person's times by the people."""
    if told.often is None or told.people is None:
        return None
    counted = often_enough(told.often) and often_enough(told.people)
    known: Known = "measured" if counted else "stated"
    return Occasions(a_month=product(bounds(told.often), bounds(told.people)), known=known)


def counted_occasions(calls: int, each: int, month: str, units: int) -> Occasions:
    """How often it happens a month by the calls of its key operation, of which one occasion makes `each`."""
    n = Decimal(calls) / each
    return Occasions(a_month=Bounds(low=n, likely=n, high=n), known="measured", month=month, calls=calls, units=units)


def saved(old: LaneSeen, new: LaneSeen, occasions: Occasions | None) -> Saved | None:
    """What the new way saves each time and a month; null where a lane has no time."""
    if old.seconds is None or new.seconds is None or old.work is None or new.work is None:
        return None
    work, hours = less(old.work, new.work), None
    if occasions is not None:
        all_ = product(work, occasions.a_month)
        low, likely, high = ((each / HOUR).quantize(CENTI) for each in (all_.low, all_.likely, all_.high))
        hours = Bounds(low=low, likely=likely, high=high)
    return Saved(seconds=less(old.seconds, new.seconds), work=work, hours=hours)


def grades(old: LaneSeen, new: LaneSeen, occasions: Occasions | None) -> tuple[Grade | None, Grade | None]:
    """Of the time saved each time, and of the hours a month; the module says by which rule."""
    if old.seconds is None or new.seconds is None:
        return None, None
    each: Grade = "D" if old.measured and new.measured else "E"
    if occasions is None:
        return each, None
    return each, "D" if each == "D" and occasions.known == "measured" else "E"


def reasons(told: Scenario, lanes: tuple[LaneSeen, LaneSeen], occasions: Occasions | None) -> tuple[Remark, ...]:
    """Why it is graded so, and what would help; the ids of messages."""
    return tuple(_reasons(told, lanes, occasions))


def _reasons(told: Scenario, lanes: tuple[LaneSeen, LaneSeen], occasions: Occasions | None) -> Iterator[Remark]:
    calls = [each for one in lanes for step in one.steps for each in step.calls]
    missing = dict.fromkeys((each.called.service, each.called.route) for each in calls if each.known == "unknown")
    for service, route in missing:
        yield Remark(code="scenario-why-unknown", params={"service": service, "route": route})
    stated = dict.fromkeys((each.called.service, each.called.route) for each in calls if each.known == "stated")
    for service, route in stated:
        yield Remark(code="scenario-why-stated-call", params={"service": service, "route": route})
    hands = [each for one in lanes for step in one.steps for each in (step.step.hand, step.step.wait) if each]
    told_ = sum(each.known == "stated" for each in hands)
    few = sum(each.known == "measured" and each.times < FEWEST_RUNS for each in hands)
    if told_:
        yield Remark(code="scenario-why-stated", params={"n": told_, "all": len(hands)})
    if few:
        yield Remark(code="scenario-why-few", params={"n": few, "all": len(hands), "fewest": FEWEST_RUNS})
    if occasions is None:
        code = "scenario-why-uncounted" if told.operation else "scenario-why-no-frequency"
        yield Remark(code=code, params={"route": told.operation.route} if told.operation else {})
    elif occasions.known == "stated":
        yield Remark(code="scenario-why-stated-often")
    if not missing and all(one.measured for one in lanes):
        yield Remark(code="scenario-why-compared")
