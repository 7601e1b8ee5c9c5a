"""Needs that nobody asked for yet, and pillars: one of each way of standing, as the pages get them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sowhat.model.estimate import Remark
from sowhat.model.measured import Measured, MonthMeasured, NotMeasured
from sowhat.model.opportunity import (
    Dismissed,
    EvidenceRow,
    Likely,
    Mined,
    NotTold,
    OpportunitiesSeen,
    Opportunity,
    Scenario,
    Unasked,
    Unlocks,
)
from sowhat.model.pillar import Pillar
from sowhat.model.planning import Hangs, Loose, PillarSeen, PlanningSeen
from sowhat.model.value import Text

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC"}
DAY = date(2026, 9, 30)
REFUSED = Mined(
    kind="failures",
    key="404|web||/pay/refunds",
    services=("pay",),
    routes=("/pay/refunds",),
    consumers=("till", "k4f"),
    teams=("cards",),
    units=("retail",),
    evidence=(
        EvidenceRow(name="refused-status", amount=404, unit="status", at=DAY, of="/pay/refunds"),
        EvidenceRow(name="refused-askers", amount=2, unit="consumers", at=DAY, of="/pay/refunds"),
        EvidenceRow(name="refused-by", amount=90, unit="calls", of="k4f"),
    ),
    strength=0.9,
)
SUITS = Mined(
    kind="alike",
    key="pay",
    services=("pay",),
    teams=("loans", "funds"),
    units=("wealth",),
    evidence=(EvidenceRow(name="alike-teams", amount=2, unit="teams", at=DAY),),
    strength=0.4,
)
FIRST = Opportunity(
    id="O-0a1b2c3d",
    mined=REFUSED,
    pillar="keep",
    unlocks=Unlocks(
        scenarios=(Scenario(service="pay", says=Text(en="Give money back", zh="退款")),), units=("retail",)
    ),
    value=Likely(
        currency="CNY",
        low=Decimal(1000),
        likely=Decimal(2000),
        high=Decimal(3000),
        kind="create",
        by="service",
        claims=("c000001",),
        grade="D",
    ),
    test=Remark(code="opportunity-test-failures", params={"n": 2}),
    score=0.7,
    parts={"strength": 0.9, "reach": 0.5, "pillar": 1.0, "value": 1.0},
    rank=1,
)
SECOND = Opportunity(
    id="O-1a1b2c3d",
    mined=SUITS,
    value=NotTold(reasons=(Remark(code="opportunity-value-no-claims", params={"kind": "create"}),)),
    test=Remark(code="opportunity-test-alike", params={"n": 2}),
    score=0.2,
    rank=0,
    dismissed=Dismissed(why="They <left>.", by="Lin", at=datetime(2026, 9, 20, tzinfo=UTC)),
)
SEEN = OpportunitiesSeen(
    **NAMED,
    until=DAY,
    opportunities=(FIRST, SECOND),
    unasked=(Unasked(kind="export", reasons=(Remark(code="opportunity-no-facts", params={"fact": "uses"}),)),),
    kinds={"failures": 1},
    open=1,
    dismissed=1,
    pillars={"keep": Text(en="Retention", zh="留存")},
)
NOW = Measured(
    metric="habit",
    value=Decimal("0.4"),
    measured_in="share",
    how="level",
    good="up",
    month="2026-09",
    months=(MonthMeasured(month="2026-09", value=Decimal("0.4")),),
    build="b000003",
)
KEEP = Pillar(name="keep", title=Text(en="Retention", zh="留存"), metric="habit", target=Decimal("0.6"), by=DAY)
PLANNING = PlanningSeen(
    **NAMED,
    today=DAY,
    until=DAY,
    pillars=(
        PillarSeen(
            pillar=KEEP,
            now=NOW,
            standing="behind",
            left=Decimal("0.2"),
            hangs=Hangs(services=("pay",), opportunities=(FIRST.id,)),
        ),
        PillarSeen(
            pillar=Pillar(name="save", metric="cost"),
            now=NotMeasured(metric="cost", reasons=(Remark(code="opportunity-no-facts", params={"fact": "costs"}),)),
            standing="unknown",
        ),
    ),
    loose=Loose(services=2),
    counts={"opportunities": 1, "demand": 0},
    of={"opportunities": 2, "demand": 0},
)
