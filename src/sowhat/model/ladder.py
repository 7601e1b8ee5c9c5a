"""How far a service has come, from being built to being worth money: the answer of `sowhat show value`.

What is not known stays unknown: nothing here stands in for it with a zero. Remarks name a message and its parameters.
"""

from __future__ import annotations

from typing import Literal

from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Grade, Remark
from sowhat.model.study import Price
from sowhat.model.value import Value

RungName = Literal["built", "first-call", "adoption", "habit", "outcome", "money"]
State = Literal["reached", "not-yet", "unknown"]
Counted = Literal["apps", "keys"]
CostFrom = Literal["study", "spend"]
PriceFrom = Literal["study", "outcome"]
ReachedFrom = Literal["study", "rosters", "denominators"]

RUNGS: tuple[RungName, ...] = ("built", "first-call", "adoption", "habit", "outcome", "money")


class Part(Value):
    """So many of so many; `whole` is null where nobody declared them. `low` and `high` bound the share (95 %)."""

    part: int
    whole: int | None
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Habit(Value):
    """Who used a service in at least `k` of the last `n` complete ISO weeks. `counted` says what a consumer is here:
    a declared app, or a key where no app is declared. `why` is set where nothing can be said yet; then both are null.
    """

    k: int
    n: int
    weeks: tuple[str, ...]
    counted: Counted
    consumers: Part | None = None
    teams: Part | None = None
    why: Remark | None = None


class Reach(Value):
    """Who called a service in the last complete month, of those declared then; null where no month is complete."""

    month: str | None
    teams: Part | None = None
    units: Part | None = None
    products: Part | None = None
    apps: Part | None = None
    why: Remark | None = None


class Rung(Value):
    """One rung. `since` is a day, an ISO week or a month; `latest` says that it may have been earlier, since records
    begin there. `next` is the one step that would reach it, null once reached."""

    name: RungName
    state: State
    why: Remark
    since: str | None = None
    latest: bool = False
    next: Remark | None = None


class Needed(Value):
    """Units that pay the cost: at the likely price, at the high one (`low`), at the low one (`high`, null if no
    number of them would)."""

    value: float
    low: float
    high: float | None


class BreakEven(Value):
    """What it would take to pay for itself, which is never value. `share`: `needed` of the customers `reached`, which
    may exceed one. `detectable`: the smallest such share that today's data finds with 80 % power, and the same in
    customers. What cannot be said is null, and `why` names the first thing missing."""

    cost: Money | None = None
    cost_from: CostFrom | None = None
    build: Money | None = None
    run: Money | None = None
    unpriced_days: float = 0.0
    price: Price | None = None
    price_from: PriceFrom | None = None
    needed: Needed | None = None
    reached: int | None = None
    reached_from: ReachedFrom | None = None
    share: Needed | None = None
    detectable: float | None = None
    detectable_customers: float | None = None
    why: Remark | None = None
    next: Remark | None = None


class ServiceValue(Value):
    """One service: its use as a habit, its reach, its ladder, its break-even. `study` is the one that speaks for its
    customers, `kept` what that found, `worth` the standing claim's money after amendments."""

    service: str
    habit: Habit
    reach: Reach
    rungs: tuple[Rung, ...]
    even: BreakEven
    study: str | None = None
    grade: Grade | None = None
    kept: Amount | None = None
    worth: Money | None = None

    @property
    def height(self) -> int:
        """The number of the highest rung reached, counted from 1; rungs below may be unknown."""
        return max((place for place, rung in enumerate(self.rungs, 1) if rung.state == "reached"), default=0)

    @property
    def step(self) -> Rung | None:
        """The rung to work on: the first that is not reached; null at the top."""
        return next((rung for rung in self.rungs if rung.state != "reached"), None)


class ValueSeen(Value):
    """How far every service has come; `build` is the address of every number in it."""

    build: str
    code_version: str
    until: str | None
    services: tuple[ServiceValue, ...]
    simulated: bool = False
    """Whether the company is a simulated one."""
