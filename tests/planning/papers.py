"""Steps of a business case by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sowhat.model.case import Case
from sowhat.model.case_paper import (
    Baseline,
    CaseStep,
    Frozen,
    Paper,
    Planned,
    Trial,
    Written,
)
from sowhat.model.value import Text
from sowhat.planning.case_fields import Typed, written
from sowhat.planning.cases import Held, Step, replay

AT = datetime(2026, 9, 1, 8, tzinfo=UTC)
DAY = date(2026, 9, 1)
BASELINE = Baseline(metric="stay", value=Decimal("0.4"), measured_in="share", month="2026-08", build="b000001", day=DAY)
TRIAL = Trial(name="effect", how=Text(en="Half of one team"), who="Chen", by=date(2026, 10, 1))
SAID = {"who": "Buyers", "change": "Refunds in a day", "which": "All buyers", "nothing_says": "They call us"}


def ranged(low: str, likely: str, high: str) -> dict[str, Decimal]:
    return {"low": Decimal(low), "likely": Decimal(likely), "high": Decimal(high)}


CASE = Case.model_validate(
    {
        "name": "refund",
        "title": {"en": "Refunds in one click", "zh": "一键退款"},
        "service": "refunds",
        "currency": "CNY",
        "reach": ranged("6000", "9000", "12000"),
        "effect": ranged("0.001", "0.004", "0.009"),
        "price": ranged("900", "1260", "1500"),
        "build": ranged("400000", "500000", "700000"),
        "run": ranged("9000", "10000", "12000"),
        "ramp": ranged("1", "3", "6"),
    }
)


def said(**fields: str) -> Written:
    """Parts as somebody wrote them in English."""
    return written(Typed(fields, "en"), Paper(name="refund", at=AT))


def held(*bodies: CaseStep | Case, by: str = "Lin") -> Held:
    """A case after these steps, an hour apart."""
    steps = [Step(n, AT + timedelta(hours=n), by, body) for n, body in enumerate(bodies, 1)]
    return replay("refund", steps)


COMPLETE: tuple[CaseStep | Case, ...] = (CASE, said(**SAID), Frozen(baseline=BASELINE), Planned(trial=TRIAL))
