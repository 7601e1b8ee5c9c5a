"""A book made by hand: a claim that waits for the business, a tiny one, a declaration, prices with an old rate."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.agreeing import CostOfAgreeing, Shared
from sowhat.model.claim import Amount, Claim, Money, MonthMoney, Population
from sowhat.model.declared import AgreedSplit, Declared, Hours, Overlap
from sowhat.model.ledger import Book
from sowhat.model.pedigree import Act, Pedigree
from sowhat.model.price import PriceEntry
from sowhat.model.price_book import PriceBook, RateSeen
from sowhat.model.signature import Signature, Signer
from tests.web import so_what_samples

AT = datetime(2026, 9, 24, 2, tzinfo=UTC)
LI = Signer(name="Li Na", role="business", team="retail-billing")
WU = Signer(name="Wu Min", role="finance")
CHEN = Signer(name="Chen <Bo>", role="platform")
PRICE = PriceEntry(
    name="kept-customer",
    unit="retained-customer",
    low=Decimal(500),
    likely=Decimal(640),
    high=Decimal(800),
    currency="CNY",
    months=12,
    source="FIN-2026-14",
    owner="Wu Min",
    valid_from=date(2026, 1, 1),
    number=2,
    at=AT,
)


def money(value: int) -> Money:
    """With half and double as its ends."""
    return Money(value=Decimal(value), low=Decimal(value) / 2, high=Decimal(value) * 2, currency="CNY")


MADE = so_what_samples.YES.claim
assert MADE is not None
ONE: Claim = MADE.model_copy(
    update={
        "id": "c000001",
        "by": CHEN,
        "price": PRICE,
        "population": Population(
            service="settlement-v2",
            outcome="churn",
            teams=("retail-billing", "retail-app"),
            customers=8000,
            roster_day=date(2026, 5, 1),
        ),
        "months": (
            MonthMoney(month=date(2026, 8, 1), money=money(300_000)),
            MonthMoney(month=date(2026, 9, 1), money=money(200_000), kind="run-rate"),
        ),
    }
)
TINY: Claim = ONE.model_copy(
    update={
        "id": "c000002",
        "kind": "protect",
        "retained": Amount(value=4, low=1, high=7),
        "exposed": ONE.exposed.model_copy(update={"customers": 6}),
        "value": None,
        "price": None,
        "months": (),
    }
)
GONE: Claim = ONE.model_copy(update={"id": "c000003", "state": "retracted", "reason": "INC-204", "supersedes": ""})
DECLARED = Declared(
    title="Letters no longer printed",
    service="identity",
    hours=Hours(low=Decimal(80), likely=Decimal(100), high=Decimal(120)),
    source="mail",
    owner="Zhao Lei",
    month=date(2026, 7, 1),
    id="d000001",
    number=9,
    at=AT,
    counted_as="capacity",
    hash="beef",
)
OVERLAP = Overlap(claim="c000001", other="c000002", kind="same-outcome", outcome="churn", teams=("retail-app",))
BOOK = Book(registrations=(), claims=(ONE, TINY, GONE), prices=(PRICE,), declared=(DECLARED,), overlaps=(OVERLAP,))
ACTS = (
    Act(number=1, at=AT, kind="registered", named=ONE.study.name, before=True, hash="aa"),
    Act(number=2, at=AT, kind="priced", named="kept-customer", hash="ab"),
    Act(number=3, at=AT, kind="definition", named=ONE.study.name, signer=LI, says="agree", before=True, hash="ac"),
    Act(number=4, at=AT, kind="claimed", named="c000001", signer=CHEN, hash="ad"),
)
LOWERED = Signature(number=5, at=AT, signer=LI, says="amend", reason="two campaigns ran", factor=Decimal("0.8"))
CONFIRMED = Signature(number=6, at=AT, signer=WU, says="confirm")
SPLIT = AgreedSplit(
    number=7,
    at=AT,
    study=ONE.study.name,
    platform=Decimal("0.4"),
    business=Decimal("0.6"),
    team="retail-billing",
    platform_by="Chen Bo",
    business_by="Li Na",
    source="OKR",
)
PRICES = PriceBook(
    prices=(PRICE,),
    rates=(
        RateSeen(
            base="USD", quote="CNY", day=date(2026, 1, 1), rate=Decimal("7.12"), source="bank", days=300, stale=True
        ),
    ),
    declared=(DECLARED,),
    splits=(SPLIT,),
    overlaps=(OVERLAP,),
)


def cost(one: Claim) -> CostOfAgreeing:
    """Nothing was agreed about shares."""
    whole = Shared(all=Decimal(1243), platform=Decimal(1243), business=Decimal(0))
    return CostOfAgreeing(claim=one.id, claimed=whole)


def pedigree(root: Path, id_: str) -> Pedigree:
    """One of the claims of the book."""
    del root
    found = {one.id: one for one in BOOK.claims}
    if id_ not in found:
        raise CallError(Problem("no-such-claim", params={"claim": id_, "known": ", ".join(found)}))
    one = found[id_]
    closed = one.state == "retracted"
    return Pedigree(claim=one, acts=ACTS, overlaps=(OVERLAP,), cost=None if closed else cost(one))
