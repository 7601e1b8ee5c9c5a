"""Which measures there are, and what computes each of them; what they mean is worded in the catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.model.value import Value

Area = Literal["use", "adoption", "health", "ecosystem", "feedback", "value"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure: its name (messages `metric-<name>`, `-means`, `-formula`, `-source`), the area that shows it, and the
    result or fact table that it is read from."""

    name: str
    area: Area
    table: str


class Defined(Value):
    """A measure with the query that computes it; empty where it is no query but a rule over a few numbers."""

    name: str
    area: Area
    table: str
    query: str = ""


METRICS: tuple[Metric, ...] = (
    Metric("calls", "use", "usage"),
    Metric("error-share", "use", "usage"),
    Metric("latency", "use", "speed"),
    Metric("active-consumers", "use", "active"),
    Metric("returned", "use", "active"),
    Metric("reach", "use", "consumers"),
    Metric("adoption", "adoption", "adoptions"),
    Metric("habit", "adoption", "active"),
    Metric("retention", "adoption", "active"),
    Metric("movement", "adoption", "active"),
    Metric("silence", "adoption", "active"),
    Metric("error-budget", "health", "calls"),
    Metric("burn-rate", "health", "calls"),
    Metric("spread", "ecosystem", "consumers"),
    Metric("spend", "value", "spend"),
    Metric("effect", "value", "studies"),
    Metric("retained", "value", "studies"),
)
"""In the order of their areas."""
