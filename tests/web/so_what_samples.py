"""The front door's value by hand: one of each kind of answer, and several at once."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from decimal import Decimal

from sowhat.model.claim import Amount, Claim, Exposed, Money, Studied
from sowhat.model.estimate import (
    By,
    ByCalendar,
    ByCohort,
    Check,
    CohortEffect,
    Counts,
    DataUsed,
    Effect,
    Estimate,
    EventEffect,
    Finding,
    Grade,
    GroupTimeEffect,
    Inference,
    NotEstimable,
    Randomisation,
    Remark,
    Robust,
    Sensitivity,
    Verdict,
)
from sowhat.model.so_what import Ahead, Chain, Change, Need, ServiceFlow, SoWhat, StudyAnswer, UnitReach
from sowhat.model.study import Price, Study
from sowhat.model.value import Text
from sowhat.web.loaders import Loaders
from tests.web import samples

BUILD, CODE = "b000003", "0.1.0+3f2a9c1d"
PRICE = Price(amount=Decimal(640), low=Decimal(520), high=Decimal(760), currency="CNY", source="finance 2026")
COST = Money(value=Decimal(384_000), low=Decimal(384_000), high=Decimal(384_000), currency="CNY")

STEPS = (0.0, 0.5, 1.0, 1.5, 2.0)


def check(name: str, verdict: Verdict, **params: float) -> Check:
    """A check as evidence makes it."""
    return Check(name=name, verdict=verdict, says=Remark(code=f"check-{name}-{verdict}", params=dict(params)))


CHECKS = (
    check("pre-trend", "pass", detectable=0.0031, limit=0.0095),
    check("registered", "pass"),
    check("exposure", "pass"),
    check("randomised", "weak"),
    check("units", "pass", treated=24.1, control=22.3, need=20),
    check("placebo", "unknown"),
    check("leave-one-cohort-out", "unknown"),
)
DOUBTED = (
    check("pre-trend", "weak", detectable=0.021, limit=0.0095),
    check("registered", "pass"),
    check("exposure", "pass"),
    check("randomised", "unknown"),
    check("units", "weak", treated=6.2, control=5.1, need=20),
    check("sensitivity", "unknown"),
)
FAILED = (check("exposure", "fail"), check("pre-trend", "unknown"), check("registered", "weak"))


def effect(at: float, width: float) -> Effect:
    """An effect with a symmetric interval."""
    return Effect(estimate=at, se=width / 2, ci=(at - width, at + width))


def path(e: int, rise: float) -> float:
    """A wave around zero before, a rise that levels off after."""
    return 0.0007 * math.sin(3 * e) if e < 0 else rise * (1 - math.exp(-(e + 1) / 3))


def sensitivity(headline: Effect, breakdown: float = 1.3) -> Sensitivity:
    """Intervals that widen with m around the headline."""
    low, high = headline.ci or (0.0, 0.0)
    each = tuple(Robust(m=m, ci=(low - 0.7 * m * (high - low), high + 0.7 * m * (high - low))) for m in STEPS)
    return Sensitivity(claim="null" if low < 0 < high else "sign", breakdown=breakdown, robust=each)


def by(rise: float, width: float) -> By:
    """Nothing before, `rise` in the end."""
    events = tuple(
        EventEffect(e=e, band=effect(at, 1.4 * width).ci, **effect(at, width).model_dump())
        for e, at in ((e, path(e, rise)) for e in range(-8, 8) if e != -1)
    )
    base = EventEffect(e=-1, estimate=0.0, se=None, ci=None)
    ordered = tuple(sorted((*events, base), key=lambda event: event.e))
    headline = effect(rise * 0.72, width * 0.7)
    waves = tuple(CohortEffect(g=f"2026-W{20 + i}", **headline.model_dump()) for i in range(4))
    return By(
        simple=headline,
        event=ordered,
        dynamic=headline,
        cohort=ByCohort(**headline.model_dump(), each=waves),
        calendar=ByCalendar(**headline.model_dump(), each=()),
        group_time=tuple(
            GroupTimeEffect(g=f"2026-W{20 + i}", t=f"2026-W{18 + j}", **effect(rise * (j > i), width).model_dump())
            for i in range(4)
            for j in range(5)
        ),
        sensitivity=sensitivity(headline),
    )


def estimate(grade: Grade, rise: float, width: float, checks: tuple[Check, ...] = CHECKS) -> Estimate:
    """A finding with that grade."""
    drawn = by(rise, width)
    return Estimate(
        design="did",
        estimand="simple-att",
        estimate=drawn.simple.estimate,
        se=width / 2,
        ci=drawn.simple.ci or (0, 0),
        p=0.003,
        confidence=0.95,
        grade=grade,
        checks=checks,
        what_would_help=(Remark(code="help-random-order"), Remark(code="help-register")),
        n=Counts(units=412_000, treated=206_000, clusters=46, periods=26),
        inference=Inference(
            method="jackknife",
            df=31.4,
            treated_clusters=24,
            control_clusters=22,
            effective_clusters=46.4,
            effective_treated=24.1,
            effective_control=22.3,
            randomisation=Randomisation(p=3 / 399, ci=(0.002, 0.009), orders=399, exact=False, seed=1),
        ),
        mde=0.004,
        by=drawn,
        data=DataUsed(rows=9_888_000, fingerprint="9f31c2a7d4e80b16"),
        version=CODE,
    )


REFUSED = NotEstimable(
    design="did",
    reasons=(Remark(code="reason-few-treated", params={"have": 2, "need": 3}),),
    what_would_help=(Remark(code="help-more-deciding-units"), Remark(code="help-staged-roll-out")),
    n=Counts(units=41_200, treated=820, clusters=7, periods=9),
)


TITLES = {
    "settlement-retention": Text(en="Settlement and staying", zh="结算-留存"),
    "identity-retention": Text(en="Identity and staying", zh="身份-留存"),
    "risk-late": Text(en="Risk score, asked late", zh="风险评分（事后）"),
}


def study(name: str = "settlement-retention", service: str = "settlement-v2", *, priced: bool = True) -> Study:
    """A registered question."""
    return Study(
        name=name,
        title=TITLES[name],
        service=service,
        outcome="stayed",
        horizon=8,
        price=PRICE if priced else None,
        registered=date(2026, 7, 2),
        cost=Decimal(384_000) if priced else None,
    )


def answer(
    finding: Finding,
    kept: tuple[float, float, float] | None,
    *,
    asked: Study | None = None,
    ahead: Ahead | None = None,
    exposed: Exposed | None = None,
    claimed: bool = False,
) -> StudyAnswer:
    """A study's answer; money at the price where customers are counted and the price is known."""
    question = asked or study()
    retained = Amount(value=kept[0], low=kept[1], high=kept[2]) if kept else None
    counted = exposed or Exposed(teams=24, customers=206_000, touched=181_000, shared=310)
    studied = Studied(
        study=question,
        build=BUILD,
        code_version=CODE,
        finding=finding,
        exposed=counted,
        moments="5b0e77a1c9",
        outcome_title_en="still a customer",
        outcome_title_zh="仍是客户",
        outcome_every="week",
        stamped=question.registered,
    )
    value = _value(retained) if retained and question.price else None
    made = _claim(studied, retained, value) if claimed else None
    return StudyAnswer(studied=studied, retained=retained, value=value, ahead=ahead or AHEAD, claim=made)


