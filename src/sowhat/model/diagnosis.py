"""What is missing: the answer of `sowhat doctor`, of the page `/doctor` and of `/api/v1/doctor`. Nothing here is a
sentence, and no figure is of a group of fewer than FEW_CUSTOMERS customers."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from sowhat.errors import Param, Problem
from sowhat.model.value import Text, Value

Severity = Literal["blocks", "weakens", "better"]
"""`blocks`: something cannot be answered at all; `weakens`: it is answered with a doubt or in part; `better`: it would
say more."""
Area = Literal["telemetry", "keys", "services", "customers", "outcomes", "go-lives", "money", "studies", "workbook"]
Unlock = Literal[
    "use", "habit", "reach", "ladder", "lifecycle", "chain", "effect", "grade", "money", "break-even", "trust"
]
Holder = Literal["you", "gateway", "data", "finance", "directory", "service", "business"]
"""Who has what is missing; `you` is who keeps the workspace."""
Ask = Literal[
    "log",
    "repair",
    "consumer-key",
    "whose-keys",
    "routes",
    "directory",
    "customer-key",
    "same-key",
    "outcome",
    "roster",
    "teams",
    "go-lives",
    "price",
    "costs",
    "day-rate",
]
"""What a message to the holder asks for."""
ItemCode = Literal[
    "no-telemetry",
    "source-empty",
    "source-stale",
    "source-broke",
    "one-line",
    "set-aside",
    "repeated",
    "overlap",
    "no-key",
    "address-key",
    "no-consumers",
    "keys-unknown",
    "keys-silent",
    "apps-without-team",
    "teams-without-unit",
    "no-services",
    "calls-unclaimed",
    "services-silent",
    "services-unrouted",
    "no-customer",
    "customers-masked",
    "customers-apart",
    "customers-partly",
    "customers-shared",
    "buyers-apart",
    "people-apart",
    "no-outcome",
    "outcome-empty",
    "no-roster",
    "no-customer-outcome",
    "units-unknown",
    "teams-without-outcome",
    "short-before",
    "short-after",
    "periods-missing",
    "no-go-lives",
    "one-date",
    "few-treated",
    "few-controls",
    "undecided",
    "no-price",
    "no-costs",
    "no-day-rate",
    "no-study",
    "unregistered",
    "workbook-gap",
]
FEW_CUSTOMERS = 10
"""A group of fewer customers is not shown."""


class Column(Value):
    """A column of somebody's file (`file` as the workspace names it, or a source's name); `table` is the fact that it
    became."""

    table: str
    file: str
    column: str


class Side(Value):
    """One side of a join: how many different keys it has, how many of them the other side has too, and the share.

    `keys`, `matched` and `share` are null where they, or what is left, would show a group of fewer than FEW_CUSTOMERS.
    """

    at: Column
    keys: int | None
    matched: int | None
    share: float | None


class Join(Value):
    """Two columns that should hold the same keys. `collisions`: keys that meet several rows of the other side where one
    is expected; null where nobody counted."""

    left: Side
    right: Side
    collisions: int | None = None


class Period(Value):
    """The days that a request asks for; null where nothing is known of them."""

    first: date | None = None
    last: date | None = None


class Item(Value):
    """One thing that is missing. `subject` tells items of one code apart; `params` fill the messages
    `doctor-<code>`. `asks` is None where nobody but the reader has it. `problem` is a gap of a workbook."""

    code: ItemCode
    severity: Severity
    area: Area
    has: Holder
    unlocks: tuple[Unlock, ...]
    subject: str = ""
    params: dict[str, Param] = Field(default_factory=dict)
    join: Join | None = None
    asks: Ask | None = None
    problem: Problem | None = None

    @property
    def id(self) -> str:
        """What `--request` names it by."""
        return f"{self.code}:{self.subject}" if self.subject else self.code


class Diagnosis(Value):
    """What the workspace lacks, and after a build what the data lacks; the worst first. `build` and `code_version` are
    the address of its figures, null before the first build. `looked` is what was looked at. `titles` are those that
    people gave, by kind and name (`service:pay`, `outcome:return`)."""

    build: str | None
    code_version: str | None
    platform: Text
    looked: tuple[Area, ...]
    period: Period
    items: tuple[Item, ...]
    titles: dict[str, Text] = Field(default_factory=dict)
