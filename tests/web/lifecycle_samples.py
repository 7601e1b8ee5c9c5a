"""Reviews as a build would give them, made by hand: each verdict once, and the ways in which a decision stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Param, Problem
from sowhat.model.estimate import Remark
from sowhat.model.lifecycle import (
    Appeal,
    CampaignBrief,
    Candidate,
    Decision,
    DeprecatedUse,
    Disturbance,
    Evidence,
    Lifecycle,
    MonthCalls,
    Reach,
    Review,
    Rhythm,
    Season,
    Trend,
    Upkeep,
    Verdict,
    VerdictKind,
    Worth,
)
from sowhat.model.value import Text

RULES = {
    "review-fading": "fading",
    "review-replaced": "replaced",
    "review-break": "break",
    "review-growing": "growing",
    "review-young": "young",
    **dict.fromkeys(("review-seasonal", "review-money"), "protected"),
}
"""The step of the rule that gives each reason."""
LAST = "2026-08"
AT = datetime(2026, 9, 3, 8, 30, tzinfo=UTC)
DUE = date(2026, 9, 1)


def months(*people: int, bots: int = 0, part: bool = False) -> tuple[MonthCalls, ...]:
    """Months up to August 2026; `part`: and three days of September."""
    first = 2026 * 12 + 8 - len(people)
    made = [
        MonthCalls(month=f"{at // 12}-{at % 12 + 1:02d}", people=calls, bots=bots, consumers=4 if calls else 0)
        for at, calls in enumerate(people, first)
    ]
    unfinished = MonthCalls(month="2026-09", people=people[-1] // 8, bots=bots // 8, whole=False)
    return (*made, unfinished) if part else tuple(made)


def evidence(service: str, title: Text, people: tuple[MonthCalls, ...], **more: object) -> Evidence:
    """What is known of a service; the last whole month is August 2026."""
    kept = [one for one in people if one.whole]
    base = {"threshold": 400_000, "month": LAST, "records": kept[0].month, "looked_back": len(kept), "quiet_days": 1}
    given = {"service": service, "title": title, "months": people, "owner": "retail-app", "type": "api", **base, **more}
    return Evidence.model_validate(given)


def verdict(kind: VerdictKind, code: str, naive: VerdictKind, towards: str = "", /, **params: Param) -> Verdict:
    """A verdict for one reason."""
    remark = Remark(code=code, params=params)
    return Verdict(kind=kind, rule=RULES.get(code, "small"), reasons=(remark,), naive=naive, towards=towards)


TAX = evidence(
    "tax-letters",
    Text(en="Tax letters", zh="税务函件"),
    months(2_100, 900, 700, 650, 800, 3_000, 98_000, 141_000, 12_000, 1_200, 900, 700, 2_300, bots=420, part=True),
    season=Season(months=(3, 4), share=0.91, before=0.88, known="one-year", chance=0.015),
    trend=Trend(per_month=0.01, low=-0.09, high=0.12, since="2025-08", months=13),
    rhythms=(
        Rhythm(
            consumer="c1",
            app="tax-desk",
            every=365,
            times=3,
            regular=0.04,
            last=date(2026, 3, 2),
            next=date(2027, 3, 2),
        ),
    ),
    now=Reach(month=LAST, consumers=6, apps=3, teams=2, units=1),
    year_ago=Reach(month="2025-08", consumers=5, apps=3, teams=2, units=1),
    customers=84_200,
    upkeep=(Upkeep(currency="CNY", a_month=Decimal(4_200), a_call=Decimal("1.826"), months=6),),
    health=88.0,
)
FAX = evidence(
    "fax-gateway",
    Text(en="Fax gateway", zh="传真网关"),
    months(*(round(9_000 * 0.72**n) for n in range(13)), bots=60),
    trend=Trend(per_month=-0.28, low=-0.31, high=-0.25, since="2025-08", months=13),
    now=Reach(month=LAST, consumers=1, apps=1, teams=1, units=1),
    year_ago=Reach(month="2025-08", consumers=7, apps=5, teams=4, units=2),
    customers_few=True,
    upkeep=(Upkeep(currency="CNY", a_month=Decimal(9_800), a_call=Decimal(57), months=6, unpriced_days=2.5),),
    health=41.0,
    debt=3,
    debt_days=1.5,
)
CARDS = evidence(
    "card-block",
    Text(en="Emergency card block", zh="紧急冻结卡"),
    months(310, 290, 350, 280, 300, 330, 315, 298, 305, 322, 289, 311, 306),
    threshold=1_000,
    threshold_by="service",
    now=Reach(month=LAST, consumers=9, apps=4, teams=3, units=3),
    customers=2_900,
    worth=(Worth(currency="CNY", protected=Decimal(3_400_000), grade="B", claims=("PR-0002",)),),
    sensitive=("card-number",),
)
PRICES_V1 = evidence(
    "prices-v1",
    Text(en="Prices v1", zh="报价 v1"),
    months(*(round(2_400_000 * (1 - n / 15)) for n in range(13))),
    lifecycle="deprecated",
    replaced_by="prices-v2",
    trend=Trend(per_month=-0.11, low=-0.14, high=-0.08, since="2025-08", months=13),
    now=Reach(month=LAST, consumers=14, apps=9, teams=7, units=4),
    year_ago=Reach(month="2025-08", consumers=41, apps=22, teams=15, units=5),
    candidates=(
        Candidate(
            service="prices-v2",
            because=("declared", "similar", "shared"),
            similarity=0.93,
            shared=11,
            consumers=14,
            others=38,
            larger=True,
        ),
    ),
    deprecated=(DeprecatedUse(method="GET", path="/v1/prices/{id}", calls=310_400),),
)
SEARCH = evidence(
    "search",
    Text(en="Search", zh="搜索"),
    months(*(round(500_000 * 1.06**n) for n in range(13))),
    trend=Trend(per_month=0.06, low=0.05, high=0.07, since="2025-08", months=13),
    appeal=Appeal(eligible=60, adopted=21, habitual=18, units=3, units_eligible=7),
)
ADDRESSES = evidence(
    "address-lookup",
    Text(en="Address look-up", zh="地址查询"),
    months(30_000, 31_000, 29_500, 30_200, 28_900, 4_000, 61_000, 60_100, 62_000, 61_400, 60_800, 61_700, 62_200),
    disturbances=(
        Disturbance(source="gateway", kind="jump", start=date(2026, 1, 9), end=date(2026, 2, 3), factor=2.0),
    ),
    trend=Trend(why=Remark(code="review-trend-broken", params={"have": 7, "need": 8})),
)
NEW = evidence("new-service", Text(), months(1_200), now=None)


def decision(service: str, **more: object) -> Decision:
    """A decision of early September."""
    base = {"service": service, "month": LAST, "verdict": "retire", "says": "confirmed", "kind": "retire"}
    return Decision.model_validate({**base, "by": "Lin", "at": AT, "number": 7, **more})


PUT_OFF = decision("tax-letters", says="deferred", verdict="protect", kind="protect", until=date(2027, 3, 1))
OTHER = decision("address-lookup", says="changed", verdict="keep", kind="merge", why="Maps does the same.")
CAMPAIGN = CampaignBrief(
    id="C-0001",
    service="prices-v1",
    towards="prices-v2",
    stage="notice",
    opened=date(2026, 4, 2),
    ends=date(2026, 11, 2),
    calls_left=112_000,
    consumers_left=14,
)


def reviews() -> tuple[Review, ...]:
    """One of each."""
    fax = verdict("retire", "review-fading", "retire", rate=-0.28, calls=175, consumers=1)
    return (
        Review(service="fax-gateway", evidence=FAX, verdict=fax, due=DUE),
        Review(
            service="prices-v1",
            evidence=PRICES_V1,
            verdict=verdict("migrate", "review-replaced", "keep", "prices-v2", towards="prices-v2", consumers=14),
            due=DUE,
        ),
        Review(
            service="tax-letters",
            evidence=TAX,
            verdict=verdict("protect", "review-seasonal", "retire", months="3,4", share=0.91),
            decision=PUT_OFF,
            history=(PUT_OFF,),
        ),
        Review(
            service="card-block",
            evidence=CARDS,
            verdict=verdict("protect", "review-money", "retire", amount=3_400_000.0, currency="CNY", grade="B"),
            due=DUE,
        ),
        Review(
            service="address-lookup",
            evidence=ADDRESSES,
            verdict=verdict("keep", "review-break", "retire", source="gateway", start="2026-01-09"),
            decision=OTHER,
            history=(OTHER,),
        ),
        Review(
            service="search",
            evidence=SEARCH,
            verdict=verdict("promote", "review-growing", "keep", rate=0.06, adopted=21, eligible=60),
        ),
        Review(service="new-service", evidence=NEW, verdict=verdict("keep", "review-young", "retire", since="2026-08")),
    )


def seen() -> Lifecycle:
    """All of them."""
    held = reviews()
    return Lifecycle(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        timezone="UTC",
        until=date(2026, 9, 4),
        at=AT,
        month=LAST,
        threshold=400_000,
        notice_months=6,
        quiet_days=30,
        reviews=held,
        under=sum(one.evidence.under for one in held),
        wrong=tuple(one.service for one in held if one.verdict.differs),
        campaigns=(CAMPAIGN,),
    )


EMPTY = seen().model_copy(
    update={"reviews": (), "under": 0, "wrong": (), "campaigns": (), "month": None, "until": None}
)


def load(root: Path, service: str | None = None) -> Lifecycle:
    """All, or one; an unknown one is refused."""
    held = tuple(one for one in reviews() if service in (None, one.service))
    if not held:
        raise CallError(Problem("no-such-service", params={"value": service or "", "nearest": "none"}))
    return seen().model_copy(update={"reviews": held})
