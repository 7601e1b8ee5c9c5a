"""A bank's partners and decisions, written by hand: one of each kind that has words of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.brief import (
    Brief,
    DemandLine,
    GaveLine,
    OkrLine,
    OpportunityLine,
    OutcomeLine,
    Partner,
    PartnerRow,
    Partners,
    Person,
    PillarLine,
    PossibleLine,
    Promise,
    Question,
    Risk,
    UseLine,
)
from sowhat.model.decision import About, Alternative, Decision, Decisions, Proof, ProofSeen, Review
from sowhat.model.estimate import Remark
from sowhat.model.measured import Measured, MonthMeasured
from sowhat.model.opportunity import Likely, NotTold
from sowhat.model.showcase import Gained
from sowhat.model.value import Text
from sowhat.planning.questions import RULE

TODAY, AT = date(2026, 9, 23), datetime(2026, 9, 1, 9, tzinfo=UTC)
NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC", "today": TODAY}
TEAM = Partner(id="retail-app", kind="team", name="retail-app", unit="retail", teams=("retail-app",))
UNIT = Partner(id="retail", kind="unit", name="retail", unit="retail", teams=("retail-app", "retail-billing"))
LATE = Promise(
    id="PR-1", number=1, partner="retail-app", day=date(2026, 8, 1), at=AT, by="Li", what="Show the refund numbers",
    person="Wang", who="Li", due=date(2026, 9, 20), state="overdue", waits=-3,
)  # fmt: skip
FREE = LATE.model_copy(update={"id": "PR-2", "person": "", "due": None, "state": "open", "what": "Bring the prices"})
WANG = Person(
    partner="retail-app", person="Wang", role="Head of the app", concern="Calls at night", evidence="Incident list",
    next="Visit", next_on=date(2026, 9, 25), by="Li", day=date(2026, 8, 1), state="soon", promises=(LATE,),
)  # fmt: skip
PARTNERS = Partners(
    **NAMED,
    month="2026-08",
    partners=(
        PartnerRow(partner=TEAM, services=2, calls=120_345, demands=1, okrs=1, open=2, overdue=1, people=1,
                   next=date(2026, 9, 20), next_what="Show the refund numbers"),
        PartnerRow(partner=UNIT, services=3, calls=450_000),
    ),
)  # fmt: skip
PARAMS = {
    "service": "identity", "claim": "c000001", "title": "Refunds", "missing": "owner", "demand": "D-1", "okr": "OKR-1",
    "services": "identity,risk-score", "data": "", "towards": "settlement-v2", "whole": "yes", "spent": 1.2,
}  # fmt: skip
QUESTIONS = tuple(
    Question(code=code, params={**PARAMS, "missing": "words" if code == "demand-no-problem" else "owner"}, href="/data")
    for code in RULE
)
RISKS = (
    Risk(code="campaign", on=date(2026, 10, 1), params=PARAMS),
    Risk(code="deprecated", params=PARAMS),
    Risk(code="budget", params=PARAMS),
    Risk(code="grant", on=date(2026, 11, 1), params={"data": "contact"}),
    Risk(
        code="preparation",
        on=date(2026, 10, 2),
        params={"okr": "OKR-1", "title": "Refunds", "missing": "owner,problem"},
    ),
)
RETURN = Measured(
    metric="return", title=Text(en="Customers who came back", zh="回访客户"), unit="retail", value=Decimal("0.56"),
    measured_in="own", how="average", good="up", month="2026-08", build="b000003",
    months=tuple(MonthMeasured(month=f"2026-0{n}", value=Decimal(n) / 16, n=1000) for n in range(1, 9)),
)  # fmt: skip
BRIEF = Brief(
    **NAMED,
    quarter=date(2026, 12, 24),
    until=TODAY,
    partner=TEAM,
    pillars=(
        PillarLine(pillar="retention", own=True, metric="return", target=Decimal("0.6"), by=date(2027, 3, 31),
                   measured=RETURN),
        PillarLine(pillar="growth", own=False, metric="orders"),
    ),
    okrs=(
        OkrLine(id="OKR-1", title=Text(en="Refunds", zh="退款"), period="2026-Q4", start=date(2026, 10, 1),
                end=date(2026, 12, 31), status="agreed", progress=0.4, confidence=0.7, missing=("owner",),
                due=date(2026, 7, 3)),
    ),
    customers=None,
    few=True,
    outcomes=(
        OutcomeLine(metric="return", unit="retail", share=True, title=RETURN.title, measured=RETURN,
                    before=Decimal("0.5"), back=7),
        OutcomeLine(metric="loans", unit="retail", few=True),
    ),
    uses=(
        UseLine(service="identity", month="2026-08", calls=120_000, before=100_000, apps=2, since=date(2026, 3, 2),
                decided="own-choice"),
        UseLine(service="risk-score", month="2026-08", calls=345, decided="unknown"),
    ),
    gave=(
        GaveLine(service="identity", gained=Gained(claim="c000001", state="evidenced", grade="B", kind="create",
                 study=Text(en="Coming back", zh="回访"), teams=9, few=True), ours=1, waits=True),
    ),
    possible=(PossibleLine(id="stated:1", what="A new customer opens an account at night", day=date(2026, 5, 1)),),
    demands=(
        DemandLine(id="D-1", title="Refunds in a day", status="asked", asked=date(2026, 9, 1), missing=("words",)),
    ),
    opportunities=(
        OpportunityLine(id="O-1", kind="polling", services=("identity",), test=Remark(code="x"), value=Likely(
            currency="CNY", low=Decimal(1000), likely=Decimal(2000), high=Decimal(3000), kind="create", by="kind",
            claims=("c000001",), grade="C")),
        OpportunityLine(id="O-2", kind="alike", test=Remark(code="x"), value=NotTold(reasons=(Remark(code="x"),))),
    ),
    risks=RISKS,
    questions=QUESTIONS[:3],
    people=(WANG,),
    promises=(FREE,),
)  # fmt: skip
CLAIM = Proof(kind="claim", name="c000001", value=Decimal(830_471), low=Decimal(497_000), high=Decimal(1_290_000),
              unit="CNY", grade="B", state="agreed", build="b000001")  # fmt: skip
PROOFS = (
    ProofSeen(then=CLAIM, now=CLAIM.model_copy(update={"value": Decimal(700_000), "state": "published"})),
    ProofSeen(then=Proof(kind="study", name="return", value=Decimal(4), unit="customers", grade="C", build="b000001")),
    ProofSeen(then=Proof(kind="measure", name="answered", value=Decimal("0.99"), unit="percent", month="2026-08")),
    ProofSeen(then=Proof(kind="words", words="Two teams asked for it")),
)
DECISION = Decision(
    id="DEC-1", number=4, day=date(2026, 6, 1), at=AT, by="Li", what="Build refunds in one step", why="Two teams wait",
    about=(About(kind="service", name="identity"), About(kind="study", name="return")),
    alternatives=(Alternative(what="Buy it", why_not="it lacks our data"), Alternative(what="Nothing")), proofs=PROOFS,
    people=("Chen", "Wang"), review_on=date(2026, 9, 1), state="overdue", waits=-22,
    reviews=(Review(number=5, at=AT, by="Bo", day=date(2026, 8, 1), says="changed", came="One team only", due=None),),
)  # fmt: skip
DECISIONS = Decisions(
    today=TODAY,
    decisions=(
        DECISION,
        DECISION.model_copy(update={"id": "DEC-2", "state": "closed", "review_on": None, "proofs": ()}),
    ),
    build="b000003",
    code_version="0.1.0+3f2a9c1d",
)


def brief(root: Path, team: str) -> Brief:
    """The sample, of the team that it is about."""
    if team != TEAM.id:
        raise CallError(Problem("no-such-partner", params={"value": team, "nearest": TEAM.id}))
    return BRIEF