def _value(kept: Amount) -> Money:
    at = (Decimal(round(x * 640)) for x in (kept.value, kept.low, kept.high))
    value, low, high = at
    return Money(value=value, low=low, high=high, currency="CNY")


def _claim(studied: Studied, kept: Amount | None, value: Money | None) -> Claim:
    return Claim(
        id="claim-0001",
        kind="create",
        state="evidenced",
        study=studied.study,
        build=BUILD,
        code_version=CODE,
        made_at=datetime(2026, 9, 23, 10, tzinfo=UTC),
        finding=studied.finding,
        exposed=studied.exposed,
        retained=kept,
        value=value,
        seed=1,
        moments=studied.moments,
        previous="",
        hash="c0ffee",
    )


AHEAD = Ahead(cost=COST, break_even=600.0, share=0.0029, detectable=0.004, detectable_customers=824.0)
FAR = Ahead(cost=COST, break_even=600.0, share=0.0146, detectable=0.051, detectable_customers=2100.0)
UNPRICED = Ahead()

YES = answer(estimate("B", 0.0076, 0.0018), (1243.7, 890.2, 1591.0), claimed=True)
WEAK = answer(estimate("C", 0.0076, 0.0046, DOUBTED), (1243.7, 61.0, 2426.0))
HARM = answer(estimate("B", -0.0052, 0.0019), (-812.0, -1204.0, -420.0))
NONE = answer(estimate("B", 0.0006, 0.0017), (38.0, -210.0, 287.0))
UNKNOWN = answer(estimate("C", 0.0046, 0.011, DOUBTED), (640.0, -980.0, 2260.0), ahead=FAR)
REFUSAL = answer(REFUSED, None, ahead=FAR, exposed=Exposed(teams=2, customers=820))
RELATED = answer(estimate("D", 0.021, 0.002, FAILED), (4326.0, 3900.0, 4752.0), ahead=FAR)
DECLARED = answer(estimate("E", 0.0076, 0.0018, ()), (1200.0, 900.0, 1500.0))
UNNAMED = answer(estimate("B", 0.0076, 0.0018), (1243.7, 890.2, 1591.0), asked=study(priced=False), ahead=UNPRICED)
FEW = answer(estimate("B", 0.2, 0.05), (6.1, 2.0, 8.7), exposed=Exposed(teams=6, customers=31))
OTHER = answer(
    estimate("C", 0.004, 0.009, DOUBTED),
    (310.0, -520.0, 1140.0),
    asked=study("identity-retention", "identity"),
    ahead=FAR,
)
LATER = study("risk-late", "risk-score").model_copy(update={"registered": None})
LATE = answer(estimate("A", 0.009, 0.001, ()), (2000.0, 1900.0, 2100.0), asked=LATER)

