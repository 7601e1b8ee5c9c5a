"""What is known about how adoption came about, and what of it speaks for or against an effect."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import Literal

from sowhat.model.estimate import Check, Remark, Verdict

Exposure = Literal["decided", "first-touch"]

ENOUGH = 20
"""Effective deciding units a side from which the inference used is trusted for grade B."""

MOST_ORDERS = 10**9
"""Orders of assignment beyond which nobody counts."""

PLENTY = 40
"""Units on the smaller side from which there are more orders than that."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a study knows beyond its rows; `None` is unknown.

    `registered`: outcome, window and horizon were fixed before the outcome existed. `exposure`: the deciding unit's
    go-live (`decided`) or a customer's own first touch, which is activity and no exposure. `randomised`: the order of
    adoption was drawn by lot and recorded. `sample_ratio`, `as_assigned`, `complete`, `cut_off`: as many units a date
    as planned, analysed as drawn, no difference in missing outcomes, read at a registered cut-off or with an
    always-valid interval.
    """

    registered: bool | None = None
    exposure: Exposure | None = None
    randomised: bool | None = None
    sample_ratio: bool | None = None
    as_assigned: bool | None = None
    complete: bool | None = None
    cut_off: bool | None = None


def of_provenance(known: Provenance) -> list[Check]:
    """What the study knows about dates, lots and registration. The finer points of a lot are asked only of a lot."""
    decided = None if known.exposure is None else known.exposure == "decided"
    checks = [
        _yes_no("registered", known.registered, otherwise="weak"),
        _yes_no("exposure", decided, otherwise="fail"),
        _yes_no("randomised", known.randomised, otherwise="weak"),
    ]
    if known.randomised:
        checks += [
            _yes_no("sample-ratio", known.sample_ratio, otherwise="fail"),
            _yes_no("as-assigned", known.as_assigned, otherwise="fail"),
            _yes_no("complete", known.complete, otherwise="fail"),
            _yes_no("cut-off", known.cut_off, otherwise="weak"),
        ]
    return checks


def _yes_no(name: str, known: bool | None, otherwise: Verdict) -> Check:
    verdict: Verdict = "unknown" if known is None else "pass" if known else otherwise
    return Check(name=name, verdict=verdict, says=Remark(code=f"check-{name}-{verdict}"))


def attainable(treated: int, control: int) -> Check:
    """Whether so many units could ever reach p < 0.05 if all orders are equally likely."""
    plenty = min(treated, control) >= PLENTY  # of millions the number of orders alone would take minutes to write down
    orders = MOST_ORDERS if plenty else min(comb(treated + control, treated), MOST_ORDERS)
    verdict: Verdict = "pass" if 2 / orders < 0.05 else "weak"
    says = Remark(code=f"check-attainable-{verdict}", params={"orders": orders})
    return Check(name="attainable", verdict=verdict, says=says, statistic=2 / orders)
