"""A business case's page by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.ledger.case import work_out
from sowhat.model.case import CaseRow, Cases
from sowhat.model.case_paper import DaysCost, KnownCustomers, PaperSeen, Priced, Signed
from sowhat.model.estimate import Remark
from sowhat.model.measured import NotMeasured
from sowhat.planning import case_power, cases
from tests.planning.papers import AT, BASELINE, COMPLETE, held
from tests.web.roi_samples import KEPT

TODAY = date(2026, 9, 20)
HELD = held(*COMPLETE, Signed(side="platform", content=held(*COMPLETE).paper.content))
assert HELD.case is not None
SEEN = work_out(HELD.case)
PAPER = PaperSeen(
    paper=HELD.paper,
    worked=SEEN,
    customers=KnownCustomers(count=9000, source="service"),
    now=NotMeasured(metric="stay", reasons=(Remark(code="case-customers-no-rosters"),)),
    price=Priced(why=Remark(code="case-price-unknown", params={"name": "margin"})),
    days=DaysCost(rate=Decimal(2400), build=Decimal(288_000), currency="CNY"),
    trials=cases.trials(HELD, SEEN, TODAY),
    power=case_power.power(case_power.Known(customers=9000, level=float(BASELINE.value), expected=0.004)),
    signatures=HELD.signatures,
    status="half",
    lacks=(),
    today=TODAY,
    build="b000003",
    code_version="0.1.0+3f2a9c1d",
)
ROW = CaseRow(
    name="refund", title=HELD.paper.about.title, status="half", net=SEEN.net, gain=SEEN.gain, first="effect", at=AT
)
BEGUN = CaseRow(name="begun", status="written", at=AT)
CASES = Cases(cases=KEPT.cases, papers=(ROW, BEGUN))


def load(root: Path, name: str) -> PaperSeen:
    """The one that there is."""
    if name != "refund":
        raise CallError(Problem("no-such-case", params={"value": name}))
    return PAPER