CHAIN = Chain(
    month="2026-09",
    flows=(
        ServiceFlow(service="settlement-v2", unit="retail", teams=14, calls=11_200_000),
        ServiceFlow(service="settlement-v2", unit="credit", teams=10, calls=5_900_000),
        ServiceFlow(service="identity", unit="retail", teams=9, calls=3_100_000),
        ServiceFlow(service="identity", unit="credit", teams=6, calls=3_900_000),
        ServiceFlow(service="identity", unit="wealth", teams=4, calls=1_200_000),
        ServiceFlow(service="address-book", unit="wealth", teams=2, calls=31_000),
        ServiceFlow(service="risk-score", unit=None, teams=0, calls=1_900_000),
    ),
    units=(
        UnitReach(unit="retail", teams=24, customers=231_000),
        UnitReach(unit="credit", teams=16, customers=180_400),
        UnitReach(unit="wealth", teams=6, customers=7),
        UnitReach(unit=None, teams=0, customers=None),
    ),
    customers=412_000,
)
CHANGES = (
    Change(
        code="team-joined",
        params={"service": "settlement-v2", "team": "credit-collections", "unit": "credit"},
        href="/services/settlement-v2",
    ),
    Change(
        code="calls-down",
        params={"service": "address-book", "share": 0.51, "calls": 14_800},
        href="/services/address-book",
    ),
    Change(
        code="errors-up",
        params={"service": "identity", "before": 0.004, "after": 0.013},
        href="/services/identity",
    ),
    Change(code="team-left", params={"service": "identity", "n": 2}, href="/services/identity"),
)
NEEDS = (
    Need(
        code="claim-study", params={"study": "settlement-retention"}, command="sowhat ledger claim settlement-retention"
    ),
    Need(code="declare-consumers", params={"share": 0.11}, href="/teams"),
    Need(code="map-routes", params={"calls": 1_204_551}, href="/services"),
)


def so_what(*studies: StudyAnswer, chain: Chain = CHAIN) -> SoWhat:
    """The front door of the bank."""
    platform = Text(en="Blue Sea Open Platform", zh="蓝海开放平台")
    return SoWhat(
        build=BUILD,
        code_version=CODE,
        platform=platform,
        until=date(2026, 9, 23),
        studies=studies,
        chain=chain,
        changes=CHANGES,
        needs=NEEDS,
    )


def bare() -> SoWhat:
    """A build that nobody asked anything."""
    empty = Chain(month=None)
    needs = (Need(code="name-outcome", href="/doctor"),)
    return SoWhat(build="b000001", code_version=CODE, platform=Text(), until=None, studies=(), chain=empty, needs=needs)


EACH = {
    "yes": so_what(YES, OTHER),
    "weak": so_what(WEAK),
    "harm": so_what(HARM),
    "none": so_what(NONE),
    "unknown": so_what(UNKNOWN),
    "refused": so_what(REFUSAL),
    "related": so_what(RELATED),
    "declared": so_what(DECLARED),
    "few": so_what(FEW),
    "no-study": bare(),
}


def loaders(seen: SoWhat) -> Loaders:
    """The bank's pages with this front door."""
    usage = samples.load_usage if seen.studies else lambda root, service=None, month=None: samples.small_usage()
    return Loaders(
        usage=usage,
        data=lambda root: samples.data(),
        workspace=samples.workspace,
        so_what=lambda root: seen,
        moments=samples.moments,
        doctor=samples.healthy,
        value=samples.no_value,
    )


SITES = {name: loaders(seen) for name, seen in EACH.items()}
