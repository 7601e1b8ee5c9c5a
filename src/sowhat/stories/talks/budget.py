"""The defence of a budget: what the money bought, what came back, and what stops, for whom, with less of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sowhat.model.changed import Changed
from sowhat.model.ecosystem import Ecosystem
from sowhat.model.funding import Cut, Funded, Funding
from sowhat.model.roi import Return, Roi
from sowhat.model.talk import Audience, Listed, Plotted, Sentence, Series, Slide, Stated, Talk
from sowhat.model.totals import Totals
from sowhat.stories.talks import answering, asks, figures, unknown
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts

PAGE, RETURNS = "/value/funding", "/value/returns"
PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("bought", "value", "back", "base", "cuts", "sure", "unknown", "ask"),
    "business": ("bought", "value", "base", "cuts", "sure", "ask"),
    "developers": ("bought", "base", "cuts", "sure", "unknown", "ask"),
}
SHOWN = 6
"""Rows of a table on a slide."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the defence is made of."""

    changed: Changed
    totals: Totals
    roi: Roi
    ecosystem: Ecosystem
    funding: Funding
    open: asks.Open


def budget(frame: Frame, seen: Facts) -> Talk:
    """The defence of next year's budget."""
    told = Parts(frame, seen.changed)
    made: Mapping[str, Callable[[], tuple[Slide, ...]]] = {
        "bought": lambda: (bought(told, seen),),
        "value": lambda: (answering.money(told, seen.totals, 25),),
        "back": lambda: (back(told, seen.roi),),
        "base": lambda: (base(told, seen.funding),),
        "cuts": lambda: tuple(cut(told, seen.funding, one) for one in seen.funding.cuts),
        "sure": lambda: (sure(told, seen.funding),),
        "unknown": lambda: (not_known(told, seen),),
        "ask": lambda: (ask(told, seen),),
    }
    title = frame.titled("talk-budget-title")
    under = frame.voice.say("talk-budget-under", audience=frame.audience)
    slides = [slide for name in PARTS[frame.audience] for slide in made[name]()]
    return frame.talk(title, under, *slides)


def _money(told: Parts, funding: Funding, amount: Decimal, address: str = PAGE) -> Stated:
    return figures.money(told.voice, amount, funding.currency, address)


def bought(told: Parts, seen: Facts) -> Slide:
    """What was spent, and what runs for it."""
    whole, eco = seen.roi.platform, seen.ecosystem
    if whole is None or not whole.months:
        title, cure = told.says("talk-budget-no-cost"), told.says("talk-budget-no-cost-cure")
        return Slide(id="bought", title=title, points=(cure,), notes=(title, cure), seconds=20, tone="care")
    amount = figures.money(told.voice, whole.cost, whole.currency, RETURNS)
    title = told.says(
        "talk-budget-bought",
        cost=amount,
        since=figures.month(told.voice, whole.months[0].month, RETURNS),
        until=figures.month(told.voice, whole.months[-1].month, RETURNS),
    )
    parts = {
        kind: figures.money(told.voice, getattr(whole, kind), whole.currency, RETURNS)
        for kind in ("build", "run", "shared")
    }
    lines = (
        told.says("talk-budget-parts", "", **parts),
        told.says(
            "talk-budget-runs",
            services=told.count(len(eco.services), "services", "/services"),
            teams=told.count(eco.teams, "teams", "/adoption"),
            units=told.count(len(eco.units), "units", "/ecosystem"),
        ),
    )
    return Slide(id="bought", title=title, points=lines, chart=_months(told, whole), notes=(title, *lines), seconds=20)


def _months(told: Parts, whole: Return) -> Plotted:
    """Spending month by month: running and building apart."""
    kinds = {
        "run": [float(one.run + one.shared) for one in whole.months],
        "build": [float(one.build) for one in whole.months],
    }
    return Plotted(
        title=told.voice.say("talk-budget-months"),
        kind="line",
        categories=tuple(told.voice.numbers.month(one.month) for one in whole.months),
        series=tuple(
            Series(name=told.voice.say("talk-budget-kind", kind=kind), values=tuple(values))
            for kind, values in kinds.items()
        ),
        unit=told.voice.say("talk-budget-a-month", currency=whole.currency),
        address=RETURNS,
    )


