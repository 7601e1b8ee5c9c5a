"""Several services, one outcome, in a build: one portfolio an outcome and horizon, and what it amounts to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import ibis
import pyarrow as pa

from sowhat.actions import study
from sowhat.actions.derive import Plan
from sowhat.engine.duckdb import DuckDB
from sowhat.evidence.joint.shrinkage import shrunk
from sowhat.ledger import chain, money
from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Counts, Estimate, NotEstimable, Remark
from sowhat.model.ledger import Book
from sowhat.model.portfolio import (
    Agreed,
    AgreedShare,
    Allocation,
    Left,
    Member,
    Portfolio,
    PortfolioSeen,
    Ranked,
    WhyLeft,
)
from sowhat.model.study import Study
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.studies.joint import Together, together
from sowhat.studies.run import Context, Ran
from sowhat.tables import results

DECIDED = ("did", "synthetic")
"""Designs that ask what the go-lives of deciding units did."""

Group = tuple[Context, ...]


def plan(workspace: Workspace, engine: DuckDB, studies: Plan, held: Book) -> Plan:
    """The result `portfolios`, made of the studies of the same build: new where one of its studies is."""
    grouped = groups([study.context(workspace, one, held) for one in workspace.studies])
    prints = {name: _digest(name, *_prints(group, studies)) for name, group in grouped.items()}

    def later(held_: DuckDB) -> ibis.expr.types.Table:
        rows = held_.execute(held_.table("studies")).to_pylist()
        found = {row["study"]: Ran.model_validate_json(row["document"]) for row in rows}
        made = [portfolio(name, group, found, engine) for name, group in grouped.items()]
        told = [{"portfolio": one.name, "document": one.model_dump_json()} for one in made]
        return ibis.memtable(pa.Table.from_pylist(told, results.PORTFOLIOS.schema))

    return Plan(results.PORTFOLIOS, "portfolio", prints, later=later)


def _prints(group: Group, studies: Plan) -> Iterable[str]:
    return (f"{one.study.name}:{studies.fingerprints[one.study.name]}" for one in group)


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:32]


def groups(contexts: Sequence[Context]) -> dict[str, Group]:
    """Studies that can be asked as one: same outcome, horizon, window, anticipation and rule for what is missing. A
    group without a registered study is none: nothing was fixed that a total could be of."""
    found: dict[str, list[Context]] = {}
    for one in contexts:
        found.setdefault(chain.canonical(_key(one.study)), []).append(one)
    kept = [tuple(group) for group in found.values() if any(one.registered for one in group)]
    named: dict[str, Group] = {}
    for group in kept:
        named[_free(f"{group[0].study.outcome}-{group[0].study.horizon}", named)] = group
    return named


def _key(one: Study) -> Study:
    """What studies of one group share."""
    alike = {"name": "portfolio", "service": "any", "title": Text(), "price": None}
    apart = {"registered": None, "control": "not-yet", "cost": None, "design": "auto", "placebo": None}
    rest = {"control_series": (), "experiment": None, "cut_offs": (), "plan": ""}
    return one.model_copy(update={**alike, **apart, **rest})


def _free(name: str, taken: Mapping[str, Group]) -> str:
    if name not in taken:
        return name
    return next(other for n in count(2) if (other := f"{name}-{n}") not in taken)


def portfolio(name: str, group: Group, found: Mapping[str, Ran], engine: DuckDB) -> Portfolio:
    """The joint effect of the services whose studies are registered and estimable."""
    reasons = {one.study.name: _why_left(one, found.get(one.study.name)) for one in group}
    inside = [one for one in group if reasons[one.study.name] is None]
    made = together(engine, _one_a_service(inside)) if inside else _nothing(group, found)
    members = tuple(member(one, found[one.study.name]) for one in inside)
    first = group[0]
    return Portfolio(
        name=name,
        outcome=first.study.outcome,
        title=first.outcome.title if first.outcome else Text(),
        horizon=first.study.horizon,
        every=first.outcome.every if first.outcome else None,
        good=made.good,
        services=made.services,
        members=members,
        left=tuple(
            Left(study=one.study.name, service=one.study.service, why=why)
            for one in group
            if (why := reasons[one.study.name]) is not None
        ),
        finding=made.finding,
        retained=made.retained,
        uncounted=made.uncounted,
        customers=made.customers,
        shares=made.shares,
        causes=made.causes,
        ranking=ranking(members, [_error(found[one.study]) for one in members], made.good),
        registered=min((one.registered for one in inside if one.registered), default=None),
        unit=first.outcome.unit if first.outcome else "customer",
        added=made.added,
    )


def _nothing(group: Group, found: Mapping[str, Ran]) -> Together:
    """No study to make a total of: what would help them would help it."""
    helps = [one for each in group if each.study.name in found for one in _helps(found[each.study.name])]
    reason = Remark(code="reason-portfolio-none", params={"studies": len(group)})
    n = Counts(units=0, treated=0, clusters=0, periods=0)
    told = tuple({repr(one): one for one in helps}.values())
    return Together(services=(), finding=NotEstimable(design="did", reasons=(reason,), what_would_help=told, n=n))


def _helps(found: Ran) -> tuple[Remark, ...]:
    return found.studied.finding.what_would_help


def _one_a_service(contexts: Sequence[Context]) -> list[Context]:
    """The first study of each service: two of one service are one adoption."""
    first: dict[str, Context] = {}
    for one in contexts:
        first.setdefault(one.study.service, one)
    return list(first.values())


def _why_left(context: Context, found: Ran | None) -> WhyLeft | None:
    """Why a study is not in the total; never because of what it found."""
    if context.registered is None:
        return "unregistered"
    if found is None or not isinstance(found.studied.finding, Estimate):
        return "not-estimable"
    finding = found.studied.finding
    if any(one.name == "exposure" and one.verdict == "fail" for one in finding.checks):
        return "first-touch"
    return None if finding.design in DECIDED else "other-design"


def member(context: Context, found: Ran) -> Member:
    """An estimable study with what it found. Raises TypeError for another."""
    finding = found.studied.finding
    if not isinstance(finding, Estimate):
        raise TypeError(f"no estimate: {context.study.name}")
    study_ = context.study
    return Member(
        study=study_.name, service=study_.service, estimate=finding.estimate, ci=finding.ci, price=study_.price
    )


def _error(found: Ran) -> float | None:
    finding = found.studied.finding
    return finding.se if isinstance(finding, Estimate) else None


def ranking(members: Sequence[Member], errors: Sequence[float | None], good: bool) -> tuple[Ranked, ...]:
    """Studies from the best to the worst, each drawn towards the mean; empty with fewer than five."""
    pairs = [(one, error) for one, error in zip(members, errors, strict=True) if error]
    made = shrunk([one.estimate for one, _ in pairs], [error for _, error in pairs])
    order = sorted(range(len(made)), key=lambda at: -made[at].estimate if good else made[at].estimate)
    return tuple(
        Ranked(
            study=pairs[at][0].study,
            raw=pairs[at][0].estimate,
            estimate=made[at].estimate,
            ci=made[at].ci,
            weight=made[at].weight,
            rank=rank,
        )
        for rank, at in enumerate(order, 1)
    )


def seen(engine: DuckDB, allocations: Sequence[Allocation]) -> tuple[PortfolioSeen, ...]:
    """Every portfolio of a build with what it amounts to, in the order of their names. What single teams do to a total
    stays behind."""
    shown = (one.model_copy(update={"added": ()}) for one in built(engine))
    return tuple(amounting(one, allocations) for one in shown)


def built(engine: DuckDB) -> tuple[Portfolio, ...]:
    """Every portfolio of a build as it was made, in the order of their names."""
    rows = engine.execute(engine.table("portfolios").order_by("portfolio")).to_pylist()
    return tuple(Portfolio.model_validate_json(row["document"]) for row in rows)


def amounting(one: Portfolio, allocations: Sequence[Allocation]) -> PortfolioSeen:
    """Customers kept and their worth: one price for all studies, or no money."""
    kept = money.amount(one.retained, one.good)
    value, why = _worth(one)
    agreed, differs = _agreed(one, allocations, kept)
    return PortfolioSeen(portfolio=one, kept=kept, value=value, agreed=agreed, notes=(*_uncounted(one), *why, *differs))


def _worth(one: Portfolio) -> tuple[Money | None, tuple[Remark, ...]]:
    if one.retained is None:
        return None, ()
    prices = {member.price for member in one.members}
    if None in prices:
        return None, (Remark(code="portfolio-no-price"),)
    if len(prices) > 1:
        return None, (Remark(code="portfolio-prices-differ"),)
    [price] = prices
    return money.value(one.retained, price, money.seed_of(one.name), one.good), ()


def _uncounted(one: Portfolio) -> tuple[Remark, ...]:
    units = round(one.uncounted)
    return (Remark(code="portfolio-uncounted", params={"customers": units}),) if units and one.customers else ()


def _agreed(
    one: Portfolio, allocations: Sequence[Allocation], kept: Amount | None
) -> tuple[Agreed | None, tuple[Remark, ...]]:
    """What was agreed last for this outcome; said, but not applied, where it is about other services."""
    own = [each for each in allocations if each.outcome == one.outcome]
    if not own or len(one.services) < 2:
        return None, ()
    last = max(own, key=lambda each: each.on)
    if {part.service for part in last.shares} != set(one.services):
        return None, (Remark(code="portfolio-agreed-other"),)
    shares = tuple(
        AgreedShare(
            service=part.service, share=part.share, customers=None if kept is None else float(part.share) * kept.value
        )
        for part in last.shares
    )
    return Agreed(shares=shares, agreed_by=last.agreed_by, on=last.on), ()
