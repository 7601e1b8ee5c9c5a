"""Several services, one outcome: what they did together, what each may have had of it, and what else happened.

A total is the joint effect over all registered studies that can be estimated, nulls and losses included; there is no
value for a sum over some of them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Effect, Finding, Interval, Label, Remark, Total
from sowhat.model.stream import Counting, Stream
from sowhat.model.study import Every, Price, UnitKind
from sowhat.model.value import Name, Text, Value

WhyLeft = Literal["unregistered", "not-estimable", "first-touch", "other-design"]
BundleReason = Literal["many", "few-units", "no-total"]


class Part(Value):
    """A service's part of a whole."""

    service: Name
    share: Decimal


class Allocation(Value):
    """Parts of a joint effect that two sides agreed on; they add up to 1. Agreed, not estimated."""

    outcome: Name
    shares: tuple[Part, ...]
    agreed_by: tuple[str, ...]
    on: date


class ShareRange(Value):
    """What of the joint effect may be one service's, in the units of the total: `low` to `high` as the teams show it,
    `ci` with its uncertainty. Not `informed`: no teams adopted what would tell, so it may be nothing or all."""

    kind: Literal["range"] = "range"
    service: str
    low: float
    high: float
    ci: Interval
    informed: bool


class Bundle(Value):
    """The services stand as one claim: `many` (more than three), `few-units`, or `no-total`."""

    kind: Literal["bundle"] = "bundle"
    services: tuple[str, ...]
    reason: BundleReason


Shares = tuple[ShareRange, ...] | Bundle


class Causes(Value):
    """What the outcome did from period `first` to period `last`, on average over the `units` compared: `before` and
    `after` were counted, `change` is their difference; `effect` is what adoption did to that average by then, `other`
    all else. `other` is the change less the effect, so it is as uncertain."""

    first: Label
    last: Label
    before: float
    after: float
    change: float
    effect: Effect
    other: Effect
    units: float


class Ranked(Value):
    """One study among five or more: its effect drawn towards the mean of all, by as much as it is uncertain.

    `weight` is how much of its own estimate was kept. For ranking, and for whoever looks at a few of many; a total is
    never made of these. `rank` counts from 1, the best for the business first.
    """

    study: str
    raw: float
    estimate: float
    ci: Interval
    weight: float
    rank: int


class Member(Value):
    """A study whose service is in the joint effect, with what it found by itself."""

    study: str
    service: str
    estimate: float
    ci: Interval | None
    price: Price | None = None


class Left(Value):
    """A study that is not in it, and why."""

    study: str
    service: str
    why: WhyLeft


class Replicates(Value):
    """What a total moves by when one team is left out, scaled so that the squares add up to the square of its error.
    Two totals of the same teams move together by it. For the engine room: on no page and in no download."""

    teams: tuple[str, ...]
    apart: tuple[float, ...]


class Added(Value):
    """What a joint effect adds up to: customers kept, or periods of theirs (of an outcome that counts something else:
    its units), period by period. `replicates` is null where no team is known."""

    counting: Counting
    stream: Stream
    replicates: Replicates | None = None


class Portfolio(Value):
    """The joint effect of all services with registered, estimable studies of one outcome at one horizon.

    `finding` is about the first go-live of any of them; `retained` what it adds up to at the horizon (null where
    customers are not counted). `uncounted` customers went live and had nobody left to be compared with.
    """

    name: str
    outcome: str
    title: Text = Text()
    horizon: int
    every: Every | None = None
    good: bool = True
    services: tuple[str, ...]
    members: tuple[Member, ...]
    left: tuple[Left, ...] = ()
    finding: Finding
    retained: Total | None = None
    uncounted: float = 0.0
    customers: bool = False
    shares: Annotated[tuple[ShareRange, ...] | Bundle | None, Field(union_mode="left_to_right")] = None
    causes: Causes | None = None
    ranking: tuple[Ranked, ...] = ()
    registered: date | None = None
    """The earliest day on which one of its studies was fixed."""
    unit: UnitKind = "customer"
    added: tuple[Added, ...] = ()
    """What it adds up to, by what is counted; like the teams in it on no page."""


class AgreedShare(Value):
    """A service's part of the total as it was agreed."""

    service: str
    share: Decimal
    customers: float | None


class Agreed(Value):
    """An allocation applied to the total of a portfolio."""

    shares: tuple[AgreedShare, ...]
    agreed_by: tuple[str, ...]
    on: date


class PortfolioSeen(Value):
    """A portfolio with what it amounts to: positive is good for the business. `value` is null without a price that
    all its studies share; `notes` say what is left open."""

    portfolio: Portfolio
    kept: Amount | None
    value: Money | None
    agreed: Agreed | None = None
    notes: tuple[Remark, ...] = ()
