"""A catalogue made by hand: a service that gained, one where nothing shows, one that goes, one that nobody knows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.api_changes import ApiChange
from sowhat.model.claim import Money, Quantity
from sowhat.model.health import Middle, Share
from sowhat.model.showcase import (
    Ask,
    Asked,
    Card,
    Catalogue,
    Gained,
    Notice,
    Promise,
    Reach,
    Related,
    Release,
    Sample,
    Showcase,
    Standing,
    Suggestion,
    UnitUse,
    Users,
)
from sowhat.model.value import Text

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "Asia/Shanghai", "until": date(2026, 9, 23)}
KEPT = Gained(
    claim="c000001",
    state="published",
    grade="B",
    kind="create",
    study=Text(en="Settlement and churn", zh="结算与流失"),
    quantity=Quantity(kind="retained", value=1240, low=890, high=1590),
    money=Money(value=Decimal(780_000), low=Decimal(560_000), high=Decimal(1_000_000), currency="CNY"),
    teams=12,
    customers=8000,
)
NOTHING = KEPT.model_copy(
    update={
        "claim": "c000002",
        "grade": "C",
        "state": "evidenced",
        "quantity": Quantity(kind="retained", value=-15, low=-80, high=50),
        "maybe_nothing": True,
    }
)
ALONG = KEPT.model_copy(update={"claim": "c000003", "grade": "D"})
FEW = KEPT.model_copy(update={"claim": "c000004", "quantity": None, "money": None, "few": True, "customers": 0})
WELL = Standing(
    state="kept",
    answered=Share(part=7, whole=100_000, share=0.00007),
    promises=(Promise(name="a", objective=0.999, window_days=28, kept=0.99993, spent=0.07),),
    incidents=2,
    recover=Middle(seconds=1500, n=2),
    score=81,
    until=date(2026, 9, 23),
)
ILL = WELL.model_copy(
    update={
        "state": "care",
        "promises": (Promise(name="a", objective=0.999, window_days=28, under=0.3, kept=0.99, spent=10.0),),
        "open": 1,
    }
)
SETTLEMENT = Card(
    service="settlement-v2",
    type="api",
    owner="retail-billing",
    lifecycle="production",
    summary=Text(en="Settle what a customer owes in one call.", zh="一次调用结清客户应付款。"),
    use_cases=(Text(en="Pay a bill", zh="缴账单"), Text(en="Refund <fast>", zh="快速退款")),
    operations=6,
    users=Users(
        weeks=13,
        teams=14,
        apps=20,
        units=(UnitUse(unit="retail", teams=8), UnitUse(unit="credit", teams=4)),
        small_units=1,
    ),
    gained=KEPT,
    standing=WELL,
)
IDENTITY = Card(service="identity", users=Users(weeks=13, teams=3, small_units=2), gained=NOTHING, standing=ILL)
OLD = Card(
    service="risk-score",
    lifecycle="deprecated",
    users=Users(weeks=13),
    notice=Notice(lifecycle="deprecated", instead="settlement-v2", sunset=date(2026, 12, 31)),
)
BARE = Card(service="address-book", users=Users(weeks=0, unnamed=True))
CARDS = (SETTLEMENT, IDENTITY, OLD, BARE)
REACH = Reach(
    service="settlement-v2", suggested=6, opened=4, asked=1, over=5, called=2, waiting=1, others=9, others_called=1
)
PICK = Suggestion(service="settlement-v2", users=7, of=9)
SAMPLES = (
    Sample(
        operation="settle",
        title="Settle a bill",
        method="POST",
        path="/v2/settlements",
        host="https://api.bank.example",
        secrets=(("bearer", "Authorization"),),
        body='{"bill": "b-1", "amount": 100}',
        media="application/json",
    ),
    Sample(operation="GET /v2/settlements/{id}", method="GET", path="/v2/settlements/1", deprecated=True),
)
RELEASES = (
    Release(
        version="2.1",
        since="2026-03",
        calls=620_000,
        operations=6,
        before="2.0",
        changed=2,
        breaking=1,
        changes=(
            ApiChange(kind="operation-removed", operation="POST /v1/refunds", breaking=True),
            ApiChange(kind="field-added", operation="POST /v2/quotes", side="body", field="note"),
        ),
    ),
    Release(version="2.0", operations=6, first=True),
)
ASKED = Ask(
    number=4,
    service="settlement-v2",
    team="wealth-advice",
    what="fees of <advice>",
    by="Li Na",
    at=datetime(2026, 9, 20, 2, tzinfo=UTC),
)


def load(root: Path, asked: Asked | None = None) -> Catalogue:
    """All cards; for a team one suggestion; what is looked for is never found."""
    del root
    wanted = asked or Asked()
    told = (PICK,) if wanted.team else ()
    cards = () if wanted.find else CARDS
    return Catalogue(
        **NAMED,
        cards=cards,
        total=len(CARDS),
        types=("api",),
        units=("credit", "retail"),
        find=wanted.find,
        found="none" if wanted.find else "all",
        team=wanted.team,
        alike=9 if told else 0,
        suggestions=told,
        reach=(REACH,),
    )


def one(root: Path, name: str, asked: Asked | None = None, operation: str = "") -> Showcase:
    """A service that has everything, or one that has nothing."""
    del root, operation
    card = next((each for each in CARDS if each.service == name), None)
    if card is None:
        raise CallError(Problem("no-such-service", params={"value": name, "nearest": "identity"}))
    team = asked.team if asked else ""
    if card is not SETTLEMENT:
        return Showcase(**NAMED, card=card, team=team)
    return Showcase(
        **NAMED,
        card=card,
        gains=(KEPT, NOTHING, ALONG, FEW),
        samples=SAMPLES,
        described=True,
        releases=RELEASES,
        related=(
            Related(service="identity", because=("consumers", "similar"), shared=9, of=14, similarity=0.61),
            Related(service="risk-score", because=("replaces",)),
        ),
        asks=(ASKED,),
        reach=REACH,
        team=team,
        suggestions=(PICK,) if team else (),
    )
