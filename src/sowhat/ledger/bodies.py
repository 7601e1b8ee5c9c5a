"""What each kind of entry holds, as canonical JSON. Bodies only grow: what an older entry lacks has a default, and its
hash stays what it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from sowhat.model.claim import Amount, ClaimKind, Exposed, Money, MonthMoney, Population, Quantity, Split
from sowhat.model.estimate import Finding
from sowhat.model.ledger import Terms
from sowhat.model.milestone import MilestoneState, Plan
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Says, Signer
from sowhat.model.study import Price, Study
from sowhat.model.value import Value


class RegistrationBody(Value):
    """What an entry `registered` holds."""

    study: Study
    outcome_until: date | None
    first_go_live: date | None
    before: bool | None
    outcome: Terms | None = None
    thresholds: dict[str, float] = Field(default_factory=dict)


class DefinitionBody(Value):
    """What an entry `definition` holds: what the business team said to the definition that entry `registration` (with
    that hash) fixed. `before`: whether no outcome after the first go-live existed yet; null where nobody knows."""

    signer: Signer
    says: Says
    registration: int
    terms: str
    before: bool | None
    reason: str = ""


class ClaimBody(Value):
    """What an entry `claimed` holds. `moments` and `context` are hashes of sealed documents."""

    kind: ClaimKind
    study: Study
    build: str
    code_version: str
    finding: Finding
    exposed: Exposed
    retained: Amount | None
    value: Money | None
    seed: int
    moments: str | None
    context: str
    by: Signer | None = None
    supersedes: str = ""
    reason: str = ""
    population: Population | None = None
    months: tuple[MonthMoney, ...] = ()
    price: PriceEntry | Price | None = None
    rate: Rate | None = None
    quantity: Quantity | None = None
    split: Split | None = None
    until: date | None = None


class SignatureBody(Value):
    """What an entry `signed` or `disputed` holds; the subject is the claim. `claim` is the hash of the entry that was
    signed. An amendment keeps `factor` of the claim's number."""

    signer: Signer
    says: Says
    claim: str
    reason: str = ""
    factor: Decimal | None = None


class PublicationBody(Value):
    """What an entry `published` holds; `factor` is how much of the claim's number is published."""

    signer: Signer
    claim: str
    factor: Decimal = Decimal(1)


class RetractionBody(Value):
    """What an entry `retracted` holds."""

    reason: str
    by: Signer | None = None


class MilestoneBody(Value):
    """What an entry `milestone` holds; the subject is its id."""

    plan: Plan


class ReviewBody(Value):
    """What an entry `reviewed` holds; the subject is the milestone. `state` and `realised` are those of `build`, on the
    day of the review."""

    by: str
    note: str
    state: MilestoneState
    realised: Amount | None = None
    build: str = ""


class LockBody(Value):
    """What an entry `locked` holds; the subject is a month, such as `2026-09`. It closes that one and all before."""

    month: date
    by: Signer
