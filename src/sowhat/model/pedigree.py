"""One claim with everything that was ever said about it, in the order of the book."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sowhat.model.agreeing import Asking, CostOfAgreeing
from sowhat.model.claim import Claim
from sowhat.model.declared import Overlap
from sowhat.model.ledger import EntryKind
from sowhat.model.signature import Says, Signer
from sowhat.model.value import Value


class ClaimSeen(Claim):
    """A claim, how often the business side was asked for its answer, and whether its company is a simulated one."""

    asked: tuple[Asking, ...] = ()
    simulated: bool = False


class Act(Value):
    """An entry that a claim rests on or that is about it. `before`: of a registration or a confirmed definition,
    whether no outcome after the first go-live existed yet (null: nobody knows). `named` is the price, the claim that
    came after, or the study; `factor` what an amendment keeps, or what was published."""

    number: int
    at: datetime
    kind: EntryKind
    named: str = ""
    signer: Signer | None = None
    says: Says | None = None
    factor: Decimal | None = None
    before: bool | None = None
    reason: str = ""
    hash: str = ""


class Pedigree(Value):
    """`acts` in the order of the book: what was fixed before, the claim, everything since. `asked`: how the business
    side was asked for its answer, first to last. `cost` is what agreeing costs; null where nobody can agree any more.
    """

    claim: Claim
    acts: tuple[Act, ...]
    overlaps: tuple[Overlap, ...] = ()
    cost: CostOfAgreeing | None = None
    asked: tuple[Asking, ...] = ()
    simulated: bool = False
