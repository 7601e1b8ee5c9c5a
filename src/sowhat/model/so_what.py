"""What the So what? page is made of: loaded once, worded by stories. Nothing here is a sentence."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from sowhat.errors import Param
from sowhat.model.claim import Amount, Claim, Money, Studied
from sowhat.model.ledger import Registration, TermChange
from sowhat.model.portfolio import PortfolioSeen
from sowhat.model.value import Text, Value

ChangeCode = Literal["team-joined", "team-left", "calls-up", "calls-down", "errors-up", "study-new", "study-changed"]
NeedCode = Literal[
    "register-study",
    "price-study",
    "claim-study",
    "declare-consumers",
    "map-routes",
    "name-outcome",
    "review-due",
]


class ServiceFlow(Value):
    """Calls of one service by one business unit in the chain's month; `unit` is null where nobody declared it."""

    service: str
    unit: str | None
    teams: int
    calls: int


class UnitReach(Value):
    """A business unit: its teams that use any service, and the customers on their rosters (null: no roster)."""

    unit: str | None
    teams: int
    customers: int | None


class Chain(Value):
    """Service → team (by business unit) → customer → value, for one month of calls."""

    month: str | None
    flows: tuple[ServiceFlow, ...] = ()
    units: tuple[UnitReach, ...] = ()
    customers: int | None = None


class Ahead(Value):
    """What a study could tell. `break_even`: customers it must keep to pay `cost` at its price; `share`: of those it
    reaches. `detectable`: the smallest effect, in the outcome's units, that data as of today finds with 80 % power, and
    `detectable_customers` the same in customers. Null where it cannot be computed."""

    cost: Money | None = None
    cost_from: Literal["study", "spend"] | None = None
    """Who says what it cost: the study, or the records of what was spent on building and running the service."""
    break_even: float | None = None
    share: float | None = None
    detectable: float | None = None
    detectable_customers: float | None = None


class StudyAnswer(Value):
    """A study with its finding, what it amounts to, and its claim if there is one."""

    studied: Studied
    retained: Amount | None
    value: Money | None
    ahead: Ahead
    claim: Claim | None = None
    registrations: tuple[Registration, ...] = ()
    """Each time that the question was fixed, the first one first."""
    changed: tuple[TermChange, ...] = ()
    """What was altered after a registration; nothing ever leaves this list."""


class Change(Value):
    """Something that became different in the two weeks before `until`."""

    code: ChangeCode
    params: dict[str, Param] = Field(default_factory=dict)
    href: str = ""


class Need(Value):
    """Something that waits for a person, with the page (or the command) where it is done."""

    code: NeedCode
    params: dict[str, Param] = Field(default_factory=dict)
    href: str = ""
    command: str = ""


class SoWhat(Value):
    """Everything that the front door says. `studies` in the order of the workspace; `until` is the last local day with
    telemetry or outcomes."""

    build: str
    code_version: str
    platform: Text
    until: date | None
    studies: tuple[StudyAnswer, ...]
    chain: Chain
    changes: tuple[Change, ...] = ()
    needs: tuple[Need, ...] = ()
    simulated: bool = False
    """Whether the company is a simulated one."""
    portfolios: tuple[PortfolioSeen, ...] = ()
    """Services together, one for each outcome and horizon that registered studies ask about."""


class Effects(Value):
    """Every study of a build with what it found: `/api/v1/effects`, and of one study where asked."""

    build: str
    code_version: str
    effects: tuple[StudyAnswer, ...]
    simulated: bool = False
    portfolios: tuple[PortfolioSeen, ...] = ()
