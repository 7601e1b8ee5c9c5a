"""Services together, by hand: a total of each kind, parts, other causes, a ranking."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Counts, Effect, Grade, NotEstimable, Remark, Total
from sowhat.model.portfolio import (
    Agreed,
    AgreedShare,
    Bundle,
    Causes,
    Left,
    Member,
    Portfolio,
    PortfolioSeen,
    Ranked,
    ShareRange,
)
from sowhat.model.so_what import SoWhat
from sowhat.model.value import Text
from tests.web import so_what_samples as front

SERVICES = ("settlement-v2", "identity")
CAUSES = Causes(
    first="2026-06-29",
    last="2026-09-14",
    before=0.42,
    after=0.40,
    change=-0.02,
    effect=Effect(estimate=0.011, se=0.003, ci=(0.005, 0.017)),
    other=Effect(estimate=-0.031, se=0.003, ci=(-0.037, -0.025)),
    units=206_000,
)
SHARES = (
    ShareRange(service="settlement-v2", low=900, high=1400, ci=(400, 1900), informed=True),
    ShareRange(service="identity", low=0, high=1700, ci=(-200, 2100), informed=False),
)
MEMBERS = tuple(
    Member(study=f"{name}-retention", service=name, estimate=0.005, ci=(0.001, 0.009), price=front.PRICE)
    for name in ("settlement-v2", "identity")
)
RANKING = (
    Ranked(study="settlement-retention", raw=0.006, estimate=0.0052, ci=(0.002, 0.009), weight=0.8, rank=1),
    Ranked(study="identity-retention", raw=0.004, estimate=0.0041, ci=(-0.001, 0.009), weight=0.4, rank=2),
)
REFUSED = NotEstimable(
    design="did",
    reasons=(Remark(code="reason-no-controls"),),
    what_would_help=(Remark(code="help-hold-out"),),
    n=Counts(units=900, treated=900, clusters=20, periods=12),
)


def total(low: float, value: float, high: float) -> Total:
    """What was kept."""
    return Total(
        kind="retained",
        horizon=8,
        units=206_000,
        per_unit=value / 206_000,
        estimate=value,
        se=(high - low) / 4,
        ci=(low, high),
        confidence=0.95,
        mde=600,
    )


def seen(
    kept: tuple[float, float, float] | None = (900, 1700, 2500), grade: Grade = "B", **more: object
) -> PortfolioSeen:
    """Two services together; `more` is put into the portfolio."""
    made = Portfolio(
        name="retention-8",
        outcome="retention",
        title=Text(en="Monthly retention", zh="月留存"),
        horizon=8,
        every="week",
        services=SERVICES,
        members=MEMBERS,
        left=(Left(study="risk-late", service="risk-score", why="unregistered"),),
        finding=front.estimate(grade, 0.0076, 0.0018) if kept else REFUSED,
        retained=total(*kept) if kept else None,
        customers=True,
        shares=SHARES if kept else None,
        causes=CAUSES if kept else None,
    )
    amount = Amount(low=kept[0], value=kept[1], high=kept[2]) if kept else None
    at = [Decimal(640 * round(x)) for x in kept] if kept else []
    money = Money(low=at[0], value=at[1], high=at[2], currency="CNY") if at else None
    return PortfolioSeen(portfolio=made.model_copy(update=more), kept=amount, value=money)


BUNDLED = Bundle(services=("a", "b", "c", "d"), reason="many")
AGREED = Agreed(
    shares=(
        AgreedShare(service="settlement-v2", share=Decimal("0.7"), customers=1190),
        AgreedShare(service="identity", share=Decimal("0.3"), customers=510),
    ),
    agreed_by=("Retail", "Platform"),
    on=date(2026, 9, 1),
)


def so_what(*portfolios: PortfolioSeen) -> SoWhat:
    """The bank's studies with these totals."""
    made = front.so_what(front.YES, front.OTHER, front.LATE)
    return made.model_copy(update={"portfolios": portfolios})
