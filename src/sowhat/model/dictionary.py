"""Which measures there are, and what computes each of them; what they mean is worded in the catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.model.value import Value

Area = Literal["use", "adoption", "health", "ecosystem", "feedback", "value", "lifecycle"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure: its name (messages `metric-<name>`, `-means`, `-formula`, `-source`), the area that shows it, and the
    result or fact table that it is read from."""

    name: str
    area: Area
    table: str


class Defined(Value):
    """A measure with what computes it: the dotted `path` of the code, and the query; that is empty where it is no query
    but a rule over a few numbers."""

    name: str
    area: Area
    table: str
    path: str = ""
    query: str = ""


METRICS: tuple[Metric, ...] = (
    Metric("calls", "use", "usage"),
    Metric("error-share", "use", "usage"),
    Metric("latency", "use", "speed"),
    Metric("active-consumers", "use", "active"),
    Metric("returned", "use", "active"),
    Metric("reach", "use", "consumers"),
    Metric("use-trend", "use", "usage"),
    Metric("adoption", "adoption", "adoptions"),
    Metric("voluntary", "adoption", "adoptions"),
    Metric("habit", "adoption", "habits"),
    Metric("retention", "adoption", "cohorts"),
    Metric("movement", "adoption", "movements"),
    Metric("silence", "adoption", "silences"),
    Metric("stickiness", "adoption", "rhythms"),
    Metric("frequency", "adoption", "rhythms"),
    Metric("growth", "adoption", "habits"),
    Metric("season", "adoption", "seasons"),
    Metric("unit-habit", "adoption", "unit_habits"),
    Metric("server-time", "adoption", "usage"),
    Metric("first-call", "adoption", "active"),
    Metric("funnel", "adoption", "signups"),
    Metric("error-budget", "health", "calls"),
    Metric("reliability", "health", "reliability"),
    Metric("incident-times", "health", "health"),
    Metric("found-by-alert", "health", "health"),
    Metric("delivery", "health", "health"),
    Metric("readiness", "health", "health"),
    Metric("debt", "health", "health"),
    Metric("health-score", "health", "health"),
    Metric("low-traffic", "health", "health"),
    Metric("register", "health", "health"),
    Metric("burn-rate", "health", "calls"),
    Metric("calls-of-people", "ecosystem", "consumers"),
    Metric("customers-reached", "ecosystem", "touched"),
    Metric("spread", "ecosystem", "consumers"),
    Metric("newly-possible", "ecosystem", "active"),
    Metric("efforts", "ecosystem", ""),
    Metric("liquidity", "ecosystem", "market"),
    Metric("fill-rate", "ecosystem", "market"),
    Metric("time-to-fulfil", "ecosystem", "market"),
    Metric("side-retention", "ecosystem", "market"),
    Metric("gross-value", "ecosystem", "market_gross"),
    Metric("take-rate", "ecosystem", "market_gross"),
    Metric("cross-side", "ecosystem", "market"),
    Metric("versions", "ecosystem", "versions"),
    Metric("migration", "ecosystem", "versions"),
    Metric("revisit", "feedback", "active"),
    Metric("survey-score", "feedback", "opinions"),
    Metric("nps", "feedback", "opinions"),
    Metric("response-rate", "feedback", "responses"),
    Metric("themes", "feedback", "themes"),
    Metric("themes-done", "feedback", "themes"),
    Metric("spend", "value", "spend"),
    Metric("effect", "value", "studies"),
    Metric("retained", "value", "studies"),
    Metric("review-verdict", "lifecycle", "lifecycle"),
    Metric("calls-trend", "lifecycle", "lifecycle"),
    Metric("busy-months", "lifecycle", "lifecycle"),
    Metric("regular-callers", "lifecycle", "lifecycle"),
    Metric("api-likeness", "lifecycle", "lifecycle"),
    Metric("burn-down", "lifecycle", "winddown"),
)
"""In the order of their areas."""
