"""Demands as pages are tested with them: one that waits for a decision, and what is near it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sowhat.model.case import Assumption
from sowhat.model.demand import (
    Agreed,
    Alike,
    Asked,
    Demand,
    DemandSeen,
    DemandsSeen,
    DemandStep,
    Estimated,
    Linked,
    Nearby,
    Need,
    NeedProblem,
    OpenAsk,
    Raised,
    StatusCount,
)
from sowhat.model.demand import Tested as Found
from sowhat.model.priority import Effort, Estimates
from sowhat.planning import demands as life

DAY = date(2026, 9, 30)
AT = datetime(2026, 9, 30, 8, tzinfo=UTC)
TEN = Assumption(low=Decimal(5), likely=Decimal(10), high=Decimal(20), source="counted")
NEED = Need(
    title="Limits by phone",
    asker="Wang Fang",
    problem=NeedProblem(whose="Branch staff", today="They wait", often="daily", words="Too slow"),
    solution="An API",
)
BODIES = (
    Asked(day=DAY, need=NEED),
    *(Agreed(day=DAY, side=side) for side in ("development", "design", "data")),
    Raised(day=DAY, side="data", text="No permission", test="Ask legal", tester="Li", by=DAY),
    Found(day=DAY, obstacle=1, result="gone", found="Allowed"),
    Estimated(day=DAY, estimates=Estimates(reach=TEN, value=TEN, grade="C", effort=(Effort(team="t", days=TEN),))),
    Linked(day=DAY, what="opportunity", to="O-1"),
)
DEMAND: Demand = life.replay(
    "D-1", [DemandStep(number=at + 1, at=AT, by="Li", body=body) for at, body in enumerate(BODIES)]
)
ALIKE = Alike(id="D-2", title="Limits", status="asked", share=0.5, words=("limit", "phone"))
AROUND = {"build": "b000001", "code_version": "0.1.0", "timezone": "Asia/Shanghai", "today": DAY, "currency": "CNY"}
ONE = DemandSeen(demand=DEMAND, alike=(ALIKE,), nearby=(Nearby(id="O-2", kind="polling", services=("s",)),), **AROUND)
ALL = DemandsSeen(
    counts=(StatusCount(status="weighed", count=1),),
    demands=(DEMAND,),
    asks=(OpenAsk(number=7, at=AT, by="Li", service="s", team="t", what="We want it"),),
    **AROUND,
)
