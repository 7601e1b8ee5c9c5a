"""What was put into services and what came of it: the answer of `sowhat show roi`. What is not known stays null.

Cost is what records say; value is that of standing, evidenced claims, month by month, never a forecast. A forecast is a
value of its own and is never added to anything.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.claim import Amount, Money
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RungName
from sowhat.model.value import Value

PaybackState = Literal["paid-back", "not-within", "unknown"]
IrrState = Literal["one", "none", "several", "unknown"]
WhyLeft = Literal["same-customers", "currency", "draft", "not-value"]


class MonthReturn(Value):
    """One month: what was spent, what came of it, and both since the beginning. Money is in the return's currency;
    `gained` is null where no claim says anything."""

    month: str
    build: Decimal
    run: Decimal
    shared: Decimal
    value: Decimal | None
    invested: Decimal
    gained: Amount | None


class Payback(Value):
    """The first month from which the value so far covers all that was spent so far, for good. `low` and `high` bound it
    (95 % of the draws); null: not by `until`, the last month known. `chance`: the share of draws that pay back by
    then."""

    state: PaybackState
    until: str = ""
    month: str | None = None
    low: str | None = None
    high: str | None = None
    chance: float | None = None


class PresentValue(Value):
    """Value less cost, each month's at its middle brought back to the start of the first month by the yearly `rate`
    (null: nobody stated one, and `money` is null too). `undiscounted` is the same at 0 %."""

    rate: Decimal | None
    money: Money | None
    undiscounted: Money | None


class Irr(Value):
    """The yearly rate at which the net present value is nothing. `roots` has all of them; `rate` is set where there is
    exactly one. `low` and `high`: 95 % of the draws; null where draws have none."""

    state: IrrState
    rate: float | None = None
    low: float | None = None
    high: float | None = None
    roots: tuple[float, ...] = ()


class LeftClaim(Value):
    """A claim that is not counted, and why: what another one over the same customers holds is not added."""

    claim: str
    why: WhyLeft


class Return(Value):
    """One service, or the platform (`service` is ''). `why` says what is missing; then what follows of it is null."""

    service: str
    currency: str
    months: tuple[MonthReturn, ...] = ()
    build: Decimal
    run: Decimal
    shared: Decimal
    value: Money | None = None
    create: Money | None = None
    protect: Money | None = None
    claims: tuple[str, ...] = ()
    left: tuple[LeftClaim, ...] = ()
    payback: Payback
    present: PresentValue
    irr: Irr
    why: tuple[Remark, ...] = ()

    @property
    def cost(self) -> Decimal:
        """All that was put in."""
        return self.build + self.run + self.shared


class StepSeen(Value):
    """How services went from one rung to the next: `went` of `known` did; `waiting` of the others still may. `share`
    with Wilson's 95 % interval; days waited by those who went: the median with its interval from order statistics (null
    where too few went for one)."""

    rung: RungName
    to: RungName
    known: int
    went: int
    waiting: int
    unknown: int
    share: float | None = None
    low: float | None = None
    high: float | None = None
    days: float | None = None
    days_low: float | None = None
    days_high: float | None = None
    why: Remark | None = None


class Forecast(Value):
    """What may come of a service that shows no money yet, as other services of this workspace fared: never value.

    `chance` of the next rung and of money within `months` months of `day`; `money` is what would come then, the chance
    included. What cannot be said is null and `why` says so.
    """

    service: str
    rung: RungName | None
    next: RungName | None
    chance: float | None = None
    low: float | None = None
    high: float | None = None
    by: date | None = None
    by_low: date | None = None
    by_high: date | None = None
    to_money: float | None = None
    money: Money | None = None
    why: tuple[Remark, ...] = ()


class CalibrationBin(Value):
    """Forecasts that said from `low` to `high`: how many, what they said on average, how many came true."""

    low: float
    high: float
    n: int
    said: float
    came: int
    share_low: float
    share_high: float


class Checked(Value):
    """Forecasts of the past, made with what was known then, against what happened. `brier` is their mean squared error,
    `base` that of always saying the share that came true. `n` 0: there is nothing to check yet."""

    days: int
    n: int
    said: float | None = None
    came: int = 0
    brier: float | None = None
    base: float | None = None
    bins: tuple[CalibrationBin, ...] = ()
    first: date | None = None
    last: date | None = None


class Outlook(Value):
    """The forecast: of each service without money, the steps that it rests on, and how such forecasts did."""

    day: date | None
    months: int
    needs: int
    steps: tuple[StepSeen, ...]
    services: tuple[Forecast, ...]
    per_team: Money | None = None
    claims: int = 0
    checked: Checked
    why: tuple[Remark, ...] = ()


class ProjectCost(Value):
    """What was spent under one project code in a month, all services together, as the records state it: in its own
    currency, and in person-days. `amount` is null where nothing is priced; `project` is null, with `why`, where no code
    is known."""

    month: str
    project: str | None
    kind: str
    currency: str
    amount: Decimal | None
    person_days: float | None
    unpriced_days: float = 0.0
    why: Remark | None = None


class Roi(Value):
    """Return of every service and of the platform, and the forecast beside it. `rate` is `discount_rate:` of the
    workspace."""

    build: str
    code_version: str
    until: str | None
    currency: str
    rate: Decimal | None
    services: tuple[Return, ...]
    platform: Return | None
    outlook: Outlook
    projects: tuple[ProjectCost, ...] = ()
    simulated: bool = False
