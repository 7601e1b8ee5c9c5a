"""Return on investment of every service and of the platform: costs of the latest build and standing claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import numpy as np

from sowhat.actions import ledger, outlook, projects, totals, value_answer
from sowhat.actions.courses import courses
from sowhat.actions.decided import Stated, stated
from sowhat.actions.flows import flows_of, month_of
from sowhat.actions.reading import latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.so_what import head
from sowhat.actions.written import written
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError
from sowhat.ledger import money, rates, returns
from sowhat.ledger.months import Course
from sowhat.ledger.returns import Account, Flow
from sowhat.model.build import Build
from sowhat.model.claim import Amount, Claim, ClaimState, Money
from sowhat.model.cost import EVERYONE
from sowhat.model.estimate import Remark
from sowhat.model.price import Rate
from sowhat.model.roi import Irr, LeftClaim, MonthReturn, Payback, PresentValue, Return, Roi, WhyLeft
from sowhat.model.totals import Totals

COUNTED: tuple[ClaimState, ...] = ("evidenced", "agreed", "confirmed", "published")
"""Claims that evidence carries; a draft, a disputed or a retracted one is no value."""
KINDS = ("build", "run", "shared")
KEPT = 32
"""Answers kept in memory."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What a service cost: by month and kind in the workspace's currency, days that nobody priced, and what could not
    be brought into that currency."""

    months: Mapping[str, Mapping[str, Decimal]]
    unpriced_days: float = 0.0
    foreign: tuple[str, ...] = ()

    def of(self, kind: str) -> Decimal:
        """All of one kind."""
        return sum((kinds.get(kind, Decimal(0)) for kinds in self.months.values()), Decimal(0))


@dataclass(frozen=True, slots=True)
class Worth:
    """What a service's claims came to: flows by claim kind, which claims, and which are left out."""

    flows: Mapping[str, tuple[Flow, ...]]
    claims: tuple[str, ...] = ()
    left: tuple[LeftClaim, ...] = ()
    undated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """What every return is worked out with: the workspace's currency and rate, the last month known, and the draws of
    claims' months."""

    currency: str
    rate: Decimal | None
    until: str
    courses: Mapping[str, Course] = field(default_factory=dict)


def roi(root: Path) -> Roi:
    """What came back of what was put in. Raises DataError where nothing was built yet, WorkspaceError."""
    build, workspace = latest(root), written(root)
    asked = Asked(head(root), stated(root), workspace.model_dump_json(), workspace.currency, workspace.discount_rate)
    return marked(root, _roi(root, build, asked))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer depends on besides its build: the ledger's newest hash, what people stated, what is declared."""

    head: str
    stated: Stated
    declared: str
    currency: str
    rate: Decimal | None


@lru_cache(KEPT)
def _roi(root: Path, build: Build, asked: Asked) -> Roi:
    seen, held, currency = value_answer.value(root), ledger.book(root), asked.currency
    with reading(root, build) as open_:
        costs, coded = spent(open_.engine, currency, held.rates), projects.by_project(open_.engine)
    until = month_of(date.fromisoformat(seen.until) if seen.until else build.created_at.date())
    standing = [one for one in held.claims if one.state in COUNTED and one.value is not None]
    ends = (month_of(each.month) for one in standing for each in one.months if each.kind == "realised")
    until = max([until, *ends])
    terms = Terms(currency, asked.rate, until, courses(root, [one.id for one in standing]))
    names = [one.service for one in seen.services]
    made = tuple(of_service(name, costs.get(name), worth(name, held.claims, terms), terms) for name in names)
    return Roi(
        build=build.id,
        code_version=build.code_version,
        until=seen.until,
        currency=currency,
        rate=asked.rate,
        services=tuple(sorted(made, key=lambda one: (not one.claims, -one.cost, one.service))),
        platform=_platform(root, costs, terms) if costs else None,
        outlook=outlook.outlook(seen, held.claims, currency),
        projects=coded,
    )


def spent(engine: DuckDB, currency: str, table: Sequence[Rate] = ()) -> dict[str, Costs]:
    """What each service cost, month by month, in one currency by the dated table of rates."""
    rows = engine.execute(engine.table("spend")).to_pylist()
    found: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        found.setdefault(str(row["service"]), []).append(row)
    return {name: _costs(own, currency, table) for name, own in found.items()}


def _costs(rows: Iterable[Mapping[str, object]], currency: str, table: Sequence[Rate]) -> Costs:
    months: dict[str, dict[str, Decimal]] = {}
    days, foreign = 0.0, set()
    for row in rows:
        days += float(str(row["unpriced_days"] or 0))
        if row["amount"] is None:
            continue
        month, kind, own = str(row["month"]), str(row["kind"]), str(row["currency"])
        amount = _converted(Decimal(str(row["amount"])), own, currency, month, table)
        if amount is None:
            foreign.add(own)
            continue
        kinds = months.setdefault(month, {})
        kinds[kind] = kinds.get(kind, Decimal(0)) + amount
    return Costs(months, days, tuple(sorted(foreign)))


