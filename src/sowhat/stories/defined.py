"""Which measures of the dictionary the sections and figures of a page show, so that each leads to its definition."""

from __future__ import annotations

from collections.abc import Mapping

PAGE = "/dictionary"
_OVERVIEW = ("reach", "spread")
SECTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "adoption": {
        "habit": ("habit", "season", "growth"),
        "decided": ("voluntary", "adoption"),
        "compared": ("habit", "frequency", "growth", "season"),
        "units": ("unit-habit",),
        "movement": ("movement",),
        "cohorts": ("retention",),
        "retention": ("retention",),
        "silent": ("silence",),
        "first-call": ("first-call",),
        "funnel": ("funnel", "habit"),
        "stages": ("funnel", "habit"),
        "servers": ("server-time", "calls"),
    },
    "health": {
        "scores": ("health-score",),
        "objectives": ("error-budget", "burn-rate", "low-traffic"),
        "reliability": ("reliability", "error-share", "latency"),
        "failing": ("error-share",),
        "incidents": ("incident-times", "found-by-alert"),
        "deliveries": ("delivery",),
        "readiness": ("readiness",),
        "debt": ("debt",),
        "ages": ("debt",),
        "register": ("register",),
    },
    "ecosystem": {
        "chain": ("calls-of-people", "customers-reached", "effect"),
        "reach": (*_OVERVIEW, "calls-of-people"),
        "possible": ("newly-possible",),
        "efforts": ("efforts",),
        "market": (
            "liquidity",
            "fill-rate",
            "time-to-fulfil",
            "side-retention",
            "gross-value",
            "take-rate",
            "cross-side",
        ),
        "apps": ("customers-reached",),
        "funnel": ("funnel", "habit"),
        "versions": ("versions", "migration"),
    },
    "lifecycle": {
        "wrong": ("review-verdict",),
        "services": ("review-verdict", "calls-trend", "spend"),
        "campaigns": ("burn-down",),
    },
    "review": {
        "reasons": ("review-verdict",),
        "months": ("calls-trend", "busy-months", "calls-of-people"),
        "callers": ("regular-callers", "habit"),
        "worth": ("customers-reached", "effect"),
        "upkeep": ("spend", "health-score", "debt"),
        "candidates": ("api-likeness",),
    },
    "feedback": {
        "plan": ("revisit",),
        "pulse": ("silence", "returned"),
        "visits": ("revisit",),
        "themes": ("themes", "themes-done"),
        "scores": ("survey-score", "nps"),
        "response": ("response-rate",),
        "choices": ("survey-score",),
    },
}
"""By the page and the section's id; a section that is not named shows no figure."""
FIGURES: Mapping[str, tuple[str, ...]] = {
    "adoption": ("habit", "stickiness", "silence", "first-call"),
    "adoption-service": ("habit", "stickiness", "frequency", "server-time", "growth", "silence"),
    "health": ("error-share", "incident-times", "delivery", "debt"),
    "ecosystem": ("reach", "reach", "spread", "reach"),
    "feedback": ("response-rate", "nps", "themes-done", "silence"),
}
"""The figures under the answer, in their order."""


def of_section(page: str, section: str) -> tuple[str, ...]:
    """The measures that a section shows."""
    return SECTIONS.get(page.removesuffix("-service"), {}).get(section, ())


def of_figure(page: str, place: int) -> str:
    """The address of the definition of a figure; empty where the page's figures are not in the dictionary."""
    names = FIGURES.get(page, ())
    return address(names[place]) if place < len(names) else ""


def address(measure: str) -> str:
    """Where a measure is defined."""
    return f"{PAGE}#metric-{measure}"
