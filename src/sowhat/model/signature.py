"""Who stands behind a claim: signatures of the business team, of finance, and of the platform team that publishes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.value import Value

Role = Literal["platform", "business", "finance"]
Says = Literal["agree", "amend", "disagree", "confirm"]
"""`agree`, `amend` and `disagree` are the business team's; finance confirms or disagrees. Silence is none of them."""
KnownAs = Literal["typed", "signed-in", "simulated"]


class Signer(Value):
    """A person. `known`: whether the name was typed, proved by a sign-in, or belongs to a simulated company."""

    name: str
    role: Role
    team: str = ""
    known: KnownAs = "typed"


class Signature(Value):
    """What a signer said about a claim, in entry `number`. An amendment keeps `factor` (above 0, below 1) of the claim:
    it may lower a number and never raise it, since more would need evidence."""

    number: int
    at: datetime
    signer: Signer
    says: Says
    reason: str = ""
    factor: Decimal | None = None
