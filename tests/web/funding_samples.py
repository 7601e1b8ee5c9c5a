"""Services under a cut by hand: one that ends, one that others move to, one that evidence speaks for, one unknown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path

from sowhat.model.claim import Money
from sowhat.model.funding import Cut, Funded, Funding, Valued
from sowhat.planning import funding as rule

MONEY = Money(value=Decimal(80_000), low=Decimal(30_000), high=Decimal(140_000), currency="CNY")
TWO, ALL = ("a2", "b"), ("a2", "b", "c")


def _service(name: str, run: int | None, **more: object) -> Funded:
    return Funded.model_validate({"service": name, "run": None if run is None else Decimal(run), **more})


SERVICES = (
    _service("fax", 60_000, verdict="retire", ends=True, decided=True),
    _service("old", 90_000, teams=TWO, units=("u",), uses=2, verdict="migrate", ends=True, towards="new"),
    _service("new", 120_000, teams=("a2",), units=("u",), uses=1, held="replacement"),
    _service("offer", 100_000, building=Decimal(9000), teams=ALL, units=("u", "v"), uses=3, customers=2400),
    _service("look-up", 250_000, teams=("c",), units=("v",), uses=1),
    _service("law", 40_000, held="protected"),
    _service("dark", None, held="unpriced"),
)
PARTS = (Valued(name="coming-back-4", services=("offer",), kind="create", grade="C", money=MONEY),)
SHARED = Decimal(20_000)
BASE = sum((one.run or Decimal(0) for one in SERVICES), SHARED)


def funding(*cuts: float) -> Funding:
    """What stops at these cuts, per cent; money of the loss is that of the one part."""
    return Funding(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        currency="CNY",
        months=("2026-07", "2026-08", "2026-09"),
        base=BASE,
        run=BASE - SHARED,
        shared=SHARED,
        building=Decimal(9000),
        most=rule.most(SERVICES),
        services=SERVICES,
        parts=PARTS,
        fixed=rule.fixed(SERVICES, SHARED),
        cuts=tuple(_cut(Decimal(str(one)) / 100) for one in cuts or (10, 30)),
        unpriced=("dark",),
    )


def _cut(share: Decimal) -> Cut:
    found = rule.cut(SERVICES, PARTS, share, BASE)
    money = MONEY if found.loss.parts else None
    return found.model_copy(update={"loss": found.loss.model_copy(update={"create": money})})


def load(root: Path, cuts: Sequence[float] = (), keep: Collection[str] = ()) -> Funding:
    """Whatever is asked."""
    del root, keep
    return funding(*cuts) if all(0 < one <= 100 for one in cuts) else funding()
