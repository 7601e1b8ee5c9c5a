"""What agreeing costs those who sign, and how they were asked."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.alert import Outcome
from sowhat.model.claim import QuantityKind
from sowhat.model.estimate import Label
from sowhat.model.value import Value


class Movement(Value):
    """What an outcome did between two periods, over the `units` that a claim compared, in the claim's own units:
    positive is good for the business. Counted, not estimated."""

    first: Label
    last: Label
    units: float
    amount: float


class Shared(Value):
    """A quantity of what was made together: all of it, the platform's part, and the business team's."""

    all: Decimal
    platform: Decimal
    business: Decimal


class CostOfAgreeing(Value):
    """What of their outcome's movement the business side gives the platform credit for by agreeing.

    `claimed` is what stands of the claim, in its units, `money` the same in money (null without a price). `rest` is the
    movement less what is claimed: other causes, that stay theirs; it may be negative. Without an agreed split
    (`split_agreed` false) everything claimed is booked to the platform. A null movement could not be counted.
    """

    claim: str
    kind: QuantityKind = "retained"
    claimed: Shared
    money: Shared | None = None
    currency: str = ""
    movement: Movement | None = None
    rest: float | None = None
    split_agreed: bool = False
    team: str = ""


AskOutcome = Outcome | Literal["by-hand"]
UNHEARD: tuple[AskOutcome, ...] = ("refused", "unset", "unreadable")
"""Outcomes of messages that nobody can have read."""


class AskingBody(Value):
    """The body of a `claim-ask` statement about a claim: somebody was asked for the business side's answer, at an
    address (`variable` of the environment) or by hand (`whom`). A message is noted before it is sent (`outcome` null)
    and after; the note after names the one before in `of`."""

    variable: str = ""
    whom: str = ""
    outcome: AskOutcome | None = None
    of: int | None = None


class Asking(Value):
    """One time that somebody was asked about a claim; `outcome` is null where nobody knows what became of it."""

    number: int
    at: datetime
    by: str
    variable: str = ""
    whom: str = ""
    outcome: AskOutcome | None = None


class Asked(Value):
    """A message that asked for a signature: to which address (a variable of the environment), with which link, and what
    became of it."""

    claim: str
    variable: str
    link: str
    outcome: Outcome
    status: int | None = None
