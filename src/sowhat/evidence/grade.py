"""Grades by a written rule. They depend on checks alone, never on the sign or the significance of a result.

A fail leaves D. A and B ask that every check in their row passes; unknown counts as weak, and so does a check that
nobody made. What is left is C. Association is D by what it is; E is for what someone declared, and no check makes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sowhat.model.estimate import Check, Design, Estimate, Finding, Grade, Remark

_RANDOMISED = ("randomised", "sample-ratio", "as-assigned", "complete", "cut-off", "attainable")
_REGISTERED = ("registered", "exposure", "units", "pre-trend", "sensitivity")

REQUIRED: Mapping[Design, Mapping[Grade, tuple[str, ...]]] = MappingProxyType(
    {
        "did": {"A": (*_RANDOMISED, "scale"), "B": (*_REGISTERED, "scale")},
        "experiment": {"A": _RANDOMISED, "B": ("registered", "exposure", "units")},
        "synthetic": {"B": _REGISTERED},
        "series": {"C": ("control-series", "placebo-dates")},
        "protection": {"B": _REGISTERED, "C": ("controls",)},
        "association": {},
    }
)
"""The checks that each grade of each design asks for. A grade without a row cannot be reached, except C, which asks
for nothing but that no check fails."""

WHERE_MADE: Mapping[Design, Mapping[Grade, tuple[str, ...]]] = MappingProxyType({"did": {"B": ("alone",)}})
"""What a grade asks for besides where somebody could look: a table alone says nothing of other services."""


def grade(design: Design, checks: Iterable[Check]) -> Grade:
    """The best grade whose checks all pass."""
    verdicts = {check.name: check.verdict for check in checks}
    if design == "association" or "fail" in verdicts.values():
        return "D"
    rows: Mapping[Grade, tuple[str, ...]] = {"C": (), **REQUIRED[design]}
    beside = WHERE_MADE.get(design, {})
    for letter in ("A", "B", "C"):
        made = all(verdicts.get(name, "pass") == "pass" for name in beside.get(letter, ()))
        if letter in rows and made and all(verdicts.get(name) == "pass" for name in rows[letter]):
            return letter
    return "D"


_HELP = MappingProxyType(
    {
        "registered": "help-register",
        "exposure": "help-go-live-dates",
        "randomised": "help-random-order",
        "units": "help-more-deciding-units",
        "pre-trend": "help-earlier-periods",
        "continued": "help-earlier-periods",
        "alone": "help-joint",
        "sensitivity": "help-random-order",
        "overlap": "help-coarser-strata",
        "left-out": "help-earlier-periods",
        "fit": "help-earlier-periods",
        "donors": "help-more-controls",
        "placebos": "help-more-controls",
        "history": "help-more-periods-before",
        "control-series": "help-control-series",
        "placebo-dates": "help-more-periods-before",
        "source-break": "help-mend-source",
        "stale": "help-mend-source",
        "controls": "help-hold-out",
        "bad-periods": "help-longer-before",
    }
)


def helps(checks: Iterable[Check]) -> tuple[Remark, ...]:
    """What would turn the checks that did not pass, each once."""
    codes = [_HELP[check.name] for check in checks if check.verdict != "pass" and check.name in _HELP]
    return tuple(Remark(code=code) for code in dict.fromkeys(codes))


def with_checks(found: Finding, more: Iterable[Check]) -> Finding:
    """The finding with what else was seen, and the grade that this leaves."""
    added = tuple(more)
    checks = (*found.checks, *added)
    if not isinstance(found, Estimate):
        return found.model_copy(update={"checks": checks})
    known = {remark.code for remark in found.what_would_help}
    helpful = (*found.what_would_help, *(remark for remark in helps(added) if remark.code not in known))
    left = grade(found.design, checks)
    return found.model_copy(update={"checks": checks, "grade": left, "what_would_help": helpful})
