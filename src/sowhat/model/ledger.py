"""The book of account: entries that follow one another, and what checking them found."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from sowhat.model.claim import Claim
from sowhat.model.declared import AgreedSplit, Declared, Overlap
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Says, Signer
from sowhat.model.study import Counts, Every, Good, OutcomeKind, Study, UnitKind
from sowhat.model.value import Value

EntryKind = Literal[
    "registered",
    "definition",
    "claimed",
    "signed",
    "published",
    "disputed",
    "retracted",
    "declared",
    "priced",
    "rate",
    "split",
    "locked",
    "milestone",
    "reviewed",
]
EntryFault = Literal["hash", "previous", "number", "sealed", "tail", "head"]
Outcome = Literal["verified", "verified-from-moments", "differs"]
NoData = Literal["", "build-gone", "facts-gone", "not-asked"]


class Entry(Value):
    """One line of the ledger. `number` counts from 1; `subject` is a study's name or a claim's id; `body` is canonical
    JSON; `hash` is the SHA-256 of everything else, and `previous` that of the entry before ('' for the first)."""

    number: int
    kind: EntryKind
    subject: str
    at: datetime
    body: str
    previous: str
    hash: str


class Head(Value):
    """The newest entry, as a second place of the store names it."""

    number: int
    hash: str


class Terms(Value):
    """What a registration fixes besides the study itself: of the outcome what kind it is, whose, how often, and which
    way is good; of a roll-out plan its digest ('' where no lot was drawn)."""

    kind: OutcomeKind
    unit: UnitKind
    every: Every
    good: Good
    counts: Counts | None = None
    plan: str = ""


class TermChange(Value):
    """A term that was altered after a registration. `number` and `at` are those of the registration that says so; null
    where it was altered without one."""

    field: str
    before: str
    after: str
    number: int | None
    at: datetime | None


class Registration(Value):
    """A study as it was fixed at `at`. `outcome_until`: the last outcome period that was in the lake then (null: none).
    `before`: whether no outcome after the first go-live existed yet; null where that cannot be known."""

    number: int
    at: datetime
    study: Study
    outcome_until: date | None
    first_go_live: date | None
    before: bool | None
    hash: str
    outcome: Terms | None = None
    thresholds: dict[str, float] = Field(default_factory=dict)


class Definition(Value):
    """What the business side said, in entry `number`, to the definition of a study that entry `registration` fixed.
    `before`: whether no outcome after the first go-live existed yet; null where nobody knows."""

    number: int
    at: datetime
    study: str
    signer: Signer
    says: Says
    registration: int
    before: bool | None
    reason: str = ""


class Fault(Value):
    """An entry that is not what it was when it was written, and in what. `number` 0: the entries themselves do not
    follow one another."""

    number: int
    subject: str
    kind: EntryFault


class Difference(Value):
    """A field that came out differently: what the claim says, and what is computed now."""

    field: str
    claimed: str
    found: str


class Verification(Value):
    """One claim recomputed: from its pinned facts, or, where they are gone (`no_data` says why), from its moments."""

    claim: str
    entry: int
    outcome: Outcome
    no_data: NoData = ""
    differences: tuple[Difference, ...] = ()
    newer: tuple[str, ...] = ()
    """What is computed now and was not when the claim was made, such as a check; no difference."""


class Verified(Value):
    """What `ledger verify` found: `sound` if the chain holds and every claim came out the same."""

    entries: int
    faults: tuple[Fault, ...]
    claims: tuple[Verification, ...]
    sound: bool
    simulated: bool = False


class Book(Value):
    """The ledger as it stands: registrations, claims, prices, rates, declarations and agreements in the order in which
    they were made; `overlaps` are claims that speak of the same people."""

    registrations: tuple[Registration, ...]
    claims: tuple[Claim, ...]
    simulated: bool = False
    definitions: tuple[Definition, ...] = ()
    prices: tuple[PriceEntry, ...] = ()
    rates: tuple[Rate, ...] = ()
    declared: tuple[Declared, ...] = ()
    splits: tuple[AgreedSplit, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