def back(told: Parts, seen: Roi) -> Slide:
    """What came back of single services, where a claim says so; of the others it is not known."""
    known = [one for one in seen.services if one.claims and one.value is not None]
    others = [one for one in seen.services if not one.claims and one.cost]
    title = told.says(
        "talk-budget-back",
        known=told.count(len(known), "services", RETURNS),
        others=told.count(len(others), "services", RETURNS),
    )
    heads = tuple(told.voice.say("talk-budget-back-head", at=at) for at in ("service", "spent", "came", "paid"))
    table = Listed(title=told.voice.say("talk-budget-back-table"), heads=heads, numbers=(1, 2),
                   rows=tuple(_row(told, one) for one in known[:SHOWN]))  # fmt: skip
    say = told.says("talk-budget-back-say")
    return Slide(id="return", title=title, table=table if known else None, points=(say,), notes=(title, say),
                 seconds=25, tone="care" if others else "plain")  # fmt: skip


def _row(told: Parts, one: Return) -> tuple[Sentence, ...]:
    assert one.value is not None
    spent = figures.money(told.voice, one.cost, one.currency, RETURNS)
    month = one.payback.month
    paid = told.says(
        "talk-budget-paid",
        state=one.payback.state,
        month=figures.month(told.voice, month, RETURNS) if month else "",
    )
    came = told.says("talk-budget-came", "", **answering.ends(told, one.value, RETURNS))
    return told.frame.teller.line(told.names.service(one.service)), told.frame.teller.line(spent), came, paid


def base(told: Parts, seen: Funding) -> Slide:
    """What running everything costs a year, and how much of it no cut reaches."""
    if not seen.base:
        title, cure = told.says("talk-budget-no-cost"), told.says("talk-budget-no-cost-cure")
        return Slide(id="base", title=title, points=(cure,), notes=(title, cure), seconds=15, tone="care")
    title = told.says("talk-budget-base", base=_money(told, seen, seen.base), most=_money(told, seen, seen.most))
    lines = [_fixed(told, seen, one.why, one.amount, len(one.services)) for one in seen.fixed]
    if seen.building:
        lines.append(told.says("talk-budget-building", amount=_money(told, seen, seen.building)))
    found = [("free", seen.most), *((one.why, one.amount) for one in seen.fixed if one.amount)]
    chart = Plotted(
        title=told.voice.say("talk-budget-reach"),
        kind="bar",
        categories=tuple(told.voice.say("funding-held", why=why) for why, _ in found),
        series=(Series(name=told.voice.say("talk-budget-a-year"), values=tuple(float(amount) for _, amount in found)),),
        unit=told.voice.say("talk-budget-year-unit", currency=seen.currency),
        address=PAGE,
    )
    return Slide(id="base", title=title, points=tuple(lines), chart=chart, notes=(title, *lines[:2]), seconds=20)


def _fixed(told: Parts, seen: Funding, why: str, amount: Decimal, n: int) -> Sentence:
    services = told.count(n, "services", PAGE)
    return told.says("talk-budget-fixed", why=why, amount=_money(told, seen, amount), services=services)


def cut(told: Parts, seen: Funding, one: Cut) -> Slide:
    """What stops at a cut, for whom, and what goes with it."""
    share = figures.share(float(one.share), PAGE)
    n = told.count(len(one.stops), "services", PAGE)
    title = told.says("talk-budget-cut", share=share, n=n, need=_money(told, seen, one.need))
    lines = [*_loses(told, one), *_value(told, one), _saves(told, seen, one)]
    heads = tuple(told.voice.say("talk-budget-cut-head", at=at) for at in ("service", "saves", "why", "whom"))
    table = Listed(
        title=told.voice.say("talk-budget-cut-table"),
        heads=heads,
        rows=tuple(_stop(told, seen, each) for each in one.stops[:SHOWN]),
        numbers=(1,),
        empty=told.voice.say("talk-budget-cut-empty"),
    )
    say = told.says("talk-budget-cut-say", uses=told.count(len(one.loss.teams), "teams", PAGE))
    return Slide(
        id=f"cut-{float(one.share) * 100:g}",
        title=title,
        points=tuple(lines),
        table=table,
        notes=(title, *lines[:-1], say),
        seconds=30,
        tone="bad" if one.loss.teams else "care",
    )


def _loses(told: Parts, one: Cut) -> Iterator[Sentence]:
    loss = one.loss
    yield told.says(
        "talk-budget-loses",
        teams=told.count(len(loss.teams), "teams", PAGE),
        units=told.count(len(loss.units), "units", PAGE),
        moving=told.count(len(loss.moving), "teams", PAGE),
    )
    if loss.customers is not None or loss.uncounted:
        names = tuple(told.names.service(each) for each in loss.uncounted)
        known = "yes" if loss.customers is not None else "no"
        customers: Stated | str = figures.customers(told.voice, loss.customers, PAGE) if loss.customers else ""
        yield told.says("talk-budget-customers", customers=customers, known=known, names=names)


