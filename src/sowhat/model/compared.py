"""What is true in a simulated company, beside what the latest build found there."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from sowhat.model.claim import Amount, ClaimKind, Money
from sowhat.model.lifecycle import VerdictKind
from sowhat.model.so_what import StudyAnswer
from sowhat.model.truth import TrueEffect, TrueFate, TrueOpportunity, Truth
from sowhat.model.value import Value

TruthVerdict = Literal[
    "holds", "missed", "unsure", "not-claimed", "false-claim", "related", "not-estimable", "not-built"
]
"""`holds`, `missed`: the interval does or does not hold what is true; `unsure`: it does, and is so wide that no answer
was given. `not-claimed`, `false-claim`: nothing is true,
and nothing or something was claimed. `related`: only a relation was found, and called so. `not-estimable`: no number,
and said so. `not-built`: the build does not know the study."""


class Compared(Value):
    """One true effect and what was found of it. `true` and `found` are on the same `scale`: customers kept, where both
    sides count them, else the outcome's own units at the horizon. `found` is null without an interval."""

    truth: TrueEffect
    answer: StudyAnswer | None
    verdict: TruthVerdict
    scale: Literal["customers", "effect"]
    true: float
    found: Amount | None


class TrueTotal(Value):
    """A total in money: what it truly is, by true quantities at the likely prices that the total took, beside what
    the evidence says; `parts` are in both."""

    kind: ClaimKind
    true: Decimal
    found: Money
    parts: int


class FateFound(Value):
    """What should become of a service, and what its review says; `found` is null where the build does not know it."""

    truth: TrueFate
    found: VerdictKind | None


class NeedFound(Value):
    """A planted need, or what only looks like one, and the ids of the opportunities that say it."""

    truth: TrueOpportunity
    found: tuple[str, ...]


class NeedsFound(Value):
    """All of them; `false` are those of the `listed` that say nothing true."""

    each: tuple[NeedFound, ...]
    listed: int
    false: tuple[str, ...]


class Judged(Value):
    """A simulated company's truth, each effect compared with what the build `build` found, the totals, what should
    become of services, and what people lack."""

    build: str
    code_version: str
    truth: Truth
    compared: tuple[Compared, ...]
    totals: tuple[TrueTotal, ...] = ()
    fates: tuple[FateFound, ...] = ()
    needs: NeedsFound | None = None
    simulated: bool = True
