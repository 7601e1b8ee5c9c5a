"""What stops, for whom, when the yearly cost is cut: the answer of `sowhat show funding` and of `/api/v1/funding`.

Money a year is at the pace of the last months on record. What is not known (a cost, who uses a service) is said, and
never chosen to stop.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from sowhat.model.claim import ClaimKind, Money
from sowhat.model.estimate import Grade, Remark
from sowhat.model.lifecycle import VerdictKind
from sowhat.model.value import Text, Value

Held = Literal["protected", "replacement", "asked", "needed", "unpriced", "unseen", "nothing-saved"]
"""Why a service is not stopped: its review protects it; others move to it; somebody asked for it to stay; what stays
calls it; nobody knows what it costs; nobody knows who uses it; stopping it would save nothing."""
Order = Literal["value", "people"]
"""What is spared first: value that evidence shows, or the teams that use it."""


class Valued(Value):
    """A part of the ledger's total: what these services did together. It is lost as soon as one of them stops, since
    nobody knows which of them did how much."""

    name: str
    title: Text = Text()
    services: tuple[str, ...]
    kind: ClaimKind
    grade: Grade
    money: Money


class Funded(Value):
    """A service under a cut. `run`: its own running cost a year (null: not known); `shared`: what it is charged of the
    common cost; `building`: what is spent a year on building it further. `teams` and `units` used it in the last three
    months; `uses` counts teams, or keys where nobody declared whose they are. `customers`: different ones of its
    busiest month. `ends`: its review or a decision ends it; `towards`: where its callers go. `needs`: services that it
    calls. `held`: why it is not stopped."""

    service: str
    run: Decimal | None = None
    shared: Decimal = Decimal(0)
    building: Decimal = Decimal(0)
    teams: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    uses: int = 0
    customers: int | None = None
    verdict: VerdictKind = "keep"
    decided: bool = False
    """Somebody decided so; else the rule says it."""
    ends: bool = False
    towards: str = ""
    needs: tuple[str, ...] = ()
    held: Held | None = None


class Loss(Value):
    """What goes with the services that stop. `create` and `protect`: what their parts of the total brought so far, both
    with the interval of their sum, null where no evidence speaks of them. `teams`, `units`: those that lose a service
    and have nothing instead; `moving`: teams that have to move; `customers`: so many at least, of the service with most
    of them (null: not known); of `uncounted` services nobody knows how many. `unproven`: services in use of which
    nobody knows what they are worth."""

    create: Money | None = None
    protect: Money | None = None
    parts: tuple[str, ...] = ()
    grades: tuple[Grade, ...] = ()
    teams: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    customers: int | None = None
    uncounted: tuple[str, ...] = ()
    unproven: tuple[str, ...] = ()


class Firm(Value):
    """How firm a choice is: whether the same services stop where every value is at its low end (`low`), or at its high
    end (`high`), and which stop where teams are spared before value (`people`). `proven`: the search was exact."""

    low: bool
    high: bool
    people: tuple[str, ...]
    proven: bool


class Cut(Value):
    """What stops when `share` of the yearly cost goes. `saved` is at least `need` where it is `reached`; else all that
    may stop does, and `short` is missing."""

    share: Decimal
    need: Decimal
    saved: Decimal
    short: Decimal
    reached: bool
    stops: tuple[Funded, ...] = ()
    loss: Loss = Loss()
    firm: Firm | None = None
    """Null where there was nothing to choose."""


class Fixed(Value):
    """What no cut reaches, for one reason: money a year, and how many services."""

    why: Held | Literal["shared"]
    amount: Decimal
    services: tuple[str, ...] = ()


class Funding(Value):
    """`base` is what running everything costs a year (`run` of its services and `shared`), at the pace of `months`;
    `building` is not in it. `most`: what could be saved at all. `unpriced`: services whose cost nobody knows."""

    build: str
    code_version: str
    currency: str
    months: tuple[str, ...] = ()
    base: Decimal
    run: Decimal
    shared: Decimal
    building: Decimal
    most: Decimal
    services: tuple[Funded, ...] = ()
    parts: tuple[Valued, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    cuts: tuple[Cut, ...] = ()
    unpriced: tuple[str, ...] = ()
    why: tuple[Remark, ...] = ()
    simulated: bool = False
