"""What a company is after, in its own words: pillars, each with the metric that shows it; and what its teams can do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.value import Name, Text, Value

Measure = Literal["habit", "voluntary", "units", "calls", "answered", "downtime", "incidents", "cost"]
"""What the platform measures itself and a pillar may be held against: share of the eligible with a habit, share of
adoptions by own choice, business units reached, people's calls a month, share of calls answered, minutes of downtime
and incidents a month, run cost a month."""


class Pillar(Value):
    """Growth, acquisition, retention, efficiency, risk: whatever the company says. `metric` is an outcome's name or a
    `Measure`; `target` is in the metric's own units, to be reached `by` a day. `unit` is the business unit that answers
    for it (None: the whole company)."""

    name: Name
    title: Text = Text()
    metric: Name
    target: Decimal | None = None
    by: date | None = None
    unit: Name | None = None


class Capacity(Value):
    """Person-days that a team can give to what is new, from a day (inclusive) to a day (exclusive)."""

    team: Name
    from_: date
    to: date
    person_days: Decimal
