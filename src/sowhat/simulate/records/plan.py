"""What the companies record, as `companies/records.yaml` says it: rates by service, and the words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from ruamel.yaml import YAML

from sowhat.model.language import Language
from sowhat.model.value import Name, Text, Value
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.spec import Plant

Table = Literal["incidents", "debts", "drills", "staff", "approvals", "orders", "survey"]
Both = Mapping[Language, tuple[str, ...]]


class ServicePlan(Value):
    """Of one service: see the head of the file. No `scores`: nobody was asked about it."""

    service: Name
    incidents: int = 0
    by_alert: float = 0.0
    minutes: tuple[float, float] = (10, 60)
    deploys: int = 0
    failing: float = 0.0
    findings: int = 0
    objective: float | None = None
    described: bool = False
    deprecated: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()


class Rule(Value):
    """What a scanner looks for; `score` is its CVSS score."""

    id: str
    score: str
    text: Text


class Plan(Value):
    """All kinds of companies and all words. `developer`: who signed a partner of an open platform up."""

    services: Mapping[PlatformKind, tuple[ServicePlan, ...]]
    failures: tuple[Text, ...]
    found_by: Mapping[Language, Mapping[str, str]]
    rules: tuple[Rule, ...]
    debts: tuple[Text, ...]
    drills: tuple[Text, ...]
    drill_results: Both
    undated: Text
    jobs: tuple[Text, ...]
    developer: Text
    data: tuple[Text, ...]
    purposes: tuple[Text, ...]
    decisions: Both
    agreement: Both
    said: tuple[Text, ...]
    then: tuple[Text, ...]
    headers: Mapping[Table, Both]
    states: Mapping[Language, Mapping[str, str]]
    charges: Both
    planted: tuple[Plant, ...]


@cache
def plan() -> Plan:
    """The plan."""
    text = (files("sowhat.simulate") / "companies" / "records.yaml").read_text(encoding="utf-8")
    return Plan.model_validate(YAML(typ="safe").load(text))
