"""Return, milestones and business cases by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np

from sowhat.actions import outlook
from sowhat.actions.returns import Costs, Terms, Worth, of_service, platform
from sowhat.ledger import money, returns
from sowhat.ledger.returns import Flow
from sowhat.model.case import Case, Cases, StoredCase
from sowhat.model.claim import Amount
from sowhat.model.estimate import Remark
from sowhat.model.ladder import ValueSeen
from sowhat.model.milestone import Milestone, Milestones, MilestoneSeen, Plan, Review, RungSeen
from sowhat.model.roi import LeftClaim, Roi
from sowhat.model.study import Price

TERMS = Terms("CNY", Decimal("0.08"), "2026-09")
MONTHS = returns.months("2026-06", "2026-09")


EMPTY = ValueSeen(build="b000001", code_version="0.1.0+3f2a9c1d", until=None, services=())


def costs() -> Costs:
    return Costs({"2026-03": {"build": Decimal(300_000)}, "2026-04": {"build": Decimal(200_000), "run": Decimal(9000)}})


def worth() -> Worth:
    uniforms = (np.arange(2000) + 0.5) / 2000
    drawn = money.prices(
        Price(amount=Decimal(150_000), low=Decimal(60_000), high=Decimal(300_000), currency="CNY"), uniforms
    )
    flows = tuple(Flow(month, 150_000.0, drawn) for month in MONTHS)
    return Worth({"create": flows}, ("c000001",), (LeftClaim(claim="c000002", why="same-customers"),))


def roi(seen: ValueSeen | None = None) -> Roi:
    told = {"settlement-v2": of_service("settlement-v2", costs(), worth(), TERMS)}
    told["identity"] = of_service("identity", None, Worth({}), TERMS)
    return Roi(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        until="2026-09-20",
        currency="CNY",
        rate=TERMS.rate,
        services=tuple(told.values()),
        platform=platform({"settlement-v2": costs()}, TERMS),
        outlook=outlook.outlook(seen or EMPTY, (), "CNY"),
    )


PLAN = Plan(
    service="identity",
    title="Identity keeps customers",
    measure="customers",
    low=Decimal(100),
    likely=Decimal(200),
    high=Decimal(300),
    due=date(2026, 12, 31),
    evidence="identity-retention",
    by="Lin",
)
AT = datetime(2026, 9, 1, tzinfo=UTC)
REVIEW = Review(number=3, at=AT, by="Wu", note="two teams <late>", state="slipping")
SLIPS = MilestoneSeen(
    milestone=Milestone(id="m000001", number=2, at=AT, plan=PLAN, reviews=(REVIEW,)),
    state="slipping",
    realised=Amount(value=40, low=-10, high=90),
    rungs=(RungSeen(rung="habit", by=date(2026, 8, 31), state="overdue"),),
    why=(Remark(code="milestone-overdue", params={"rung": "habit", "days": 20}),),
    claim="c000001",
)
PROMISED = Milestones(build="b000003", code_version="0.1.0", today=date(2026, 9, 20), milestones=(SLIPS,))


def ranged(low: str, likely: str, high: str) -> dict[str, Decimal]:
    return {"low": Decimal(low), "likely": Decimal(likely), "high": Decimal(high)}


CASE = Case.model_validate(
    {
        "name": "refund",
        "title": {"en": "Refunds in one click", "zh": "一键退款"},
        "currency": "CNY",
        "reach": ranged("6000", "9000", "12000"),
        "effect": ranged("0.001", "0.004", "0.009"),
        "price": ranged("900", "1260", "1500"),
        "build": ranged("400000", "500000", "700000"),
        "run": ranged("9000", "10000", "12000"),
        "ramp": ranged("1", "3", "6"),
    }
)
KEPT = Cases(cases=(StoredCase(number=1, case=CASE, by="Lin", at=AT),))
