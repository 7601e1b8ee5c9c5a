"""How the parts of a service's health weigh, and what a service promises, as people declare them."""

from __future__ import annotations

from typing import cast, get_args

from sowhat.model.catalog import Objectives
from sowhat.model.health import HealthRule, PartName, Profile
from sowhat.workspace.amounts import amount
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

HEALTH = ("profile", "weights")
SLO = ("availability", "window_days", "calendar", "latency")
LATENCY = ("under", "share")
PERIODS = (7, 28, 30, 31, 90, 91, 365)
"""Days of a window that a calendar period stands for."""


def health(reader: Reader, node: Node | None) -> HealthRule:
    """The profile, and the weights that differ from it; balanced where nothing is written."""
    if node is None:
        return HealthRule()
    found = reader.fields(node, HEALTH)
    profile = reader.choice(found.get("profile"), get_args(Profile), "balanced")
    names = get_args(PartName)
    told = reader.fields(found["weights"], names) if "weights" in found else {}
    read = {name: amount(reader, value, name) for name, value in told.items()}
    weights = {cast(PartName, name): float(weight) for name, weight in read.items() if weight is not None}
    rule = HealthRule(profile=cast(Profile, profile), weights=weights)
    if not any(rule.weighed().values()):
        reader.report("health-weights", node.where)
    return rule


def objectives(reader: Reader, node: Node | None) -> Objectives | None:
    """A service's own objectives."""
    if node is None:
        return None
    found = reader.fields(node, SLO)
    latency = reader.fields(found["latency"], LATENCY) if "latency" in found else {}
    complete = "latency" not in found or reader.required(latency, found["latency"], *LATENCY)
    if not found.keys() & {"availability", "latency"}:
        reader.report("slo-without-objective", node.where)
        return None
    days = amount(reader, found["window_days"], "window_days") if "window_days" in found else 28
    calendar = reader.choice(found.get("calendar"), ("true", "false"), "false") == "true"
    under = amount(reader, latency["under"], "under") if "under" in latency else None
    if not complete or days is None:
        return None
    if not 1 <= days <= 366 or (calendar and days not in PERIODS) or under == 0:
        reader.report("slo-window", node.where, value=str(days))
        return None
    return Objectives(
        availability=_share(reader, found.get("availability"), "availability"),
        window_days=float(days),
        calendar=calendar,
        under=float(under) if under is not None else None,
        quick=_share(reader, latency.get("share"), "share"),
    )


def _share(reader: Reader, node: Node | None, key: str) -> float | None:
    """A share between 0 and 1, both excluded: a promise of everything has no budget."""
    told = amount(reader, node, key) if node is not None else None
    if node is not None and told is not None and not 0 < told < 1:
        reader.report("slo-share", node.where, key=key, value=str(told))
        return None
    return float(told) if told is not None else None