def _converted(amount: Decimal, own: str, currency: str, month: str, table: Sequence[Rate]) -> Decimal | None:
    if own == currency or not amount:
        return amount
    try:
        rate = rates.on(table, own, currency, date.fromisoformat(f"{month}-28")).rate.rate
    except CallError:
        return None
    return money.rounded(amount * rate, currency)


def worth(service: str, claims: Iterable[Claim], terms: Terms) -> Worth:
    """A service's claims as flows of realised value. Of claims over the same teams only the first that was made counts,
    so that nothing is there twice; what it found has no say in it."""
    own = sorted((one for one in claims if one.study.service == service), key=lambda one: (one.made_at, one.id))
    flows: dict[str, tuple[Flow, ...]] = {}
    counted: list[Claim] = []
    left, undated = [], []
    for one in own:
        why = _why_left(one, counted, terms)
        if why is not None:
            left += [] if one.state in ("retracted", "superseded") else [LeftClaim(claim=one.id, why=why)]
            continue
        counted.append(one)
        undated += [] if one.months else [one.id]
        flows[one.kind] = (*flows.get(one.kind, ()), *flows_of(one, terms.until, terms.courses.get(one.id)))
    return Worth(flows, tuple(one.id for one in counted), tuple(left), tuple(undated))


def _why_left(one: Claim, counted: Sequence[Claim], terms: Terms) -> WhyLeft | None:
    if one.state not in COUNTED:
        return "draft"
    if one.value is None:
        return "not-value"
    if one.value.currency != terms.currency:
        return "currency"
    return "same-customers" if any(_overlap(one, other) for other in counted) else None


def _overlap(one: Claim, other: Claim) -> bool:
    """Whether two claims may count the same customers; where teams are not named they may."""
    mine, theirs = (set(each.population.teams) if each.population else set() for each in (one, other))
    return not mine or not theirs or bool(mine & theirs)


def of_service(name: str, costs: Costs | None, made: Worth, terms: Terms) -> Return:
    """One service's return; what is missing is said."""
    spent_ = costs or Costs({})
    why = tuple(_missing(costs, made))
    flows = [flow for own in made.flows.values() for flow in own]
    told = {month: float(sum(kinds.values(), Decimal(0))) for month, kinds in spent_.months.items()}
    account = returns.account(told, flows, terms.until) if told or flows else None
    valued, whole = bool(made.claims), account is not None and bool(made.claims) and _complete(costs)
    return Return(
        service=name,
        currency=terms.currency,
        months=_months(account, spent_, terms.currency, valued) if account else (),
        **{kind: spent_.of(kind) for kind in KINDS},
        value=_money(flows, terms) if valued else None,
        create=_money(made.flows["create"], terms) if "create" in made.flows else None,
        protect=_money(made.flows["protect"], terms) if "protect" in made.flows else None,
        claims=made.claims,
        left=made.left,
        payback=_payback(account if whole else None, terms),
        present=_present(account if whole else None, terms),
        irr=_irr(account if whole else None),
        why=why,
    )


def _complete(costs: Costs | None) -> bool:
    """Whether all that was spent is known."""
    return costs is not None and not costs.unpriced_days and not costs.foreign and bool(costs.months)


def _missing(costs: Costs | None, made: Worth) -> Iterable[Remark]:
    if costs is None or not (costs.months or costs.unpriced_days or costs.foreign):
        yield Remark(code="returns-no-cost")
    elif costs.unpriced_days:
        yield Remark(code="returns-days", params={"days": costs.unpriced_days})
    if costs is not None and costs.foreign:
        yield Remark(code="returns-currency", params={"currencies": ", ".join(costs.foreign)})
    if not made.claims:
        yield Remark(code="returns-no-claim")
    if made.undated:
        yield Remark(code="returns-undated", params={"claims": ", ".join(made.undated)})


def _platform(root: Path, costs: Mapping[str, Costs], terms: Terms) -> Return:
    found = jointly(platform(costs, terms), totals.totals(root))
    if found.value is None or not _sure(found):
        return found
    return dated(found, together(costs), totals.by_month(root, "protect" if found.protect else "create"), terms)


def dated(whole: Return, costs: Costs, flows: Sequence[Flow], terms: Terms) -> Return:
    """The platform's return with the months of the joint total: its course, payback, present value and rate."""
    told = {month: float(sum(kinds.values(), Decimal(0))) for month, kinds in costs.months.items()}
    account = returns.account(told, flows, terms.until)
    present = _present(account, terms).model_copy(update={"undiscounted": whole.present.undiscounted})
    return whole.model_copy(
        update={
            "months": _months(account, costs, terms.currency, True),
            "payback": _payback(account, terms),
            "present": present,
            "irr": _irr(account),
        }
    )


def platform(costs: Mapping[str, Costs], terms: Terms) -> Return:
    """What all services cost together, costs that no service shares included. Its value is a joint one: what claims of
    single services say is never added up here."""
    made = of_service("", together(costs), Worth({}), terms)
    why = tuple(Remark(code="returns-joint") if one.code == "returns-no-claim" else one for one in made.why)
    return made.model_copy(update={"why": why})


