"""The performance sheet: what a joint objective came to for each of its parties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.model.okr import OkrStatus, Side
from sowhat.model.value import Text, Value


class ScoreRow(Value):
    """A line of the performance sheet: one party of one objective."""

    period: str
    objective: str
    title: Text
    side: Side
    team: str
    owner: str = ""
    status: OkrStatus
    measured_score: Decimal | None = None
    measured: int = 0
    bindings: int = 0
    own_score: Decimal | None = None
    own_by: str = ""
    other_score: Decimal | None = None
    credit: Decimal | None = None
    study: str = ""
    reviewed_on: date | None = None
    data_until: str = ""
    late: bool = False
    build: str = ""
