"""A claim: an estimate, whose customers it counts, and what they are worth; pinned to the build it came from."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.estimate import Finding
from sowhat.model.study import Every, OutcomeKind, Study, UnitKind
from sowhat.model.value import Value

ClaimKind = Literal["create", "protect"]
ClaimState = Literal["draft", "evidenced", "retracted"]


class Amount(Value):
    """A quantity with its interval at the level of the claim's confidence."""

    value: float
    low: float
    high: float


class Money(Value):
    """Money with its interval. Draws came from the stored seed."""

    value: Decimal
    low: Decimal
    high: Decimal
    currency: str


class Exposed(Value):
    """Who is counted: `teams` that went live, `customers` on their rosters in the estimated cells, of whom `touched`
    were seen to use the service; `shared` belong to several teams."""

    teams: int
    customers: int
    touched: int | None = None
    shared: int = 0


class Studied(Value):
    """A study and what it found in one build. `moments` names the stored moments by their content hash."""

    study: Study
    build: str
    code_version: str
    finding: Finding
    exposed: Exposed
    moments: str | None
    outcome_title_en: str = ""
    outcome_title_zh: str = ""
    outcome_kind: OutcomeKind = "absorbing"
    outcome_good: Literal["up", "down"] = "up"
    """Which sign of the effect is good for the business; of "still there", up."""
    outcome_every: Every | None = None
    """The length of a period, of which the horizon and the event times count so many."""
    outcome_unit: UnitKind = "customer"
    """Whose outcome it is: where it is the team's, its effect is not one on a customer."""
    stamped: date | None = None
    """The day on which the ledger stamped the question as it is asked; null where it did not."""


class Claim(Value):
    """`retained` is customers kept at the registered horizon: Σ n_g·ATT(g, h) over the cohorts estimated there.

    `value` is null while nobody has said what one is worth. `previous` is the hash of the entry before in the
    ledger; `hash` covers everything else and it.
    """

    id: str
    kind: ClaimKind
    state: ClaimState
    study: Study
    build: str
    code_version: str
    made_at: datetime
    finding: Finding
    exposed: Exposed
    retained: Amount | None
    value: Money | None
    seed: int
    moments: str | None
    reason: str = ""
    previous: str
    hash: str