def together(costs: Mapping[str, Costs]) -> Costs:
    """What all services cost, and what no service shares."""
    months: dict[str, dict[str, Decimal]] = {}
    for one in costs.values():
        for month, kinds in one.months.items():
            own = months.setdefault(month, {})
            for kind, amount in kinds.items():
                own[kind] = own.get(kind, Decimal(0)) + amount
    return Costs(
        months,
        sum(one.unpriced_days for one in costs.values()),
        tuple(sorted({name for one in costs.values() for name in one.foreign})),
    )


def jointly(whole: Return, sums: Totals) -> Return:
    """The platform with the joint totals of the evidence, created and protected apart; value less cost undiscounted."""
    told: dict[str, Money] = {
        one.kind: one.money for one in sums.sums if one.of == "realised" and one.money.currency == whole.currency
    }
    if not told:
        return whole
    value = next(iter(told.values())) if len(told) == 1 else None
    plain = None if value is None or not _sure(whole) else less(value, whole.cost)
    present = whole.present.model_copy(update={"undiscounted": plain})
    return whole.model_copy(update={**told, "value": value, "present": present})


def _sure(whole: Return) -> bool:
    return all(one.code == "returns-joint" for one in whole.why)


def less(value: Money, cost: Decimal) -> Money:
    """Value less a cost that is certain."""
    ends = {name: money.rounded(getattr(value, name) - cost, value.currency) for name in ("value", "low", "high")}
    return Money.model_validate({**ends, "currency": value.currency})


def _months(account: Account, costs: Costs, currency: str, valued: bool) -> tuple[MonthReturn, ...]:
    gained = returns.cumulative(account.value)
    ends = None if account.draws is None else np.quantile(returns.cumulative(account.draws), [0.025, 0.975], axis=0)
    invested, told = Decimal(0), []
    for at, month in enumerate(account.months):
        kinds = costs.months.get(month, {})
        invested += sum(kinds.values(), Decimal(0))
        low, high = (gained[at], gained[at]) if ends is None else (ends[0][at], ends[1][at])
        amount = Amount(value=float(gained[at]), low=float(low), high=float(high))
        told.append(
            MonthReturn(
                month=month,
                **{kind: kinds.get(kind, Decimal(0)) for kind in KINDS},
                value=_decimal(float(account.value[at]), currency) if valued else None,
                invested=invested,
                gained=amount if valued else None,
            )
        )
    return tuple(told)


def _decimal(amount: float, currency: str) -> Decimal:
    return money.rounded(Decimal(repr(amount)), currency)


def _money(flows: Sequence[Flow], terms: Terms) -> Money:
    """The sum of flows, draw by draw."""
    likely = sum(flow.likely for flow in flows)
    drawn = [flow.draws for flow in flows if flow.draws is not None]
    low, high = returns.interval(np.sum(drawn, axis=0)) if drawn else (likely, likely)
    return told_as(likely, low, high, terms.currency)


def told_as(value: float, low: float, high: float, currency: str) -> Money:
    """Money to the currency's smallest unit."""
    ends = (money.rounded(Decimal(repr(float(one))), currency) for one in (value, low, high))
    return Money(**dict(zip(("value", "low", "high"), ends, strict=True)), currency=currency)


def _payback(account: Account | None, terms: Terms) -> Payback:
    if account is None:
        return Payback(state="unknown", until=terms.until)
    found = returns.payback(account)
    month, low, high = (None if at is None else account.months[at] for at in (found.month, found.low, found.high))
    return Payback(
        state="not-within" if month is None else "paid-back",
        until=account.months[-1],
        month=month,
        low=low,
        high=high,
        chance=found.chance,
    )


def _present(account: Account | None, terms: Terms) -> PresentValue:
    if account is None:
        return PresentValue(rate=terms.rate, money=None, undiscounted=None)
    plain = _valued(account, Decimal(0), terms.currency)
    return PresentValue(
        rate=terms.rate,
        money=None if terms.rate is None else _valued(account, terms.rate, terms.currency),
        undiscounted=plain,
    )


def _valued(account: Account, rate: Decimal, currency: str) -> Money:
    likely = float(returns.present(account.net, float(rate)))
    low, high = returns.interval(returns.present(account.drawn, float(rate)))
    return told_as(likely, low, high, currency)


def _irr(account: Account | None) -> Irr:
    if account is None:
        return Irr(state="unknown")
    found = returns.rate_of_return(account)
    one = found.roots[0] if found.state == "one" else None
    return Irr(state=found.state, rate=one, low=found.low, high=found.high, roots=found.roots)


def unallocated(costs: Mapping[str, Costs]) -> Decimal:
    """What no service shares, since none is declared."""
    one = costs.get(EVERYONE)
    return Decimal(0) if one is None else sum((one.of(kind) for kind in KINDS), Decimal(0))
