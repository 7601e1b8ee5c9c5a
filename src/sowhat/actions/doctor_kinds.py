"""What each lack means: how bad it is, who has it, what having it would unlock, what to ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.errors import Param, Problem
from sowhat.model.diagnosis import Area, Ask, Holder, Item, ItemCode, Join, Severity, Unlock

USE: tuple[Unlock, ...] = ("use", "habit", "reach", "lifecycle")
WHO: tuple[Unlock, ...] = ("habit", "reach", "ladder", "chain")
EFFECT: tuple[Unlock, ...] = ("effect", "money")
LISTED = 5
"""So many names are given; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What all items of a code share."""

    severity: Severity
    area: Area
    has: Holder
    unlocks: tuple[Unlock, ...]
    asks: Ask | None = None


KINDS: Mapping[ItemCode, Kind] = {
    "no-telemetry": Kind("blocks", "telemetry", "gateway", (*USE, "chain"), "log"),
    "source-empty": Kind("blocks", "telemetry", "gateway", USE, "log"),
    "source-stale": Kind("weakens", "telemetry", "gateway", ("use", "habit", "lifecycle"), "log"),
    "source-broke": Kind("weakens", "telemetry", "gateway", ("trust", "use", "habit"), "repair"),
    "one-line": Kind("better", "telemetry", "you", ("use", "reach")),
    "set-aside": Kind("weakens", "telemetry", "gateway", ("trust",), "repair"),
    "repeated": Kind("weakens", "telemetry", "gateway", ("trust", "use"), "repair"),
    "overlap": Kind("weakens", "telemetry", "you", ("trust", "use")),
    "no-key": Kind("weakens", "keys", "gateway", WHO, "consumer-key"),
    "address-key": Kind("weakens", "keys", "gateway", WHO, "consumer-key"),
    "no-consumers": Kind("blocks", "keys", "service", WHO, "whose-keys"),
    "keys-unknown": Kind("weakens", "keys", "service", WHO, "whose-keys"),
    "keys-silent": Kind("better", "keys", "service", ("reach", "trust"), "whose-keys"),
    "apps-without-team": Kind("weakens", "keys", "directory", ("reach", "chain", "effect"), "directory"),
    "teams-without-unit": Kind("weakens", "keys", "directory", ("reach", "chain"), "directory"),
    "no-services": Kind("blocks", "services", "you", ("use", "lifecycle", "chain"), "routes"),
    "calls-unclaimed": Kind("weakens", "services", "service", ("use", "lifecycle", "chain"), "routes"),
    "services-silent": Kind("better", "services", "service", ("lifecycle", "ladder"), "routes"),
    "services-unrouted": Kind("weakens", "services", "service", ("use", "lifecycle", "chain"), "routes"),
    "no-customer": Kind("weakens", "customers", "gateway", ("chain", "reach"), "customer-key"),
    "customers-masked": Kind("blocks", "customers", "data", ("chain", "effect", "money"), "same-key"),
    "customers-apart": Kind("blocks", "customers", "data", ("chain", "effect", "money"), "same-key"),
    "customers-partly": Kind("weakens", "customers", "data", ("chain", "effect", "grade"), "same-key"),
    "customers-shared": Kind("weakens", "customers", "business", ("effect", "grade"), "roster"),
    "buyers-apart": Kind("weakens", "customers", "data", ("chain", "reach"), "same-key"),
    "people-apart": Kind("weakens", "customers", "directory", ("reach", "trust"), "same-key"),
    "no-outcome": Kind("blocks", "outcomes", "data", (*EFFECT, "break-even"), "outcome"),
    "outcome-empty": Kind("blocks", "outcomes", "data", EFFECT, "outcome"),
    "no-roster": Kind("blocks", "outcomes", "business", (*EFFECT, "chain"), "roster"),
    "no-customer-outcome": Kind("weakens", "outcomes", "data", EFFECT, "outcome"),
    "units-unknown": Kind("weakens", "outcomes", "business", ("effect", "chain"), "teams"),
    "teams-without-outcome": Kind("weakens", "outcomes", "data", ("effect", "grade"), "outcome"),
    "short-before": Kind("weakens", "outcomes", "data", ("effect", "grade"), "outcome"),
    "short-after": Kind("blocks", "outcomes", "data", EFFECT, "outcome"),
    "periods-missing": Kind("weakens", "outcomes", "data", ("effect", "grade"), "outcome"),
    "no-go-lives": Kind("weakens", "go-lives", "service", ("effect", "grade", "ladder"), "go-lives"),
    "one-date": Kind("blocks", "go-lives", "service", EFFECT, "go-lives"),
    "few-treated": Kind("blocks", "go-lives", "service", EFFECT, "go-lives"),
    "few-controls": Kind("blocks", "go-lives", "business", EFFECT, "go-lives"),
    "undecided": Kind("better", "go-lives", "service", ("ladder", "grade"), "go-lives"),
    "no-price": Kind("weakens", "money", "finance", ("money", "break-even"), "price"),
    "no-costs": Kind("weakens", "money", "finance", ("break-even", "money"), "costs"),
    "no-day-rate": Kind("weakens", "money", "finance", ("break-even", "money"), "day-rate"),
    "no-study": Kind("blocks", "studies", "you", EFFECT),
    "unregistered": Kind("better", "studies", "you", ("grade",)),
    "workbook-gap": Kind("weakens", "workbook", "you", ("trust",)),
}


@dataclass(frozen=True, slots=True)
class More:
    """What few items have besides their figures."""

    severity: Severity | None = None
    join: Join | None = None
    problem: Problem | None = None
    asks: Ask | None = None


def item(code: ItemCode, subject: str = "", more: More = More(), **params: Param) -> Item:
    """An item of a code with its figures."""
    kind = KINDS[code]
    return Item(
        code=code,
        severity=more.severity or kind.severity,
        area=kind.area,
        has=kind.has,
        unlocks=kind.unlocks,
        subject=subject,
        params=params,
        join=more.join,
        asks=more.asks or kind.asks,
        problem=more.problem,
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """Names for a sentence: how many, and the first of them."""

    n: int
    names: str


def listed(names: Sequence[str]) -> Listed:
    """The first LISTED names."""
    more = ", …" if len(names) > LISTED else ""
    return Listed(len(names), ", ".join(names[:LISTED]) + more)