def _value(told: Parts, one: Cut) -> Iterator[Sentence]:
    found = False
    for kind in answering.KINDS:
        money = one.loss.create if kind == "create" else one.loss.protect
        if money is not None:
            found = True
            yield told.says("talk-budget-lost", "", kind=kind, **answering.ends(told, money, PAGE))
    if not found:
        names = tuple(told.names.service(each) for each in one.loss.unproven)
        yield told.says("talk-budget-lost-none", names=names)


def _saves(told: Parts, seen: Funding, one: Cut) -> Sentence:
    if not one.reached:
        return told.says("talk-budget-short", saved=_money(told, seen, one.saved), short=_money(told, seen, one.short))
    over = one.saved - one.need
    way = "more" if over * 50 > one.need else "just"
    return told.says("talk-budget-saved", saved=_money(told, seen, one.saved), over=_money(told, seen, over), way=way)


def _stop(told: Parts, seen: Funding, one: Funded) -> tuple[Sentence, ...]:
    why = told.says(
        "talk-budget-why",
        verdict=one.verdict if one.ends else "keep",
        decided="yes" if one.decided else "no",
        towards=told.names.service(one.towards) if one.towards else "",
        moves="yes" if one.towards else "no",
    )
    customers: Stated | str = figures.customers(told.voice, one.customers, PAGE) if one.customers else ""
    whom = told.says(
        "talk-budget-whom",
        teams=told.count(len(one.teams), "teams", PAGE),
        units=told.count(len(one.units), "units", PAGE),
        customers=customers,
        known="yes" if one.customers else "no",
    )
    return (
        told.frame.teller.line(told.names.service(one.service)),
        told.frame.teller.line(_money(told, seen, one.run or Decimal(0))),
        why,
        whom,
    )


def sure(told: Parts, seen: Funding) -> Slide:
    """How it was chosen, and whether another way of choosing says the same."""
    title, rule = told.says("talk-budget-rule"), told.says("talk-budget-rule-says")
    lines = [rule]
    for one in seen.cuts:
        if one.firm is not None:
            same = {each.service for each in one.stops} == {*one.firm.people}
            lines.append(
                told.says(
                    "talk-budget-firm",
                    share=figures.share(float(one.share), PAGE),
                    value="same" if one.firm.low and one.firm.high else "other",
                    people="same" if same else "other",
                )
            )
    lines.append(told.says("talk-budget-limits"))
    return Slide(id="rule", title=title, points=tuple(lines), notes=(title, *lines), seconds=25)


def not_known(told: Parts, seen: Facts) -> Slide:
    """What nobody knows: what services are worth, and what they cost."""
    valued = {name for one in seen.funding.parts for name in one.services}
    used = [one for one in seen.funding.services if one.uses and one.service not in valued]
    spent = sum((one.run or Decimal(0) for one in used), Decimal(0))
    title = told.says("talk-budget-unknown")
    lines = [
        told.says(
            "talk-budget-unproven",
            n=told.count(len(used), "services", PAGE),
            amount=_money(told, seen.funding, spent),
        )
    ]
    if seen.funding.unpriced:
        names = tuple(told.names.service(one) for one in seen.funding.unpriced)
        lines.append(told.says("talk-budget-unpriced", names=names))
    lines += [unknown.gap(told, one) for one in told.seen.unknown if one.code != "effect"][:2]
    return Slide(id="unknown", title=title, points=tuple(lines), notes=(title, *lines), seconds=20, tone="care")


def ask(told: Parts, seen: Facts) -> Slide:
    """What is asked: what runs, less what should end; and to make known what nobody knows before it is cut."""
    funding = seen.funding
    ending = [one for one in funding.services if one.ends and one.held is None and one.run]
    freed = sum((one.run or Decimal(0) for one in ending), Decimal(0))
    asked = _money(told, funding, funding.base - freed)
    title = told.says("talk-budget-ask", base=asked, known="yes" if funding.base else "no")
    lines = []
    if ending:
        names = tuple(told.names.service(one.service) for one in ending)
        lines.append(told.says("talk-budget-ask-end", names=names, amount=_money(told, funding, freed)))
    stopping = {one.service for cut_ in funding.cuts for one in cut_.stops if not one.ends}
    if stopping:
        names = tuple(told.names.service(one) for one in sorted(stopping))
        lines.append(told.says("talk-budget-ask-test", names=names))
    lines += list(asks.lines(told, seen.open))[:1]
    return Slide(id="ask", title=title, points=tuple(lines), notes=(title, *lines), seconds=20)
