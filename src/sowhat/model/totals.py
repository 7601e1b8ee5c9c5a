"""What the evidence adds up to in money: totals that can be defended, each metric's walk, and closed months."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.claim import Amount, ClaimKind, Money
from sowhat.model.estimate import Grade, Label, Remark
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Signer
from sowhat.model.study import Every, Price
from sowhat.model.value import Text, Value

SumKind = Literal["realised", "run-rate", "forecast"]
"""What has come in, what goes on at the last measured pace, what is expected. They never share a total."""
Moves = Literal["with-teams", "unknown"]
"""`with-teams`: the covariance with the others is known from the teams that they share. `unknown`: it is not, so that
this part is drawn as if it rose and fell with all the others: the widest that the sum can be."""
PostingKind = Literal["claim", "correction", "retraction", "superseded"]


class Counted(Value):
    """A joint effect (or a study that stands alone) in the totals. `units` were exposed and counted; `quantity` and
    `money` are what stands after amendments of its claims (`stands`: how much of 1), `evidence` is what was found; all
    are positive where it is good for the business."""

    name: str
    title: Text = Text()
    outcome: str
    horizon: int
    every: Every | None = None
    services: tuple[str, ...]
    studies: tuple[str, ...]
    kind: ClaimKind
    grade: Grade
    customers: bool
    units: float
    quantity: Amount
    evidence: Amount | None = None
    stands: Decimal = Decimal(1)
    money: Money
    price: PriceEntry | Price
    rate: Rate | None = None
    moves: Moves
    flags: tuple[Remark, ...] = ()


class Uncounted(Value):
    """A study or joint effect that is registered and not in the totals, and why; never because of what it found.
    `quantity` is what it would say, where it says anything."""

    name: str
    title: Text = Text()
    services: tuple[str, ...]
    why: Remark
    quantity: Amount | None = None


class GradeSum(Value):
    """The parts of one grade."""

    grade: Grade
    parts: int
    money: Money


class Sum(Value):
    """A total over every counted part, nulls and losses included."""

    kind: ClaimKind
    of: SumKind
    money: Money
    parts: int
    grades: tuple[GradeSum, ...]


class Naive(Value):
    """What the winners would add up to: every study that found a proven gain, one by one, as if no team had two
    services and no customer two outcomes. A warning, and never a total. `above`: by how much it is more than the
    evidence says."""

    money: Money
    studies: tuple[str, ...]
    above: Decimal


class Bridge(Value):
    """From the metric's start to its end in whole units of it: `start` + `evidenced` + `declared` + `up` + `down` =
    `end` to the last one. `evidenced` is what adoption did, with its interval; `declared` what somebody says without
    evidence; `up` and `down` are all other causes on balance, one of them zero."""

    name: str
    title: Text = Text()
    services: tuple[str, ...]
    good: bool
    customers: bool
    first: Label
    last: Label
    units: float
    start: int
    evidenced: int
    ci: tuple[int, int] | None
    grade: Grade | None
    declared: int
    up: int
    down: int
    end: int
    claims: tuple[str, ...] = ()
    flags: tuple[Remark, ...] = ()


class NoBridge(Value):
    """A metric whose walk is not known, and why."""

    name: str
    title: Text = Text()
    why: Remark


class Posting(Value):
    """Money of a claim in the book of `month`. `of` is the month that it is about; it was posted later where that month
    was closed by then. `number` is the entry that caused it."""

    number: int
    at: datetime
    claim: str
    study: str
    why: PostingKind
    kind: ClaimKind
    of_kind: SumKind
    month: date
    of: date
    amount: Decimal
    currency: str


class MonthSum(Value):
    """What is posted to a month, of one kind and currency. `late`: what of it is about earlier months."""

    kind: ClaimKind
    of: SumKind
    amount: Decimal
    late: Decimal
    currency: str


class Lock(Value):
    """A month that was closed, and with it all before."""

    number: int
    at: datetime
    month: date
    by: Signer


class MonthBook(Value):
    """A month of the book. `locked` is who closed it and when; null while it is open."""

    month: date
    locked: datetime | None = None
    by: Signer | None = None
    sums: tuple[MonthSum, ...] = ()
    postings: int = 0


class Totals(Value):
    """All of it. `open`: the first month that is not closed, to which what comes late is posted; null where no month
    was closed yet. `seed` makes the same draws again."""

    build: str
    code_version: str
    currency: str
    until: date | None
    sums: tuple[Sum, ...]
    counted: tuple[Counted, ...]
    uncounted: tuple[Uncounted, ...] = ()
    naive: Naive | None = None
    declared: tuple[Money, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    no_bridges: tuple[NoBridge, ...] = ()
    months: tuple[MonthBook, ...] = ()
    open: date | None = None
    flags: tuple[Remark, ...] = ()
    seed: int = 0
    simulated: bool = False
