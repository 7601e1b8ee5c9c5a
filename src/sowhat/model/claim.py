"""A claim: an estimate, whose customers it counts, and what they are worth; pinned to the build it came from."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.estimate import Finding
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Signature, Signer
from sowhat.model.study import Every, OutcomeKind, Price, Study, UnitKind
from sowhat.model.value import Value

ClaimKind = Literal["create", "protect"]
ClaimState = Literal["draft", "evidenced", "agreed", "confirmed", "published", "disputed", "superseded", "retracted"]
MoneyKind = Literal["realised", "run-rate"]
"""What has come in by the month's end, or what goes on at the last measured pace. They never share a total."""
QuantityKind = Literal["retained", "unit-periods", "downtime-minutes", "incidents", "avoided"]


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


class Population(Value):
    """Whose outcome a claim counts, so that two claims of the same people show as such. `roster_day`: the day on which
    the customers were frozen."""

    service: str
    outcome: str
    teams: tuple[str, ...] = ()
    customers: int = 0
    roster_day: date | None = None


class MonthMoney(Value):
    """A claim's money in one month, by the first day of it; the months add up to the claim draw by draw."""

    month: date
    money: Money
    kind: MoneyKind = "realised"


class Quantity(Amount):
    """How much of what was made or kept, at the level of the claim's confidence."""

    kind: QuantityKind


class Split(Value):
    """Whose share is which of what was made together, as both sides agreed (`source` says where). They add up to 1;
    `number` is the ledger's entry, 0 where it is not in the book."""

    platform: Decimal
    business: Decimal
    team: str = ""
    source: str = ""
    number: int = 0


class Claim(Value):
    """`retained` is customers kept at the registered horizon: Σ n_g·ATT(g, h) over the cohorts estimated there.

    `value` is null while nobody has said what one is worth. `previous` is the hash of the entry before in the
    ledger; `hash` covers everything else and it. `signatures` are all that were given, also those that a later one of
    the same person took the place of. `factor` is how much of the claim stands after amendments (1: all of it).
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
    signatures: tuple[Signature, ...] = ()
    factor: Decimal = Decimal(1)
    by: Signer | None = None
    """Who claimed it; null in entries from before names were kept, and for a machine."""
    supersedes: str = ""
    superseded_by: str = ""
    population: Population | None = None
    months: tuple[MonthMoney, ...] = ()
    price: PriceEntry | Price | None = None
    """The book's price, or one as it was written in YAML, whose terms nobody stated."""
    rate: Rate | None = None
    quantity: Quantity | None = None
    split: Split | None = None
    until: date | None = None
    """The last day with outcomes that were read; null in entries from before it was kept."""
